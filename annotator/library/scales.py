"""Rating scales, as the library keeps them."""

from __future__ import annotations

from dataclasses import replace

from annotator.core.scale import BASIC, Scale
from annotator.library.connection import Connection
from annotator.library.rows import label, label_row, scale_row, values


class ScaleStore:
    """The rating scales of the desk; one of them is in use."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def current(self) -> Scale:
        """Return the scale that verdicts are given on, with all others as its `former`."""
        found = {scale.id: scale for scale in self.all()}
        row = self._connection.row("SELECT id FROM scale WHERE current = 1 ORDER BY sequence")
        scale = found.pop(row["id"]) if row else BASIC
        return replace(scale, former=tuple(found.values()))

    def all(self) -> list[Scale]:
        """Return every scale, oldest first."""
        scales = self._connection.rows("SELECT * FROM scale ORDER BY sequence")
        labels = self._connection.rows("SELECT * FROM label ORDER BY scale_id, position")
        return [
            Scale(row["id"], row["name"], tuple(values(label, (one for one in labels if one["scale_id"] == row["id"]))))
            for row in scales
        ]

    def carries_verdicts(self, scale_id: str) -> bool:
        """Tell whether a claim has a verdict that was given on a scale."""
        return self._connection.row("SELECT 1 AS one FROM claim WHERE scale_id = ? LIMIT 1", [scale_id]) is not None

    def use(self, scale_id: str) -> None:
        """Give verdicts on this scale from now on."""
        for row in self._connection.rows("SELECT * FROM scale"):
            self._connection.update("scale", row, {"current": int(row["id"] == scale_id)})

    def add(self, scale: Scale) -> None:
        """Keep a new scale, which is not in use yet."""
        self._connection.insert("scale", scale_row(scale, current=False))
        self._add_labels(scale)

    def rewrite(self, scale: Scale) -> None:
        """Keep a scale as it is now; only for one that no verdict was given on."""
        for row in self._connection.rows("SELECT * FROM scale WHERE id = ?", [scale.id]):
            self._connection.update("scale", row, {"name": scale.name})
        for row in self._connection.rows("SELECT * FROM label WHERE scale_id = ?", [scale.id]):
            self._connection.delete("label", row)
        self._add_labels(scale)

    def _add_labels(self, scale: Scale) -> None:
        for position, one in enumerate(scale.labels):
            self._connection.insert("label", label_row(one, scale.id, position))
