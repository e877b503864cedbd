"""Sets a flow of paragraphs in one long column of a Qt document, to be cut into pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtGui import (
    QBrush,
    QColor,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from annotator.reporting.document import Rating
from annotator.reporting.flow import Chart, Grid, Pages, Paragraph, Piece
from annotator.reporting.pdf_breaks import Line
from annotator.reporting.pdf_looks import DPI, LOOKS, Formats, font_of, unit
from annotator.reporting.progress import Progress

CHART_HEIGHT = 16
LOGO_HEIGHT, LOGO_WIDTH = 40, 200
_RULE = QColor("#c4c4c4")
# Paragraphs between two looks at whether the report is still wanted.
_STRIDE = 200


@dataclass(slots=True)
class Setting:
    """A document being set, with what is drawn beside its words, by the number of the block."""

    document: QTextDocument
    formats: Formats
    bars: dict[int, tuple[Rating, bool]] = field(default_factory=dict)
    charts: dict[int, Chart] = field(default_factory=dict)
    leading: set[int] = field(default_factory=set)
    cells: set[int] = field(default_factory=set)
    logo: int = -1


def set_column(given: Pages, writer: QPdfWriter, progress: Progress) -> Setting:
    """Return the pages as one long column, as wide as a page of the writer."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setDefaultFont(font_of(LOOKS["body"]))
    # One endless column: Qt would lay everything out again for each break that is moved.
    document.setTextWidth(writer.pageLayout().paintRectPixels(DPI).width())
    setting = Setting(document, Formats(given.style))
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    if given.style.logo.data:
        setting.logo = 0
        cursor.setBlockFormat(_room(LOGO_HEIGHT, 14))
    for place, one in enumerate(given.flow):
        if place % _STRIDE == 0:
            progress(place, 2 * len(given.flow))
        _add(cursor, one, setting, first=place == 0 and setting.logo < 0)
    cursor.endEditBlock()
    return setting


def lines(setting: Setting) -> Iterator[Line]:
    """Yield the lines of the column, and the cells of its tables."""
    layout, leading = setting.document.documentLayout(), setting.leading
    block = setting.document.begin()
    for number in range(setting.document.blockCount()):
        words = block.layout()
        count = words.lineCount()
        if number in setting.cells or number in setting.charts or number == setting.logo:
            room = layout.blockBoundingRect(block)
            yield Line(room.top(), room.bottom(), leads=number in setting.charts)
        else:
            top = words.position().y()
            for place in range(count):
                line = words.lineAt(place)
                y = line.y()
                # Two lines of a paragraph stay together at its beginning and at its end.
                alone = count > 1 and place in {0, count - 2}
                yield Line(top + y, top + y + line.height(), leads=alone or number in leading)
        block = block.next()


def _add(cursor: QTextCursor, one: Paragraph | Grid | Chart, setting: Setting, *, first: bool) -> None:
    if isinstance(one, Grid):
        setting.cells |= _add_grid(cursor, one, setting.formats)
        return
    shape = _room(CHART_HEIGHT, 3) if isinstance(one, Chart) else setting.formats.block(one)
    if first:
        cursor.setBlockFormat(shape)
    else:
        cursor.insertBlock(shape)
    if isinstance(one, Chart):
        setting.charts[cursor.blockNumber()] = one
        _add_chart(cursor, one, setting.formats)
    else:
        _add_paragraph(cursor, one, setting)


def _add_paragraph(cursor: QTextCursor, one: Paragraph, setting: Setting) -> None:
    formats, look = setting.formats, LOOKS[one.role]
    block = cursor.block()
    # Otherwise Qt forgets the glyphs, and shapes every word once more when it draws.
    block.layout().setCacheEnabled(True)
    if one.rating is not None:
        setting.bars[block.blockNumber()] = (one.rating, one.right_to_left)
    if look.leads:
        setting.leading.add(block.blockNumber())
    if one.number:
        cursor.insertText(f"{one.number}.\u2002", formats.piece(Piece(""), look))
    for piece in one.pieces:
        # A line break that is no end of the paragraph.
        cursor.insertText(piece.text.replace("\n", "\u2028"), formats.piece(piece, look))


def _room(height: float, after: float) -> QTextBlockFormat:
    """Return a paragraph that leaves room for something drawn."""
    room = QTextBlockFormat()
    room.setLineHeight(height * unit(), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    room.setBottomMargin(after * unit())
    room.setNonBreakableLines(True)
    return room


def _add_chart(cursor: QTextCursor, chart: Chart, formats: Formats) -> None:
    """Leave room for the bar, and say below what it shows."""
    cursor.setBlockCharFormat(formats.piece(Piece(""), LOOKS["small"]))
    cursor.insertBlock(formats.block(Paragraph("note", ())))
    cursor.insertText(chart.text, formats.piece(Piece("", soft=True), LOOKS["note"]))


def _add_grid(cursor: QTextCursor, grid: Grid, formats: Formats) -> set[int]:
    """Add a table, and return the numbers of its blocks."""
    cells = set()
    shape = QTextTableFormat()
    shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shape.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in grid.shares])
    shape.setHeaderRowCount(1)
    shape.setCellSpacing(0)
    shape.setCellPadding(0)
    shape.setBorder(0)
    shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    shape.setTopMargin(6 * unit())
    shape.setBottomMargin(8 * unit())
    table = cursor.insertTable(1 + len(grid.rows), len(grid.header), shape)
    header = tuple(Piece(text, soft=True) for text in grid.header)
    for row, pieces in enumerate((header, *grid.rows)):
        for column, piece in enumerate(pieces):
            cell = table.cellAt(row, column)
            cell.setFormat(_cell_format())
            look = LOOKS["fact" if row == 0 else "note"]
            cells.add(cell.firstCursorPosition().blockNumber())
            cell.firstCursorPosition().insertText(piece.text, formats.piece(piece, look))
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return cells


def _cell_format() -> QTextTableCellFormat:
    cell = QTextTableCellFormat()
    cell.setTopPadding(3 * unit())
    cell.setBottomPadding(3 * unit())
    cell.setRightPadding(6 * unit())
    cell.setBottomBorder(0.5 * unit())
    cell.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    cell.setBottomBorderBrush(QBrush(_RULE))
    return cell
