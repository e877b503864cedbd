"""Write the verdict report of an article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

from annotator.core.claim import VerdictEntry
from annotator.errors import Refused, ReportError
from annotator.library.library import Library
from annotator.operations.desk import open_article
from annotator.operations.house import house_style, set_house_style
from annotator.operations.signing import corrections_of, signing_of
from annotator.operations.stamp import now
from annotator.reporting import files, query_sheet, writer
from annotator.reporting.escaping import link
from annotator.reporting.options import ReportOptions
from annotator.reporting.progress import Progress, unwatched
from annotator.reporting.report import ReportInput, build

__all__ = [
    "Cut", "export_query_sheet", "export_report", "house_style", "material", "set_house_style", "signs_without_font",
    "write",
]  # fmt: skip

Cut = Literal["internal", "public"]


def export_report(
    library: Library, article_id: str, path: Path, *, cut: Cut = "internal", exported_at: str = "", address: str = ""
) -> Path:
    """Write the report of an article in the format that the file's ending names, and return where it is.

    `address` is where the report will be published, if anywhere; see `write`.

    Raises:
        Refused: when the library has no such article.
        ReportError: when the format is unknown or the file cannot be written; an older file is then untouched.
    """
    return write(material(library, article_id, exported_at, address), ReportOptions(cut=cut), path)


def export_query_sheet(library: Library, article_id: str, path: Path, *, language: str = "") -> Path:
    """Write the open queries of an article for its writer, as .docx or .html, and return where the sheet is.

    `language` is that of the program's own words in it; English, if none is named.

    Raises:
        Refused: when the library has no such article, or nothing is asked.
        ReportError: when the format is unknown or the file cannot be written.
    """
    if path.is_dir():
        raise ReportError(f"{path} is a folder; name a file for the sheet.")
    return write(material(library, article_id), ReportOptions("queries", language=language), path)


def write(given: ReportInput, options: ReportOptions, path: Path, progress: Progress = unwatched) -> Path:
    """Write what was chosen in the format that the file's ending names, and return where it is.

    It is rendered, read back and compared before it takes the place of an older file. It asks no library, so that it
    may run beside one.

    Raises:
        Refused: when a query sheet is wanted and nothing is asked.
        ReportError: when the format is unknown or the file cannot be written; an older file is then untouched.
        Stopped: when `progress` says that it is no longer wanted; an older file is then untouched.
    """
    if path.is_dir():
        raise ReportError(f"{path} is a folder; name a file for the report.")
    if options.subject == "queries":
        sheet = query_sheet.build(given)
        if not sheet.entries:
            raise Refused("No query to the writer of this article is open.")
        data = query_sheet.render(sheet, path.suffix, language=options.language)
    else:
        report = build(given, options.cut, options.parts)
        data = writer.render(report, path.suffix, progress, tagged=options.tagged, language=options.language)
    progress(1, 1)
    files.replace_file(path, data)
    return path


def signs_without_font(library: Library, article_id: str, cut: Cut = "internal") -> str:
    """Return the characters that a PDF of the report would show as boxes, because no font here has them."""
    from annotator.reporting.pdf import unshown

    return unshown(build(material(library, article_id), cut))


def material(library: Library, article_id: str, exported_at: str = "", address: str = "") -> ReportInput:
    """Return what a report is built from, as one consistent picture.

    Raises:
        Refused: when the library has no such article, or the address is no web address.
    """
    if address and not link(address):
        raise Refused(f"“{address}” is no web address; a report is published under one like https://desk.example/1.")
    with library.snapshot():
        desk = open_article(library, article_id)
        history: dict[str, tuple[VerdictEntry, ...]] = {
            record.claim.id: tuple(library.history.of_claim(record.claim.id)) for record in desk.records
        }
        return ReportInput(
            desk.article, desk.version, desk.records, desk.scale, desk.checker, exported_at or now(), history,
            replace(house_style(library), address=address), signing_of(library, article_id),
            corrections_of(library, article_id),
        )  # fmt: skip
