"""Puts a finished file in place at once, or leaves everything as it was."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from annotator.errors import ReportError

_FILE_MODE = 0o600


def replace_file(path: Path, data: bytes) -> None:
    """Write `data` to `path` so that a reader, a crash or a full disk sees the old file or the new one, never a part.

    Raises:
        ReportError: when it could not be written; a file that stood there is unchanged and nothing else is left behind.
    """
    try:
        # A link goes on pointing to the file that it stands for.
        _replace(Path(os.path.realpath(path)), data)
    except ValueError as error:
        raise ReportError("Nothing was written: that is no name for a file.") from error
    except OSError as error:
        raise ReportError(_sentence(path, error)) from error


def _replace(path: Path, data: bytes) -> None:
    """Write beside the target, make it last, and rename."""
    if path.is_dir():
        raise IsADirectoryError(path)
    if path.exists() and not path.is_file():
        raise OSError(errno.EINVAL, "it is a device, not a file")
    mode = path.stat().st_mode & 0o777 if path.exists() else _FILE_MODE
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the rename last; the file is in place already, so a folder that cannot be synced is no failure."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sentence(path: Path, error: OSError) -> str:
    """Say what happened and what to do."""
    if isinstance(error, IsADirectoryError):
        return f"Nothing was written: “{path}” is a folder; give the name of a file."
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"Nothing was written: there is no folder “{path.parent}”."
    if isinstance(error, PermissionError):
        return f"“{path}” was not written: it may not be written to, or another program has it open."
    return f"“{path}” was not written: {error.strerror or error}."
