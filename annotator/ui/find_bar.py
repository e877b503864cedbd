"""The slim bar that finds words in the article."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from annotator.ui.icons import set_icon


class FindBar(QFrame):
    """Asks for words; keeps its term while it is closed."""

    term_changed = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    selection_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Find in the article"))
        self._field.setAccessibleName(self.tr("Find in the article"))
        self._field.setClearButtonEnabled(True)
        self._field.setMaximumWidth(360)
        self._field.textChanged.connect(self.term_changed)
        self._place = QLabel()
        self._place.setProperty("role", "muted")
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setMinimumWidth(self._place.fontMetrics().horizontalAdvance("0000 of 0000"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self._field, 1)
        row.addWidget(self._place)
        row.addWidget(self._button("previous", self.tr("Previous hit (Shift+Enter)"), self.previous_requested))
        row.addWidget(self._button("next", self.tr("Next hit (Enter)"), self.next_requested))
        row.addStretch(1)
        row.addWidget(self._button("close", self.tr("Close (Esc)"), self.closed))
        self.setFocusProxy(self._field)

    @property
    def term(self) -> str:
        """The words that are looked for."""
        return self._field.text()

    def ask(self) -> None:
        """Take the focus with the whole term selected, so that typing replaces it."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def show_place(self, place: tuple[int, int]) -> None:
        """Say which hit is looked at and how many there are."""
        number, count = place
        if not self.term:
            self._place.clear()
        elif count:
            self._place.setText(self.tr("{0} of {1}").format(number, count))
        else:
            self._place.setText(self.tr("Not found"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Enter and Shift+Enter, select the hit with Ctrl+Shift+Enter, close with Esc."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif held == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier:
            self.selection_requested.emit()
        elif held == Qt.KeyboardModifier.ShiftModifier:
            self.previous_requested.emit()
        else:
            self.next_requested.emit()

    def _button(self, name: str, text: str, wish: SignalInstance) -> QToolButton:
        button = QToolButton()
        set_icon(button, name)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        button.clicked.connect(wish)
        return button
