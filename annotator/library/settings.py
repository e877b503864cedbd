"""What belongs to the library rather than to the computer: the checker's name, for one."""

from __future__ import annotations

from annotator.library.connection import Connection


class SettingStore:
    """Named texts that travel with the library."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, key: str, default: str = "") -> str:
        """Return the text under a key."""
        row = self._connection.row("SELECT value FROM setting WHERE key = ?", [key])
        return default if row is None else str(row["value"])

    def put(self, key: str, value: str) -> None:
        """Keep a text under a key."""
        row = self._connection.row("SELECT * FROM setting WHERE key = ?", [key])
        if row is None:
            self._connection.insert("setting", {"key": key, "value": value})
        else:
            self._connection.update("setting", row, {"value": value})
