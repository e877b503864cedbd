"""Asks in which encoding a text is to be read, with its beginning as it would read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from annotator.ui.intake import Doubt
from annotator.ui.plain import one_line


class EncodingDialog(QDialog):
    """Shows the guess first; whatever is chosen is shown before it counts."""

    chosen = Signal(str, str)  # source, encoding

    def __init__(self, doubt: Doubt, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from annotator.reading.decoding import known_encoding

        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Encoding of the text"))
        self._doubt = doubt
        words = self.tr("Choose the encoding of “{name}” in which its accents and quotes are right.")
        told = QLabel(words.format(name=one_line(Path(doubt.source).name, 80)))
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        self.choice = self._choices(known_encoding(doubt.encoding or "utf-8"))
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("Beginning of the text"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setIcon(QIcon())
        go = buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        go.setProperty("kind", "primary")
        go.setDefault(True)
        buttons.accepted.connect(self._on_accepted)
        buttons.rejected.connect(self.reject)
        label = QLabel(self.tr("Encoding"))
        label.setBuddy(self.choice)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.choice)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addLayout(row)
        layout.addWidget(self.preview, 1)
        layout.addWidget(buttons)
        self.choice.currentIndexChanged.connect(self._on_encoding_changed)
        self._on_encoding_changed()

    def sizeHint(self) -> QSize:
        """Return room for a paragraph or two."""
        return QSize(640, 420)

    def _choices(self, guess: str) -> QComboBox:
        """Return every encoding to choose from, with the guess chosen."""
        from annotator.reading.decoding import CHOICES, shown_encoding

        choice = QComboBox()
        choice.setAccessibleName(self.tr("Encoding"))
        for name in CHOICES if guess in CHOICES else (guess, *CHOICES):
            choice.addItem(shown_encoding(name), name)
        choice.setCurrentIndex(choice.findData(guess))
        return choice

    def _on_encoding_changed(self) -> None:
        from annotator.reading.decoding import decode

        text = decode(self._doubt.head, chosen=str(self.choice.currentData())).text
        # The last character may be cut in two.
        self.preview.setPlainText(text.rstrip("\ufffd").replace("\0", "\ufffd"))

    def _on_accepted(self) -> None:
        self.chosen.emit(self._doubt.source, str(self.choice.currentData()))
        self.accept()
