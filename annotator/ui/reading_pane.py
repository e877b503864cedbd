"""A page of plain text that is read and never edited: column, size, scrolling, copying, drops."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QMenu, QStyle, QWidget

from annotator.core.passage import Passage
from annotator.core.span import Span
from annotator.ui import theme
from annotator.ui.dropping import DropTarget
from annotator.ui.geometry import TextGeometry
from annotator.ui.offsets import Utf16Map
from annotator.ui.overlays import draw_drop_frame
from annotator.ui.typesetting import (
    LARGEST,
    NORMAL_SIZE,
    SMALLEST,
    column_width,
    prepare,
    quotation_bars,
    shapes_of_lines,
    typeset,
)

_READ_ONLY = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_BAND = (0.15, 0.7)  # the part of the page, from its top, in which what is looked at stays


class ReadingPane(DropTarget):
    """Shows a canonical text in a readable column; a caret selects, nothing edits."""

    font_size_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.positions = Utf16Map("")
        self.geometry_of_text = TextGeometry(self, self.positions)
        self._size = NORMAL_SIZE
        self._menu_actions: list[QAction] = []
        self._scrolling = False
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(theme.article_font(self._size))
        self._allow_selecting(False)
        prepare(self.document())

    def show_text(self, text: str, title: str = "", byline: str = "", passages: Sequence[Passage] = ()) -> None:
        """Show a canonical text from its beginning."""
        self.text = text
        self.positions = self.geometry_of_text.positions = Utf16Map(text)
        self._allow_selecting(bool(text))
        self.setPlainText(text)
        typeset(self.document(), title, byline, shapes_of_lines(text, passages))

    @property
    def font_size(self) -> int:
        """The height of the article's type in pixels."""
        return self._size

    def set_font_size(self, size: int) -> None:
        """Set the article's type to a height between 10 and 40 pixels; what is read stays in view."""
        size = max(SMALLEST, min(size, LARGEST))
        if size != self._size:
            self._size = size
            self.renew_font()
            self.font_size_changed.emit(size)

    def renew_font(self) -> None:
        """Set the text in the typeface and size that hold now; what is read stays in view."""
        kept = self.textCursor().position()
        offset = self.geometry_of_text.extent(kept, kept)[0]
        self.setFont(theme.article_font(self._size))
        self._fit_column()
        self._scroll_to(kept, min(max(offset, 0), self.viewport().height() * _BAND[1]))

    def larger(self) -> None:
        """Make the article's type larger."""
        self.set_font_size(self._size + (1 if self._size < 20 else 2))

    def smaller(self) -> None:
        """Make the article's type smaller."""
        self.set_font_size(self._size - (1 if self._size <= 20 else 2))

    def normal_size(self) -> None:
        """Give the article's type its usual height."""
        self.set_font_size(NORMAL_SIZE)

    def set_menu_actions(self, actions: Sequence[QAction]) -> None:
        """Offer these actions in the context menu, below "Copy"."""
        self._menu_actions = list(actions)

    def context_menu(self) -> QMenu:
        """Return the menu of the page: copying, and the actions handed in."""
        menu = QMenu(self)
        copying = menu.addAction(self.tr("Copy"))
        copying.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copying.setEnabled(self.textCursor().hasSelection())
        copying.triggered.connect(self.copy)
        if self._menu_actions:
            menu.addSeparator()
            menu.addActions(self._menu_actions)
        return menu

    def selected_span(self) -> Span | None:
        """Return the selection in whole characters without white space at its ends, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        span = self.positions.span_from_utf16(cursor.selectionStart(), cursor.selectionEnd()).trimmed(self.text)
        return span if len(span) else None

    def selects_only_blanks(self) -> bool:
        """Tell whether there is a selection, and nothing in it that could be highlighted."""
        return self.textCursor().hasSelection() and self.selected_span() is None

    def place_at(self, point: QPointF) -> int | None:
        """Return the place of the character under a point of the viewport, or None."""
        utf16 = self.geometry_of_text.character_at(point)
        return None if utf16 is None else self.positions.to_code_point(utf16)

    def put_caret(self, code_point: int) -> None:
        """Put the caret before a character; the page stays where it is."""
        cursor = self.textCursor()
        cursor.setPosition(self.positions.to_utf16(code_point))
        scrolled = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        # Qt scrolls as far as the last line of the page; where to scroll is decided by the one who asks.
        self.verticalScrollBar().setValue(scrolled)

    def select(self, span: Span, *, backwards: bool = False) -> None:
        """Select the characters of a span, the caret at its end or, backwards, at its start."""
        start, end = self.positions.span_to_utf16(span)
        start, end = (end, start) if backwards else (start, end)
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def shows_all_of(self, span: Span) -> bool:
        """Tell whether the whole of a span is on screen."""
        top, bottom = self.geometry_of_text.span_extent(span)
        return top >= 0 and bottom <= self.viewport().height()

    def is_comfortable(self, span: Span) -> bool:
        """Tell whether a span is on screen and neither on the first nor on the last lines."""
        top, bottom = self.geometry_of_text.span_extent(span)
        height = self.viewport().height()
        return top >= height * _BAND[0] / 2 and bottom <= height * _BAND[1]

    def keep_in_band(self, span: Span) -> None:
        """Scroll as little as brings a span into the middle part of the page."""
        top, bottom = self.geometry_of_text.span_extent(span)
        low, high = (part * self.viewport().height() for part in _BAND)
        if top < low or bottom - top > high - low:
            self._scroll_by(top - low)
        elif bottom > high:
            self._scroll_by(bottom - high)

    def bring_to_middle(self, span: Span) -> None:
        """Scroll so that a span stands in the middle of the page, or begins at its top when it is longer."""
        top, bottom = self.geometry_of_text.span_extent(span)
        room = self.viewport().height() - (bottom - top)
        self._scroll_by(top - max(room / 2, self.viewport().height() * _BAND[0] / 2))

    def paint_under(self, painter: QPainter) -> None:
        """Draw what the text stands on; for kinds of page that have something there."""

    def paint_over(self, painter: QPainter) -> None:
        """Draw what lies on the text; for kinds of page that have something there."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text between its two layers, and on top that a drop is welcome."""
        # The text's own painter must have the viewport to itself.
        with QPainter(self.viewport()) as painter:
            self._paint_quotations(painter)
            self.paint_under(painter)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            self.paint_over(painter)
            if self.dragged_over:
                area = QRectF(self.viewport().rect())
                draw_drop_frame(painter, area, theme.current(), self.tr("Drop to open it as an article"))

    def _paint_quotations(self, painter: QPainter) -> None:
        """Draw a bar beside what the page sets as a quotation."""
        top = self.verticalScrollBar().value()
        colour = QColor(theme.current().border)
        for bar in quotation_bars(self.document(), *self.geometry_of_text.visible()):
            painter.fillRect(bar.translated(0, -top), colour)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle, and the place that is read where it was."""
        kept = self.geometry_of_text.top_position() if event.oldSize().width() != event.size().width() else None
        self._fit_column()
        super().resizeEvent(event)
        if kept is not None and self.verticalScrollBar().value() > 0:
            self._scroll_to(kept, 0)

    def event(self, event: QEvent) -> bool:
        """Leave every shortcut to the window, and take the wheel and drops beside the column as well."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        if isinstance(event, QWheelEvent) and not self._scrolling:
            self._scrolling = True
            self.wheelEvent(event)
            self._scrolling = False
            return True
        if isinstance(event, QDropEvent | QDragLeaveEvent):
            return self.viewportEvent(event)
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl change the size of the type."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                (self.larger if event.angleDelta().y() > 0 else self.smaller)()
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the page's own menu."""
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the characters of the article themselves, as plain text."""
        cursor = self.textCursor()
        copied = QMimeData()
        span = self.positions.span_from_utf16(cursor.selectionStart(), cursor.selectionEnd())
        copied.setText(span.slice(self.text))
        return copied

    def _allow_selecting(self, allowed: bool) -> None:
        self.setTextInteractionFlags(_READ_ONLY if allowed else Qt.TextInteractionFlag.NoTextInteraction)

    def _fit_column(self) -> None:
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self)
        side = max(0, (self.width() - bar - column_width(self.font())) // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)

    def _scroll_by(self, distance: float) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + round(distance))

    def _scroll_to(self, utf16: int, offset: float) -> None:
        self._scroll_by(self.geometry_of_text.extent(utf16, utf16)[0] - offset)
