"""Sets a flow of paragraphs on A4 pages with Qt and draws them."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLayout,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from annotator.errors import ReportError
from annotator.reporting.document import Rating
from annotator.reporting.flow import Chart, Grid, Pages, Paragraph, Piece, Role
from annotator.reporting.palette import INK, fill, stroke
from annotator.reporting.pdf_breaks import Line, cut

_DPI = 300
_MILLIMETRE = _DPI / 25.4
_POINT = _DPI / 72
_MARGINS = QMarginsF(24, 22, 24, 24)
_SCRIPTS = (
    "Noto Naskh Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans CJK SC", "Noto Sans Thai",
    "Noto Color Emoji",
)  # fmt: skip
_SANS = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans", "DejaVu Sans", *_SCRIPTS)
_SERIF = ("Noto Serif", "Charter", "Georgia", "Liberation Serif", "DejaVu Serif", *_SCRIPTS)
_SOFT, _LINK, _RULE = QColor("#555555"), QColor("#1d4f91"), QColor("#c4c4c4")
_UNDERLINES = {
    "solid": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "wave": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "dot": QTextCharFormat.UnderlineStyle.DotLine,
    "dash": QTextCharFormat.UnderlineStyle.DashUnderline,
}


@dataclass(frozen=True, slots=True)
class Look:
    """How the paragraphs of a role are set; sizes and distances in points."""

    size: float
    families: tuple[str, ...]
    before: float = 0
    after: float = 4
    leading: int = 118
    bold: bool = False
    soft: bool = False
    indent: float = 0
    # Whether it may not stand alone at the foot of a page.
    leads: bool = False


_LOOKS: dict[Role, Look] = {
    "kicker": Look(8.5, _SANS, bold=True, soft=True, after=6),
    "title": Look(23, _SERIF, bold=True, leading=106, after=6),
    "standfirst": Look(11.5, _SANS, soft=True, after=12),
    "fact": Look(9, _SANS, after=1.5, leading=112),
    "heading": Look(13, _SANS, before=22, after=8, bold=True, leads=True),
    "claim": Look(11, _SANS, before=15, after=4, bold=True, leads=True, indent=10),
    "quote": Look(11.5, _SERIF, after=4, indent=10, leads=True),
    "label": Look(8.5, _SANS, before=5, after=1.5, bold=True, soft=True, leads=True),
    "body": Look(10, _SANS),
    "article": Look(11, _SERIF, leading=132, after=7),
    "note": Look(9.5, _SANS, after=3),
    "item": Look(9.5, _SANS, after=5, indent=16),
    "small": Look(8, _SANS, soft=True, after=2),
}
_CHART_HEIGHT = 16


@dataclass(slots=True)
class _Setting:
    """A document being set, with what is drawn beside its words, by the number of the block."""

    document: QTextDocument
    bars: dict[int, tuple[Rating, bool]]
    charts: dict[int, Chart]
    leading: set[int]
    cells: set[int]


def drawn(given: Pages) -> bytes:
    """Return the pages as Qt's PDF.

    Raises:
        ReportError: when Qt could not draw it.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, _MARGINS, QPageLayout.Unit.Millimeter
        )
    )
    setting = _set(given, writer)
    painter = QPainter()
    if not painter.begin(writer):
        raise ReportError("The report was not written: no page could be drawn.")
    _draw(setting, writer, painter, given.footer)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def without_font(words: str) -> str:
    """Return each visible character that no font here can show, once."""
    font = _font(_LOOKS["body"])
    found = []
    for sign in sorted(set(words)):
        if sign.isprintable() and not sign.isspace() and not unicodedata.combining(sign):
            layout = QTextLayout(sign, font)
            layout.beginLayout()
            layout.createLine()
            layout.endLayout()
            if any(0 in run.glyphIndexes() for run in layout.glyphRuns()):
                found.append(sign)
    return "".join(found)


def unit() -> float:
    """Return how many units a point has in the heights that Qt scales: it counts them in dots of the screen.

    Widths of margins and indents it takes as they are, in dots of the page.
    """
    return QGuiApplication.primaryScreen().logicalDotsPerInchY() / 72


