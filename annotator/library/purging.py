"""Wipes what was removed from a library: from the undo steps, the records that only grow, the indexes and the files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from annotator.library.attachments import files_folder, kept_files
from annotator.library.connection import Connection
from annotator.library.faults import surfaced
from annotator.library.library import Library
from annotator.library.schema import SEARCH_INDEXES

# The records that only grow: whose rows nothing refers to any more, and what of them is words.
_RECORDS: dict[str, tuple[str, dict[str, str]]] = {
    "verdict_history": ("claim_id NOT IN (SELECT id FROM claim)", {"reason": "", "checked_text": ""}),
    "sign_off": ("article_id NOT IN (SELECT id FROM article)", {"note": "", "used": "[]"}),
}


@dataclass(frozen=True, slots=True)
class Purged:
    """How much was wiped: steps that could be undone, entries of records that say nothing now, files of sources."""

    steps: int
    entries: int
    files: int


def purge(library: Library) -> Purged:
    """Wipe everything about articles and claims that are no longer in the library.

    SQLite overwrites what is deleted (`secure_delete`); a search index keeps the words of a deleted row until its parts
    are merged. What a backup holds stays there.

    Raises:
        LibraryError: when the library cannot be written; everything is then as before, but for files that are gone.
    """
    connection = library.connection
    with connection.transaction():
        steps = library.undo.forget()
        entries = sum(_emptied(connection, table) for table in _RECORDS)
    with connection.transaction():
        for index in SEARCH_INDEXES:
            connection.run(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    return Purged(steps, entries, _unnamed_files_removed(connection))


def _emptied(connection: Connection, table: str) -> int:
    """Empty what is said in the rows of a record; the rows stay, for a gap in a record is damage."""
    condition, words = _RECORDS[table]
    rows = connection.rows(f"SELECT * FROM {table} WHERE {condition}")
    told = [row for row in rows if any(row[name] != empty for name, empty in words.items())]
    if told:
        with _unguarded(connection, table):
            for row in told:
                connection.update(table, row, words)
    return len(told)


@contextmanager
def _unguarded(connection: Connection, table: str) -> Iterator[None]:
    """Take away, within the transaction, the triggers that refuse to change a record."""
    sql = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = ? ORDER BY name"
    guards = connection.rows(sql, [table])
    for guard in guards:
        connection.run(f"DROP TRIGGER main.{guard['name']}")
    yield
    for guard in guards:
        connection.run(guard["sql"])


def _unnamed_files_removed(connection: Connection) -> int:
    """Remove the files that no source names any more, and return how many."""
    folder = files_folder(connection.path)
    named = {one.kept_as for one in kept_files(connection)}
    with surfaced(folder):
        unnamed: list[Path] = [path for path in folder.iterdir() if path.name not in named] if folder.is_dir() else []
        for path in unnamed:
            path.unlink(missing_ok=True)
    return len(unnamed)
