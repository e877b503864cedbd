"""The keyboard goes to a dialog and comes back, without a window manager; offscreen each window takes it when shown."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from annotator.ui.front import Front


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    Front(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.fixture
def asked(window: QWidget, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Return one entry for each time the window is asked to come to the front."""
    times: list[bool] = []
    monkeypatch.setattr(window, "activateWindow", lambda: times.append(True))
    return times


def test_the_keyboard_goes_to_a_dialog_and_comes_back(window: QWidget, asked: list[bool], qtbot: QtBot) -> None:
    dialog = QDialog(window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert not asked
    dialog.reject()
    qtbot.waitUntil(lambda: asked == [True])


def test_a_program_at_the_back_stays_there(
    window: QWidget, asked: list[bool], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annotator.ui.front.QApplication.activeWindow", lambda: None)
    dialog = QDialog(window)
    dialog.open()
    dialog.reject()
    qtbot.wait(1)
    assert not asked


def test_a_dialog_upon_a_dialog_keeps_the_keyboard(window: QWidget, asked: list[bool], qtbot: QtBot) -> None:
    first, second = QDialog(window), QDialog(window)
    first.open()
    second.open()
    second.reject()
    qtbot.wait(1)
    assert not asked
