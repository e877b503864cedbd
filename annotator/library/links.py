"""Links between claims and earlier ones, as the library keeps them."""

from __future__ import annotations

from annotator.core.link import Link
from annotator.library.connection import Connection
from annotator.library.lookup import by_id
from annotator.library.rows import link, link_row, value, values


class LinkStore:
    """The checkers' decisions on matches; a link outlives the earlier claim it points to."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, added: Link) -> None:
        """Keep a new link."""
        self._connection.insert("link", link_row(added))

    def get(self, link_id: str) -> Link:
        """Return a link, or raise `Refused`."""
        return value(link, by_id(self._connection, "link", link_id))

    def of_claim(self, claim_id: str) -> list[Link]:
        """Return the links of a claim, oldest first."""
        return values(
            link, self._connection.rows("SELECT * FROM link WHERE claim_id = ? ORDER BY sequence", [claim_id])
        )

    def of_version(self, version_id: str) -> list[Link]:
        """Return the links to and from the claims highlighted in a version, oldest first."""
        here = "SELECT claim_id FROM highlight WHERE version_id = ?1"
        sql = f"SELECT * FROM link WHERE claim_id IN ({here}) OR earlier_claim_id IN ({here}) ORDER BY sequence"
        return values(link, self._connection.rows(sql, [version_id]))

    def remove(self, link_id: str) -> None:
        """Remove a link."""
        self._connection.delete("link", by_id(self._connection, "link", link_id))
