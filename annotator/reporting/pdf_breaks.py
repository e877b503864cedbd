"""Where a long column of lines is cut into pages: no heading alone at a foot, no single line of a paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line or a row of a table in the column; one that `leads` may not be the last of a page."""

    top: float
    bottom: float
    leads: bool = False


def cut(lines: Sequence[Line], height: float) -> list[tuple[float, float]]:
    """Return the stretches of the column that the pages show, each at most `height` where a line allows it."""
    merged = _merged(lines)
    if not merged:
        return [(0, height)]
    found, first = [], 0
    for place, line in enumerate(merged):
        while line.bottom - merged[first].top > height and place > first:
            last = _last_that_may_end(merged, first, place)
            found.append((merged[first].top, merged[last].bottom))
            first = last + 1
    return [*found, (merged[first].top, merged[-1].bottom)]


def _last_that_may_end(lines: Sequence[Line], first: int, after: int) -> int:
    """Return the last line before `after` that may end a page; the very last one where none may."""
    return next((place for place in range(after - 1, first - 1, -1) if not lines[place].leads), after - 1)


def _merged(lines: Sequence[Line]) -> list[Line]:
    """Return the lines in order; what stands side by side, as the cells of a row do, is one."""
    found: list[Line] = []
    for line in sorted(lines, key=lambda one: (one.top, one.bottom)):
        if found and line.top < found[-1].bottom - 1:
            last = found.pop()
            found.append(Line(last.top, max(last.bottom, line.bottom), last.leads or line.leads))
        else:
            found.append(line)
    return found
