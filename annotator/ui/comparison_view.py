"""The marked-up text of two drafts: what is gone is struck out, what is new underlined, verdicts lie under both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from annotator.core.span import Span
from annotator.ui import theme
from annotator.ui.comparison_text import ComparedText
from annotator.ui.margin import GlyphLanes
from annotator.ui.painting import mark_format
from annotator.ui.reading_pane import ReadingPane
from annotator.ui.typesetting import MARGIN, typeset

_TINT = 0.16
_GLYPH = 17
_EMPTY = ComparedText("", (), (), (), ())
_STEPS = {Qt.Key.Key_N.value: 1, Qt.Key.Key_J.value: 1, Qt.Key.Key_P.value: -1, Qt.Key.Key_K.value: -1}


class ComparisonView(ReadingPane):
    """Shows a comparison as plain text with formats; the outlined change is the one that was gone to last."""

    step_requested = Signal(int)  # 1 for the next change, -1 for the one before

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Text of both drafts"))
        self.setAcceptDrops(False)
        self.compared = _EMPTY
        self._head = ("", "")
        self._current: Span | None = None

    def show_comparison(self, compared: ComparedText, title: str, byline: str = "") -> None:
        """Show another comparison from its beginning."""
        self.compared, self._head, self._current = compared, (title, byline), None
        self.show_text(compared.text, title, byline)
        self._set_formats()

    def go_to(self, span: Span) -> None:
        """Outline a change and bring it into view."""
        self._current = span
        self.put_caret(span.start)
        if not self.is_comfortable(span):
            self.bring_to_middle(span)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from change to change with the keys that go from claim to claim elsewhere."""
        step = _STEPS.get(event.key())
        if step is not None and not event.modifiers():
            self.step_requested.emit(step)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.compared.text:
            typeset(self.document(), *self._head)
            self._set_formats()

    def paint_over(self, painter: QPainter) -> None:
        """Draw the glyphs of verdicts in the margin, and an outline around the change that was gone to."""
        colours, visible = theme.current(), self.geometry_of_text.visible()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(painter.font())
        font.setBold(True)
        painter.setFont(font)
        lanes = GlyphLanes(_GLYPH)
        for mark in self.compared.marks:
            boxes = self.geometry_of_text.span_boxes(Span(mark.span.start, mark.span.start + 1), visible)
            lane = lanes.place(boxes[0].top()) if boxes and mark.begins and mark.label else None
            if lane is not None and mark.label is not None:
                painter.setPen(QColor(colours.error if mark.stale else colours.verdict(mark.label.colour).strong))
                place = QRectF(MARGIN - _GLYPH * (lane + 2), boxes[0].top(), _GLYPH, boxes[0].height())
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "⚠" if mark.stale else mark.label.glyph)
        if self._current is not None:
            painter.setPen(QColor(colours.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for box in self.geometry_of_text.span_boxes(self._current, visible):
                painter.drawRoundedRect(box.adjusted(-2, -1, 2, 1), 3, 3)

    def _set_formats(self) -> None:
        """Set everything anew; formats of the document, unlike drawn ones, are told to screen readers."""
        colours = theme.current()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        plain = QTextCharFormat()
        plain.setBackground(QColor(Qt.GlobalColor.transparent))
        plain.setForeground(QColor(colours.text))
        cursor.mergeCharFormat(plain)
        for span in self.compared.gone:
            self._merge(cursor, span, gone_format(colours))
        for span in self.compared.new:
            self._merge(cursor, span, new_format(colours))
        for mark in self.compared.marks:
            fill = QTextCharFormat()
            verdict = mark_format(mark.label, colours)
            if mark.label is not None:
                fill.setBackground(verdict.background())
                fill.setForeground(verdict.foreground())
            self._merge(cursor, mark.span, fill)
        cursor.endEditBlock()

    def _merge(self, cursor: QTextCursor, span: Span, look: QTextCharFormat) -> None:
        start, end = self.positions.span_to_utf16(span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)


def gone_format(colours: theme.Theme) -> QTextCharFormat:
    """Return how words look that are gone: struck out, on a faint ground."""
    look = _tinted(colours.error)
    look.setFontStrikeOut(True)
    look.setForeground(QColor(colours.error))
    return look


def new_format(colours: theme.Theme) -> QTextCharFormat:
    """Return how words look that are new: bold and underlined, on a faint ground."""
    look = _tinted(colours.accent)
    look.setFontWeight(QFont.Weight.DemiBold)
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    look.setUnderlineColor(QColor(colours.accent))
    return look


def _tinted(colour: str) -> QTextCharFormat:
    look = QTextCharFormat()
    ground = QColor(colour)
    ground.setAlphaF(_TINT)
    look.setBackground(ground)
    return look
