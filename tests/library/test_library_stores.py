from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.change import StepKind
from annotator.core.evidence import Evidence, SourceKind, Stance
from annotator.core.highlight import describe
from annotator.core.passage import Passage, Shape
from annotator.core.scale import BASIC
from annotator.core.span import Span
from annotator.errors import LibraryCorrupt, Refused
from annotator.library.library import Library
from tests.library.desk import AT, TEXT, article, claim, highlight, judge, link, query, verdict, version

CANONICAL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\u2028\u2029"), min_size=1)


def test_an_article_and_its_version_come_back_as_they_went(library: Library) -> None:
    assert library.articles.get("a1") == article()
    assert library.articles.version("v1") == library.articles.latest("a1") == version()
    assert library.articles.by_digest(version().sha256) == version()
    assert library.articles.by_digest("0" * 64) is None


def test_articles_are_listed_newest_first_whatever_the_clock_says(library: Library) -> None:
    """DB-033."""
    with library.unrecorded():
        library.articles.add(article("a2", created_at="1970-01-01T00:00:00Z"))
    assert [one.id for one in library.articles.all()] == ["a2", "a1"]


def test_an_article_is_found_by_the_beginning_of_its_id_or_by_its_title(library: Library) -> None:
    with library.unrecorded():
        library.articles.add(article("b27", title="Prices"))
        library.articles.add(article("b2", title="Prices"))
    assert library.articles.find("a").id == "a1"
    assert library.articles.find("Jobs and prices").id == "a1"
    assert library.articles.find("b2").id == "b2"
    with pytest.raises(Refused, match="More than one article"):
        library.articles.find("b")
    with pytest.raises(Refused, match="More than one article"):
        library.articles.find("Prices")
    with pytest.raises(Refused, match="no article"):
        library.articles.find("%")
    with pytest.raises(Refused):
        library.articles.find(" ")


def test_a_version_must_have_the_digest_of_its_text_and_sentences_inside_it(library: Library) -> None:
    with library.unrecorded():
        with pytest.raises(ValueError, match="digest"):
            library.articles.add_version(replace(version("v2", number=2), sha256="0" * 64))
        with pytest.raises(ValueError, match="sentence"):
            library.articles.add_version(replace(version("v2", number=2), sentences=(Span(0, len(TEXT) + 1),)))
        beyond = Passage(Span(0, len(TEXT) + 1), Shape.QUOTE)
        with pytest.raises(ValueError, match="passage"):
            library.articles.add_version(replace(version("v2", number=2), passages=(beyond,)))


def test_the_passages_of_a_version_come_back_as_they_went(library: Library) -> None:
    shaped = replace(version("v2", number=2), passages=(Passage(Span(0, 4), Shape.HEADING),))
    with library.unrecorded():
        library.articles.add_version(shaped)
    assert library.articles.version("v2") == shaped


def test_the_text_of_a_version_never_changes(library: Library) -> None:
    with library.unrecorded(), pytest.raises(sqlite3.IntegrityError, match="never changes"):
        library.connection.run("UPDATE version SET text = 'another'")


def test_outlines_tell_what_is_highlighted_and_judged_in_the_latest_version(library: Library) -> None:
    with library.step(StepKind.HIGHLIGHT, at=AT):
        library.articles.add_version(version("v2", number=2))
        library.claims.add(claim("c2"))
        library.highlights.add(highlight("h2", "c2", "v2", Span(18, 30)))
        library.highlights.add(highlight("h3", "c1", "v2", Span(0, 4)))
    (outline,) = library.articles.outlines()
    assert (outline.article, outline.version_id, outline.version_number) == (article(), "v2", 2)
    assert outline.sentences == version().sentences
    assert outline.marks == ((Span(0, 4), True), (Span(18, 30), False))


