"""Breaks quotes into the lines of a card; much cheaper than a text layout where words are apart."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache
from itertools import accumulate

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

# Letters and signs that stand one beside the other, each as wide as it is alone but for the kerning: Latin, Greek,
# Cyrillic and their punctuation, without what is put on the letter before.
_BESIDE = re.compile("[ -\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203a\u20ac]*")


def direction(text: str) -> Qt.LayoutDirection:
    """Return the direction of writing of a text, which its first letter decides."""
    for character in text:
        match unicodedata.bidirectional(character):
            case "L":
                return Qt.LayoutDirection.LeftToRight
            case "R" | "AL":
                return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


class LineBreaker:
    """Breaks plain text into lines of a width in one font, and remembers how wide words are."""

    def __init__(self, font: QFont, width: int) -> None:
        self._font = font
        self._width = width
        self._metrics = QFontMetricsF(font)
        self._widths: dict[str, float] = {}
        self._width_of_letter = cache(self._metrics.horizontalAdvance)

    def lines(self, text: str, most: int) -> list[str]:
        """Return the text in at most so many lines, the last one elided where the text goes on."""
        starts = self._starts(text, most)
        lines = [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
        if len(starts) > most:
            lines = lines[:most]
            lines[-1] = self._metrics.elidedText(text[starts[most - 1] :], Qt.TextElideMode.ElideRight, self._width)
        return lines

    def count(self, text: str, most: int) -> int:
        """Return how many lines `lines` gives."""
        return min(len(self._starts(text, most)), most)

    def _starts(self, text: str, most: int) -> list[int]:
        starts = self._by_words(text, most)
        return self._by_layout(text, most) if starts is None else starts

    def _by_words(self, text: str, most: int) -> list[int] | None:
        """Return where lines start, up to one too many; None when a word is longer than a line."""
        words = text.split(" ")
        widths = [self._widths.get(word) or self._measured(word) for word in words]
        ends = list(accumulate(widths))
        starts, first, used = [0], 0, 0.0
        while len(starts) <= most:
            after = bisect_right(ends, used + self._width, first)
            if after == first:
                return None
            if after == len(words):
                break
            starts.append(sum(map(len, words[:after])) + after)
            first, used = after, ends[after - 1]
        return starts

    def _measured(self, word: str) -> float:
        # With its space, which is as wide as the font of the word's own script makes it. To ask Qt for each letter once
        # is three times as fast as for each word, and wrong by less than half a pixel.
        words = word + " "
        beside = _BESIDE.fullmatch(words) is not None
        width = sum(map(self._width_of_letter, words)) if beside else self._metrics.horizontalAdvance(words)
        self._widths[word] = width
        return width

    def _by_layout(self, text: str, most: int) -> list[int]:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout = QTextLayout(text, self._font)
        layout.setTextOption(option)
        layout.beginLayout()
        starts: list[int] = []
        while len(starts) <= most and (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            starts.append(line.textStart())
        layout.endLayout()
        units = text.encode("utf-16-le")
        return [len(units[: 2 * start].decode("utf-16-le")) for start in starts] or [0]
