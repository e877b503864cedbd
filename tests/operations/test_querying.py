from __future__ import annotations

import pytest

from annotator.core.query import Outcome, Query
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.operations import keeping, marking, querying, stepping
from annotator.operations.importing import Added


@pytest.fixture
def claim_id(library: Library, article: Added) -> str:
    keeping.set_checker_name(library, "Ada")
    version = library.articles.version(article.version_id)
    return marking.highlight(library, version.id, version.sentences[1], "false").focus or ""


@pytest.fixture
def query_id(library: Library, claim_id: str) -> str:
    querying.ask_writer(library, claim_id, " by 7 to 3\r\n", "Which vote? ")
    return library.queries.of_claim(claim_id)[0].id


def the_query(library: Library, query_id: str) -> Query:
    return library.queries.get(query_id)


def test_a_query_is_open_and_says_who_asked_when(library: Library, claim_id: str, query_id: str) -> None:
    query = the_query(library, query_id)
    assert (query.wording, query.question, query.asked_by) == ("by 7 to 3", "Which vote?", "Ada")
    assert query.asked_at
    assert query.is_open
    record = library.claims.record(claim_id)
    assert record is not None
    assert record.queries == (query,)


@pytest.mark.parametrize("outcome", [Outcome.ACCEPTED, Outcome.STET, Outcome.CUT])
def test_an_outcome_is_noted_with_name_and_time_and_can_be_opened_again(
    library: Library, query_id: str, outcome: Outcome
) -> None:
    querying.settle_query(library, query_id, outcome)
    settled = the_query(library, query_id)
    assert (settled.outcome, settled.settled_by, bool(settled.settled_at)) == (outcome, "Ada", True)
    assert querying.settle_query(library, query_id, outcome).step is None
    querying.settle_query(library, query_id, Outcome.OPEN)
    reopened = the_query(library, query_id)
    assert (reopened.is_open, reopened.settled_by, reopened.settled_at) == (True, "", "")


def test_every_deed_is_one_step_that_undo_takes_back(library: Library, claim_id: str, query_id: str) -> None:
    asked = the_query(library, query_id)
    querying.edit_query(library, query_id, wording="by 7 votes to 3", question="", answer="Yes.")
    edited = the_query(library, query_id)
    assert (edited.wording, edited.question, edited.answer) == ("by 7 votes to 3", "", "Yes.")
    querying.settle_query(library, query_id, Outcome.CUT)
    querying.remove_query(library, query_id)
    assert library.queries.of_claim(claim_id) == []
    for _ in range(3):
        stepping.undo(library)
    assert the_query(library, query_id) == asked
    stepping.undo(library)
    assert library.queries.of_claim(claim_id) == []
    stepping.redo(library)
    assert the_query(library, query_id) == asked


def test_a_query_needs_words(library: Library, claim_id: str, query_id: str) -> None:
    with pytest.raises(Refused, match="suggested wording"):
        querying.ask_writer(library, claim_id, " \n", "\t")
    with pytest.raises(Refused, match="suggested wording"):
        querying.edit_query(library, query_id, wording="", question="", answer="answered")
    assert the_query(library, query_id).wording == "by 7 to 3"


def test_an_edit_that_changes_nothing_is_no_step(library: Library, query_id: str) -> None:
    before = stepping.steps(library)
    assert querying.edit_query(library, query_id, wording="by 7 to 3 ", question="Which vote?", answer="").step is None
    assert stepping.steps(library) == before


@pytest.mark.parametrize("deed", ["ask", "edit", "settle", "remove"])
def test_what_is_gone_is_named(library: Library, deed: str) -> None:
    deeds = {
        "ask": lambda: querying.ask_writer(library, "gone", "x"),
        "edit": lambda: querying.edit_query(library, "gone", wording="x", question="", answer=""),
        "settle": lambda: querying.settle_query(library, "gone", Outcome.CUT),
        "remove": lambda: querying.remove_query(library, "gone"),
    }
    with pytest.raises(Refused, match="gone"):
        deeds[deed]()


def test_a_claim_takes_its_queries_along_and_undo_brings_them_back(
    library: Library, claim_id: str, query_id: str
) -> None:
    (mark,) = library.highlights.of_claim(claim_id)
    asked = the_query(library, query_id)
    marking.remove_highlight(library, mark.id)
    with pytest.raises(Refused):
        the_query(library, query_id)
    stepping.undo(library)
    assert the_query(library, query_id) == asked
