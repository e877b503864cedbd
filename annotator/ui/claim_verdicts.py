"""The verdicts of the scale as buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from annotator.core.scale import Label, Scale
from annotator.ui.claim_words import to_check, translate
from annotator.ui.key_map import verdict_keys
from annotator.ui.theme import current

_COLUMNS = 4
_SPARE = 8
_RADIUS = 6.0


class VerdictButton(QAbstractButton):
    """One verdict: glyph and name, its keys below; filled while it is the verdict of the claim."""

    def __init__(self, label: Label, keys: tuple[str, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label, self._keys = label, ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Verdict {name}").format(name=label.name))
        self.show_keys(keys)

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """Show the keys that give the verdict."""
        self._keys = " · ".join(keys) if self.label.id else translate("no verdict")
        self.setAccessibleDescription(" ".join(part for part in (self.label.definition, self._keys) if part))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for two short lines."""
        width = self.fontMetrics().horizontalAdvance(f"{self.label.glyph} {self.label.name}") + 18
        return QSize(width, 2 * self.fontMetrics().lineSpacing() + 10)

    def minimumSizeHint(self) -> QSize:
        """Return a width at which the glyph and a few letters still show."""
        return QSize(56, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show it at rest."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the verdict: filled when it is given, outlined in its line style when not."""
        theme = current()
        colours = theme.verdict(self.label.colour)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            given = self.isChecked()
            fills = given and bool(self.label.id)
            ink = QColor(colours.text if fills else theme.text)
            lively = given or self.underMouse() or self.hasFocus()
            pen = QPen(QColor(theme.focus if self.hasFocus() else colours.strong if lively else theme.border))
            pen.setWidthF(2.0 if lively else 1.0)
            if not self.label.id:
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(QColor(colours.fill if fills else theme.raised))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
            self._write(painter, ink, QColor(colours.text if fills else colours.strong), QColor(theme.muted))

    def _write(self, painter: QPainter, ink: QColor, glyph_ink: QColor, muted: QColor) -> None:
        line = self.fontMetrics().lineSpacing()
        glyph = self.label.glyph + " "
        glyph_width = self.fontMetrics().horizontalAdvance(glyph)
        room = self.width() - 10 - glyph_width
        bold = QFont(self.font())
        bold.setBold(self.isChecked())
        painter.setFont(bold)
        name = painter.fontMetrics().elidedText(self.label.name, Qt.TextElideMode.ElideRight, room)
        left = (self.width() - glyph_width - painter.fontMetrics().horizontalAdvance(name)) // 2
        top = (self.height() - 2 * line) // 2
        painter.setPen(glyph_ink)
        painter.drawText(left, top, glyph_width, line, Qt.AlignmentFlag.AlignLeft, glyph)
        painter.setPen(ink)
        painter.drawText(left + glyph_width, top, room, line, Qt.AlignmentFlag.AlignLeft, name)
        small = QFont(self.font())
        small.setPointSizeF(max(7.0, small.pointSizeF() * 0.85))
        painter.setFont(small)
        painter.setPen(ink if self.isChecked() and self.label.id else muted)
        painter.drawText(0, top + line, self.width(), line, Qt.AlignmentFlag.AlignHCenter, self._keys)


class VerdictButtons(QWidget):
    """The verdicts of a scale and "to check"; a press is a wish, the pressed state follows the claim."""

    requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Verdict"))
        self._scale: Scale | None = None
        self._given = ""
        self._columns = 0
        self._buttons: list[VerdictButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)

    @property
    def buttons(self) -> list[VerdictButton]:
        """The buttons in the order of the scale, "to check" last."""
        return list(self._buttons)

    def show_verdict(self, scale: Scale, label_id: str) -> None:
        """Press the button of the given verdict; "" is "to check"."""
        if scale != self._scale:
            self._build(scale)
        self._given = label_id
        for button in self._buttons:
            button.setChecked(button.label.id == label_id)

    def renew_keys(self) -> None:
        """Show the keys that give the verdicts now."""
        keys = verdict_keys(self._scale) if self._scale else {}
        for button in self._buttons:
            button.show_keys(keys.get(button.label.id, ()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the buttons into lines for the new width."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return a width at which two stand side by side."""
        return QSize(120, super().minimumSizeHint().height())

    def _build(self, scale: Scale) -> None:
        self._scale = scale
        self._columns = 0
        for old in self._buttons:
            self._grid.removeWidget(old)
            old.deleteLater()
        self._buttons = [VerdictButton(label, parent=self) for label in (*scale.labels, to_check())]
        self.renew_keys()
        for button in self._buttons:
            button.clicked.connect(self._on_button_clicked)
        self._arrange()

    def _arrange(self) -> None:
        """Put four in a line where four fit, else two."""
        first = [button.sizeHint().width() - _SPARE for button in self._buttons[:_COLUMNS]]
        fits = sum(first) + self._grid.spacing() * (len(first) - 1) <= self.width()
        columns = _COLUMNS if fits else _COLUMNS // 2
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self._buttons):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, place // columns, place % columns)

    def _on_button_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, VerdictButton):
            button.setChecked(button.label.id == self._given)
            if button.label.id != self._given:
                self.requested.emit(button.label.id)
