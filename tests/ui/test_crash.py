from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import log
from annotator.ui.crash import CrashReporter, FaultDialog

SECRET = "The mayor’s unpublished quote"


@pytest.fixture
def reporter(tmp_path: Path, qtbot: QtBot) -> Iterator[CrashReporter]:
    ring = log.set_up(tmp_path / "log")
    reporter = CrashReporter(ring)
    yield reporter
    reporter.uninstall()
    log.set_up(None)


def _raise_with_text() -> None:
    raise ValueError(SECRET)


def _fault(reporter: CrashReporter) -> None:
    try:
        _raise_with_text()
    except ValueError:
        reporter.on_exception(*sys.exc_info())


@pytest.mark.expects_log("fault: ValueError")
def test_a_distinct_fault_is_announced_once_and_logged_each_time(reporter: CrashReporter, tmp_path: Path) -> None:
    reports: list[str] = []
    reporter.fault_found.connect(reports.append)
    _fault(reporter)
    _fault(reporter)
    assert len(reports) == 1
    logged = (tmp_path / "log" / log.FILE_NAME).read_text("utf-8")
    assert logged.count("fault: ValueError") == 2


@pytest.mark.expects_log("fault: ValueError")
def test_neither_report_nor_log_holds_article_text_or_where_the_user_lives(
    reporter: CrashReporter, tmp_path: Path
) -> None:
    reports: list[str] = []
    reporter.fault_found.connect(reports.append)
    _fault(reporter)
    logged = (tmp_path / "log" / log.FILE_NAME).read_text("utf-8")
    for text in (reports[0], logged):
        assert SECRET not in text
        assert str(Path.home()) not in text
    assert "_raise_with_text" in reports[0]
    assert "Python 3" in reports[0]


@pytest.mark.expects_log("hello")
def test_the_log_is_private(reporter: CrashReporter, tmp_path: Path) -> None:
    logging.getLogger("annotator.x").warning("hello")
    file = tmp_path / "log" / log.FILE_NAME
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o077 == 0


def test_a_log_folder_that_cannot_be_made_costs_only_the_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    ring = log.set_up(tmp_path / "file" / "log")
    logging.getLogger("annotator.x").info("kept")
    log.set_up(None)
    assert "kept" in ring.lines()[-1]


@pytest.mark.expects_log("fault: ValueError")
def test_installed_it_hears_threads_and_the_interpreter(reporter: CrashReporter, tmp_path: Path, qtbot: QtBot) -> None:
    kept = sys.excepthook, threading.excepthook
    reporter.install(tmp_path)
    try:
        with qtbot.waitSignal(reporter.fault_found) as found:
            thread = threading.Thread(target=_raise_with_text)
            thread.start()
            thread.join()
        assert sys.excepthook == reporter.on_exception
    finally:
        reporter.uninstall()
        sys.excepthook, threading.excepthook = kept
    assert found.args is not None
    assert found.args[0].startswith("ValueError in ")


def test_the_report_can_be_read_and_copied(qtbot: QtBot) -> None:
    dialog = FaultDialog("ValueError in ui/x.py:1\n<b>not bold</b>\n")
    qtbot.addWidget(dialog)
    dialog._on_copy_clicked()
    assert QApplication.clipboard().text() == "ValueError in ui/x.py:1\n<b>not bold</b>\n"
