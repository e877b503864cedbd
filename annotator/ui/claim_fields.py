"""Input fields that save as one types and keep their keys to themselves."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

QUIET = 600
_LEAST_LINES, _MOST_LINES = 2, 10
_OWN_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down})
_BREAKS = str.maketrans("\u2028\u2029\ufdd0\ufdd1", "\n\n\n\n")
_RETURNS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def claims_key(event: QEvent) -> bool:
    """Accept a key that a field acts on itself, before an action of the window takes it."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    alone = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    finish = event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in _RETURNS
    if finish or (alone and event.key() in _OWN_KEYS):
        event.accept()
        return True
    return False


class _Quiet(QTimer):
    """Runs out when nothing was typed for a while."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(QUIET)


class LineField(QLineEdit):
    """One line; `typed` on each change by the checker, `paused` after some quiet and when the focus leaves."""

    typed = Signal()
    paused = Signal()
    left = Signal()
    finished = Signal()

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._quiet = _Quiet(self)
        self._quiet.timeout.connect(self.paused)
        self.textEdited.connect(self._on_text_edited)

    def value(self) -> str:
        """Return what stands in the field."""
        return self.text()

    def show_value(self, value: str) -> None:
        """Show a value without reporting it as typed; the same value again does not move the caret."""
        if value != self.text():
            caret = self.cursorPosition()
            self.setText(value)
            self.setCursorPosition(min(caret, len(self.text())) if self.hasFocus() else 0)
        self._quiet.stop()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the field from the actions of the window."""
        return claims_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc, finish on Return."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _RETURNS:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Count leaving as a pause."""
        super().focusOutEvent(event)
        self._quiet.stop()
        self.paused.emit()

    def _on_text_edited(self, _text: str) -> None:
        self._quiet.start()
        self.typed.emit()


class TextField(QPlainTextEdit):
    """Several lines of plain text in a field that grows with them; signals as those of `LineField`.

    `finished` is Ctrl+Return, or Return alone in a field `of_one_paragraph`.
    """

    typed = Signal()
    paused = Signal()
    left = Signal()
    finished = Signal()

    def __init__(self, name: str, placeholder: str = "", *, of_one_paragraph: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._of_one_paragraph = of_one_paragraph
        self._least = 1 if of_one_paragraph else _LEAST_LINES
        self._showing = False
        self._quiet = _Quiet(self)
        self._quiet.timeout.connect(self.paused)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def value(self) -> str:
        """Return what stands in the field, no-break spaces included (which toPlainText would replace)."""
        return self.document().toRawText().translate(_BREAKS)

    def show_value(self, value: str) -> None:
        """Show a value without reporting it as typed; the same value again does not move the caret."""
        if value != self.value():
            caret = self.textCursor().position()
            self._showing = True
            self.setPlainText(value)
            self._showing = False
            if self.hasFocus():
                self._put_caret(caret)
        self._quiet.stop()

    def sizeHint(self) -> QSize:
        """Return a size that shows all lines, up to a limit."""
        return QSize(super().sizeHint().width(), self.height())

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the field from the actions of the window."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        return claims_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc, finish on Ctrl+Return."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _RETURNS and (control or self._of_one_paragraph):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Count leaving as a pause."""
        super().focusOutEvent(event)
        self._quiet.stop()
        self.paused.emit()

    def _put_caret(self, position: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def _on_text_changed(self) -> None:
        if not self._showing:
            self._quiet.start()
            self.typed.emit()

    def _fit(self) -> None:
        # The layout of a plain text document measures its height in lines.
        lines = min(max(self._least, math.ceil(self.document().size().height())), _MOST_LINES)
        margins = self.contentsMargins()
        frame = margins.top() + margins.bottom() + 2 * self.frameWidth()
        height = lines * self.fontMetrics().lineSpacing() + max(frame, 12)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
