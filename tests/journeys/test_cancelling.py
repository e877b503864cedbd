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
    desk: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = Event(), Event()
    read: list[str] = []

    def slow(source: str) -> Reading:
        read.append(source)
        begun.set()
        assert go_on.wait(30)
        return Reading("One sentence.", (), title=source, source=source)

    monkeypatch.setattr(importing, "read", slow)
    desk.line._long.setInterval(0)
    desk.session.import_sources(["first.txt", "second.txt", "third.txt"])
    qtbot.waitUntil(lambda: desk.line._cancel.isVisible() and begun.is_set())
    assert desk.line._busy.isVisible()
    desk.line._cancel.click()
    go_on.set()
    Keyboard(desk).settle()
    assert read == ["first.txt"]
    notice = desk.parts.bar.notice()
    assert notice is not None
    assert "was cancelled" in notice.text
    assert desk.line._busy.isHidden()
    assert desk.line._cancel.isHidden()


def test_what_is_quick_shows_no_bar(desk: MainWindow) -> None:
    assert status_line.LONG_MS == 500
    Keyboard(desk).type("t")
    assert desk.line._busy.isHidden()
