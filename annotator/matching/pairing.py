"""How a statement and an earlier claim lie on each other: what they share, and what stands in the same place."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.matching.analysis import Analysis
from annotator.matching.stop_words import STOP_WORDS

# From this share of common words on, two texts are the same but for what differs.
NEARLY_EQUAL = 0.75


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two texts under comparison; `close` is the share of the longer text's content words that both hold, `cover` of
    the shorter's."""

    query: Analysis
    claim: Analysis
    close: float
    cover: float

    @property
    def nearly_equal(self) -> bool:
        """Tell whether the texts have nearly the same content words."""
        return self.close >= NEARLY_EQUAL


def pair(query: Analysis, claim: Analysis) -> Pair:
    """Return the two texts with what they share."""
    shared = len(query.content & claim.content)
    sizes = sorted((len(query.content), len(claim.content)))
    return Pair(query, claim, shared / max(1, sizes[1]), shared / max(1, sizes[0]))


def alike_places(one: Analysis, span: tuple[int, int], other: Analysis, there: tuple[int, int]) -> float:
    """Return how alike what surrounds two stretches of words is: 0 for nothing, from 1 on the same place."""
    before, before_there = one.before(span[0]), other.before(there[0])
    after, after_there = one.after(span[1]), other.after(there[1])
    return _weight(before, before_there) + _weight(after, after_there)


def _weight(stem: str, there: str) -> float:
    """Return what it counts that these two words stand beside a place."""
    if stem != there:
        return 0.0
    return 0.5 if not stem or stem in STOP_WORDS else 1.0
