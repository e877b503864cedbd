"""Where the focus goes when a question in the panel is answered: back to where it was asked from."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget


class QuestionFocus(QObject):
    """Remembers what had the focus when a question opened; `text_wanted` when that is nowhere any more."""

    text_wanted = Signal()

    def __init__(self, panel: QWidget, asking: QWidget) -> None:
        super().__init__(panel)
        self._panel, self._asking = panel, asking
        self._before: QWidget | None = None

    def on_opening(self) -> None:
        """Remember who has the focus, unless it is the asking part itself."""
        focus = QApplication.focusWidget()
        if focus is None or not self._asking.isAncestorOf(focus):
            self._before = focus if focus is not None and self._panel.isAncestorOf(focus) else None

    def on_closed(self) -> None:
        """Give the focus back."""
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.text_wanted.emit()
