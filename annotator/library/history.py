"""The append-only history of verdicts."""

from __future__ import annotations

from annotator.core.claim import VerdictEntry
from annotator.library.connection import Connection
from annotator.library.rows import entry, entry_row, values


class VerdictHistory:
    """Every decision that was ever made; the file itself refuses to change or remove one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_claim(self, claim_id: str) -> list[VerdictEntry]:
        """Return the decisions about a claim, oldest first; a claim that is gone keeps its history."""
        rows = self._connection.rows("SELECT * FROM verdict_history WHERE claim_id = ? ORDER BY sequence", [claim_id])
        return values(entry, rows)

    def add(self, added: VerdictEntry) -> None:
        """Append a decision."""
        self._connection.insert("verdict_history", entry_row(added))
