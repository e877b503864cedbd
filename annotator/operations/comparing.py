"""Put two drafts of an article side by side."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.article import Article, Version
from annotator.core.claim import ClaimRecord
from annotator.core.scale import Scale
from annotator.errors import Refused
from annotator.library.library import Library


@dataclass(frozen=True, slots=True)
class DraftPair:
    """Two drafts of an article, each with the claims highlighted in it, and all drafts to choose from, oldest first."""

    article: Article
    drafts: tuple[Version, ...]
    older: Version
    newer: Version
    older_records: tuple[ClaimRecord, ...]
    newer_records: tuple[ClaimRecord, ...]
    scale: Scale


def draft_pair(library: Library, article_id: str, numbers: tuple[int, int] | None = None) -> DraftPair:
    """Return the drafts of an article with these numbers, or its last two.

    Raises:
        Refused: when there is no such article or draft, or it has one draft only.
    """
    with library.snapshot():
        article = library.articles.get(article_id)
        drafts = {one.number: one for one in library.articles.versions(article_id)}
        if len(drafts) < 2:
            raise Refused("This article has one draft only; there is nothing to compare yet.")
        first, second = sorted(numbers) if numbers else tuple(drafts)[-2:]
        if first not in drafts or second not in drafts:
            raise Refused("This draft is no longer in the library; open the comparison again.")
        older, newer = drafts[first], drafts[second]
        return DraftPair(
            article, tuple(drafts.values()), older, newer,
            tuple(library.claims.records(older.id)), tuple(library.claims.records(newer.id)), library.scales.current(),
        )  # fmt: skip
