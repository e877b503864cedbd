"""Breaks quotes into the lines of a card; much cheaper than a text layout where words are apart."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption


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
        starts, at, used = [0], 0, 0.0
        for word in text.split(" "):
            width = self._widths.get(word)
            if width is None:
                # Measured with its space, which is as wide as the font of the word's own script makes it.
                width = self._widths[word] = self._metrics.horizontalAdvance(word + " ")
            if width > self._width:
                return None
            if used + width > self._width:
                starts.append(at)
                used = 0.0
                if len(starts) > most:
                    break
            used += width
            at += len(word) + 1
        return starts

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
