"""Selecting any stretch of the text: dragging that snaps to sentences, and edges that keys move."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.span import Span
from annotator.ui.edges import Edge, Ruler, Unit
from annotator.ui.reading_pane import ReadingPane

_SCROLL_EVERY_MS: Final = 30
_SCROLL_SHARE: Final = 3  # of what the pointer is beyond the page, at each step
_SHIFT, _CTRL, _ALT = (
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
# Many desktops take Alt with the mouse for themselves.
_EXACT: Final = _ALT | _CTRL
_STEPS: Final = {
    Qt.Key.Key_Left.value: (-1, Unit.CHARACTER), Qt.Key.Key_Right.value: (1, Unit.CHARACTER),
    Qt.Key.Key_Up.value: (-1, Unit.SENTENCE), Qt.Key.Key_Down.value: (1, Unit.SENTENCE),
}  # fmt: skip


class Gesture(Protocol):
    """Something that is drawn with the mouse."""

    def drag_to(self, place: int, *, exact: bool) -> None:
        """Follow the pointer to a place in the text."""

    def finish(self) -> None:
        """Take what was drawn."""


class Selecting:
    """The gesture that selects: whole sentences, or the exact characters, shown as they will be taken."""

    def __init__(self, pane: SelectingPane, anchor: int) -> None:
        self._pane, self._anchor = pane, anchor

    def drag_to(self, place: int, *, exact: bool) -> None:
        """Select from where the drag began."""
        span = self._pane.ruler.snapped(self._anchor, place, exact=exact)
        if len(span):
            self._pane.select_quietly(span, backwards=place < self._anchor)
        else:
            self._pane.put_caret(place)

    def finish(self) -> None:
        """Leave the selection as it is shown."""


class Drag(QObject):
    """A gesture under way; while the pointer is above or below the page, the page moves towards it."""

    def __init__(self, pane: ReadingPane) -> None:
        super().__init__(pane)
        self._pane = pane
        self._gesture: Gesture | None = None
        self._began = self._point = QPoint()
        self._exact = self.moved = False
        self._timer = QTimer(self, interval=_SCROLL_EVERY_MS)
        self._timer.timeout.connect(self._on_scroll_due)

    def take(self, gesture: Gesture, point: QPointF) -> None:
        """Begin with a gesture at a point; it does nothing before the pointer has moved."""
        self._gesture, self._began, self.moved = gesture, point.toPoint(), False

    def is_about(self, kind: type[Gesture]) -> bool:
        """Tell whether a gesture of this kind is under way."""
        return isinstance(self._gesture, kind)

    @property
    def active(self) -> bool:
        """Whether a gesture is under way."""
        return self._gesture is not None

    def go(self, point: QPointF, *, exact: bool) -> None:
        """Follow the pointer."""
        self._point, self._exact = point.toPoint(), exact
        far = (self._point - self._began).manhattanLength() >= QApplication.startDragDistance()
        self.moved = self.moved or far
        if self.moved:
            self._follow()
            self._timer.start() if self._beyond() else self._timer.stop()

    def end(self) -> bool:
        """Finish; tell whether anything was drawn."""
        self._timer.stop()
        gesture, self._gesture = self._gesture, None
        if gesture is not None and self.moved:
            gesture.finish()
        return self.moved

    def _follow(self) -> None:
        if self._gesture is not None:
            area = self._pane.viewport().rect()
            inside = QPoint(self._point.x(), max(area.top(), min(self._point.y(), area.bottom())))
            utf16 = self._pane.cursorForPosition(inside).position()
            self._gesture.drag_to(self._pane.positions.to_code_point(utf16), exact=self._exact)

    def _beyond(self) -> int:
        """Return how far the pointer is above (negative) or below the page."""
        return min(0, self._point.y()) + max(0, self._point.y() - self._pane.viewport().height())

    def _on_scroll_due(self) -> None:
        bar = self._pane.verticalScrollBar()
        distance = self._beyond()
        bar.setValue(bar.value() + distance // _SCROLL_SHARE + (1 if distance > 0 else 0))
        self._follow()


class SelectingPane(ReadingPane):
    """A page on which any stretch can be selected; `ruler` says where edges may stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ruler = Ruler()
        self.drag = Drag(self)

    def set_sentences(self, sentences: Sequence[Span]) -> None:
        """Say what a drag snaps to."""
        self.ruler = Ruler(self.text, self.positions, sentences)

    def gesture_at(self, event: QMouseEvent) -> Gesture | None:
        """Return what a press would begin to draw; a selection unless a kind of page knows better."""
        if event.button() != Qt.MouseButton.LeftButton or not self.text:
            return None
        cursor = self.textCursor()
        held = event.modifiers() & _SHIFT
        utf16 = cursor.anchor() if held else self.cursorForPosition(event.position().toPoint()).position()
        return Selecting(self, self.positions.to_code_point(utf16))

    def select_quietly(self, span: Span, *, backwards: bool = False) -> None:
        """Select without scrolling; the caret stands at the end that moves."""
        scrolled = self.verticalScrollBar().value()
        self.select(span, backwards=backwards)
        self.verticalScrollBar().setValue(scrolled)

    def move_selection(self, edge: Edge, step: int, unit: Unit) -> None:
        """Move an edge of the selection; without one, begin it at the caret."""
        caret = self.positions.to_code_point(self.textCursor().position())
        span = self.ruler.moved(self.selected_span() or Span(caret, caret), edge, step, unit)
        if len(span):
            self.select_quietly(span, backwards=edge is Edge.START)
            self.keep_edge_in_view(span, edge)

    def keep_edge_in_view(self, span: Span, edge: Edge) -> None:
        """Scroll as little as needed to see an edge."""
        at = Span(span.start, span.start + 1) if edge is Edge.START else Span(span.end - 1, span.end)
        if not self.shows_all_of(at):
            self.keep_in_band(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to draw, and let Qt place the caret."""
        gesture = self.gesture_at(event)
        if gesture is not None:
            self.drag.take(gesture, event.position())
            if not event.modifiers() & _SHIFT and self.textCursor().hasSelection():
                # Qt would take the press for the start of dragging the text away.
                self.put_caret(self.positions.to_code_point(self.textCursor().anchor()))
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Leave words and paragraphs to Qt."""
        self.drag.end()
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on; Qt's own dragging would select by characters only."""
        if self.drag.active:
            self.drag.go(event.position(), exact=bool(event.modifiers() & _EXACT))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take what was drawn."""
        self.drag.end()
        super().mouseReleaseEvent(event)


def edge_key(event: QKeyEvent) -> tuple[Edge, int, Unit] | None:
    """Return which edge a key moves, where to and by how much: Shift the end, Ctrl+Shift the start, Alt by words."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    found = _STEPS.get(event.key()) if held & _SHIFT and not held & ~(_SHIFT | _CTRL | _ALT) else None
    if found is None:
        return None
    step, unit = found
    if held & _ALT:
        unit = Unit.WORD if unit is Unit.CHARACTER else Unit.SENTENCE
    return (Edge.START if held & _CTRL else Edge.END), step, unit
