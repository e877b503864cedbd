from __future__ import annotations

import pytest

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import analyse
from annotator.matching.direction import direction_differences
from annotator.matching.pairing import pair

CHANGED = [
    ("Prices rose in May.", "Prices fell in May.", [("rose", "fell")]),
    ("Norway is an exporter of gas.", "Norway is an importer of gas.", [("exporter", "importer")]),
    ("He spoke in favour of the ban.", "He spoke against the ban.", [("in favour of", "against")]),
    ("It is the most expensive city.", "It is the cheapest city.", [("most expensive", "cheapest")]),
]

SAME = [
    ("Prices rose last year.", "Prices climbed for the first time."),
    ("Ships were left in the harbour.", "Ships entered the harbour."),
    ("More than 500 people came.", "Fewer than 500 people came."),
    ("North Korea fired a missile.", "The missile was fired towards the south."),
]


def found(query: str, claim: str) -> tuple[Difference, ...]:
    return direction_differences(pair(analyse(query), analyse(claim)))


@pytest.mark.parametrize(("query", "claim", "words"), CHANGED)
def test_what_differs_is_named(query: str, claim: str, words: list[tuple[str, str]]) -> None:
    assert found(query, claim) == tuple(Difference(DifferenceKind.DIRECTION, *both) for both in words)
    assert found(claim, query) == tuple(Difference(DifferenceKind.DIRECTION, two, one) for one, two in words)


@pytest.mark.parametrize(("query", "claim"), SAME)
def test_another_wording_is_no_difference(query: str, claim: str) -> None:
    assert found(query, claim) == ()
    assert found(claim, query) == ()
