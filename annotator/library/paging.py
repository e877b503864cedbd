"""Reading a whole table page by page, so that nothing is held open between two pages."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.errors import LibraryCorrupt
from annotator.library.connection import Connection
from annotator.library.seal import Row


def pages(connection: Connection, table: str, size: int = 500) -> Iterator[list[Row]]:
    """Return the rows of a table by sequence, `size` at a time.

    Raises:
        LibraryCorrupt: The rows lead in a circle. In a torn file a search for what comes after a row may lead back
            before it, and would never end.
    """
    after = -(2**63)
    while rows := connection.rows(f"SELECT * FROM {table} WHERE sequence > ? ORDER BY sequence LIMIT ?", [after, size]):
        last = rows[-1]["sequence"]
        if last <= after:
            raise LibraryCorrupt(f"The rows of the {table.replace('_', ' ')} table lead in a circle.")
        yield rows
        after = last
