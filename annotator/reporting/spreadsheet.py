"""The report as a workbook: one row a claim, a sheet with the figures, and no formula anywhere."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from lxml import etree

from annotator.errors import ReportError
from annotator.reporting import table
from annotator.reporting.document import Report
from annotator.reporting.escaping import isolated
from annotator.reporting.packing import unpacked
from annotator.reporting.phrases import corrected, coverage, facts, method, open_points
from annotator.reporting.sheet_looks import (
    NAMES_WIDTH,
    VALUES_WIDTH,
    Looks,
    height,
    set_list_print,
    set_table_print,
    widths,
)

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

# What a cell of a spreadsheet can hold, in the UTF-16 units that it counts.
_CELL_CAP = 32_767
_CUT = " … [cut: a cell holds no more]"
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_FIXED = datetime(1980, 1, 1, tzinfo=UTC)


def write(report: Report) -> bytes:
    """Return the report as a workbook."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    book = Workbook(
        out,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    # What was not asked for is not told: no name, and no date but the first that the format knows.
    book.set_properties({"author": "", "created": _FIXED.replace(tzinfo=None)})
    looks = Looks(book)
    _write_claims(book.add_worksheet("Claims"), report, looks)
    _write_lines(book.add_worksheet("Report"), _summary(report), looks)
    book.close()
    return out.getvalue()


def _write_claims(sheet: Worksheet, report: Report, looks: Looks) -> None:
    across = widths(table.COLUMNS)
    for column, name in enumerate(table.COLUMNS):
        sheet.set_column(column, column, across[column])
        sheet.write_string(0, column, name, looks.header)
    for row, (block, cells) in enumerate(zip(report.claims, _rows(report), strict=True), start=1):
        sheet.set_row(row, height(cells, across))
        sheet.write_number(row, 0, row, looks.cell)
        sheet.write_string(row, 1, cells[1], looks.verdict(block.rating))
        for column, text in enumerate(cells[2:], start=2):
            sheet.write_string(row, column, text, looks.cell)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, max(1, len(report.claims)), len(table.COLUMNS) - 1)
    set_table_print(sheet)


def check(data: bytes, report: Report) -> None:
    """Read the workbook again.

    Raises:
        ReportError: when it does not hold one whole row a claim, or holds a formula or a link.
    """
    members = unpacked(data)
    sheets = [etree.fromstring(content) for name, content in members.items() if name.startswith("xl/worksheets/sheet")]
    if any(next(sheet.iter(f"{_MAIN}f", f"{_MAIN}hyperlink"), None) is not None for sheet in sheets):
        raise ReportError("The workbook was not written: it would hold a formula or a link.")
    shared = [_text(one) for one in etree.fromstring(members["xl/sharedStrings.xml"])]
    rows = [[_cell(cell, shared) for cell in row] for row in sheets[0].iter(f"{_MAIN}row")]
    wanted = [list(map(_shown, table.COLUMNS)), *(list(map(_shown, cells)) for cells in _rows(report))]
    if rows != wanted:
        raise ReportError("The workbook was not written: it would not hold one whole row for each claim.")


def _rows(report: Report) -> Iterator[list[str]]:
    for block in report.claims:
        yield [_fitting(isolated(text)) for text in table.fields_of(block, report)]


def _fitting(text: str) -> str:
    """Return `text` as far as a cell holds it, and say so where it does not."""
    if len(text) * 2 <= _CELL_CAP or len(text.encode("utf-16-le")) <= 2 * _CELL_CAP:
        return text
    room = 2 * (_CELL_CAP - len(_CUT))
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + _CUT


def _summary(report: Report) -> Iterator[tuple[str, str | int]]:
    yield "Verdict report", report.head.title
    if report.head.house.name:
        yield "Desk", report.head.house.name
    yield from facts(report.head)
    if report.has("figures"):
        yield from _figures(report)
    for one in report.corrections:
        yield "Correction", corrected(one)
    if report.has("method"):
        yield "Method", method(report.head)
    if report.head.house.footer:
        yield "", report.head.house.footer


def _figures(report: Report) -> Iterator[tuple[str, str | int]]:
    for tally in report.counts.tallies:
        yield tally.rating.name, tally.count
    yield "All claims", report.counts.claims
    yield "Coverage", coverage(report)
    for name, numbers in open_points(report):
        yield name, ", ".join(map(str, numbers))


def _write_lines(sheet: Worksheet, lines: Iterator[tuple[str, str | int]], looks: Looks) -> None:
    sheet.set_column(0, 0, NAMES_WIDTH)
    sheet.set_column(1, 1, VALUES_WIDTH)
    for row, (name, value) in enumerate(lines):
        told = _fitting(isolated(str(value)))
        sheet.set_row(row, height([told], [VALUES_WIDTH]) + (0 if row else 6))
        sheet.write_string(row, 0, _fitting(isolated(name)), looks.name)
        if isinstance(value, int):
            sheet.write_number(row, 1, value, looks.plain)
        else:
            sheet.write_string(row, 1, told, looks.plain if row else looks.title)
    set_list_print(sheet)


def _shown(text: str) -> str:
    """Return a text as XML gives it back."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _text(item: etree._Element) -> str:
    return "".join(part.text or "" for part in item.iter(f"{_MAIN}t"))


def _cell(cell: etree._Element, shared: list[str]) -> str:
    value = cell.findtext(f"{_MAIN}v") or ""
    return _unescaped(shared[int(value)]) if cell.get("t") == "s" else value


def _unescaped(text: str) -> str:
    """Take back how a workbook writes what reads like its own escapes: "_x005F_x000D_" for "_x000D_"."""
    return text.replace("_x005F_x", "_x")
