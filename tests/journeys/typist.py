"""Opens the real window on a library and types verdicts into it without a pause, printing every acknowledged step.

usage: typist.py LIBRARY ARTICLE SEED
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.change import Step
from annotator.ui import app
from annotator.ui.main_window import MainWindow
from annotator.ui.session import Session

KEYS = (Qt.Key.Key_T, Qt.Key.Key_F, Qt.Key.Key_U, Qt.Key.Key_K, Qt.Key.Key_K, Qt.Key.Key_Delete)
PAUSE_MS = 4


class Typist:
    """Presses keys at the window once an article is open."""

    def __init__(self, seed: int) -> None:
        self._source = random.Random(seed)
        self._timer = QTimer(interval=PAUSE_MS)
        self._timer.timeout.connect(self._press)
        self._listening = False
        self._timer.start()

    def _press(self) -> None:
        window = next((widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)), None)
        if window is None or not window.isVisible():
            return
        if not self._listening:
            session = window.findChild(Session)
            assert isinstance(session, Session)
            session.step_done.connect(self._acknowledge)
            self._listening = True
        target = QApplication.focusWidget() or window
        QTest.keyClick(target, self._source.choice(KEYS))

    def _acknowledge(self, step: Step) -> None:
        sys.stdout.write(f"{step.at} {step.kind}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    app.application()
    typist = Typist(int(sys.argv[3]))
    sys.exit(app.run(Path(sys.argv[1]), [sys.argv[2]]))
