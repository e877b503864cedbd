"""The keyboard, handed to the window that is in front, where no window manager does it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class Front(QObject):
    """Gives the keyboard to each dialog that blocks a window, and back to the window when it ends.

    A window manager does so by itself, and asking again changes nothing. A program that is not in front asks for
    nothing: the checker is at work elsewhere.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._in_front = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what blocks the window."""
        match event.type():
            case QEvent.Type.WindowBlocked:
                self._in_front = QApplication.activeWindow() is not None
                QTimer.singleShot(0, self, self._to_dialog)
            case QEvent.Type.WindowUnblocked if self._in_front:
                QTimer.singleShot(0, self, self._to_window)
        return super().eventFilter(watched, event)

    def _to_dialog(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and self._in_front:
            dialog.activateWindow()

    def _to_window(self) -> None:
        if QApplication.activeModalWidget() is None:
            self._window.activateWindow()
