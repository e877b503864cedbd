"""What is known of a statement besides its words: who, when, where, and the tags; empty fields stay out of sight."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from annotator.core.claim import Claim
from annotator.core.dates import read_date
from annotator.core.tags import join_tags, split_tags
from annotator.ui.claim_fields import LineField
from annotator.ui.claimant_field import ClaimantField
from annotator.ui.claims_flow import FlowLayout
from annotator.ui.claims_labels import PlainLabel, flat_button
from annotator.ui.date_field import DateField


class TagsField(LineField):
    """A line for tags, separated by commas."""

    def show_value(self, value: str) -> None:
        """Show tags, unless the field names the same ones already."""
        if split_tags(value) != split_tags(self.text()):
            super().show_value(value)


class ClaimDetails(QWidget):
    """A row a field. The claimant's is always there, the others once they hold something or are asked for."""

    query_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.claimant = ClaimantField(self.tr("Claimant"), self.tr("Who says so?"))
        self.date = DateField(self.tr("Date of the statement"))
        self.place = LineField(self.tr("Place of the statement"), self.tr("Where was it said?"))
        self.tags = TagsField(self.tr("Tags"), self.tr("Separated by commas"))
        self.fields: dict[str, LineField] = {
            "claimant": self.claimant, "said_on": self.date, "place": self.place, "tags": self.tags,
        }  # fmt: skip
        self.advice = PlainLabel(self.tr("Write a date as 2026-03-05, 2026-03 or 2026."), "error", wraps=True)
        self._captions: dict[str, PlainLabel] = {}
        self.openers: dict[str, QPushButton] = {}
        self._opened: set[str] = set()
        self._buttons = QWidget()
        self._lay_out()
        self.date.misread.connect(self.advice.setVisible)
        self.advice.hide()

    def show_claim(self, claim_changed: bool, value_of: Callable[[str], str]) -> None:
        """Show the fields of a claim; rows that were opened for another claim close."""
        if claim_changed:
            self._opened.clear()
            self.advice.hide()
        for name, field in self.fields.items():
            field.show_value(value_of(name))
        self._refit()

    def open(self, name: str) -> None:
        """Show a row and go there."""
        self._opened.add(name)
        self._refit()
        self.fields[name].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_openers(self, shown: bool) -> None:
        """Show or hide the buttons that add something."""
        self._buttons.setVisible(shown)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        words = {
            "claimant": self.tr("Claimant"), "said_on": self.tr("Date"), "place": self.tr("Place"),
            "tags": self.tr("Tags"),
        }  # fmt: skip
        for row, (name, field) in enumerate(self.fields.items()):
            caption = self._captions[name] = PlainLabel(words[name], "muted")
            caption.setBuddy(field)
            grid.addWidget(caption, 2 * row, 0)
            grid.addWidget(field, 2 * row, 1)
            if name != "claimant":
                self.openers[name] = flat_button(f"+ {words[name]}", self.tr("Add: {what}").format(what=words[name]))
                self.openers[name].clicked.connect(partial(self._on_opener_clicked, name))
        grid.addWidget(self.advice, 3, 1)
        query = self.openers["query"] = flat_button(self.tr("+ Query to the writer"), self.tr("Ask the writer"))
        query.setToolTip(self.tr("Suggest another wording or ask the writer (Y)"))
        query.clicked.connect(self.query_requested)
        flow = FlowLayout(self._buttons, 0)
        for button in self.openers.values():
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(grid)
        column.addWidget(self._buttons)

    def _refit(self) -> None:
        for name, field in self.fields.items():
            shown = name == "claimant" or name in self._opened or bool(field.text()) or field.hasFocus()
            field.setVisible(shown)
            self._captions[name].setVisible(shown)
            if name in self.openers:
                self.openers[name].setVisible(not shown)

    def _on_opener_clicked(self, name: str) -> None:
        self.open(name)


def shown_of(claim: Claim, name: str) -> str:
    """Return a field of a claim as its line shows it."""
    return join_tags(claim.tags) if name == "tags" else str(getattr(claim, name))


def stored_of(name: str, shown: str) -> str | tuple[str, ...]:
    """Return what a line says as the claim holds it."""
    return split_tags(shown) if name == "tags" else shown


def can_be_stored(name: str, shown: str) -> bool:
    """Tell whether a line says something that a claim can hold: words need to be some, a date needs to be one."""
    if name == "text":
        return bool(shown.strip())
    return name != "said_on" or not shown or read_date(shown) == shown
