"""How a setting stands on the settings page: its name, the field, and below it a word of explanation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.ui.claims_labels import PlainLabel

WIDEST = 760
_NAMES_WIDTH = 150


class Section(QFrame):
    """One page of settings: a heading, and rows below it."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.setMaximumWidth(WIDEST)
        self._heading, self._explanation = PlainLabel("", "heading"), PlainLabel("", "muted", wraps=True)
        font = self._heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self._heading.setFont(font)
        self._explanation.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 24)
        self.column.setSpacing(12)
        self.column.addWidget(self._heading)
        self.column.addWidget(self._explanation)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, _NAMES_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self.column.addLayout(self._grid)

    def name(self, title: str, explanation: str = "") -> None:
        """Say what the section is about."""
        self.title = title
        self.setAccessibleName(title)
        self._heading.setText(title)
        self._explanation.setText(explanation)
        self._explanation.setVisible(bool(explanation))

    def event(self, event: QEvent) -> bool:
        """Keep the height that wrapped words need at the present width, not at the narrowest."""
        answer = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self.setMinimumHeight(self.column.totalHeightForWidth(self.width()))
        return answer

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the words."""
        return QSize(super().minimumSizeHint().width(), 0)

    def add_row(self, name: str, field: QWidget, explanation: str = "") -> None:
        """Put a named field below what is there."""
        row = self._grid.rowCount()
        label = QLabel()
        label.setText(name)
        label.setBuddy(field)
        self._grid.addWidget(label, row, 0)
        if not field.accessibleName():
            field.setAccessibleName(name.replace("&", ""))
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._grid.addWidget(field, row, 1)
        if explanation:
            below = PlainLabel(explanation, "muted", wraps=True)
            field.setAccessibleDescription(explanation)
            self._grid.addWidget(below, row + 1, 1)

    def add_below(self, widget: QWidget) -> None:
        """Put something of the whole width below the rows."""
        self.column.addWidget(widget)

    def close_up(self) -> None:
        """Push everything to the top."""
        self.column.addStretch(1)
