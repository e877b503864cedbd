"""The line that narrows the claims of the article: words, those without a source, those with an open query."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.core.criteria import ClaimFilter, read_criteria
from annotator.ui.claim_fields import LineField
from annotator.ui.claims_flow import FlowLayout
from annotator.ui.claims_labels import PlainLabel
from annotator.ui.claims_model import ClaimsModel


class FilterBar(QWidget):
    """Holds what is filtered by, the label that the legend was asked for included."""

    changed = Signal(object)  # ClaimFilter
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = ClaimFilter()
        self.field = LineField(self.tr("Find in these claims"), self.tr("Find in these claims"))
        self.field.setClearButtonEnabled(True)
        for button in self.field.findChildren(QToolButton):
            button.setAccessibleName(self.tr("Clear"))
        self.field.setToolTip(self.tr("Words, and by:name, tag:word, verdict:false, since:2025, until:2026-03"))
        self.unsourced = _chip(self.tr("Without a source"))
        self.open_queries = _chip(self.tr("Open queries"))
        self.stale = _chip(self.tr("Check again"))
        self.unplaced = _chip(self.tr("Place not sure"))
        self.count = PlainLabel("", "muted")
        self.count.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.count.setMinimumHeight(self.unsourced.sizeHint().height())
        chips = QWidget()
        flow = FlowLayout(chips, 2)
        for part in (*self._chips(), self.count):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        column.addWidget(chips)
        self.field.textChanged.connect(self._on_words_changed)
        self.field.left.connect(self.left)
        for chip in self._chips():
            chip.clicked.connect(self._on_chip_clicked)

    def show_label(self, label_id: str | None) -> None:
        """Filter by a label as well, "" for claims to check, None for any."""
        self._take(replace(self.filter, label_id=label_id))

    def clear(self) -> None:
        """Show every claim again."""
        self.field.clear()
        for chip in self._chips():
            chip.setChecked(False)
        self._take(ClaimFilter())

    def show_counts(self, model: ClaimsModel) -> None:
        """Say how many claims each part would leave, and how many all of them together do."""
        unsourced, asked, stale, unplaced = model.standing[:4]
        self.unsourced.setText(self.tr("Without a source: {count}").format(count=unsourced))
        self.open_queries.setText(self.tr("Open queries: {count}").format(count=asked))
        self.stale.setText(self.tr("⚠ Check again: {count}").format(count=stale))
        self.unplaced.setText(self.tr("Place not sure: {count}").format(count=unplaced))
        for chip, count in zip(self._chips(), (unsourced, asked, stale, unplaced), strict=True):
            chip.setVisible(bool(count) or chip.isChecked())
        if self.filter.is_off:
            self.count.setText("")
            return
        records = model.records
        shown = sum(self.filter.fits(record) for record in records)
        words = self.tr("{shown} of {count} shown, Esc shows all").format(shown=shown, count=len(records))
        self.count.setText(words)

    def _chips(self) -> tuple[QPushButton, ...]:
        return self.unsourced, self.open_queries, self.stale, self.unplaced

    def _take(self, wanted: ClaimFilter) -> None:
        if wanted != self.filter:
            self.filter = wanted
            self.changed.emit(wanted)

    def _on_words_changed(self, line: str) -> None:
        self._take(replace(self.filter, criteria=read_criteria(line)))

    def _on_chip_clicked(self) -> None:
        wanted = replace(
            self.filter, unsourced=self.unsourced.isChecked(), open_queries=self.open_queries.isChecked(),
            stale=self.stale.isChecked(), unplaced=self.unplaced.isChecked(),
        )  # fmt: skip
        self._take(wanted)


def _chip(name: str) -> QPushButton:
    chip = QPushButton(name)
    chip.setProperty("kind", "chip")
    chip.setCheckable(True)
    chip.setAccessibleName(name)
    chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return chip
