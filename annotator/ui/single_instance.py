"""One window per library: a lock file beside it, which a crash leaves behind and the next start recovers."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject


def lock(library: Path) -> tuple[QLockFile | None, bool]:
    """Return the lock that was taken on a library, and whether another window has it.

    Where no lock file can be written (a folder that is missing or read-only) there is neither.
    """
    found = _lock_file(library)
    if found.tryLock(0):
        return found, False
    return None, found.error() == QLockFile.LockError.LockFailedError


def open_elsewhere(library: Path) -> bool:
    """Tell whether a window of another process has a library."""
    found, taken = lock(library)
    if found is not None:
        found.unlock()
    return taken and _holder(library) != os.getpid()


class HeldLock(QObject):
    """The lock on the library that the window shows; it goes along when another one is opened."""

    def __init__(self, held: QLockFile | None, library: Path) -> None:
        super().__init__()
        self._held, self._library = held, library.expanduser().resolve()

    def on_library_opened(self, path: str) -> None:
        """Let go of the lock on the library before, and take the one on this."""
        library = Path(path).resolve()
        if library != self._library:
            self.release()
            self._held, self._library = lock(library)[0], library

    def release(self) -> None:
        """Let go of the lock."""
        if self._held is not None:
            self._held.unlock()
            self._held = None


def _lock_file(library: Path) -> QLockFile:
    path = Path(library).expanduser().resolve()
    found = QLockFile(str(path.with_name(f"{path.name}.lock")))
    # Age alone makes no lock stale: a window may stay open for days. A process that is gone does.
    found.setStaleLockTime(0)
    return found


def _holder(library: Path) -> int:
    """Return the process that holds the lock on a library."""
    return _lock_file(library).getLockInfo()[0]
