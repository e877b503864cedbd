"""Rating scales, as the library keeps them."""

from __future__ import annotations

from annotator.core.scale import BASIC, Scale
from annotator.library.connection import Connection
from annotator.library.rows import label, values


class ScaleStore:
    """The rating scales of the desk; one of them is in use."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def current(self) -> Scale:
        """Return the scale that verdicts are given on."""
        return next(iter(self._scales("WHERE current = 1")), BASIC)

    def all(self) -> list[Scale]:
        """Return every scale, oldest first."""
        return self._scales("")

    def _scales(self, condition: str) -> list[Scale]:
        scales = self._connection.rows(f"SELECT * FROM scale {condition} ORDER BY sequence")
        labels = self._connection.rows("SELECT * FROM label ORDER BY scale_id, position")
        return [
            Scale(row["id"], row["name"], tuple(values(label, (one for one in labels if one["scale_id"] == row["id"]))))
            for row in scales
        ]
