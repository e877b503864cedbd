"""How the sheets of a workbook look: widths, heights, colours and how they are printed."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from annotator.reporting.document import Rating
from annotator.reporting.palette import INK, fill

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = {
    "number": 8, "verdict": 16, "quote": 48, "claim": 48, "rationale": 56, "sources": 56, "earlier checks": 40,
    "needs review": 32, "article": 32, "article address": 32, "text sha-256": 36, "queries": 40, "method": 40,
}  # fmt: skip
_USUAL_WIDTH = 20
NAMES_WIDTH, VALUES_WIDTH = 28, 80
# The height of a line in points, the most that a row can have, and how much of a width is used before words break.
_LINE, _TALLEST, _USED = 15, 409, 0.85
_A4 = 9
_RULE = {"bottom": 1, "bottom_color": "#D9D9D9"}


def widths(columns: Sequence[str]) -> list[int]:
    """Return how many letters wide the columns of a table are."""
    return [_WIDTHS.get(name, _USUAL_WIDTH) for name in columns]


def height(cells: Sequence[str], across: Sequence[int]) -> int:
    """Return how high a row has to be for its words; not every program finds that out."""
    lines = max((_lines(text, wide) for text, wide in zip(cells, across, strict=True)), default=1)
    return min(_TALLEST, _LINE * lines)


def _lines(text: str, wide: int) -> int:
    return sum(max(1, ceil(_width(line) / (wide * _USED))) for line in text.split("\n"))


def _width(line: str) -> int:
    return len(line) if line.isascii() else sum(2 if east_asian_width(sign) in "WF" else 1 for sign in line)


class Looks:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        shape = {"text_wrap": True, "valign": "top", "align": "left"}
        self.plain: Format = book.add_format(shape)
        self.name: Format = book.add_format({**shape, "bold": True})
        self.title: Format = book.add_format({**shape, "bold": True, "font_size": 14})
        self.header: Format = book.add_format({**shape, "bold": True, "bottom": 1, "bg_color": "#F2F2F2"})
        self.cell: Format = book.add_format({**shape, **_RULE})
        self._verdicts: dict[str, Format] = {}

    def verdict(self, rating: Rating) -> Format:
        """Return how a verdict is shown: on the colour that it has in every report."""
        colour = fill(rating)
        if colour not in self._verdicts:
            shape = {"bold": True, "valign": "top", "text_wrap": True, "bg_color": f"#{colour}", "color": f"#{INK}"}
            self._verdicts[colour] = self._book.add_format({**shape, **_RULE})
        return self._verdicts[colour]


def set_table_print(sheet: Worksheet) -> None:
    """Let a table be printed so that it can be read: over several sheets, each with the numbers and verdicts."""
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.set_print_scale(55)
    sheet.print_across()
    sheet.repeat_rows(0)
    sheet.repeat_columns(0, 1)
    sheet.set_footer("&C&P / &N")


def set_list_print(sheet: Worksheet) -> None:
    """Let a list of names and values be printed as wide as a page."""
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
