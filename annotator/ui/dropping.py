"""What was dropped on the window: files and addresses, or text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData


def dropped_sources(dropped: QMimeData) -> list[str]:
    """Return the paths and web addresses in a drop, in their order."""
    found = (url.toLocalFile() if url.isLocalFile() else url.toString() for url in dropped.urls())
    return [source for source in found if source]


def dropped_text(dropped: QMimeData) -> str:
    """Return the plain text in a drop that brings no sources."""
    return "" if dropped_sources(dropped) or not dropped.hasText() else dropped.text()


def is_welcome(dropped: QMimeData) -> bool:
    """Tell whether a drop brings anything that can become an article."""
    return bool(dropped_sources(dropped) or dropped_text(dropped).strip())
