"""A stretch of a text, in Unicode code points."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch `[start, end)` of a canonical text, counted in Unicode code points.

    Raises:
        ValueError: when the ends are negative or in the wrong order.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span runs from {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, position: object) -> bool:
        return isinstance(position, int) and self.start <= position < self.end

    def slice(self, text: str) -> str:
        """Return the characters of `text` under the span."""
        return text[self.start : self.end]

    def fits(self, text: str) -> bool:
        """Tell whether the whole span lies inside `text`."""
        return self.end <= len(text)

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one character."""
        return max(self.start, other.start) < min(self.end, other.end)

    def trimmed(self, text: str) -> Span:
        """Return the span without white space at its ends; empty at its start when nothing else is in it."""
        quote = self.slice(text)
        start = self.start + len(quote) - len(quote.lstrip())
        if start == self.end:
            return Span(self.start, self.start)
        return Span(start, self.end - (len(quote) - len(quote.rstrip())))
