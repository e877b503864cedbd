"""The margins beside the text: verdict glyphs on the left, lanes for overlapping marks on the right."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.ui.painting import Mark

GLYPH_LANES = 3


def overlap_lanes(marks: Iterable[Mark]) -> dict[str, int]:
    """Give every mark that overlaps another a lane; marks in one lane never overlap.

    `marks` come in reading order; each takes the first lane whose last mark ends before it.
    """
    ends: list[int] = []
    lanes: dict[str, int] = {}
    first: Mark | None = None
    for mark in marks:
        if first is None or mark.span.start >= max(ends):
            ends, first = [mark.span.end], mark
            continue
        lane = next((lane for lane, end in enumerate(ends) if end <= mark.span.start), len(ends))
        ends[lane : lane + 1] = [mark.span.end]
        lanes[first.highlight_id] = 0
        lanes[mark.highlight_id] = lane
    return lanes


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
