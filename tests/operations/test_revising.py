from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.claim import is_stale
from annotator.core.evidence import Evidence
from annotator.core.highlight import HighlightState
from annotator.core.revision import Places, places_in
from annotator.core.sentences import sentences
from annotator.core.span import Span
from annotator.errors import ReadingError, Refused
from annotator.library.library import Library
from annotator.library.soundness import damage
from annotator.operations import desk, exporting, marking, revising, stepping
from annotator.operations.importing import Added
from annotator.reading.plain import parse_plain
from annotator.reading.reading import Reading
from tests.operations.conftest import TEXT

_COST = "the work will cost €48 million"
_TRAFFIC = "The bridge carried 12,000 vehicles a day in 2019."


def draft(text: str) -> Reading:
    parsed = parse_plain(text)
    return Reading(parsed.text, sentences(parsed.text), title=parsed.title, source="bridge-2.txt")


def judged(library: Library, article: Added, quote: str) -> str:
    """Give a verdict on a quote and return the id of its claim."""
    start = library.articles.version(article.version_id).text.index(quote)
    claim_id = marking.highlight(library, article.version_id, Span(start, start + len(quote)), "true").focus
    assert claim_id is not None
    return claim_id


def only(library: Library, version_id: str) -> str:
    (mark,) = library.highlights.of_version(version_id)
    return mark.id


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("Opponents", "Editors added this. Opponents"),
        lambda text: text.replace("Council Votes", "Late News\n\nCouncil Votes", 1),
        lambda text: text.replace(" ", "  "),
        lambda text: text.replace("“", '"').replace("”", '"').replace(" ", "\u00a0"),
    ],
    ids=["after", "before", "reflow", "typography"],
)
def test_anc_010_a_highlight_follows_its_words(library: Library, article: Added, change: object) -> None:
    claim_id = judged(library, article, _COST)
    assert callable(change)
    revised = revising.revise(library, article.article_id, replace(draft(TEXT), text=change(TEXT), sentences=()))
    assert revised.places == Places(placed=1)
    record = library.claims.record(claim_id)
    assert record is not None
    assert not is_stale(record)
    mark = library.highlights.get(only(library, revised.version_id))
    assert mark.anchor.holds_in(library.articles.version(revised.version_id).text)
    assert damage(library.connection) == []


@pytest.mark.parametrize(
    ("quote", "old", "new"),
    [
        (_COST, "€48 million", "€84 million"),
        (_COST, "will cost", "will not cost"),
        (_COST, "will cost", "may cost"),
        (_TRAFFIC, "in 2019", "in 2009"),
        ("Mayor Ines Falk said the work will cost €48 million.", "Ines Falk", "Ines Falck"),
        (_COST, "work", "wrok"),
    ],
    ids=["number", "negation", "modality", "date", "name", "typo"],
)
def test_anc_011_changed_words_are_asked_about_and_stale(
    library: Library, article: Added, quote: str, old: str, new: str
) -> None:
    claim_id = judged(library, article, quote)
    revised = revising.revise(library, article.article_id, draft(TEXT.replace(old, new)))
    assert revised.places == Places(moved=1)
    mark_id = only(library, revised.version_id)
    both = revising.wordings(library, mark_id)
    assert (both.before, both.now) == (quote, quote.replace(old, new))
    for _ in range(2):
        record = library.claims.record(claim_id, revised.version_id)
        assert record is not None
        assert is_stale(record)
        revising.confirm_place(library, mark_id)
    assert library.claims.get(claim_id).text == quote.replace(old, new)
    marking.judge(library, claim_id, "true")
    record = library.claims.record(claim_id)
    assert record is not None
    assert not is_stale(record)


def test_the_changed_facts_are_named(library: Library, article: Added) -> None:
    judged(library, article, _COST)
    revised = revising.revise(library, article.article_id, draft(TEXT.replace("€48", "€84")))
    assert revising.wordings(library, only(library, revised.version_id)).facts


def test_anc_011_a_duplicated_sentence_is_asked_about(library: Library, article: Added) -> None:
    judged(library, article, _TRAFFIC)
    changed = TEXT.replace("Opponents", f"{_TRAFFIC} Opponents")
    assert revising.revise(library, article.article_id, draft(changed)).places.placed == 0


@pytest.mark.parametrize("text", ["Nothing of it is left here.", TEXT.replace(_TRAFFIC + " ", "")], ids=["all", "one"])
def test_anc_012_lost_words_leave_an_orphan_that_can_be_attached(library: Library, article: Added, text: str) -> None:
    claim_id = judged(library, article, _TRAFFIC)
    library_sources = Evidence("source", claim_id, "Traffic count")
    with library.unrecorded():
        library.evidence.add(library_sources)
    revised = revising.revise(library, article.article_id, draft(text))
    assert revised.places == Places(orphaned=1)
    mark_id = only(library, revised.version_id)
    orphan = library.highlights.get(mark_id)
    assert orphan.anchor.quote == _TRAFFIC
    assert orphan.anchor.prefix.endswith("too low. ")
    assert damage(library.connection) == []
    opened = desk.open_article(library, article.article_id)
    assert places_in(opened.records, revised.version_id) == Places(orphaned=1)
    verdict = library.claims.get(claim_id).verdict
    revising.attach(library, mark_id, Span(0, 12))
    record = library.claims.record(claim_id, revised.version_id)
    assert record is not None
    assert record.claim.verdict == verdict
    assert [one.title for one in record.evidence] == ["Traffic count"]
    assert record.highlights[0].state is HighlightState.PLACED
    assert is_stale(record)
    stepping.undo(library)
    assert library.highlights.get(mark_id) == orphan


