"""What is looked at before a library is opened: is it there, is it one, is its schema the one this program wrote."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from annotator.errors import (
    LibraryBusy,
    LibraryCorrupt,
    LibraryReadOnly,
    LibraryTooNew,
    LibraryUnreachable,
    NotALibrary,
)
from annotator.library.connection import Access, Connection, Tracer
from annotator.library.faults import surfaced
from annotator.library.schema import APPLICATION_ID, MIGRATIONS, SEARCH_INDEXES, migrate, newest

FILE_MODE = 0o600
FOLDER_MODE = 0o700
JOURNAL = "-journal"
_MAGIC = b"SQLite format 3\0"
_HEADER_LENGTH = 100
_SHADOW_SUFFIXES = ("_data", "_idx", "_docsize", "_config", "_content")

Schema = frozenset[tuple[str, str, str]]


def ensure(path: Path, *, create: bool) -> None:
    """Lay a library where there is none, or fail when that is not wanted."""
    with surfaced(path):
        missing = not path.exists()
    if missing and not create:
        raise LibraryUnreachable(f"There is no library at {path}.")
    if missing:
        lay_new(path)


def lay_new(path: Path) -> None:
    """Lay an empty library at `path`, whole or not at all; one that appears there meanwhile is left alone."""
    with surfaced(path):
        make_folder(path.parent)
        with draft_beside(path) as draft:
            lay(draft)
            publish(draft, path)
        sync_folder(path.parent)


@contextmanager
def draft_beside(path: Path) -> Iterator[Path]:
    """Give a private name beside `path`; the file that was laid there is gone when the block is left."""
    draft = draft_name(path)
    try:
        yield draft
    finally:
        discard(draft)


def create_empty(path: Path) -> None:
    """Create an empty file that only its owner may read; fail when there is one."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE))


def draft_name(path: Path) -> Path:
    """Return a private name beside `path` that no file has."""
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")


def discard(draft: Path) -> None:
    """Remove a draft and the journal that may stand beside it."""
    draft.unlink(missing_ok=True)
    draft.with_name(draft.name + JOURNAL).unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Create a folder and its parents, each for this user alone."""
    if not folder.exists():
        make_folder(folder.parent)
        folder.mkdir(mode=FOLDER_MODE, exist_ok=True)


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder durable, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def lay(draft: Path, version: int | None = None) -> None:
    """Lay an empty library of a version, the newest by default, in a file that is not there."""
    create_empty(draft)
    connection = Connection.to_file(draft, Access.WRITE)
    try:
        connection.assert_pragmas()
        migrate(connection, version)
    finally:
        connection.close()


def publish(draft: Path, path: Path) -> None:
    """Give the draft its name without ever replacing a file."""
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        return
    except OSError:
        # A file system without hard links.
        if not path.exists():
            draft.rename(path)


def require_file(path: Path) -> None:
    """Fail unless a non-empty file stands at `path`."""
    with surfaced(path):
        found = path.stat()
    if stat.S_ISDIR(found.st_mode):
        raise LibraryUnreachable(f"{path} is a folder, not a library; name a file in it.")
    if not stat.S_ISREG(found.st_mode):
        raise LibraryUnreachable(f"{path} is not a file.")
    if not found.st_size:
        raise NotALibrary(f"The file {path} is empty, it is not a library; restore a backup of it.")


def is_writable(path: Path) -> bool:
    """Tell whether the file and its folder, where the journal goes, can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def connect(
    path: Path, *, patience: float, tracer: Tracer | None = None, read_only: bool = False
) -> Connection:  # fmt: skip
    """Open the library at `path`, after its header and schema were looked at; for writing where possible and wanted."""
    require_file(path)
    require_header(path)
    access = Access.WRITE if is_writable(path) and not read_only else Access.READ
    connection = Connection.to_file(path, access, patience=patience, tracer=tracer)
    try:
        connection.assert_pragmas()
        _require_version(connection)
        require_schema(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def require_header(path: Path) -> None:
    """Fail unless the file calls itself a library of a version that this program knows.

    The header is read as bytes (https://www.sqlite.org/fileformat.html, offsets 60 and 68): SQLite itself would either
    play a journal back, which must not happen to another program's file, or ignore one, and then find a library damaged
    that was killed in the middle of a commit.
    """
    with surfaced(path), path.open("rb") as file:
        header = file.read(_HEADER_LENGTH)
    application_id = int.from_bytes(header[68:72], "big")
    if not header.startswith(_MAGIC) or len(header) < _HEADER_LENGTH or application_id != APPLICATION_ID:
        raise NotALibrary(f"The file {path} is not a Fact Annotator library; it was left as it is.")
    _refuse_newer(path, int.from_bytes(header[60:64], "big"))


def glance(path: Path) -> Connection:
    """Open a library that nobody is writing to, such as a backup, without locking, recovering or changing it."""
    require_header(path)
    journal = path.with_name(path.name + JOURNAL)
    if journal.exists() and journal.stat().st_size:
        raise LibraryBusy(
            f"The library {path} is being written, or was not closed properly; open it once with Fact Annotator first."
        )
    return Connection.to_file(path, Access.GLANCE)


def _refuse_newer(path: Path, version: int) -> None:
    if version > newest():
        raise LibraryTooNew(
            f"The library {path} was written by a newer version of Fact Annotator; it was left as it is. "
            "Install the newer version to open it."
        )


def _require_version(connection: Connection) -> None:
    version = connection.pragma("user_version")
    _refuse_newer(connection.path, version)
    if version < newest() and connection.read_only:
        raise LibraryReadOnly(
            f"The library {connection.path} was written by an older version and cannot be upgraded, "
            "because it can only be read."
        )


def require_schema(connection: Connection) -> None:
    """Fail when the file holds other tables, triggers, views or indexes than this program gave it."""
    found = schema_of(connection)
    expected = expected_schema(connection.pragma("user_version"))
    strange = sorted(name for _, name, _ in found - expected)
    missing = sorted(name for _, name, _ in expected - found)
    if strange and not missing:
        raise NotALibrary(
            f"The file {connection.path} holds parts that no library has ({', '.join(strange[:3])}); it was not opened."
        )
    if missing:
        raise LibraryCorrupt(
            f"The library {connection.path} has lost parts of its structure ({', '.join(missing[:3])}); "
            "restore a backup of it."
        )


def schema_of(connection: Connection) -> Schema:
    """Return type, name and definition of everything in the file."""
    rows = connection.rows("SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'")
    return frozenset((row["type"], row["name"], _definition(row["name"], row["sql"])) for row in rows)


def _definition(name: str, sql: str | None) -> str:
    # The tables behind a search index are SQLite's own and may differ between its versions.
    if any(name == index + suffix for index in SEARCH_INDEXES for suffix in _SHADOW_SUFFIXES):
        return ""
    return sql or ""


@cache
def expected_schema(version: int) -> Schema:
    """Return the schema that a library of a version has."""
    connection = Connection.to_memory()
    try:
        for migration in MIGRATIONS:
            if migration.version <= version:
                with connection.transaction():
                    migration.apply(connection)
        return schema_of(connection)
    finally:
        connection.close()
