from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.change import StepKind
from annotator.errors import LibraryError
from annotator.library import health
from annotator.library.library import Library
from annotator.library.short_list import Effort
from tests.library.desk import AT, claim, highlight


@pytest.fixture
def stocked(library: Library) -> Library:
    with library.unrecorded():
        library.claims.add_many(
            [
                claim("k1", "Unemployment has fallen in every region", claimant="Ines Falk"),
                claim("k2", "Unemployment rose", title="Fact check: the jobless region"),
                claim("k3", "Café prices doubled", rationale="The ministry's table says otherwise"),
                claim("k4", "", title="Unemployment without a statement"),
                claim("k5", "  \n", title="Unemployment without a statement"),
            ]
        )
    return library


def ids(library: Library, words: Sequence[str]) -> list[str]:
    return [one.claim.id for one in library.search.short_list(words)]


def test_any_form_of_any_word_is_found_best_first(stocked: Library) -> None:
    assert ids(stocked, ["regions", "falls", "fallen"]) == ["k1", "k2"]
    assert ids(stocked, ["cafe"]) == ["k3"]
    found = stocked.search.short_list(["unemployment", "region"])
    assert all(one.bm25 > 0 for one in found)
    assert [one.bm25 for one in found] == sorted((one.bm25 for one in found), reverse=True)


def test_claims_without_words_are_never_returned(stocked: Library) -> None:
    assert sorted(ids(stocked, ["unemployment"])) == ["k1", "k2"]
    assert {one.claim.id for one in stocked.search.find("unemp")} == {"k1", "k2"}


def test_the_claim_itself_and_the_article_being_checked_are_left_out(stocked: Library) -> None:
    """MAT-012."""
    assert ids(stocked, ["jobs"]) == ["c1"]
    assert stocked.search.short_list(["jobs"], without_article="a1") == []
    assert stocked.search.short_list(["jobs"], without_claims={"c1"}) == []
    kept = stocked.search.short_list(["unemployment"], effort=Effort(1), without_claims=["k2"])
    assert [one.claim.id for one in kept] == ["k1"]


def test_the_limit_is_met_however_many_are_left_out(stocked: Library) -> None:
    with stocked.unrecorded():
        stocked.claims.add_many(claim(f"b{n}", " ", title="harbour harbour") for n in range(200))
        stocked.claims.add_many(claim(f"d{n}", "A harbour was built beside the long grey river") for n in range(9))
    found = stocked.search.short_list(["harbour"], effort=Effort(5))
    assert [one.claim.id for one in found] == ["d0", "d1", "d2", "d3", "d4"]


@pytest.mark.parametrize("words", [[], [""], ["!!!"], ['"'], ["NEAR("], ["a\0b"], ["text:"], ["*"], ["-"], ["x"] * 500])
def test_no_word_breaks_the_query(stocked: Library, words: list[str]) -> None:
    assert stocked.search.short_list(words) == []
    assert stocked.search.find(" ".join(words)) == []


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_no_text_breaks_the_search(library: Library, text: str) -> None:
    library.search.short_list(text.split() or [text])
    library.search.find(text)


def test_searching_while_typing_looks_everywhere_and_names_the_article(stocked: Library) -> None:
    assert [one.claim.id for one in stocked.search.find("ines unempl")] == ["k1"]
    assert [one.claim.id for one in stocked.search.find("otherw")] == ["k3"]
    assert stocked.search.find("unemployment cafe") == []
    assert stocked.search.find("   ") == []
    (found,) = stocked.search.find("jobs fell")
    assert (found.article_id, found.article_title, found.highlight_id) == ("a1", "Jobs and prices", "h1")
    assert stocked.search.find("café")[0].article_id is None
    assert len(stocked.search.find("unemp", limit=1)) == 1


def test_the_index_follows_edits_removals_and_undo(stocked: Library) -> None:
    """MAT-012."""
    with stocked.step(StepKind.EDIT_CLAIM, at=AT):
        stocked.claims.put(claim("k1", "Wages grew"))
        stocked.claims.put(claim("k1", "Wages shrank"))
        stocked.claims.remove("k3")
        stocked.claims.add(claim("k6", "Ferries were late"))
        stocked.claims.remove("k6")
        stocked.claims.add(claim("k7", "Trams were late"))
    assert (ids(stocked, ["fallen"]), ids(stocked, ["grew"]), ids(stocked, ["wage"])) == ([], [], ["k1"])
    assert (ids(stocked, ["café"]), ids(stocked, ["ferry"]), ids(stocked, ["tram"])) == ([], [], ["k7"])
    assert health.check(stocked) == []
    stocked.undo.undo(AT, "Ada")
    assert (ids(stocked, ["fallen"]), ids(stocked, ["wage"]), ids(stocked, ["café"])) == (["k1"], [], ["k3"])
    assert health.check(stocked) == []


def test_a_step_taken_back_leaves_the_index_as_it_was(stocked: Library) -> None:
    def break_off() -> None:
        with stocked.step(StepKind.EDIT_CLAIM, at=AT):
            stocked.claims.put(claim("k1", "Wages grew"))
            raise LibraryError

    with pytest.raises(LibraryError):
        break_off()
    with stocked.step(StepKind.EDIT_CLAIM, at=AT):
        stocked.claims.put(claim("k2", "Wages grew"))
    assert ids(stocked, ["wage"]) == ["k2"]
    assert health.check(stocked) == []


def test_a_claim_highlighted_twice_is_found_once(stocked: Library) -> None:
    with stocked.step(StepKind.HIGHLIGHT, at=AT):
        stocked.highlights.add(highlight("h2"))
    assert [one.highlight_id for one in stocked.search.find("jobs")] == ["h2"]
