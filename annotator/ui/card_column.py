"""A list view that knows how tall its rows are: a thousand of them are placed in the time of a single one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

_Index = QModelIndex | QPersistentModelIndex
_Move = QAbstractItemView.CursorAction


class CardColumn(QListView):
    """Rows of different heights below each other, scrolled by the pixel.

    A `QListView` asks its delegate for the size of every row whenever one changes; this one is told the heights.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tops = [0]  # of each row, and the end of the last
        self._row_width = 0

    def place_rows(self, heights: Iterable[int], width: int) -> None:
        """Place the rows anew; to be called from `doItemsLayout`."""
        self._tops = list(accumulate(heights, initial=0))
        self._row_width = width
        self.keep_rows()

    def keep_rows(self) -> None:
        """Leave the rows where they are; to be called from `doItemsLayout`."""
        QAbstractItemView.doItemsLayout(self)

    def show_stretch(self, top: int, height: int) -> None:
        """Scroll as little as shows a stretch of the viewport, or its beginning when it is longer."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if top < 0 or height > room:
            bar.setValue(bar.value() + top)
        elif top + height > room:
            bar.setValue(bar.value() + top + height - room)

    def updateGeometries(self) -> None:  # noqa: N802 - Qt calls it
        """Let the scroll bar reach the last row."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(room)
        bar.setRange(0, max(0, self._tops[-1] - room))
        QAbstractItemView.updateGeometries(self)

    def visualRect(self, index: _Index) -> QRect:  # noqa: N802 - Qt calls it
        """Return where a row stands in the viewport; empty for none."""
        self.executeDelayedItemsLayout()
        row = index.row()
        if not 0 <= row < len(self._tops) - 1:
            return QRect()
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.viewport().width() - self._row_width if mirrored else 0
        top, bottom = self._tops[row], self._tops[row + 1]
        return QRect(left, top - self.verticalOffset(), self._row_width, bottom - top)

    def indexAt(self, point: QPoint) -> QModelIndex:  # noqa: N802 - Qt calls it
        """Return the index of the row at a place of the viewport, invalid for none."""
        self.executeDelayedItemsLayout()
        place = point.y() + self.verticalOffset()
        inside = 0 <= place < self._tops[-1]
        return self.model().index(bisect_right(self._tops, place) - 1, 0) if inside else QModelIndex()

    def scrollTo(  # noqa: N802 - Qt calls it
        self, index: _Index, _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into view."""
        rect = self.visualRect(index)
        if rect.isValid():
            self.show_stretch(rect.top(), rect.height())

    def verticalOffset(self) -> int:  # noqa: N802 - Qt calls it
        """Return how far the rows are scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:  # noqa: N802 - Qt calls it
        """Return nothing: rows are as wide as the view."""
        return 0

    def moveCursor(self, action: _Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N802 - Qt calls it
        """Return the row that a key leads to; the first one when none is current."""
        count, row = self.model().rowCount(), self.currentIndex().row()
        if not count:
            return QModelIndex()
        target = 0 if row < 0 else self._reached(action, row)
        return self.model().index(min(max(target, 0), count - 1), 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:  # noqa: N802 - Qt calls it
        """Select the rows in a part of the viewport."""
        rows = self._rows_in(rect)
        chosen = QItemSelection()
        if rows:
            chosen.select(self.model().index(rows[0], 0), self.model().index(rows[-1], 0))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:  # noqa: N802 - Qt calls it
        """Return where selected rows stand."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in the part that is to be drawn."""
        self.executeDelayedItemsLayout()
        with QPainter(self.viewport()) as painter:
            pointer = self.viewport().mapFromGlobal(QCursor.pos())
            hovered = self.indexAt(pointer).row() if self.viewport().underMouse() else -1
            delegate, model = self.itemDelegate(), self.model()
            for row in self._rows_in(event.rect()):
                option = QStyleOptionViewItem()
                self.initViewItemOption(option)
                index = model.index(row, 0)
                option.rect = self.visualRect(index)
                if row == hovered:
                    option.state |= QStyle.StateFlag.State_MouseOver
                delegate.paint(painter, option, index)

    def _rows_in(self, rect: QRect) -> range:
        """Return the rows that a part of the viewport shows something of."""
        top = rect.top() + self.verticalOffset()
        first = max(0, bisect_right(self._tops, top) - 1)
        return range(first, min(bisect_left(self._tops, top + rect.height()), len(self._tops) - 1))

    def _reached(self, action: _Move, row: int) -> int:
        room = self.viewport().height()
        match action:
            case _Move.MoveUp | _Move.MovePrevious:
                return row - 1
            case _Move.MoveDown | _Move.MoveNext:
                return row + 1
            case _Move.MoveHome:
                return 0
            case _Move.MoveEnd:
                return len(self._tops)
            case _Move.MovePageUp:
                return min(row - 1, bisect_left(self._tops, self._tops[row] - room))
            case _Move.MovePageDown:
                return max(row + 1, bisect_right(self._tops, self._tops[row] + room) - 1)
        return row
