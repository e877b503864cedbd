"""The settings of what leaves the desk: how many sources a claim needs before signing, and the desk's name."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from annotator.core.signing import MOST_SOURCES
from annotator.ui.claims_labels import Choice
from annotator.ui.language import counted
from annotator.ui.settings_rows import Section
from annotator.ui.sign_offs import DeskWishes


class SigningSection(Section):
    """What the desk asks of a report; it is kept in the library."""

    sources_wanted = Signal(int)
    desk_named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.name(
            self.tr("Sign-off"),
            self.tr("A signed report is read-only until it is reopened. Both are kept in the library."),
        )
        self.sources = Choice(self.tr("Sources a claim needs"))
        for number in range(MOST_SOURCES + 1):
            words = counted("1 source", "{count} sources", number) if number else self.tr("none")
            self.sources.addItem(words, number)
        self.desk = QLineEdit()
        self.desk.setMaxLength(200)
        self.add_row(
            self.tr("Sources a claim needs"), self.sources, self.tr("With fewer the report cannot be signed off.")
        )
        self.add_row(self.tr("Name of the desk"), self.desk, self.tr("It stands on every report."))
        self.close_up()
        self._shown = ""
        self.sources.activated.connect(self.sources_wanted)
        self.desk.editingFinished.connect(self._on_name_entered)

    def show_wishes(self, wishes: DeskWishes) -> None:
        """Show what the desk asks for now."""
        self.sources.setCurrentIndex(wishes.sources_wanted)
        self._shown = wishes.name
        if not self.desk.hasFocus():
            self.desk.setText(wishes.name)

    def _on_name_entered(self) -> None:
        if self.desk.text() != self._shown:
            self._shown = self.desk.text()
            self.desk_named.emit(self._shown)
