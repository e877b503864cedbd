"""Copies files to the library's folder off the window's thread, and finds them there again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.core.attachment import Attachment
from annotator.core.evidence import Evidence
from annotator.errors import KnownError
from annotator.ui.tasks import Workers


class Filing(QObject):
    """Takes files for the sources of claims; a large one keeps no verdict waiting."""

    source_kept = Signal(str, object)  # claim id, Evidence whose file is copied
    file_found = Signal(str)  # path of a file that is as it was attached
    busy_changed = Signal(str)  # what is being done, empty when nothing is
    failed = Signal(str)  # one sentence

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.library: Path | None = None
        self._thread = Workers(1, "files", self)

    def keep(self, claim_id: str, source: str) -> None:
        """Copy a file, to become a source of a claim."""
        if self.library is not None:
            self.busy_changed.emit(self.tr("Copying the file…"))
            then = partial(self._on_kept, claim_id)
            self._thread.run(_keep, self.library, Path(source), then=then, failed=self._on_failed)

    def find(self, attachment: Attachment) -> None:
        """Look whether a file still is what was attached, to open it."""
        if self.library is not None:
            self._thread.run(_find, self.library, attachment, then=self._on_found, failed=self._on_failed)

    def finish(self) -> None:
        """Wait for every file asked for so far."""
        self._thread.finish()

    def close(self) -> None:
        """Take no more files."""
        self._thread.close()

    def _on_kept(self, claim_id: str, kept: Attachment) -> None:
        self.busy_changed.emit("")
        self.source_kept.emit(claim_id, Evidence("", claim_id, kept.name, attachment=kept))

    def _on_found(self, path: Path) -> None:
        self.file_found.emit(str(path))

    def _on_failed(self, error: KnownError) -> None:
        self.busy_changed.emit("")
        self.failed.emit(str(error))


def _keep(library: Path, source: Path) -> Attachment:
    from annotator.operations.sourcing import keep_file

    return keep_file(library, source)


def _find(library: Path, attachment: Attachment) -> Path:
    from annotator.operations.sourcing import kept_file

    return kept_file(library, attachment)
