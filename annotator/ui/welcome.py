"""What the window shows while no article is open: what can be done now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.core.scale import BASIC, Scale
from annotator.ui import key_map
from annotator.ui.dropping import dropped_sources, dropped_text, is_welcome


class Welcome(QWidget):
    """Three ways in: open, paste, drop; and the sample for a first look."""

    open_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()
    sources_dropped = Signal(list)  # paths and addresses
    text_dropped = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("No article is open"))
        heading = _line(self.tr("Check an article line by line"))
        heading.setProperty("role", "heading")
        font = heading.font()
        font.setPointSizeF(font.pointSizeF() * 1.6)
        heading.setFont(font)
        self._hint = _line("")
        self._hint.setProperty("role", "muted")
        self._open = QPushButton(self.tr("Open an article…"), self)
        self._open.setProperty("kind", "primary")
        self._paste = QPushButton(self.tr("Paste"), self)
        self._sample = QPushButton(self.tr("Try the sample article"), self)
        self._open.clicked.connect(self.open_requested)
        self._paste.clicked.connect(self.paste_requested)
        self._sample.clicked.connect(self.sample_requested)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self._open, self._paste, self._sample):
            buttons.addWidget(button)
        buttons.addStretch()
        self.show_keys(BASIC)
        layout = QVBoxLayout(self)
        layout.setSpacing(16)
        layout.addStretch(2)
        layout.addWidget(heading)
        layout.addWidget(self._hint)
        layout.addLayout(buttons)
        layout.addStretch(3)

    def show_keys(self, scale: Scale) -> None:
        """Name the keys that are in force."""
        ways = self.tr("Drop a file here, open one with {open}, or paste the text with {paste}.")
        lines = [ways.format(open=key_map.shown("open") or "–", paste=key_map.shown("paste") or "–")]
        keys = key_map.letters_of(scale)
        if keys:
            lines.append(self.tr("Then one key judges a sentence: {keys}.").format(keys=keys))
        self._hint.setText("\n".join(lines))

    def allow(self, may_write: bool) -> None:
        """Switch the ways in on or off: there is none into a library that is closed or read-only."""
        for button in (self._open, self._paste, self._sample):
            button.setEnabled(may_write)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, addresses and text."""
        if is_welcome(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        event.acceptProposedAction()
        sources, text = dropped_sources(event.mimeData()), dropped_text(event.mimeData())
        if sources:
            self.sources_dropped.emit(sources)
        elif text.strip():
            self.text_dropped.emit(text)


def _line(text: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
