"""The first run: the sample article, and a look around that can be skipped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from annotator.settings import load
from annotator.ui.main_window import MainWindow
from tests.journeys.conftest import OpenDesk
from tests.journeys.keyboard import Keyboard
from tests.journeys.walking import beyond_tab, unnamed


def test_the_sample_brings_a_look_around_while_the_keys_work(open_desk: OpenDesk, tmp_path: Path) -> None:
    window = open_desk(text="")
    window.parts.welcome.sample_requested.emit()
    Keyboard(window).settle()
    tour = window.parts.tour
    assert tour.isVisible()
    assert window.view.hasFocus()
    said = [tour.words.text()]
    Keyboard(window).type("jt")
    assert len(window.session.state.records) == 1
    for _ in tour.steps()[1:]:
        tour.next.click()
        said.append(tour.words.text())
    assert len(set(said)) == len(tour.steps()) == 4
    assert "T, F or U" in said[1]
    assert unnamed(window) == []
    assert beyond_tab(window) == []
    tour.next.click()
    assert tour.isHidden()
    assert load(tmp_path / "settings.toml")[0].appearance.tour_seen


def test_a_look_around_that_was_skipped_does_not_come_back(open_desk: OpenDesk) -> None:
    window: MainWindow = open_desk(text="")
    window.errands.open_sample()
    window.parts.tour.skip.click()
    assert window.parts.tour.isHidden()
    assert window.view.hasFocus() or window.parts.welcome.hasFocus()
    window.errands.open_sample()
    Keyboard(window).settle()
    assert window.parts.tour.isHidden()
    Keyboard(window).press(Qt.Key.Key_Escape)
