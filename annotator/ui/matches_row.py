"""One earlier claim, as offered for the chosen one."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.core.claim import Claim
from annotator.core.link import Relation
from annotator.core.match import Match
from annotator.core.scale import Label, Scale
from annotator.matching.contrast import Contrast, contrast
from annotator.ui.claim_words import apart, as_of, band_name, difference_name, figure, label_of, one_line
from annotator.ui.claims_flow import FlowLayout
from annotator.ui.claims_labels import ElidedLabel, PlainLabel, flat_button, restyle
from annotator.ui.marked_text import MarkedText
from annotator.ui.matches_question import TakeOverQuestion
from annotator.ui.matches_reason import MatchReason
from annotator.ui.theme import current

_MOST_LETTERS = 400


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
        with QPainter(self) as painter:
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
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for colour, width in ((theme.border, self.width()), (theme.muted, self.width() * self._part)):
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(QRectF(0, 1, width, 4), 2, 2)


class MatchRow(QFrame):
    """An earlier claim with its verdict, where it comes from, and every difference in words.

    The chosen one unfolds: the statement to compare with, why it matched, and what can be done about it. Each part is
    built when it is first shown: most earlier claims stay folded, and building all of them takes a noticeable while.
    """

    clicked = Signal()
    take_over_asked = Signal()
    relation_chosen = Signal(str)

    def __init__(self, match: Match, scale: Scale, statement: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.match, self.statement = match, statement
        self._scale = scale
        self.question: TakeOverQuestion | None = None
        self.relation_buttons: dict[Relation, QPushButton] = {}
        self.setProperty("role", "card")
        self.setProperty("chosen", False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.label = label_of(match.claim.verdict, scale)
        self.setAccessibleDescription(one_line(match.claim.text, _MOST_LETTERS))
        self._place = 0
        self._filled = self._unfolded = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(4)

    @cached_property
    def place(self) -> PlainLabel:
        """The number by which it is opened."""
        place = PlainLabel(str(self._place) if self._place else "", "muted")
        # Without a parent it would be a window of its own when it is shown before the rest is built.
        place.setParent(self)
        place.setVisible(bool(self._place))
        return place

    @cached_property
    def here(self) -> MarkedText:
        """The statement, with the words marked in which it differs."""
        return MarkedText(self._texts[0], self._contrast[0].facts, self._contrast[0].words)

    @cached_property
    def there(self) -> MarkedText:
        """The earlier claim, with the words marked in which it differs."""
        return MarkedText(self._texts[1], self._contrast[1].facts, self._contrast[1].words)

    @cached_property
    def reason(self) -> MatchReason:
        """Why it matched."""
        return MatchReason(self.statement, self.match)

    @cached_property
    def details(self) -> QWidget:
        """What the chosen one shows besides."""
        return self._build_details()

    @cached_property
    def tools(self) -> QWidget:
        """What can be done about the chosen one."""
        return self._build_tools()

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt calls it
        """Show it, with its contents, or hide it."""
        if visible and not self._filled:
            self._filled = True
            self._fill()
        super().setVisible(visible)

    def number(self, place: int) -> None:
        """Say by which number it is opened; 0 for none."""
        self._place = place
        if "place" in vars(self):
            self.place.setText(str(place) if place else "")
            self.place.setVisible(bool(place))
        name = self.tr("Earlier claim, {name}").format(name=self.label.name)
        self.setAccessibleName(f"{place}. {name}" if place else name)

    def choose(self, chosen: bool) -> None:
        """Show it as the chosen one, with what can be done about it."""
        self.setProperty("chosen", chosen)
        restyle(self)
        if not chosen:
            self.close_question()
        if chosen:
            self._unfold()
        if self._unfolded:
            self.details.setVisible(chosen)
            self.tools.setVisible(chosen and self.question is None)

    def allow(self, allowed: bool) -> None:
        """Allow or forbid what can be done about it."""
        if "tools" in vars(self):
            self.tools.setEnabled(allowed)

    def ask(self, present: Label, *, linked: bool = False) -> TakeOverQuestion:
        """Ask in place whether to take over; `present` is the verdict the chosen claim has now."""
        if self.question is None:
            self._unfold()
            self.question = TakeOverQuestion(self.match, self._scale, present, linked=linked)
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

    def _fill(self) -> None:
        self._column.addLayout(self._head())
        self._column.addWidget(self.there)
        if origin := _origin(self.match.claim):
            self._column.addWidget(ElidedLabel(origin, "muted"))
        for difference in self.match.differences:
            self._column.addWidget(PlainLabel("⚠ " + difference_name(difference), "error", wraps=True))

    def _unfold(self) -> None:
        if not self._unfolded:
            self._unfolded = True
            for part in (self.details, self.tools):
                self._column.addWidget(part)
                part.hide()

    @cached_property
    def _texts(self) -> tuple[str, str]:
        return one_line(self.statement, _MOST_LETTERS), one_line(self.match.claim.text, _MOST_LETTERS)

    @cached_property
    def _contrast(self) -> tuple[Contrast, Contrast]:
        return contrast(*self._texts, self.match.differences)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.place)
        line.addWidget(VerdictMark(self.label))
        line.addWidget(PlainLabel(as_of(self.match.claim), "muted"))
        line.addStretch(1)
        line.addWidget(PlainLabel(band_name(self.match.band), "muted"))
        line.addWidget(ScoreBar(self.match.score))
        return line

    def _build_details(self) -> QWidget:
        details = QWidget()
        column = QVBoxLayout(details)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(self.tr("The claim checked now"), "muted"))
        column.addWidget(self.here)
        column.addWidget(self.reason)
        return details

    def _build_tools(self) -> QWidget:
        tools = QWidget()
        flow = FlowLayout(tools, 4)
        self.take_over_button = QPushButton(self.tr("Take over… (M)"))
        self.take_over_button.setAccessibleName(self.tr("Take over verdict and sources, asks first"))
        self.take_over_button.clicked.connect(self.take_over_asked)
        flow.addWidget(self.take_over_button)
        for relation, words, name in _relations(self):
            button = flat_button(words, name)
            button.clicked.connect(lambda _checked=False, relation=relation: self.relation_chosen.emit(relation.value))
            self.relation_buttons[relation] = button
            flow.addWidget(button)
        return tools


def _relations(row: MatchRow) -> list[tuple[Relation, str, str]]:
    return [
        (Relation.REPEATS, row.tr("Repeats (R)"), row.tr("Link: repeats the earlier claim")),
        (Relation.CONTRADICTS, row.tr("Contradicts (C)"), row.tr("Link: contradicts the earlier claim")),
        (Relation.NOT_THE_SAME, row.tr("Not the same (X)"), row.tr("Not the same; it is not offered again")),
        (Relation.RELATED, row.tr("Related"), row.tr("Link: related to the earlier claim")),
    ]


def _origin(claim: Claim) -> str:
    """Return who said it and where it was checked, in one line."""
    parts = (one_line(claim.claimant, 80), one_line(claim.title or claim.url, 160))
    return " · ".join(apart(part) for part in parts if part)
