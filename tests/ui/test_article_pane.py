"""Header, find bar and text together."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from annotator.core.article import Article, Version
from annotator.core.scale import BASIC
from annotator.ui.article_pane import ArticlePane

SENTENCES = [
    f"Sentence {number} speaks of a house{' and of Rubio' if number % 20 == 5 else ''}." for number in range(80)
]
KEYS = Qt.KeyboardModifier


@pytest.fixture
def pane(qtbot: QtBot, article: Article, version: Callable[..., Version]) -> ArticlePane:
    pane = ArticlePane()
    qtbot.addWidget(pane)
    pane.resize(800, 500)
    pane.show()
    pane.activateWindow()
    pane.show_article(article, version("\n\n".join(SENTENCES), SENTENCES), [], BASIC)
    return pane


def field(pane: ArticlePane) -> QLineEdit:
    found = pane.find_bar.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def says(pane: ArticlePane, words: str) -> bool:
    return any(label.text() == words for label in pane.findChildren(QLabel) if label.isVisibleTo(pane))


def test_finding_counts_steps_and_centres_the_hit(pane: ArticlePane, qtbot: QtBot) -> None:
    pane.open_find()
    qtbot.waitUntil(field(pane).hasFocus)
    QTest.keyClicks(field(pane), "rubio")
    assert says(pane, "1 of 4")
    QTest.keyClick(field(pane), Qt.Key.Key_Return)
    QTest.keyClick(field(pane), Qt.Key.Key_Return)
    assert says(pane, "3 of 4")
    hit = pane.view.finder.search.current
    assert hit is not None
    assert hit.slice(pane.view.text) == "Rubio"
    top, bottom = pane.view.geometry_of_text.span_extent(hit)
    assert abs((top + bottom) / 2 - pane.view.viewport().height() / 2) < 5
    QTest.keyClick(field(pane), Qt.Key.Key_Return, KEYS.ShiftModifier)
    assert says(pane, "2 of 4")


def test_closing_keeps_the_term_and_goes_to_the_sentence_of_the_hit(pane: ArticlePane, qtbot: QtBot) -> None:
    pane.open_find()
    QTest.keyClicks(field(pane), "Rubio")
    pane.find_next()
    QTest.keyClick(field(pane), Qt.Key.Key_Escape)
    assert pane.find_bar.isHidden()
    qtbot.waitUntil(pane.view.hasFocus)
    assert pane.view.sentence_index == 25
    assert pane.view.finder.search.place == (0, 0)
    pane.find_next()
    assert not pane.find_bar.isHidden()
    assert pane.find_bar.term == "Rubio"
    assert field(pane).selectedText() == "Rubio"
    assert says(pane, "2 of 4")


def test_a_hit_becomes_the_selection(pane: ArticlePane, qtbot: QtBot) -> None:
    pane.open_find()
    QTest.keyClicks(field(pane), "RUBIO")
    QTest.keyClick(field(pane), Qt.Key.Key_Return, KEYS.ControlModifier | KEYS.ShiftModifier)
    assert pane.view.target().slice(pane.view.text) == "Rubio"
    assert pane.find_bar.isHidden()


def test_what_is_not_there_is_said(pane: ArticlePane, qtbot: QtBot) -> None:
    pane.open_find()
    QTest.keyClicks(field(pane), "zebra")
    assert says(pane, "Not found")
    pane.find_next()
    field(pane).clear()
    assert not says(pane, "Not found")


def test_hits_are_outlined_and_not_filled(pane: ArticlePane, qtbot: QtBot) -> None:
    before = pane.view.viewport().grab().toImage()
    pane.view.finder.find("Sentence 0")
    box = pane.view.geometry_of_text.span_boxes(pane.view.finder.search.hits[0], pane.view.geometry_of_text.visible())[
        0
    ]
    after = pane.view.viewport().grab().toImage()
    inner = box.adjusted(3, 3, -3, -3).toAlignedRect()
    assert after != before
    assert after.copy(inner) == before.copy(inner)


def test_the_header_says_whose_article_it_is(
    pane: ArticlePane, article: Article, version: Callable[..., Version]
) -> None:
    assert says(pane, "A title")
    assert says(pane, "A. Writer · sample.txt")
    pane.show_article(Article("b", "<b>Bold</b>", ""), version("Text."), [], BASIC)
    assert says(pane, "<b>Bold</b>")
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in pane.findChildren(QLabel))
    pane.clear()
    assert pane.header.isHidden()


def test_a_long_title_never_widens_the_window(pane: ArticlePane, version: Callable[..., Version]) -> None:
    pane.show_article(Article("b", "A very long title " * 40, ""), version("Text."), [], BASIC)
    assert pane.minimumSizeHint().width() < 300


def test_every_button_and_field_has_a_name(pane: ArticlePane) -> None:
    controls = [*pane.find_bar.findChildren(QAbstractButton), *pane.find_bar.findChildren(QLineEdit)]
    named = [control for control in controls if control.accessibleName() or control.parent() == field(pane)]
    assert len(named) == len(controls) > 3
