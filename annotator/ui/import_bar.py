"""The slim bar that says how far an import is, and can stop it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from annotator.ui.article_header import ElidedLabel
from annotator.ui.plain import one_line

PATIENCE_MS: Final = 400


class ImportBar(QFrame):
    """Shows itself when an import takes longer than a moment."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self.show)
        self._label = ElidedLabel()
        self._label.setAccessibleName(self.tr("What is being read"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(240)
        self._bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        row.addWidget(self._bar)
        row.addWidget(cancel)
        self.hide()

    def show_progress(self, done: int, total: int, name: str) -> None:
        """Say what is read now; 0 of 0 ends it."""
        if not total:
            self._patience.stop()
            self.hide()
            return
        text = self.tr("Reading {number} of {total}: {name}") if total > 1 else self.tr("Reading {name}")
        self._label.setText(text.format(number=done + 1, total=total, name=one_line(name)))
        # One that nobody can foretell the end of only moves.
        self._bar.setRange(0, total if total > 1 else 0)
        self._bar.setValue(done)
        if not self._patience.isActive() and self.isHidden():
            self._patience.start()

    def text(self) -> str:
        """Return what is said."""
        return self._label.text()
