from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.span import Span
from annotator.library.library import Library
from annotator.operations import desk, marking
from annotator.operations.importing import Added
from annotator.operations.tally import Tally

spans = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=12).map(
    lambda pairs: [Span(start, start + length) for start, length in pairs]
)


@given(spans, st.lists(st.integers(1, 9), max_size=10))
def test_coverage_counts_like_the_plain_rule(marks: list[Span], lengths: list[int]) -> None:
    sentences, position = [], 0
    for length in lengths:
        sentences.append(Span(position, position + length))
        position += length + 1
    expected = sum(any(mark.overlaps(sentence) for mark in marks) for sentence in sentences)
    assert desk.covered(sentences, marks) == expected


def test_progress_counts_sentences_with_a_verdict(library: Library, article: Added) -> None:
    version = library.articles.version(article.version_id)
    marking.highlight(library, version.id, version.sentences[1], "true")
    marking.highlight(library, version.id, version.sentences[2], None)
    opened = desk.open_article(library, article.article_id)
    progress = Tally(opened.version, opened.records).progress
    assert (progress.sentences, progress.checked) == (len(version.sentences), 1)
    assert progress.counts == {"true": 1, desk.TO_CHECK: 1}
    (row,) = desk.list_articles(library)
    assert (row.sentences, row.checked, row.claims, row.judged) == (len(version.sentences), 1, 2, 1)


def test_records_stand_in_reading_order(library: Library, article: Added) -> None:
    version = library.articles.version(article.version_id)
    for number in (4, 1, 3):
        marking.highlight(library, version.id, version.sentences[number], "true")
    records = desk.open_article(library, article.article_id).records
    starts = [record.highlights[0].anchor.span.start for record in records]
    assert starts == sorted(starts)


def test_a_claim_without_highlight_here_is_reported_as_gone(library: Library, article: Added) -> None:
    version = library.articles.version(article.version_id)
    claim_id = marking.highlight(library, version.id, version.sentences[1], "true").focus
    assert claim_id
    (highlight,) = library.highlights.of_claim(claim_id)
    marking.remove_highlight(library, highlight.id)
    assert desk.load_records(library, version.id, [claim_id]) == {claim_id: None}
