"""Where characters stand in a text widget, in the coordinates of its viewport."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLine
from PySide6.QtWidgets import QTextEdit

from annotator.core.span import Span
from annotator.ui.offsets import Utf16Map

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


class TextGeometry:
    """Boxes of stretches given in UTF-16 units; only what is on screen is measured."""

    def __init__(self, edit: QTextEdit, positions: Utf16Map) -> None:
        self._edit = edit
        self.positions = positions

    def visible(self) -> tuple[int, int]:
        """Return the first and the last position on screen."""
        top = self._edit.verticalScrollBar().value()
        layout = self._edit.document().documentLayout()
        right = self._edit.viewport().width()
        first = self.top_position()
        last = layout.hitTest(QPointF(right, top + self._edit.viewport().height()), Qt.HitTestAccuracy.FuzzyHit)
        # A fuzzy hit between two blocks may fall on either; one block more on each side covers both.
        document = self._edit.document()
        before = document.findBlock(max(0, first)).previous()
        after = document.findBlock(max(0, last)).next()
        end = document.characterCount() - 1
        return (
            before.position() if before.isValid() else 0,
            after.position() + after.length() if after.isValid() else end,
        )

    def on_screen(self) -> tuple[int, int]:
        """Return the positions at the upper left and the lower right corner of the screen."""
        layout, view = self._edit.document().documentLayout(), self._edit.viewport()
        top = self._edit.verticalScrollBar().value()
        last = layout.hitTest(QPointF(view.width(), top + view.height()), Qt.HitTestAccuracy.FuzzyHit)
        return self.top_position(), max(self.top_position(), last)

    def top_position(self) -> int:
        """Return the position at the upper edge of the screen."""
        layout = self._edit.document().documentLayout()
        # In the space above the text a text that is laid out in part finds any of its blocks.
        text_top = layout.blockBoundingRect(self._edit.document().begin()).top()
        place = QPointF(0, max(self._edit.verticalScrollBar().value(), text_top))
        return max(0, layout.hitTest(place, Qt.HitTestAccuracy.FuzzyHit))

    def span_boxes(self, span: Span, within: tuple[int, int]) -> list[QRectF]:
        """Return the boxes of a span; `within` is what `visible` said."""
        return self.boxes(*self.positions.span_to_utf16(span), within)

    def span_extent(self, span: Span) -> tuple[float, float]:
        """Return the top and the bottom of a span, on screen or not."""
        return self.extent(*self.positions.span_to_utf16(span))

    def boxes(self, start: int, end: int, within: tuple[int, int]) -> list[QRectF]:
        """Return one box or more per line for the part of `[start, end)` inside `within`, in reading order."""
        first, last = within
        found: list[QRectF] = []
        for block, lines in self._lines(max(start, first), min(end, last)):
            text, origin = block.text(), self._origin(block)
            # Qt counts in UTF-16, and so does a slice of a text without wide characters.
            narrow, mixed = len(text) == block.length() - 1, _RIGHT_TO_LEFT.search(text) is not None
            for line in lines:
                visible_end = line.textStart() + line.textLength()
                if narrow:  # Others keep their last space.
                    visible_end = line.textStart() + len(text[line.textStart() : visible_end].rstrip())
                begin, stop = max(start - block.position(), line.textStart()), min(end - block.position(), visible_end)
                found += _line_boxes(line, origin, begin, stop, mixed=mixed) if begin < stop else ()
        return found

    def extent(self, start: int, end: int) -> tuple[float, float]:
        """Return the top and the bottom of a stretch, on screen or not."""
        return self.line_at(start).top(), self.line_at(max(start, end - 1)).bottom()

    def covers(self, start: int, end: int, point: QPointF) -> bool:
        """Tell whether `point` lies on a character of the stretch."""
        return any(box.contains(point) for box in self.boxes(start, end, (start, end)))

    def character_at(self, point: QPointF) -> int | None:
        """Return the position of the character under `point`, or None beside the text."""
        near = self._edit.cursorForPosition(point.toPoint()).position()
        block = self._edit.document().findBlock(near)
        # A position is a border between characters; the one under the pointer stands on either side of it.
        beside = (near, near - 1, near - 2)
        return next(
            (start for start in (*beside, *self._on_line(block, near)) if self._is_on(block, start, point)), None
        )

    def _is_on(self, block: QTextBlock, start: int, point: QPointF) -> bool:
        return start >= block.position() and self.covers(start, start + 1, point)

    def _on_line(self, block: QTextBlock, position: int) -> Iterator[int]:
        """Yield the places of a line with two directions: a number there may stand far from the border next to it."""
        line = block.layout().lineForTextPosition(position - block.position())
        if line.isValid() and _RIGHT_TO_LEFT.search(block.text()):
            start = block.position() + line.textStart()
            yield from range(start, start + line.textLength())

    def line_at(self, position: int) -> QRectF:
        """Return the box of the line that a position stands on; much cheaper than the box of a character."""
        block = self._edit.document().findBlock(position)
        origin = self._origin(block)
        line = block.layout().lineForTextPosition(position - block.position())
        return line.rect().translated(origin) if line.isValid() else QRectF(origin.x(), origin.y(), 1, 1)

    def _origin(self, block: QTextBlock) -> QPointF:
        # Asking for the box of a block lays the text out as far as it.
        corner = self._edit.document().documentLayout().blockBoundingRect(block).topLeft()
        return corner - QPointF(self._edit.horizontalScrollBar().value(), self._edit.verticalScrollBar().value())

    def _lines(self, start: int, end: int) -> Iterator[tuple[QTextBlock, list[QTextLine]]]:
        block = self._edit.document().findBlock(start)
        while start < end and block.isValid() and block.position() < end:
            layout = block.layout()
            holding = layout.lineForTextPosition(max(0, start - block.position()))
            lines: list[QTextLine] = []
            for number in range(max(0, holding.lineNumber()) if holding.isValid() else 0, layout.lineCount()):
                line = layout.lineAt(number)
                from_here = block.position() + line.textStart()
                if from_here >= end:
                    break
                if from_here + line.textLength() > start:
                    lines.append(line)
            yield block, lines
            block = block.next()


def _line_boxes(line: QTextLine, origin: QPointF, first: int, last: int, *, mixed: bool) -> list[QRectF]:
    frame = line.rect()
    edges = _mixed_edges(line, first, last) if mixed else [(_x(line, first), _x(line, last))]
    top, height = origin.y() + frame.top(), frame.height()
    return [QRectF(origin.x() + left, top, right - left, height) for left, right in edges]


def _x(line: QTextLine, position: int) -> float:
    # The binding returns the x and the position it belongs to, which the stub does not say.
    return cast("tuple[float, int]", line.cursorToX(position))[0]


def _mixed_edges(line: QTextLine, first: int, last: int) -> list[tuple[float, float]]:
    """Return the stretches of x that characters of both directions take, joined where they touch.

    Where the direction turns, a caret stands at another place than the character after it, so the glyphs are asked.
    """
    sides = [
        (place.x(), place.x() + advance.x())
        for run in line.glyphRuns(first, last - first)
        for place, advance in zip(
            run.positions(), run.rawFont().advancesForGlyphIndexes(run.glyphIndexes()), strict=True
        )
    ]
    joined: list[tuple[float, float]] = []
    for left, right in sorted(sides):
        if joined and left <= joined[-1][1] + 0.5:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
    return joined
