"""Claims and their current verdicts, as the library keeps them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from annotator.core.claim import Claim, ClaimRecord, Verdict, VerdictEntry
from annotator.library.connection import Connection
from annotator.library.history import VerdictHistory
from annotator.library.lookup import by_id, by_name
from annotator.library.paging import pages
from annotator.library.records import assembled, highlights_in, records_of
from annotator.library.rows import claim, claim_row, value, values, verdict_columns
from annotator.library.seal import Row

_BATCH = 1000
_KNOWN_OUTSIDE = """
    SELECT * FROM claim WHERE outside_id IN (SELECT value FROM json_each(?))
    UNION ALL SELECT * FROM claim WHERE outside_id = '' AND id IN (SELECT value FROM json_each(?))
    ORDER BY sequence
"""
# The reason that the history gives for a verdict that came with a file.
IMPORTED = "import"
_DEPENDENTS = ("highlight", "evidence", "link", "writer_query")


class ClaimStore:
    """Every claim of the library, in the order in which they came."""

    def __init__(self, connection: Connection, history: VerdictHistory) -> None:
        self._connection = connection
        self._history = history

    def add(self, added: Claim) -> Claim:
        """Keep a new claim as it is, and return it with its place in the order.

        A verdict that comes with it was decided elsewhere and starts no history; `set_verdict` decides here.
        """
        row = self._connection.insert("claim", {**claim_row(added), **verdict_columns(added.verdict)})
        return value(claim, row)

    def add_many(self, added: Iterable[Claim]) -> int:
        """Keep many new claims, and return how many; see `add`."""
        rows = ({**claim_row(one), **verdict_columns(one.verdict)} for one in added)
        return self._connection.insert_many("claim", rows)

    def put(self, changed: Claim) -> None:
        """Keep the new state of a claim, its verdict excepted."""
        self._connection.update("claim", by_id(self._connection, "claim", changed.id), claim_row(changed))

    def put_many(self, changed: Iterable[Claim]) -> None:
        """Keep the new state of many claims, verdicts included; a new one goes into the history as imported."""
        for one in changed:
            row = by_id(self._connection, "claim", one.id)
            columns = verdict_columns(one.verdict)
            self._connection.update("claim", row, {**claim_row(one), **columns})
            if any(row[name] != columns[name] for name in columns):
                self._note(row, columns, IMPORTED, columns["decided_at"], columns["checker"])

    def get(self, claim_id: str) -> Claim:
        """Return a claim, or raise `Refused`."""
        return value(claim, by_id(self._connection, "claim", claim_id))

    def some(self, ids: Iterable[str]) -> list[Claim]:
        """Return the claims with these ids that are there, by sequence."""
        sql = "SELECT * FROM claim WHERE id IN (SELECT value FROM json_each(?)) ORDER BY sequence"
        return values(claim, self._connection.rows(sql, [json.dumps(sorted(ids))]))

    def find(self, prefix: str) -> Claim:
        """Return the one claim whose id begins with `prefix`, or whose outside id it is, or raise `Refused`."""
        return value(claim, by_name(self._connection, "claim", "outside_id", prefix))

    def remove(self, claim_id: str) -> None:
        """Remove a claim with its highlights, evidence, links and queries; its history stays."""
        row = by_id(self._connection, "claim", claim_id)
        for table in _DEPENDENTS:
            for dependent in self._connection.rows(f"SELECT sequence FROM {table} WHERE claim_id = ?", [claim_id]):
                self._connection.delete(table, dependent)
        self._connection.delete("claim", row)

    def count(self) -> int:
        """Return how many claims there are."""
        return int(self._connection.rows("SELECT count(*) AS n FROM claim")[0]["n"])

    def set_verdict(self, claim_id: str, verdict: Verdict | None, *, reason: str, at: str, checker: str) -> None:
        """Decide about a claim, or put it back to "to check", and write the decision into its history."""
        row = by_id(self._connection, "claim", claim_id)
        columns = verdict_columns(verdict)
        self._connection.update("claim", row, columns)
        self._note(row, columns, reason, at, checker)

    def _note(self, row: Row, columns: Row, reason: str, at: str, checker: str) -> None:
        text = columns["checked_text"] or row["text"]
        self._history.add(VerdictEntry(row["id"], at, checker, row["label"], columns["label"], reason, text))

    def records(self, version_id: str) -> list[ClaimRecord]:
        """Return the claims highlighted in a version, with their highlights in it, in reading order."""
        highlights = highlights_in(self._connection, version_id)
        found = {one.id: one for one in self.some(highlights)}
        return assembled(self._connection, [found[claim_id] for claim_id in highlights], highlights)

    def doubted(self) -> dict[str, list[ClaimRecord]]:
        """Return the claims whose verdict was given on other words than theirs, by the version they stand in.

        Not all of them are stale: see `core.claim.is_stale`.
        """
        rows = self._connection.rows(
            "SELECT DISTINCT h.version_id, c.id FROM highlight h JOIN claim c ON c.id = h.claim_id "
            "WHERE c.label_id <> '' AND c.checked_text <> '' AND (c.checked_text <> c.text OR h.state <> 'placed')"
        )
        ids: dict[str, list[str]] = defaultdict(list)
        for row in rows:
            ids[row["version_id"]].append(row["id"])
        return {
            version_id: records_of(self._connection, self.some(some), version_id) for version_id, some in ids.items()
        }

    def record(self, claim_id: str, version_id: str | None = None) -> ClaimRecord | None:
        """Return a claim with all that belongs to it, or None; its highlights in one version only, if one is named."""
        rows = self._connection.rows("SELECT * FROM claim WHERE id = ?", [claim_id])
        return next(iter(records_of(self._connection, values(claim, rows), version_id)), None)

    def pages(self, size: int = _BATCH) -> Iterator[list[Claim]]:
        """Return all claims by sequence, page by page; nothing is held open between two pages."""
        for rows in pages(self._connection, "claim", size):
            yield values(claim, rows)

    def by_outside_id(self, ids: Iterable[str]) -> dict[str, Claim]:
        """Return the claims that the outside world knows under these ids.

        Those are the claims imported under one, the newest where several were, and the desk's own claims, which have
        no other id than ours.
        """
        found: dict[str, Claim] = {}
        wanted = (one for one in ids if one)
        while batch := list(islice(wanted, _BATCH)):
            rows = self._connection.rows(_KNOWN_OUTSIDE, [json.dumps(batch)] * 2)
            found.update((one.outside_id or one.id, one) for one in values(claim, rows))
        return found

    def claimants(self, prefix: str, limit: int = 10) -> list[str]:
        """Return the claimants whose names begin so, in any letter case, the most frequent first."""
        pattern = prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        rows = self._connection.rows(
            "SELECT claimant FROM claim WHERE claimant LIKE ? ESCAPE '\\' AND claimant <> '' "
            "GROUP BY claimant ORDER BY count(*) DESC, claimant LIMIT ?",
            [pattern, limit],
        )
        return [row["claimant"] for row in rows]
