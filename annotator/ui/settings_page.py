"""The settings, on a page of the window: sections, the chosen one beside them; every change holds at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.claims_labels import PlainLabel, icon_button
from annotator.ui.settings_checking import CheckingSection
from annotator.ui.settings_keys import KeysSection
from annotator.ui.settings_looks import LooksSection
from annotator.ui.settings_reports import ReportsSection
from annotator.ui.settings_rows import Section
from annotator.ui.settings_scale import ScaleSection


class SettingsPage(QWidget):
    """Looks, checking, rating scale, reports and keys."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Settings"))
        self.looks, self.checking = LooksSection(), CheckingSection()
        self.scale, self.keys = ScaleSection(), KeysSection()
        self.reports = ReportsSection()
        self.sections: tuple[Section, ...] = (self.looks, self.checking, self.scale, self.reports, self.keys)
        self.refusal = PlainLabel("", "error", wraps=True)
        self.refusal.setContentsMargins(24, 8, 24, 8)
        self.refusal.hide()
        self.contents = self._contents()
        self._pages = QStackedWidget()
        for section in self.sections:
            self._pages.addWidget(_scrolled(section))
        self._lay_out()
        self.contents.currentRowChanged.connect(self._on_section_chosen)
        self.contents.setCurrentRow(0)
        for source in (self.scale, self.keys):
            source.refused.connect(self.refuse)

    def refuse(self, sentence: str) -> None:
        """Say why something stays as it was; nothing to take the sentence away."""
        self.refusal.setText(sentence)
        self.refusal.setAccessibleName(sentence)
        self.refusal.setVisible(bool(sentence))

    def focusInEvent(self, event: object) -> None:
        """Hand the focus on to the list of sections."""
        self.contents.setFocus()

    def _contents(self) -> QListWidget:
        contents = QListWidget()
        contents.setAccessibleName(self.tr("Sections of the settings"))
        contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        contents.setProperty("role", "contents")
        for section in self.sections:
            contents.addItem(section.title)
        contents.setFixedWidth(contents.sizeHintForColumn(0) + 40)
        return contents

    def _lay_out(self) -> None:
        heading = PlainLabel(self.tr("Settings"), "heading")
        close = icon_button("close", self.tr("Close the settings"))
        close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.setContentsMargins(16, 8, 8, 8)
        top.addWidget(heading)
        top.addStretch(1)
        top.addWidget(close)
        bar = QFrame()
        bar.setProperty("role", "bar")
        bar.setLayout(top)
        bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.refusal)
        right.addWidget(self._pages, 1)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.contents)
        body.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(body, 1)

    def _on_section_chosen(self, place: int) -> None:
        self._pages.setCurrentIndex(max(0, place))
        self.refuse("")


def _scrolled(section: Section) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setAccessibleName(section.title)
    area.setWidget(section)
    return area
