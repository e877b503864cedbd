"""Draws the cards of the claims, so that two thousand of them cost no widgets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.core.claim import ClaimRecord
from annotator.core.scale import Label
from annotator.ui.claim_words import badge_of, one_line, quote_of, source_count, translate
from annotator.ui.claims_lines import LineBreaker, direction
from annotator.ui.claims_model import ClaimRole, ClaimsFilter
from annotator.ui.theme import Theme, current

GAP = 8
PADDING = 12
BAR = 4
_RADIUS = 8.0
_LINES, _CHOSEN_LINES = 3, 8
_MOST_LETTERS = 700
_MOST_HEIGHTS = 20_000
_INNER_GAP = 4
_Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Quote, verdict, note and sources of a claim; the chosen card leaves room for its editor."""

    def __init__(self, claims: ClaimsFilter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._claims = claims
        self._chosen = ""
        self._room = 0
        self._width = 0
        self._font = QFont()
        self._breaker = LineBreaker(self._font, self._inner_width())
        self._line = QFontMetrics(self._font).lineSpacing()
        self._rows: list[int] | None = None  # the height of each, None when they are to be looked up
        self._heights: dict[tuple[str, bool], int] = {}
        self._moved = True

    def set_width(self, width: int, font: QFont) -> None:
        """Lay cards out for a width and a font; forgets the heights when either is new."""
        if (width, font) != (self._width, self._font):
            self._width, self._font = width, QFont(font)
            self._heights.clear()
            self.forget_rows()
            self._breaker = LineBreaker(self._font, self._inner_width())
            self._line = QFontMetrics(self._font).lineSpacing()

    def set_chosen(self, claim_id: str, room: int) -> None:
        """Leave `room` pixels below the words of one card."""
        if (claim_id, room) != (self._chosen, self._room):
            touched = {self._chosen, claim_id}
            self._chosen, self._room = claim_id, room
            for row in {self._claims.index_of(each).row() for each in touched} - {-1}:
                self._measure_row(row)
            self._moved = True

    def take_moved(self) -> bool:
        """Tell whether a card may stand elsewhere, or be taller, than when this was last asked."""
        moved, self._moved = self._moved, False
        return moved

    def words_height(self, record: ClaimRecord) -> int:
        """Return how far below the top of its row the editor of the chosen card begins."""
        return PADDING + self._breaker.count(_words(record), _CHOSEN_LINES) * self._line + _INNER_GAP

    def heights(self) -> Sequence[int]:
        """Return the height of every row; only those that are not known yet are measured."""
        if self._rows is None:
            self._rows = [self._height(record) for record in self._claims.shown_records()]
        return self._rows

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size of a card."""
        return QSize(self._width, self.heights()[index.row()])

    def forget_rows(self) -> None:
        """Look every row up anew; the heights of those that are the same are kept."""
        self._rows = None
        self._moved = True

    def forget_changed(self, first: _Index, last: _Index) -> None:
        """Measure some rows anew; most changes leave a card as tall as it was."""
        for row in range(first.row(), last.row() + 1):
            self._moved = self._measure_row(row) or self._moved

    def take_inserted(self, _parent: _Index, first: int, last: int) -> None:
        """Take new rows; the others are not looked up again."""
        self._moved = True
        if self._rows is not None:
            records = (self._claims.record_at(self._claims.index(row, 0)) for row in range(first, last + 1))
            self._rows[first:first] = [self._height(record) for record in records]

    def take_removed(self, _parent: _Index, first: int, last: int) -> None:
        """Let go of rows; the others are not looked up again."""
        self._moved = True
        if self._rows is not None:
            del self._rows[first : last + 1]

    def _measure_row(self, row: int) -> bool:
        """Measure a row anew, and tell whether its height is another now."""
        if self._rows is None or row >= len(self._rows):
            return True
        before = self._rows[row]
        self._rows[row] = self._height(self._claims.record_at(self._claims.index(row, 0)))
        return self._rows[row] != before

    def _height(self, record: ClaimRecord | None) -> int:
        if record is None:
            return 0
        if record.claim.id == self._chosen:
            return self.words_height(record) + self._room + GAP
        # By what it shows, not by the record: another reading of the same article needs no measuring.
        shown = quote_of(record), bool(record.claim.rationale.strip())
        height = self._heights.get(shown)
        if height is None:
            if len(self._heights) >= _MOST_HEIGHTS:
                self._heights.clear()
            height = self._heights[shown] = self._collapsed_height(record)
        return height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a card."""
        record, label = self._claims.record_at(index), index.data(ClaimRole.LABEL)
        if record is None or not isinstance(label, Label):
            return
        theme = current()
        chosen = record.claim.id == self._chosen
        rect: QRect = option.rect
        rect.setWidth(self._width)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        card = QRectF(rect).adjusted(1, 1, -1, 1 - GAP)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._draw_frame(painter, card, label, theme, _edge(theme, chosen=chosen, hovered=hovered))
        self._write(painter, rect, record, label, chosen=chosen)
        painter.restore()

    def _draw_frame(self, painter: QPainter, card: QRectF, label: Label, theme: Theme, edge: QPen) -> None:
        colours = theme.verdict(label.colour)
        outline = QPainterPath()
        outline.addRoundedRect(card, _RADIUS, _RADIUS)
        painter.fillPath(outline, QColor(theme.raised))
        painter.save()
        painter.setClipPath(outline)
        if label.id:
            painter.fillRect(QRectF(card.left(), card.top(), BAR, card.height()), QColor(colours.strong))
        painter.restore()
        if not label.id:
            edge.setStyle(Qt.PenStyle.DashLine)
            edge.setColor(edge.color() if edge.widthF() > 1 else QColor(theme.muted))
        painter.setPen(edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)

    def _write(self, painter: QPainter, rect: QRect, record: ClaimRecord, label: Label, *, chosen: bool) -> None:
        line = self._line
        area = QRect(rect.left() + BAR + PADDING, rect.top() + PADDING, self._inner_width(), line)
        towards = direction(quote_of(record)[:_MOST_LETTERS])
        for words in self._breaker.lines(_words(record), _CHOSEN_LINES if chosen else _LINES):
            self._write_line(painter, area, words, current().text, towards)
            area.translate(0, line)
        if chosen:
            return
        area.translate(0, _INNER_GAP)
        self._write_verdict(painter, area, record, label)
        if record.claim.rationale.strip():
            area.translate(0, line)
            note = one_line(record.claim.rationale.strip().split("\n", 1)[0], 300)
            painter.setFont(self._font)
            elided = painter.fontMetrics().elidedText(note, Qt.TextElideMode.ElideRight, area.width())
            self._write_line(painter, area, elided, current().muted, direction(note))

    def _write_line(self, painter: QPainter, area: QRect, words: str, ink: str, towards: Qt.LayoutDirection) -> None:
        painter.setPen(QColor(ink))
        painter.setLayoutDirection(towards)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)
        painter.setLayoutDirection(QApplication.layoutDirection())

    def _write_verdict(self, painter: QPainter, area: QRect, record: ClaimRecord, label: Label) -> None:
        theme = current()
        flags = Qt.AlignmentFlag.AlignVCenter
        bold = QFont(self._font)
        bold.setBold(True)
        sources = source_count(len(record.evidence))
        if record.links:
            sources = translate("linked") + " · " + sources
        badge = badge_of(record)
        if badge:
            sources = f"{badge} · {sources}"
        painter.setPen(QColor(theme.error if badge else theme.muted))
        painter.drawText(area, flags | Qt.AlignmentFlag.AlignTrailing, sources)
        room = area.width() - painter.fontMetrics().horizontalAdvance(sources) - PADDING
        painter.setFont(bold)
        painter.setPen(QColor(theme.verdict(label.colour).strong))
        name = painter.fontMetrics().elidedText(f"{label.glyph}  {label.name}", Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, flags | Qt.AlignmentFlag.AlignLeading, name)

    def _collapsed_height(self, record: ClaimRecord) -> int:
        line = self._line
        lines = self._breaker.count(_words(record), _LINES) + 1 + bool(record.claim.rationale.strip())
        return 2 * PADDING + lines * line + _INNER_GAP + GAP

    def _inner_width(self) -> int:
        return max(self._width - BAR - 2 * PADDING, 60)


def _words(record: ClaimRecord) -> str:
    return one_line(quote_of(record), _MOST_LETTERS)


def _edge(theme: Theme, *, chosen: bool, hovered: bool) -> QPen:
    pen = QPen(QColor(theme.focus if chosen else theme.muted if hovered else theme.border))
    pen.setWidthF(2.0 if chosen else 1.0)
    return pen
