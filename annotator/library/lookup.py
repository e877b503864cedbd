"""Finding one row by its id, or by the beginning of it."""

from __future__ import annotations

from annotator.errors import Refused
from annotator.library.connection import Connection
from annotator.library.seal import Row

_LAST_CHARACTER = "\U0010ffff"


def by_id(connection: Connection, table: str, row_id: str) -> Row:
    """Return the row with this id.

    Raises:
        Refused: there is none.
    """
    row = connection.row(f"SELECT * FROM {table} WHERE id = ?", [row_id])
    if row is None:
        raise Refused(f"There is no {table.replace('_', ' ')} {row_id} in the library.")
    return row


def by_name(connection: Connection, table: str, name_column: str, wish: str) -> Row:
    """Return the one row whose id begins with `wish` or whose name is exactly `wish`; a whole id comes first.

    Raises:
        Refused: there is none, or several.
    """
    if not wish.strip():
        raise Refused(f"Name the {table} by its id or by the beginning of it.")
    rows = connection.rows(
        f"SELECT * FROM {table} WHERE (id >= ? AND id < ?) OR {name_column} = ? ORDER BY id = ? DESC, sequence LIMIT 2",
        [wish, wish + _LAST_CHARACTER, wish, wish],
    )
    if not rows:
        raise Refused(f"There is no {table} “{wish}” in the library.")
    if len(rows) > 1 and rows[0]["id"] != wish:
        raise Refused(f"More than one {table} is called “{wish}”; give more of its id.")
    return rows[0]
