from __future__ import annotations

import pytest

from annotator.matching.quantity import Sort, quantities


@pytest.mark.parametrize(
    ("text", "value", "sort"),
    [
        ("$5,000,000", 5e6, "amount"),
        ("5 million dollars", 5e6, "amount"),
        ("$5m", 5e6, "amount"),
        ("5bn", 5e9, "amount"),
        ("1.5 trillion", 1.5e12, "amount"),
        ("1.234.567", 1234567, "amount"),
        ("12 345 678", 12345678, "amount"),
        ("1,00,000", 100000, "amount"),
        ("3,5", 3.5, "amount"),
        ("thirty-five", 35, "amount"),
        ("two hundred and five", 205, "amount"),
        ("three hundred thousand", 300000, "amount"),
        ("one thousand five hundred", 1500, "amount"),
        ("two and a half million", 2.5e6, "amount"),
        ("half a million", 5e5, "amount"),
        ("a billion", 1e9, "amount"),
        ("two dozen", 24, "amount"),
        ("20%", 20, "percent"),
        ("20 percent", 20, "percent"),
        ("twenty per cent", 20, "percent"),
        ("a 20-percent rise", 20, "percent"),
        ("5 percentage points", 5, "points"),
        ("in 2019", 2019, "year"),
        ("mid-2019", 2019, "year"),
        ("2,019", 2019, "amount"),
        ("the 5th", 5, "ordinal"),
        ("the twenty-first", 21, "ordinal"),
        ("two-thirds", 200 / 3, "percent"),
        ("a quarter of them", 25, "percent"),
        ("one in five", 20, "percent"),
        ("two out of every ten", 20, "percent"),
        ("doubled", 2, "times"),
        ("three times", 3, "times"),
        ("٣٫٩", 3.9, "amount"),
        ("१२ percent", 12, "percent"),
        ("3,5 Mio. Euro", 3.5e6, "amount"),
        ("an hour and a half", 1.5, "amount"),
        ("10kg", 10, "amount"),
    ],
)
def test_an_amount_is_read(text: str, value: float, sort: Sort) -> None:
    (found,) = quantities(text)
    assert found.value == pytest.approx(value)
    assert found.sort == sort


@pytest.mark.parametrize("text", ["COVID-19", "a 5G mast", "G7 leaders", "F-16", "hundreds of thousands", "no amount"])
def test_names_and_vague_plurals_are_no_amounts(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize("text", ["one of them", "the first woman", "half of the town"])
def test_words_that_may_be_no_amount_are_doubtful(text: str) -> None:
    assert [found.doubtful for found in quantities(text)] == [True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 to 6 million people", [5e6, 6e6]),
        ("10-15%", [10, 15]),
        ("nineteen eighty", [19, 80]),
        ("4.1.2", [4, 1, 2]),
        ("5 $10 notes", [5, 10]),
        ("from 3 to 12 percent", [3, 12]),
    ],
)
def test_several_amounts_are_read_apart(text: str, expected: list[float]) -> None:
    assert [found.value for found in quantities(text)] == expected


def test_the_words_of_an_amount_are_those_of_the_text() -> None:
    text = "The fund lost $2.3 billion, or 12 percent, in 2021."
    assert [text[found.start : found.end] for found in quantities(text)] == ["$2.3 billion", "12 percent", "2021"]


def test_a_different_currency_is_a_different_amount() -> None:
    dollars, euros, bare = quantities("$5")[0], quantities("€5")[0], quantities("5")[0]
    assert not dollars.agrees_with(euros)
    assert dollars.agrees_with(bare)
    assert euros.agrees_with(quantities("5 euros")[0])
