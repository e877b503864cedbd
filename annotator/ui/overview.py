"""The strip beside the scroll bar: where the highlights lie, and how many above and below what is on screen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from annotator.core.scale import Label
from annotator.core.span import Span
from annotator.ui import theme
from annotator.ui.painting import Mark

COLUMN: Final = 5
_COLUMNS: Final = 6
_PADDING: Final = 2
_TICK: Final = 3
_NEAR: Final = 5
_GAP: Final = 6
_PAUSE_MS: Final = 80


@dataclass(frozen=True, slots=True)
class Counts:
    """How many highlights lie above, on and below the screen."""

    above: int
    here: int
    below: int


class Ticks:
    """The marks of a version, in reading order, as places on a strip: a column a label, one for to check."""

    def __init__(self, marks: Iterable[Mark] = (), labels: Sequence[str] = (), length: int = 0) -> None:
        self.marks = list(marks)
        self.columns = min(len(labels) + 1, _COLUMNS)
        self._column = {label: min(place, _COLUMNS - 1) for place, label in enumerate(labels)}
        self._length = max(1, length)
        self._starts = [mark.span.start for mark in self.marks]
        self._ends = sorted(mark.span.end for mark in self.marks)

    def column(self, mark: Mark) -> int:
        """Return the column of a mark; what is to check has the last."""
        return self._column.get(mark.label.id, self.columns - 1) if mark.label else self.columns - 1

    def y(self, mark: Mark, height: int) -> int:
        """Return where on a strip of a height a mark's tick begins."""
        return round(mark.span.start / self._length * max(0, height - _TICK))

    def places(self, height: int) -> dict[Label | None, tuple[int, set[int]]]:
        """Return the column of each label, and where on a strip of a height its ticks begin."""
        share = max(0, height - _TICK) / self._length
        # By identity: the marks share a few labels, and to hash one takes as long as all the rest.
        found: dict[int, tuple[Mark, set[int]]] = {}
        for mark in self.marks:
            known = found.get(id(mark.label))
            if known is None:
                known = found[id(mark.label)] = mark, set()
            known[1].add(round(mark.span.start * share))
        places: dict[Label | None, tuple[int, set[int]]] = {}
        for mark, tops in found.values():
            places.setdefault(mark.label, (self.column(mark), set()))[1].update(tops)
        return places

    def looks_like(self, other: Ticks, height: int) -> bool:
        """Tell whether a strip of a height looks the same with other ticks, as it does after most moves of an edge."""
        if (self.columns, self._column, len(self.marks)) != (other.columns, other._column, len(other.marks)):
            return False
        if self._length != other._length:
            return False
        pairs = ((one, two) for one, two in zip(self.marks, other.marks, strict=True) if one is not two)
        return all(one.label == two.label and self.y(one, height) == self.y(two, height) for one, two in pairs)

    def counts(self, shown: Span) -> Counts:
        """Count the marks above, in and below a stretch of the text."""
        above = bisect_right(self._ends, shown.start)
        below = len(self._starts) - bisect_left(self._starts, shown.end)
        return Counts(above, len(self.marks) - above - below, below)

    def last_above(self, shown: Span) -> str:
        """Return the id of the last mark above a stretch, empty for none."""
        above = (mark for mark in reversed(self.marks) if mark.span.end <= shown.start)
        return next((mark.highlight_id for mark in above), "")

    def first_below(self, shown: Span) -> str:
        """Return the id of the first mark below a stretch, empty for none."""
        place = bisect_left(self._starts, shown.end)
        return self.marks[place].highlight_id if place < len(self.marks) else ""

    def near(self, column: int, y: int, height: int) -> str:
        """Return the id of the mark whose tick is nearest to a point, one in its column first; empty for none near."""
        distances = ((abs(self.y(mark, height) - y), self.column(mark) != column, mark) for mark in self.marks)
        close = [(other, away, mark.highlight_id) for away, other, mark in distances if away <= _NEAR]
        return min(close)[2] if close else ""


