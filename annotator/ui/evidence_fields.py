"""The fields of one source, for a new one and for one being edited."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from annotator.core.evidence import Evidence, SourceKind, Stance
from annotator.ui.claim_fields import LineField, TextField
from annotator.ui.claim_words import STANCE_GLYPHS, kind_name, link_address, stance_name
from annotator.ui.claims_labels import Choice
from annotator.ui.date_field import DateField


class EvidenceDetails(QWidget):
    """Locator, kind, stance, quote and confidentiality of a source."""

    typed = Signal()
    paused = Signal()
    left = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.locator = LineField(self.tr("Locator of the source"), self.tr("Where in it: page, paragraph, minute"))
        self.kind = Choice(self.tr("Kind of source"))
        self.stance = Choice(self.tr("What the source does to the claim"))
        self.accessed = DateField(self.tr("Date on which the source was looked at"))
        self.accessed.setPlaceholderText(self.tr("Looked at on: 2026-03-05"))
        self.quote = TextField(
            self.tr("Quote from the source"), self.tr("Its words on this, if you want them in the report")
        )
        self.confidential = QCheckBox(self.tr("Confidential: never leaves the desk"))
        self.confidential.setAccessibleName(self.tr("Confidential source"))
        for kind in SourceKind:
            self.kind.addItem(kind_name(kind), kind.value)
        for stance in Stance:
            self.stance.addItem(f"{STANCE_GLYPHS[stance]} {stance_name(stance)}", stance.value)
        self._lay_out()
        self._connect_signals()

    def show_evidence(self, evidence: Evidence) -> None:
        """Show the details of a source."""
        self.locator.show_value(evidence.locator)
        self.quote.show_value(evidence.quote)
        self.accessed.show_value(evidence.accessed_on)
        self.kind.setCurrentIndex(list(SourceKind).index(evidence.kind))
        self.stance.setCurrentIndex(list(Stance).index(evidence.stance))
        self.confidential.setChecked(evidence.confidential)

    def on(self, evidence: Evidence) -> Evidence:
        """Return `evidence` with the details as they stand in the fields."""
        return replace(
            evidence,
            locator=self.locator.value().strip(),
            quote=self.quote.value().strip(),
            kind=list(SourceKind)[self.kind.currentIndex()],
            stance=list(Stance)[self.stance.currentIndex()],
            confidential=self.confidential.isChecked(),
            accessed_on=self.accessed.value() if self.accessed.is_date else evidence.accessed_on,
        )

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(self.locator, 0, 0, 1, 2)
        grid.addWidget(self.kind, 1, 0)
        grid.addWidget(self.stance, 1, 1)
        grid.addWidget(self.quote, 2, 0, 1, 2)
        grid.addWidget(self.accessed, 3, 0)
        grid.addWidget(self.confidential, 4, 0, 1, 2)

    def _connect_signals(self) -> None:
        for signals in (self.locator, self.quote, self.accessed):
            signals.typed.connect(self.typed)
            signals.paused.connect(self.paused)
            signals.left.connect(self.left)
            signals.finished.connect(self.finished)
        self.kind.activated.connect(self._on_kind_chosen)
        self.stance.activated.connect(self._on_chosen)
        self.confidential.clicked.connect(self._on_chosen)

    def _on_kind_chosen(self) -> None:
        """Keep a person to the desk until the checker says that they are on the record."""
        if list(SourceKind)[self.kind.currentIndex()] is SourceKind.PERSON:
            self.confidential.setChecked(True)
        self._on_chosen()

    def _on_chosen(self) -> None:
        self.typed.emit()
        self.paused.emit()


class EvidenceEditor(QWidget):
    """All fields of a source that is there; `edited` hands on the whole source, after a pause in typing."""

    edited = Signal(object)
    left = Signal()
    finished = Signal()

    def __init__(self, evidence: Evidence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evidence = evidence
        self._dirty = False
        self.title = LineField(self.tr("Title of the source"), self.tr("Title"))
        self.url = LineField(self.tr("Address of the source"), "https://…")
        self.details = EvidenceDetails()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        for part in (self.title, self.url, self.details):
            column.addWidget(part)
            part.typed.connect(self._on_typed)
            part.paused.connect(self.flush)
            part.left.connect(self.left)
            part.finished.connect(self.finished)
        self._show(evidence)

    def refresh(self, evidence: Evidence) -> None:
        """Take over what the library holds, unless something else is being typed."""
        if not self._dirty:
            self._evidence = evidence
            self._show(evidence)

    def restore(self, unkept: Evidence) -> None:
        """Show again what could not be kept, to be sent once more."""
        self._show(unkept)
        self._dirty = True

    def flush(self) -> None:
        """Hand on what was typed; a source keeps a title or an address."""
        evidence = self.details.on(
            replace(self._evidence, title=self.title.value().strip(), url=self.url.value().strip())
        )
        if self._dirty and (evidence.title or evidence.url):
            self._dirty = False
            if evidence != self._evidence:
                self._evidence = evidence
                self.edited.emit(evidence)

    def _show(self, evidence: Evidence) -> None:
        self.title.show_value(evidence.title)
        self.url.show_value(evidence.url)
        self.details.show_evidence(evidence)

    def _on_typed(self) -> None:
        self._dirty = True


def named(evidence: Evidence, typed: str) -> Evidence:
    """Return `evidence` called by what was typed: an address if it is one, else a title."""
    address = link_address(typed)
    return replace(evidence, url=address, title="" if address else typed.strip())


def title_of(evidence: Evidence) -> str:
    """Return what a source is called in a list."""
    return evidence.title or evidence.url or QCoreApplication.translate("Evidence", "Source without a name")
