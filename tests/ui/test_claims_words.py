"""Words for one line: nothing breaks it, turns it round or hides in it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from annotator.core.claim import Verdict
from annotator.core.match import Difference, DifferenceKind
from annotator.core.scale import BASIC
from annotator.ui.claim_words import difference_name, label_of, link_address, one_line, source_count
from annotator.ui.claims_lines import LineBreaker, direction

ANY_TEXT = st.text(st.characters(), max_size=60)


@given(ANY_TEXT)
def test_one_line_holds_no_character_that_breaks_turns_or_hides(text: str) -> None:
    for character in one_line(text):
        category = unicodedata.category(character)
        assert category not in {"Cc", "Zl", "Zp", "Cs"}
        assert category != "Cf" or character in "\u200c\u200d" or 0xE0020 <= ord(character) < 0xE0080


@given(st.text(st.characters(categories=["L", "N", "P"]), max_size=60))
def test_printable_text_stays_as_it_is(text: str) -> None:
    assert one_line(text) == text


def test_an_override_is_marked_and_a_family_stays_together() -> None:
    assert one_line("a\u202eb\nc\0") == "a⟨bidi⟩b c␀"
    assert one_line("👨‍👩‍👧") == "👨‍👩‍👧"


def test_a_limit_cuts_with_an_ellipsis() -> None:
    assert one_line("abcdef", 3) == "abc…"
    assert one_line("abc", 3) == "abc"


@pytest.mark.parametrize("text", ["https://example.org", " HTTP://example.org/a?b=c#d ", "https://bücher.example/ü"])
def test_web_addresses_are_links(text: str) -> None:
    assert link_address(text) == text.strip()


@pytest.mark.parametrize(
    "text",
    ["", "javascript:alert(1)", "file:///etc/passwd", "https:", "https://", "see https://example.org", "mailto:a@b.c",
     "https://exa\u202emple.org", "https://[", "example.org"],
)  # fmt: skip
def test_nothing_else_is_a_link(text: str) -> None:
    assert link_address(text) == ""


def test_a_label_from_outside_keeps_its_name() -> None:
    assert label_of(Verdict("pants", "Pants\non fire"), BASIC).name == "Pants on fire"
    assert label_of(Verdict("true", "True"), BASIC).glyph == "✓"
    assert label_of(None, BASIC).id == ""


def test_differences_and_counts_read_as_words() -> None:
    plain = difference_name(Difference(DifferenceKind.NUMBER, "4.1 %", "4.7 %")).replace("\u2068", "")
    assert plain.replace("\u2069", "") == "number differs: 4.1 % / 4.7 %"
    assert "only here" in difference_name(Difference(DifferenceKind.NEGATION, "not", ""))
    assert "earlier claim" in difference_name(Difference(DifferenceKind.NAME, "", "Ada"))
    assert [source_count(count) for count in (0, 1, 2)] == ["no source", "1 source", "2 sources"]


KERNED = "AVATAR “Why, To.” LABEL — Йод, Ёж, ΑΥΓΗ "
TEXTS = ["a bc " * 60, "字" * 200, "x" * 300, "ا ب ت " * 50, KERNED * 8, "e\u0301te\u0301 " * 60, "", "one"]


@pytest.mark.parametrize("text", TEXTS)
def test_lines_fit_the_width_and_lose_nothing_before_the_ellipsis(qtbot: QtBot, text: str) -> None:
    font = QFont()
    breaker = LineBreaker(font, 120)
    lines = breaker.lines(text, 3)
    assert len(lines) == breaker.count(text, 3) <= 3
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= 121 for line in lines)
    shown = "".join(lines).replace(" ", "")
    # Qt keeps the shape of a cut Arabic letter with a joiner.
    assert text.replace(" ", "").startswith(shown.removesuffix("…").removesuffix("\u200d"))
    assert shown.endswith("…") or shown == text.replace(" ", "")


def test_the_first_letter_gives_the_direction() -> None:
    assert direction("12 والميناء") is Qt.LayoutDirection.RightToLeft
    assert direction("12 ports والميناء") is Qt.LayoutDirection.LeftToRight
    assert direction("12") is Qt.LayoutDirection.LeftToRight
