"""What SQLite and the file system report, turned into the one error that says what happened and what to do."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from annotator.errors import (
    LibraryBusy,
    LibraryCorrupt,
    LibraryError,
    LibraryFull,
    LibraryMoved,
    LibraryReadOnly,
    LibraryUnreachable,
    NotALibrary,
)

_BUSY = (LibraryBusy, "The library {path} is in use by another program; nothing was changed. Try again in a moment.")
_READ_ONLY = (LibraryReadOnly, "The library {path} can only be read, not written; nothing was changed.")
_MOVED = (
    LibraryMoved,
    "The library {path} was deleted, moved or replaced while it was open; nothing was changed. Save a rescue copy.",
)
_FULL = (LibraryFull, "The disk with the library {path} is full; nothing was saved. Free some space and try again.")
_DISK = (
    LibraryUnreachable,
    "The disk with the library {path} reports an error; nothing was changed. Check the disk or the connection to it.",
)
_CLOSED_OFF = (LibraryUnreachable, "The library {path} cannot be opened; check that it is there and may be read.")
_FOREIGN = (NotALibrary, "The file {path} is not a Fact Annotator library; it was left as it is.")
_DAMAGED = (LibraryCorrupt, "The library {path} is damaged; restore a backup of it.")

_Fault = tuple[type[LibraryError], str]

_BY_CODE: dict[int, _Fault] = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _BUSY,
    sqlite3.SQLITE_READONLY: _READ_ONLY,
    sqlite3.SQLITE_READONLY_DBMOVED: _MOVED,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: _DISK,
    sqlite3.SQLITE_NOLFS: _DISK,
    sqlite3.SQLITE_CANTOPEN: _CLOSED_OFF,
    sqlite3.SQLITE_PERM: _CLOSED_OFF,
    sqlite3.SQLITE_AUTH: _CLOSED_OFF,
    sqlite3.SQLITE_NOTADB: _FOREIGN,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
}
_BY_ERRNO: dict[int, _Fault] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EIO: _DISK,
}
_PRIMARY_CODE = 0xFF


def library_error(error: BaseException, path: Path) -> LibraryError | None:
    """Return what `error` means for the library at `path`, or None when it is a bug of this program."""
    fault: _Fault | None = None
    if isinstance(error, sqlite3.Error):
        fault = _fault_of_code(error)
    elif isinstance(error, UnicodeDecodeError):
        fault = _DAMAGED
    elif isinstance(error, OSError):
        fault = _BY_ERRNO.get(error.errno or 0, _CLOSED_OFF)
    if fault is None:
        return None
    kind, sentence = fault
    return kind(sentence.format(path=path))


def _fault_of_code(error: sqlite3.Error) -> _Fault | None:
    code: int | None = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # The driver itself, not SQLite, refuses text that is not UTF-8.
        return _DAMAGED if "decode" in str(error).lower() else None
    return _BY_CODE.get(code) or _BY_CODE.get(code & _PRIMARY_CODE)


class surfaced:  # noqa: N801 - reads as the verb it is, like `contextlib.suppress`
    """Raise what SQLite or the file system reports inside the block as a `LibraryError`; bugs pass unchanged."""

    # A class costs a third of a generator here, and one match passes it dozens of times.
    def __init__(self, path: Path) -> None:
        self._path = path

    def __enter__(self) -> None:
        """Begin to watch."""

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        """Say what happened in the words of the library."""
        if isinstance(error, sqlite3.Error | UnicodeDecodeError | OSError):
            fault = library_error(error, self._path)
            if fault is not None:
                raise fault from error
