"""Backups while the checker works, and the way back to one when a library turns out to be damaged."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import KnownError, LibraryCorrupt, NotALibrary
from annotator.ui.open_library import Opened, OpenLibrary
from annotator.ui.tasks import Workers

if TYPE_CHECKING:
    from annotator.library.automatic_backups import Backup, Found
    from annotator.library.backup import Copy
    from annotator.library.salvage import Salvaged

# What was left without a backup by the session before gets one soon, but after all that a start brings.
FIRST_MS: Final = 20_000
EVERY_MS: Final = 30 * 60_000


class Safekeeping(QObject):
    """Takes copies on the library's thread, and verifies them on one of its own."""

    damaged = Signal(str, object)  # one sentence: what is wrong with a library; Found among its backups, or None
    missed = Signal(object)  # Backup: the library that was just laid stands where one with this backup was
    gone_back = Signal(object, object)  # Backup; the path where what it replaced is kept, or None
    reopened = Signal(object)  # Opened
    reopening_wanted = Signal(object)  # path of a library that was closed to go back, and is still what it was
    salvaged = Signal(object)  # Salvaged: what could be saved of a damaged library, in a new one
    not_salvaged = Signal(str)  # one sentence: why nothing could be saved
    worried = Signal(str)  # one sentence: no backup could be made
    failed = Signal(object)  # KnownError

    def __init__(self, library: OpenLibrary, thread: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._thread = library, thread
        self._own = Workers(1, "backups", self)
        self._path = Path()
        self._is_open = self._worried = False
        self.may_salvage = False  # a damaged library, some of which can perhaps be read
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.back_up)

    def start(self, opened: Opened) -> None:
        """Keep a library that was just opened safe."""
        self._path, self._is_open, self._worried = opened.path, True, False
        self._timer.start(FIRST_MS)
        if opened.is_new:
            self._thread.run(_backups_of, opened.path, then=self._on_new, failed=self.failed.emit, patient=True)

    def finish(self) -> None:
        """Wait for the backup that is under way."""
        self._own.finish()

    def close(self) -> None:
        """Wait for the backup that is being verified; the library makes its last one when it is closed."""
        self._timer.stop()
        self._own.close()

    def back_up(self) -> None:
        """Make a backup if anything was written since the newest."""
        self._timer.start(EVERY_MS)
        self._thread.run(self._library.begin_backup, then=self._on_copied, failed=self._on_not_made, patient=True)

    def try_again(self) -> None:
        """Make the backup that could not be made, and say so again if it still cannot."""
        self._worried = False
        self.back_up()

    def on_open_failed(self, path: Path, error: KnownError) -> None:
        """Look for a backup of a library that could not be opened, if that is what it needs."""
        self._path, self._is_open = path, False
        if isinstance(error, LibraryCorrupt | NotALibrary) or not path.exists():
            self._look(error)
        else:
            self.may_salvage = False
            self.damaged.emit(str(error), None)

    def on_damage_found(self, error: KnownError) -> None:
        """Look for a backup of the open library, in which something is not as it was written."""
        self._look(error)

    def go_back(self, backup: Backup) -> None:
        """Put a backup in the place of the library it was made of, and open it."""
        then, failed = partial(self._on_gone_back, backup), partial(self._on_not_gone_back, self._is_open)
        self._thread.run(self._library.go_back, self._path, backup.path, then=then, failed=failed)

    def salvage(self) -> None:
        """Save what can be read of the damaged library in a new one beside it."""
        then, failed = self.salvaged.emit, self._on_not_salvaged
        self._thread.run(_salvaged_of, self._path, then=then, failed=failed, patient=True)

    def _look(self, error: KnownError) -> None:
        self.may_salvage = isinstance(error, LibraryCorrupt)
        then, failed = partial(self.damaged.emit, str(error)), lambda _: self.damaged.emit(str(error), None)
        self._thread.run(_backups_of, self._path, then=then, failed=failed)

    def _on_new(self, found: Found) -> None:
        if found.newest is not None:
            self.missed.emit(found.newest)

    def _on_gone_back(self, backup: Backup, done: tuple[Opened, Path | None]) -> None:
        opened, kept = done
        self.reopened.emit(opened)
        self.gone_back.emit(backup, kept)

    def _on_not_gone_back(self, was_open: bool, error: KnownError) -> None:
        self.failed.emit(error)
        if was_open:
            self.reopening_wanted.emit(self._path)

    def _on_not_salvaged(self, error: KnownError) -> None:
        self.not_salvaged.emit(str(error))

    def _on_copied(self, copy: Copy | None) -> None:
        if copy is not None:
            from annotator.operations.keeping import finish_backup

            self._own.run(finish_backup, copy, then=self._on_made, failed=self._on_not_made)

    def _on_made(self, _path: Path) -> None:
        self._worried = False

    def _on_not_made(self, error: KnownError) -> None:
        if not self._worried:
            self._worried = True
            self.worried.emit(str(error))


def _backups_of(path: Path) -> Found:
    """Run on the library's thread."""
    from annotator.operations.keeping import newest_sound_backup

    return newest_sound_backup(path)


def _salvaged_of(path: Path) -> Salvaged:
    """Run on the library's thread."""
    from annotator.operations.keeping import salvage, salvage_path

    return salvage(path, salvage_path(path))
