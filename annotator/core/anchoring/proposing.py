"""The likeliest new place of words whose place is not proven: a question to a person, never an answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from annotator.core.anchoring.comparison import Comparison
from annotator.core.anchoring.folding import fold
from annotator.core.highlight import CONTEXT_LENGTH, Anchor
from annotator.core.span import Span

_LIKE: Final = 0.70
_CONTEXT: Final = 0.60
_LEAD: Final = 0.05
_SURELY_ITSELF: Final = 40
_SHORTEST_LIKE: Final = 20
_MOST_COPIES: Final = 50
# Beyond this much text only the neighbourhood is searched for something alike: a whole book takes too long.
_REACH: Final = 10_000


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    like: float
    context: float

    @property
    def score(self) -> float:
        """Return how much speaks for this place, from 0 to 1."""
        return (self.like + self.context) / 2


def propose(comparison: Comparison, anchor: Anchor) -> Span | None:
    """Return where `anchor` may stand in the new text, or None where no place is much likelier than all others."""
    copies = [_judged(comparison, anchor, span) for span in _copies(comparison.new_text, anchor.quote)]
    copies = [one for one in copies if not _another(comparison, anchor, one.span)]
    beside = _beside(comparison, anchor)
    # A copy elsewhere is not likelier than what stands between the same neighbours.
    if beside is not None and all(one.context <= beside.context for one in copies):
        return beside.span
    if len(copies) == 1 and (copies[0].context >= _CONTEXT or len(anchor.quote) >= _SURELY_ITSELF):
        return copies[0].span
    best = _leading([one for one in copies if one.context >= _CONTEXT])
    if best is not None or len(anchor.quote) < _SHORTEST_LIKE:
        return best
    alike = _alike(comparison, anchor)
    return alike.span if alike is not None else beside.span if beside is not None else None


def _beside(comparison: Comparison, anchor: Anchor) -> _Candidate | None:
    """Return what stands between the unchanged words around the old place, if it reads like the quote."""
    between = comparison.between(anchor.span) if anchor.holds_in(comparison.old_text) else None
    return None if between is None else _likely(_judged(comparison, anchor, between))


def _likely(one: _Candidate) -> _Candidate | None:
    return one if one.like >= _LIKE and one.context >= _CONTEXT else None


def _another(comparison: Comparison, anchor: Anchor, span: Span) -> bool:
    """Tell whether a place is a look-alike the old text had already: what was cut has not become it."""
    return anchor.holds_in(comparison.old_text) and comparison.stood_elsewhere(span, anchor.span)


def _copies(text: str, quote: str) -> Iterator[Span]:
    place = text.find(quote)
    for _ in range(_MOST_COPIES):
        if place < 0:
            return
        yield Span(place, place + len(quote))
        place = text.find(quote, place + 1)


def _alike(comparison: Comparison, anchor: Anchor) -> _Candidate | None:
    text = comparison.new_text
    centre = int(anchor.span.start / max(1, len(comparison.old_text)) * len(text))
    first, stop = max(0, centre - _REACH), centre + _REACH
    window = text[first:stop]
    # The shorter text is looked for in the longer one, whichever comes first.
    if len(window) <= len(anchor.quote):
        return None
    found = fuzz.partial_ratio_alignment(anchor.quote, window, score_cutoff=100 * _LIKE)
    if found is None or found.dest_start >= found.dest_end:
        return None
    snapped = _snapped(comparison, Span(first + found.dest_start, first + found.dest_end))
    if snapped is None or _another(comparison, anchor, snapped):
        return None
    return _likely(_judged(comparison, anchor, snapped))


def _snapped(comparison: Comparison, span: Span) -> Span | None:
    """Return a span widened to whole words."""
    under = comparison.new.under(span)
    return Span(comparison.new.starts[under.start], comparison.new.ends[under.stop - 1]) if under else None


def _judged(comparison: Comparison, anchor: Anchor, span: Span) -> _Candidate:
    text = comparison.new_text
    before, after = text[max(0, span.start - CONTEXT_LENGTH) : span.start], text[span.end : span.end + CONTEXT_LENGTH]
    context = (_ratio(anchor.prefix, before) + _ratio(anchor.suffix, after)) / 2
    return _Candidate(span, _ratio(anchor.quote, span.slice(text)), context)


def _ratio(one: str, other: str) -> float:
    return fuzz.ratio(fold(one), fold(other)) / 100


def _leading(candidates: list[_Candidate]) -> Span | None:
    """Return the best of the candidates, or None when another, apart from it, is nearly as good."""
    ranked = sorted(candidates, key=lambda one: -one.score)
    if not ranked:
        return None
    best = ranked[0]
    rivals = (one for one in ranked[1:] if not one.span.overlaps(best.span))
    close = any(best.score - one.score < _LEAD for one in rivals)
    return None if close else best.span
