"""A highlighted span of one version, with its quote and context."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.span import Span

CONTEXT_LENGTH = 32


class HighlightState(StrEnum):
    """How sure the place of a highlight is."""

    PLACED = "placed"
    MOVED = "moved"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What ties a highlight to its words: the span, the exact quote, up to 32 code points before and after it."""

    span: Span
    quote: str
    prefix: str
    suffix: str

    def holds_in(self, text: str) -> bool:
        """Tell whether `text` still reads as the quote under the span."""
        return self.span.fits(text) and self.span.slice(text) == self.quote


@dataclass(frozen=True, slots=True)
class Highlight:
    """A span of one version that carries a claim."""

    id: str
    claim_id: str
    version_id: str
    anchor: Anchor
    created_at: str
    state: HighlightState = HighlightState.PLACED
    predecessor_id: str | None = None


def describe(text: str, span: Span) -> Anchor:
    """Return the anchor of `span` in a canonical text.

    Raises:
        ValueError: when the span is empty, holds white space only, or leaves the text.
    """
    if not span.fits(text):
        raise ValueError(f"the span ends at {span.end}, the text at {len(text)}")
    quote = span.slice(text)
    if not quote.strip():
        raise ValueError("there is nothing to highlight")
    prefix = text[max(0, span.start - CONTEXT_LENGTH) : span.start]
    return Anchor(span, quote, prefix, text[span.end : span.end + CONTEXT_LENGTH])
