"""Wrapped text in which some words are marked; every text is plain, whatever it looks like."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.core.span import Span
from annotator.ui.offsets import Utf16Map

_LEAST_WIDTH = 40
_USUAL_WIDTH = 240


class MarkedText(QWidget):
    """Words of which the `strong` stretches are bold and underlined, the `quiet` ones underlined with dots."""

    def __init__(self, text: str = "", strong: Iterable[Span] = (), quiet: Iterable[Span] = ()) -> None:
        super().__init__()
        self._layout = QTextLayout("", self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_text(text, strong, quiet)

    def show_text(self, text: str, strong: Iterable[Span] = (), quiet: Iterable[Span] = ()) -> None:
        """Show other words."""
        self.text = text
        self.strong, self.quiet = tuple(strong), tuple(quiet)
        self._forget()
        self._layout.setText(text)
        self._layout.setFormats(self._formats())
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt calls it
        """Return that narrow means tall."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt calls it
        """Return the height of all lines."""
        return self._height(width)

    def sizeHint(self) -> QSize:
        """Return a usual width and the height that goes with it."""
        return QSize(_USUAL_WIDTH, self._height(_USUAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Return room for a few letters on one line."""
        return QSize(_LEAST_WIDTH, self.fontMetrics().lineSpacing())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        self._break(self.width())
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            self._layout.draw(painter, QPointF(0, 0))

    def changeEvent(self, event: QEvent) -> None:
        """Break the lines anew for another font."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._forget()
            self._layout.setFont(self.font())
            self.updateGeometry()

    def _forget(self) -> None:
        self._width = -1
        self._heights: dict[int, int] = {}

    def _height(self, width: int) -> int:
        """Return the height of all lines of a width; a layout asks for the same few again and again."""
        if width not in self._heights:
            self._break(width)
            self._heights[width] = round(self._layout.boundingRect().height() + 0.5)
        return self._heights[width]

    def _break(self, width: int) -> None:
        """Break the text into lines of a width."""
        if width == self._width:
            return
        self._width = width
        top = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, _LEAST_WIDTH))
            line.setPosition(QPointF(0, top))
            top += line.height()
        self._layout.endLayout()

    def _formats(self) -> list[QTextLayout.FormatRange]:
        positions = Utf16Map(self.text)
        strong, quiet = QTextCharFormat(), QTextCharFormat()
        strong.setFontWeight(QFont.Weight.Bold)
        strong.setFontUnderline(True)
        quiet.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        ranges = []
        for spans, look in ((self.strong, strong), (self.quiet, quiet)):
            for span in spans:
                piece = QTextLayout.FormatRange()
                piece.start, end = positions.span_to_utf16(span)
                piece.length, piece.format = end - piece.start, look
                ranges.append(piece)
        return ranges
