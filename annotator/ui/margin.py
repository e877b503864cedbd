"""The margins beside the text: verdict glyphs on the left, lanes for overlapping marks on the right."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.ui.painting import Mark

GLYPH_LANES = 3
_LINE = 90  # characters: what is nearer may stand on the same line


def overlap_lanes(marks: Iterable[Mark]) -> dict[str, int]:
    """Give every mark that overlaps another a lane; marks in one lane stand on different lines.

    `marks` come in reading order; each takes the first lane that is free a line's length before it.
    """
    ordered = list(marks)
    overlapping = _overlapping(ordered)
    ends: list[int] = []
    lanes: dict[str, int] = {}
    for mark in ordered:
        if mark.highlight_id in overlapping:
            free = (lane for lane, end in enumerate(ends) if end + _LINE <= mark.span.start)
            lane = lanes[mark.highlight_id] = next(free, len(ends))
            ends[lane : lane + 1] = [mark.span.end]
    return lanes


def _overlapping(marks: Iterable[Mark]) -> set[str]:
    found: set[str] = set()
    furthest, reach = "", -1
    for mark in marks:
        span = mark.span
        if span.start < reach:
            found.add(furthest)
            found.add(mark.highlight_id)
        if span.end > reach:
            furthest, reach = mark.highlight_id, span.end
    return found


class GlyphLanes:
    """Gives each glyph of a picture a place that no other takes: the lane nearest to the text that is free."""

    def __init__(self, height: float) -> None:
        self._height = height
        self._taken: list[list[float]] = [[] for _ in range(GLYPH_LANES)]

    def place(self, top: float) -> int | None:
        """Return the lane for a glyph at `top`, or None when all are full there."""
        for lane, taken in enumerate(self._taken):
            if all(abs(top - other) >= self._height for other in taken):
                taken.append(top)
                return lane
        return None
