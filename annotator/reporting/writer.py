"""Chooses the writer for a file, and lets nothing out that does not read back as the report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotator.errors import ReportError
from annotator.reporting import json_file, linked_data, markdown, pdf, spreadsheet, table, tagged_pdf, web_page, word
from annotator.reporting.document import Report
from annotator.reporting.options import SPEAKING_SUFFIXES
from annotator.reporting.progress import Progress, unwatched
from annotator.reporting.speech import ENGLISH, speaking

Write = Callable[[Report], bytes]
Check = Callable[[bytes, Report], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: its name for people, what writes it, and what reads it back."""

    name: str
    write: Write
    check: Check


def _text(name: str, write: Callable[[Report], str], check: Callable[[str, Report], None]) -> Format:
    """Return a format of plain UTF-8 text."""

    def read(data: bytes, report: Report) -> None:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise ReportError("The report was not written: it would not be UTF-8 text.") from error
        check(text, report)

    return Format(name, lambda report: write(report).encode("utf-8"), read)


FORMATS = {
    ".html": _text("Web page", web_page.write, web_page.check),
    ".md": _text("Markdown", markdown.write, markdown.check),
    ".pdf": Format("PDF", pdf.write, pdf.check),
    ".docx": Format("Word", word.write, word.check),
    ".csv": _text("Table, one row a claim", table.write, table.check),
    ".xlsx": Format("Workbook, one row a claim", spreadsheet.write, spreadsheet.check),
    ".jsonld": Format("Linked data: ClaimReview and Web Annotation", linked_data.write, linked_data.check),
    ".json": Format("JSON, everything", json_file.write, json_file.check),
}


def render(
    report: Report, suffix: str, progress: Progress = unwatched, *, tagged: bool = False, language: str = ENGLISH
) -> bytes:
    """Return the file for `suffix` (".html", "md"), read back and found whole; `tagged` is about a PDF only.

    `language` is that of the program's own words (see `speech`); a file for machines is always English.

    Raises:
        ReportError: when there is no such format, or what was written is not the report.
        Stopped: when `progress` says that it is no longer wanted.
    """
    kind = _format(suffix)
    progress(0, 1)
    if tagged and kind is FORMATS[".pdf"]:
        kind = Format(kind.name, tagged_pdf.write, tagged_pdf.check)
    with speaking(_spoken(suffix, language)):
        # A PDF takes longest of all, and may be stopped at every page.
        data = pdf.write(report, progress) if kind.write is pdf.write else kind.write(report)
        progress(1, 2)
        kind.check(data, report)
    return data


def validate(data: bytes, report: Report, suffix: str, *, language: str = ENGLISH) -> None:
    """Read a written report again and compare it with what it should hold, in the language it was written in.

    Raises:
        ReportError: when something is missing, added or in another place.
    """
    with speaking(_spoken(suffix, language)):
        _format(suffix).check(data, report)


def _spoken(suffix: str, language: str) -> str:
    return language if _ending(suffix) in SPEAKING_SUFFIXES else ENGLISH


def _ending(suffix: str) -> str:
    return f".{suffix.lower().removeprefix('.')}"


def _format(suffix: str) -> Format:
    """Return the format for a file name's ending."""
    wanted = _ending(suffix)
    if wanted not in FORMATS:
        known = ", ".join(FORMATS)
        raise ReportError(f"Reports cannot be written as “{suffix}”; the endings that work are {known}.")
    return FORMATS[wanted]
