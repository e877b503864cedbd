"""Labels that take every text as plain text."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from annotator.ui.icons import set_icon

_LONG_WORD = re.compile("([!-~]{24})(?=[!-~])")


class PlainLabel(QLabel):
    """A label whose text is never read as markup; `role` names its look in the style sheet.

    One that `wraps` breaks addresses and other long words too.
    """

    def __init__(self, text: str = "", role: str = "", *, wraps: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(wraps)
        self.setText(breakable(text) if wraps else text)
        if wraps:
            self.setMinimumWidth(40)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class SentenceLabel(PlainLabel):
    """A label for a bar across the window: a sentence that breaks only where the window is too narrow for it."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__(text, role)
        self.setWordWrap(True)
        # A least width would count as the usual one, and a bar be as tall as its sentence is then.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)


class ElidedLabel(PlainLabel):
    """A label of one line that gives way to its neighbours and ends in an ellipsis."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__(text, role)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters."""
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much of the text as fits."""
        with QPainter(self) as painter:
            area = self.contentsRect()
            text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)


class Choice(QComboBox):
    """A box of choices that the wheel does not turn in passing and whose letters are its own."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(6)

    def event(self, event: QEvent) -> bool:
        """Keep letters and arrows from the actions of the window."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the list scroll instead."""
        event.ignore()


def breakable(text: str) -> str:
    """Return a text whose long words, as addresses, may be broken."""
    return _LONG_WORD.sub("\\1\u200b", text)


def icon_button(icon: str, name: str) -> QToolButton:
    """Return a small button with an icon; `name` says what it does."""
    button = QToolButton()
    set_icon(button, icon)
    button.setIconSize(QSize(16, 16))
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def flat_button(text: str, name: str = "") -> QPushButton:
    """Return a button without a frame, for what is seldom pressed."""
    button = QPushButton(text)
    button.setProperty("kind", "flat")
    button.setAccessibleName(name or text)
    button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return button


def separator() -> QFrame:
    """Return a thin line across."""
    line = QFrame()
    line.setProperty("role", "separator")
    return line


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at the properties of a widget again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
