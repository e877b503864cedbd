"""Orders the short list of earlier claims, and says how sure each of them is.

Neither term is enough alone: bm25 misses agreement in length and wording, and a rapidfuzz score by itself puts any
claim whose few words all occur in the statement first. Differences never change the order: a contradicted earlier
claim is exactly what a checker needs to see.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from annotator.core.match import Candidate, Match
from annotator.matching.bands import Likeness, band
from annotator.matching.differences import differences
from annotator.matching.wording import comparable

SCORER = "bm25+0.7*token_set/1"

_OVERLAP_WEIGHT = 0.7
_BEST = 1 + _OVERLAP_WEIGHT


@dataclass(frozen=True, slots=True)
class Statement:
    """What is looked up: the statement, who made it, and the sentences around it, nearest last and first."""

    text: str
    claimant: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Scored:
    """A candidate with its score, the overlap of its words with the statement's (0 to 100), and its wording."""

    candidate: Candidate
    score: float
    overlap: float
    wording: str


def rank(statement: Statement, candidates: Sequence[Candidate], limit: int = 10) -> list[Match]:
    """Return the best `limit` earlier claims, best first; claims of identical wording stand together."""
    wording = comparable(statement.text)
    if not wording:
        return []
    groups = _grouped(_scored(wording, candidates))
    scores = [group[0].score for group in groups]
    # Only the first group can stand out; the others have somebody ahead of them.
    margins = [scores[0] - sum(scores[1:2]), *[0.0] * (len(scores) - 1)] if scores else []
    ordered = [(scored, margin) for group, margin in zip(groups, margins, strict=True) for scored in group]
    return [_match(statement, scored, margin) for scored, margin in ordered[:limit]]


def _scored(wording: str, candidates: Sequence[Candidate]) -> Iterable[_Scored]:
    """Yield the candidates that have words, with their scores."""
    highest = max((candidate.bm25 for candidate in candidates), default=0.0)
    for candidate in candidates:
        if earlier := comparable(candidate.claim.text):
            overlap = fuzz.token_set_ratio(wording, earlier)
            relevance = max(candidate.bm25, 0.0) / highest if highest > 0 else 0.0
            yield _Scored(candidate, relevance + _OVERLAP_WEIGHT * overlap / 100, overlap, earlier)


def _grouped(scored: Iterable[_Scored]) -> list[list[_Scored]]:
    """Return groups of identical wording, best group first; ties go to bm25, then the newer claim, then the id."""
    ordered = sorted(scored, key=lambda one: one.candidate.claim.id)
    ordered.sort(key=lambda one: one.candidate.claim.said_on, reverse=True)
    ordered.sort(key=lambda one: (one.score, one.candidate.bm25), reverse=True)
    groups: dict[str, list[_Scored]] = {}
    for one in ordered:
        groups.setdefault(one.wording, []).append(one)
    return list(groups.values())


def _match(statement: Statement, scored: _Scored, margin: float) -> Match:
    """Return the match for a candidate whose group leads the next by `margin`."""
    claim = scored.candidate.claim
    found = differences(statement.text, claim.text)
    likeness = Likeness(statement.text, claim.text, scored.overlap, margin, bool(found))
    return Match(claim, round(100 * scored.score / _BEST, 2), band(likeness), found)