def test_removing_an_article_takes_the_claims_along_that_stand_nowhere_else(library: Library) -> None:
    with library.step(StepKind.HIGHLIGHT, at=AT):
        library.articles.add(article("a2"))
        library.articles.add_version(version("v2", "a2"))
        library.claims.add(claim("c2"))
        library.highlights.add(highlight("h2", "c2", "v1"))
        library.highlights.add(highlight("h3", "c2", "v2"))
        library.claims.add(claim("c3", outside_id="x3"))
    with library.step(StepKind.IMPORT_ARTICLE, at=AT):
        library.articles.remove("a1")
    assert [one.id for page in library.claims.pages() for one in page] == ["c2", "c3"]
    assert [one.id for one in library.articles.all()] == ["a2"]


def test_claims_get_places_that_are_never_given_twice(library: Library) -> None:
    with library.unrecorded():
        second = library.claims.add(claim("c2"))
        library.claims.remove("c2")
        third = library.claims.add(claim("c3"))
    assert (library.claims.get("c1").sequence, second.sequence, third.sequence) == (1, 2, 3)


def test_putting_a_claim_leaves_its_verdict(library: Library) -> None:
    with library.step(StepKind.EDIT_CLAIM, at=AT):
        library.claims.put(claim(text="Jobs fell by 3 percent.", rationale="see table", claimant="Ada"))
    kept = library.claims.get("c1")
    assert (kept.text, kept.rationale, kept.claimant) == ("Jobs fell by 3 percent.", "see table", "Ada")
    assert kept.verdict == verdict()


def test_an_imported_verdict_that_changes_goes_into_the_history(library: Library) -> None:
    with library.unrecorded():
        assert (
            library.claims.add_many(claim(f"i{n}", outside_id=f"x{n}", verdict=verdict()) for n in range(1200)) == 1200
        )
        library.claims.put_many([claim("i7", outside_id="x7", verdict=verdict("True")), claim("i8", outside_id="x8")])
    found = library.claims.by_outside_id(["x7", "x8", "x1199", "c1", "i7", "", "none"])
    assert sorted(found) == ["c1", "x1199", "x7", "x8"]
    assert found["x7"].verdict == verdict("True")
    assert found["x8"].verdict is None
    assert [(one.new_label, one.reason) for one in library.history.of_claim("i7")] == [("True", "import")]
    assert library.history.of_claim("i9") == []
    assert [len(page) for page in library.claims.pages(500)] == [500, 500, 201]
    assert library.claims.count() == 1201


def test_a_verdict_can_be_put_back_to_to_check(library: Library) -> None:
    with library.step(StepKind.JUDGE, at=AT):
        library.claims.set_verdict("c1", None, reason="", at=AT, checker="Ada")
    assert library.claims.get("c1").verdict is None
    entry = library.history.of_claim("c1")[-1]
    assert (entry.old_label, entry.new_label, entry.checked_text) == ("False", "", "Jobs fell by 3 %.")


@pytest.mark.parametrize("sql", ["DELETE FROM verdict_history", "UPDATE verdict_history SET new_label = 'True'"])
def test_the_history_refuses_to_be_changed(library: Library, sql: str) -> None:
    """DB-043."""
    with library.unrecorded(), pytest.raises(sqlite3.IntegrityError, match="append-only"):
        library.connection.run(sql)
    assert [entry.new_label for entry in library.history.of_claim("c1")] == ["False"]


def test_records_come_in_reading_order_and_in_few_queries(library: Library) -> None:
    statements: list[str] = []
    with library.step(StepKind.HIGHLIGHT, at=AT):
        library.articles.add_version(version("v2", number=2))
        for number in range(20):
            library.claims.add(claim(f"n{number}"))
            library.highlights.add(highlight(f"n{number}", f"n{number}", "v1", Span(60 - number, 62)))
        library.highlights.add(highlight("elsewhere", "n3", "v2"))
    library.connection.database._tracer = lambda sql, _: statements.append(sql)
    records = library.claims.records("v1")
    assert [one.claim.id for one in records] == ["c1"] + [f"n{number}" for number in reversed(range(20))]
    assert len(statements) == 5
    assert [one.id for one in records[0].evidence] == ["e1"]
    assert records[0].queries == (query(),)
    assert records[0].links == (link(),)
    assert [one.id for one in records[17].highlights] == ["n3"]
    everywhere, here = library.claims.record("n3"), library.claims.record("n3", "v2")
    assert everywhere is not None
    assert here is not None
    assert [one.id for one in everywhere.highlights] == ["n3", "elsewhere"]
    assert [one.id for one in here.highlights] == ["elsewhere"]
    assert library.claims.record("none") is None


