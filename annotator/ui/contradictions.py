"""The claims of the open article that repeat an earlier one and were judged differently."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from annotator.core.claim import Claim
from annotator.core.contradiction import Contradiction
from annotator.ui.claim_words import apart, judged, one_line
from annotator.ui.claims_labels import PlainLabel, flat_button
from annotator.ui.language import counted

_FOLDED_FROM = 3
_MOST_LETTERS = 90


class ContradictionRow(QFrame):
    """One contradiction with both verdicts and dates, and the way to the claim."""

    def __init__(self, contradiction: Contradiction) -> None:
        super().__init__()
        self.words = PlainLabel(sentence(contradiction), "muted", wraps=True)
        self.button = flat_button(self.tr("Go to the claim"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)


class ContradictionList(QWidget):
    """Counts the contradictions and lists them; hidden while there are none."""

    claim_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Contradiction, ...] = ()
        self.rows: list[ContradictionRow] = []
        self.heading = flat_button("", self.tr("Contradictions"))
        self.heading.clicked.connect(self._on_heading_clicked)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(8, 0, 0, 0)
        self._column.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._list)
        self.hide()

    def show_contradictions(self, found: Sequence[Contradiction], here: set[str]) -> None:
        """List contradictions; `here` are the claims of the article, one of which is gone to."""
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [self._row(each, here) for each in found]
        count = len(self.rows)
        self.heading.setAccessibleName(
            counted("1 contradiction with an earlier check", "{count} contradictions with earlier checks", count)
        )
        self._unfold(count < _FOLDED_FROM)
        self.setVisible(bool(self.rows))

    def _row(self, contradiction: Contradiction, here: set[str]) -> ContradictionRow:
        row = ContradictionRow(contradiction)
        target = contradiction.claim if contradiction.claim.id in here else contradiction.earlier
        row.button.clicked.connect(partial(self._on_row_clicked, target.id))
        self._column.addWidget(row)
        return row

    def _on_row_clicked(self, claim_id: str, _checked: bool = False) -> None:
        self.claim_requested.emit(claim_id)

    def _on_heading_clicked(self) -> None:
        self._unfold(self._list.isHidden())

    def _unfold(self, unfolded: bool) -> None:
        self._list.setVisible(unfolded)
        self.heading.setText(("▾ ⚠ " if unfolded else "▸ ⚠ ") + self.heading.accessibleName())


def sentence(contradiction: Contradiction) -> str:
    """Return both claims with their verdicts and dates."""
    words = QCoreApplication.translate("ContradictionList", "“{claim}”: {verdict}. “{earlier}”: {before}.")
    return words.format(
        claim=_text(contradiction.claim), verdict=judged(contradiction.claim),
        earlier=_text(contradiction.earlier), before=judged(contradiction.earlier),
    )  # fmt: skip


def own_words(contradiction: Contradiction, claim_id: str) -> str:
    """Return the contradiction as it stands on the card of one of the two claims."""
    own, other = contradiction.claim, contradiction.earlier
    if own.id != claim_id:
        own, other = other, own
    words = QCoreApplication.translate(
        "ContradictionList", "⚠ Contradiction: {verdict} here, but {before} for the same claim: “{other}”"
    )
    return words.format(verdict=judged(own), before=judged(other), other=_text(other))


def _text(claim: Claim) -> str:
    return apart(one_line(claim.text, _MOST_LETTERS))
