"""Write the verdict report of an article."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from annotator.core.claim import VerdictEntry
from annotator.errors import ReportError
from annotator.library.library import Library
from annotator.operations.desk import open_article
from annotator.operations.stamp import now
from annotator.reporting import files, writer
from annotator.reporting.report import ReportInput, build

Cut = Literal["internal", "public"]


def export_report(
    library: Library, article_id: str, path: Path, *, cut: Cut = "internal", exported_at: str = ""
) -> Path:
    """Write the report of an article in the format that the file's ending names, and return where it is.

    The report is rendered, read back and compared before it takes the place of an older file.

    Raises:
        Refused: when the library has no such article.
        ReportError: when the format is unknown or the file cannot be written; an older file is then untouched.
    """
    if path.is_dir():
        raise ReportError(f"{path} is a folder; name a file for the report.")
    with library.snapshot():
        desk = open_article(library, article_id)
        history: dict[str, tuple[VerdictEntry, ...]] = {
            record.claim.id: tuple(library.history.of_claim(record.claim.id)) for record in desk.records
        }
    material = ReportInput(
        desk.article, desk.version, desk.records, desk.scale, desk.checker, exported_at or now(), history
    )
    report = build(material, cut)
    files.replace_file(path, writer.render(report, path.suffix))
    return path
