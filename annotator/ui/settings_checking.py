"""The settings of the checking itself: under whose name, with how many sources, which keys, which help."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit

from annotator.core.signing import MOST_SOURCES
from annotator.ui.claims_labels import Choice, PlainLabel
from annotator.ui.language import counted
from annotator.ui.settings_rows import Section


class CheckingSection(Section):
    """The checker's name, the sources wanted, the single letters, and what is said about the local model."""

    checker_entered = Signal(str)
    single_letters_chosen = Signal(bool)
    sources_wanted = Signal(int)
    private_addresses_chosen = Signal(bool)
    local_model_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.name(self.tr("Checking"))
        self.checker = QLineEdit()
        self.letters = QCheckBox(self.tr("Single letters and digits act"))
        self.model = PlainLabel("", "muted", wraps=True)
        self.model.setAccessibleName(self.tr("Local model"))
        self.add_row(
            self.tr("Checker’s name"),
            self.checker,
            self.tr("It stands on every verdict from now on, and is kept in the library."),
        )
        self.sources = Choice(self.tr("Sources a claim needs"))
        for number in range(MOST_SOURCES + 1):
            words = counted("1 source", "{count} sources", number) if number else self.tr("None")
            self.sources.addItem(words, number)
        self.add_row(
            self.tr("Sources a claim needs"),
            self.sources,
            self.tr("With fewer the report cannot be signed off. It is kept in the library."),
        )
        self.add_row(
            self.tr("Keys"), self.letters, self.tr("Without them, keys with Ctrl or Alt and the buttons still act.")
        )
        self.addresses = QCheckBox(self.tr("Fetch from this computer and its own network too"))
        self.model_used = QCheckBox(self.tr("The local model finds earlier claims by their meaning"))
        self._add_helps()
        self.close_up()
        self.checker.editingFinished.connect(self._on_name_entered)
        self.letters.toggled.connect(self.single_letters_chosen)
        self.sources.activated.connect(self.sources_wanted)
        self._shown = ""

    def show_checker(self, name: str) -> None:
        """Show the name verdicts are given under."""
        self._shown = name
        if not self.checker.hasFocus():
            self.checker.setText(name)

    def show_sources(self, number: int) -> None:
        """Show how many sources a claim needs before its report is signed."""
        self.sources.setCurrentIndex(number)

    def show_single_letters(self, act: bool) -> None:
        """Show whether single letters act."""
        self.letters.blockSignals(True)
        self.letters.setChecked(act)
        self.letters.blockSignals(False)

    def show_helps(self, private_addresses: bool, local_model: bool) -> None:
        """Show which addresses may be fetched, and whether the local model is used."""
        self.addresses.setChecked(private_addresses)
        self.model_used.setChecked(local_model)

    def show_model(self, sentence: str, installed: bool) -> None:
        """Show a sentence about the optional local model, nothing for none, and the switch where it is installed."""
        self.model_used.setVisible(installed)
        self.model.setText(sentence)
        self.model.setVisible(bool(sentence))

    def _add_helps(self) -> None:
        self.add_row(
            self.tr("Addresses"),
            self.addresses,
            self.tr("Only for a desk whose articles lie there: a link in a text could lead to what is not public."),
        )
        self.add_below(self.model_used)
        self.add_below(self.model)
        self.model_used.hide()
        self.model.hide()
        self.addresses.clicked.connect(self.private_addresses_chosen)
        self.model_used.clicked.connect(self.local_model_chosen)

    def _on_name_entered(self) -> None:
        if self.checker.text() != self._shown:
            self._shown = self.checker.text()
            self.checker_entered.emit(self._shown)
