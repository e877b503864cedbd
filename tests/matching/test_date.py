from __future__ import annotations

import pytest

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import analyse
from annotator.matching.date import date_differences
from annotator.matching.pairing import pair

CHANGED = [
    ("It opened in 2023.", "It opened in 2024.", [("2023", "2024")]),
    ("The vote is on 4 May 1998.", "The vote is on May 14th, 1998.", [("4 May 1998", "May 14th, 1998")]),
    ("It began on 2021-07-01.", "It began on 1 August 2021.", [("2021-07-01", "1 August 2021")]),
    ("The shop closes at 6 p.m.", "The shop closes at 20:00.", [("6 p.m.", "20:00")]),
    ("It was built in 1987.", "It was built in the 1990s.", [("1987", "1990s")]),
    ("Rain fell last year.", "Rain will fall next year.", [("last year", "next year")]),
    ("It opened on Easter Sunday.", "It opened on Palm Sunday.", [("Easter Sunday", "Palm Sunday")]),
]

SAME = [
    ("The king died on May 4.", "The king died on the 4th of May."),
    ("It was built in 1987.", "It was built in the 1980s."),
    ("It was built in 1850.", "It was built in the 19th century."),
    ("It began last year.", "It began in 2019."),
    ("Theresa May resigned.", "Theresa May resigned in July."),
    ("It may close.", "It may close in March."),
    ("The war lasted from 1914 to 1918.", "The war of 1914-18."),
    ("It fell on 7/12/2021.", "It fell on 12/7/2021."),
    ("It ended on Sept. 3.", "It ended on September 3rd."),
]


def found(query: str, claim: str) -> tuple[Difference, ...]:
    return date_differences(pair(analyse(query), analyse(claim)))


@pytest.mark.parametrize(("query", "claim", "words"), CHANGED)
def test_what_differs_is_named(query: str, claim: str, words: list[tuple[str, str]]) -> None:
    assert found(query, claim) == tuple(Difference(DifferenceKind.DATE, *both) for both in words)
    assert found(claim, query) == tuple(Difference(DifferenceKind.DATE, two, one) for one, two in words)


@pytest.mark.parametrize(("query", "claim"), SAME)
def test_another_wording_is_no_difference(query: str, claim: str) -> None:
    assert found(query, claim) == ()
    assert found(claim, query) == ()
