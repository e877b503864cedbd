"""Whatever is asked for, and whatever the library holds, the answer is a sensible one."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.claim import Claim
from annotator.core.match import Band, Match
from annotator.library.library import Library
from annotator.matching.ranking import Statement
from annotator.operations.matching import find_matches

BRIDGE = "The council voted 7 to 2 to rebuild the harbour bridge."
CLAIMS = {
    "bridge": BRIDGE,
    "ferry": "The ferry to the island runs every hour.",
    "near": "The park is near the old station, not the new one.",
    "stops": "It is what it is.",
    "empty": "",
    "blank": " \n\t ",
    "signs": '"*" - NEAR( ) ^ : + {} …',
}


@pytest.fixture
def filled(library: Library) -> Library:
    with library.unrecorded():
        library.claims.add_many(Claim(key, text, "2026-01-01T00:00:00Z") for key, text in CLAIMS.items())
    return library


def ids(matches: list[Match]) -> list[str]:
    return [match.claim.id for match in matches]


@pytest.mark.parametrize("text", ["", " ", "\n\t", "…!?", '"', "*", "-", "^:(){}+", "\0", "\ud800", "\u200b"])
def test_without_words_there_is_no_match(filled: Library, text: str) -> None:
    assert find_matches(filled, Statement(text)) == []


@pytest.mark.parametrize(
    "text",
    ['"harbour bridge"', "harbour*", "NEAR(harbour bridge, 2)", "harbour -council", "text:harbour", "harbour AND",
     "harbour OR OR", "NOT harbour", "(harbour", "^harbour", 'har"bour harbour', "harbour\0bridge", "harbour\x1fbridge",
     "harbour \ud83c bridge", "\udfff\ud800 harbour", "\u202eharbour\u202c bridge", "'; DROP TABLE claim; -- harbour"],
)  # fmt: skip
def test_signs_of_a_query_are_words_or_nothing(filled: Library, text: str) -> None:
    matches = find_matches(filled, Statement(text))
    assert ids(matches)[0] == "bridge"
    assert all(match.band is Band.POSSIBLE for match in matches)


def test_one_word_and_stop_words_are_answered_but_never_sure(filled: Library) -> None:
    assert ids(find_matches(filled, Statement("ferry"))) == ["ferry"]
    for text in ("ferry", "it is what it is", "it is what it is. it is what it is. it is", "near", "not"):
        assert all(match.band is Band.POSSIBLE for match in find_matches(filled, Statement(text)))


def test_ten_thousand_words_are_looked_up_by_their_beginning(filled: Library) -> None:
    matches = find_matches(filled, Statement(f"{BRIDGE} " + "harbour ferry island words " * 2500))
    assert "bridge" in ids(matches)
    assert all(0 <= match.score <= 100 for match in matches)
    around = tuple("The ferry runs late. " * 500 for _ in range(3))
    assert "bridge" in ids(find_matches(filled, Statement(BRIDGE, "Ada " * 5000, around, around)))


def test_a_thousand_identical_claims_are_one_group_and_hide_no_other(library: Library) -> None:
    with library.unrecorded():
        library.claims.add_many(Claim(f"same{i}", BRIDGE, "2026") for i in range(1000))
        library.claims.add(Claim("other", "The council voted 6 to 3 to rebuild the harbour bridge.", "2026"))
    matches = find_matches(library, Statement(BRIDGE))
    assert 0 < len(matches) <= 10
    assert matches[0].claim.text == BRIDGE
    assert matches[0].band is Band.STRONG
    assert len({match.claim.id for match in matches}) == len(matches)


def test_a_thousand_claims_without_words_are_never_offered(library: Library) -> None:
    with library.unrecorded():
        library.claims.add_many(Claim(f"none{i}", ("", " ", "…", "\x01")[i % 4], "2026") for i in range(1000))
    assert find_matches(library, Statement(BRIDGE)) == []
    assert find_matches(library, Statement("…")) == []


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(), max_size=120), st.text(st.characters(), max_size=40))
def test_any_text_and_claimant_can_be_asked_for(filled: Library, text: str, claimant: str) -> None:
    matches = find_matches(filled, Statement(text, claimant, (text,), (claimant,)), limit=3)
    assert len(matches) <= 3
    scores = [match.score for match in matches]
    assert all(0 <= score <= 100 for score in scores)
    assert all(match.claim.text.strip() for match in matches)
