"""Positions: Qt's units and ours, over a real document."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from annotator.core.canonical import canonicalise
from annotator.core.span import Span
from annotator.ui.offsets import Utf16Map

CLUSTERS = [
    "a",
    "é",
    "e\u0301",
    "\u00a0",
    "\n",
    "\r\n",
    " ",
    "😀",
    "👨‍👩‍👧‍👦",
    "🇩🇪",
    "𝒜",
    "א",
    "ب",
    "ﷺ",
    "İ",
    "\t",
    "\u200d",
    "\u00ad",
    "👍🏽",
    "한",
]
TEXTS = st.lists(st.sampled_from(CLUSTERS), max_size=40).map(lambda parts: canonicalise("".join(parts)).text)


def as_written(selected: str) -> str:
    return selected.replace("\u2029", "\n")


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.data())
def test_a_span_selects_its_own_characters_in_a_document(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    document = QTextDocument()
    document.setPlainText(text)
    first, last = Utf16Map(text).span_to_utf16(Span(start, end))
    cursor = QTextCursor(document)
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    assert as_written(cursor.selectedText()) == text[start:end]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_position_comes_back(text: str) -> None:
    positions = Utf16Map(text)
    assert [positions.to_code_point(positions.to_utf16(p)) for p in range(len(text) + 1)] == list(range(len(text) + 1))
    assert positions.to_utf16(len(text)) == len(text.encode("utf-16-le")) // 2


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.data())
def test_a_selection_grows_to_whole_clusters_and_no_further(text: str, data: st.DataObject) -> None:
    positions = Utf16Map(text)
    length = positions.to_utf16(len(text))
    start = data.draw(st.integers(0, length))
    end = data.draw(st.integers(start, length))
    span = positions.span_from_utf16(end, start)
    first, last = positions.span_to_utf16(span)
    assert first <= start
    assert start == end or last >= end
    assert positions.span_from_utf16(first, last) == span


@pytest.mark.parametrize(
    ("text", "start", "end", "quote"),
    [
        ("a👨‍👩‍👧‍👦b", 3, 4, "👨‍👩‍👧‍👦"),
        ("x🇩🇪y", 2, 4, "🇩🇪"),
        ("cafe\u0301!", 4, 5, "e\u0301"),
        ("one\n😀two", 5, 7, "😀t"),
        ("📰 The rate fell to 4.1% in May.", 20, 24, "4.1%"),
    ],
)
def test_an_edge_inside_a_cluster_moves_outwards(text: str, start: int, end: int, quote: str) -> None:
    assert Utf16Map(text).span_from_utf16(start, end).slice(text) == quote


def test_an_empty_selection_stays_empty() -> None:
    assert Utf16Map("a😀b").span_from_utf16(2, 2) == Span(1, 1)


def test_the_figures_hold_in_the_document_the_window_uses(qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QTextEdit

    text = "📰 The rate fell to 4.1% in May."
    edit = QTextEdit()
    qtbot.addWidget(edit)
    edit.setPlainText(text)
    cursor = edit.textCursor()
    first, last = Utf16Map(text).span_to_utf16(Span(text.index("4.1%"), text.index("4.1%") + 4))
    cursor.setPosition(first)
    cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "4.1%"