class Overview(QWidget):
    """A tick a highlight, in the colour and column of its verdict; a click on one, or on a count, asks for it."""

    highlight_requested = Signal(str)
    scroll_requested = Signal(float)  # the share of the article, from 0 to 1

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.ticks = Ticks()
        self._shown = Span(0, 0)
        self._picture: QPixmap | None = None
        # The eye is on the text: what a verdict changes there comes first.
        self._renewal = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._renewal.timeout.connect(self.repaint_ticks)
        self._above, self._below = self._count_button(page), self._count_button(page)
        self._above.clicked.connect(self._on_above_clicked)
        self._below.clicked.connect(self._on_below_clicked)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Overview of the highlights"))
        self.setToolTip(self.tr("Highlights in the article, a column for each verdict; click one to go there"))

    @property
    def counts(self) -> Counts:
        """How many highlights lie above, on and below the screen."""
        return self.ticks.counts(self._shown)

    def show_marks(self, marks: Iterable[Mark], labels: Sequence[str], length: int) -> None:
        """Take the marks of a version, the labels of its scale, and the length of its text."""
        before, self.ticks = self.ticks, Ticks(marks, labels, length)
        self._show_counts()
        if not self.ticks.looks_like(before, self.height()):
            self._renewal.start()

    def show_now(self) -> None:
        """Draw at once what was to be drawn in a moment."""
        self._renewal.stop()
        self.repaint_ticks()

    def forget(self) -> None:
        """Show nothing until the ticks of another article are drawn, in a moment."""
        self._picture = QPixmap()
        self._renewal.start()
        self.update()

    def show_part(self, shown: Span) -> None:
        """Take which part of the text is on screen."""
        if shown != self._shown:
            self._shown = shown
            self._show_counts()

    def repaint_ticks(self) -> None:
        """Draw the ticks anew, in the colours of the present theme."""
        self._picture = None
        self.update()

    def place(self, area: QRect) -> None:
        """Lie along the right edge of an area."""
        width = self.ticks.columns * COLUMN + 2 * _PADDING
        self.setGeometry(area.right() + 1 - width, area.top(), width, area.height())
        for button, bottom in ((self._above, False), (self._below, True)):
            button.adjustSize()
            top = area.bottom() - _GAP - button.height() if bottom else area.top() + _GAP
            button.move(self.x() - button.width() - _GAP, top)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ticks, from a picture that lasts until they change."""
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._picture is None or self._picture.size() not in (size, QSize()):
            self._picture = QPixmap(size)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            with QPainter(self._picture) as painter:
                self._draw(painter)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Ask for the highlight under the pointer, or for the place where there is none."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        found = self.ticks.near((point.x() - _PADDING) // COLUMN, point.y(), self.height())
        if found:
            self.highlight_requested.emit(found)
        else:
            self.scroll_requested.emit(point.y() / max(1, self.height()))

    def _draw(self, painter: QPainter) -> None:
        colours, height = theme.current(), self.height()
        painter.setPen(Qt.PenStyle.NoPen)
        # One call a label: two thousand of them would keep a verdict waiting.
        for label, (column, tops) in self.ticks.places(height).items():
            painter.setBrush(QColor(colours.verdict(label.colour).strong if label else colours.muted))
            left = _PADDING + column * COLUMN
            painter.drawRects([QRect(left, top, COLUMN - 1, _TICK) for top in tops])

    def _show_counts(self) -> None:
        counts = self.counts
        _say(self._above, f"↑ {counts.above}", self.tr("{count} highlights above").format(count=counts.above))
        _say(self._below, f"↓ {counts.below}", self.tr("{count} highlights below").format(count=counts.below))
        self._above.setVisible(counts.above > 0)
        self._below.setVisible(counts.below > 0)
        page = self.parentWidget()
        if page is not None:
            self.place(QRect(0, self.y(), self.geometry().right() + 1, self.height()))

    def _count_button(self, page: QWidget) -> QToolButton:
        button = QToolButton(page)
        button.setProperty("role", "count")
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.hide()
        return button

    def _on_above_clicked(self) -> None:
        self._ask_for(self.ticks.last_above(self._shown))

    def _on_below_clicked(self) -> None:
        self._ask_for(self.ticks.first_below(self._shown))

    def _ask_for(self, highlight_id: str) -> None:
        if highlight_id:
            self.highlight_requested.emit(highlight_id)


def _say(button: QToolButton, text: str, words: str) -> None:
    button.setText(text)
    button.setAccessibleName(words)
    button.setToolTip(words)
