"""The open article and its claims as the window last heard of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from annotator.core.claim import ClaimRecord
from annotator.core.standing import Standings

if TYPE_CHECKING:
    from annotator.operations.desk import OpenArticle


class ArticleState:
    """What is open; lives on the window's thread."""

    def __init__(self) -> None:
        self.article: OpenArticle | None = None
        self.records: dict[str, ClaimRecord] = {}
        self.standings = Standings()

    @property
    def is_signed(self) -> bool:
        """Whether somebody answers for the report of the open article, so that it is read-only."""
        return self.article is not None and self.article.signed is not None

    def show(self, article: OpenArticle) -> None:
        """Take an article as it was just read."""
        self.article = article
        self.records = {record.claim.id: record for record in article.records}
        self.standings = Standings(article.version.id, article.records)

    def take(self, changed: Mapping[str, ClaimRecord | None]) -> None:
        """Take changed claims; None stands for one that is gone."""
        self.standings.take(changed)
        for claim_id, record in changed.items():
            if record is None:
                self.records.pop(claim_id, None)
            else:
                self.records[claim_id] = record

    def forget(self) -> None:
        """Let go of the article."""
        self.article, self.records, self.standings = None, {}, Standings()

    def claim_at(self, highlight_id: str) -> str:
        """Return the claim that a highlight carries, empty when there is none."""
        for claim_id, record in self.records.items():
            if any(highlight.id == highlight_id for highlight in record.highlights):
                return claim_id
        return ""

    def highlight_of(self, claim_id: str) -> str:
        """Return the first highlight of a claim, empty when it has none here."""
        record = self.records.get(claim_id)
        return record.highlights[0].id if record and record.highlights else ""
