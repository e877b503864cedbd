"""Keeps the search indexes in step with the claims and their sources.

No trigger may write to a search index while `trusted_schema` is off. So temporary triggers note which claims a
transaction changes, with the words the indexes know them by, and the indexes follow just before it commits.
"""

from __future__ import annotations

from annotator.library.connection import Connection
from annotator.library.schema import INDEXED, SEARCH_INDEXES

_COLUMNS = tuple(dict.fromkeys(column for columns in SEARCH_INDEXES.values() for column in columns))
_OF_CLAIM = tuple(column for column in _COLUMNS if column != "sources")
_OF_SOURCE = ("title", "quote")
_ALL = ", ".join(_COLUMNS)
_NEW_TO_QUEUE = "NOT EXISTS (SELECT 1 FROM index_queue q WHERE q.sequence = {row}.sequence)"
_NOTE_OLD = (
    f"INSERT INTO index_queue (sequence, known, {_ALL}) SELECT w.sequence, 1, {_ALL} FROM main.claim_words w "
    f"WHERE w.{{which}} AND {_NEW_TO_QUEUE.format(row='w')}"
)
_NOTE_NEW = f"INSERT INTO index_queue (sequence, known) SELECT NEW.sequence, 0 WHERE {_NEW_TO_QUEUE.format(row='NEW')}"


def keep_in_step(connection: Connection) -> None:
    """Arm the triggers, and let the indexes follow before every commit."""
    connection.run(f"CREATE TEMP TABLE index_queue (sequence INTEGER PRIMARY KEY, known INTEGER, {_ALL})")
    this_claim = _NOTE_OLD.format(which="sequence = OLD.sequence")
    for event, head, note in (
        ("insert", "AFTER INSERT ON main.claim", _NOTE_NEW),
        ("update", f"BEFORE {_changing('claim', _OF_CLAIM)}", this_claim),
        ("delete", "BEFORE DELETE ON main.claim", this_claim),
        ("source_insert", "BEFORE INSERT ON main.evidence", _NOTE_OLD.format(which="id = NEW.claim_id")),
        (
            "source_update",
            f"BEFORE {_changing('evidence', _OF_SOURCE)}",
            _NOTE_OLD.format(which="id IN (OLD.claim_id, NEW.claim_id)"),
        ),
        ("source_delete", "BEFORE DELETE ON main.evidence", _NOTE_OLD.format(which="id = OLD.claim_id")),
    ):
        connection.run(f"CREATE TEMP TRIGGER index_{event} {head} BEGIN {note}; END")
    connection.before_commit = lambda: _follow(connection)


def _changing(table: str, columns: tuple[str, ...]) -> str:
    changed = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in columns)
    return f"UPDATE OF {', '.join(columns)} ON main.{table} WHEN {changed}"


def _follow(connection: Connection) -> None:
    if connection.row("SELECT 1 FROM temp.index_queue LIMIT 1") is None:
        return
    for index, columns in SEARCH_INDEXES.items():
        names = ", ".join(columns)
        connection.run(
            f"INSERT INTO {index} ({index}, rowid, {names}) SELECT 'delete', sequence, {names} "
            f"FROM temp.index_queue WHERE known = 1 AND {INDEXED[index].condition}"
        )
        connection.run(
            f"INSERT INTO {index} (rowid, {names}) SELECT sequence, {names} FROM {INDEXED[index].content} "
            "WHERE sequence IN (SELECT sequence FROM main.claim WHERE sequence IN "
            f"(SELECT sequence FROM temp.index_queue) AND {INDEXED[index].possible})"
        )
    connection.run("DELETE FROM temp.index_queue")
