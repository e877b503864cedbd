"""What was dropped on the window: files and addresses, or text."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QTextEdit, QWidget


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


class DropTarget(QTextEdit):
    """A text into which nothing goes: what is dropped on it is handed on."""

    sources_dropped = Signal(list)
    text_dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dragged_over = False
        self.setAcceptDrops(True)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Nothing is ever inserted."""
        return False

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Nothing is ever inserted."""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files, addresses and text from elsewhere."""
        welcome = is_welcome(event.mimeData()) and event.source() not in (self, self.viewport())
        self._show_drop_frame(welcome)
        event.acceptProposedAction() if welcome else event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Stay as welcoming as when the drag came in."""
        event.acceptProposedAction() if self.dragged_over else event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the hint away."""
        self._show_drop_frame(False)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped; the text under check stays as it is."""
        self._show_drop_frame(False)
        sources, text = dropped_sources(event.mimeData()), dropped_text(event.mimeData())
        event.acceptProposedAction()
        if sources:
            self.sources_dropped.emit(sources)
        elif text.strip():
            self.text_dropped.emit(text)

    def _show_drop_frame(self, shown: bool) -> None:
        self.dragged_over = shown
        self.viewport().update()
