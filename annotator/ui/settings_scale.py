"""The settings of the rating scale: which one is in force, and what its verdicts are."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from annotator.core.scale import BASIC, Label, Scale, family
from annotator.core.scale_check import COLOURS, LONGEST_NAME, MOST_LABELS, flaws, tidied
from annotator.core.scale_presets import PRESETS
from annotator.ui import key_map
from annotator.ui.actions import words
from annotator.ui.claims_labels import Choice, flat_button
from annotator.ui.scale_label_row import ScaleLabelRow
from annotator.ui.sentences import said
from annotator.ui.settings_rows import Section

_SIGNS = "✓✗?•★◆▲■●◇"


class ScaleSection(Section):
    """The scale in force, open to change; what cannot be stored yet stays in the fields with a sentence about it."""

    scale_chosen = Signal(str)  # id
    scale_edited = Signal(object)  # Scale
    refused = Signal(str)  # one sentence, or nothing

    def __init__(self) -> None:
        super().__init__()
        self.name(
            self.tr("Rating scale"),
            self.tr(
                "The verdicts a key gives. A change counts from now on: verdicts that were given stay as they are, "
                "in the library and in reports."
            ),
        )
        self._scale = BASIC
        self.rows: list[ScaleLabelRow] = []
        self.choice = Choice(self.tr("Rating scale"))
        self.scale_name = QLineEdit()
        self.scale_name.setMaxLength(LONGEST_NAME)
        self.add_row(self.tr("Scale"), self.choice)
        self.add_row(self.tr("Its name"), self.scale_name)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self.column.addLayout(self._cards)
        self.add = flat_button(self.tr("Add a verdict"))
        self.reset = flat_button(self.tr("As it was at first"), self.tr("Take the scale as it was at first"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.reset)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
        self.close_up()
        self.choice.activated.connect(lambda _: self.scale_chosen.emit(self.choice.currentData()))
        self.scale_name.editingFinished.connect(self._on_edited)
        self.add.clicked.connect(self._on_add_requested)
        self.reset.clicked.connect(self._on_reset_requested)

    def show_scales(self, scale: Scale, known: list[Scale]) -> None:
        """Show the scale in force and those to choose from; fields that say the same already are left alone."""
        self.choice.clear()
        for one in known:
            self.choice.addItem(one.name, one.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(scale.id)))
        same = scale.id == self._scale.id and self.rows and _says(self._draft(), scale)
        self._scale = replace(scale, former=())
        if not same:
            self.scale_name.setText(scale.name)
            self._show_labels(scale.labels)
        original = _preset(scale)
        self.reset.setVisible(original is not None and not _says(original, scale))

    def _show_labels(self, labels: tuple[Label, ...]) -> None:
        for old in self.rows:
            self._cards.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [ScaleLabelRow(label) for label in labels]
        for row in self.rows:
            self._cards.addWidget(row)
            row.edited.connect(self._on_edited)
            row.moved.connect(lambda step, row=row: self._on_moved(row, step))
            row.removed.connect(lambda row=row: self._on_removed(row))
        self._arrange()

    def _arrange(self) -> None:
        for place, row in enumerate(self.rows):
            row.up.setEnabled(place > 0)
            row.down.setEnabled(place < len(self.rows) - 1)
            row.remove.setEnabled(len(self.rows) > 1)
        self.add.setEnabled(len(self.rows) < MOST_LABELS)

    def _draft(self) -> Scale:
        return replace(self._scale, name=self.scale_name.text(), labels=tuple(row.label() for row in self.rows))

    def _on_edited(self) -> None:
        draft = tidied(self._draft())
        sentence = next(iter(flaws(draft)), "")
        sentence = said(sentence) if sentence else self._clash(draft)
        self.refused.emit(sentence)
        if not sentence and not _says(draft, self._scale):
            for row, label in zip(self.rows, draft.labels, strict=True):
                row.show_label(label)
            self.scale_edited.emit(draft)

    def _clash(self, draft: Scale) -> str:
        """Return what is wrong with a key that another action has."""
        covered = key_map.current().covered(draft)
        if not covered:
            return ""
        key, row = covered[0]
        sentence = self.tr("{key} is the key of “{action}” already.")
        return sentence.format(key=key, action=words(row.text).rstrip("…"))

    def _on_moved(self, row: ScaleLabelRow, step: int) -> None:
        place = self.rows.index(row)
        self.rows.insert(place + step, self.rows.pop(place))
        self._cards.removeWidget(row)
        self._cards.insertWidget(place + step, row)
        self._arrange()
        self._on_edited()

    def _on_removed(self, row: ScaleLabelRow) -> None:
        self.rows.remove(row)
        self._cards.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._arrange()
        self.add.setFocus()
        self._on_edited()

    def _on_add_requested(self) -> None:
        taken = {row.glyph.text() for row in self.rows}
        used = {row.label().colour for row in self.rows}
        sign = next((sign for sign in _SIGNS if sign not in taken), "•")
        colour = next((colour for colour in COLOURS if colour not in used), "grey")
        row = ScaleLabelRow(Label("", "", "", "", sign, colour, "solid"))
        row.edited.connect(self._on_edited)
        row.moved.connect(lambda step: self._on_moved(row, step))
        row.removed.connect(lambda: self._on_removed(row))
        self.rows.append(row)
        self._cards.addWidget(row)
        self._arrange()
        row.name.setFocus()

    def _on_reset_requested(self) -> None:
        original = _preset(self._scale)
        if original is not None:
            self.scale_name.setText(original.name)
            self._show_labels(original.labels)
            self._on_edited()


def _preset(scale: Scale) -> Scale | None:
    return next((preset for preset in PRESETS if preset.id == family(scale.id)), None)


def _says(one: Scale, other: Scale) -> bool:
    return (one.name, tidied(one).labels) == (other.name, other.labels)
