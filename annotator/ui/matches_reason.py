"""Why an earlier claim was offered, told when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from annotator.core.match import Match
from annotator.ui.claim_words import apart, figure, one_line
from annotator.ui.claims_labels import PlainLabel

_MOST_LETTERS = 300


class MatchReason(QWidget):
    """A line that unfolds into the shared words and the parts of the score; nothing is worked out before."""

    def __init__(self, statement: str, match: Match) -> None:
        super().__init__()
        self._statement, self._match = statement, match
        self.words = PlainLabel("", "muted", wraps=True)
        self.words.hide()
        self.button = QToolButton()
        self.button.setText(self.tr("Why it matched"))
        self.button.setAccessibleName(self.button.text())
        self.button.setProperty("kind", "flat")
        self.button.setAutoRaise(True)
        self.button.setCheckable(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setArrowType(Qt.ArrowType.RightArrow)
        self.button.toggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.words)

    def _on_toggled(self, unfolded: bool) -> None:
        self.button.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        if unfolded and not self.words.text():
            self.words.setText("\n".join(self._lines()))
        self.words.setVisible(unfolded)

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
        lines.append(
            self.tr("Score: {figure} of 100, for the order only, no certainty ({scorer})").format(
                figure=figure(self._match.score), scorer=found.scorer
            )
        )
        return lines


def _listed(words: tuple[str, ...]) -> str:
    return apart(one_line(", ".join(words), _MOST_LETTERS))
