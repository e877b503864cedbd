"""Write the verdict report of an article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

from annotator.core.canonical import canonicalise
from annotator.core.claim import VerdictEntry
from annotator.errors import Refused, ReportError
from annotator.library.library import Library
from annotator.operations.desk import open_article
from annotator.operations.signing import corrections_of, signing_of
from annotator.operations.stamp import now
from annotator.reporting import files, query_sheet, writer
from annotator.reporting.document import House
from annotator.reporting.escaping import link
from annotator.reporting.report import ReportInput, build

Cut = Literal["internal", "public"]
_HOUSE = ("name", "footer", "method", "home")


def export_report(
    library: Library, article_id: str, path: Path, *, cut: Cut = "internal", exported_at: str = "", address: str = ""
) -> Path:
    """Write the report of an article in the format that the file's ending names, and return where it is.

    `address` is where the report will be published, if anywhere. The report is rendered, read back and compared before
    it takes the place of an older file.

    Raises:
        Refused: when the library has no such article.
        ReportError: when the format is unknown or the file cannot be written; an older file is then untouched.
    """
    if path.is_dir():
        raise ReportError(f"{path} is a folder; name a file for the report.")
    material = _material(library, article_id, exported_at or now(), address)
    files.replace_file(path, writer.render(build(material, cut), path.suffix))
    return path


def export_query_sheet(library: Library, article_id: str, path: Path) -> Path:
    """Write the open queries of an article for its writer, as .docx or .html, and return where the sheet is.

    Raises:
        Refused: when the library has no such article, or nothing is asked.
        ReportError: when the format is unknown or the file cannot be written.
    """
    if path.is_dir():
        raise ReportError(f"{path} is a folder; name a file for the sheet.")
    sheet = query_sheet.build(_material(library, article_id, now(), ""))
    if not sheet.entries:
        raise Refused("No query to the writer of this article is open.")
    files.replace_file(path, query_sheet.render(sheet, path.suffix))
    return path


def signs_without_font(library: Library, article_id: str, cut: Cut = "internal") -> str:
    """Return the characters that a PDF of the report would show as boxes, because no font here has them."""
    from annotator.reporting.pdf import unshown

    return unshown(build(_material(library, article_id, now(), ""), cut))


def house_style(library: Library) -> House:
    """Return what the desk puts on its reports."""
    return House(**{name: library.settings.get(f"house {name}", "") for name in _HOUSE})


def set_house_style(library: Library, **changes: str) -> None:
    """Change what the desk puts on its reports: its name, a line at the foot, a method note, its home page.

    Raises:
        Refused: when the home page is no web address.
    """
    if changes.get("home") and not link(changes["home"]):
        raise Refused(f"“{changes['home']}” is no web address.")
    with library.unrecorded():
        for name in _HOUSE:
            if name in changes:
                library.settings.put(f"house {name}", canonicalise(changes[name]).text.strip())


def _material(library: Library, article_id: str, exported_at: str, address: str) -> ReportInput:
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
            desk.article, desk.version, desk.records, desk.scale, desk.checker, exported_at, history,
            replace(house_style(library), address=address), signing_of(library, article_id),
            corrections_of(library, article_id),
        )  # fmt: skip
