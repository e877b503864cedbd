"""The full-text search over claims: the short list for matching, and the search of the library while typing."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from annotator.core.match import Candidate, FoundClaim
from annotator.library.connection import Connection
from annotator.library.postings import quoted
from annotator.library.rows import claim, value
from annotator.library.seal import Row
from annotator.library.short_list import ShortList, Wanted

# More words than this make a statement no better known, only slower to look for.
_MOST_WORDS = 64
_SPARE = 20
_WORD = re.compile(r"\w+")

_FIND = """
    SELECT c.*, h.id AS highlight_id, a.id AS article_id, a.title AS article_title FROM (
        SELECT rowid, rank AS score FROM claim_find WHERE claim_find MATCH ? ORDER BY rank LIMIT ?
    ) f JOIN claim c ON c.sequence = f.rowid
    LEFT JOIN highlight h ON h.sequence = (SELECT max(sequence) FROM highlight WHERE claim_id = c.id)
    LEFT JOIN version v ON v.id = h.version_id LEFT JOIN article a ON a.id = v.article_id
    ORDER BY f.score, c.sequence DESC
"""


class ClaimSearch:
    """Looks claims up by their words; a claim without text is never found."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._short_list = ShortList(connection)

    def close(self) -> None:
        """Let go of what was kept for the next search."""
        self._short_list.close()

    def short_list(
        self,
        words: Sequence[str],
        *,
        context: Sequence[str] = (),
        limit: int = 50,
        without_claims: Collection[str] = (),
        without_article: str | None = None,
        beside: Collection[int] = (),
    ) -> list[Candidate]:
        """Return claims that share words with a statement, best first, in any form of the words and through a slip.

        There are `limit` of them at most that share the statement's own words, and some more that its words in a
        rationale or a source speak for, or `context`, the words of the sentences around it. Claims highlighted in
        `without_article`, the article being checked, are left out; those `beside`, by sequence, always come.
        """
        left_out = {*without_claims, *self._claims_in(without_article)}
        with self._connection.snapshot():
            return self._short_list.of(Wanted(words, context, limit, left_out, beside))

    def find(self, words: str, *, limit: int = 200) -> list[FoundClaim]:
        """Return the claims in which every word begins a word of text, title, claimant or rationale, best first."""
        query = " AND ".join(quoted(word) + "*" for word in _WORD.findall(words)[:_MOST_WORDS])
        if not query:
            return []
        return [
            FoundClaim(value(claim, row), row["article_id"], row["article_title"] or "", row["highlight_id"])
            for row in self._best(_FIND, query, limit, frozenset())
        ]

    def _best(self, sql: str, query: str, limit: int, left_out: Collection[str]) -> list[Row]:
        """Return the best rows that are to be shown, asking for more when too many of them are not."""
        asked = limit + len(left_out) + _SPARE
        while True:
            rows = self._connection.rows(sql, [query, asked])
            kept = [row for row in rows if row["id"] not in left_out and row["text"].strip()]
            if len(kept) >= limit or len(rows) < asked:
                return kept[:limit]
            asked *= 2

    def _claims_in(self, article_id: str | None) -> set[str]:
        if article_id is None:
            return set()
        rows = self._connection.rows(
            "SELECT DISTINCT h.claim_id FROM highlight h JOIN version v ON v.id = h.version_id WHERE v.article_id = ?",
            [article_id],
        )
        return {row["claim_id"] for row in rows}
