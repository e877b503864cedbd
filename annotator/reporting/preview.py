"""A report as it will be, for the eye: pages to be drawn, the text of a file, or the rows of a table."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.reporting import pdf, query_sheet, table, tagged_pdf
from annotator.reporting.document import Report
from annotator.reporting.options import ReportOptions
from annotator.reporting.progress import Progress, unwatched
from annotator.reporting.query_sheet import Sheet
from annotator.reporting.report import ReportInput, build
from annotator.reporting.speech import speaking
from annotator.reporting.writer import render

LONGEST_TEXT = 200_000
_TABLES = frozenset({".csv", ".xlsx"})
_TEXTS = frozenset({".md", ".json", ".jsonld"})


@dataclass(frozen=True, slots=True)
class Preview:
    """What is to be seen: `pages` is a PDF, `sizes` are the pages of it in points; `text` may be `shortened`.

    `unshown` are the characters that no font here has; `claims` is how many claims, or queries, there are.
    """

    claims: int
    pages: bytes = b""
    sizes: tuple[tuple[float, float], ...] = ()
    text: str = ""
    shortened: bool = False
    rows: tuple[tuple[str, ...], ...] = ()
    unshown: str = ""


def preview(given: ReportInput, options: ReportOptions, progress: Progress = unwatched) -> Preview:
    """Return what a report will look like.

    Raises:
        ReportError: when it could not be written either.
        Stopped: when `progress` says that it is no longer wanted.
    """
    with speaking(options.spoken()):
        if options.subject == "queries":
            return _sheet(query_sheet.build(given), progress)
        return _report(build(given, options.cut, options.parts), options, progress)


def _report(report: Report, options: ReportOptions, progress: Progress) -> Preview:
    progress(0, 1)
    if options.suffix in _TABLES:
        rows = (table.COLUMNS, *(table.fields_of(block, report) for block in report.claims))
        return Preview(len(report.claims), rows=rows)
    if options.suffix in _TEXTS:
        text = render(report, options.suffix, language=options.language).decode("utf-8")
        return Preview(len(report.claims), text=text[:LONGEST_TEXT], shortened=len(text) > LONGEST_TEXT)
    write = tagged_pdf.write if options.tagged and options.suffix == ".pdf" else pdf.write
    data = write(report, progress)
    return Preview(len(report.claims), data, pdf.sizes(data), unshown=pdf.unshown(report))


def _sheet(sheet: Sheet, progress: Progress) -> Preview:
    if not sheet.entries:
        return Preview(0)
    pages = query_sheet.pages(sheet)
    data = pdf.set_pages(pages, progress)
    return Preview(len(sheet.entries), data, pdf.sizes(data), unshown=pdf.unshown_on(pages))


def picture(pages: bytes, number: int, width: int) -> tuple[int, int, bytes]:
    """Return a page of a preview as a picture: its width, its height, and its points as blue, green, red and none."""
    return pdf.picture(pages, number, width)
