"""The report as a PDF, set and drawn by Qt: the one writer that knows it.

Text enters character by character through a cursor, never as markup.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from annotator.errors import ReportError
from annotator.reporting.document import Report
from annotator.reporting.escaping import visible
from annotator.reporting.flow import Pages, Paragraph
from annotator.reporting.pages import headings, pages
from annotator.reporting.pdf_file import Entry, Properties, finished
from annotator.reporting.phrases import on_scale
from annotator.reporting.progress import Progress, unwatched

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# PDFium, which reads the file back, keeps one document at a time.
_READING = threading.Lock()
_FORBIDDEN = (b"/JavaScript", b"/Launch", b"/EmbeddedFile", b"/OpenAction", b"/AcroForm")
_kept: list[QApplication] = []


def write(report: Report, progress: Progress = unwatched) -> bytes:
    """Return the report as a PDF."""
    return set_pages(pages(report), progress)


def set_pages(given: Pages, progress: Progress = unwatched) -> bytes:
    """Return pages as a PDF."""
    from annotator.reporting.pdf_page import drawn

    _require_application()
    properties = Properties(given.title, given.author, given.language or "en") if given.named else Properties()
    return finished(drawn(given, progress), outline(given), properties)


def unshown(report: Report) -> str:
    """Return the characters of a report that no font here has, so that they will be boxes in the PDF."""
    return unshown_on(pages(report))


def unshown_on(given: Pages) -> str:
    """Return the same of pages."""
    from annotator.reporting.pdf_page import without_font

    _require_application()
    return without_font("".join(one.text for one in given.flow if isinstance(one, Paragraph)))


def sizes(data: bytes) -> tuple[tuple[float, float], ...]:
    """Return the width and the height of every page of a PDF, in points."""
    import pypdfium2

    with _READING:
        document = pypdfium2.PdfDocument(data)
        try:
            return tuple(document.get_page_size(number) for number in range(len(document)))
        finally:
            document.close()


def picture(data: bytes, number: int, width: int) -> tuple[int, int, bytes]:
    """Return a page of a PDF drawn `width` points wide: width, height, and its points, each four bytes."""
    import pypdfium2

    with _READING:
        document = pypdfium2.PdfDocument(data)
        try:
            page = document[number]
            drawn = page.render(scale=width / page.get_width(), rev_byteorder=False, prefer_bgrx=True)
            return drawn.width, drawn.height, bytes(drawn.buffer)
        finally:
            document.close()


def outline(given: Pages) -> list[Entry]:
    """Return the outline: the headings, and under each the claims that follow it."""
    found: list[tuple[Paragraph, list[Entry]]] = []
    for one in given.flow:
        if isinstance(one, Paragraph) and one.role == "heading":
            found.append((one, []))
        elif isinstance(one, Paragraph) and one.role == "claim" and found:
            found[-1][1].append(Entry(_title(one), one.pieces[0].place))
    return [Entry(heading.text, heading.pieces[0].place, tuple(under)) for heading, under in found]


def check(data: bytes, report: Report) -> None:
    """Read the file again, as another program would.

    Raises:
        ReportError: when it has no pages, or not every claim and heading is to be found in it.
    """
    import pypdfium2

    if any(word in data for word in _FORBIDDEN):
        raise ReportError("The report was not written: the PDF would hold something that runs.")
    try:
        with _READING:
            document = pypdfium2.PdfDocument(data)
            try:
                told = [(entry.level, _joined(entry.get_title())) for entry in _followed(document)]
                empty = not len(document) or not document[0].get_textpage().count_chars()
            finally:
                document.close()
    except pypdfium2.PdfiumError as error:
        raise ReportError("The report was not written: the PDF would be damaged.") from error
    claims = [title for level, title in told if level]
    wanted = [
        _joined(f"{block.number} {visible(f'{block.rating.glyph} {on_scale(block.rating.name)}')}")
        for block in report.claims
    ]
    if empty or claims != wanted or [title for level, title in told if not level] != headings(report):
        raise ReportError(f"The report was not written: the PDF would not hold all {len(report.claims)} claims.")


def _followed(document: Any) -> list[Any]:  # noqa: ANN401 - PDFium comes without types
    """Return the entries of the outline that lead somewhere."""
    return [entry for entry in document.get_toc(max_depth=2) if entry.get_dest() is not None]


def _title(one: Paragraph) -> str:
    """Return number and verdict of a claim."""
    return _joined(f"{one.pieces[0].text} {one.pieces[1].text}")


def _joined(text: str) -> str:
    return " ".join(text.split())


def _require_application() -> None:
    """See to it that Qt can find fonts; in a terminal it is told to look for no screen."""
    from PySide6.QtCore import QLoggingCategory
    from PySide6.QtGui import QGuiApplication

    # Qt would complain of each font that lacks a script, though the next one in the list has it.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    if QGuiApplication.instance() is None:
        # One with widgets, so that whoever opens a window later in this process finds what it needs.
        from PySide6.QtWidgets import QApplication

        _kept.append(QApplication(["annotator", "-platform", "offscreen"]))
