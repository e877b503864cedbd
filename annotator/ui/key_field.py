"""A button that shows a key and takes another: press it, then the key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton

from annotator.ui import key_map

_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_unknown}
)
_NO_KEY = frozenset({Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab})
_REMOVES = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class KeyField(QPushButton):
    """Shows one key; while it waits for another, Esc and Tab leave it and Delete takes the key away."""

    key_pressed = Signal(str)  # portable name; empty to take the key away

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._key, self._waits = name, "", False
        self.setAutoDefault(False)
        self.setMinimumWidth(112)
        self.clicked.connect(self._on_clicked)
        self.show_key("")

    @property
    def waits(self) -> bool:
        """Whether the next key press is taken as the key."""
        return self._waits

    def show_key(self, key: str) -> None:
        """Show a key by its portable name."""
        self._key, self._waits = key, False
        shown = key_map.native(key)
        self.setText(shown.replace("&", "&&") or "–")
        self.setAccessibleName(f"{self._name}: {shown or self.tr('no key')}")
        self.setAccessibleDescription(self.tr("Press to give it another key"))

    def event(self, event: QEvent) -> bool:
        """Take every key while waiting, before shortcuts and before Tab moves on."""
        if self._waits and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and event.key() not in _NO_KEY - {Qt.Key.Key_Escape}:
                self._take(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Stop waiting."""
        if self._waits:
            self.show_key(self._key)
        super().focusOutEvent(event)

    def _on_clicked(self) -> None:
        self._waits = True
        self.setText(self.tr("Press a key…"))

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MODIFIERS:
            return
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        before = self._key
        self.show_key(before)
        if key is Qt.Key.Key_Escape and bare:
            return
        wanted = "" if bare and key in _REMOVES and before not in {"Del", "Backspace"} else _portable(event)
        if wanted != before:
            self.key_pressed.emit(wanted)


def _portable(event: QKeyEvent) -> str:
    """Return the pressed key; a sign that needs Shift goes by the sign alone, as shortcuts do."""
    combination = event.keyCombination()
    text, modifiers = event.text(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.ShiftModifier and text.strip() and not text.isalnum():
        return text
    return key_map.portable(combination).replace("Num+", "")
