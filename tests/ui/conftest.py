"""What the tests of the window share; no display is needed."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import itertools
from collections.abc import Callable, Sequence

import pytest

from annotator.core.article import Article, Version
from annotator.core.canonical import canonicalise, digest
from annotator.core.claim import Claim, ClaimRecord, decide
from annotator.core.highlight import Highlight, describe
from annotator.core.scale import BASIC
from annotator.core.span import Span

AT = "2026-01-02T03:04:05Z"
Record = Callable[..., ClaimRecord]
VersionOf = Callable[..., Version]


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let the windowless platform say that it has no window manager to give sizes to."""
    item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints"))


def make_version(text: str, sentences: Sequence[str] = ()) -> Version:
    """Return a version of `text` whose sentences are found in it one after the other."""
    text = canonicalise(text).text
    spans: list[Span] = []
    for sentence in sentences:
        start = text.index(sentence, spans[-1].end if spans else 0)
        spans.append(Span(start, start + len(sentence)))
    return Version("version", "article", 1, text, digest(text), AT, tuple(spans))


def make_article(title: str = "A title") -> Article:
    """Return an article that says where it comes from."""
    return Article("article", title, AT, byline="A. Writer", source="sample.txt")


@pytest.fixture
def record() -> Record:
    """Return a maker of claim records with one highlight: record(version, span, "true")."""
    numbers = itertools.count(1)

    def make(version: Version, span: Span, label_id: str = "") -> ClaimRecord:
        number = next(numbers)
        label = BASIC.label(label_id)
        anchor = describe(version.text, span)
        verdict = decide(label, BASIC, at=AT, checker="", checked_text=anchor.quote) if label else None
        claim = Claim(f"claim-{number}", anchor.quote, AT, verdict=verdict)
        return ClaimRecord(claim, (Highlight(f"mark-{number}", claim.id, version.id, anchor, f"{AT}{number:04}"),))

    return make


@pytest.fixture
def article() -> Article:
    """Return an article that says where it comes from."""
    return make_article()


@pytest.fixture
def version() -> VersionOf:
    """Return a maker of versions: version(text, sentences)."""
    return make_version
