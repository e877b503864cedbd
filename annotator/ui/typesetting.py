"""How the article's text is set: column, line height, paragraph spacing, headline and headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from annotator.core.passage import Passage, Shape

NORMAL_SIZE, SMALLEST, LARGEST = 17, 10, 40
LINE_HEIGHT = 1.2
MARGIN = 64  # beside the text, inside the page: glyphs on one side, lanes on the other
_COLUMN_CHARACTERS = 70
_HEADLINE_LINE_HEIGHT = 1.2
_BLANK_LINE_HEIGHT = 0.6
_HEADING_LENGTH = 70
_QUOTE_INDENT, _BAR_INSET, _BAR_WIDTH = 24, 4, 3
_QUOTED = 1  # the state of a block that is a quotation
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


def typeset(document: QTextDocument, title: str, byline: str = "", shapes: Mapping[int, Shape] | None = None) -> None:
    """Set the paragraphs of a plain text; the first line is the headline when it reads as the title.

    `shapes` are those of lines by number (see `shapes_of_lines`); where there are none, looks tell the headings.
    """
    known = shapes or {}
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(_spacing(LINE_HEIGHT))
    blank, first = _spacing(_BLANK_LINE_HEIGHT), document.firstBlock()
    block = first
    while block.isValid():
        shape = known.get(block.blockNumber())
        if block.length() == 1:
            QTextCursor(block).mergeBlockFormat(blank)
        elif block == first and title.strip() and block.text().strip() == title.strip():
            QTextCursor(block).mergeBlockFormat(_spacing(_HEADLINE_LINE_HEIGHT))
            _set(block, _headline())
        elif shape is Shape.QUOTE:
            _indent(block)
        elif shape is Shape.HEADING or (not known and _is_heading(block, byline)):
            _set(block, _heading())
        block = block.next()
    cursor.endEditBlock()


def shapes_of_lines(text: str, passages: Sequence[Passage]) -> dict[int, Shape]:
    """Return the shapes of the lines of a text, by their number from 0."""
    found: dict[int, Shape] = {}
    line = position = 0
    for passage in passages:
        line += text.count("\n", position, passage.span.start)
        position = passage.span.start
        height = text.count("\n", position, passage.span.end) + 1
        found |= dict.fromkeys(range(line, line + height), passage.shape)
    return found


def quotation_bars(document: QTextDocument, first: int, last: int) -> Iterator[QRectF]:
    """Yield the bars beside the quotations between two positions, in the coordinates of the document."""
    layout = document.documentLayout()
    block = document.findBlock(max(0, first))
    while block.isValid() and block.position() <= last:
        if block.userState() == _QUOTED:
            box = layout.blockBoundingRect(block)
            rightwards = block.textDirection() is Qt.LayoutDirection.RightToLeft
            # Qt leaves the margins of a block out of its width, but not out of its place.
            right = box.right() + block.blockFormat().leftMargin() + block.blockFormat().rightMargin()
            x = right - _BAR_INSET - _BAR_WIDTH if rightwards else box.left() + _BAR_INSET
            below = block.next().next()
            # Paragraphs of one quotation have one bar.
            goes_on = block.next().length() == 1 and below.isValid() and below.userState() == _QUOTED
            bottom = layout.blockBoundingRect(below).top() if goes_on else box.bottom()
            yield QRectF(x, box.top(), _BAR_WIDTH, bottom - box.top())
        block = block.next()


def _indent(block: QTextBlock) -> None:
    """Set a quotation in from the side on which its lines begin, and a little from the other."""
    block.setUserState(_QUOTED)
    rightwards = block.textDirection() is Qt.LayoutDirection.RightToLeft
    margins = QTextBlockFormat()
    margins.setLeftMargin(_QUOTE_INDENT / 2 if rightwards else _QUOTE_INDENT)
    margins.setRightMargin(_QUOTE_INDENT if rightwards else _QUOTE_INDENT / 2)
    QTextCursor(block).mergeBlockFormat(margins)


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
