"""What takes long shows a bar."""

from __future__ import annotations

from annotator.ui import status_line
from annotator.ui.main_window import MainWindow
from tests.journeys.keyboard import Keyboard


def test_what_takes_long_shows_a_bar(window: MainWindow) -> None:
    window.line._long.setInterval(0)
    window.line.show_busy("Writing…")
    Keyboard(window).settle()
    assert window.line._busy.isVisible()
    window.line.show_busy("")
    assert window.line._busy.isHidden()


def test_what_is_quick_shows_no_bar(window: MainWindow) -> None:
    assert status_line.LONG_MS == 500
    Keyboard(window).type("t")
    assert window.line._busy.isHidden()
