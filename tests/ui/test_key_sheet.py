from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.core.scale import BASIC
from annotator.ui.actions import actions
from annotator.ui.key_sheet import KeySheet, sheet


def test_groups_follow_the_menus_and_hold_the_keys() -> None:
    groups = dict(sheet(actions(BASIC)))
    assert list(groups) == ["Article", "Edit", "Check", "Go", "View", "Help"]
    assert ("True", "T · 1") in groups["Check"]
    assert ("Next or previous sentence", "Down · Up") in groups["Go"]


def test_it_shows_every_group_and_closes_with_escape(qtbot: QtBot) -> None:
    shown = KeySheet(actions(BASIC))
    qtbot.addWidget(shown)
    texts = [label.text() for label in shown.findChildren(QLabel)]
    for name, rows in sheet(actions(BASIC)):
        assert name in texts
        assert all(text in texts and keys in texts for text, keys in rows)
    shown.show()
    with qtbot.waitSignal(shown.destroyed):
        QTest.keyClick(shown, Qt.Key.Key_Escape)
