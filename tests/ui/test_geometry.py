"""Where characters stand, also in lines of both directions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from annotator.core.span import Span
from annotator.ui.reading_pane import ReadingPane

TEXT = "Plain words here.\n\nThe word שלום עולם means hello 😀 world.\n\nقال الوزير إن البطالة 4.1% في مايو."


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.resize(700, 400)
    pane.show_text(TEXT)
    pane.show()
    return pane


def test_a_long_text_that_is_not_laid_out_yet_begins_at_its_beginning(pane: ReadingPane) -> None:
    pane.show_text("\n\n".join(["It fell by 4 percent in May, the office said. " * 8] * 500))
    assert pane.geometry_of_text.visible()[0] == 0
    pane.show_text("\n\n".join(["It rose by 4 percent in May, the office said. " * 8] * 500))
    assert pane.geometry_of_text.on_screen()[0] == 0


@pytest.mark.parametrize("word", ["words", "word ש", "שלום עולם", "hello 😀", "البطالة 4.1% في", "مايو."])
def test_every_character_is_found_at_its_own_box_and_only_there(pane: ReadingPane, word: str) -> None:
    start = TEXT.index(word)
    geometry = pane.geometry_of_text
    boxes = geometry.span_boxes(Span(start, start + len(word)), geometry.visible())
    for place in range(len(TEXT)):
        own = geometry.span_boxes(Span(place, place + 1), geometry.visible())
        for box in own:
            found = geometry.character_at(box.center())
            assert found is not None
            assert abs(pane.positions.to_code_point(found) - place) <= 1
            inside = any(each.contains(box.center()) for each in boxes)
            assert inside == (place in Span(start, start + len(word)))


def test_the_boxes_stand_where_qt_draws_its_caret(pane: ReadingPane) -> None:
    start = TEXT.index("words")
    box = pane.geometry_of_text.span_boxes(Span(start, start + 5), pane.geometry_of_text.visible())[0]
    cursor = pane.textCursor()
    cursor.setPosition(start)
    caret = pane.cursorRect(cursor)
    cursor.setPosition(start + 5, QTextCursor.MoveMode.MoveAnchor)
    assert abs(box.left() - caret.center().x()) <= 2
    assert abs(box.right() - pane.cursorRect(cursor).center().x()) <= 2
    assert abs(box.center().y() - caret.center().y()) <= 2


def test_beside_the_text_there_is_no_character(pane: ReadingPane) -> None:
    assert pane.geometry_of_text.character_at(QPoint(650, 75).toPointF()) is None
    assert pane.geometry_of_text.character_at(QPoint(100, 390).toPointF()) is None


def test_space_at_the_end_of_a_line_has_no_box(pane: ReadingPane) -> None:
    pane.show_text("word " * 60)
    boxes = pane.geometry_of_text.span_boxes(Span(0, 300), pane.geometry_of_text.visible())
    metrics = pane.fontMetrics().horizontalAdvance("word word")
    assert len(boxes) > 2
    assert all((box.width() - metrics) > 0 for box in boxes[:-1])
    line = pane.document().firstBlock().layout().lineAt(0)
    assert boxes[0].width() < line.naturalTextWidth() + 0.5
