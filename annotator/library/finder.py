"""The search of the library while typing: every letter is answered in a time that the library's size hardly moves."""

from __future__ import annotations

import json

from annotator.core.criteria import Criteria, read_criteria
from annotator.core.match import FoundClaim
from annotator.library.connection import Connection
from annotator.library.postings import quoted
from annotator.library.rows import claim, value

# More words than this make a search no narrower, only slower.
_MOST_WORDS = 64
# To weigh a claim, SQLite reads every place of every word; beyond so many claims, or for a word of one letter, that
# takes longer than a key press, and the newest claims come first instead.
_WEIGHED_AT_MOST = 1_000
_WEIGHED_FROM_LETTERS = 2
_HAS_WORDS = "trim(c.text, ' ' || char(9, 10, 13, 160)) <> ''"
_DATE = "coalesce(nullif(c.said_on, ''), nullif(substr(c.decided_at, 1, 10), ''), substr(c.created_at, 1, 10))"

_SHOW = """
    SELECT c.*, h.id AS highlight_id, a.id AS article_id, a.title AS article_title
    FROM json_each(?) f JOIN claim c ON c.sequence = f.value
    LEFT JOIN highlight h ON h.sequence = (SELECT max(sequence) FROM highlight WHERE claim_id = c.id)
    LEFT JOIN version v ON v.id = h.version_id LEFT JOIN article a ON a.id = v.article_id
    ORDER BY f.key
"""


class ClaimFinder:
    """Finds claims by words, claimant, verdict, date and tag."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, line: str, limit: int) -> list[FoundClaim]:
        """Return the claims that a line asks for, the best or else the newest first; nothing for an empty line."""
        criteria = read_criteria(line)
        if criteria.is_empty:
            return []
        match = _match(criteria)
        if not match and (criteria.words or criteria.by or criteria.tag):
            return []
        with self._connection.snapshot():
            found = self._newest(match, criteria, max(limit, _WEIGHED_AT_MOST + 1))
            if match and len(found) <= _WEIGHED_AT_MOST and _can_be_weighed(criteria):
                found = self._weighed(match, found)
            rows = self._connection.rows(_SHOW, [json.dumps(found[:limit])])
        return [
            FoundClaim(value(claim, row), row["article_id"], row["article_title"] or "", row["highlight_id"])
            for row in rows
            if row["text"].strip()
        ]

    def _newest(self, match: str, criteria: Criteria, limit: int) -> list[int]:
        """Return the sequences of the newest claims that fit."""
        conditions, values = _conditions(criteria)
        where = " AND ".join([_HAS_WORDS, *conditions])
        if match:
            sql = (
                f"SELECT c.sequence FROM claim_find f JOIN claim c ON c.sequence = f.rowid "
                f"WHERE claim_find MATCH ? AND {where} ORDER BY f.rowid DESC LIMIT ?"
            )
            values = [match, *values]
        else:
            sql = f"SELECT c.sequence FROM claim c WHERE {where} ORDER BY c.sequence DESC LIMIT ?"
        return [row["sequence"] for row in self._connection.rows(sql, [*values, limit])]

    def _weighed(self, match: str, found: list[int]) -> list[int]:
        """Return what was found with the best first, the newest first of equally good ones."""
        rows = self._connection.rows("SELECT rowid, rank FROM claim_find WHERE claim_find MATCH ?", [match])
        weights = {row["rowid"]: row["rank"] for row in rows}
        return sorted(found, key=lambda sequence: (weights[sequence], -sequence))


def _match(criteria: Criteria) -> str:
    """Return the full-text query: every word as the beginning of one, those of a field in that field."""
    parts = [quoted(word) + "*" for word in criteria.words]
    parts += [f"claimant : {quoted(word)}*" for word in criteria.by]
    parts += [f"tags : {quoted(word)}*" for word in criteria.tag]
    return " AND ".join(parts[:_MOST_WORDS])


def _can_be_weighed(criteria: Criteria) -> bool:
    words = (*criteria.words, *criteria.by, *criteria.tag)
    return all(len(word) >= _WEIGHED_FROM_LETTERS for word in words)


def _conditions(criteria: Criteria) -> tuple[list[str], list[object]]:
    """Return what a claim has to be besides its words, in SQL, with the values."""
    conditions: list[str] = []
    values: list[object] = []
    if criteria.verdict is None:
        conditions.append("c.label_id = ''")
    elif criteria.verdict:
        conditions.append("(instr(lower(c.label), ?) = 1 OR instr(lower(c.label_id), ?) = 1)")
        values += [criteria.verdict] * 2
    if criteria.since:
        conditions.append(f"{_DATE} >= ?")
        values.append(criteria.since)
    if criteria.until:
        conditions.append(f"{_DATE} <= ?")
        values.append(criteria.last_moment)
    return conditions, values
