"""Which file to open, and where the report goes; each dialog is a child of the window and dies with it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

ARTICLE_SUFFIXES: Final = (
    "txt", "md", "html", "htm", "mhtml", "mht", "webarchive", "docx", "odt", "rtf", "pdf", "eml",
)  # fmt: skip
REPORT_SUFFIXES: Final = (".html", ".pdf", ".docx", ".md", ".csv", ".xlsx", ".jsonld", ".json")
SHEET_SUFFIXES: Final = (".docx", ".html")
_LONGEST_NAME: Final = 80
_UNSAFE: Final = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_RESERVED: Final = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def ask_articles(parent: QWidget) -> list[str]:
    """Return the article files chosen, none when the dialog was left."""
    kinds = " ".join(f"*.{suffix}" for suffix in ARTICLE_SUFFIXES)
    filters = f"{_words('Articles')} ({kinds});;{_words('All files')} (*)"
    paths, _ = QFileDialog.getOpenFileNames(parent, _words("Open articles"), "", filters)
    return paths


def ask_article(parent: QWidget) -> str:
    """Return the one text file chosen, nothing when the dialog was left."""
    path, _ = QFileDialog.getOpenFileName(parent, _words("Open in another encoding"), "", f"{_words('All files')} (*)")
    return path


def ask_library(parent: QWidget) -> Path | None:
    """Return the library chosen, which may be one that is yet to be made."""
    path, _ = QFileDialog.getSaveFileName(
        parent,
        _words("Open or make a library"),
        "",
        f"{_words('Libraries')} (*.annotator *.db);;{_words('All files')} (*)",
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    return Path(path) if path else None


def format_names() -> dict[str, str]:
    """Return what the formats of a report are called, by their endings."""
    return {
        ".html": _words("Web page"),
        ".pdf": _words("PDF"),
        ".docx": _words("Word"),
        ".md": _words("Markdown"),
        ".csv": _words("Table"),
        ".xlsx": _words("Workbook"),
        ".jsonld": _words("Linked data (ClaimReview)"),
        ".json": _words("JSON, everything"),
    }


def ask_report(parent: QWidget, proposed: Path) -> Path | None:
    """Return where the report goes, with the suffix of the format chosen; None when the dialog was left."""
    return _ask_target(parent, proposed, _words("Export the report"), REPORT_SUFFIXES)


def ask_sheet(parent: QWidget, proposed: Path) -> Path | None:
    """Return where the query sheet goes; None when the dialog was left."""
    return _ask_target(parent, proposed, _words("Export the query sheet"), SHEET_SUFFIXES)


def ask_picture(parent: QWidget) -> str:
    """Return the picture chosen, nothing when the dialog was left."""
    kinds = f"{_words('Pictures')} (*.png *.jpg *.jpeg);;{_words('All files')} (*)"
    path, _ = QFileDialog.getOpenFileName(parent, _words("Choose the logo"), "", kinds)
    return path


def _ask_target(parent: QWidget, proposed: Path, title: str, suffixes: tuple[str, ...]) -> Path | None:
    names = format_names()
    filters = {suffix: f"{names[suffix]} (*{suffix})" for suffix in suffixes}
    first = filters.get(proposed.suffix, filters[".html"])
    path, chosen = QFileDialog.getSaveFileName(parent, title, str(proposed), ";;".join(filters.values()), first)
    if not path:
        return None
    suffix = next((each for each, name in filters.items() if name == chosen), ".html")
    target = Path(path)
    return target if target.suffix.lower() in suffixes else target.with_name(target.name + suffix)


def proposed_report(title: str, folder: str, suffix: str) -> Path:
    """Return where a report is proposed to go: the folder of the last one, named by the article."""
    known = Path(folder) if folder and Path(folder).is_dir() else Path.home()
    return known / f"{file_name(title)}{suffix if suffix in REPORT_SUFFIXES else '.html'}"


def file_name(title: str) -> str:
    """Return a title as a name that every file system takes."""
    name = " ".join(_UNSAFE.sub(" ", title).split())[:_LONGEST_NAME].strip(" .").lstrip("- .")
    if not name or _RESERVED.fullmatch(name):
        return f"{_words('Report')} {name}".strip()
    return name


def _words(text: str) -> str:
    return QCoreApplication.translate("files", text)
