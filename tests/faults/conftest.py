"""What the faults at the window share: one real window for all cases of a file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.ui.app import open_window
from annotator.ui.crash import CrashReporter
from tests.journeys.conftest import Desk, pytest_itemcollected

__all__ = ["pytest_itemcollected"]


@pytest.fixture(scope="module")
def shared_desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Return a desk that all cases of a file sit at; each opens an article of its own."""
    folder = tmp_path_factory.mktemp("desk")
    window, session = open_window(CrashReporter(), settings_file=folder / "settings.toml")
    window.resize(1300, 800)
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.activateWindow()
    desk = Desk(window, folder / "library.annotator")
    session.open_library(desk.path, create=True)
    desk.settle()
    yield desk
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
