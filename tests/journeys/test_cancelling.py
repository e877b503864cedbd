"""What takes long shows a bar, and a reading can be given up."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from annotator.operations import importing
from annotator.reading.reading import Reading
from annotator.ui import status_line
from annotator.ui.main_window import MainWindow
from tests.journeys.keyboard import Keyboard


def test_a_long_reading_shows_a_bar_and_can_be_given_up(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Event(), Event()
    read: list[str] = []

    def slow(source: str) -> Reading:
        read.append(source)
        begun.set()
        assert go_on.wait(30)
        return Reading("One sentence.", (), title=source, source=source)

    monkeypatch.setattr(importing, "read", slow)
    window.line._long.setInterval(0)
    window.session.import_sources(["first.txt", "second.txt", "third.txt"])
    qtbot.waitUntil(lambda: window.line._cancel.isVisible() and begun.is_set())
    assert window.line._busy.isVisible()
    window.line._cancel.click()
    go_on.set()
    Keyboard(window).settle()
    assert read == ["first.txt"]
    notice = window.parts.bar.notice()
    assert notice is not None
    assert "was cancelled" in notice.text
    assert window.line._busy.isHidden()
    assert window.line._cancel.isHidden()


def test_what_is_quick_shows_no_bar(window: MainWindow) -> None:
    assert status_line.LONG_MS == 500
    Keyboard(window).type("t")
    assert window.line._busy.isHidden()
