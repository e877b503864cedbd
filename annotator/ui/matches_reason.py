"""Why an earlier claim was offered, told when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.core.match import Match
from annotator.ui.claim_words import apart, figure, one_line
from annotator.ui.claims_labels import PlainLabel, flat_button

_MOST_LETTERS = 300


class MatchReason(QWidget):
    """A line that unfolds into the shared words and the parts of the score; nothing is worked out before."""

    def __init__(self, statement: str, match: Match) -> None:
        super().__init__()
        self._statement, self._match = statement, match
        self.words = PlainLabel("", "muted", wraps=True)
        self.words.hide()
        self.button = flat_button("", self.tr("Why it matched"))
        self.button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.words)
        self._unfold(False)

    def _on_clicked(self) -> None:
        if not self.words.text():
            self.words.setText("\n".join(self._lines()))
        self._unfold(self.words.isHidden())

    def _unfold(self, unfolded: bool) -> None:
        self.words.setVisible(unfolded)
        self.button.setText(("▾ " if unfolded else "▸ ") + self.button.accessibleName())

    def _lines(self) -> list[str]:
        # What ranks loads with the library's thread, never while the window opens.
        from annotator.matching.explaining import explain

        found = explain(self._statement, self._match.claim)
        lines = [
            self.tr("Shared words, {shared} of {all}: {words}").format(
                shared=len(found.shared), all=found.words, words=_listed(found.shared) or "–"
            )
        ]
        if found.in_title:
            lines.append(self.tr("In the headline only: {words}").format(words=_listed(found.in_title)))
        lines.append(self.tr("Likeness of the wording: {figure} of 100").format(figure=figure(found.likeness)))
        if self._match.meaning is not None:
            meaning = figure(100 * max(0.0, self._match.meaning))
            lines.append(self.tr("Likeness of the meaning: {figure} of 100 (local model)").format(figure=meaning))
        lines.append(
            self.tr("Score: {figure} of 100, for the order only, no certainty ({scorer})").format(
                figure=figure(self._match.score), scorer=self._match.scorer
            )
        )
        return lines


def _listed(words: tuple[str, ...]) -> str:
    return apart(one_line(", ".join(words), _MOST_LETTERS))