def test_anc_012_an_empty_draft_changes_nothing(library: Library, article: Added) -> None:
    with pytest.raises(ReadingError, match="No text"):
        revising.revise(library, article.article_id, Reading(" \n", ()))
    assert len(library.articles.versions(article.article_id)) == 1


def test_a_draft_is_one_step(library: Library, article: Added) -> None:
    judged(library, article, _COST)
    judged(library, article, _TRAFFIC)
    revising.revise(library, article.article_id, draft(TEXT.replace("€48", "€84")))
    stepping.undo(library)
    assert library.articles.latest(article.article_id).id == article.version_id
    stepping.redo(library)
    assert library.articles.latest(article.article_id).predecessor_id == article.version_id
    assert len(library.highlights.of_version(library.articles.latest(article.article_id).id)) == 2


def test_stale_verdicts_are_counted_in_the_list_until_they_are_given_again(library: Library, article: Added) -> None:
    claim_id = judged(library, article, _COST)
    judged(library, article, _TRAFFIC)
    assert [row.stale for row in desk.list_articles(library)] == [0]
    revised = revising.revise(library, article.article_id, draft(TEXT.replace("€48", "€84")))
    moved = next(mark for mark in library.highlights.of_version(revised.version_id) if mark.claim_id == claim_id)
    revising.confirm_place(library, moved.id)
    assert [row.stale for row in desk.list_articles(library)] == [1]
    marking.judge(library, claim_id, "false")
    assert [row.stale for row in desk.list_articles(library)] == [0]


def test_a_proposal_can_be_turned_down_and_undone(library: Library, article: Added) -> None:
    judged(library, article, _COST)
    revised = revising.revise(library, article.article_id, draft(TEXT.replace("€48", "€84")))
    mark_id = only(library, revised.version_id)
    revising.keep_as_orphan(library, mark_id)
    assert library.highlights.get(mark_id).anchor.quote == _COST
    with pytest.raises(Refused, match="No place is proposed"):
        revising.confirm_place(library, mark_id)
    stepping.undo(library)
    assert library.highlights.get(mark_id).state is HighlightState.MOVED


def test_questions_survive_the_next_draft(library: Library, article: Added) -> None:
    judged(library, article, _COST)
    revising.revise(library, article.article_id, draft(TEXT.replace("€48", "€84")))
    third = revising.revise(library, article.article_id, draft(TEXT.replace("€48", "€84") + " More follows."))
    assert third.places == Places(moved=1)
    assert revising.wordings(library, only(library, third.version_id)).before == _COST


def test_an_older_draft_is_left_as_it_is(library: Library, article: Added) -> None:
    judged(library, article, _COST)
    second = revising.revise(library, article.article_id, draft(TEXT.replace("€48", "€84")))
    revising.revise(library, article.article_id, draft(TEXT.replace("€48", "€85")))
    with pytest.raises(Refused, match="newer draft"):
        revising.confirm_place(library, only(library, second.version_id))


@pytest.mark.parametrize("span", [Span(0, 9_999), Span(31, 33)], ids=["beyond", "blank"])
def test_nothing_is_attached_to_no_words(library: Library, article: Added, span: Span) -> None:
    judged(library, article, _TRAFFIC)
    revised = revising.revise(library, article.article_id, draft(TEXT.replace(_TRAFFIC + " ", "")))
    with pytest.raises(Refused):
        revising.attach(library, only(library, revised.version_id), span)


def test_the_same_text_is_no_draft(library: Library, article: Added) -> None:
    with pytest.raises(Refused, match="the same"):
        revising.revise(library, article.article_id, draft(TEXT))
    assert revising.likely_draft_of(library, draft(TEXT)) is None


@pytest.mark.parametrize(
    "reading",
    [
        Reading("Other words.", (), title="Council Votes on Harbour Bridge"),
        Reading(TEXT.replace("Council Votes", "Harbour Board Votes").replace("7 to 2", "8 to 1"), (), title="Other"),
    ],
    ids=["title", "words"],
)
def test_a_likely_draft_is_recognised(library: Library, article: Added, reading: Reading) -> None:
    found = revising.likely_draft_of(library, reading)
    assert found is not None
    assert found.id == article.article_id


@pytest.mark.usefixtures("article")
def test_another_article_is_none(library: Library) -> None:
    other = Reading("The museum opens on Sunday. Entry is free for pupils until noon.", (), title="Museum")
    assert revising.likely_draft_of(library, other) is None


def test_the_report_of_a_draft_names_what_is_stale(library: Library, article: Added) -> None:
    judged(library, article, _COST)
    revising.revise(library, article.article_id, draft(TEXT.replace("€48", "€84")))
    out = library.path.with_name("report.json")
    exporting.export_report(library, article.article_id, out)
    assert '"stale": true' in out.read_text(encoding="utf-8")
