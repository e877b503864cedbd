"""Two versions side by side: their tokens, what they have in common, and how often a wording stands in each."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from annotator.core.anchoring.alignment import Block, align
from annotator.core.anchoring.folding import coarse, fold, same_wording
from annotator.core.anchoring.tokens import Tokens, tokenise
from annotator.core.span import Span

GUARD = 3


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is worked out once for a pair of texts; `compare` makes it."""

    old_text: str
    new_text: str
    old: Tokens
    new: Tokens
    blocks: list[Block]
    old_coarse: str
    new_coarse: str

    def proven(self, span: Span) -> Span | None:
        """Return where the words of a span stand in the new text, or None where that is not beyond doubt.

        They and the three words on either side must be in one common stretch, and stand as often in both texts.
        """
        quote = coarse(span.slice(self.old_text))
        if not quote or self.old_coarse.count(quote) != self.new_coarse.count(quote):
            return None
        under = self.old.under(span)
        if not under:
            return None
        block = self._block_around(max(0, under.start - GUARD), min(len(self.old.words), under.stop + GUARD))
        if block is None:
            return None
        placed = self._shifted(span, under, block.new - block.old)
        return placed if same_wording(placed.slice(self.new_text), span.slice(self.old_text)) else None

    def between(self, span: Span) -> Span | None:
        """Return what stands in the new text between the unchanged words around a span; None where nothing does."""
        under = self.old.under(span)
        first, stop = self._landing(under.start, ends=False), self._landing(under.stop, ends=True)
        if not under or first >= stop:
            return None
        return Span(self.new.starts[first], self.new.ends[stop - 1])

    def stood_elsewhere(self, there: Span, span: Span) -> bool:
        """Tell whether all that stands at `there` in the new text stood in the old one already, apart from `span`."""
        own = self.old.under(span)
        return all(
            (origin := self._origin(number)) is not None and origin not in own for number in self.new.under(there)
        )

    def _origin(self, number: int) -> int | None:
        """Return which old token a new one is, or None where it is new or moved."""
        place = bisect_right(self.blocks, number, key=lambda block: block.new) - 1
        if place < 0 or number >= self.blocks[place].new + self.blocks[place].length:
            return None
        return self.blocks[place].old + number - self.blocks[place].new

    def _block_around(self, first: int, stop: int) -> Block | None:
        place = bisect_right(self.blocks, first, key=lambda block: block.old) - 1
        if place < 0:
            return None
        block = self.blocks[place]
        return block if stop <= block.old + block.length else None

    def _landing(self, number: int, *, ends: bool) -> int:
        """Return which new token an old one became, or the edge of the unchanged words beside it."""
        place = bisect_right(self.blocks, number - ends, key=lambda block: block.old) - 1
        block = self.blocks[place] if place >= 0 else Block(0, 0, 0)
        inside = number - ends < block.old + block.length
        if inside:
            return block.new + number - block.old
        if not ends:
            return block.new + block.length
        return self.blocks[place + 1].new if place + 1 < len(self.blocks) else len(self.new.words)

    def _shifted(self, span: Span, under: range, shift: int) -> Span:
        first, last = under.start, under.stop - 1
        start = self._edge(first, first + shift, span.start)
        end = self._edge(last, last + shift, span.end)
        return Span(min(start, end), end)

    def _edge(self, number: int, there: int, position: int) -> int:
        """Return the place in a new token of a place in the old one, which may be written otherwise."""
        start, end = self.old.starts[number], self.old.ends[number]
        begin, stop = self.new.starts[there], self.new.ends[there]
        if not start < position < end:
            return begin if position <= start else stop
        head = fold(self.old_text[start:position])
        fitting = (at for at in range(stop, begin - 1, -1) if fold(self.new_text[begin:at]) == head)
        return next(fitting, stop)


@lru_cache(maxsize=2)
def compare(old_text: str, new_text: str) -> Comparison:
    """Return the comparison of two canonical texts; slow on long ones, so never on the window's thread."""
    old, new = tokenise(old_text), tokenise(new_text)
    return Comparison(
        old_text, new_text, old, new, align(old.words, new.words), coarse(old_text), coarse(new_text)
    )  # fmt: skip
