"""Taking articles out of the library, and wiping what was taken out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.ui import verbs
from annotator.ui.open_library import OpenLibrary, Outcome
from annotator.ui.tasks import Workers


@dataclass(frozen=True, slots=True)
class Wiped:
    """What the window says of a wipe: the backups that may still hold what was wiped, and what to show now."""

    backups: int
    outcome: Outcome


class Removals(QObject):
    """Removes on the library's thread, whichever article is open."""

    settled = Signal(object)  # Outcome
    removed = Signal(str)  # title, shortened
    wiped = Signal(int)  # backups that may still hold what was wiped
    failed = Signal(object)  # KnownError

    def __init__(self, library: OpenLibrary, thread: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._thread = library, thread

    def remove(self, article_id: str) -> None:
        """Remove an article with everything on it."""
        run = partial(self._library.carry_out, verbs.remove_article, article_id)
        self._thread.run(run, then=self._on_removed, failed=self.failed.emit)

    def wipe(self) -> None:
        """Wipe everything that was removed, and with it every step that could be undone."""
        self._thread.run(_wipe, self._library, then=self._on_wiped, failed=self.failed.emit)

    def _on_removed(self, outcome: Outcome) -> None:
        self.settled.emit(outcome)
        if outcome.step is not None:
            self.removed.emit(outcome.step.detail)

    def _on_wiped(self, done: Wiped) -> None:
        self.settled.emit(done.outcome)
        self.wiped.emit(done.backups)


def _wipe(library: OpenLibrary) -> Wiped:
    from annotator.operations.removing import backups_that_remain, purge
    from annotator.operations.stepping import steps

    purge(library.library)
    return Wiped(backups_that_remain(library.library), Outcome(steps=steps(library.library)))
