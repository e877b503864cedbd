"""The slim bar that asks for the address of a page: nothing is fetched before Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from annotator.ui.icons import set_icon


class AddressBar(QFrame):
    """Asks for an address, which may be filled in already; Enter fetches, Esc closes."""

    fetch_requested = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("https://…"))
        self._field.setAccessibleName(self.tr("Address of the page"))
        self._field.setClearButtonEnabled(True)
        self._fetch = QPushButton(self.tr("Fetch"))
        self._fetch.setProperty("kind", "primary")
        self._fetch.clicked.connect(self._on_fetch_wanted)
        self._field.textChanged.connect(self._on_text_changed)
        told = QLabel(self.tr("The site will see this computer’s address."))
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setProperty("role", "muted")
        close = QToolButton()
        set_icon(close, "close")
        close.setToolTip(self.tr("Close (Esc)"))
        close.setAccessibleName(self.tr("Close the address line"))
        close.setAutoRaise(True)
        close.clicked.connect(self.closed)
        name = QLabel(self.tr("Address"))
        name.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(8)
        for widget, stretch in ((name, 0), (self._field, 1), (self._fetch, 0), (told, 0), (close, 0)):
            row.addWidget(widget, stretch)
        self.setFocusProxy(self._field)
        self._on_text_changed("")
        self.hide()

    def ask(self, address: str = "") -> None:
        """Open with an address, or with the one it had, selected so that typing replaces it."""
        if address:
            self._field.setText(address)
        self.show()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fetch with Enter, close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_fetch_wanted()
        else:
            super().keyPressEvent(event)

    def _on_fetch_wanted(self) -> None:
        address = self._field.text().strip()
        if address:
            self.fetch_requested.emit(address if "://" in address else f"https://{address}")

    def _on_text_changed(self, text: str) -> None:
        self._fetch.setEnabled(bool(text.strip()))
