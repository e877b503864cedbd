"""Earlier claims offered for a statement."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.claim import Claim


class Band(StrEnum):
    """How sure a match is."""

    STRONG = "strong"
    LIKELY = "likely"
    POSSIBLE = "possible"


class DifferenceKind(StrEnum):
    """What two statements with much the same words may still differ in."""

    NUMBER = "number"
    NEGATION = "negation"
    NAME = "name"
    DATE = "date"
    DIRECTION = "direction"
    QUANTIFIER = "quantifier"
    MODALITY = "modality"


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact in which a statement and an earlier claim differ, in the words of each; a side without it is empty."""

    kind: DifferenceKind
    query: str
    claim: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An earlier claim as the full-text search found it, with what words say for it; more is better, 0 is nothing.

    `bm25` weighs the statement's words in the claim and its title, `context` those of the sentences around it as well;
    `grounds` is the sum of the rarities of its words in the rationale and sources, `rarest` the rarity of the rarest
    word that both share. `meaning` and `meaning_around` are the cosines of the claim with the statement and
    with the sentences around it in the local model, None where that was not asked.
    """

    claim: Claim
    bm25: float
    context: float = 0.0
    grounds: float = 0.0
    rarest: float = 0.0
    meaning: float | None = None
    meaning_around: float | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """An earlier claim offered for a statement; `score` runs from 0 to 100 and only orders, it is no certainty.

    `scorer` is the version of the ranking; `meaning` the cosine of the two where a local model took part in it.
    """

    claim: Claim
    score: float
    band: Band
    differences: tuple[Difference, ...] = ()
    scorer: str = ""
    meaning: float | None = None


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim found in the library by its words, and the article it is highlighted in, if any."""

    claim: Claim
    article_id: str | None = None
    article_title: str = ""
    highlight_id: str | None = None
