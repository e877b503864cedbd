from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.reporting.directions import directions, pieces, turns

SIGNS = st.text("abc אבג مرح 0123456789٣٩ .,%€()-\u2068\u2069\u2067 🚢\u0301", max_size=30)


def told(text: str, *, rightwards: bool = False) -> list[tuple[str, bool]]:
    return list(pieces(text, directions(text, rightwards=rightwards)))


@given(SIGNS, st.booleans())
def test_letters_go_as_they_do_and_nothing_is_lost(text: str, rightwards: bool) -> None:
    flags = directions(text, rightwards=rightwards)
    assert len(flags) == len(text)
    assert "".join(piece for piece, _ in pieces(text, flags)) == text
    for sign, flag in zip(text, flags, strict=True):
        kind = unicodedata.bidirectional(sign)
        if kind in {"R", "AL", "L"}:
            assert flag == (kind != "L")


@given(st.text(max_size=30))
def test_a_text_without_letters_that_turn_runs_one_way(text: str) -> None:
    if not turns(text):
        assert not any(directions(text, rightwards=False))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("read שלום Port", [("read ", False), ("שלום", True), (" Port", False)]),
        # A number goes with the word before it.
        ("(שלום 2024) and", [("(", False), ("שלום 2024", True), (") and", False)]),
        ("מחיר 12.5% up", [("מחיר 12.5%", True), (" up", False)]),
        ("7 to 2 שלום", [("7 to 2 ", False), ("שלום", True)]),
        ("a €3 שלום €4.", [("a €3 ", False), ("שלום €4", True), (".", False)]),
        ("the \u2068שלום 3\u2069 4", [("the \u2068", False), ("שלום 3", True), ("\u2069 4", False)]),
    ],
)
def test_from_left_to_right(text: str, expected: list[tuple[str, bool]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عام 2019 (Eurostat).", [("عام 2019 (", True), ("Eurostat", False), (").", True)]),
        ("بحسب BBC 24 News.", [("بحسب ", True), ("BBC 24 News", False), (".", True)]),
        # A mark in an isolate leaves the full stop where it is.
        (
            "بحسب BBC.\u20683\u2069",
            [("بحسب ", True), ("BBC", False), (".\u2068", True), ("3", False), ("\u2069", True)],
        ),
        ("السعر ٣٫٩ مليون", [("السعر ٣٫٩ مليون", True)]),
    ],
)
def test_from_right_to_left(text: str, expected: list[tuple[str, bool]]) -> None:
    assert told(text, rightwards=True) == expected


def test_an_isolate_that_nobody_closes_is_no_trouble() -> None:
    assert told("a \u2067 b ש") == [("a \u2067", False), (" ", True), ("b", False), (" ש", True)]
