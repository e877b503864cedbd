"""The editor in the chosen card: verdict, note, wording, claimant, sources and earlier claims; all saves as typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from annotator.core.claim import ClaimRecord
from annotator.core.scale import Scale
from annotator.ui.card_lock import CardLock
from annotator.ui.claim_details import ClaimDetails, shown_of, stored_of
from annotator.ui.claim_drafts import ClaimDrafts, DraftState
from annotator.ui.claim_fields import LineField, TextField
from annotator.ui.claim_verdicts import VerdictButtons
from annotator.ui.claim_words import quote_of
from annotator.ui.claims_labels import PlainLabel
from annotator.ui.evidence_panel import EvidencePanel
from annotator.ui.matches_panel import MatchesPanel
from annotator.ui.place_question import PlaceQuestion
from annotator.ui.queries_panel import QueriesPanel

_RETURNS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ClaimEditor(QWidget):
    """Edits one claim at a time; what is typed is never overwritten by what comes back."""

    claim_edited = Signal(str, object)
    verdict_requested = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Chosen claim"))
        self._record: ClaimRecord | None = None
        self._touched = False
        self.drafts = ClaimDrafts()
        self.place = PlaceQuestion()
        self.verdicts = VerdictButtons()
        self.note = TextField(self.tr("Note"), self.tr("Why this verdict? What does the evidence say?"), least=2)
        self.text = TextField(self.tr("Claim as checked"), most=4)
        self.details = ClaimDetails()
        self.claimant = self.details.claimant
        self.queries = QueriesPanel()
        self.sources = EvidencePanel()
        self.matches = MatchesPanel()
        self.marker = PlainLabel("", "muted")
        self._fields: dict[str, TextField | LineField] = {
            "rationale": self.note, "text": self.text, **self.details.fields,
        }  # fmt: skip
        self._lay_out()
        self._connect_signals()
        self.lock = CardLock(self)

    @property
    def claim_id(self) -> str:
        """The id of the claim that is shown, "" when none is."""
        return self._record.claim.id if self._record else ""

    def show_record(self, record: ClaimRecord, scale: Scale) -> None:
        """Show a claim, or the one that is shown as the library holds it now."""
        another = record.claim.id != self.claim_id
        if another:
            self.flush()
            self._touched = False
        self._record = record
        self.drafts.arrived(record.claim)
        self.note.show_value(self._shown("rationale"))
        self.text.show_value(self._shown("text"))
        self.details.show_claim(another, self._shown)
        verdict = record.claim.verdict
        self.place.show_record(record)
        self.verdicts.show_verdict(scale, verdict.label_id if verdict else "")
        self.queries.show_queries(record.claim.id, record.queries)
        self.sources.show_evidence(record.claim.id, record.evidence)
        self.matches.show_claim(record, scale)
        self.lock.renew()
        self._show_state()

    def flush(self) -> None:
        """Hand on at once whatever was typed, on other claims too if it could not be kept before."""
        self.sources.flush()
        self.queries.flush()
        for claim_id in self.drafts.waiting():
            self._send(claim_id)

    def mark_saved(self, claim_id: str) -> None:
        """Take in that the oldest edit of a claim is kept."""
        self.drafts.saved(claim_id)
        self._show_state()

    def mark_failed(self, claim_id: str) -> None:
        """Take in that the oldest edit of a claim could not be kept; its words stay."""
        self.drafts.failed(claim_id)
        self.sources.mark_failed(claim_id)
        self.queries.mark_failed(claim_id)
        self._show_state()

    def begin_query(self) -> None:
        """Open a query to the writer that starts from the words of the article."""
        if self._record is not None and not self.lock.closed:
            self.queries.begin(quote_of(self._record))

    def event(self, event: QEvent) -> bool:
        """Let a focused button have Return before an action of the window takes it."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = event.key() in _RETURNS and isinstance(QApplication.focusWidget(), QAbstractButton)
            if pressed or event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the focused button on Return, go back to the text on Esc."""
        focus = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self._on_left()
        elif event.key() in _RETURNS and isinstance(focus, QAbstractButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a click between the fields from counting as one on the card."""
        event.accept()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.place)
        column.addWidget(self.verdicts)
        column.addSpacing(6)
        head = QHBoxLayout()
        head.addWidget(self._caption(self.tr("Note"), self.note))
        head.addStretch(1)
        head.addWidget(self.marker)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addSpacing(4)
        column.addWidget(self._caption(self.tr("Claim as checked"), self.text))
        column.addWidget(self.text)
        column.addSpacing(4)
        column.addWidget(self.details)
        column.addSpacing(6)
        column.addWidget(self.queries)
        column.addSpacing(6)
        column.addWidget(self.sources)
        column.addSpacing(10)
        column.addWidget(self.matches)

    def _connect_signals(self) -> None:
        for name, field in self._fields.items():
            field.typed.connect(lambda name=name: self._on_typed(name))
            field.paused.connect(self._on_paused)
            field.left.connect(self._on_left)
        self.note.finished.connect(self._on_left)
        self.text.finished.connect(self._on_left)
        for field in self.details.fields.values():
            field.finished.connect(self.focusNextChild)
        self.details.query_requested.connect(self.begin_query)
        self.queries.left.connect(self._on_left)
        self.sources.left.connect(self._on_left)
        self.verdicts.requested.connect(self._on_verdict_requested)

    def _caption(self, words: str, field: QWidget) -> PlainLabel:
        caption = PlainLabel(words, "muted")
        caption.setBuddy(field)
        return caption

    def _shown(self, name: str) -> str:
        """Return what a field shows of the chosen claim: what was typed last, or what is kept."""
        kept = shown_of(self._record.claim, name) if self._record else ""
        return self.drafts.shown(self.claim_id, name, kept)

    def _send(self, claim_id: str) -> None:
        if fields := self.drafts.take(claim_id):
            self._touched = self._touched or claim_id == self.claim_id
            self._show_state()
            self.claim_edited.emit(claim_id, {name: stored_of(name, value) for name, value in fields.items()})

    def _show_state(self) -> None:
        words = {
            DraftState.KEPT: self.tr("Saved") if self._touched else "",
            DraftState.TYPED: self.tr("Not saved yet"),
            DraftState.SENT: self.tr("Saving…"),
            DraftState.FAILED: self.tr("Not saved"),
        }
        self.marker.setText(words[self.drafts.state(self.claim_id)])

    def _on_typed(self, name: str) -> None:
        if self._record is not None:
            self.drafts.type(self.claim_id, name, self._fields[name].value())
            self._show_state()

    def _on_paused(self) -> None:
        if self._record is None:
            return
        if not self.text.value().strip() and not self.text.hasFocus():
            # A claim without words cannot be kept: leaving the field empty means never mind.
            self.drafts.drop(self.claim_id, "text")
            self.text.show_value(self._record.claim.text)
        self._send(self.claim_id)
        self._show_state()

    def _on_left(self) -> None:
        self.flush()
        self.left.emit()

    def _on_verdict_requested(self, label_id: str) -> None:
        self.flush()
        if self.claim_id:
            self.verdict_requested.emit(self.claim_id, label_id)
