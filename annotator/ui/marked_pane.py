"""A page with its highlights: how they are painted, and what the pointer finds on them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.core.span import Span
from annotator.ui import key_map, theme
from annotator.ui.edges import Edge
from annotator.ui.finder import Finder
from annotator.ui.handles import Stretching, handle_at
from annotator.ui.hover_list import HoverList
from annotator.ui.overlays import Flash, Overlays, draw_hint
from annotator.ui.overview import Overview
from annotator.ui.page import Page
from annotator.ui.painting import MarkPainter
from annotator.ui.selecting import Gesture, SelectingPane


class MarkedPane(SelectingPane):
    """Paints a page and its highlights; the edges of the active one can be drawn with the mouse.

    A highlight under the pointer is outlined as a whole; where several lie on one place, a list of them comes up.
    """

    edges_moved = Signal(str, object)  # highlight id, Span

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finder = Finder(self)
        self.reduced_motion = False
        # A frozen page is read: its highlights keep their edges.
        self.frozen = False
        self._page: Page | None = None
        self._overlays: Overlays | None = None  # of the painting under way
        self._theme = theme.current()
        self._flash = Flash(self)
        self.hover_list = HoverList(self)
        self.hover_list.hovered.connect(self.hover)
        self.viewport().setMouseTracking(True)
        self.overview = Overview(self)
        self.overview.scroll_requested.connect(self._on_scroll_requested)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_scrolled)

    def hover(self, highlight_id: str) -> None:
        """Outline a highlight as a whole; none for an empty id."""
        if self._page is not None and self._page.scene.hovered != highlight_id:
            self._page.scene.hovered = highlight_id
            self.viewport().update()

    def scene_lanes(self) -> dict[str, int]:
        """Return the lane in the margin of each highlight that overlaps another."""
        return dict(self._page.scene.lanes) if self._page else {}

    def hovered(self) -> str:
        """Return the id of the highlight that is outlined because the pointer is on it or on its card."""
        return self._page.scene.hovered if self._page else ""

    def gesture_at(self, event: QMouseEvent) -> Gesture | None:
        """Draw the edge under the pointer, or else select."""
        edge = self._edge_at(event.position())
        if edge is None or event.button() != Qt.MouseButton.LeftButton or self._page is None:
            return super().gesture_at(event)
        return Stretching(self, self._page.scene, edge)

    def paint_under(self, painter: QPainter) -> None:
        """Draw the sentence cursor, or a hint when no article is open."""
        if self._page is not None:
            self._overlays = self._overlays_of(painter, self._page)
            self._overlays.draw_under()
            return
        hint = self.tr("Open an article ({open}), paste one ({paste}) or drop a file here.")
        hint = hint.format(open=key_map.shown("open") or "–", paste=key_map.shown("paste") or "–")
        draw_hint(painter, QRectF(self.viewport().rect()), self._theme, self.tr("No article is open"), hint)

    def paint_over(self, painter: QPainter) -> None:
        """Draw outlines and margins."""
        if self._overlays is not None:
            self._overlays.draw_over(painter, self.viewport().width())
            self._overlays = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an edge, or let the press select."""
        self.hover_list.hide()
        gesture = self.gesture_at(event)
        if isinstance(gesture, Stretching):
            self.drag.take(gesture, event.position())
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the pointer, or draw on."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            self._look_under(event.position())

    def viewportEvent(self, event: QEvent) -> bool:
        """Let go of what was under the pointer when it leaves the page, or the page moves under it."""
        if event.type() in {QEvent.Type.Leave, QEvent.Type.Wheel} and not self.hover_list.is_entered():
            self.hover("")
            self.hover_list.hide()
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        # Qt calls this while the widget is still being built.
        page, before, self._theme = getattr(self, "_page", None), getattr(self, "_theme", None), theme.current()
        if page is not None and before != self._theme:
            page.repaint(self._painter())
            self.overview.repaint_ticks()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the overview at the edge."""
        super().resizeEvent(event)
        self._place_overview()

    def show_overview(self) -> None:
        """Bring the overview up to date with the highlights."""
        page = self._page
        marks = page.marks if page else ()
        self.overview.show_marks(marks, page.label_ids if page else (), len(self.text))
        self.overview.setVisible(page is not None)
        self._place_overview()
        self._on_scrolled()

    def _place_overview(self) -> None:
        bar = self.verticalScrollBar()
        right = self.width() - (bar.width() if bar.isVisible() else 0)
        self.overview.place(QRect(0, 0, right, self.height()))

    def _on_scrolled(self) -> None:
        first, last = (self.positions.to_code_point(edge) for edge in self.geometry_of_text.on_screen())
        self.overview.show_part(Span(first, max(first, last)))

    def _on_scroll_requested(self, share: float) -> None:
        bar = self.verticalScrollBar()
        whole = bar.maximum() + bar.pageStep()
        bar.setValue(round(share * whole - bar.pageStep() / 2))

    def _look_under(self, point: QPointF) -> None:
        page = self._page
        if page is None:
            return
        edge, place = self._edge_at(point), self.place_at(point)
        marks = [] if edge is not None or place is None else page.marks.at(place)
        self.hover(marks[0].highlight_id if marks else "")
        shape = Qt.CursorShape.SizeHorCursor if edge is not None else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        self.hover_list.offer(marks if len(marks) > 1 else [], self.text, point.toPoint())

    def _edge_at(self, point: QPointF) -> Edge | None:
        active = self._page.active if self._page else None
        if active is None or self.frozen or self.textCursor().hasSelection():
            return None
        return handle_at(self._boxes(active.span), active.span, self.shown_span(), point)

    def shown_span(self) -> Span:
        """Return the stretch that is on screen, a paragraph more on each side."""
        first, last = (self.positions.to_code_point(edge) for edge in self.geometry_of_text.visible())
        return Span(first, max(first, last))

    def _boxes(self, span: Span) -> list[QRectF]:
        return self.geometry_of_text.span_boxes(span, self.geometry_of_text.visible())

    def _painter(self) -> MarkPainter:
        return MarkPainter(self.document(), self.positions, self._theme)

    def _overlays_of(self, painter: QPainter, page: Page) -> Overlays:
        page.scene.sentence = page.cursor.span
        page.scene.search = self.finder.search
        page.scene.handles = not (self.frozen or self.textCursor().hasSelection())
        return Overlays(painter, self.geometry_of_text, page.scene, self._theme)
