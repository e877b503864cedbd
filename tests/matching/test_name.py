from __future__ import annotations

import pytest

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import analyse
from annotator.matching.name import name_differences
from annotator.matching.pairing import pair

CHANGED = [
    ("Angela Merkel opened the fair.", "Emmanuel Macron opened the fair.", [("Angela Merkel", "Emmanuel Macron")]),
    ("George Bush vetoed the bill.", "Jeb Bush vetoed the bill.", [("George Bush", "Jeb Bush")]),
    ("North Korea fired a missile.", "South Korea fired a missile.", [("North Korea", "South Korea")]),
    ("West Virginia is poor.", "Virginia is poor.", [("West Virginia", "Virginia")]),
    ("Germans like bread.", "The French like bread.", [("Germans", "French")]),
]

SAME = [
    ("Angela Merkel opened the fair.", "Merkel opened the fair."),
    ("President Biden vetoed it.", "Joe Biden vetoed it."),
    ("Bill Clinton vetoed it.", "William Clinton vetoed it."),
    ("The U.S. left the pact.", "The United States left the pact."),
    ("Britain left the pact.", "The UK left the pact."),
    ("Germany's economy grew.", "The German economy grew."),
    ("The World Trade Organization ruled.", "The WTO ruled."),
    ("The Society of Polar Explorers met.", "SPE met."),
    ("Volodymyr Zelensky spoke.", "Volodymyr Zelenskyy spoke."),
    ("MAYOR JONES CLOSES POOL", "Mayor Jones closes the pool."),
    ("Students protested in the street.", "Pupils protested in the street."),
    ("It opened on Monday in May.", "It opened in June on a Friday."),
]


def found(query: str, claim: str) -> tuple[Difference, ...]:
    return name_differences(pair(analyse(query), analyse(claim)))


@pytest.mark.parametrize(("query", "claim", "words"), CHANGED)
def test_what_differs_is_named(query: str, claim: str, words: list[tuple[str, str]]) -> None:
    assert found(query, claim) == tuple(Difference(DifferenceKind.NAME, *both) for both in words)
    assert found(claim, query) == tuple(Difference(DifferenceKind.NAME, two, one) for one, two in words)


@pytest.mark.parametrize(("query", "claim"), SAME)
def test_another_wording_is_no_difference(query: str, claim: str) -> None:
    assert found(query, claim) == ()
    assert found(claim, query) == ()
