"""How a statement and an earlier claim lie on each other: what they share, and what stands in the same place."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.matching.analysis import Analysis
from annotator.matching.stop_words import STOP_WORDS

# From this share of common words on, two texts are the same but for what differs.
NEARLY_EQUAL = 0.75
# A sentence that shares fewer content words with the other text speaks of something else.
_SPEAKS_OF = 2


Stretches = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """Two texts under comparison.

    `close` is the share of the longer text's content words that both hold, `cover` of the shorter's; the stretches
    aside are sentences that the other text does not speak of.
    """

    query: Analysis
    claim: Analysis
    close: float
    cover: float
    aside_in_query: Stretches
    aside_in_claim: Stretches

    @property
    def nearly_equal(self) -> bool:
        """Tell whether the texts have nearly the same content words."""
        return self.close >= NEARLY_EQUAL

    def beside(self, own: Analysis, start: int) -> bool:
        """Tell whether what stands at `start` of one of the texts is in a sentence the other text does not speak of."""
        aside = self.aside_in_query if own is self.query else self.aside_in_claim
        return any(first <= start < end for first, end in aside)


def pair(query: Analysis, claim: Analysis) -> Pair:
    """Return the two texts with what they share."""
    shared = len(query.content & claim.content)
    sizes = sorted((len(query.content), len(claim.content)))
    close, cover = shared / max(1, sizes[1]), shared / max(1, sizes[0])
    return Pair(query, claim, close, cover, _aside(query, claim), _aside(claim, query))


def _aside(own: Analysis, other: Analysis) -> Stretches:
    """Return the sentences of a text of several that share too little with the other text, when one shares more."""
    if not own.words or own.words[-1].sentence == 0:
        return ()
    count = own.words[-1].sentence + 1
    shared: list[set[str]] = [set() for _ in range(count)]
    places: list[list[int]] = [[] for _ in range(count)]
    for word in own.words:
        places[word.sentence] += [word.start, word.end]
        if word.content and word.stem in other.content:
            shared[word.sentence].add(word.stem)
    if max(map(len, shared)) < _SPEAKS_OF:
        return ()
    return tuple((min(ends), max(ends)) for ends, stems in zip(places, shared, strict=True) if len(stems) < _SPEAKS_OF)


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
