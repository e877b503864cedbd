"""The score that orders earlier claims: eight signals, each from 0 to 1, in a sum with fixed weights.

No signal is enough alone: bm25 misses agreement in length and wording, and a rapidfuzz score by itself puts any claim
whose few words all occur in the statement first.

The weights are those of a softmax over the candidates of each statement, fitted on the train splits of the public test
sets and rounded; MAP@5 / Hit@1 / Hit@5:

    Snopes train      .821 / .784 / .878    (bm25 + 0.7 * token_set_ratio: .811 / .770 / .874)
    PolitiFact train  .622 / .589 / .744    (.506 / .481 / .606)
    Snopes dev        .921 / .910 / .940
    PolitiFact dev    .514 / .432 / .686

The weights are flat: any of them halved or doubled changes Snopes train by a point at most and PolitiFact train by two,
but for the surroundings doubled. Without claimant, surroundings and grounds PolitiFact train stands at .498. Tried on
train without a gain: coverage of either text weighed by rarity, shared pairs of words, shared and missing numbers,
lengths, the ratio of the whole texts, the rationale for the surroundings as well (half a point for three times the
reading), relevance without the best candidate as its measure.

With a local model two cosines join them, fitted in the same way on the same train splits; they make the words' own
relevance, rarity and likeness superfluous. Re-ranking the same short lists, MAP@5 / Hit@1 / Hit@5:

    Snopes train      .869 / .834 / .918
    PolitiFact train  .653 / .604 / .773
    Snopes dev        .941 / .940 / .945
    PolitiFact dev    .574 / .496 / .731

MiniLM was chosen over the multilingual sentence encoder USE v3 (32 MB, numpy alone), which reaches .849 and .627 on
train. Tried on train without a gain: the cosine with the headline, the cosine relative to the best.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from operator import mul
from typing import NamedTuple

from rapidfuzz import fuzz

from annotator.core.match import Candidate
from annotator.matching.query import words
from annotator.matching.wording import comparable


class Signals(NamedTuple):
    """What speaks for a candidate.

    `relevance`, `surroundings`, `grounds` and `rarest` are what the search found, relative to the best candidate:
    bm25 of the statement, bm25 of the sentences around it as well, its words in the rationale and sources, and the
    rarest word shared. `overlap` and `likeness` are token_set_ratio and token_sort_ratio with the claim, `headline` is
    token_set_ratio with the headline of the earlier check. `claimant` tells whether the same person said it.
    `meaning` and `meaning_around` are cosines of a local model, of the statement and of it with the sentences around
    it, with the claim.
    """

    relevance: float
    surroundings: float
    grounds: float
    rarest: float
    overlap: float
    likeness: float
    headline: float
    claimant: float
    meaning: float = 0.0
    meaning_around: float = 0.0


WEIGHTS = Signals(
    relevance=1.0, surroundings=5.0, grounds=2.0, rarest=1.0, overlap=1.0, likeness=2.0, headline=4.0, claimant=2.0
)
# Where the meaning is known, the words' own relevance and likeness say nothing that it does not say better.
WEIGHTS_WITH_MEANING = Signals(
    relevance=0.0, surroundings=4.0, grounds=2.0, rarest=0.0, overlap=0.0, likeness=0.0, headline=4.0, claimant=2.0,
    meaning=8.0, meaning_around=7.0,
)  # fmt: skip
_FOUND = ("relevance", "surroundings", "grounds", "rarest")


class Fusion:
    """Scores the candidates of one statement; a signal that none of them can have does not count."""

    def __init__(self, claimant: str, wording: str, candidates: Sequence[Candidate]) -> None:
        self._wording = wording
        self._in_order = _in_order(wording)
        self._surname = next(reversed(words(claimant)), "")
        found = [_found(candidate) for candidate in candidates]
        self._highest = [max(column) for column in zip(*found, strict=True)]
        reachable = {name for name, highest in zip(_FOUND, self._highest, strict=False) if highest > 0}
        reachable |= {"overlap", "likeness", "headline"} | ({"claimant"} if self._surname else set())
        by_meaning = all(candidate.meaning is not None for candidate in candidates)
        reachable |= {"meaning", "meaning_around"} if by_meaning else set()
        self._weights = WEIGHTS_WITH_MEANING if by_meaning else WEIGHTS
        self._full: float = sum(weight for name, weight in self._weights._asdict().items() if name in reachable)

    def score(self, signals: Signals) -> float:
        """Return the score from 0 to 100 that these signals make."""
        total: float = sum(map(mul, self._weights, signals))
        return 100 * total / self._full

    def signals(self, candidate: Candidate, wording: str) -> Signals:
        """Return what speaks for a candidate of this wording."""
        relevance, surroundings, grounds, rarest = map(_share_of, _found(candidate), self._highest)
        overlap = fuzz.token_set_ratio(self._wording, wording) / 100
        headline = comparable(candidate.claim.title)
        return Signals(
            relevance,
            surroundings,
            grounds,
            rarest,
            overlap=overlap,
            # token_sort_ratio, with the statement's own words put in order once for all candidates.
            likeness=fuzz.ratio(self._in_order, _in_order(wording)) / 100,
            # A claim that was never published has no headline; its own words stand in.
            headline=fuzz.token_set_ratio(self._wording, headline) / 100 if headline else overlap,
            claimant=float(bool(self._surname) and self._surname in _names(candidate.claim.claimant)),
            meaning=max(0.0, candidate.meaning or 0.0),
            meaning_around=max(0.0, candidate.meaning_around or 0.0),
        )


def _found(candidate: Candidate) -> tuple[float, float, float, float]:
    """Return what the search found, in the order of `Signals`; without surroundings the statement is all there is."""
    around = candidate.context or candidate.bm25
    return candidate.bm25, around, candidate.grounds, candidate.rarest


# The same few people say most of what is checked.
@lru_cache(maxsize=4096)
def _names(claimant: str) -> frozenset[str]:
    return frozenset(words(claimant))


def _in_order(wording: str) -> str:
    return " ".join(sorted(wording.split()))


def _share_of(value: float, highest: float) -> float:
    return value / highest if value > 0 else 0.0
