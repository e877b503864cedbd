"""The pages of a report as pictures, one below the other; only those in sight are drawn."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from PySide6.QtCore import QEvent, QRect, QSize, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

_GAP, _WIDEST, _NARROWEST = 16, 900, 120
# Pictures kept: a page is about four million bytes.
_KEPT: Final = 12
_PAPER, _EDGE = QColor("#ffffff"), QColor("#9a9a9a")


class PagesView(QAbstractScrollArea):
    """A column of pages that fits its width."""

    page_wanted = Signal(int, int)  # page, width in points of the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Pages of the report"))
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._tops: list[int] = []
        self._pictures: dict[int, QImage] = {}
        self._asked: set[tuple[int, int]] = set()

    def show_pages(self, sizes: tuple[tuple[float, float], ...]) -> None:
        """Show pages of these sizes, blank until their pictures come; the place on the page is kept."""
        at = self.verticalScrollBar().value()
        self._sizes = sizes
        self._forget_pictures()
        self._lay_out()
        self.verticalScrollBar().setValue(at)
        self.viewport().update()

    def take_picture(self, page: int, width: int, drawn: tuple[int, int, bytes]) -> None:
        """Take the picture of a page; one that is no longer as wide as the pages are is dropped."""
        if width != self._points_wide() or page >= len(self._sizes):
            return
        across, down, points = drawn
        image = QImage(points, across, down, 4 * across, QImage.Format.Format_RGB32).copy()
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._pictures.pop(page, None)
        self._pictures[page] = image
        while len(self._pictures) > _KEPT:
            gone = next(iter(self._pictures))
            del self._pictures[gone]
            self._asked.discard((gone, width))
        self.viewport().update()

    def pages_in_sight(self) -> range:
        """Return the numbers of the pages that are at least partly seen, from 0."""
        if not self._tops:
            return range(0)
        top = self.verticalScrollBar().value()
        first = max(0, bisect_left(self._tops, top + 1) - 1)
        return range(first, bisect_left(self._tops, top + self.viewport().height()))

    def has_picture(self, page: int) -> bool:
        """Tell whether a page is drawn."""
        return page in self._pictures

    def sizeHint(self) -> QSize:
        """Return room for a page to be read."""
        return QSize(680, 760)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages into the width."""
        super().resizeEvent(event)
        before, share = self._page_width(), self._share()
        self._lay_out()
        if event.oldSize().width() != event.size().width() or before != self._page_width():
            self._forget_pictures()
        self.verticalScrollBar().setValue(round(share * self.verticalScrollBar().maximum()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the colours of the window."""
        super().changeEvent(event)
        self.viewport().update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pages in sight, and ask for the pictures that are missing."""
        with QPainter(self.viewport()) as painter:
            painter.fillRect(self.viewport().rect(), self.palette().color(QPalette.ColorRole.Window))
            width = self._page_width()
            left = (self.viewport().width() - width) // 2
            for page in self.pages_in_sight():
                room = QRect(left, self._tops[page] - self.verticalScrollBar().value(), width, self._height(page))
                picture = self._pictures.get(page)
                if picture is None:
                    painter.fillRect(room, _PAPER)
                    self._ask(page)
                else:
                    painter.drawImage(room, picture)
                painter.setPen(_EDGE)
                painter.drawRect(room.adjusted(-1, -1, 0, 0))

    def _ask(self, page: int) -> None:
        wish = (page, self._points_wide())
        if wish not in self._asked:
            self._asked.add(wish)
            self.page_wanted.emit(*wish)

    def _forget_pictures(self) -> None:
        self._pictures.clear()
        self._asked.clear()

    def _lay_out(self) -> None:
        self._tops, at = [], _GAP
        for page in range(len(self._sizes)):
            self._tops.append(at)
            at += self._height(page) + _GAP
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, at - self.viewport().height()))
        bar.setPageStep(max(1, self.viewport().height() - 2 * _GAP))
        bar.setSingleStep(40)

    def _share(self) -> float:
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def _page_width(self) -> int:
        return max(_NARROWEST, min(_WIDEST, self.viewport().width() - 2 * _GAP))

    def _points_wide(self) -> int:
        return round(self._page_width() * self.devicePixelRatioF())

    def _height(self, page: int) -> int:
        width, height = self._sizes[page]
        return round(self._page_width() * height / width)
