"""A short look around, in a line above the article; it is over when it was read or skipped, and does not come back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from annotator.core.scale import BASIC, Scale
from annotator.ui import key_map
from annotator.ui.claims_labels import PlainLabel, flat_button


class TourBar(QFrame):
    """Says one thing at a time; the article keeps the focus, so that each can be tried at once."""

    over = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("tone", "warning")
        self.setAccessibleName(self.tr("A look around"))
        self._scale, self._place = BASIC, 0
        self.words = PlainLabel("", wraps=True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.next = QPushButton(self.tr("Next"))
        self.skip = flat_button(self.tr("Skip"), self.tr("Skip the look around"))
        self.next.clicked.connect(self._on_next)
        self.skip.clicked.connect(self._end)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.next)
        row.addWidget(self.skip)
        self.hide()

    def start(self, scale: Scale) -> None:
        """Begin with the first thing."""
        self._scale, self._place = scale, 0
        self._show()
        self.show()

    def show_keys(self, scale: Scale) -> None:
        """Name the keys that are in force."""
        self._scale = scale
        if not self.isHidden():
            self._show()

    def steps(self) -> list[str]:
        """Return everything there is to say, with the keys in force."""
        keys = {
            name.replace("-", "_"): key_map.shown(name) or "–"
            for name in ("next-sentence", "previous-sentence", "note", "source", "undo", "keys", "export")
        }
        verdicts = key_map.letters_of(self._scale) or "–"
        return [
            text.format(verdicts=verdicts, **keys)
            for text in (
                self.tr("{next_sentence} and {previous_sentence} move from sentence to sentence, as Down and Up do."),
                self.tr("{verdicts} judges the sentence; the cursor goes on by itself."),
                self.tr("{note} writes a note on the claim, {source} adds a source. All is saved as you type."),
                self.tr("{undo} takes back any step. {export} writes the report, and {keys} lists every key."),
            )
        ]

    def _show(self) -> None:
        steps = self.steps()
        count = self.tr("{place} of {count}").format(place=self._place + 1, count=len(steps))
        self.words.setText(f"{count} · {steps[self._place]}")
        self.words.setAccessibleName(self.words.text())
        last = self._place == len(steps) - 1
        self.next.setText(self.tr("Done") if last else self.tr("Next"))
        self.skip.setVisible(not last)

    def _on_next(self) -> None:
        self._place += 1
        if self._place < len(self.steps()):
            self._show()
        else:
            self._end()

    def _end(self) -> None:
        self.hide()
        self.over.emit()
