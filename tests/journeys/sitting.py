"""One sitting at the real window, by keys, on whatever screen there is; says on standard output what became of it.

usage: sitting.py LIBRARY ARTICLE REPORT
"""

from __future__ import annotations

import json
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.claim import ClaimRecord
from annotator.ui import app, file_dialogs
from annotator.ui.main_window import MainWindow
from annotator.ui.report_dialog import ReportDialog
from tests.journeys.keyboard import CTRL, Keyboard

LOOK_EVERY_MS, PATIENCE_MS = 20, 10_000


class Sitting:
    """Waits for the article to stand in the window, and then checks it."""

    def __init__(self, report: Path) -> None:
        self._report = report
        self._timer = QTimer(interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        window = next((widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)), None)
        # No window manager hands the keyboard on here: the program has to.
        if window is None or window.session.state.article is None or not window.isActiveWindow():
            return
        self._timer.stop()
        try:
            self._check(window)
        except Exception:
            traceback.print_exc()
        window.close()

    def _check(self, window: MainWindow) -> None:
        keyboard = Keyboard(window)
        told: dict[str, object] = {
            "platform": QApplication.platformName(),
            "title": window.windowTitle(),
            "fits": window.screen().availableGeometry().contains(window.geometry()),
            "begins": [window.view.hasFocus(), window.view.sentence_index],
        }
        keyboard.type("jtfu")
        told["judged"] = verdicts(window)
        told["cursor"] = window.view.sentence_index
        keyboard.type("t")
        keyboard.press(Qt.Key.Key_Z, CTRL)
        told["undone"] = verdicts(window)
        keyboard.type("kk")
        keyboard.note("Tuft of jute")
        keyboard.source("https://example.org/minutes")
        told["kept"] = verdicts(window)
        told["back"] = window.view.hasFocus()
        file_dialogs.ask_report = lambda parent, proposed: self._report
        keyboard.press(Qt.Key.Key_E, CTRL)
        (dialog,) = window.findChildren(ReportDialog)
        assert in_front(dialog)
        keyboard.press(Qt.Key.Key_Return)
        assert in_front(window)
        sys.stdout.write(json.dumps(told))


def in_front(window: QWidget) -> bool:
    """Wait until a window has the keyboard; tell whether it came to it."""
    # To `qWaitForWindowActive` a dialog is active while the window below it is.
    tries = PATIENCE_MS // LOOK_EVERY_MS
    return any(window.isActiveWindow() or QTest.qWait(LOOK_EVERY_MS) for _ in range(tries))


def verdicts(window: MainWindow) -> list[list[str]]:
    """Return verdict, note and sources of each claim, in reading order."""
    records = sorted(window.session.state.records.values(), key=lambda record: record.highlights[0].anchor.span)
    return [_told(record) for record in records]


def _told(record: ClaimRecord) -> list[str]:
    verdict = record.claim.verdict
    sources = [source.url for source in record.evidence]
    return [verdict.label_id if verdict else "", record.claim.rationale, *sources]


if __name__ == "__main__":
    app.application()
    sitting = Sitting(Path(sys.argv[3]))
    sys.exit(app.run(Path(sys.argv[1]), [sys.argv[2]]))
