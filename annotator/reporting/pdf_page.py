"""Draws a column of paragraphs as A4 pages with Qt."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QColor,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextLayout,
)

from annotator.errors import ReportError
from annotator.reporting.flow import Pages
from annotator.reporting.logo import picture
from annotator.reporting.palette import fill, stroke
from annotator.reporting.pdf_breaks import cut
from annotator.reporting.pdf_logo import image_of
from annotator.reporting.pdf_looks import DPI, LOOKS, POINT, SOFT, font_of
from annotator.reporting.pdf_setting import CHART_HEIGHT, LOGO_HEIGHT, LOGO_WIDTH, Setting, lines, set_column
from annotator.reporting.progress import Progress, unwatched

_MARGINS = QMarginsF(24, 22, 24, 24)


def drawn(given: Pages, progress: Progress = unwatched) -> bytes:
    """Return the pages as Qt's PDF.

    Raises:
        ReportError: when Qt could not draw it.
        Stopped: when `progress` says that it is no longer wanted.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, _MARGINS, QPageLayout.Unit.Millimeter
        )
    )
    setting = set_column(given, writer, progress)
    painter = QPainter()
    if not painter.begin(writer):
        raise ReportError("The report was not written: no page could be drawn.")
    try:
        _draw(setting, painter, given, progress)
    finally:
        painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def without_font(words: str) -> str:
    """Return each visible character that no font here can show, once."""
    font = font_of(LOOKS["body"])
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


def _draw(setting: Setting, painter: QPainter, given: Pages, progress: Progress) -> None:
    writer = painter.device()
    assert isinstance(writer, QPdfWriter)
    size = writer.pageLayout().paintRectPixels(DPI).size()
    layout = setting.document.documentLayout()
    shapes = sorted([*_bars(setting), *_charts(setting)], key=lambda shape: shape[0].top())
    tops = [shape[0].top() for shape in shapes]
    stretches = cut(list(lines(setting)), size.height())
    footer = _short(given.footer, writer, size.width())
    for page, (top, bottom) in enumerate(stretches):
        progress(len(stretches) + page, 2 * len(stretches))
        if page:
            writer.newPage()
        elif setting.logo >= 0:
            _draw_logo(painter, given)
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
        layout.draw(painter, context)
        painter.restore()
        foot = QRectF(0, size.height() + 8 * POINT, size.width(), 14 * POINT)
        _draw_footer(painter, footer, f"{page + 1} / {len(stretches)}", foot)


def _draw_logo(painter: QPainter, given: Pages) -> None:
    """Draw the desk's logo at the top of the first page, as large as its room allows."""
    image = image_of(picture(given.style.logo))
    room = QSizeF(LOGO_WIDTH * POINT, LOGO_HEIGHT * POINT)
    size = QSizeF(image.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)


def _short(text: str, writer: QPdfWriter, width: float) -> str:
    """Return the words at the foot of every page, as many as go beside its number."""
    metrics = QFontMetricsF(font_of(LOOKS["small"]), writer)
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width * 0.85)


def _draw_footer(painter: QPainter, text: str, number: str, room: QRectF) -> None:
    painter.setFont(font_of(LOOKS["small"]))
    painter.setPen(SOFT)
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft, text)
    painter.drawText(room, Qt.AlignmentFlag.AlignRight, number)


_Shape = tuple[QRectF, QBrush, QPen]


def _bars(setting: Setting) -> Iterator[_Shape]:
    """Yield the coloured bars beside the claims."""
    layout, width = setting.document.documentLayout(), setting.document.textWidth()
    for number, beside in setting.bars.items():
        rating, at_right = beside
        block = setting.document.findBlockByNumber(number)
        room = layout.blockBoundingRect(block)
        # One bar goes with paragraphs that follow each other, over what is between them too.
        joined = setting.bars.get(number + 1) == beside
        bottom = layout.blockBoundingRect(block.next()).top() if joined else room.bottom()
        left = width - 2.5 * POINT if at_right else 0
        bar = QRectF(left, room.top(), 2.5 * POINT, bottom - room.top())
        yield bar, QBrush(QColor(f"#{stroke(rating)}")), QPen(Qt.PenStyle.NoPen)


def _charts(setting: Setting) -> Iterator[_Shape]:
    """Yield the pieces of the bars of verdicts."""
    width = setting.document.textWidth()
    for number, chart in setting.charts.items():
        room = setting.document.documentLayout().blockBoundingRect(setting.document.findBlockByNumber(number))
        total, before = sum(count for _, count in chart.parts), 0
        for rating, count in chart.parts:
            left, right = (width * share / total for share in (before, before + count))
            before += count
            piece = QRectF(left, room.top(), max(POINT, right - left - 2 * POINT), CHART_HEIGHT * POINT)
            yield piece, QBrush(QColor(f"#{fill(rating)}")), QPen(QColor(f"#{stroke(rating)}"), 0.75 * POINT)
