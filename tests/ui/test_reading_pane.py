"""The page: read and never edited, copied as it was written, welcoming to drops."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QClipboard,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.span import Span
from annotator.ui.reading_pane import ReadingPane
from annotator.ui.typesetting import LARGEST, NORMAL_SIZE, SMALLEST

TEXT = "😀 One\u00a0line.\n\n" + "\n\n".join(
    f"Paragraph {number} says something at some length." for number in range(60)
)
COPY = Qt.DropAction.CopyAction
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pane(qtbot: QtBot) -> ReadingPane:
    pane = ReadingPane()
    qtbot.addWidget(pane)
    pane.resize(800, 500)
    pane.show_text(TEXT)
    pane.show()
    return pane


def dropped(*, urls: list[str] | None = None, text: str = "") -> QMimeData:
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if text:
        data.setText(text)
    return data


def drop(pane: ReadingPane, data: QMimeData) -> bool:
    entering = QDragEnterEvent(QPoint(50, 50), COPY, data, LEFT, NO_KEYS)
    QApplication.sendEvent(pane.viewport(), entering)
    if entering.isAccepted():
        QApplication.sendEvent(pane.viewport(), QDropEvent(QPointF(50, 50), COPY, data, LEFT, NO_KEYS))
    return entering.isAccepted()


@pytest.mark.parametrize(
    "key", ["a", "Backspace", "Delete", "Return", "Ctrl+V", "Ctrl+X", "Ctrl+Z", "Shift+Ins", "Ctrl+K"]
)
def test_no_key_edits(pane: ReadingPane, qtbot: QtBot, key: str) -> None:
    QApplication.clipboard().setText("pasted")
    pane.selectAll()
    qtbot.keySequence(pane, QKeySequence(key))
    assert pane.toPlainText() == TEXT.replace("\u00a0", " ")


def test_nothing_is_pasted_or_dropped_into_the_text(pane: ReadingPane, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("pasted")
    pane.paste()
    pane.insertFromMimeData(dropped(text="inserted"))
    with qtbot.waitSignal(pane.text_dropped) as seen:
        drop(pane, dropped(text="An article\n\nof its own."))
    assert seen.args == ["An article\n\nof its own."]
    assert pane.toPlainText() == TEXT.replace("\u00a0", " ")


def test_files_and_addresses_are_handed_on(pane: ReadingPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.text_dropped), qtbot.waitSignal(pane.sources_dropped) as seen:
        drop(pane, dropped(urls=["file:///tmp/a%20b.txt", "https://example.org/x"], text="https://example.org/x"))
    assert seen.args == [["/tmp/a b.txt", "https://example.org/x"]]


def test_an_empty_drop_is_not_welcome(pane: ReadingPane) -> None:
    assert not drop(pane, dropped(text="  \n "))
    assert not drop(pane, QMimeData())


def test_a_drag_shows_a_hint_until_it_leaves(pane: ReadingPane) -> None:
    before = pane.grab().toImage()
    data = dropped(text="x")
    QApplication.sendEvent(pane.viewport(), QDragEnterEvent(QPoint(9, 9), COPY, data, LEFT, NO_KEYS))
    assert pane.grab().toImage() != before
    drop(pane, data)
    assert pane.grab().toImage() == before


def test_copying_gives_the_characters_of_the_article(pane: ReadingPane) -> None:
    pane.select(Span(0, 10))
    pane.copy()
    copied = QApplication.clipboard().mimeData(QClipboard.Mode.Clipboard)
    assert copied.text() == "😀 One\u00a0line"
    assert not copied.hasHtml()


def test_a_selection_is_trimmed_and_whole(pane: ReadingPane) -> None:
    cursor = pane.textCursor()
    cursor.setPosition(1)
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    assert pane.selected_span() == Span(0, 1)
    pane.select(Span(11, 13))
    assert pane.selected_span() is None


@pytest.mark.parametrize("key", ["T", "Ctrl+Z", "Ctrl+V", "Delete", "Return", "Home", "Ctrl+A"])
def test_every_shortcut_is_left_to_the_window(qtbot: QtBot, key: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pane = ReadingPane()
    QVBoxLayout(window).addWidget(pane)
    pane.show_text(TEXT)
    shortcut = QShortcut(QKeySequence(key), window)
    window.show()
    window.activateWindow()
    pane.setFocus()
    qtbot.waitUntil(pane.hasFocus)
    with qtbot.waitSignal(shortcut.activated):
        qtbot.keySequence(pane, QKeySequence(key))


def test_the_size_of_the_type_has_bounds_and_a_usual_value(pane: ReadingPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.font_size_changed) as seen:
        pane.larger()
    assert seen.args == [NORMAL_SIZE + 1]
    pane.set_font_size(400)
    assert pane.font().pixelSize() == LARGEST
    pane.larger()
    pane.set_font_size(1)
    pane.smaller()
    assert pane.font().pixelSize() == SMALLEST
    pane.normal_size()
    assert (pane.font_size, pane.font().pixelSize()) == (NORMAL_SIZE, NORMAL_SIZE)


def wheel(pane: ReadingPane, target: QWidget, keys: Qt.KeyboardModifier) -> None:
    nowhere, down = QPoint(), QPoint(0, -120)
    middle = QPointF(target.rect().center())
    phase = Qt.ScrollPhase.NoScrollPhase
    at = QPointF(target.mapToGlobal(target.rect().center()))
    QApplication.sendEvent(target, QWheelEvent(middle, at, nowhere, down, Qt.MouseButton.NoButton, keys, phase, False))


def test_the_wheel_scrolls_beside_the_column_too_and_with_ctrl_changes_the_size(pane: ReadingPane) -> None:
    for target in (pane.viewport(), pane):
        before = pane.verticalScrollBar().value()
        wheel(pane, target, NO_KEYS)
        assert pane.verticalScrollBar().value() > before
    wheel(pane, pane.viewport(), Qt.KeyboardModifier.ControlModifier)
    assert pane.font_size == NORMAL_SIZE - 1


def test_what_is_read_stays_in_view_when_size_and_width_change(pane: ReadingPane) -> None:
    span = Span(TEXT.index("Paragraph 40"), TEXT.index("Paragraph 40") + 12)
    pane.select(span)
    pane.bring_to_middle(span)
    for _ in range(8):
        pane.larger()
        assert pane.shows_all_of(span)
    top = pane.geometry_of_text.top_position()
    pane.resize(450, 500)
    shown = pane.geometry_of_text.visible()
    assert shown[0] <= top <= shown[1]


def test_the_column_stays_narrow_and_in_the_middle(pane: ReadingPane) -> None:
    pane.resize(1600, 500)
    margins = pane.viewportMargins()
    assert margins.left() == margins.right() > 300
    pane.resize(420, 500)
    assert pane.viewportMargins().left() == 0


def test_a_span_is_kept_off_the_edges(pane: ReadingPane) -> None:
    for number in (2, 30, 31, 59, 3):
        start = TEXT.index(f"Paragraph {number} ")
        pane.keep_in_band(Span(start, start + 10))
        top, bottom = pane.geometry_of_text.span_extent(Span(start, start + 10))
        assert bottom < 0.95 * pane.viewport().height()
        assert top > 0.05 * pane.viewport().height()


def test_the_menu_is_its_own(pane: ReadingPane) -> None:
    judge = QAction("True", pane)
    pane.set_menu_actions([judge])
    menu = pane.context_menu()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == ["Copy", "True"]
    assert not menu.actions()[0].isEnabled()
    pane.select(Span(0, 5))
    assert pane.context_menu().actions()[0].isEnabled()


def test_the_tab_key_leaves_the_text(pane: ReadingPane) -> None:
    assert pane.tabChangesFocus()
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Tab, NO_KEYS, "\t")
    QApplication.sendEvent(pane, event)
    assert "\t" not in pane.toPlainText()
