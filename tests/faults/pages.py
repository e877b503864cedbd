"""What a reader sees of an article: the characters that carry a highlight, as the laid-out page holds them."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

BREAK = "\N{PARAGRAPH SEPARATOR}"


def painted(document: QTextDocument) -> list[str]:
    """Return what is painted, piece by piece in reading order; Qt counts, so nothing of ours is believed."""
    pieces: list[str] = []
    block = document.firstBlock()
    while block.isValid():
        units = block.text().encode("utf-16-le", "surrogatepass")
        for piece in sorted(block.layout().formats(), key=lambda each: each.start):
            end = piece.start + piece.length
            pieces.append(units[2 * piece.start : 2 * end].decode("utf-16-le"))
        block = block.next()
    return pieces


def selected(document: QTextDocument, start: int, end: int) -> str:
    """Return the characters between two of Qt's positions, with the line breaks of the article."""
    from PySide6.QtGui import QTextCursor

    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace(BREAK, "\n")
