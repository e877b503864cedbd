"""One earlier claim, as offered for the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from annotator.core.claim import Claim
from annotator.core.link import Relation
from annotator.core.match import Match
from annotator.core.scale import Label, Scale
from annotator.ui.claim_words import apart, band_name, date_of, difference_name, figure, label_of, one_line
from annotator.ui.claims_labels import ElidedLabel, PlainLabel, restyle
from annotator.ui.matches_question import TakeOverQuestion
from annotator.ui.theme import current

_MOST_WORDS = 280


class VerdictMark(QWidget):
    """A verdict as glyph and name in its colours, for a line of text."""

    def __init__(self, label: Label) -> None:
        super().__init__()
        self._label = label
        self.setAccessibleName(label.name)

    def sizeHint(self) -> QSize:
        """Return room for glyph and name."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(f"{self._label.glyph} {self._label.name}") + 16
        return QSize(min(width, 200), metrics.lineSpacing() + 4)

    def minimumSizeHint(self) -> QSize:
        """Return the same; a verdict is never cut short for its neighbours."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the name on the verdict's fill, or in a dashed line while there is none."""
        colours = current().verdict(self._label.colour)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._label.id:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.fill))
            ink = colours.text
        else:
            pen = painter.pen()
            pen.setColor(QColor(colours.strong))
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            ink = current().text
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        painter.setPen(QColor(ink))
        text = f"{self._label.glyph} {self._label.name}"
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width() - 14)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, shown)


class ScoreBar(QWidget):
    """A score from 0 to 100 as a short bar."""

    def __init__(self, score: float) -> None:
        super().__init__()
        self._part = min(max(score, 0.0), 100.0) / 100
        self.setFixedSize(36, 6)
        self.setAccessibleName(self.tr("Score {figure} of 100").format(figure=figure(score)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar on its track."""
        theme = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for colour, width in ((theme.border, self.width()), (theme.muted, self.width() * self._part)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(0, 1, width, 4), 2, 2)


class MatchRow(QFrame):
    """An earlier claim with its verdict, where it comes from, and every difference in words."""

    clicked = Signal()
    take_over_asked = Signal()
    relation_chosen = Signal(str)

    def __init__(self, match: Match, scale: Scale) -> None:
        super().__init__()
        self.match = match
        self._scale = scale
        self.question: TakeOverQuestion | None = None
        self.setProperty("role", "card")
        self.setProperty("chosen", False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        label = label_of(match.claim.verdict, scale)
        self.setAccessibleName(self.tr("Earlier claim, {name}").format(name=label.name))
        self.setAccessibleDescription(one_line(match.claim.text, _MOST_WORDS))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(4)
        self._column.addLayout(self._head(label))
        self._column.addWidget(PlainLabel(one_line(match.claim.text, _MOST_WORDS), wraps=True))
        if origin := _origin(match.claim):
            self._column.addWidget(ElidedLabel(origin, "muted"))
        for difference in match.differences:
            self._column.addWidget(PlainLabel("⚠ " + difference_name(difference), "error", wraps=True))
        self.tools = self._build_tools()
        self._column.addWidget(self.tools)
        self.tools.hide()

    def choose(self, chosen: bool) -> None:
        """Show it as the chosen one, with what can be done about it."""
        self.setProperty("chosen", chosen)
        restyle(self)
        if not chosen:
            self.close_question()
        self.tools.setVisible(chosen and self.question is None)

    def ask(self, present: Label) -> TakeOverQuestion:
        """Ask in place whether to take over; `present` is the verdict the chosen claim has now."""
        if self.question is None:
            self.question = TakeOverQuestion(self.match, self._scale, present)
            self._column.addWidget(self.question)
            # Shown now, since a widget that is not cannot take the focus.
            self.question.show()
            self.tools.hide()
        return self.question

    def close_question(self) -> None:
        """Take the question away unanswered."""
        if self.question is not None:
            self._column.removeWidget(self.question)
            self.question.hide()
            self.question.deleteLater()
            self.question = None
            self.tools.setVisible(bool(self.property("chosen")))

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        """Choose it."""
        self.clicked.emit()

    def _head(self, label: Label) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(VerdictMark(label))
        verdict = self.match.claim.verdict
        date = self.match.claim.said_on or (verdict.decided_at if verdict else "")
        line.addWidget(PlainLabel(date_of(date), "muted"))
        line.addStretch(1)
        line.addWidget(PlainLabel(band_name(self.match.band), "muted"))
        line.addWidget(ScoreBar(self.match.score))
        return line

    def _build_tools(self) -> QWidget:
        tools = QWidget()
        line = QHBoxLayout(tools)
        line.setContentsMargins(0, 2, 0, 0)
        line.setSpacing(6)
        self.take_over_button = QPushButton(self.tr("Take over…"))
        self.take_over_button.setAccessibleName(self.tr("Take over verdict and sources, asks first"))
        self.take_over_button.clicked.connect(self.take_over_asked)
        self.link_button = QPushButton(self.tr("Link as"))
        self.link_button.setAccessibleName(self.tr("Link as repeat, contradiction, related or not the same"))
        menu = QMenu(self.link_button)
        for relation, words in _relations(self):
            action = menu.addAction(words)
            action.setData(relation.value)
        menu.triggered.connect(lambda action: self.relation_chosen.emit(action.data()))
        self.link_button.setMenu(menu)
        line.addWidget(self.take_over_button)
        line.addWidget(self.link_button)
        line.addStretch(1)
        return tools


def _relations(row: MatchRow) -> list[tuple[Relation, str]]:
    return [
        (Relation.REPEATS, row.tr("Repeats it")),
        (Relation.CONTRADICTS, row.tr("Contradicts it")),
        (Relation.RELATED, row.tr("Related to it")),
        (Relation.NOT_THE_SAME, row.tr("Not the same")),
    ]


def _origin(claim: Claim) -> str:
    """Return who said it and where it was checked, in one line."""
    parts = (one_line(claim.claimant, 80), one_line(claim.title or claim.url, 160))
    return " · ".join(apart(part) for part in parts if part)
