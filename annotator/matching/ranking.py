"""Orders the short list of earlier claims, and says how sure each of them is.

The order is that of `fusion`. Differences never change it: a contradicted earlier claim is exactly what a checker
needs to see.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from annotator.core.match import Candidate, Match
from annotator.matching.bands import Likeness, band
from annotator.matching.differences import differences
from annotator.matching.fusion import Fusion
from annotator.matching.wording import comparable

SCORER = "eight-terms/2"
SCORER_WITH_MODEL = "meaning/1"

# On the train splits a lead of 14 by meaning is as often right as one of 20 by words alone, and 7 as 10.
_LEAD_BY_MEANING = 0.7


@dataclass(frozen=True, slots=True)
class Statement:
    """What is looked up: the statement, who made it, and the sentences around it, nearest last and first."""

    text: str
    claimant: str = ""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class _Scored(NamedTuple):
    """A candidate with its score (0 to 100), the overlap of its words with the statement's, and its wording."""

    candidate: Candidate
    score: float
    overlap: float
    wording: str


def rank(statement: Statement, candidates: Sequence[Candidate], limit: int = 10, model: str = "") -> list[Match]:
    """Return the best `limit` earlier claims, best first; claims of identical wording stand together.

    Their meaning to `model` counts when it is known of every candidate.
    """
    wording = comparable(statement.text)
    if not wording:
        return []
    groups = _grouped(_scored(statement, wording, candidates))
    scores = [group[0].score for group in groups]
    # Only the first group can stand out; the others have somebody ahead of them.
    by_meaning = all(one.meaning is not None for one in candidates)
    lead = (scores[0] - sum(scores[1:2])) / (_LEAD_BY_MEANING if by_meaning else 1) if scores else 0.0
    margins = [lead, *[0.0] * (len(scores) - 1)] if scores else []
    ordered = [(scored, margin) for group, margin in zip(groups, margins, strict=True) for scored in group]
    scorer = f"{SCORER_WITH_MODEL} {model}".strip() if by_meaning else SCORER
    return [replace(_match(statement, scored, margin), scorer=scorer) for scored, margin in ordered[:limit]]


def _scored(statement: Statement, wording: str, candidates: Sequence[Candidate]) -> Iterable[_Scored]:
    """Yield the candidates that have words, with their scores."""
    fusion = Fusion(statement.claimant, wording, candidates)
    for candidate in candidates:
        if earlier := comparable(candidate.claim.text):
            signals = fusion.signals(candidate, earlier)
            yield _Scored(candidate, fusion.score(signals), 100 * signals.overlap, earlier)


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
    return Match(claim, round(scored.score, 2), band(likeness), found, meaning=scored.candidate.meaning)
