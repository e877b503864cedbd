"""Rating scales: the verdicts a desk gives, with their definitions.

A scale that verdicts were given on never changes. Editing it makes a revision that takes its place, and the scale as it
was stays among `Scale.former`, so that every stored verdict finds the label, and the definition, it was given with.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

LineStyle = Literal["solid", "wave", "dot", "dash"]


@dataclass(frozen=True, slots=True)
class Label:
    """One verdict of a rating scale.

    `id` follows from the name, so that another name is another label; `key` is the single letter that gives it;
    `colour` is a colour name of the theme ("blue") or "#rrggbb"; `number` is its place on a numeric rating (best
    highest), or None for a label that says something other than a degree of truth.
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
    """An ordered set of labels; the digit keys follow the order. `former` are the other scales of the library."""

    id: str
    name: str
    labels: tuple[Label, ...]
    former: tuple[Scale, ...] = ()

    def label(self, label_id: str) -> Label | None:
        """Return the label with this id, or None."""
        # Asked for every claim of an article: as a generator it takes twice as long.
        for label in self.labels:
            if label.id == label_id:
                return label
        return None

    def named(self, name: str) -> Label | None:
        """Return the label whose id, else name, else key is `name`, in any letter case, or None."""
        wanted = name.strip().casefold()
        ways = [{label.id: label for label in self.labels}]
        ways += [{label.name.casefold(): label for label in self.labels}]
        ways += [{label.key.casefold(): label for label in self.labels}]
        return next((way[wanted] for way in ways if wanted in way), None) if wanted else None

    def shown(self, label_id: str, scale_id: str = "") -> Label | None:
        """Return how a stored verdict looks: as the label of this scale, else as that of the scale it was given on."""
        return self.label(label_id) or self._formerly(label_id, scale_id)

    def defined(self, label_id: str, scale_id: str) -> str:
        """Return what a stored verdict means: the definition it was given with, where that is known."""
        if scale_id in {self.id, ""}:
            given = self.label(label_id)
        else:
            given = self._formerly(label_id, scale_id) or self.label(label_id)
        return given.definition if given else ""

    def _formerly(self, label_id: str, scale_id: str) -> Label | None:
        """Return the label of the scale it was given on; of any other one, the newest first, when that is unknown."""
        newest_first = self.former[::-1]
        ordered = sorted(newest_first, key=lambda scale: scale.id != scale_id)
        return next((label for scale in ordered if (label := scale.label(label_id)) is not None), None)


def label_id(name: str) -> str:
    """Return the id of a label by its name: its letters and digits in small, hyphens between."""
    kept = "".join(sign if sign.isalnum() else " " for sign in name.casefold())
    return "-".join(kept.split())


def family(scale_id: str) -> str:
    """Return what all revisions of a scale have in common."""
    return scale_id.partition("~")[0]


def next_revision(scale_id: str, taken: Iterable[str]) -> str:
    """Return the id of the next revision of a scale, or of the first one of a new scale."""
    root, used = family(scale_id), set(taken)
    if root not in used:
        return root
    number = 2
    while f"{root}~{number}" in used:
        number += 1
    return f"{root}~{number}"


BASIC = Scale(
    "basic",
    "True, False, Unverified",
    (
        Label("true", "True", "The evidence bears the statement out.", "T", "✓", "blue", "solid", 5),
        Label("false", "False", "The evidence contradicts the statement.", "F", "✗", "orange", "wave", 1),
        Label("unverified", "Unverified", "The evidence found does not settle the statement.", "U", "?", "grey", "dot"),
    ),
)
