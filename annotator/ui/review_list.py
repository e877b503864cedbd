"""What a new draft did to the highlights: how many are placed, and the list of those without a sure place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.core.claim import ClaimRecord
from annotator.core.highlight import Highlight, HighlightState
from annotator.core.revision import Places
from annotator.ui.claim_words import apart, one_line
from annotator.ui.claims_labels import flat_button

_MOST_ROWS = 4
_MOST_LETTERS = 160


class ReviewList(QWidget):
    """Counts always stand there for an article with drafts; the list only while something is in question."""

    claim_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = flat_button("", self.tr("Places in this draft"))
        self.heading.clicked.connect(self._on_heading_clicked)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Highlights to review"))
        self.list.setProperty("opens_rows", True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(self._on_row_chosen)
        self.list.itemClicked.connect(self._on_row_chosen)
        self._shown: list[tuple[str, str]] = []
        self._folded = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.list)
        self.hide()

    def show_places(self, version_id: str, number: int, places: Places, unsure: Sequence[ClaimRecord]) -> None:
        """Show the highlights of a version by how sure their place is; nothing for a first version without doubts.

        `unsure` are the claims on which one is not.
        """
        words = self.tr("{placed} placed · {moved} to review · {orphaned} orphaned")
        self.heading.setAccessibleName(
            words.format(placed=places.placed, moved=places.moved, orphaned=places.orphaned)
        )  # fmt: skip
        marks = [
            (record.claim.id, mark)
            for record in unsure
            for mark in record.highlights
            if mark.version_id == version_id and mark.state is not HighlightState.PLACED
        ]
        rows = [(claim_id, self._words(mark)) for claim_id, mark in marks]
        if rows != self._shown:
            self._show_rows(rows)
        self._fold(self._folded)
        self.setVisible(bool(rows) or (number > 1 and places != Places()))

    def mark_chosen(self, claim_id: str) -> None:
        """Show which of the rows is the claim that is open."""
        row = next((place for place, (each, _) in enumerate(self._shown) if each == claim_id), -1)
        self.list.setCurrentRow(row)

    def rows(self) -> list[str]:
        """Return what the list says, row by row."""
        return [words for _, words in self._shown]

    def _words(self, mark: Highlight) -> str:
        orphaned = mark.state is HighlightState.ORPHAN
        words = self.tr("Orphaned: “{quote}”") if orphaned else self.tr("To review: “{quote}”")
        return words.format(quote=apart(one_line(mark.anchor.quote, _MOST_LETTERS)))

    def _show_rows(self, rows: list[tuple[str, str]]) -> None:
        chosen = self.list.currentItem()
        claim_id = chosen.data(Qt.ItemDataRole.UserRole) if chosen else ""
        self._shown = rows
        self.list.clear()
        for each, words in rows:
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, each)
            self.list.addItem(item)
        self.mark_chosen(claim_id)
        height = max(self.list.sizeHintForRow(0), self.fontMetrics().lineSpacing())
        self.list.setFixedHeight(height * min(len(rows), _MOST_ROWS) + 2 * self.list.frameWidth() + 2)

    def _fold(self, folded: bool) -> None:
        self._folded = folded
        sign = "" if not self._shown else "▸ " if folded else "▾ "
        self.heading.setText(sign + self.heading.accessibleName())
        self.list.setVisible(bool(self._shown) and not folded)

    def _on_heading_clicked(self) -> None:
        self._fold(not self._folded)

    def _on_row_chosen(self, item: QListWidgetItem) -> None:
        self.claim_requested.emit(item.data(Qt.ItemDataRole.UserRole))