def _set(given: Pages, writer: QPdfWriter) -> _Setting:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(_LOOKS["body"]))
    # One endless column: Qt would lay everything out again for each break that is moved.
    document.setTextWidth(writer.pageLayout().paintRectPixels(_DPI).width())
    setting = _Setting(document, {}, {}, set(), set())
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for place, one in enumerate(given.flow):
        _add(cursor, one, setting, first=place == 0)
    cursor.endEditBlock()
    return setting


def _add(cursor: QTextCursor, one: Paragraph | Grid | Chart, setting: _Setting, *, first: bool) -> None:
    if isinstance(one, Grid):
        setting.cells |= _add_grid(cursor, one)
        return
    if not first:
        cursor.insertBlock()
    number = cursor.block().blockNumber()
    if isinstance(one, Chart):
        setting.charts[number] = one
        _add_chart(cursor, one)
        return
    look = _LOOKS[one.role]
    cursor.setBlockFormat(_block_format(one, look))
    if one.rating is not None:
        setting.bars[number] = (one.rating, one.right_to_left)
    if look.leads:
        setting.leading.add(number)
    if one.number:
        cursor.insertText(f"{one.number}.\u2002", _format(Piece(""), look))
    for piece in one.pieces:
        # A line break that is no end of the paragraph.
        cursor.insertText(piece.text.replace("\n", "\u2028"), _format(piece, look))


