from __future__ import annotations

from collections import Counter
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.scale import BASIC, Label, Scale
from annotator.paths import resource
from annotator.ui.actions import MENUS, TABLE, Action, actions, verdict_actions
from annotator.ui.commands import Commands
from annotator.ui.field_guard import FieldGuard
from annotator.ui.key_sheet import sheet
from annotator.ui.theme import application

ALL = actions(BASIC)


def test_ids_and_keys_are_unique() -> None:
    assert [each for each, count in Counter(row.id for row in ALL).items() if count > 1] == []
    keys = Counter(QKeySequence(key).toString() for row in ALL for key in row.keys)
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.mark.parametrize("row", ALL, ids=lambda row: row.id)
def test_every_row_can_be_shown(row: Action) -> None:
    assert row.text
    assert row.menu in MENUS or row.own
    assert all(QKeySequence(key).count() == 1 for key in row.keys)
    assert not row.icon or resource("icons", f"{row.icon}.svg").is_file()


@pytest.mark.parametrize("row", [row for row in ALL if not row.own], ids=lambda row: row.id)
def test_a_key_without_ctrl_or_alt_is_left_to_fields(row: Action) -> None:
    single = [key for key in row.keys if "+" not in key and not key.startswith("F") and key != "Esc"]
    assert not single or row.reach == "letters"


def test_verdict_keys_follow_the_scale() -> None:
    assert [row.keys for row in verdict_actions(BASIC)] == [("T", "1"), ("F", "2"), ("U", "3")]
    labels = (*BASIC.labels, Label("mixed", "Mixed", "", "x", "~", "grey", "dash"))
    assert [row.keys for row in verdict_actions(Scale("more", "More", labels))][-1] == ("X", "4")


def test_the_key_sheet_names_every_action_that_has_a_key(qtbot: QtBot) -> None:
    shown = [text for _, rows in sheet(ALL) for text, _ in rows]
    assert len(shown) == sum(1 for row in ALL if row.keys)
    assert "Undo" in shown


class _Desk:
    """A window with the actions, fields, and a place that is no field."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        page = QWidget(self.window)
        self.place, self.line, self.note, self.number = QWidget(), QLineEdit(), QPlainTextEdit(), QSpinBox()
        self.page = QPlainTextEdit("Read only.")
        self.page.setReadOnly(True)
        self.place.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(page)
        for widget in (self.place, self.line, self.note, self.number, self.page):
            layout.addWidget(widget)
        self.window.setCentralWidget(page)
        self.commands = Commands(self.window, ALL)
        self.commands.fill_menus()
        self.window.addToolBar(self.commands.tool_bar())
        self.commands.allow(has_article=True, may_write=True)
        self.commands.allow_steps(undo=True, redo=True)
        self.guard = FieldGuard(application(), self.window)
        self.done: list[str] = []
        for row in ALL:
            self.commands.on(row.id, partial(self.done.append, row.id))
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()

    def type_into(self, widget: QWidget, keys: str) -> list[str]:
        widget.setFocus()
        assert QApplication.focusWidget() is widget
        QTest.keyClicks(widget, keys)
        return self.done


@pytest.fixture
def desk(qtbot: QtBot) -> _Desk:
    return _Desk(qtbot)


LETTERS = "tfu123hqesmnpjk"


def test_letters_act_where_nothing_is_typed(desk: _Desk) -> None:
    done = desk.type_into(desk.place, LETTERS)
    assert done[:6] == ["verdict:true", "verdict:false", "verdict:unverified"] * 2
    assert len(done) == len(LETTERS)


def test_letters_act_over_read_only_text(desk: _Desk) -> None:
    assert desk.type_into(desk.page, "tj") == ["verdict:true", "next-sentence"]


def test_typing_in_a_field_tags_nothing(desk: _Desk) -> None:
    assert desk.type_into(desk.line, LETTERS + "?") == []
    assert desk.line.text() == LETTERS + "?"
    assert desk.type_into(desk.note, LETTERS) == []
    assert desk.note.toPlainText() == LETTERS
    desk.number.selectAll()
    assert desk.type_into(desk.number, "12") == []
    assert desk.number.value() == 12


def test_return_and_delete_stay_in_a_field(desk: _Desk) -> None:
    desk.type_into(desk.note, "ab")
    QTest.keyClick(desk.note, Qt.Key.Key_Return)
    QTest.keyClick(desk.note, Qt.Key.Key_Home)
    QTest.keyClick(desk.note, Qt.Key.Key_Up)
    QTest.keyClick(desk.note, Qt.Key.Key_Delete)
    assert desk.done == []
    assert desk.note.toPlainText() == "b\n"


def test_paste_and_undo_in_a_field_are_the_field_s_own(desk: _Desk) -> None:
    QApplication.clipboard().setText("pasted")
    ctrl = Qt.KeyboardModifier.ControlModifier
    desk.line.setFocus()
    QTest.keyClick(desk.line, Qt.Key.Key_V, ctrl)
    assert desk.line.text() == "pasted"
    QTest.keyClick(desk.line, Qt.Key.Key_Z, ctrl)
    assert desk.line.text() == ""
    QTest.keyClick(desk.line, Qt.Key.Key_Z, ctrl)
    QTest.keyClick(desk.line, Qt.Key.Key_Z, ctrl | Qt.KeyboardModifier.ShiftModifier)
    assert desk.line.text() == "pasted"
    assert desk.done == []
    desk.place.setFocus()
    QTest.keyClick(desk.place, Qt.Key.Key_V, ctrl)
    QTest.keyClick(desk.place, Qt.Key.Key_Z, ctrl)
    assert desk.done == ["paste", "undo"]


def test_other_keys_act_from_within_a_field(desk: _Desk) -> None:
    desk.line.setFocus()
    QTest.keyClick(desk.line, Qt.Key.Key_F1)
    QTest.keyClick(desk.line, Qt.Key.Key_Escape)
    QTest.keyClick(desk.line, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert desk.done == ["keys", "text", "open"]


def test_actions_follow_what_is_open(desk: _Desk) -> None:
    enabled = desk.commands.action
    desk.commands.allow(has_article=False)
    assert not enabled("verdict:true").isEnabled()
    assert enabled("open").isEnabled()
    desk.commands.allow(has_article=True, may_write=False)
    assert not enabled("verdict:true").isEnabled()
    assert not enabled("undo").isEnabled()
    assert enabled("export").isEnabled()


def test_an_action_can_be_named_by_a_step(desk: _Desk) -> None:
    desk.commands.name("undo", "Undo verdict “A & B”")
    assert desk.commands.action("undo").text() == "Undo verdict “A && B”"
    assert "A" not in desk.commands.action("undo").toolTip().removeprefix("Undo")
    desk.commands.name("undo", "")
    assert desk.commands.action("undo").text() == "Undo"


def test_every_menu_holds_its_actions(desk: _Desk) -> None:
    menus: list[Any] = [action.menu() for action in desk.window.menuBar().actions()]
    shown = {action.objectName() for menu in menus for action in menu.actions() if not action.isSeparator()}
    assert shown == {row.id for row in ALL if not row.own}
    assert len(TABLE) + 3 == len(ALL)
