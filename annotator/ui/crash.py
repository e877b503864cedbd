"""Faults of the program itself: every one logged, each distinct one shown once, none swallowed.

A report says what failed and where in the program, with versions; it holds no article text and no names of the user's
files, and so leaves out the messages of exceptions, which may quote them.
"""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType
from typing import IO, Final

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler, qVersion
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator import __version__
from annotator.log import RingBuffer

logger = logging.getLogger(__name__)

STACK_FILE: Final = "annotator-stacks.log"
LOG_LINES_SHOWN: Final = 30
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# What a platform without a screen says of every window.
_HARMLESS: Final = "This plugin does not support"


class CrashReporter(QObject):
    """Listens to every place where an exception can end up unseen."""

    fault_found = Signal(str)  # the report of a fault not seen before

    def __init__(self, ring: RingBuffer | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ring = ring
        self._seen: set[tuple[str, str, int]] = set()
        self._lock = threading.Lock()
        self._stacks: IO[str] | None = None

    def install(self, folder: Path | None = None) -> None:
        """Listen; with a folder, the interpreter's own crashes leave their stacks there."""
        sys.excepthook = self.on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(on_qt_message)
        if folder is not None:
            self._keep_stacks(folder / STACK_FILE)

    def uninstall(self) -> None:
        """Stop listening."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)
        if self._stacks is not None:
            faulthandler.disable()
            self._stacks.close()
            self._stacks = None

    def on_exception(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an exception nobody caught, and announce it unless the same one was announced before."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        stack = traceback.extract_tb(trace)
        place = (kind.__name__, stack[-1].filename, stack[-1].lineno or 0) if stack else (kind.__name__, "", 0)
        logger.error("fault: %s", _place(kind, stack))
        with self._lock:
            known = place in self._seen
            self._seen.add(place)
        if not known:
            self.fault_found.emit(self._report(kind, stack))

    def _on_thread_exception(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self.on_exception(found.exc_type, found.exc_value, found.exc_traceback)

    def _report(self, kind: type[BaseException], stack: traceback.StackSummary) -> str:
        lines = self._ring.lines()[-LOG_LINES_SHOWN:] if self._ring else []
        return "\n".join([_place(kind, stack), "", *_frames(stack), "", *_versions(), "", *lines]).rstrip() + "\n"

    def _keep_stacks(self, path: Path) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._stacks = path.open("a", encoding="utf-8")
            path.chmod(0o600)
            faulthandler.enable(self._stacks)
        except OSError:
            logger.warning("no file for the stacks of a crash")


class FaultDialog(QDialog):
    """The report of a fault, to read and to copy; the window stays usable beside it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("A fault in Fact Annotator"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(680, 440)
        text = QLabel(self.tr("What is stored is safe. This report holds no article text; it helps to mend the fault."))
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        self._report = QPlainTextEdit(report, self)
        self._report.setReadOnly(True)
        self._report.setAccessibleName(self.tr("Report of the fault"))
        copy = QPushButton(self.tr("Copy"), self)
        copy.clicked.connect(self._on_copy_clicked)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(copy)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.addWidget(text)
        layout.addWidget(self._report)
        layout.addLayout(buttons)

    def _on_copy_clicked(self) -> None:
        QApplication.clipboard().setText(self._report.toPlainText())


def on_qt_message(level: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    """Put a message of Qt into the log."""
    category = getattr(context, "category", "") or "default"
    harmless = (message or "").startswith(_HARMLESS)
    severity = logging.DEBUG if harmless else _LEVELS.get(level, logging.WARNING)
    logging.getLogger("annotator.qt").log(severity, "%s: %s", category, message)


def _place(kind: type[BaseException], stack: traceback.StackSummary) -> str:
    where = f" in {_module(stack[-1].filename)}:{stack[-1].lineno}" if stack else ""
    return f"{kind.__name__}{where}"


def _frames(stack: traceback.StackSummary) -> list[str]:
    return [f"  {_module(frame.filename)}:{frame.lineno} {frame.name}" for frame in stack]


def _module(filename: str) -> str:
    """Return the end of a file's name that says which module it is, without where it is installed."""
    return "/".join(Path(filename).parts[-2:])


def _versions() -> list[str]:
    return [
        f"Fact Annotator {__version__}",
        f"Python {platform.python_version()}, PySide6 {pyside_version}, Qt {qVersion()}",
        f"{platform.system()} {platform.machine()}",
    ]
