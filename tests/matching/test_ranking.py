from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.claim import Claim
from annotator.core.match import Band, Candidate, DifferenceKind
from annotator.matching.ranking import Statement, rank

BRIDGE = "The city council spent nine months repairing the old harbour bridge."


def candidate(claim_id: str, text: str, bm25: float = 10.0, said_on: str = "") -> Candidate:
    return Candidate(Claim(claim_id, text, "2026-01-01T00:00:00Z", said_on=said_on), bm25)


def ids(statement: str, *candidates: Candidate, limit: int = 10) -> list[str]:
    return [match.claim.id for match in rank(Statement(statement), candidates, limit)]


def test_the_score_is_relative_bm25_plus_overlap_scaled_to_100() -> None:
    same, other = rank(Statement(BRIDGE), [candidate("same", BRIDGE, 20.0), candidate("other", "xyz", 10.0)])
    assert same.score == 100.0
    assert other.score < 100 * 0.5 / 1.7 + 20


def test_neither_bm25_nor_overlap_orders_alone() -> None:
    stub = candidate("stub", "The bridge.", 2.0)
    right = candidate("right", "Repairing the harbour bridge took the council nine months.", 19.0)
    rare = candidate("rare", "Council, harbour, bridge, months: an index of words without end or order at all.", 20.0)
    assert ids(BRIDGE, stub, rare, right) == ["right", "rare", "stub"]


def test_ties_go_to_the_newer_claim_and_then_to_the_id() -> None:
    same = [
        candidate("b", BRIDGE, said_on="2024-05-01"),
        candidate("c", BRIDGE, said_on="2025-05-01"),
        candidate("a", BRIDGE, said_on="2024-05-01"),
        candidate("undated", BRIDGE),
    ]
    assert ids(BRIDGE, *same) == ids(BRIDGE, *reversed(same)) == ["c", "a", "b", "undated"]


def test_claims_of_identical_wording_stand_together() -> None:
    first, copy = candidate("first", BRIDGE, 20.0), candidate("copy", f"“{BRIDGE.upper()}”", 4.0)
    between = candidate("between", "The city council spent months repairing the harbour.", 15.0)
    assert ids(BRIDGE, copy, between, first) == ["first", "copy", "between"]


def test_copies_do_not_hide_how_far_the_first_is_ahead() -> None:
    copies = [
        candidate(f"copy{number}", "In nine months the council repaired the old harbour bridge.", 20.0)
        for number in range(5)
    ]
    far = candidate("far", "A bridge in another town was painted.", 5.0)
    assert [match.band for match in rank(Statement(BRIDGE), [*copies, far])] == [Band.STRONG] * 5 + [Band.POSSIBLE]


@pytest.mark.parametrize(
    ("claim", "band"),
    [
        ("The council of ministers met in Vienna for talks about the harbour.", Band.POSSIBLE),
        ("Nine old men spent a night at the opera in the city of Vienna.", Band.LIKELY),
    ],
)
def test_an_unrelated_only_hit_is_never_strong(claim: str, band: Band) -> None:
    (only,) = rank(Statement(BRIDGE), [candidate("only", claim)])
    assert only.band is band


def test_a_one_word_claim_is_never_more_than_possible() -> None:
    assert [match.band for match in rank(Statement(BRIDGE), [candidate("stub", "Bridge")])] == [Band.POSSIBLE]


@pytest.mark.parametrize("text", ["They repaired the bridge in 2019.", "That is what it was."])
def test_a_short_statement_is_at_most_possible(text: str) -> None:
    assert [match.band for match in rank(Statement(text), [candidate("a", f"Yes, {text}")])] == [Band.POSSIBLE]


def test_a_short_statement_repeated_to_the_word_is_strong() -> None:
    text = "They repaired the bridge in 2019."
    near = candidate("near", "They repaired the bridge in 2018.", 9.9)
    assert rank(Statement(text), [candidate("same", text), near])[0].band is Band.STRONG


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        ("The city council spent six months repairing the old harbour bridge.", DifferenceKind.NUMBER),
        ("The city council never spent nine months repairing the old harbour bridge.", DifferenceKind.NEGATION),
    ],
)
def test_a_match_with_a_difference_is_never_strong(claim: str, kind: DifferenceKind) -> None:
    (match,) = rank(Statement(BRIDGE), [candidate("changed", claim)])
    assert [difference.kind for difference in match.differences] == [kind]
    assert match.band is Band.LIKELY


def test_a_close_second_is_still_likely() -> None:
    changed = candidate("changed", BRIDGE.replace("nine", "six"), 9.0)
    first, second = rank(Statement(BRIDGE), [candidate("same", BRIDGE), changed])
    assert (first.band, second.band) == (Band.STRONG, Band.LIKELY)


def test_the_limit_holds_and_no_candidates_give_no_matches() -> None:
    many = [candidate(f"c{number}", f"Bridge {number} of the harbour", number + 1.0) for number in range(30)]
    assert len(rank(Statement(BRIDGE), many, 7)) == 7
    assert rank(Statement(BRIDGE), []) == []


@pytest.mark.parametrize("text", ["", " \n", "?!", "\u202e\u200b"])
def test_a_statement_or_claim_without_words_matches_nothing(text: str) -> None:
    assert rank(Statement(text), [candidate("a", BRIDGE)]) == []
    assert rank(Statement(BRIDGE), [candidate("blank", text)]) == []


@given(st.lists(st.tuples(st.text(max_size=40), st.floats(0, 100)), max_size=12), st.text(max_size=60))
def test_scores_stay_within_bounds_and_the_order_does_not_depend_on_the_input(
    rows: list[tuple[str, float]], text: str
) -> None:
    candidates = [candidate(str(number), claim, bm25) for number, (claim, bm25) in enumerate(rows)]
    found = rank(Statement(text), candidates, 20)
    assert all(0 <= match.score <= 100 for match in found)
    assert found == rank(Statement(text), candidates[::-1], 20)
