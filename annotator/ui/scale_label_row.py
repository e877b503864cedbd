"""One verdict of the rating scale in the settings, with everything about it open to change."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final, get_args

from PySide6.QtCore import QCoreApplication, QLocale, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from annotator.core.scale import Label, LineStyle
from annotator.core.scale_check import COLOURS, LONGEST_DEFINITION, LONGEST_GLYPH, LONGEST_NAME
from annotator.ui.claims_labels import Choice, icon_button
from annotator.ui.swatch import draw_swatch


def colour_name(colour: str) -> str:
    """Return the name of a colour of the themes."""
    return {
        "blue": QCoreApplication.translate("ScaleLabelRow", "Blue"),
        "teal": QCoreApplication.translate("ScaleLabelRow", "Teal"),
        "yellow": QCoreApplication.translate("ScaleLabelRow", "Yellow"),
        "rose": QCoreApplication.translate("ScaleLabelRow", "Rose"),
        "orange": QCoreApplication.translate("ScaleLabelRow", "Orange"),
        "grey": QCoreApplication.translate("ScaleLabelRow", "Grey"),
    }.get(colour, colour)


def line_name(line: str) -> str:
    """Return the name of a line style."""
    return {
        "solid": QCoreApplication.translate("ScaleLabelRow", "Solid line"),
        "wave": QCoreApplication.translate("ScaleLabelRow", "Wavy line"),
        "dot": QCoreApplication.translate("ScaleLabelRow", "Dotted line"),
        "dash": QCoreApplication.translate("ScaleLabelRow", "Dashed line"),
    }.get(line, line)


class _Swatch(QWidget):
    """How highlights of the verdict look."""

    def __init__(self) -> None:
        super().__init__()
        self.label: Label | None = None
        self.setFixedSize(40, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw fill, glyph and line."""
        if self.label is not None:
            draw_swatch(self, self.label)


class ScaleLabelRow(QFrame):
    """Fields of one verdict; `edited` comes once a field was left or a choice was made."""

    edited = Signal()
    moved = Signal(int)  # -1 up, 1 down
    removed = Signal()

    def __init__(self, label: Label) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._label = label
        self._swatch = _Swatch()
        self.name = self._line(self.tr("Name of the verdict"), LONGEST_NAME)
        self.key = self._line(self.tr("Key of the verdict"), 1)
        self.glyph = self._line(self.tr("Sign of the verdict"), LONGEST_GLYPH)
        self.number = self._line(self.tr("Number on a rating, or none"), 8)
        self.definition = self._line(self.tr("What the verdict means"), LONGEST_DEFINITION)
        self.colour, self.line = Choice(self.tr("Colour of the verdict")), Choice(self.tr("Line under the words"))
        self.up = icon_button("previous", self.tr("Move up"))
        self.down = icon_button("next", self.tr("Move down"))
        self.remove = icon_button("delete", self.tr("Remove this verdict"))
        for line in get_args(LineStyle):
            self.line.addItem(line_name(line), line)
        for colour in COLOURS:
            self.colour.addItem(colour_name(colour), colour)
        self.colour.setEditable(True)
        self.colour.setInsertPolicy(Choice.InsertPolicy.NoInsert)
        self.colour.setToolTip(self.tr("A colour by name or as #rrggbb"))
        self.show_label(label)
        self._lay_out()
        self._connect()

    def show_label(self, label: Label) -> None:
        """Show a verdict."""
        self._label = self._swatch.label = label
        self.name.setText(label.name)
        self.key.setText(label.key)
        self.glyph.setText(label.glyph)
        self.number.setText("" if label.number is None else _shown_number(label.number))
        self.definition.setText(label.definition)
        self.definition.setCursorPosition(0)
        self.line.setCurrentIndex(max(0, self.line.findData(label.line)))
        place = self.colour.findData(label.colour)
        self.colour.setCurrentIndex(place)
        if place < 0:
            self.colour.setEditText(label.colour)
        self._swatch.update()

    def label(self) -> Label:
        """Return the verdict as it stands in the fields."""
        return replace(
            self._label,
            name=self.name.text(),
            key=self.key.text(),
            glyph=self.glyph.text(),
            number=_number(self.number.text()),
            definition=self.definition.text(),
            line=self.line.currentData(),
            colour=self._colour(),
        )

    def _colour(self) -> str:
        typed = self.colour.currentText().strip()
        known = {self.colour.itemText(place): self.colour.itemData(place) for place in range(self.colour.count())}
        return str(known.get(typed, typed))

    def _line(self, name: str, longest: int) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setToolTip(name)
        field.setMaxLength(longest)
        return field

    def _lay_out(self) -> None:
        for field, width in ((self.key, 48), (self.glyph, 56), (self.number, 64)):
            field.setFixedWidth(width)
        self.name.setPlaceholderText(self.tr("Name"))
        self.key.setPlaceholderText(self.tr("Key"))
        self.glyph.setPlaceholderText(self.tr("Sign"))
        self.number.setPlaceholderText(self.tr("No."))
        self.definition.setPlaceholderText(self.tr("What it means, as the report says it"))
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 10, 12, 10)
        grid.setSpacing(6)
        first = (self._swatch, self.name, self.key, self.glyph, self.number, self.up, self.down, self.remove)
        for column, widget in enumerate(first):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self.colour, 1, 1)
        grid.addWidget(self.line, 1, 2, 1, 6)
        grid.addWidget(self.definition, 2, 1, 1, 7)
        grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        for field in (self.name, self.key, self.glyph, self.number, self.definition):
            field.editingFinished.connect(self._on_left)
        for choice in (self.colour, self.line):
            choice.activated.connect(self._on_left)
        editor = self.colour.lineEdit()
        if editor is not None:
            editor.setAccessibleName(self.colour.accessibleName())
            editor.editingFinished.connect(self._on_left)
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)

    def _on_left(self) -> None:
        if self.label() != self._label:
            self.edited.emit()


_NOT_A_NUMBER: Final = math.nan


def _number(text: str) -> float | None:
    """Return a typed number, none for an empty text, and what is refused for anything else."""
    if not text.strip():
        return None
    value, is_one = QLocale().toDouble(text.strip())
    return value if is_one else _NOT_A_NUMBER


def _shown_number(number: float) -> str:
    return QLocale().toString(float(number), "g", 6)
