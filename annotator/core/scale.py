"""Rating scales: the verdicts a desk gives, with their definitions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LineStyle = Literal["solid", "wave", "dot", "dash"]


@dataclass(frozen=True, slots=True)
class Label:
    """One verdict of a rating scale.

    `key` is the single letter that gives it; `colour` is a colour name of the theme ("blue") or "#rrggbb"; `number` is
    its place on a numeric rating (best highest), or None for a label that says something other than a degree of truth.
    """

    id: str
    name: str
    definition: str
    key: str
    glyph: str
    colour: str
    line: LineStyle
    number: float | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """An ordered set of labels; the digit keys follow the order."""

    id: str
    name: str
    labels: tuple[Label, ...]

    def label(self, label_id: str) -> Label | None:
        """Return the label with this id, or None."""
        return next((label for label in self.labels if label.id == label_id), None)

    def named(self, name: str) -> Label | None:
        """Return the label whose id, name or key is `name`, in any letter case, or None."""
        wanted = name.strip().casefold()
        return next(
            (label for label in self.labels if wanted in {label.id, label.name.casefold(), label.key.casefold()}), None
        )


BASIC = Scale(
    "basic",
    "True, False, Unverified",
    (
        Label("true", "True", "The evidence bears the statement out.", "T", "✓", "blue", "solid", 5),
        Label("false", "False", "The evidence contradicts the statement.", "F", "✗", "orange", "wave", 1),
        Label("unverified", "Unverified", "The evidence found does not settle the statement.", "U", "?", "grey", "dot"),
    ),
)
