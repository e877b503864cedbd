"""How a verdict looks in the text, in little: its fill, its glyph, its line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from annotator.core.scale import Label
from annotator.ui.legend import draw_line
from annotator.ui.theme import current


def draw_swatch(widget: QWidget, label: Label) -> None:
    """Fill a widget with the look of a verdict."""
    colours = current().verdict(label.colour)
    with QPainter(widget) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(widget.rect()).adjusted(2, 2, -2, -4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.fill))
        painter.drawRoundedRect(area, 3, 3)
        painter.setPen(QColor(colours.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, label.glyph)
        draw_line(painter, label, area.left(), area.right(), area.bottom() + 1)
