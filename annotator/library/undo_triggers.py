"""The temporary triggers that write down how to take back every change of a row.

They live in the connection, not in the file: a change made by another program is not in the log, and shows because the
row no longer has the seal that the log expects.
"""

from __future__ import annotations

from annotator.library.connection import Connection
from annotator.library.schema import UNDOABLE

# Whose change it is: a claim's, an article's, or both.
_OWNERS = {
    "article": ("NULL", "{row}.id"),
    "version": ("NULL", "{row}.article_id"),
    "claim": ("{row}.id", "NULL"),
    "highlight": ("{row}.claim_id", "(SELECT article_id FROM version WHERE id = {row}.version_id)"),
    "evidence": ("{row}.claim_id", "NULL"),
    "link": ("{row}.claim_id", "NULL"),
    "writer_query": ("{row}.claim_id", "NULL"),
}


def arm(connection: Connection) -> None:
    """Create the triggers for every table that can be undone; they rest until a step is named in `undo_now`."""
    connection.run("CREATE TEMP TABLE undo_now (step INTEGER)")
    connection.run("INSERT INTO temp.undo_now VALUES (NULL)")
    for table in UNDOABLE:
        _log(connection, table)


def _log(connection: Connection, table: str) -> None:
    columns = [(row["name"], row["type"]) for row in connection.rows(f"PRAGMA main.table_info({table})")]
    image = f"json_object({', '.join(_pair(name, kind) for name, kind in columns)})"
    # The key alone takes an insert back, so that the text of a new version is not stored twice.
    _log_deed(connection, table, "insert", "NULL", "NEW.seal")
    _log_deed(connection, table, "update", image, "NEW.seal")
    _log_deed(connection, table, "delete", image, "NULL")


def _pair(name: str, kind: str) -> str:
    # JSON would round a REAL to 15 digits.
    real = f"CASE WHEN OLD.{name} IS NOT NULL THEN quote(OLD.{name}) END"
    return f"'{name}', {real if kind == 'REAL' else f'OLD.{name}'}"


def _log_deed(connection: Connection, table: str, deed: str, image: str, seal_after: str) -> None:
    row = "OLD" if deed == "delete" else "NEW"
    claim, article = (owner.format(row=row) for owner in _OWNERS[table])
    connection.run(
        f"CREATE TEMP TRIGGER undo_{table}_{deed} AFTER {deed.upper()} ON main.{table} "
        "WHEN (SELECT step FROM undo_now) IS NOT NULL "
        "BEGIN INSERT INTO undo_change (step, place, deed, key, image, seal_after, claim_id, article_id) "
        f"SELECT step, '{table}', '{deed}', {row}.sequence, {image}, {seal_after}, {claim}, {article} "
        "FROM undo_now; END"
    )
