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

_ROWS_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a library: what kind of thing, where it is, and one sentence about it."""

    kind: str
    where: str
    sentence: str


def damage(connection: Connection) -> list[Problem]:
    """Return everything that is not as it was written; an empty list means a sound library."""
    return [problem for part in damage_by_parts(connection) for problem in part]


def damage_by_parts(connection: Connection) -> Iterator[list[Problem]]:
    """Look at one small part after another, and yield what is wrong in each; between two the library is free."""
    for look in (_file, _references, _seals, _texts, _quotes, _history, _undo, _vectors, _search_indexes):
        parts = look(connection)
        while (part := _next(connection, look.__name__, parts)) is not None:
            yield part


def _next(connection: Connection, name: str, parts: Iterator[list[Problem]]) -> list[Problem] | None:
    """Return what is wrong in the next part, None after the last; a look that fails is a problem and ends."""
    with _lenient(connection):
        try:
            return next(parts, None)
        except LibraryError as error:
            return [Problem("file", name.strip("_"), str(error))]


@contextmanager
def _lenient(connection: Connection) -> Iterator[None]:
    """Read damaged text as far as it goes: its row is then known by its seal."""
    connection.database.conn.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        connection.database.conn.text_factory = str


def _file(connection: Connection) -> Iterator[list[Problem]]:
    yield [
        Problem("file", "", f"SQLite finds the file damaged: {row['integrity_check']}.")
        for row in connection.rows("PRAGMA integrity_check")
        if row["integrity_check"] != "ok"
    ]


def _references(connection: Connection) -> Iterator[list[Problem]]:
    yield [
        Problem(
            "reference", f"{row['table']} {row['rowid']}",
            f"The {row['table']} in row {row['rowid']} belongs to nothing.",
        )
        for row in connection.rows("PRAGMA foreign_key_check")
    ]  # fmt: skip


def _seals(connection: Connection) -> Iterator[list[Problem]]:
    for table in sealed_in(connection.pragma("user_version")):
        for rows in pages(connection, table, _ROWS_AT_ONCE):
            yield [_of_row("seal", table, row, "is not as it was written") for row in rows if not is_whole(table, row)]


def _texts(connection: Connection) -> Iterator[list[Problem]]:
    for row in connection.rows("SELECT sequence, id FROM version"):
        whole = connection.rows("SELECT id, text, sha256 FROM version WHERE sequence = ?", [row["sequence"]])
        if not whole or not is_digest(whole[0]["text"], whole[0]["sha256"]):
            yield [_of_row("text", "version", row, "does not have the text it was imported with")]
        else:
            yield []


def is_digest(text: str, sha256: str) -> bool:
    """Tell whether a text has a digest; damaged text has none."""
    try:
        return digest(text) == sha256
    except UnicodeEncodeError:
        return False


def _quotes(connection: Connection) -> Iterator[list[Problem]]:
    # Not cut by SQLite, which counts the characters of a text from its beginning for each highlight.
    for version in connection.rows("SELECT sequence, id FROM version"):
        texts = connection.rows("SELECT text FROM version WHERE sequence = ?", [version["sequence"]])
        marks = connection.rows(
            "SELECT sequence, id, state, span_start, span_end, quote FROM highlight WHERE version_id = ?",
            [version["id"]],
        )
        yield [
            _of_row("quote", "highlight", row, "does not stand where its version has its quote")
            for row in marks
            if texts and not _stands(row, texts[0]["text"])
        ]


def _stands(row: Row, text: object) -> bool:
    start, end = row["span_start"], row["span_end"]
    # A damaged file may hold anything.
    if not (isinstance(text, str) and isinstance(start, int) and isinstance(end, int)):
        return False
    if row["state"] == "orphan":
        # It has no place, and keeps the quote of an older version.
        return end <= start
    return 0 <= start <= end and bool(row["quote"] == text[start:end])


def _history(connection: Connection) -> Iterator[list[Problem]]:
    row = connection.rows("SELECT count(*) AS n, coalesce(max(sequence), 0) AS last FROM verdict_history")[0]
    given = connection.next_sequence("verdict_history") - 1
    if not row["n"] == row["last"] == given:
        yield [Problem("history", "verdict_history", "Entries are missing from the history of verdicts.")]


def _undo(connection: Connection) -> Iterator[list[Problem]]:
    if connection.rows("SELECT 1 FROM undo_change WHERE step NOT IN (SELECT sequence FROM undo_step)"):
        yield [Problem("undo", "undo_change", "The undo log holds changes of no step.")]
    if connection.rows("SELECT 1 FROM undo_change WHERE image IS NOT NULL AND NOT json_valid(image)"):
        yield [Problem("undo", "undo_change", "The undo log holds changes that cannot be read.")]


def _vectors(connection: Connection) -> Iterator[list[Problem]]:
    yield [
        Problem(
            "vector", f"claim {sequence}",
            f"What claim {sequence} means to the local model is not as it was worked out; "
            "“annotator library embed” works it out again.",
        )
        for sequence in unsound(connection)
    ]  # fmt: skip


def _search_indexes(connection: Connection) -> Iterator[list[Problem]]:
    # Comparing an index with its claims is a write to SQLite, if one without effect.
    for index in () if connection.read_only else SEARCH_INDEXES:
        try:
            with connection.transaction():
                connection.run(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
            yield []
        except LibraryError as error:
            yield [Problem("search", index, f"The search index does not fit the claims: {error}")]


def _of_row(kind: str, table: str, row: Row, what: str) -> Problem:
    name = row.get("id") or row["sequence"]
    return Problem(kind, f"{table} {name}", f"The {table.replace('_', ' ')} {name} {what}.")
