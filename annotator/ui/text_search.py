"""Finding words in the article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from annotator.core.span import Span


class TextSearch:
    """The places of a term in a text, in any letter case, and which of them is looked at."""

    def __init__(self, text: str = "", term: str = "") -> None:
        pattern = re.compile(re.escape(term), re.IGNORECASE)
        self.hits = [Span(*found.span()) for found in pattern.finditer(text)] if term else []
        self._starts = [hit.start for hit in self.hits]
        self._current = -1

    @property
    def current(self) -> Span | None:
        """The hit that is looked at, if any."""
        return self.hits[self._current] if self._current >= 0 else None

    @property
    def place(self) -> tuple[int, int]:
        """The number of the hit that is looked at, from 1 (0 for none), and how many there are."""
        return self._current + 1, len(self.hits)

    def go_near(self, position: int) -> None:
        """Look at the first hit at or after `position`, or else at the first of all."""
        if self.hits:
            self._current = bisect_left(self._starts, position) % len(self.hits)

    def step(self, step: int) -> None:
        """Look at the next hit (1) or the previous one (-1); the ends meet."""
        if self.hits:
            self._current = (self._current + step) % len(self.hits)

    def between(self, start: int, end: int) -> list[Span]:
        """Return the hits that begin in `[start, end)`."""
        return self.hits[bisect_left(self._starts, start) : bisect_right(self._starts, end - 1)]
