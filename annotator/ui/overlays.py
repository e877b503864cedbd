"""What lies under and over the article's text: cursor, outlines, margins, hints."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea

from annotator.core.scale import Label
from annotator.core.span import Span
from annotator.ui.geometry import TextGeometry
from annotator.ui.handles import draw_handles
from annotator.ui.margin import GlyphLanes
from annotator.ui.painting import Mark, MarkIndex
from annotator.ui.text_search import TextSearch
from annotator.ui.theme import Theme
from annotator.ui.typesetting import LINE_HEIGHT, MARGIN
from annotator.ui.worth_marks import WorthMarks

_GLYPH = 17  # the width and height of a glyph's place
_BAR_GAP, _BAR_WIDTH = 10, 3
_LANE_GAP, _LANE_STEP, _LANE_WIDTH = 12, 5, 2

_WORTH_STRENGTH = 0.6
_DOT = QSizeF(4, 2)

_FLASH_MILLISECONDS = 700


@dataclass(slots=True)
class Scene:
    """What is to be drawn around a text."""

    marks: MarkIndex
    lanes: dict[str, int] = field(default_factory=dict)
    sentence: Span | None = None
    before: tuple[Span, ...] = ()
    proposed: tuple[Span, ...] = ()
    worth: WorthMarks | None = None
    search: TextSearch = field(default_factory=TextSearch)
    flashed: Span | None = None
    flash: float = 0.0
    hovered: str = ""
    stretched: Span | None = None
    handles: bool = True

    def edges_of(self, mark: Mark) -> Span:
        """Return the stretch a mark covers, or would cover with the edge that is being drawn."""
        return self.stretched if self.stretched is not None and mark.highlight_id == self.marks.active else mark.span


class Flash(QVariantAnimation):
    """Leads the eye to a place of a scene: fades from 1 to 0 in the time an eye needs."""

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view = view
        self._scene: Scene | None = None
        self.setDuration(_FLASH_MILLISECONDS)
        self.setStartValue(1.0)
        self.setEndValue(0.0)
        self.valueChanged.connect(self._on_faded)

    def lead_to(self, scene: Scene, span: Span, *, still: bool) -> None:
        """Flash a span; or only end the flash of another one, when nothing is to move."""
        self.stop()
        self._scene, scene.flashed, scene.flash = scene, span, 0.0 if still else 1.0
        if not still:
            self.start()

    def _on_faded(self, strength: float) -> None:
        if self._scene is not None:
            self._scene.flash = strength
            self._view.viewport().update()


class Overlays:
    """Draws a scene once, below the text and over it; only what is on screen is measured, and only once.

    Each layer has a painter of the viewport of its own, for the text is painted in between.
    """

    def __init__(self, painter: QPainter, geometry: TextGeometry, scene: Scene, theme: Theme) -> None:
        self._painter = painter
        self._geometry = geometry
        self._scene = scene
        self._theme = theme
        self._visible = geometry.visible()
        self._first, self._last = (geometry.positions.to_code_point(edge) for edge in self._visible)
        self._measured: dict[Span, list[QRectF]] = {}

    def draw_under(self) -> None:
        """Draw what the text stands on: the sentence cursor, what is worth checking, the highlight being stretched."""
        self._draw_sentence()
        self._draw_worth()
        active = self._scene.marks.get(self._scene.marks.active)
        if active is not None and self._scene.stretched is not None:
            fill = QColor(self._theme.verdict(active.label.colour).fill if active.label else self._theme.sentence)
            for box in self._boxes(self._scene.stretched):
                self._painter.fillRect(box.toAlignedRect(), fill)

    def _draw_sentence(self) -> None:
        boxes = self._boxes(self._scene.sentence) if self._scene.sentence else []
        if not boxes:
            return
        # The air between the lines belongs to the lines, so that the ground has no gaps.
        tall = [_with_air(box) for box in boxes]
        for box in tall:
            self._painter.fillRect(box.adjusted(-4, 0, 4, 0).toAlignedRect(), QColor(self._theme.sentence))
        bar = QRectF(MARGIN - _BAR_GAP - _BAR_WIDTH, tall[0].top(), _BAR_WIDTH, tall[-1].bottom() - tall[0].top())
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(self._theme.sentence_bar))
        self._painter.drawRoundedRect(bar, 1.5, 1.5)

    def _draw_worth(self) -> None:
        """Underline, faintly, the sentences that are worth checking and carry no highlight yet."""
        if self._scene.worth is None:
            return
        colour = QColor(self._theme.muted)
        colour.setAlphaF(_WORTH_STRENGTH)
        dot = _dot(colour.name(QColor.NameFormat.HexArgb), self._painter.device().devicePixelRatioF())
        for span in self._scene.worth.between(self._first, self._last):
            if self._scene.marks.overlapping(span):
                continue
            for box in self._boxes(span):
                self._painter.drawTiledPixmap(QRectF(box.left(), box.bottom() - 1, box.width(), _DOT.height()), dot)

    def draw_over(self, painter: QPainter, page_width: float) -> None:
        """Draw what lies on the text: outlines of hits and of the active mark, the flash, and both margins."""
        self._painter = painter
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = self._scene.marks.overlapping(Span(self._first, max(self._first, self._last)))
        shown = [mark for mark in here if self._scene.marks.shows(mark)]
        self._draw_lanes(shown, page_width - MARGIN + _LANE_GAP)
        self._draw_glyphs(shown)
        for hit in self._scene.search.between(self._first, self._last):
            current = hit == self._scene.search.current
            self._outline(hit, QColor(self._theme.text if current else self._theme.muted), 2.0 if current else 1.0)
        for span in self._scene.proposed:
            if span.start <= self._last and span.end >= self._first:
                self._outline(span, QColor(self._theme.accent), 1.5, Qt.PenStyle.DashLine)
        self._draw_pointed_at()
        if self._scene.flashed is not None and self._scene.flash > 0:
            self._flash(self._scene.flashed)

    def _draw_pointed_at(self) -> None:
        """Outline the highlight under the pointer and the active one, which has handles."""
        marks = self._scene.marks
        active, hovered = marks.get(marks.active), marks.get(self._scene.hovered)
        if hovered is not None and hovered != active:
            self._outline(hovered.span, QColor(self._strong(hovered.label)), 1.5)
        if active is None:
            return
        span, colour = self._scene.edges_of(active), QColor(self._strong(active.label))
        self._outline(span, colour, 2.0)
        if self._scene.handles:
            shown = Span(self._first, max(self._first, self._last))
            draw_handles(self._painter, self._boxes(span), span, shown, colour)

    def _boxes(self, span: Span) -> list[QRectF]:
        if span not in self._measured:
            self._measured[span] = self._geometry.span_boxes(span, self._visible)
        return self._measured[span]

    def _strong(self, label: Label | None) -> str:
        return self._theme.muted if label is None else self._theme.verdict(label.colour).strong

    def _outline(
        self, span: Span, colour: QColor, width: float, line: Qt.PenStyle = Qt.PenStyle.SolidLine
    ) -> None:  # fmt: skip
        self._painter.setPen(QPen(colour, width, line))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        path = QPainterPath()
        for box in self._boxes(span):
            path.addRoundedRect(box.adjusted(-2, -1, 2, 1), 3, 3)
        self._painter.drawPath(path)

    def _flash(self, span: Span) -> None:
        colour = QColor(self._theme.accent)
        colour.setAlphaF(0.45 * self._scene.flash)
        path = QPainterPath()
        for box in self._boxes(span):
            path.addRoundedRect(box.adjusted(-4, -3, 4, 3), 4, 4)
        self._painter.fillPath(path, colour)

    def _draw_lanes(self, marks: Iterable[Mark], left: float) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        for mark in marks:
            lane = self._scene.lanes.get(mark.highlight_id)
            boxes = self._boxes(mark.span) if lane is not None else []
            if lane is None or not boxes:
                continue
            self._painter.setBrush(QColor(self._strong(mark.label)))
            top, bottom = boxes[0].top(), boxes[-1].bottom()
            self._painter.drawRoundedRect(QRectF(left + lane * _LANE_STEP, top, _LANE_WIDTH, bottom - top), 1, 1)

    def _draw_glyphs(self, marks: Sequence[Mark]) -> None:
        lanes = GlyphLanes(_GLYPH)
        font = QFont(self._painter.font())
        font.setPixelSize(16)
        font.setBold(True)
        self._painter.setFont(font)
        for mark in marks:
            if mark.span.start < self._first:
                continue
            if place := self._glyph_place(mark.span.start, lanes):
                self._draw_glyph(mark, place)
        for span in self.unmarked_before():
            if place := self._glyph_place(span.start, lanes):
                self._draw_clock(place)

    def unmarked_before(self) -> list[Span]:
        """Return the sentences on screen that were checked before and carry no highlight yet."""
        return [
            span
            for span in self._scene.before
            if self._first <= span.start <= self._last and not self._scene.marks.overlapping(span)
        ]

    def _glyph_place(self, start: int, lanes: GlyphLanes) -> QRectF | None:
        """Return where the glyph of what starts at a place goes, or None when there is no room."""
        line = self._geometry.line_at(self._geometry.positions.to_utf16(start))
        lane = lanes.place(line.top())
        if lane is None:
            return None
        right = MARGIN - _BAR_GAP - _BAR_WIDTH - 2 - lane * _GLYPH
        return QRectF(right - _GLYPH, line.center().y() - _GLYPH / 2, _GLYPH, _GLYPH)

    def _draw_clock(self, place: QRectF) -> None:
        """Draw a small clock: this was checked before."""
        middle = place.center()
        self._painter.setPen(QPen(QColor(self._theme.accent), 1.5))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawEllipse(middle, 5.5, 5.5)
        self._painter.drawPolyline([middle - QPointF(0, 3.5), middle, middle + QPointF(2.5, 0)])

    def _draw_glyph(self, mark: Mark, place: QRectF) -> None:
        """Draw the sign of a verdict, for a stale one a warning in its place."""
        label = mark.label
        colour = QColor(self._theme.error if mark.stale else self._strong(label))
        if label is None:
            self._painter.setPen(QPen(colour, 1.5, Qt.PenStyle.DotLine))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawEllipse(place.center(), 5, 5)
            return
        self._painter.setPen(colour)
        self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "⚠" if mark.stale else label.glyph)


def draw_hint(painter: QPainter, area: QRectF, theme: Theme, title: str, hint: str) -> None:
    """Draw a title and a hint in the middle of an empty page."""
    font = QFont(painter.font())
    font.setPixelSize(20)
    painter.setFont(font)
    painter.setPen(QColor(theme.text))
    middle = area.center()
    upper = QRectF(area.left() + 24, middle.y() - 48, area.width() - 48, 40)
    painter.drawText(upper, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, title)
    font.setPixelSize(15)
    painter.setFont(font)
    painter.setPen(QColor(theme.muted))
    lower = QRectF(area.left() + 24, middle.y(), area.width() - 48, area.height() / 2)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
    painter.drawText(lower, int(flags.value | Qt.TextFlag.TextWordWrap.value), hint)


def draw_drop_frame(painter: QPainter, area: QRectF, theme: Theme, text: str) -> None:
    """Draw over the page that what is being dragged can be dropped here."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    veil = QColor(theme.surface)
    veil.setAlphaF(0.94)
    painter.fillRect(area, veil)
    painter.setPen(QPen(QColor(theme.accent), 2, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area.adjusted(16, 16, -16, -16), 8, 8)
    font = QFont(painter.font())
    font.setPixelSize(18)
    painter.setFont(font)
    painter.setPen(QColor(theme.accent))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)


def _with_air(box: QRectF) -> QRectF:
    air = box.height() * (LINE_HEIGHT - 1) / 2
    return box.adjusted(0, -air, 0, air)


# Dots as a pen's own pattern take fifty times as long, on every frame.
@lru_cache(maxsize=8)
def _dot(colour: str, ratio: float) -> QPixmap:
    """Return one dot with the space after it, to be laid side by side."""
    dot = QPixmap((_DOT * ratio).toSize())
    dot.setDevicePixelRatio(ratio)
    dot.fill(Qt.GlobalColor.transparent)
    with QPainter(dot) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(0.25, 0.25, 1.5, 1.5))
    return dot
