from __future__ import annotations

import pytest

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import analyse
from annotator.matching.modality import modality_differences
from annotator.matching.pairing import pair

CHANGED = [
    ("The mine will close.", "The mine may close.", [("will", "may")]),
    ("The mine will close.", "The mine closed.", [("will", "closed")]),
    ("The firm plans to build a plant.", "The firm has built a plant.", [("plans to", "built")]),
    ("You must pay.", "You should pay.", [("must", "should")]),
    ("He allegedly took bribes.", "He took bribes.", [("allegedly", "took")]),
]

SAME = [
    ("The mine may close.", "The mine might close."),
    ("The mine will close.", "The mine is closing."),
    ("The mine will close.", "The mine is going to close."),
    ("She said the mine would close.", "She said the mine will close."),
    ("You must pay.", "You have to pay."),
    ("It was able to pay.", "It paid."),
]


def found(query: str, claim: str) -> tuple[Difference, ...]:
    return modality_differences(pair(analyse(query), analyse(claim)))


@pytest.mark.parametrize(("query", "claim", "words"), CHANGED)
def test_what_differs_is_named(query: str, claim: str, words: list[tuple[str, str]]) -> None:
    assert found(query, claim) == tuple(Difference(DifferenceKind.MODALITY, *both) for both in words)
    assert found(claim, query) == tuple(Difference(DifferenceKind.MODALITY, two, one) for one, two in words)


@pytest.mark.parametrize(("query", "claim"), SAME)
def test_another_wording_is_no_difference(query: str, claim: str) -> None:
    assert found(query, claim) == ()
    assert found(claim, query) == ()
