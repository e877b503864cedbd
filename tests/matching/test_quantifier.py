from __future__ import annotations

import pytest

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import analyse
from annotator.matching.pairing import pair
from annotator.matching.quantifier import quantifier_differences

CHANGED = [
    ("All patients recovered.", "Some patients recovered.", [("All", "Some")]),
    ("At least 200 people died.", "At most 200 people died.", [("At least", "At most")]),
    ("Only citizens may apply.", "Citizens may apply.", [("Only", "")]),
    ("All patients recovered.", "Three patients recovered.", [("All", "Three")]),
    ("It often floods in spring.", "It rarely floods in spring.", [("often", "rarely")]),
]

SAME = [
    ("Every patient recovered.", "All of the patients recovered."),
    ("A majority of voters agreed.", "Most voters agreed."),
    ("More than 500 people came.", "Over 500 people came."),
    ("About 500 people came.", "500 people came."),
    ("Some 500 people came.", "500 people came."),
]


def found(query: str, claim: str) -> tuple[Difference, ...]:
    return quantifier_differences(pair(analyse(query), analyse(claim)))


@pytest.mark.parametrize(("query", "claim", "words"), CHANGED)
def test_what_differs_is_named(query: str, claim: str, words: list[tuple[str, str]]) -> None:
    assert found(query, claim) == tuple(Difference(DifferenceKind.QUANTIFIER, *both) for both in words)
    assert found(claim, query) == tuple(Difference(DifferenceKind.QUANTIFIER, two, one) for one, two in words)


@pytest.mark.parametrize(("query", "claim"), SAME)
def test_another_wording_is_no_difference(query: str, claim: str) -> None:
    assert found(query, claim) == ()
    assert found(claim, query) == ()
