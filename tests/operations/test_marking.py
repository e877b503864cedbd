from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.highlight import describe
from annotator.core.span import Span
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.operations import desk, editing, keeping, marking, stepping
from annotator.operations.importing import Added
from tests.library.desk import content, flat


def sentence(library: Library, article: Added, words: str) -> Span:
    version = library.articles.version(article.version_id)
    return next(span for span in version.sentences if words in span.slice(version.text))


def test_one_call_makes_highlight_claim_and_verdict(library: Library, article: Added) -> None:
    keeping.set_checker_name(library, "  Ada  Checker ")
    span = sentence(library, article, "7 to 2")
    change = marking.highlight(library, article.version_id, span, "true")
    opened = desk.open_article(library, article.article_id)
    (record,) = opened.records
    assert change.focus == record.claim.id
    assert change.claims == {record.claim.id}
    assert article.article_id in change.articles
    quote = span.slice(opened.version.text)
    assert record.claim.text == record.highlights[0].anchor.quote == quote
    verdict = record.claim.verdict
    assert verdict is not None
    assert (verdict.label, verdict.checker, verdict.checked_text) == ("True", "Ada Checker", quote)
    (entry,) = library.history.of_claim(record.claim.id)
    assert (entry.old_label, entry.new_label) == ("", "True")


def test_the_same_span_again_changes_the_verdict(library: Library, article: Added) -> None:
    span = sentence(library, article, "7 to 2")
    first = marking.highlight(library, article.version_id, span, "true")
    second = marking.highlight(library, article.version_id, span, "false")
    assert first.focus == second.focus
    (record,) = desk.open_article(library, article.article_id).records
    assert record.claim.verdict is not None
    assert record.claim.verdict.label_id == "false"
    assert [entry.new_label for entry in library.history.of_claim(record.claim.id)] == ["True", "False"]


def test_the_same_verdict_again_is_no_step(library: Library, article: Added) -> None:
    span = sentence(library, article, "7 to 2")
    marking.highlight(library, article.version_id, span, "true")
    before = stepping.steps(library)
    assert marking.highlight(library, article.version_id, span, "true").step is None
    assert stepping.steps(library) == before


def test_white_space_around_a_selection_is_dropped(library: Library, article: Added) -> None:
    span = sentence(library, article, "7 to 2")
    marking.highlight(library, article.version_id, Span(span.start, span.end + 1), None)
    (record,) = desk.open_article(library, article.article_id).records
    assert record.highlights[0].anchor.span == span
    assert record.claim.verdict is None


@pytest.mark.parametrize("span", [Span(31, 33), Span(5, 5), Span(10, 10_000)], ids=["blank", "empty", "outside"])
def test_nothing_to_highlight_is_refused(library: Library, article: Added, span: Span) -> None:
    with pytest.raises(Refused):
        marking.highlight(library, article.version_id, span, "true")
    assert not desk.open_article(library, article.article_id).records


def test_an_unknown_verdict_is_refused_and_nothing_stored(library: Library, article: Added) -> None:
    with pytest.raises(Refused, match="True, False, Unverified"):
        marking.highlight(library, article.version_id, Span(0, 7), "half true")
    assert library.claims.count() == 0


def test_a_claim_goes_with_its_last_highlight_and_comes_back(library: Library, article: Added) -> None:
    marking.highlight(library, article.version_id, sentence(library, article, "12,000"), "unverified")
    before = desk.open_article(library, article.article_id).records
    marking.remove_highlight(library, before[0].highlights[0].id)
    assert not desk.open_article(library, article.article_id).records
    stepping.undo(library)
    assert desk.open_article(library, article.article_id).records == before


def test_removing_twice_is_removing_once(library: Library, article: Added) -> None:
    marking.highlight(library, article.version_id, sentence(library, article, "12,000"), "unverified")
    (record,) = desk.open_article(library, article.article_id).records
    marking.remove_highlight(library, record.highlights[0].id)
    before = stepping.steps(library)
    assert marking.remove_highlight(library, record.highlights[0].id).step is None
    assert stepping.steps(library) == before


def test_setting_back_to_check(library: Library, article: Added) -> None:
    change = marking.highlight(library, article.version_id, sentence(library, article, "12,000"), "true")
    assert change.focus
    marking.judge(library, change.focus, None)
    assert library.claims.get(change.focus).verdict is None
    assert [entry.new_label for entry in library.history.of_claim(change.focus)] == ["True", ""]


def test_undo_names_the_verdict(library: Library, article: Added) -> None:
    marking.highlight(library, article.version_id, sentence(library, article, "12,000"), "false")
    last, following = stepping.steps(library)
    assert last is not None
    assert (last.kind, last.detail, following) == ("verdict", "False", None)


