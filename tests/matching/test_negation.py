from __future__ import annotations

import pytest

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import analyse
from annotator.matching.negation import negation_differences
from annotator.matching.pairing import pair

CHANGED = [
    ("She paid tax.", "She never paid tax.", [("", "never")]),
    ("Abortion is legal there.", "Abortion is illegal there.", [("", "illegal")]),
    ("The paint is toxic.", "The paint is non-toxic.", [("", "non")]),
    ("He wouldn't obey the order.", "He would obey the order.", [("wouldn't", "")]),
    ("The lake is free of lead.", "The lake contains lead.", [("free of", "")]),
]

SAME = [
    ("The mayor did not pay.", "The mayor failed to pay."),
    ("Not only Rome but Milan was hit.", "Rome and Milan were hit."),
    ("No fewer than 12 people came.", "Twelve people came."),
    ("The import of rice rose.", "The port for rice rose."),
    ("Smoking is illegal in bars.", "Smoking is unlawful in bars."),
]


def found(query: str, claim: str) -> tuple[Difference, ...]:
    return negation_differences(pair(analyse(query), analyse(claim)))


@pytest.mark.parametrize(("query", "claim", "words"), CHANGED)
def test_what_differs_is_named(query: str, claim: str, words: list[tuple[str, str]]) -> None:
    assert found(query, claim) == tuple(Difference(DifferenceKind.NEGATION, *both) for both in words)
    assert found(claim, query) == tuple(Difference(DifferenceKind.NEGATION, two, one) for one, two in words)


@pytest.mark.parametrize(("query", "claim"), SAME)
def test_another_wording_is_no_difference(query: str, claim: str) -> None:
    assert found(query, claim) == ()
    assert found(claim, query) == ()
