"""PDF documents: the text layer as paragraphs, and a sentence for whatever of it may be missing or hidden."""

from __future__ import annotations

import re
from typing import Any

from annotator.reading.blocks import joined, passages
from annotator.reading.job import Job
from annotator.reading.page_metadata import one_line
from annotator.reading.parsed import Parsed, Unreadable, count
from annotator.reading.pdf_blocks import Laid, laid_out
from annotator.reading.pdf_lines import Line, PageText
from annotator.reading.pdf_soundness import damage
from annotator.reading.plain import parse_plain
from annotator.reading.soup import looks_like_soup

MOST_PAGES = 1_000
_MOST_CHARACTERS = 3_000_000
_MOST_UNMAPPED = 0.1
_LOOKED_AT = 200
_MOST_OBJECTS = 2_000
_INVISIBLE = 3
_WHITE = 250
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_FILE_NAME = re.compile(
    r"microsoft (?:word|powerpoint)\s*-.*|untitled.*|document\d*|.*\.(?:docx?|odt|pdf|indd|html?|tex)", re.IGNORECASE
)


def parse_pdf(data: bytes, job: Job) -> Parsed:
    """Return the article in the text layer of a PDF."""
    start = data.index(b"%PDF-")
    document = _opened(data[start:] if start > 1_000 else data)
    if len(document) > MOST_PAGES:
        raise Unreadable(f"has {len(document):,} pages, but at most {MOST_PAGES:,} can be read")
    pages = _Pages(document)
    pages.read()
    if not any(pages.lines):
        raise Unreadable("holds no text, only pictures of it (a scan); recognise its text first, then import it again")
    laid = laid_out(pages.lines, pages.heights)
    plain = parse_plain(joined([*laid.blocks, *laid.notes]))
    title, author = _said(document, "Title"), _said(document, "Author")
    named = title if title and not _FILE_NAME.fullmatch(title) else ""
    warnings = [*damage(data, len(document)), *pages.warnings(), *_told(laid)]
    if _RIGHT_TO_LEFT.search(plain.text):
        warnings.append("Right-to-left text in a PDF may come out in another order; compare it with the page.")
    if looks_like_soup(plain.text):
        warnings.append("The text looks garbled: the PDF may not say which letters its signs stand for.")
    if author and not plain.byline:
        warnings.append(f"Guessed from who made the document: byline “{author}”.")
    return Parsed(
        plain.text,
        named or one_line(laid.title, 300) or plain.title,
        plain.byline or author,
        plain.published,
        warnings=(*warnings, *plain.warnings),
        passages=passages(plain.text, laid.blocks),
    )


def _opened(data: bytes) -> Any:  # noqa: ANN401 - the library is untyped
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable("is password-protected; save it without a password first") from error
        raise Unreadable("is damaged, or no PDF document") from error


def _said(document: Any, name: str) -> str:  # noqa: ANN401 - the library is untyped
    return one_line(document.get_metadata_value(name))


def _told(laid: Laid) -> list[str]:
    warnings = []
    if laid.heads:
        warnings.append(
            f"{count(laid.heads, 'running head or page number', 'running heads and page numbers')} left out."
        )
    if laid.marks:
        warnings.append(f"{count(laid.marks, 'footnote mark')} {'was' if laid.marks == 1 else 'were'} left out.")
    if laid.turned:
        warnings.append(f"{count(laid.turned, 'line')} of turned text left out.")
    if laid.notes:
        warnings.append("Footnotes stand at the end of the text.")
    return warnings


class _Pages:
    """Reads the pages one after another, and notes what is wrong with each."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401 - the library is untyped
        self._document = document
        self.lines: list[list[Line]] = []
        self.heights: list[float] = []
        self._characters = self._unmapped = self._hidden = 0
        self._broken: list[int] = []
        self._empty: list[int] = []

    def read(self) -> None:
        """Read every page; one that cannot be read is noted and passed over."""
        import pypdfium2

        for number in range(len(self._document)):
            lines: list[Line] = []
            height = 800.0
            try:
                page = self._document[number]
                height = float(page.get_height())
                lines = self._page(page, number)
            except pypdfium2.PdfiumError:
                self._broken.append(number + 1)
            self.lines.append(lines)
            self.heights.append(height)
            if self._characters > _MOST_CHARACTERS:
                raise Unreadable(f"has more than {_MOST_CHARACTERS:,} characters")

    def _page(self, page: Any, number: int) -> list[Line]:  # noqa: ANN401 - the library is untyped
        text = PageText(page, number)
        self._characters += max(0, text.characters)
        if number < _LOOKED_AT:
            self._unmapped += text.unmapped()
            self._hidden += _has_hidden_text(page)
        lines = text.lines()
        if not lines:
            self._empty.append(number + 1)
        text.close()
        page.close()
        return lines

    def warnings(self) -> list[str]:
        """Return a sentence for each thing that was noted."""
        warnings = []
        if self._broken:
            warnings.append(f"The PDF is damaged: {_numbered(self._broken)} could not be read.")
        if self._empty:
            warnings.append(f"There is no text on {_numbered(self._empty)}; it may be a picture.")
        if self._unmapped > _MOST_UNMAPPED * self._characters:
            warnings.append("Many signs of the PDF have no sure meaning, so letters may be wrong.")
        if self._hidden:
            warnings.append("The text holds words that are not visible on the page; compare it with the page.")
        return warnings


def _numbered(pages: list[int]) -> str:
    shown = ", ".join(map(str, pages[:8])) + (f" and {len(pages) - 8:,} more" if len(pages) > 8 else "")
    return f"{'page' if len(pages) == 1 else 'pages'} {shown}"


def _has_hidden_text(page: Any) -> bool:  # noqa: ANN401 - the library is untyped
    """Tell whether a page has text that is invisible, white, or outside of the page."""
    import ctypes

    import pypdfium2.raw as pdfium

    width, height = page.get_size()
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    for index in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        item = pdfium.FPDFPage_GetObject(page, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        if pdfium.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE:
            return True
        pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, alpha)
        if min(red.value, green.value, blue.value) >= _WHITE and not _has_ground(page):
            return True
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        pdfium.FPDFPageObj_GetBounds(item, left, bottom, right, top)
        if right.value < 0 or top.value < 0 or left.value > width or bottom.value > height:
            return True
    return False


def _has_ground(page: Any) -> bool:  # noqa: ANN401 - the library is untyped
    """Tell whether a page has coloured areas or pictures, on which white text can be read."""
    import pypdfium2.raw as pdfium

    ground = (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING)
    objects = min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)
    return any(pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, index)) in ground for index in range(objects))
