"""The handles of the active highlight: a thin line and a dot at each end, to be drawn with the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from annotator.core.span import Span
from annotator.ui.edges import Edge

if TYPE_CHECKING:
    from annotator.ui.marked_pane import MarkedPane
    from annotator.ui.overlays import Scene

DOT: Final = 4.5
_REACH: Final = 9.0
_LINE: Final = 2.0


def handles(boxes: Sequence[QRectF], span: Span, shown: Span) -> list[tuple[Edge, QPointF, QRectF]]:
    """Return edge, dot and line of each end of a stretch that is on screen; the dots lie outside the words."""
    found: list[tuple[Edge, QPointF, QRectF]] = []
    if boxes and span.start >= shown.start:
        first = boxes[0]
        found.append((Edge.START, QPointF(first.left() - 2, first.top() - DOT), first))
    if boxes and span.end <= shown.end:
        last = boxes[-1]
        found.append((Edge.END, QPointF(last.right() + 2, last.bottom() + DOT), last))
    return found


def handle_at(boxes: Sequence[QRectF], span: Span, shown: Span, point: QPointF) -> Edge | None:
    """Return the edge whose dot is under a point, if any."""
    for edge, dot, _ in handles(boxes, span, shown):
        if (dot - point).manhattanLength() <= _REACH:
            return edge
    return None


def draw_handles(painter: QPainter, boxes: Sequence[QRectF], span: Span, shown: Span, colour: QColor) -> None:
    """Draw both handles as far as they are on screen."""
    for _, dot, box in handles(boxes, span, shown):
        painter.setPen(QPen(colour, _LINE))
        painter.drawLine(QPointF(dot.x(), box.top() - 1), QPointF(dot.x(), box.bottom() + 1))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(dot, DOT, DOT)


class Stretching:
    """The gesture that draws an edge of the active highlight; nothing is stored before it is finished."""

    def __init__(self, pane: MarkedPane, scene: Scene, edge: Edge) -> None:
        self._pane, self._scene, self._edge = pane, scene, edge
        self._mark = scene.marks.get(scene.marks.active)

    def drag_to(self, place: int, *, exact: bool) -> None:
        """Show the highlight with the edge at the border of a word, or at the very character."""
        if self._mark is not None:
            self._scene.stretched = self._pane.ruler.drawn(self._mark.span, self._edge, place, exact=exact)
            self._pane.viewport().update()

    def finish(self) -> None:
        """Ask for the edges as they are shown."""
        span, self._scene.stretched = self._scene.stretched, None
        self._pane.viewport().update()
        if self._mark is not None and span is not None and span != self._mark.span:
            self._pane.edges_moved.emit(self._mark.highlight_id, span)
