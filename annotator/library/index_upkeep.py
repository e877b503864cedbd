"""Keeps the search indexes in step with the claims.

No trigger may write to a search index while `trusted_schema` is off. So temporary triggers note which claims a
transaction changes, with the words the indexes know them by, and the indexes follow just before it commits.
"""

from __future__ import annotations

from annotator.library.connection import Connection
from annotator.library.schema import SEARCH_INDEXES

_COLUMNS = tuple(dict.fromkeys(column for columns in SEARCH_INDEXES.values() for column in columns))
_ALL = ", ".join(_COLUMNS)
_NEW_TO_QUEUE = "WHERE NOT EXISTS (SELECT 1 FROM index_queue WHERE sequence = {row}.sequence)"


def keep_in_step(connection: Connection) -> None:
    """Arm the triggers, and let the indexes follow before every commit."""
    connection.run(f"CREATE TEMP TABLE index_queue (sequence INTEGER PRIMARY KEY, known INTEGER, {_ALL})")
    old = ", ".join(f"OLD.{column}" for column in _COLUMNS)
    changed = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in _COLUMNS)
    note_old = (
        f"INSERT INTO index_queue (sequence, known, {_ALL}) SELECT OLD.sequence, 1, {old} "
        + _NEW_TO_QUEUE.format(row="OLD")
    )
    note_new = "INSERT INTO index_queue (sequence, known) SELECT NEW.sequence, 0 " + _NEW_TO_QUEUE.format(row="NEW")
    for event, head, note in (
        ("insert", "INSERT ON main.claim", note_new),
        ("update", f"UPDATE OF {_ALL} ON main.claim WHEN {changed}", note_old),
        ("delete", "DELETE ON main.claim", note_old),
    ):
        connection.run(f"CREATE TEMP TRIGGER index_{event} AFTER {head} BEGIN {note}; END")
    connection.before_commit = lambda: _follow(connection)


def _follow(connection: Connection) -> None:
    if connection.row("SELECT 1 FROM temp.index_queue LIMIT 1") is None:
        return
    for index, columns in SEARCH_INDEXES.items():
        names = ", ".join(columns)
        connection.run(
            f"INSERT INTO {index} ({index}, rowid, {names}) "
            f"SELECT 'delete', sequence, {names} FROM temp.index_queue WHERE known = 1"
        )
        connection.run(
            f"INSERT INTO {index} (rowid, {names}) "
            f"SELECT sequence, {names} FROM claim WHERE sequence IN (SELECT sequence FROM temp.index_queue)"
        )
    connection.run("DELETE FROM temp.index_queue")
