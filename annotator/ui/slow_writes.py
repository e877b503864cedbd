"""Says that something is being saved, once that takes long enough to be noticed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

SLOW_SAVE_MS: Final = 200


class SlowWrites(QObject):
    """Counts the writes under way; quick ones are not mentioned."""

    busy_changed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._under_way = 0
        self._slow = QTimer(self, interval=SLOW_SAVE_MS, singleShot=True)
        self._slow.timeout.connect(self._on_slow)

    def begin(self) -> None:
        """Take in that something was handed to the library."""
        self._under_way += 1
        self._slow.start()

    def end(self) -> None:
        """Take in that the library answered."""
        self._under_way -= 1
        if not self._under_way:
            self._slow.stop()
            self.busy_changed.emit("")

    def _on_slow(self) -> None:
        self.busy_changed.emit(self.tr("Saving…"))
