"""The bytes of a file the user named, taken only when it is a regular file of a size that can be read."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from annotator.errors import ReadingError
from annotator.reading.content import shown

LARGEST_FILE = 20_000_000

_REASONS = {
    errno.ENOENT: "does not exist, or no longer",
    errno.ENOTDIR: "does not exist, or no longer",
    errno.EACCES: "may not be read: there is no permission",
    errno.EPERM: "may not be read: there is no permission",
    errno.ELOOP: "is a link that leads in a circle",
    errno.ENAMETOOLONG: "is too long for a file name",
    errno.EIO: "cannot be read: the disk reports an error",
}


def take(path: Path) -> bytes:
    """Return the content of `path`.

    Raises:
        ReadingError: when it is missing, no regular file, empty, too large, unreadable, or changes meanwhile.
    """
    name = shown(str(path))
    try:
        _check(os.stat(path), name)
        # Not blocking, should a pipe have taken the file's place since.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            before = os.fstat(handle)
            _check(before, name)
            data = file.read(LARGEST_FILE + 1)
            after = os.fstat(handle)
    except ValueError as error:
        raise ReadingError(f"“{name}” is no file name.") from error
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, f"cannot be read: {error.strerror}")
        raise ReadingError(f"“{name}” {reason}.") from error
    if len(data) != before.st_size or (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise ReadingError(f"“{name}” changed while it was being read; try again when it is complete.")
    return data


def check_size(size: int, name: str) -> None:
    """Refuse what is empty or too large.

    Raises:
        ReadingError: then.
    """
    if size == 0:
        raise ReadingError(f"“{name}” is empty.")
    if size > LARGEST_FILE:
        most = f"files of up to {LARGEST_FILE / 1e6:.0f} MB ({LARGEST_FILE:,} bytes) can be read"
        raise ReadingError(f"“{name}” has {size / 1e6:,.1f} MB ({size:,} bytes); {most}.")


def _check(status: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise ReadingError(f"“{name}” is a folder; name a file in it.")
    if not stat.S_ISREG(status.st_mode):
        raise ReadingError(f"“{name}” is not a regular file but a device, pipe or socket.")
    check_size(status.st_size, name)
