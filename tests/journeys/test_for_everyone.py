"""The whole window for people who see, hear or move otherwise: every control has a name, and Tab reaches it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from annotator.ui.crash import FaultDialog
from annotator.ui.main_window import MainWindow
from tests.journeys.conftest import OpenDesk
from tests.journeys.keyboard import CTRL, Keyboard
from tests.journeys.walking import beyond_tab, name, unnamed, usable

SECTIONS = 5


def bare(window: MainWindow) -> None:
    """Leave the window as it opens."""


def judged(window: MainWindow) -> None:
    keyboard = Keyboard(window)
    keyboard.type("tfh")
    keyboard.type("p")


def with_a_source(window: MainWindow) -> None:
    judged(window)
    Keyboard(window).source("https://example.org/minutes")


def finding(window: MainWindow) -> None:
    judged(window)
    Keyboard(window).press(Qt.Key.Key_F, CTRL)


def searching(window: MainWindow) -> None:
    judged(window)
    Keyboard(window).press(Qt.Key.Key_L, CTRL)


def asked_for_a_name(window: MainWindow) -> None:
    window.line.ask_checker()


STATES = [bare, judged, with_a_source, finding, asked_for_a_name]


@pytest.mark.parametrize("state", [*STATES, searching], ids=lambda state: state.__name__)
def test_every_control_of_the_desk_has_a_name(window: MainWindow, state: object) -> None:
    assert callable(state)
    state(window)
    assert len(usable(window)) > 10
    assert unnamed(window) == []


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_tab_reaches_every_control_of_the_desk(window: MainWindow, state: object) -> None:
    assert callable(state)
    state(window)
    assert beyond_tab(window) == []


def test_the_empty_window_is_named_and_reachable(open_desk: OpenDesk) -> None:
    window = open_desk(text="")
    assert unnamed(window) == []
    assert beyond_tab(window) == []


@pytest.mark.parametrize("section", range(SECTIONS))
def test_every_setting_is_named_and_reachable(window: MainWindow, section: int) -> None:
    window.settings.open()
    page = window.settings.page
    assert page is not None
    assert len(page.sections) == SECTIONS
    page.contents.setCurrentRow(section)
    QApplication.processEvents()
    assert unnamed(window) == []
    page.contents.setFocus()
    assert beyond_tab(window) == []


def test_every_dialog_is_named_and_reachable(window: MainWindow) -> None:
    window.errands.show_keys()
    window.errands.about()
    FaultDialog("Something\nbroke", window).show()
    dialogs = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert len(dialogs) == 3
    assert [unnamed(dialog) for dialog in dialogs] == [[], [], []]
    assert all(dialog.windowTitle() for dialog in dialogs)


def test_notices_say_themselves(window: MainWindow) -> None:
    window.notices.warn("Mind the gap.")
    QApplication.processEvents()
    assert unnamed(window) == []


def test_a_verdict_is_told_without_its_colour(window: MainWindow) -> None:
    Keyboard(window).type("t")
    record = next(iter(window.session.state.records.values()))
    index = window.panel.model.index(0)
    told = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert record.claim.verdict is not None
    assert record.claim.verdict.label in told
    assert {name(entry).partition(":")[0] for entry in window.panel.legend.entries} >= {"True", "False", "Unverified"}


def test_the_export_dialog_is_named_and_reachable(window: MainWindow) -> None:
    window.errands.export()
    window.session.wait()
    QApplication.processEvents()
    dialog = window.errands.report.dialog
    assert dialog is not None
    assert unnamed(dialog) == []
    assert beyond_tab(dialog) == []
