"""The lines of a PDF page, as PDFium tells them: their words, their place and their size."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from annotator.reading.raised import looks_like_mark, settled

# PDFium's own sign for a hyphen at the end of a line.
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
_BREAK = re.compile("[\r\n]+|(?<=[\x02\ufffe])(?![\r\n])")
_SUSPECT = re.compile(r"\d+|[*†‡§]{1,3}")
_LONGEST_MARK = 3
_RAISED_BY, _SMALLER = 0.12, 0.88
_SAME_LINE, _NEAR, _GLUED, _CELL = 0.3, 1.6, 0.12, 1.8
CELLS_APART = " | "
_SPARSE = 0.6
_LEAD = re.compile(r"\d{1,3}|[*†‡§]{1,3}")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page; `left`, `right` and `baseline` in points from the lower left, `size` the height of its type.

    `cells` is more than 1 for a line of a table; `lead` is a raised mark that it begins with; `marks` counts the
    footnote marks that were left out.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    page: int
    cells: int = 1
    lead: str = ""
    marks: int = 0
    turned: bool = False


class PageText:
    """The text of one page, asked of PDFium as seldom as possible: each question costs some microseconds."""

    def __init__(self, page: Any, number: int) -> None:  # noqa: ANN401 - the library is untyped
        import pypdfium2.raw as pdfium

        self._pdfium, self._number = pdfium, number
        self._text_page = page.get_textpage()
        self._box = pdfium.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self.characters = int(pdfium.FPDFText_CountChars(self._text_page))
        self.text = self._whole()

    def close(self) -> None:
        """Give the page's memory back."""
        self._text_page.close()

    def unmapped(self) -> int:
        """Return how many of up to 400 characters have no sure meaning."""
        step = max(1, self.characters // 400)
        unsure = self._pdfium.FPDFText_HasUnicodeMapError
        return sum(bool(unsure(self._text_page, index) == 1) for index in range(0, self.characters, step)) * step

    def lines(self) -> list[Line]:
        """Return the page's lines in the order of the file."""
        joined: list[Line] = []
        for line in self._pieces():
            merged = _merged(joined[-1], line) if joined else None
            if merged is None:
                joined.append(line)
            else:
                joined[-1] = merged
        return [
            replace(line, text=f"{line.lead} {line.text}".strip(), lead="") if line.lead else line for line in joined
        ]

    def _whole(self) -> str:
        if self.characters <= 0:
            return ""
        text = self._text_page.get_text_range()
        if len(text) == self.characters:
            return str(text)
        # Characters beyond the first plane or unknown ones shift the places: ask for each.
        codes = (self._pdfium.FPDFText_GetUnicode(self._text_page, index) for index in range(self.characters))
        return "".join(chr(code) if code and not 0xD800 <= code <= 0xDFFF else "\ufffd" for code in codes)

    def _pieces(self) -> Iterator[Line]:
        start = 0
        for found in [*_BREAK.finditer(self.text), None]:
            end = found.start() if found else len(self.text)
            line = self._piece(start, end)
            if line is not None:
                yield line
            start = found.end() if found else end

    def _piece(self, start: int, end: int) -> Line | None:
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start == end:
            return None
        first, last = self._place(start), self._place(end - 1)
        baseline, size = max((first[2], first[1]), (last[2], last[1]))[::-1]
        lead = _LEAD.match(self.text, start, end)
        begun = lead.end() if lead and lead.end() < end and self._is_raised(start, baseline, size) else start
        text, marks = self._with_marks(begun, end, baseline, size)
        if last[3] - first[0] > _SPARSE * size * (end - start):
            text = self._with_cells(text, begun, end, size)
        return Line(
            text.translate(_HYPHENS), first[0], last[3], baseline, size, self._number,
            cells=1 + text.count(CELLS_APART), lead=self.text[start:begun], marks=marks, turned=self._is_turned(start),
        )  # fmt: skip

    def _with_cells(self, text: str, start: int, end: int, size: float) -> str:
        """Return the words of a wide line with its table cells divided, where its blanks are wide."""
        if text != self.text[start:end]:
            return text
        parts, done = [], start
        for found in re.finditer(r" +", self.text[start:end]):
            begin, stop = start + found.start(), start + found.end()
            if self._place(stop)[0] - self._place(begin - 1)[3] > _CELL * size:
                parts.append(self.text[done:begin])
                done = stop
        return CELLS_APART.join([*parts, self.text[done:end]])

    def _place(self, index: int) -> tuple[float, float, float, float]:
        """Return left, baseline, size and right of a character."""
        self._pdfium.FPDFText_GetCharOrigin(self._text_page, index, self._x, self._y)
        self._pdfium.FPDFText_GetLooseCharBox(self._text_page, index, self._box)
        return self._box.left, self._y.value, round(self._box.top - self._box.bottom, 1), self._box.right

    def _is_turned(self, index: int) -> bool:
        angle = float(self._pdfium.FPDFText_GetCharAngle(self._text_page, index))
        return 0.2 < angle < 6.0

    def _with_marks(self, start: int, end: int, baseline: float, size: float) -> tuple[str, int]:
        """Return the words of a line without raised footnote marks, and how many these were."""
        parts, done, marks = [], start, 0
        for found in _SUSPECT.finditer(self.text[:end], start):
            last = range(max(found.start(), found.end() - _LONGEST_MARK), found.end())
            at = next((index for index in last if self._is_raised(index, baseline, size)), None)
            if at is None:
                continue
            parts.append(self.text[done:at])
            words, dropped = settled("".join(parts).rstrip(), self.text[at : found.end()])
            parts, marks, done = [words], marks + dropped, found.end()
        return "".join(parts) + self.text[done:end], marks

    def _is_raised(self, index: int, baseline: float, size: float) -> bool:
        _, height, own, _ = self._place(index)
        return height > baseline + _RAISED_BY * size and 0 < own < _SMALLER * size


def _merged(line: Line, piece: Line) -> Line | None:
    """Return one line of two pieces that stand side by side; None when they do not."""
    size = max(line.size, piece.size)
    if line.turned != piece.turned or size <= 0 or abs(line.baseline - piece.baseline) > _SAME_LINE * size:
        return _with_raised_piece(line, piece)
    gap = piece.left - line.right
    if gap < -_NEAR * size:
        return None
    words, dropped = settled(line.text, piece.lead)
    apart = CELLS_APART if gap > _CELL * size else "" if gap < _GLUED * size else " "
    return replace(
        line, text=words + apart + piece.text, right=piece.right, size=size,
        cells=line.cells + piece.cells - (apart != CELLS_APART), marks=line.marks + piece.marks + dropped,
    )  # fmt: skip


def _with_raised_piece(line: Line, piece: Line) -> Line | None:
    """Return the line with a raised mark that PDFium took for a line of its own; None when it is none."""
    near = -_NEAR * line.size < piece.left - line.right < _NEAR * line.size
    higher = _RAISED_BY * line.size < piece.baseline - line.baseline < 0.7 * line.size
    if not (near and higher and piece.size < _SMALLER * line.size and looks_like_mark(piece.text)):
        return None
    words, dropped = settled(line.text, piece.text)
    return replace(line, text=words, right=piece.right, marks=line.marks + dropped)
