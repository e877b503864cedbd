"""Input fields that save as one types and keep their keys to themselves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

QUIET = 600
# Border and padding that the style sheet gives a field.
_FRAME_BESIDE, _FRAME_ABOVE = 10, 6
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

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files and addresses to the card."""
        event.ignore() if event.mimeData().hasUrls() else super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Leave files and addresses to the card."""
        event.ignore() if event.mimeData().hasUrls() else super().dragMoveEvent(event)

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

    It shows from `least` to `most` lines, then scrolls; `finished` is Ctrl+Return.
    """

    typed = Signal()
    paused = Signal()
    left = Signal()
    finished = Signal()

    def __init__(self, name: str, placeholder: str = "", *, least: int = 1, most: int = 10) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._least, self._most = least, most
        self._showing = False
        self._quiet = _Quiet(self)
        self._quiet.timeout.connect(self.paused)
        self.textChanged.connect(self._on_text_changed)
        self._lines = 0
        self._refit()

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

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt calls it
        """Return that narrow means tall."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt calls it
        """Return a height that shows all lines, up to a limit."""
        return self._height(min(self._count_lines(width), self._most))

    def sizeHint(self) -> QSize:
        """Return the size for the present width."""
        return QSize(160, self.heightForWidth(max(self.width(), 160)))

    def minimumSizeHint(self) -> QSize:
        """Return room for the fewest lines."""
        return QSize(60, self._height(self._least))

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the field from the actions of the window."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
        return claims_key(event) or super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show a scroll bar only where the limit of lines is reached."""
        super().resizeEvent(event)
        self._refit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Esc, finish on Ctrl+Return."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _RETURNS and control:
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave files and addresses to the card."""
        event.ignore() if event.mimeData().hasUrls() else super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Leave files and addresses to the card."""
        event.ignore() if event.mimeData().hasUrls() else super().dragMoveEvent(event)

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
        self._refit()
        if not self._showing:
            self._quiet.start()
            self.typed.emit()

    def _refit(self) -> None:
        lines = self._count_lines(self.width())
        if lines != self._lines:
            self._lines = lines
            scrolls = lines > self._most
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if policy is not self.verticalScrollBarPolicy():
                self.setVerticalScrollBarPolicy(policy)
                # A bar that comes from within a resize leaves the lines as long as they were before it.
                self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
                self.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
            self.updateGeometry()

    def _height(self, lines: int) -> int:
        return lines * self.fontMetrics().lineSpacing() + 2 * _FRAME_ABOVE

    def _count_lines(self, width: int) -> int:
        """Return how many lines the text takes in a field of a width; one too many stands for all that do not fit."""
        lines, block = 0, self.document().begin()
        while block.isValid() and lines <= self._most:
            lines += _line_count(block.text(), self.font(), width - 2 * _FRAME_BESIDE, self._most + 1)
            block = block.next()
        return min(max(lines, self._least), self._most + 1)


def _line_count(text: str, font: QFont, width: int, most: int) -> int:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    count = 0
    while count < most and (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 20))
        count += 1
    layout.endLayout()
    return max(count, 1)
