"""Moving one edge of a stretch of text, by characters, words or sentences; and what a dragged stretch snaps to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum

from annotator.core.span import Span
from annotator.ui.offsets import CLUSTERS, WORDS, Utf16Map


class Edge(Enum):
    """An end of a stretch."""

    START = "start"
    END = "end"


class Unit(Enum):
    """By how much an edge moves at a time."""

    CHARACTER = "character"
    WORD = "word"
    SENTENCE = "sentence"


class Ruler:
    """Where edges may stand in a text: never inside a character as a reader sees it, never beside white space."""

    def __init__(self, text: str = "", positions: Utf16Map | None = None, sentences: Sequence[Span] = ()) -> None:
        self._text = text
        self._positions = positions or Utf16Map(text)
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._ends = [sentence.end for sentence in sentences]

    def moved(self, span: Span, edge: Edge, step: int, unit: Unit = Unit.CHARACTER) -> Span:
        """Return `span` with an edge one unit further on (1) or back (-1); the same where it cannot go there."""
        place = span.start if edge is Edge.START else span.end
        stop = next((each for each in self._borders(place, step, unit) if self._may_stand(each, edge)), place)
        return _with_edge(span, edge, stop)

    def drawn(self, span: Span, edge: Edge, place: int, *, exact: bool) -> Span:
        """Return `span` with an edge at `place`, or at the nearest border of a word unless it is to be exact."""
        unit = Unit.CHARACTER if exact else Unit.WORD
        near = [
            next((each for each in self._borders(origin, step, unit) if self._may_stand(each, edge)), None)
            for origin, step in ((min(place + 1, len(self._text)), -1), (max(place - 1, 0), 1))
        ]
        stops = sorted((each for each in near if each is not None), key=lambda each: abs(each - place))
        return _with_edge(span, edge, stops[0]) if stops else span

    def snapped(self, anchor: int, place: int, *, exact: bool) -> Span:
        """Return the sentences that a drag from `anchor` to `place` touches, or the very characters."""
        start, end = sorted((anchor, place))
        characters = self._positions.span_from_utf16(self._positions.to_utf16(start), self._positions.to_utf16(end))
        characters = characters.trimmed(self._text)
        first, last = bisect_right(self._ends, characters.start), bisect_left(self._starts, characters.end)
        if exact or not len(characters) or first >= last:
            return characters
        # What stands in no sentence is taken as it was drawn.
        return Span(min(characters.start, self._starts[first]), max(characters.end, self._ends[last - 1]))

    def _borders(self, place: int, step: int, unit: Unit) -> Iterator[int]:
        if unit is not Unit.SENTENCE:
            yield from self._positions.borders(place, step, WORDS if unit is Unit.WORD else CLUSTERS)
            return
        ends = sorted({*self._starts, *self._ends})
        yield from ends[bisect_right(ends, place) :] if step > 0 else ends[: bisect_left(ends, place)][::-1]

    def _may_stand(self, place: int, edge: Edge) -> bool:
        inner = self._text[place : place + 1] if edge is Edge.START else self._text[max(0, place - 1) : place]
        return bool(inner.strip())


def _with_edge(span: Span, edge: Edge, place: int) -> Span:
    start, end = (place, span.end) if edge is Edge.START else (span.start, place)
    return Span(start, end) if start < end else span
