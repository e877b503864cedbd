"""The keys of a checker at the real window, waiting for each answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


class Keyboard:
    """Presses keys where the focus is."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def type(self, text: str) -> None:
        """Type a text of plain ASCII, key by key."""
        for character in text:
            QTest.keyClicks(self._focused(), character)
            self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press one key."""
        QTest.keyClick(self._focused(), key, modifiers)
        self.settle()

    def note(self, text: str) -> None:
        """Write a note on the chosen claim and go back to the text."""
        self.type("e" + text)
        self.press(Qt.Key.Key_Escape)

    def source(self, address: str) -> None:
        """Add a source to the chosen claim and go back to the text."""
        self.type("s" + address)
        self.press(Qt.Key.Key_Return)
        self.press(Qt.Key.Key_Escape)

    def settle(self) -> None:
        """Let everything asked for be answered and shown."""
        self._window.session.wait()
        QApplication.processEvents()
        self._window.session.wait()

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self._window
