"""The full-text search over claims: the short list for matching, and the search of the library while typing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from annotator.core.match import Candidate, FoundClaim
from annotator.library.connection import Connection
from annotator.library.finder import ClaimFinder
from annotator.library.short_list import Effort, ShortList, Wanted

_USUAL = Effort()


class ClaimSearch:
    """Looks claims up by their words; a claim without text is never found."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._short_list = ShortList(connection)
        self._finder = ClaimFinder(connection)

    def close(self) -> None:
        """Let go of what was kept for the next search."""
        self._short_list.close()

    def short_list(
        self,
        words: Sequence[str],
        *,
        context: Sequence[str] = (),
        effort: Effort = _USUAL,
        without_claims: Collection[str] = (),
        without_article: str | None = None,
        beside: Collection[int] = (),
    ) -> list[Candidate]:
        """Return claims that share words with a statement, best first, in any form of the words and through a slip.

        There are `effort.limit` of them at most that share the statement's own words, and some more that its words in a
        rationale or a source speak for, or `context`, the words of the sentences around it. Claims highlighted in
        `without_article`, the article being checked, are left out; those `beside`, by sequence, always come.
        """
        left_out = {*without_claims, *self._claims_in(without_article)}
        with self._connection.snapshot():
            return self._short_list.of(Wanted(words, context, effort, left_out, beside))

    def find(self, line: str, *, limit: int = 200) -> list[FoundClaim]:
        """Return the claims that a line asks for by words, claimant, verdict, date or tag; see `core.criteria`."""
        return self._finder.find(line, limit)

    def _claims_in(self, article_id: str | None) -> set[str]:
        if article_id is None:
            return set()
        rows = self._connection.rows(
            "SELECT DISTINCT h.claim_id FROM highlight h JOIN version v ON v.id = h.version_id WHERE v.article_id = ?",
            [article_id],
        )
        return {row["claim_id"] for row in rows}
