from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.operations.desk import ArticleRow
from annotator.ui.articles_panel import ROW_ROLE, ArticlesModel, ArticlesPanel

ROWS = [
    ArticleRow("a", "Bridge\n<b>reopens</b>\u202e", "a.txt", "2026-01-02T00:00:00Z", 18, 7, 9, 7),
    ArticleRow("b", "Storm closes road", "b.txt", "2026-01-01T00:00:00Z", 0, 0, 0, 0),
]


@pytest.fixture
def panel(qtbot: QtBot) -> ArticlesPanel:
    panel = ArticlesPanel()
    qtbot.addWidget(panel)
    panel.show_articles(ROWS, "b")
    return panel


def test_the_model_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = ArticlesModel()
    model.show(ROWS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_a_title_is_one_plain_line(panel: ArticlesPanel) -> None:
    model = panel.model()
    assert model.data(model.index(0)) == "Bridge <b>reopens</b>·"
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole).endswith("7 of 18 checked")  # type: ignore[attr-defined]


def test_progress_of_one_article_is_brought_up_to_date(panel: ArticlesPanel, qtbot: QtBot) -> None:
    model = panel.model()
    with qtbot.waitSignal(model.dataChanged):
        panel.set_progress("a", 18, 8)
    assert "8 of 18" in str(model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole))
    panel.set_progress("unknown", 1, 1)


def test_marking_the_open_article_does_not_choose_it(panel: ArticlesPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.article_chosen):
        panel.mark_open("a")
        panel.mark_open("")


def test_return_opens_the_article(panel: ArticlesPanel, qtbot: QtBot) -> None:
    panel.mark_open("b")
    with qtbot.waitSignal(panel.article_chosen) as chosen:
        QTest.keyClick(panel._list, Qt.Key.Key_Return)
    assert chosen.args == ["b"]


def test_the_list_is_narrowed_by_words(panel: ArticlesPanel) -> None:
    QTest.keyClicks(panel._filter, "STORM")
    assert panel._narrowed.rowCount() == 1
    panel.grab()


def test_drafts_and_what_is_to_review_are_said_and_compared(panel: ArticlesPanel) -> None:
    wanted: list[str] = []
    panel.comparison_requested.connect(wanted.append)
    panel.show_articles([replace(ROWS[0], version=3, unplaced=2), ROWS[1]])
    model = panel.model()
    assert model.progress_text(model.data(model.index(0), ROW_ROLE)) == "2 to review · 7 of 18 checked · draft 3"  # type: ignore[arg-type]
    model.set_in_question("a", 0, 0)
    model.set_in_question("unknown", 4, 1)
    model.set_in_question("b", 0, 1)
    assert model.data(model.index(1), Qt.ItemDataRole.ToolTipRole) == "1 to check again · 0 of 0 checked"
    assert model.progress_text(model.data(model.index(1), ROW_ROLE)) == "1 to check again · 0 of 0 checked"  # type: ignore[arg-type]
    assert model.progress_text(model.data(model.index(0), ROW_ROLE)) == "7 of 18 checked · draft 3"  # type: ignore[arg-type]
    menu = panel.menu_for(model.index(0))
    assert menu is not None
    menu.actions()[0].trigger()
    assert wanted == ["a"]


def test_an_article_is_removed_by_its_menu_while_the_library_can_be_written(panel: ArticlesPanel) -> None:
    wanted: list[str] = []
    panel.removal_requested.connect(wanted.append)
    for allowed in (False, True):
        panel.allow_removal(allowed)
        menu = panel.menu_for(panel.model().index(1))
        assert menu is not None
        (remove,) = menu.actions()
        assert remove.isEnabled() is allowed
        remove.trigger()
    assert wanted == ["b"]
    assert panel.menu_for(QModelIndex()) is None
