"""The places the checker came from, to go back to and forward again as in a browser."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of an article, and how far the page was scrolled there."""

    article_id: str
    sentence: int
    scroll: int = 0

    def is_at(self, other: Place) -> bool:
        """Tell whether both are the same sentence."""
        return (self.article_id, self.sentence) == (other.article_id, other.sentence)


class Trail:
    """Two stacks: what lies behind, and what was come back from."""

    def __init__(self) -> None:
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    def leave(self, here: Place) -> None:
        """Remember a place before going elsewhere; what lay ahead is forgotten."""
        if not self._behind or not self._behind[-1].is_at(here):
            self._behind = [*self._behind[1 - _MOST :], here]
        self._ahead.clear()

    def back(self, here: Place) -> Place | None:
        """Return the place to go back to, or None at the beginning."""
        return _turn(self._behind, self._ahead, here)

    def forward(self, here: Place) -> Place | None:
        """Return the place that was come back from last, or None at the end."""
        return _turn(self._ahead, self._behind, here)


def _turn(taken: list[Place], left: list[Place], here: Place) -> Place | None:
    while taken:
        place = taken.pop()
        if not place.is_at(here):
            left.append(here)
            return place
    return None
