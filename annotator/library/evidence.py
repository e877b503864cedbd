"""Sources of claims, as the library keeps them."""

from __future__ import annotations

from annotator.core.evidence import Evidence
from annotator.library.connection import Connection
from annotator.library.lookup import by_id
from annotator.library.rows import evidence, evidence_row, value, values


class EvidenceStore:
    """The sources of the claims, each claim's in the checker's order."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, added: Evidence) -> None:
        """Keep a new source."""
        self._connection.insert("evidence", evidence_row(added))

    def put(self, changed: Evidence) -> None:
        """Keep the new state of a source."""
        self._connection.update("evidence", by_id(self._connection, "evidence", changed.id), evidence_row(changed))

    def get(self, evidence_id: str) -> Evidence:
        """Return a source, or raise `Refused`."""
        return value(evidence, by_id(self._connection, "evidence", evidence_id))

    def of_claim(self, claim_id: str) -> list[Evidence]:
        """Return the sources of a claim."""
        rows = self._connection.rows(
            "SELECT * FROM evidence WHERE claim_id = ? ORDER BY position, sequence", [claim_id]
        )
        return values(evidence, rows)

    def remove(self, evidence_id: str) -> None:
        """Remove a source."""
        self._connection.delete("evidence", by_id(self._connection, "evidence", evidence_id))
