"""Code points and UTF-16 units: the one place that knows both."""

from __future__ import annotations

import re
from bisect import bisect_left

from PySide6.QtCore import QTextBoundaryFinder

from annotator.core.span import Span

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

    def _cluster_edge(self, utf16: int, *, forward: bool) -> int:
        """Return the code point position of the cluster border at or next to a UTF-16 position."""
        position = self.to_code_point(utf16)
        # A line break is always a border, so one line is all that has to be looked at.
        line_start = self._text.rfind("\n", 0, position) + 1
        line_end = self._text.find("\n", position)
        line = self._text[line_start : len(self._text) if line_end < 0 else line_end + 1]
        offset = self.to_utf16(line_start)
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, line)
        finder.setPosition(utf16 - offset)
        if line and not finder.isAtBoundary():
            utf16 = offset + (finder.toNextBoundary() if forward else finder.toPreviousBoundary())
        return self.to_code_point(utf16)
