"""What is on the desk: the articles, the open one, and how far its check has come."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from annotator.core.article import Article, ArticleOutline, Version
from annotator.core.claim import ClaimRecord, is_stale
from annotator.core.scale import Scale
from annotator.core.signing import Deed, SignOff
from annotator.core.span import Span
from annotator.library.library import Library

TO_CHECK = ""


@dataclass(frozen=True, slots=True)
class OpenArticle:
    """An article with everything its checker works on; records in reading order.

    `sign_off` is what was done last to its report, if anything was.
    """

    article: Article
    version: Version
    records: tuple[ClaimRecord, ...]
    scale: Scale
    checker: str
    sign_off: SignOff | None = None

    @property
    def signed(self) -> SignOff | None:
        """Who answers for the report, while somebody does; the article is then read-only."""
        return self.sign_off if self.sign_off and self.sign_off.deed is Deed.SIGNED else None


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article in the list; `checked` of its `sentences` carry a claim with a verdict.

    `version` is the number of its latest draft, `unplaced` how many highlights have no sure place there, `stale` how
    many verdicts were given on other words.
    """

    id: str
    title: str
    source: str
    created_at: str
    sentences: int
    checked: int
    claims: int
    judged: int
    version: int = 1
    unplaced: int = 0
    signed: bool = False
    stale: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the check has come; `counts` holds the claims per label id, `TO_CHECK` for those without a verdict."""

    sentences: int
    checked: int
    counts: dict[str, int]


def open_article(library: Library, article_id: str) -> OpenArticle:
    """Return the newest version of an article with its claims, as one consistent picture.

    Raises:
        Refused: when the library has no such article.
    """
    with library.snapshot():
        article = library.articles.get(article_id)
        version = library.articles.latest(article_id)
        records = tuple(library.claims.records(version.id))
        return OpenArticle(
            article, version, records, library.scales.current(), library.settings.get("checker", ""),
            library.sign_offs.latest(article_id),
        )  # fmt: skip


def load_records(library: Library, version_id: str, claim_ids: Collection[str]) -> dict[str, ClaimRecord | None]:
    """Return the claims with these ids as they stand in one version; None for one that has no highlight there."""
    records: dict[str, ClaimRecord | None] = {}
    for claim_id in claim_ids:
        record = library.claims.record(claim_id, version_id)
        records[claim_id] = record if record is not None and record.highlights else None
    return records


def list_articles(library: Library) -> list[ArticleRow]:
    """Return every article with its progress, newest first."""
    with library.snapshot():
        signed = library.sign_offs.signed()
        stale = {version_id: sum(map(is_stale, doubted)) for version_id, doubted in library.claims.doubted().items()}
        return [
            replace(_row(outline, outline.article.id in signed), stale=stale.get(outline.version_id, 0))
            for outline in library.articles.outlines()
        ]


def covered(sentences: Sequence[Span], marks: Iterable[Span]) -> int:
    """Count the sentences that share at least one character with a mark; `sentences` are in order."""
    ordered = sorted((mark.start, mark.end) for mark in marks)
    starts = [start for start, _ in ordered]
    # Of all marks that start before a sentence ends, only the one reaching furthest matters.
    reach = list(accumulate((end for _, end in ordered), max))
    count = position = 0
    for sentence in sentences:
        position = bisect_left(starts, sentence.end, position)
        count += position > 0 and reach[position - 1] > sentence.start
    return count


def _row(outline: ArticleOutline, signed: bool) -> ArticleRow:
    judged = [span for span, has_verdict in outline.marks if has_verdict]
    article = outline.article
    return ArticleRow(
        article.id, article.title, article.source, article.created_at, len(outline.sentences),
        covered(outline.sentences, judged), len(outline.marks), len(judged), outline.version_number, outline.unplaced,
        signed,
    )  # fmt: skip
