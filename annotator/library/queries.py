"""Queries to the writer, as the library keeps them."""

from __future__ import annotations

from annotator.core.query import Query
from annotator.library.connection import Connection
from annotator.library.lookup import by_id
from annotator.library.query_rows import query, query_row
from annotator.library.rows import value, values

_TABLE = "writer_query"


class QueryStore:
    """What the desk asked the writers, each claim's oldest first."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, added: Query) -> None:
        """Keep a new query."""
        self._connection.insert(_TABLE, query_row(added))

    def put(self, changed: Query) -> None:
        """Keep the new state of a query."""
        self._connection.update(_TABLE, by_id(self._connection, _TABLE, changed.id), query_row(changed))

    def get(self, query_id: str) -> Query:
        """Return a query, or raise `Refused`."""
        return value(query, by_id(self._connection, _TABLE, query_id))

    def of_claim(self, claim_id: str) -> list[Query]:
        """Return the queries about a claim."""
        rows = self._connection.rows(f"SELECT * FROM {_TABLE} WHERE claim_id = ? ORDER BY sequence", [claim_id])
        return values(query, rows)

    def remove(self, query_id: str) -> None:
        """Remove a query."""
        self._connection.delete(_TABLE, by_id(self._connection, _TABLE, query_id))
