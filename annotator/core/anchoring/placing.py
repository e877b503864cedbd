"""One place, question or loss for each highlight of a version when the next one comes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.anchoring.comparison import Comparison, compare
from annotator.core.anchoring.proposing import propose
from annotator.core.highlight import Anchor, Highlight, HighlightState, describe
from annotator.core.span import Span


@dataclass(frozen=True, slots=True)
class Placement:
    """What became of a highlight: `anchor` is its new place, the proposed one, or for an orphan what is known of it.

    The anchor of an orphan keeps the old quote and context; its span is empty and stands where the text began.
    """

    highlight: Highlight
    state: HighlightState
    anchor: Anchor


def place_all(old_text: str, new_text: str, highlights: Iterable[Highlight]) -> list[Placement]:
    """Return a placement for each highlight of the older text; whatever is not proven is asked, never assumed."""
    if old_text == new_text:
        return [_copied(one, old_text) for one in highlights]
    comparison = compare(old_text, new_text)
    return [_placed(one, comparison) for one in highlights]


def _copied(one: Highlight, text: str) -> Placement:
    if one.state is not HighlightState.ORPHAN and one.anchor.holds_in(text):
        return Placement(one, one.state, one.anchor)
    return _orphan(one)


def _placed(one: Highlight, comparison: Comparison) -> Placement:
    anchor = one.anchor
    if one.state is not HighlightState.ORPHAN:
        if not anchor.holds_in(comparison.old_text):
            return _orphan(one)
        span = comparison.proven(anchor.span)
        if span is not None and _is_text(span, comparison.new_text):
            return Placement(one, one.state, describe(comparison.new_text, span))
    proposal = propose(comparison, anchor)
    if proposal is None or not _is_text(proposal, comparison.new_text):
        return _orphan(one)
    return Placement(one, HighlightState.MOVED, describe(comparison.new_text, proposal))


def _is_text(span: Span, text: str) -> bool:
    return bool(span.slice(text).strip())


def _orphan(one: Highlight) -> Placement:
    anchor = one.anchor
    return Placement(one, HighlightState.ORPHAN, Anchor(Span(0, 0), anchor.quote, anchor.prefix, anchor.suffix))
