"""Backups: copied, verified, made durable, and only then given their name; and the way back to one."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.errors import LibraryCorrupt, LibraryTooNew, NotALibrary, Refused
from annotator.library import opening
from annotator.library.attachments import copy_files, kept_files
from annotator.library.connection import Access, Connection
from annotator.library.faults import surfaced
from annotator.library.schema import sealed_in
from annotator.library.soundness import damage

if TYPE_CHECKING:
    from annotator.library.library import Library

# What is added to the name of a library for the folder of its automatic backups.
FOLDER_SUFFIX = ".backups"
# The first schema whose sources have files.
_FIRST_WITH_FILES = 3


def back_up(library: Library, target: Path) -> Path:
    """Write a verified copy of an open library to `target`, and return the path; an older copy there is replaced.

    The files of its sources are copied first, into the folder beside `target`: a copy never names a file that could not
    be written. One that is missing or damaged already keeps nobody from a backup; `check` names it.
    """
    _refuse_itself(library.connection, target)
    copy_files(kept_files(library.connection), library.path, target)
    return copy_to(library.connection, target)


def copy_to(connection: Connection, target: Path) -> Path:
    """Copy an open library to `target` by way of a verified draft; on any failure, what stood there still does."""
    return Copy(connection, target).finish()


class Copy:
    """A copy in two steps: taken on the thread the library belongs to, verified and given its name on any thread."""

    def __init__(self, connection: Connection, target: Path) -> None:
        _refuse_itself(connection, target)
        self._target = target
        with surfaced(target):
            opening.make_folder(target.parent)
            self._draft = _new_draft(target)
            try:
                _copy(connection, self._draft)
                self._counts = counts(connection)
            except BaseException:
                opening.discard(self._draft)
                raise

    def finish(self) -> Path:
        """Put the copy where it belongs, and return the path; one that is not sound is removed.

        Raises:
            LibraryError: the copy is not sound, or cannot be put there; what stood there still does.
        """
        with surfaced(self._target):
            try:
                _verify(self._draft, self._counts)
                self._draft.replace(self._target)
            finally:
                opening.discard(self._draft)
            opening.sync_folder(self._target.parent)
        return self._target


def _refuse_itself(connection: Connection, target: Path) -> None:
    if target.exists() and connection.path.exists() and target.samefile(connection.path):
        raise Refused(f"{target} is the library itself; choose another file for the copy.")


def restore(backup: Path, target: Path) -> Path | None:
    """Put a verified copy of `backup` in the place of the library at `target`, and the files of its sources beside it.

    The present file is kept beside it; the path of that copy is returned, or None when there was no file. The library
    must not be open in this program.
    """
    opening.require_file(backup)
    if target.exists() and backup.samefile(target):
        raise Refused(f"{backup} is the library itself; choose one of its backups.")
    with surfaced(target):
        opening.make_folder(target.parent)
        with _draft(target) as draft:
            source = opening.glance(backup)
            try:
                _copy(source, draft)
                _verify(draft, counts(source))
                _restore_files(source, backup, target)
            finally:
                source.close()
            kept = _keep(target)
            # A journal that stayed behind would be played back into the restored file.
            target.with_name(target.name + opening.JOURNAL).unlink(missing_ok=True)
            draft.replace(target)
        opening.sync_folder(target.parent)
    return kept


def _restore_files(source: Connection, backup: Path, target: Path) -> None:
    """Copy the files of sources from beside a backup, or from beside the library that an automatic one belongs to."""
    if source.pragma("user_version") < _FIRST_WITH_FILES:
        return
    folder = backup.parent
    owner = folder.with_name(folder.name.removesuffix(FOLDER_SUFFIX)) if folder.name.endswith(FOLDER_SUFFIX) else backup
    for origin in dict.fromkeys((backup, owner)):
        copy_files(kept_files(source), origin, target)


@contextmanager
def _draft(target: Path) -> Iterator[Path]:
    """Give a private, empty file beside `target` that is gone when the block is left."""
    draft = _new_draft(target)
    try:
        yield draft
    finally:
        opening.discard(draft)


def _new_draft(target: Path) -> Path:
    draft = opening.draft_name(target)
    opening.create_empty(draft)
    return draft


def _copy(source: Connection, draft: Path) -> None:
    copy = Connection.to_file(draft, Access.WRITE)
    try:
        copy.run("PRAGMA journal_mode = MEMORY")
        copy.run("PRAGMA synchronous = FULL")
        source.copy_into(copy)
    finally:
        copy.close()
    with draft.open("rb") as file:
        os.fsync(file.fileno())


def counts(connection: Connection) -> dict[str, int]:
    """Return how many rows each table that has seals holds."""
    tables = sealed_in(connection.pragma("user_version"))
    return {table: connection.rows(f"SELECT count(*) AS n FROM {table}")[0]["n"] for table in tables}


def _verify(draft: Path, wanted: dict[str, int]) -> None:
    """Fail unless the copy is a sound library with as many rows as the original."""
    copy = opening.glance(draft)
    try:
        opening.require_schema(copy)
        problems = damage(copy)
        if problems or counts(copy) != wanted:
            found = problems[0].sentence if problems else "The copy holds fewer rows than the library."
            raise LibraryCorrupt(f"The copy was not made, because it would be damaged: {found}")
    finally:
        copy.close()


def _keep(target: Path) -> Path | None:
    """Keep the present file under a new name: one that opens with its journal played back, any other as it is."""
    if not target.exists():
        return None
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    kept = target.with_name(f"{target.stem}.before-restore-{stamp}{target.suffix}")
    try:
        opening.require_file(target)
        opening.require_header(target)
        _keep_whole(target, kept)
    except (NotALibrary, LibraryTooNew, LibraryCorrupt):
        _keep_as_is(target, kept)
    return kept


def _keep_whole(target: Path, kept: Path) -> None:
    connection = Connection.to_file(target, Access.WRITE)
    try:
        # Fails while another program uses the file: its work would be lost with it.
        connection.run("BEGIN EXCLUSIVE")
        connection.run("ROLLBACK")
        with _draft(kept) as draft:
            _copy(connection, draft)
            draft.replace(kept)
    finally:
        connection.close()


def _keep_as_is(target: Path, kept: Path) -> None:
    for suffix in ("", opening.JOURNAL):
        source = target.with_name(target.name + suffix)
        if source.exists():
            with _draft(kept) as draft:
                draft.write_bytes(source.read_bytes())
                draft.replace(kept.with_name(kept.name + suffix))
