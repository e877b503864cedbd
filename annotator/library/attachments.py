"""The files that belong to sources: copied into a folder beside the library, each under the digest of its bytes.

A kept file is never changed, nor removed before it is wiped with what named it (see `purging`), so undo, an older
backup and a second source can rely on it.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from annotator.core.attachment import Attachment
from annotator.core.canonical import canonicalise
from annotator.errors import Refused
from annotator.library import opening
from annotator.library.connection import Connection
from annotator.library.faults import surfaced
from annotator.library.soundness import Problem

LARGEST = 1024 * 1024 * 1024
# A program that shows the file must not be able to change it unnoticed.
KEPT_MODE = 0o400
_PIECE = 1024 * 1024


def files_folder(library: Path) -> Path:
    """Return the folder beside a library in which the files of its sources lie."""
    return library.with_name(library.name + ".files")


def path_of(library: Path, attachment: Attachment) -> Path:
    """Return where the copy of a file lies."""
    return files_folder(library) / attachment.kept_as


def keep_file(library: Path, source: Path) -> Attachment:
    """Copy a file into the folder of a library and return what is known of it; the same bytes are kept once.

    Needs no open library, so that a large file can be copied while the library is at work.

    Raises:
        Refused: `source` is no file that can be read, or larger than a source may be.
        LibraryError: the copy cannot be written; nothing of it is left.
    """
    folder = files_folder(library)
    with _readable(source) as stream, surfaced(folder):
        opening.make_folder(folder)
        draft = folder / f".{secrets.token_hex(8)}.new"
        try:
            sha256, size = _copy(stream, draft)
            kept = Attachment(_name(source), sha256, size)
            _publish(draft, folder / kept.kept_as, sha256)
        finally:
            opening.discard(draft)
        opening.sync_folder(folder)
    return kept


def whole_file(library: Path, attachment: Attachment) -> Path:
    """Return where the copy of a file lies, after a look at whether it still is what was kept.

    Raises:
        Refused: it is gone, or its bytes are others.
    """
    path = path_of(library, attachment)
    with surfaced(path):
        reason = _fault_of(path, attachment.sha256)
    if reason:
        raise Refused(f"The file “{attachment.name}” {reason}; attach it again or restore {path.parent}.")
    return path


def kept_files(connection: Connection) -> list[Attachment]:
    """Return every file that a source of an open library names, each content once."""
    rows = connection.rows(
        "SELECT file_name, file_sha256, file_size FROM evidence WHERE file_sha256 <> '' GROUP BY file_sha256, file_name"
    )
    named = [Attachment(row["file_name"], row["file_sha256"], row["file_size"]) for row in rows]
    return list({one.kept_as: one for one in named}.values())


def file_problems(connection: Connection) -> Iterator[Problem]:
    """Yield every file of a source that is gone or is not what was kept."""
    for one in kept_files(connection):
        with surfaced(connection.path):
            reason = _fault_of(path_of(connection.path, one), one.sha256)
        if reason:
            yield Problem("attachment", one.kept_as, f"The attached file “{one.name}” {reason}.")


def copy_files(named: list[Attachment], source: Path, target: Path) -> list[Attachment]:
    """Copy files from the folder of one library to that of another; return those that are not whole at the source.

    What lies at the target already is left alone when it is whole.
    """
    lost = []
    for one in named:
        copy = path_of(target, one)
        with surfaced(copy):
            if not _fault_of(copy, one.sha256):
                continue
            if _fault_of(path_of(source, one), one.sha256):
                lost.append(one)
                continue
        keep_file(target, path_of(source, one))
    return lost


@contextmanager
def _readable(source: Path) -> Iterator[IO[bytes]]:
    try:
        if not source.is_file():
            raise Refused(f"{source} is not a file; only files can be attached to a source.")
        if source.stat().st_size > LARGEST:
            raise Refused(f"{source.name} is larger than 1 GB; keep it where it is and give its path as the title.")
        stream = source.open("rb")
    except OSError as error:
        raise Refused(f"{source} cannot be read: {error.strerror}.") from error
    with stream:
        yield stream


def _copy(stream: IO[bytes], draft: Path) -> tuple[str, int]:
    found, size = hashlib.sha256(), 0
    handle = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), opening.FILE_MODE)
    with os.fdopen(handle, "wb") as copy:
        while piece := stream.read(_PIECE):
            found.update(piece)
            size += len(piece)
            if size > LARGEST:
                raise Refused("The file grew larger than 1 GB while it was copied; it was not attached.")
            copy.write(piece)
        copy.flush()
        os.fsync(copy.fileno())
    return found.hexdigest(), size


def _publish(draft: Path, path: Path, sha256: str) -> None:
    """Give a draft its name, unless the same bytes stand there already."""
    if not _fault_of(path, sha256):
        return
    if path.exists():
        path.chmod(opening.FILE_MODE)
    draft.replace(path)
    path.chmod(KEPT_MODE)


def _fault_of(path: Path, sha256: str) -> str:
    """Return what is wrong with a kept file in a few words, nothing when it is whole."""
    if not path.is_file():
        return "is missing"
    found = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            found.update(piece)
    return "" if found.hexdigest() == sha256 else "is not what was attached"


def _name(source: Path) -> str:
    """Return the name of a file as it can be stored and shown."""
    return canonicalise(source.name.encode("utf-8", "replace").decode()).text.replace("\n", " ")
