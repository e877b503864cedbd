"""Code points and UTF-16 units: the one place that knows both."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QTextBoundaryFinder

from annotator.core.span import Span

CLUSTERS = QTextBoundaryFinder.BoundaryType.Grapheme
WORDS = QTextBoundaryFinder.BoundaryType.Word
_ABOVE_FFFF = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Converts positions of one canonical text between code points (ours) and UTF-16 units (Qt's).

    Only the characters above U+FFFF take two units, so a bisection of their positions is all it takes.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._wide = [found.start() for found in _ABOVE_FFFF.finditer(text)]
        self._wide_utf16 = [position + index for index, position in enumerate(self._wide)]

    def to_utf16(self, code_point: int) -> int:
        """Return the UTF-16 position of a code point position."""
        return code_point + bisect_left(self._wide, code_point)

    def to_code_point(self, utf16: int) -> int:
        """Return the code point position of a UTF-16 position; inside a pair, the one before the pair."""
        return utf16 - bisect_left(self._wide_utf16, utf16)

    def span_to_utf16(self, span: Span) -> tuple[int, int]:
        """Return both ends of a span in UTF-16 units."""
        if not self._wide:
            return span.start, span.end
        return self.to_utf16(span.start), self.to_utf16(span.end)

    def span_from_utf16(self, start: int, end: int) -> Span:
        """Return the smallest span of whole grapheme clusters that covers `[start, end)`, in either order.

        An empty stretch stays empty and moves before the cluster it lies in.
        """
        first, last = sorted((start, end))
        begin = self._cluster_edge(first, forward=False)
        if first == last:
            return Span(begin, begin)
        return Span(begin, self._cluster_edge(last, forward=True))

    def borders(self, code_point: int, step: int, kind: QTextBoundaryFinder.BoundaryType) -> Iterator[int]:
        """Yield the borders of clusters or words beyond a place, forwards (1) or backwards (-1)."""
        place = code_point
        while 0 <= place - (step < 0) < len(self._text):
            start, line = self._line_at(place - (step < 0))
            offset = self.to_utf16(start)
            finder = QTextBoundaryFinder(kind, line)
            finder.setPosition(self.to_utf16(place) - offset)
            turn = finder.toNextBoundary if step > 0 else finder.toPreviousBoundary
            while (found := turn()) >= 0:
                place = self.to_code_point(offset + found)
                yield place

    def _line_at(self, position: int) -> tuple[int, str]:
        """Return where the line of a character starts, and the line with its break, which is always a border."""
        start = self._text.rfind("\n", 0, position) + 1
        end = self._text.find("\n", position)
        return start, self._text[start : len(self._text) if end < 0 else end + 1]

    def _cluster_edge(self, utf16: int, *, forward: bool) -> int:
        """Return the code point position of the cluster border at or next to a UTF-16 position."""
        position = self.to_code_point(utf16)
        line_start, line = self._line_at(position)
        offset = self.to_utf16(line_start)
        finder = QTextBoundaryFinder(CLUSTERS, line)
        finder.setPosition(utf16 - offset)
        if line and not finder.isAtBoundary():
            utf16 = offset + (finder.toNextBoundary() if forward else finder.toPreviousBoundary())
        return self.to_code_point(utf16)
