"""How the article's text is set: column, line height, paragraph spacing, headline and headings."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

NORMAL_SIZE, SMALLEST, LARGEST = 17, 10, 40
LINE_HEIGHT = 1.2
MARGIN = 64  # beside the text, inside the page: glyphs on one side, lanes on the other
_COLUMN_CHARACTERS = 70
_HEADLINE_LINE_HEIGHT = 1.2
_BLANK_LINE_HEIGHT = 0.6
_HEADING_LENGTH = 70
_SENTENCE_ENDS = frozenset('.!?…:;,"”’»)')


def column_width(font: QFont) -> int:
    """Return the width of a page whose text column is comfortable to read, margins included."""
    # The average width of the font counts capitals and signs that running text seldom has.
    sample = "the quick brown fox jumps over the lazy dog and runs away "
    per_character = QFontMetricsF(font).horizontalAdvance(sample) / len(sample)
    return round(per_character * _COLUMN_CHARACTERS) + 2 * MARGIN


def prepare(document: QTextDocument) -> None:
    """Make a document one that is only read: nothing to undo, each paragraph in its own direction."""
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(MARGIN)
    option = document.defaultTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    document.setDefaultTextOption(option)


def typeset(document: QTextDocument, title: str, byline: str = "") -> None:
    """Set the paragraphs of a plain text; the first line is the headline when it reads as the title."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(_spacing(LINE_HEIGHT))
    blank, first = _spacing(_BLANK_LINE_HEIGHT), document.firstBlock()
    block = first
    while block.isValid():
        if block.length() == 1:
            QTextCursor(block).mergeBlockFormat(blank)
        elif block == first and title.strip() and block.text().strip() == title.strip():
            QTextCursor(block).mergeBlockFormat(_spacing(_HEADLINE_LINE_HEIGHT))
            _set(block, _headline())
        elif _is_heading(block, byline):
            _set(block, _heading())
        block = block.next()
    cursor.endEditBlock()


def _spacing(line_height: float) -> QTextBlockFormat:
    spacing = QTextBlockFormat()
    spacing.setLineHeight(100 * line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return spacing


def _set(block: QTextBlock, style: QTextCharFormat) -> None:
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(style)
    cursor.mergeBlockCharFormat(style)


def _headline() -> QTextCharFormat:
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.DemiBold)
    style.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 2)
    return style


def _heading() -> QTextCharFormat:
    style = QTextCharFormat()
    style.setFontWeight(QFont.Weight.DemiBold)
    return style


def _is_heading(block: QTextBlock, byline: str) -> bool:
    """Tell whether a paragraph is a short line of its own above a longer one, and no sentence."""
    text = block.text().strip()
    if not text or len(text) > _HEADING_LENGTH or text[-1] in _SENTENCE_ENDS or (byline and byline in text):
        return False
    if block.blockNumber() == 0 or block.previous().length() > 1:
        return False
    below = block.next()
    if below.isValid() and below.length() == 1:
        below = below.next()
    return below.isValid() and below.length() > 2 * _HEADING_LENGTH
