"""Every action with its keys, by menu, made from the table of actions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.ui.actions import GO, MENUS, Action, words
from annotator.ui.commands import shown_keys, title

COLUMNS = 3


def sheet(table: Iterable[Action]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the actions that have keys as groups of (what it does, its keys), in the order of the menus."""
    rows = sorted((row for row in table if row.keys), key=_menu)
    return [
        (words(MENUS[place]).replace("&", ""), [(title(row).rstrip("…"), shown_keys(row)) for row in group])
        for place, group in groupby(rows, key=_menu)
    ]


class KeySheet(QDialog):
    """The key sheet; the window stays usable beside it, and Esc closes it."""

    def __init__(self, table: Iterable[Action], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(self.tr("Keys by menu"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self.show_rows(table)
        hint = self._inner.sizeHint()
        room = self.screen().availableGeometry().size()
        self.resize(min(hint.width() + 16, room.width() - 48), min(hint.height() + 16, room.height() - 96))

    def show_rows(self, table: Iterable[Action]) -> None:
        """Show these actions."""
        self._inner = QWidget()
        columns = QHBoxLayout(self._inner)
        columns.setContentsMargins(24, 20, 24, 20)
        columns.setSpacing(40)
        for groups in _columns(sheet(table)):
            column = QVBoxLayout()
            column.setSpacing(20)
            widest = max(self.fontMetrics().horizontalAdvance(text) for _, rows in groups for text, _ in rows)
            for name, rows in groups:
                column.addLayout(_group(name, rows, widest))
            column.addStretch()
            columns.addLayout(column)
        self._scroll.setWidget(self._inner)


def _menu(row: Action) -> int:
    return MENUS.index(row.menu or GO)


def _columns(groups: list[tuple[str, list[tuple[str, str]]]]) -> Iterator[list[tuple[str, list[tuple[str, str]]]]]:
    """Share the groups out over columns of about the same height, in their order."""
    height = sum(len(rows) + 2 for _, rows in groups) / COLUMNS
    column: list[tuple[str, list[tuple[str, str]]]] = []
    filled, begun = 0.0, 1
    for group in groups:
        size = len(group[1]) + 2
        if column and begun < COLUMNS and filled + size / 2 > height:
            yield column
            column, filled, begun = [], 0.0, begun + 1
        column.append(group)
        filled += size
    yield column


def _group(name: str, rows: list[tuple[str, str]], widest: int) -> QGridLayout:
    """Return a heading and its rows; groups below each other have their keys in one line."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    heading = _label(name)
    heading.setProperty("role", "heading")
    grid.addWidget(heading, 0, 0, 1, 2)
    for place, (text, keys) in enumerate(rows, 1):
        key = _label(keys)
        key.setProperty("role", "muted")
        grid.addWidget(_label(text), place, 0)
        grid.addWidget(key, place, 1)
    grid.setColumnMinimumWidth(0, widest)
    grid.setColumnStretch(1, 1)
    return grid


def _label(text: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    return label