def test_removing_a_claim_takes_what_belongs_to_it_but_not_links_to_it(library: Library) -> None:
    with library.step(StepKind.LINK, at=AT):
        library.claims.add(claim("c2"))
        library.links.add(link("l2", "c2", "c1"))
        library.claims.remove("c1")
    assert library.claims.record("c1") is None
    assert library.highlights.of_version("v1") == []
    assert library.evidence.of_claim("c1") == []
    assert [one.earlier_claim_id for one in library.links.of_claim("c2")] == ["c1"]
    assert len(library.history.of_claim("c1")) == 1


def test_claimants_are_offered_by_their_first_letters(library: Library) -> None:
    names = ["Ada", "ada K.", "Ada", "Grace", "A_a", "A%", ""]
    with library.unrecorded():
        library.claims.add_many(claim(f"n{n}", claimant=name) for n, name in enumerate(names))
    assert library.claims.claimants("AD") == ["Ada", "ada K."]
    assert library.claims.claimants("A_") == ["A_a"]
    assert library.claims.claimants("") == ["Ada", "A%", "A_a", "Grace", "ada K."]
    assert library.claims.claimants("", 1) == ["Ada"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=CANONICAL, data=st.data())
def test_every_highlight_reads_as_its_quote(empty: Library, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    with empty.step(StepKind.HIGHLIGHT, at=AT):
        empty.articles.add(article())
        empty.articles.add_version(replace(version(text=text), sentences=(span,)))
        empty.claims.add(claim())
        anchor = replace(describe("x" * len(text), span), quote=span.slice(text))
        empty.highlights.add(replace(highlight(), anchor=anchor))
    assert span.slice(empty.articles.version("v1").text) == empty.highlights.get("h1").anchor.quote == span.slice(text)
    empty.undo.undo(AT, "Ada")
    assert empty.articles.all() == []


@pytest.mark.parametrize("quote", ["Jobs rose by 3 %.", "Jobs fell by 3 %", ""])
def test_a_highlight_whose_quote_does_not_stand_there_is_not_kept(library: Library, quote: str) -> None:
    wrong = replace(highlight("h2"), anchor=replace(highlight().anchor, quote=quote))
    with library.unrecorded(), pytest.raises(ValueError, match="does not read"):
        library.highlights.add(wrong)
    with library.unrecorded(), pytest.raises(Refused, match="no version"):
        library.highlights.add(highlight("h2", version_id="none"))
    assert [one.id for one in library.highlights.of_version("v1")] == ["h1"]
    assert library.highlights.of_claim("c1") == library.highlights.of_version("v1")


def test_sources_keep_the_order_the_checker_gives_them(library: Library) -> None:
    with library.step(StepKind.ADD_SOURCE, at=AT):
        library.evidence.add(
            Evidence("e2", "c1", kind=SourceKind.PERSON, stance=Stance.CONTEXT, confidential=True, position=2)
        )
        library.evidence.add(Evidence("e3", "c1", position=1))
    assert [one.id for one in library.evidence.of_claim("c1")] == ["e1", "e3", "e2"]
    with library.step(StepKind.EDIT_SOURCE, at=AT):
        library.evidence.put(replace(library.evidence.get("e2"), position=-1, locator="p. 4"))
        library.evidence.remove("e3")
    assert [(one.id, one.locator, one.confidential) for one in library.evidence.of_claim("c1")] == [
        ("e2", "p. 4", True),
        ("e1", "", False),
    ]


def test_a_link_comes_back_to_the_last_digit(library: Library) -> None:
    assert library.links.get("l1") == library.links.of_claim("c1")[0] == link()
    with library.step(StepKind.REMOVE_LINK, at=AT):
        library.links.remove("l1")
    library.undo.undo(AT, "Ada")
    assert library.links.get("l1").score == 83.33333333333333


def test_the_basic_scale_is_there_and_settings_are_kept(library: Library) -> None:
    assert library.scales.current() == BASIC
    assert library.scales.all() == [BASIC]
    assert library.settings.get("checker", "nobody") == "nobody"
    for name in ("Ada", "Grace"):
        with library.unrecorded():
            library.settings.put("checker", name)
        assert library.settings.get("checker") == name


def test_what_is_not_there_is_refused(library: Library) -> None:
    for get in (library.articles.get, library.articles.latest, library.articles.version, library.claims.get):
        with pytest.raises(Refused, match="There is no"):
            get("none")
    for get_part in (library.highlights.get, library.evidence.get, library.links.get):
        with pytest.raises(Refused, match="There is no"):
            get_part("none")


@pytest.mark.parametrize("text", ["half \ud83d", "a\0b"])
def test_a_text_that_no_file_can_hold_is_refused_by_the_name_of_its_field(library: Library, text: str) -> None:
    """DB-042."""
    with library.unrecorded(), pytest.raises(Refused, match="rationale"):
        library.claims.put(claim(rationale=text))


def test_values_of_another_kind_never_reach_the_file(library: Library) -> None:
    """DB-042."""
    with library.unrecorded():
        with pytest.raises(TypeError, match="rationale"):
            library.claims.put(claim(rationale={"a": 1}))
        with pytest.raises(ValueError, match="score"):
            library.links.add(link("l2", score=float("nan")))
        with pytest.raises(ValueError, match="position"):
            library.evidence.add(Evidence("e2", "c1", position=2**70))


def test_nothing_is_written_outside_a_transaction(library: Library) -> None:
    with pytest.raises(RuntimeError, match=r"step\(\)"):
        library.claims.add(claim("c2"))
    with pytest.raises(RuntimeError), library.snapshot():
        judge(library)
    with library.snapshot(), library.snapshot():
        assert library.claims.count() == 1


def test_a_row_that_no_version_of_the_program_wrote_is_called_damaged(library: Library) -> None:
    library.connection.run("UPDATE evidence SET kind = 'primbry'")
    with pytest.raises(LibraryCorrupt, match="e1"):
        library.evidence.of_claim("c1")


def test_a_library_belongs_to_the_thread_that_opened_it(library: Library) -> None:
    """DB-030."""
    caught: list[Exception] = []

    def use() -> None:
        for deed in (library.claims.count, lambda: judge(library), library.close):
            try:
                deed()
            except RuntimeError as error:
                caught.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert [str(error) for error in caught] == ["the library belongs to the thread that opened it"] * 3
    assert library.claims.count() == 1


def test_a_version_that_was_read_before_is_the_one_in_the_file_or_none(library: Library) -> None:
    first = library.articles.version("v1")
    assert library.articles.version("v1") is first
    with Library.open(library.path) as other, other.unrecorded():
        other.connection.run("UPDATE version SET reader = 'another', seal = 'x' WHERE id = 'v1'")
    assert library.articles.version("v1").reader == "another"
    with library.unrecorded():
        library.articles.remove("a1")
    with pytest.raises(Refused):
        library.articles.version("v1")


def test_claims_come_in_the_order_of_their_first_highlights(library: Library) -> None:
    with library.unrecorded():
        library.claims.add(claim("c2"))
        library.highlights.add(highlight("h2", "c2", span=Span(5, 9)))
        library.highlights.add(highlight("h3", "c1", span=Span(20, 25)))
        library.claims.add(claim("c3"))
        library.highlights.add(highlight("h4", "c3", span=Span(0, 4)))
    records = library.claims.records("v1")
    assert [record.claim.id for record in records] == ["c3", "c1", "c2"]
    assert [mark.id for mark in records[1].highlights] == ["h1", "h3"]
