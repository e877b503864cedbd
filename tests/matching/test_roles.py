from __future__ import annotations

import pytest

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import analyse
from annotator.matching.pairing import pair
from annotator.matching.roles import role_differences

CHANGED = [
    (
        "Germany sold tanks to Poland.",
        "Poland sold tanks to Germany.",
        [("Germany sold tanks to Poland", "Poland sold tanks to Germany")],
    ),
    (
        "Men earn less than women.",
        "Women earn less than men.",
        [("Men earn less than women", "Women earn less than men")],
    ),
]

SAME = [
    ("Germany beat France.", "France was beaten by Germany."),
    ("Germany and France signed.", "France and Germany signed."),
    ("При пожаре в Омске погибли два человека.", "Два человека погибли при пожаре в Омске."),
]


def found(query: str, claim: str) -> tuple[Difference, ...]:
    return role_differences(pair(analyse(query), analyse(claim)))


@pytest.mark.parametrize(("query", "claim", "words"), CHANGED)
def test_what_differs_is_named(query: str, claim: str, words: list[tuple[str, str]]) -> None:
    """MAT-003."""
    assert found(query, claim) == tuple(Difference(DifferenceKind.DIRECTION, *both) for both in words)
    assert found(claim, query) == tuple(Difference(DifferenceKind.DIRECTION, two, one) for one, two in words)


@pytest.mark.parametrize(("query", "claim"), SAME)
def test_another_wording_is_no_difference(query: str, claim: str) -> None:
    assert found(query, claim) == ()
    assert found(claim, query) == ()
