"""The field for the claimant, which knows the names that the library holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from annotator.ui.claim_fields import LineField
from annotator.ui.claim_words import one_line

_ENDING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab})


class ClaimantField(LineField):
    """Asks for known names with each letter, and offers them below; Return takes the one that Down has reached."""

    known_wanted = Signal(str)

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, placeholder, parent)
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._on_name_taken)
        self.textEdited.connect(self._on_letters_typed)

    @property
    def offered(self) -> list[str]:
        """The names on offer."""
        return self._names.stringList()

    def show_known(self, beginning: str, names: Sequence[str]) -> None:
        """Offer names for what stands in the field; an answer to older letters is dropped."""
        if beginning != self.text():
            return
        self._names.setStringList([one_line(name, 200) for name in names if name != beginning])
        if self.offered and self.hasFocus():
            self._completer.complete()
        else:
            self._hide_offer()

    def take(self, name: str) -> None:
        """Put a name into the field as if it had been typed."""
        self.setText(name)
        self._on_text_edited(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that end an offer to the offer while there is one."""
        popup = self._completer.popup()
        if event.key() in _ENDING and popup is not None and popup.isVisible():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _hide_offer(self) -> None:
        if (popup := self._completer.popup()) is not None:
            popup.hide()

    def _on_letters_typed(self, letters: str) -> None:
        self._hide_offer()
        self.known_wanted.emit(letters)

    def _on_name_taken(self, name: object) -> None:
        self.take(str(name))
