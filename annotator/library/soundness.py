"""The look at every row: is each one as it was written, and does each stand where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from annotator.core.canonical import digest
from annotator.errors import LibraryError
from annotator.library.connection import Connection
from annotator.library.paging import pages
from annotator.library.schema import SEARCH_INDEXES, sealed_in
from annotator.library.seal import Row, is_whole
from annotator.library.vectors import unsound


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a library: what kind of thing, where it is, and one sentence about it."""

    kind: str
    where: str
    sentence: str


def damage(connection: Connection) -> list[Problem]:
    """Return everything that is not as it was written; an empty list means a sound library."""
    found: list[Problem] = []
    with _lenient(connection):
        for look in (_file, _references, _seals, _texts, _quotes, _history, _undo, _vectors):
            try:
                found.extend(look(connection))
            except LibraryError as error:
                found.append(Problem("file", look.__name__.strip("_"), str(error)))
        # Comparing an index with its claims is a write to SQLite, if one without effect.
        if not connection.read_only:
            for index in SEARCH_INDEXES:
                found.extend(_search_index(connection, index))
    return found


@contextmanager
def _lenient(connection: Connection) -> Iterator[None]:
    """Read damaged text as far as it goes: its row is then known by its seal."""
    connection.database.conn.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        connection.database.conn.text_factory = str


def _file(connection: Connection) -> Iterator[Problem]:
    for row in connection.rows("PRAGMA integrity_check"):
        if row["integrity_check"] != "ok":
            yield Problem("file", "", f"SQLite finds the file damaged: {row['integrity_check']}.")


def _references(connection: Connection) -> Iterator[Problem]:
    for row in connection.rows("PRAGMA foreign_key_check"):
        where = f"{row['table']} {row['rowid']}"
        yield Problem("reference", where, f"The {row['table']} in row {row['rowid']} belongs to nothing.")


def _seals(connection: Connection) -> Iterator[Problem]:
    for table in sealed_in(connection.pragma("user_version")):
        for rows in pages(connection, table):
            for row in rows:
                if not is_whole(table, row):
                    yield _of_row("seal", table, row, "is not as it was written")


def _texts(connection: Connection) -> Iterator[Problem]:
    for row in connection.rows("SELECT sequence, id FROM version"):
        whole = connection.rows("SELECT id, text, sha256 FROM version WHERE sequence = ?", [row["sequence"]])
        if not whole or not _is_digest(whole[0]["text"], whole[0]["sha256"]):
            yield _of_row("text", "version", row, "does not have the text it was imported with")


def _is_digest(text: str, sha256: str) -> bool:
    try:
        return digest(text) == sha256
    except UnicodeEncodeError:
        return False


def _quotes(connection: Connection) -> Iterator[Problem]:
    for row in connection.rows(
        "SELECT h.sequence, h.id FROM highlight h JOIN version v ON v.id = h.version_id "
        # An orphan has no place, and keeps the quote of an older version.
        "WHERE CASE h.state WHEN 'orphan' THEN h.span_end > h.span_start "
        "ELSE h.quote IS NOT substr(v.text, h.span_start + 1, h.span_end - h.span_start) END"
    ):
        yield _of_row("quote", "highlight", row, "does not stand where its version has its quote")


def _history(connection: Connection) -> Iterator[Problem]:
    row = connection.rows("SELECT count(*) AS n, coalesce(max(sequence), 0) AS last FROM verdict_history")[0]
    given = connection.next_sequence("verdict_history") - 1
    if not row["n"] == row["last"] == given:
        yield Problem("history", "verdict_history", "Entries are missing from the history of verdicts.")


def _undo(connection: Connection) -> Iterator[Problem]:
    if connection.rows("SELECT 1 FROM undo_change WHERE step NOT IN (SELECT sequence FROM undo_step)"):
        yield Problem("undo", "undo_change", "The undo log holds changes of no step.")
    if connection.rows("SELECT 1 FROM undo_change WHERE image IS NOT NULL AND NOT json_valid(image)"):
        yield Problem("undo", "undo_change", "The undo log holds changes that cannot be read.")


def _vectors(connection: Connection) -> Iterator[Problem]:
    for sequence in unsound(connection):
        yield Problem(
            "vector", f"claim {sequence}",
            f"What claim {sequence} means to the local model is not as it was worked out; "
            "“annotator library embed” works it out again.",
        )  # fmt: skip


def _search_index(connection: Connection, index: str) -> Iterator[Problem]:
    try:
        with connection.transaction():
            connection.run(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    except LibraryError as error:
        yield Problem("search", index, f"The search index does not fit the claims: {error}")


def _of_row(kind: str, table: str, row: Row, what: str) -> Problem:
    name = row.get("id") or row["sequence"]
    return Problem(kind, f"{table} {name}", f"The {table.replace('_', ' ')} {name} {what}.")
