"""A whole window over a real library, with one article open in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.sentences import sentences
from annotator.reading.reading import Reading
from annotator.settings import Settings, save
from annotator.ui import key_map
from annotator.ui.app import open_window
from annotator.ui.crash import CrashReporter
from annotator.ui.key_map import KeyMap
from annotator.ui.main_window import MainWindow

TEXT = (
    "The council voted 7 to 2 on Tuesday. The new bridge costs €48 million. It closed in 2023 after a storm. "
    "Nobody knows when it opens again. 🏗 The old one carried 12,000 vehicles a day."
)
OpenDesk = Callable[..., MainWindow]


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let the windowless platform say that it has no window manager to give sizes to."""
    item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints"))


@pytest.fixture
def open_desk(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[OpenDesk]:
    """Return what opens a window on an article; each window is gone for good after the test."""
    made: list[MainWindow] = []

    def make(settings: Settings | None = None, text: str = TEXT) -> MainWindow:
        file = tmp_path / "settings.toml"
        if settings is not None:
            save(settings, file)
        kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        window, session = open_window(CrashReporter(), kept=kept, settings_file=file)
        made.append(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        session.open_library(tmp_path / "library.annotator", create=True)
        session.wait()
        if text and not session.state.article:
            session.take_reading(Reading(text, sentences(text), title=text[:20], source="clipboard"))
        session.wait()
        QApplication.processEvents()
        session.wait()
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    key_map.put_in_force(KeyMap())


@pytest.fixture
def desk(open_desk: OpenDesk) -> MainWindow:
    """Return a window on an article."""
    return open_desk()