def _add_chart(cursor: QTextCursor, chart: Chart) -> None:
    """Leave room for the bar, and say below what it shows."""
    room = QTextBlockFormat()
    room.setLineHeight(_CHART_HEIGHT * unit(), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    room.setBottomMargin(3 * unit())
    room.setNonBreakableLines(True)
    cursor.setBlockFormat(room)
    cursor.setBlockCharFormat(_format(Piece(""), _LOOKS["small"]))
    cursor.insertBlock()
    below = _LOOKS["note"]
    cursor.setBlockFormat(_block_format(Paragraph("note", ()), below))
    cursor.insertText(chart.text, _format(Piece("", soft=True), below))


def _add_grid(cursor: QTextCursor, grid: Grid) -> set[int]:
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
            look = _LOOKS["fact" if row == 0 else "note"]
            cells.add(cell.firstCursorPosition().blockNumber())
            cell.firstCursorPosition().insertText(piece.text, _format(piece, look))
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


def _block_format(one: Paragraph, look: Look) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setTopMargin(look.before * unit())
    block.setBottomMargin(look.after * unit())
    block.setLineHeight(look.leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    right_to_left, left_to_right = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    block.setLayoutDirection(right_to_left if one.right_to_left else left_to_right)
    if one.number or one.role == "item":
        block.setLeftMargin(look.indent * _POINT)
        block.setTextIndent(-look.indent * _POINT)
    elif look.indent:
        (block.setRightMargin if one.right_to_left else block.setLeftMargin)(look.indent * _POINT)
    return block


@cache
def _font(look: Look) -> QFont:
    font = QFont()
    font.setFamilies(list(look.families))
    font.setPointSizeF(look.size)
    font.setBold(look.bold)
    return font


def _format(piece: Piece, look: Look) -> QTextCharFormat:
    """Return how a piece is set; the words of it do not matter, so that most pieces share a format."""
    made = QTextCharFormat(_plain_format(replace(piece, text="", link=bool(piece.link) * "#", place=""), look))
    if piece.link:
        made.setAnchor(True)
        made.setAnchorHref(piece.link)
    if piece.place:
        made.setAnchor(True)
        made.setAnchorNames([piece.place])
    return made


@lru_cache(maxsize=1000)
def _plain_format(piece: Piece, look: Look) -> QTextCharFormat:
    made = QTextCharFormat()
    font = QFont(_font(look))
    font.setBold(look.bold or piece.bold)
    font.setItalic(piece.italic)
    made.setFont(font)
    made.setForeground(_ink(piece, look))
    if piece.raised:
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if piece.rating is not None:
        made.setBackground(QColor(f"#{fill(piece.rating)}"))
        if not piece.badge:
            made.setUnderlineStyle(_UNDERLINES[piece.rating.line])
            made.setUnderlineColor(QColor(f"#{stroke(piece.rating)}"))
    return made


def _ink(piece: Piece, look: Look) -> QColor:
    if piece.rating is not None:
        return QColor(f"#{INK}")
    if piece.link:
        return _LINK
    return _SOFT if piece.soft or look.soft else QColor("#1a1a1a")


def _lines(setting: _Setting) -> Iterator[Line]:
    """Yield the lines of the column, and the cells of its tables."""
    layout, leading = setting.document.documentLayout(), setting.leading
    block = setting.document.begin()
    while block.isValid():
        number = block.blockNumber()
        words = block.layout()
        count = words.lineCount()
        if number in setting.cells or number in setting.charts:
            room = layout.blockBoundingRect(block)
            yield Line(room.top(), room.bottom(), leads=number in setting.charts)
        else:
            top = words.position().y()
            for place in range(count):
                line = words.lineAt(place)
                # Two lines of a paragraph stay together at its beginning and at its end.
                alone = count > 1 and place in {0, count - 2}
                yield Line(top + line.y(), top + line.y() + line.height(), leads=alone or number in leading)
        block = block.next()


def _draw(setting: _Setting, writer: QPdfWriter, painter: QPainter, footer: str) -> None:
    size = writer.pageLayout().paintRectPixels(_DPI).size()
    shapes = sorted([*_bars(setting), *_charts(setting)], key=lambda shape: shape[0].top())
    tops = [shape[0].top() for shape in shapes]
    stretches = cut(list(_lines(setting)), size.height())
    for page, (top, bottom) in enumerate(stretches):
        if page:
            writer.newPage()
        view = QRectF(0, top, size.width(), bottom - top)
        painter.save()
        painter.translate(0, -top)
        painter.setClipRect(view)
        # One that began on the page before may reach over.
        for rectangle, brush, pen in shapes[max(0, bisect_left(tops, top) - 1) : bisect_left(tops, bottom)]:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawRect(rectangle)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = view
        setting.document.documentLayout().draw(painter, context)
        painter.restore()
        foot = QRectF(0, size.height() + 8 * _POINT, size.width(), 14 * _POINT)
        _draw_footer(painter, footer, f"{page + 1} / {len(stretches)}", foot)


def _draw_footer(painter: QPainter, text: str, number: str, room: QRectF) -> None:
    font = _font(_LOOKS["small"])
    painter.setFont(font)
    painter.setPen(_SOFT)
    short = QFontMetricsF(font, painter.device()).elidedText(text, Qt.TextElideMode.ElideRight, room.width() * 0.85)
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft, short)
    painter.drawText(room, Qt.AlignmentFlag.AlignRight, number)


_Shape = tuple[QRectF, QBrush, QPen]


def _bars(setting: _Setting) -> Iterator[_Shape]:
    """Yield the coloured bars beside the claims."""
    layout, width = setting.document.documentLayout(), setting.document.textWidth()
    for number, (rating, at_right) in setting.bars.items():
        block = setting.document.findBlockByNumber(number)
        room = layout.blockBoundingRect(block)
        left = width - 2.5 * _POINT if at_right else 0
        bar = QRectF(left, room.top(), 2.5 * _POINT, room.height())
        yield bar, QBrush(QColor(f"#{stroke(rating)}")), QPen(Qt.PenStyle.NoPen)


def _charts(setting: _Setting) -> Iterator[_Shape]:
    """Yield the pieces of the bars of verdicts."""
    width = setting.document.textWidth()
    for number, chart in setting.charts.items():
        room = setting.document.documentLayout().blockBoundingRect(setting.document.findBlockByNumber(number))
        total, before = sum(count for _, count in chart.parts), 0
        for rating, count in chart.parts:
            left, right = (width * share / total for share in (before, before + count))
            before += count
            piece = QRectF(left, room.top(), max(_POINT, right - left - 2 * _POINT), _CHART_HEIGHT * _POINT)
            yield piece, QBrush(QColor(f"#{fill(rating)}")), QPen(QColor(f"#{stroke(rating)}"), 0.75 * _POINT)
