"""One window per library: a lock file beside it, which a crash leaves behind and the next start recovers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile


def lock(library: Path) -> tuple[QLockFile | None, bool]:
    """Return the lock that was taken on a library, and whether another window has it.

    Where no lock file can be written (a folder that is missing or read-only) there is neither.
    """
    path = Path(library).expanduser().resolve()
    found = QLockFile(str(path.with_name(f"{path.name}.lock")))
    # Age alone makes no lock stale: a window may stay open for days. A process that is gone does.
    found.setStaleLockTime(0)
    if found.tryLock(0):
        return found, False
    return None, found.error() == QLockFile.LockError.LockFailedError
