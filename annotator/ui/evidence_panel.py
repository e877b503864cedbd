"""The sources of the chosen claim, and the line that adds one."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.core.evidence import Evidence
from annotator.ui.claim_fields import LineField
from annotator.ui.claims_labels import PlainLabel
from annotator.ui.evidence_drafts import EvidenceDrafts
from annotator.ui.evidence_fields import EvidenceDetails, named
from annotator.ui.evidence_row import EvidenceRow


class NewSource(QWidget):
    """One field for an address or a title; the details open once something stands in it, Return adds."""

    added = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = LineField(self.tr("New source: address or title"), self.tr("Add a source: address or title"))
        self.button = QPushButton(self.tr("Add"))
        self.button.setAccessibleName(self.tr("Add the source"))
        self.details = EvidenceDetails()
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.name, 1)
        line.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(line)
        column.addWidget(self.details)
        self.name.typed.connect(self._fold)
        self.name.finished.connect(self._on_finished)
        self.name.left.connect(self.left)
        self.details.left.connect(self.left)
        self.details.finished.connect(self._on_finished)
        self.button.clicked.connect(self._on_finished)
        self.show_typed(None)

    def typed(self) -> Evidence | None:
        """Return the source as far as it was typed, None when nothing was."""
        name = self.name.value()
        return self.details.on(Evidence("", "", title=name)) if name.strip() else None

    def show_typed(self, typed: Evidence | None) -> None:
        """Show a half-typed source, or empty fields."""
        shown = typed or Evidence("", "")
        self.name.show_value(shown.title or shown.url)
        self.details.show_evidence(shown)
        self._fold()

    def _fold(self) -> None:
        begun = bool(self.name.value().strip())
        self.details.setVisible(begun)
        self.button.setVisible(begun)

    def _on_finished(self) -> None:
        typed = self.typed()
        if typed is not None:
            # Emptied first, so that Return pressed twice adds once.
            self.show_typed(None)
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.added.emit(named(typed, typed.title))


class EvidencePanel(QWidget):
    """The sources of one claim; every change is handed on as a wish."""

    added = Signal(str, object)
    edited = Signal(object)
    removal_requested = Signal(str)
    open_url_requested = Signal(str)
    open_file_requested = Signal(object)  # Attachment
    file_pasted = Signal(str, str)  # claim id, path
    left = Signal()
    unfolded = Signal()  # the fields of a source came up

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Sources"))
        self._claim_id = ""
        self._rows: dict[str, EvidenceRow] = {}
        self._drafts = EvidenceDrafts()
        self.new_source = NewSource()
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(self.tr("Sources"), "heading"))
        column.addLayout(self._list)
        column.addWidget(self.new_source)
        self.new_source.added.connect(self._on_added)
        self.new_source.left.connect(self.left)

    @property
    def rows(self) -> list[EvidenceRow]:
        """The rows in the order of the sources."""
        return list(self._rows.values())

    def show_evidence(self, claim_id: str, evidence: tuple[Evidence, ...]) -> None:
        """Show the sources of a claim; rows that stay keep what is being typed in them."""
        if claim_id != self._claim_id:
            self._change_claim(claim_id)
        self._drafts.arrived(claim_id, evidence)
        known = {each.id for each in evidence}
        for gone in [each for each in self._rows if each not in known]:
            self._drop(gone)
        for place, each in enumerate(evidence):
            self._show_row(place, each)
        self._rows = {each.id: self._rows[each.id] for each in evidence}

    def mark_failed(self, claim_id: str) -> None:
        """Bring back into the fields what could not be kept."""
        self._drafts.failed(claim_id)
        if claim_id != self._claim_id:
            return
        lost = self._drafts.new(claim_id)
        if lost is not None and self.new_source.typed() is None:
            self.new_source.show_typed(lost)
        for evidence_id, row in self._rows.items():
            if unkept := self._drafts.unkept(evidence_id):
                row.restore(unkept)

    def flush(self) -> None:
        """Hand on what is being typed in the sources."""
        for row in list(self._rows.values()):
            row.flush()

    def _change_claim(self, claim_id: str) -> None:
        self.flush()
        if self._claim_id:
            typed = self.new_source.typed()
            self._drafts.keep_new(self._claim_id, replace(typed, claim_id=self._claim_id) if typed else None)
        for old in list(self._rows):
            self._drop(old)
        self._claim_id = claim_id
        self.new_source.show_typed(self._drafts.new(claim_id))

    def _show_row(self, place: int, evidence: Evidence) -> None:
        row = self._rows.get(evidence.id)
        if row is not None:
            row.show_evidence(evidence, under_way=self._drafts.is_under_way(evidence.id))
            if self._list.indexOf(row) != place:
                self._list.removeWidget(row)
                self._list.insertWidget(place, row)
            return
        row = self._rows[evidence.id] = EvidenceRow(evidence)
        row.edited.connect(self._on_edited)
        row.removal_requested.connect(self.removal_requested)
        row.open_url_requested.connect(self.open_url_requested)
        row.open_file_requested.connect(self.open_file_requested)
        row.left.connect(self.left)
        row.unfolded.connect(self.unfolded)
        self._list.insertWidget(place, row)
        if unkept := self._drafts.unkept(evidence.id):
            row.restore(unkept)

    def _drop(self, evidence_id: str) -> None:
        row = self._rows.pop(evidence_id)
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_added(self, evidence: Evidence) -> None:
        evidence = replace(evidence, claim_id=self._claim_id)
        if path := _local_path(evidence.title):
            self.file_pasted.emit(self._claim_id, path)
            return
        self._drafts.sent_new(evidence)
        self.added.emit(self._claim_id, evidence)

    def _on_edited(self, evidence: Evidence) -> None:
        self._drafts.sent(evidence)
        self.edited.emit(evidence)


def _local_path(typed: str) -> str:
    """Return the path of a file that was pasted as an address, "" for anything else."""
    return QUrl(typed).toLocalFile() if typed.startswith("file://") else ""