def first_mark(library: Library, article: Added) -> tuple[str, Span]:
    (mark,) = library.highlights.of_version(article.version_id)
    return mark.id, mark.anchor.span


def test_an_edge_moves_and_an_untouched_claim_follows_its_quote(library: Library, article: Added) -> None:
    marking.highlight(library, article.version_id, sentence(library, article, "7 to 2"), "true")
    mark, span = first_mark(library, article)
    change = marking.resize(library, mark, Span(span.start, span.start + 24))
    (record,) = desk.open_article(library, article.article_id).records
    assert change.claims == {record.claim.id}
    assert record.highlights[0].anchor.quote == record.claim.text == "The council voted 7 to 2"
    assert record.highlights[0].anchor.suffix.startswith(" on Tuesday")
    verdict = record.claim.verdict
    assert verdict is not None
    assert verdict.checked_text.endswith("harbour bridge.")
    assert keeping.check(library) == []


def test_a_claim_in_the_checker_s_words_keeps_them(library: Library, article: Added) -> None:
    change = marking.highlight(library, article.version_id, sentence(library, article, "7 to 2"), None)
    editing.edit_claim(library, change.focus or "", text="The vote was 7 to 2.")
    mark, span = first_mark(library, article)
    marking.resize(library, mark, Span(span.start, span.start + 20))
    assert library.claims.get(change.focus or "").text == "The vote was 7 to 2."


def test_a_burst_of_moves_is_one_step(library: Library, article: Added, monkeypatch: pytest.MonkeyPatch) -> None:
    marking.highlight(library, article.version_id, sentence(library, article, "7 to 2"), "true")
    mark, span = first_mark(library, article)
    before = flat(content(library))
    times = iter(f"2030-01-01T00:00:{second:06.3f}Z" for second in (0, 0.05, 0.1, 2, 4.5))
    monkeypatch.setattr(marking, "now", lambda: next(times))
    for end in range(1, 5):
        marking.resize(library, mark, Span(span.start, span.end - end))
    burst = flat(content(library))
    marking.resize(library, mark, Span(span.start, span.end - 9))
    after = flat(content(library))
    stepping.undo(library)
    assert flat(content(library)) == burst
    stepping.undo(library)
    assert flat(content(library)) == before
    stepping.redo(library)
    assert flat(content(library)) == burst
    stepping.redo(library)
    assert flat(content(library)) == after


def test_a_burst_ends_with_another_highlight_and_with_another_step(library: Library, article: Added) -> None:
    spans = [sentence(library, article, words) for words in ("7 to 2", "€48 million")]
    for span in spans:
        marking.highlight(library, article.version_id, span, "true")
    first, second = library.highlights.of_version(article.version_id)
    before = library.highlights.of_version(article.version_id)
    for mark in (first, second):
        marking.resize(library, mark.id, Span(mark.anchor.span.start, mark.anchor.span.end - 1))
    stepping.undo(library)
    assert library.highlights.get(second.id) == before[1]
    assert library.highlights.get(first.id) != before[0]
    marking.judge(library, first.claim_id, "false")
    marking.resize(library, first.id, spans[0])
    stepping.undo(library)
    assert library.highlights.get(first.id) != before[0]


def test_no_burst_goes_on_over_what_another_program_changed(library: Library, article: Added) -> None:
    marking.highlight(library, article.version_id, sentence(library, article, "7 to 2"), None)
    mark, span = first_mark(library, article)
    marking.resize(library, mark, Span(span.start, span.end - 1))
    with Library.open(library.path) as other, other.unrecorded():
        kept = other.highlights.get(mark)
        text = other.articles.version(kept.version_id).text
        other.highlights.put(replace(kept, anchor=describe(text, Span(span.start, span.end - 5))))
    marking.resize(library, mark, Span(span.start, span.end - 6))
    stepping.undo(library)
    assert library.highlights.get(mark).anchor.span == Span(span.start, span.end - 5)


@pytest.mark.parametrize("wrong", [Span(0, 0), Span(31, 33), Span(0, 10_000)])
def test_a_highlight_never_becomes_nothing(library: Library, article: Added, wrong: Span) -> None:
    marking.highlight(library, article.version_id, sentence(library, article, "7 to 2"), None)
    mark, span = first_mark(library, article)
    with pytest.raises(Refused, match="at least one character"):
        marking.resize(library, mark, wrong)
    assert first_mark(library, article) == (mark, span)
    marking.remove_highlight(library, mark)
    assert marking.resize(library, mark, span).step is None
