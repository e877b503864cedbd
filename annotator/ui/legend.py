"""The legend: what each verdict looks like, its key, how often it was given; and how far the check has come."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from annotator.core.scale import Label, Scale
from annotator.ui.claim_words import one_line, to_check
from annotator.ui.claims_flow import FlowLayout
from annotator.ui.claims_labels import PlainLabel
from annotator.ui.key_map import verdict_keys
from annotator.ui.theme import Theme, current

_SWATCH = 20
_GAP = 6
_PENS = {"solid": Qt.PenStyle.SolidLine, "dot": Qt.PenStyle.DotLine, "dash": Qt.PenStyle.DashLine}
_SHORTEST_BAR = 40


class ProgressCounts(Protocol):
    """How far a check has come; `counts` holds the claims per label id, "" for those to check."""

    @property
    def sentences(self) -> int:
        """The number of sentences."""

    @property
    def checked(self) -> int:
        """How many of them carry a verdict."""

    @property
    def counts(self) -> Mapping[str, int]:
        """Claims per label id."""


def draw_line(painter: QPainter, label: Label, left: float, right: float, y: float) -> None:
    """Draw the line style of a label."""
    pen = QPen(QColor(current().verdict(label.colour).strong), 2.0)
    pen.setStyle(_PENS.get(label.line, Qt.PenStyle.SolidLine))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if label.line != "wave":
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        return
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x + 4 <= right:
        path.quadTo(QPointF(x + 2, y - 3 if up else y + 3), QPointF(x + 4, y))
        x, up = x + 4, not up
    painter.drawPath(path)


class LegendEntry(QAbstractButton):
    """One verdict: swatch with glyph and line style, name, count and key; a click filters by it."""

    def __init__(self, label: Label, key: str = "") -> None:
        super().__init__()
        self.label, self._key = label, key
        self._count = 0
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_count(0)

    def show_key(self, key: str) -> None:
        """Show the key that gives the verdict; nothing for none."""
        self._key = key
        self.show_count(self._count)

    @property
    def count(self) -> int:
        """How many claims carry the verdict."""
        return self._count

    def show_count(self, count: int) -> None:
        """Show how many claims carry the verdict."""
        self._count = count
        self.setAccessibleName(self.tr("{name}: {count}").format(name=self.label.name, count=count))
        key = self.tr("Key {key}. ").format(key=self._key) if self._key else ""
        self.setAccessibleDescription(key + self.tr("Show only these claims."))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for swatch, name, count and key."""
        words = [self.label.name, str(self._count), *([self._key] if self._key else [])]
        metrics = self.fontMetrics()
        width = sum(metrics.horizontalAdvance(word) + _GAP for word in words) + _SWATCH + 14
        return QSize(width, max(metrics.lineSpacing() + 8, _SWATCH + 6))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be pressed."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show it at rest."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the entry; framed while it filters."""
        theme = current()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isChecked() or self.hasFocus() or self.underMouse():
                pen = QPen(QColor(theme.focus if self.isChecked() or self.hasFocus() else theme.border))
                pen.setWidthF(2.0 if self.hasFocus() else 1.0)
                painter.setPen(pen)
                painter.setBrush(QColor(theme.raised))
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            self._draw_swatch(painter, theme)
            self._write(painter, theme)

    def _draw_swatch(self, painter: QPainter, theme: Theme) -> None:
        colours = theme.verdict(self.label.colour)
        area = self._placed(QRectF(5, (self.height() - _SWATCH) / 2, _SWATCH, _SWATCH))
        if self.label.id:
            painter.fillRect(area.adjusted(0, 0, 0, -2), QColor(colours.fill))
        painter.setPen(QColor(colours.text if self.label.id else colours.strong))
        painter.drawText(area.adjusted(0, 0, 0, -3), Qt.AlignmentFlag.AlignCenter, self.label.glyph)
        draw_line(painter, self.label, area.left(), area.right(), area.bottom() - 1)

    def _placed(self, area: QRectF) -> QRectF:
        """Return where an area stands: mirrored where writing goes from right to left."""
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return area
        return QRectF(self.width() - area.right(), area.top(), area.width(), area.height())

    def _write(self, painter: QPainter, theme: Theme) -> None:
        x = 5 + _SWATCH + _GAP
        strong = QFont(self.font())
        strong.setBold(True)
        words = [(self.label.name, self.font(), theme.text), (str(self._count), strong, theme.text)]
        if self._key:
            words.append((self._key, self.font(), theme.muted))
        for word, font, ink in words:
            painter.setFont(font)
            painter.setPen(QColor(ink))
            width = painter.fontMetrics().horizontalAdvance(word)
            area = self._placed(QRectF(x, 0, width + 2, self.height()))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, word)
            x += width + _GAP


class PartBar(QProgressBar):
    """How much of a whole is done."""

    def show_part(self, done: int, whole: int) -> None:
        """Show it with the next painting: by itself a bar would paint the whole window at once, in every step."""
        self.setUpdatesEnabled(False)
        self.setRange(0, max(whole, 1))
        self.setValue(done)
        self.setUpdatesEnabled(True)


class Legend(QWidget):
    """All verdicts of the scale and "to check" with their counts, and the progress of the article."""

    filter_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Legend"))
        self.entries: list[LegendEntry] = []
        self._scale: Scale | None = None
        self.words = PlainLabel("", "muted")
        self.bar = PartBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.setMinimumWidth(_SHORTEST_BAR)  # its own would hold a figure beside the bar
        self.bar.setAccessibleName(self.tr("Sentences checked"))
        progress = QHBoxLayout()
        progress.setSpacing(8)
        progress.addWidget(self.words)
        progress.addWidget(self.bar, 1)
        self._keys = QWidget()
        self._flow = FlowLayout(self._keys, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(progress)
        column.addWidget(self._keys)

    def show_scale(self, scale: Scale) -> None:
        """Show the labels of a scale, with their counts unknown."""
        if scale == self._scale:
            return
        self._scale = scale
        self._show_labels((*scale.labels, to_check()))

    def show_keys(self) -> None:
        """Show the keys that give the verdicts now."""
        keys = verdict_keys(self._scale) if self._scale else {}
        for entry in self.entries:
            entry.show_key(next(iter(keys.get(entry.label.id, ())), ""))

    def _show_labels(self, labels: tuple[Label, ...]) -> None:
        for old in self.entries:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.entries = [LegendEntry(label) for label in labels]
        for entry in self.entries:
            self._flow.addWidget(entry)
            entry.clicked.connect(lambda _checked=False, entry=entry: self.filter_requested.emit(entry.label.id))
        self.show_keys()

    def _show_former(self, counts: Mapping[str, int]) -> None:
        """Add an entry for each verdict here that the scale in force does not have, so that the counts sum up."""
        if self._scale is None:
            return
        strange = (label_id for label_id, count in counts.items() if count and label_id)
        former = [
            self._scale.shown(label_id) or Label(label_id, one_line(label_id, 60), "", "", "•", "grey", "dot")
            for label_id in strange
            if self._scale.label(label_id) is None
        ]
        labels = (*self._scale.labels, *former, to_check())
        if labels != tuple(entry.label for entry in self.entries):
            self._show_labels(labels)

    def show_progress(self, progress: ProgressCounts) -> None:
        """Show counts and coverage."""
        self._show_former(progress.counts)
        for entry in self.entries:
            count = progress.counts.get(entry.label.id, 0)
            if count != entry.count:
                entry.show_count(count)
        words = self.tr("{checked} of {count} sentences checked")
        said = words.format(checked=progress.checked, count=progress.sentences)
        if said != self.words.text():
            self.words.setText(said)
            self.bar.show_part(progress.checked, progress.sentences)
            self.bar.setAccessibleDescription(said)

    def show_filter(self, label_id: str | None) -> None:
        """Press the entry that is being filtered by."""
        for entry in self.entries:
            entry.setChecked(entry.label.id == label_id)
