"""The question before an earlier verdict is taken over, asked in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from annotator.core.match import Match
from annotator.core.scale import Label, Scale
from annotator.ui.claim_words import apart, label_of, translate
from annotator.ui.claims_flow import FlowLayout
from annotator.ui.claims_labels import PlainLabel, flat_button

_RETURNS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_OWN_KEYS = _RETURNS | {Qt.Key.Key_L, Qt.Key.Key_Escape}


class TakeOverQuestion(QFrame):
    """Asks whether to link only or to take over the verdict as well; nothing happens without an answer.

    Of two claims that are `linked` already, only taking over is asked.
    """

    accepted = Signal()
    link_chosen = Signal()
    cancelled = Signal()

    def __init__(self, match: Match, scale: Scale, present: Label, *, linked: bool = False) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._has_verdict = match.claim.verdict is not None
        self.linked = linked
        self.words = PlainLabel(_words(match, scale, present, linked=linked), wraps=True)
        self.setAccessibleName(self.words.text())
        self.accept_button = QPushButton(self.tr("Take over (Enter)"))
        self.accept_button.setProperty("kind", "primary")
        self.accept_button.setAccessibleName(self.tr("Take over the verdict and the sources"))
        self.link_button = QPushButton(self.tr("Link only (L)"))
        self.link_button.setAccessibleName(self.tr("Link only"))
        self.cancel_button = flat_button(self.tr("Cancel (Esc)"), self.tr("Cancel"))
        if linked:
            self.cancel_button.setText(self.tr("Leave it at the link (Esc)"))
            self.cancel_button.setAccessibleName(self.tr("Leave it at the link"))
        buttons = QWidget()
        flow = FlowLayout(buttons, 4)
        for button in (self.accept_button, self.link_button, self.cancel_button):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        column.addWidget(buttons)
        self.accept_button.setVisible(self._has_verdict)
        self.link_button.setVisible(not linked)
        self.accept_button.clicked.connect(self.accepted)
        self.link_button.clicked.connect(self.link_chosen)
        self.cancel_button.clicked.connect(self.cancelled)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the answer from the actions of the window."""
        if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        own = event.modifiers() == Qt.KeyboardModifier.NoModifier and event.key() in _OWN_KEYS
        event.setAccepted(own)
        return own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by key: Return takes over, L links, Esc cancels; a focused button answers for itself."""
        if event.modifiers() != Qt.KeyboardModifier.NoModifier or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif event.key() in _RETURNS:
            self._answer()
        elif event.key() == Qt.Key.Key_L:
            (self.cancelled if self.linked else self.link_chosen).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _answer(self) -> None:
        for button in (self.link_button, self.cancel_button):
            if button.hasFocus():
                button.click()
                return
        (self.accepted if self._has_verdict else self.link_chosen).emit()


def _words(match: Match, scale: Scale, present: Label, *, linked: bool) -> str:
    verdict = match.claim.verdict
    if verdict is None:
        return translate("Link as a repeat? The earlier claim has no verdict yet.")
    name = apart(label_of(verdict, scale).name)
    words = translate("Link as a repeat and take over the verdict “{name}” and its sources?")
    if linked:
        words = translate("Linked as a repeat. Take over the verdict “{name}” and its sources as well?")
    words = words.format(name=name)
    if present.id and present.id != verdict.label_id:
        words += " " + translate("It replaces the present verdict “{name}”.").format(name=apart(present.name))
    if match.differences:
        words += " " + translate("Mind that the two differ.")
    return words
