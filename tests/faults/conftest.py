"""What the faults at the window share: one real window for all cases of a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.span import Span
from annotator.reading import child, reader, sandbox
from annotator.reading.job import Job
from annotator.reading.parsed import Parsed
from annotator.reading.parsers import parser
from annotator.reading.sandbox import Request
from annotator.ui.app import open_window
from annotator.ui.crash import CrashReporter
from tests.journeys.conftest import Desk, pytest_itemcollected

__all__ = ["pytest_itemcollected"]


@pytest.fixture(scope="module")
def shared_desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Return a desk that all cases of a file sit at; each opens an article of its own."""
    yield from _desk_in(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def own_desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """Return a desk with a library of its own, for a case that harms it."""
    yield from _desk_in(tmp_path)


def _desk_in(folder: Path) -> Iterator[Desk]:
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


@pytest.fixture
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parse in this process: fifty of the reader's own would take longer than all else here."""

    def parse(data: bytes, request: Request) -> tuple[Parsed, tuple[Span, ...]]:
        said = child.answer(
            parser(request.kind), data, Job(request.kind, encoding=request.encoding, whole=request.whole)
        )
        return sandbox._understood(json.dumps(said).encode(), request)

    monkeypatch.setattr(reader, "parse", parse)
