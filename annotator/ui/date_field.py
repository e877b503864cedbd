"""An input field for a date."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.core.dates import read_date
from annotator.ui.claim_fields import LineField


class DateField(LineField):
    """A line for a date; what cannot be read as one stays in the field and is said by `misread`."""

    misread = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, "2026-03-05", parent)
        self.paused.connect(self._on_paused)
        self.typed.connect(self._on_typed)

    @property
    def is_date(self) -> bool:
        """Whether the field is empty or holds a date."""
        return not self.text().strip() or read_date(self.text()) is not None

    def value(self) -> str:
        """Return the date as it is stored, or what stands in the field when it is none."""
        return read_date(self.text()) or self.text().strip()

    def show_value(self, value: str) -> None:
        """Show a date, unless the field says the same in another way."""
        if value != self.value():
            super().show_value(value)

    def _on_typed(self) -> None:
        self.misread.emit(False)

    def _on_paused(self) -> None:
        if self.is_date and not self.hasFocus():
            # Written as it is stored, so that nobody wonders which number is the month.
            self.setText(self.value())
        self.misread.emit(not self.is_date)
