"""Keeps keys where they are typed: a field with the focus gets its letters, its paste and its undo.

A list whose rows Return opens says so by its property "opens_rows" and gets its Return.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_EDITING: Final = (
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.SelectAll,
)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


def is_field(widget: QWidget | None) -> bool:
    """Tell whether a widget takes typed text."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit | QAbstractSpinBox):
        return not widget.isReadOnly()
    return isinstance(widget, QComboBox) and widget.isEditable()


def keeps(widget: QWidget | None, event: QKeyEvent) -> bool:
    """Tell whether a key is for the widget that has the focus rather than for the window."""
    if isinstance(widget, QAbstractItemView):
        return bool(widget.property("opens_rows")) and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return is_field(widget) and _edits(event)


def _edits(event: QKeyEvent) -> bool:
    """Tell whether a key is one that fields use themselves: typed characters, Return, Delete, the editing keys."""
    if any(event.matches(key) for key in _EDITING):
        return True
    plain = not event.modifiers() & ~(_SHIFT | _KEYPAD)
    function_key = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    return plain and not function_key and event.key() != Qt.Key.Key_Escape


class FieldGuard(QObject):
    """Follows the focus, and claims the keys of fields and lists before any shortcut of the window sees them."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._focused: QWidget | None = None
        app.focusChanged.connect(self._on_focus_changed)
        self._on_focus_changed(None, QApplication.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim a key for the widget that has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and keeps(self._focused, event)
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        self._focused = new
        if new is not None and (is_field(new) or isinstance(new, QAbstractItemView)):
            new.installEventFilter(self)
