from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.core.claim import Claim
from annotator.core.link import Relation
from annotator.errors import ModelUnusable
from annotator.library.library import Library
from annotator.matching import local_model
from annotator.matching.ranking import SCORER, SCORER_WITH_MODEL, Statement
from annotator.operations import matching, meaning
from annotator.operations.matching import Reach, find_matches
from tests.operations.stand_in import StandIn

BRIDGE = "The council wants to rebuild the harbour bridge."
SAME_MEANING = "Aldermen reconstruct that port crossing soon"
CLAIMS = (SAME_MEANING, "Ferry fares rose again.", "The council painted the harbour bridge green.", "Nobody voted.")


@pytest.fixture
def filled(library: Library) -> Library:
    with library.unrecorded():
        library.claims.add_many(
            Claim(f"c{number}", text, "2026-01-01", outside_id=f"o{number}") for number, text in enumerate(CLAIMS)
        )
    return library


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """Put a stand-in in the place of the local model."""
    stand_in = StandIn()
    monkeypatch.setattr(local_model, "missing", list)
    monkeypatch.setattr(local_model, "load", lambda: stand_in)
    return stand_in


def ids(library: Library, statement: str, reach: Reach) -> list[str]:
    return [match.claim.id for match in find_matches(library, Statement(statement), reach=reach)]


def test_a_claim_that_shares_no_word_is_found_by_what_it_means(filled: Library, model: StandIn) -> None:
    assert "c0" not in ids(filled, BRIDGE, Reach())
    meaning.embed(filled)
    assert "c0" in ids(filled, BRIDGE, Reach(encoder=model))


def test_the_statement_itself_and_rejected_claims_do_not_come(filled: Library, model: StandIn) -> None:
    meaning.embed(filled)
    (match, *_) = find_matches(filled, Statement(BRIDGE), reach=Reach(encoder=model))
    with filled.unrecorded():
        filled.claims.add(Claim("own", BRIDGE, "2026-01-02"))
    matching.link(filled, "own", match, Relation.NOT_THE_SAME)
    found = find_matches(filled, Statement(BRIDGE), claim_id="own", reach=Reach(encoder=model, most_new=9))
    assert {one.claim.id for one in found} & {"own", match.claim.id} == set()


def test_a_link_keeps_which_ranker_was_used(filled: Library, model: StandIn) -> None:
    meaning.embed(filled)
    with filled.unrecorded():
        filled.claims.add(Claim("own", BRIDGE, "2026-01-02"))
    for reach, scorer in ((Reach(), SCORER), (Reach(encoder=model, most_new=9), f"{SCORER_WITH_MODEL} stand-in/1")):
        match = next(one for one in find_matches(filled, Statement(BRIDGE), claim_id="own", reach=reach))
        matching.link(filled, "own", match, Relation.RELATED)
        assert {link.scorer for link in filled.links.of_claim("own") if link.earlier_claim_id == match.claim.id} == {
            scorer
        }


def test_a_few_unknown_claims_are_worked_out_at_once_and_kept(filled: Library, model: StandIn) -> None:
    (match,) = find_matches(filled, Statement("The council painted a bridge."), reach=Reach(encoder=model, most_new=1))
    assert match.scorer == f"{SCORER_WITH_MODEL} stand-in/1"
    assert filled.vectors.counts(model.name) == (1, 4)
    model.asked.clear()
    find_matches(filled, Statement("The council painted a bridge."), reach=Reach(encoder=model))
    assert model.asked == ["The council painted a bridge."]


def test_with_too_many_unknown_claims_the_words_decide(filled: Library, model: StandIn) -> None:
    found = find_matches(filled, Statement("council bridge ferry"), reach=Reach(encoder=model, most_new=1))
    assert {match.scorer for match in found} == {SCORER}
    assert filled.vectors.counts(model.name) == (0, 4)
    assert [match.claim.id for match in found] == ids(filled, "council bridge ferry", Reach())


def test_the_sentences_around_a_statement_are_asked_about_once(filled: Library, model: StandIn) -> None:
    around = Statement("He painted it.", before=("One.", "Two.", "The bridge is old."), after=("Now.", "Then."))
    find_matches(filled, around, reach=Reach(encoder=model))
    assert model.asked == ["He painted it.", "Two. The bridge is old. He painted it. Now."]


def test_a_library_that_is_only_read_is_ranked_by_meaning_and_stays_as_it_is(
    filled: Library, model: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filled, "read_only", True)
    reach = Reach(encoder=model, most_new=9)
    (match, *_) = find_matches(filled, Statement("council bridge"), reach=reach)
    assert match.meaning is not None
    assert filled.vectors.counts(model.name) == (0, 4)


def test_working_everything_out_goes_on_where_it_was_broken_off(
    filled: Library, model: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meaning, "BATCH", 1)
    seen: list[tuple[int, int]] = []

    def stop_after_two(known: int, claims: int) -> None:
        seen.append((known, claims))
        if known == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        meaning.embed(filled, stop_after_two)
    assert seen == [(1, 4), (2, 4)]
    assert meaning.embed(filled) == 2
    assert meaning.embed(filled) == 0
    assert sorted(model.asked) == sorted(CLAIMS)


def test_a_reworded_claim_is_worked_out_again(filled: Library, model: StandIn) -> None:
    meaning.embed(filled)
    with filled.unrecorded():
        filled.claims.put(replace(filled.claims.get("c3"), text="Everybody voted."))
    assert meaning.embed(filled) == 1
    assert model.asked[-1] == "Everybody voted."


def test_damaged_vectors_are_worked_out_again(filled: Library, model: StandIn) -> None:
    meaning.embed(filled)
    with filled.unrecorded():
        filled.connection.run("UPDATE claim_vector SET vector = zeroblob(64) WHERE sequence < 3")
    assert meaning.embed(filled) == 2


def test_without_the_extra_one_sentence_says_so_and_nothing_else_happens(filled: Library) -> None:
    assert meaning.encoder() is None
    assert "fact-annotator[semantic]" in meaning.state()
    with pytest.raises(ModelUnusable, match=r"fact-annotator\[semantic\]"):
        meaning.embed(filled)


def test_with_the_extra_the_sentence_says_how_far_it_is(filled: Library, model: StandIn) -> None:
    assert meaning.encoder() is model
    assert "on this computer." in meaning.state()
    find_matches(filled, Statement("The council painted a bridge."), reach=Reach(encoder=model, most_new=1))
    assert meaning.state(filled).endswith("it knows 1 of 4 claims.")


def test_a_model_that_cannot_be_loaded_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> StandIn:
        raise ModelUnusable("The model is another one.")

    monkeypatch.setattr(local_model, "missing", list)
    monkeypatch.setattr(local_model, "load", fail)
    assert meaning.encoder() is None
    assert meaning.state() == "The model is another one."


@pytest.mark.parametrize("text", ["", "…", "\ud800", "a" * 50_000, "مرحبا", "你好"])
def test_any_text_can_be_asked_about(filled: Library, model: StandIn, text: str, tmp_path: Path) -> None:
    meaning.embed(filled)
    found = find_matches(filled, Statement(text, before=(text,)), reach=Reach(encoder=model))
    assert all(match.claim.text for match in found)


def test_a_statement_that_the_model_cannot_read_is_ranked_by_words(filled: Library, model: StandIn) -> None:
    meaning.embed(filled)
    (match, *_) = find_matches(filled, Statement("نعم council bridge"), reach=Reach(encoder=model))
    assert (match.scorer, match.meaning) == (SCORER, None)
