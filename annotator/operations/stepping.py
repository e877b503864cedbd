"""Undo and redo."""

from __future__ import annotations

from annotator.core.change import Change, Step
from annotator.library.library import Library
from annotator.operations.reliance import with_reports
from annotator.operations.stamp import now


def undo(library: Library) -> Change:
    """Take the last step back.

    Raises:
        Refused: when there is none, or what it touched was changed by another program.
    """
    return with_reports(library, library.undo.undo(at=now(), checker=library.settings.get("checker", "")))


def redo(library: Library) -> Change:
    """Do again the step that was undone last.

    Raises:
        Refused: when there is none, or what it touched was changed by another program.
    """
    return with_reports(library, library.undo.redo(at=now(), checker=library.settings.get("checker", "")))


def steps(library: Library) -> tuple[Step | None, Step | None]:
    """Return the step that undo would take back and the one that redo would do again."""
    return library.undo.last(), library.undo.next()
