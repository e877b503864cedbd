"""The text under check: an article and its versions."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.passage import Passage
from annotator.core.span import Span


@dataclass(frozen=True, slots=True)
class Article:
    """One text under check, as a whole; what it says stands in its versions.

    `source` is where it was read from (a file name, an address, "clipboard"); `published` is the date as the source
    gives it; `created_at` is UTC, ISO 8601. Unknown text fields are empty.
    """

    id: str
    title: str
    created_at: str
    byline: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One immutable wording of an article.

    `text` is canonical and never changes; `sha256` is its digest; `sentences` are its sentences in reading order, fixed
    at import so that a better splitter never moves a checker's cursor; `source_sha256` is the digest of the bytes it
    was read from; `warnings` are the reader's, each one sentence; `passages` are what the reader knew to be no running
    paragraphs, in order.
    """

    id: str
    article_id: str
    number: int
    text: str
    sha256: str
    created_at: str
    sentences: tuple[Span, ...] = ()
    source_sha256: str = ""
    reader: str = ""
    warnings: tuple[str, ...] = ()
    predecessor_id: str | None = None
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleOutline:
    """What a list of articles shows of one, without its text.

    The version is the latest; `sentences` are those that can be checked; `marks` are the spans of its highlights, each
    with whether its claim has a verdict; `unplaced` of its highlights have no sure place.
    """

    article: Article
    version_id: str
    version_number: int
    sentences: tuple[Span, ...] = ()
    marks: tuple[tuple[Span, bool], ...] = ()
    unplaced: int = 0
