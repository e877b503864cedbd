"""Why an earlier claim was offered, in terms a checker can follow."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from annotator.core.claim import Claim
from annotator.matching.query import content_words
from annotator.matching.stems import stem
from annotator.matching.wording import comparable


@dataclass(frozen=True, slots=True)
class Explanation:
    """The words of a statement that an earlier claim shares, those only its headline has, and how like the texts are.

    `words` is the number of words the statement was looked up by, `likeness` runs from 0 to 100.
    """

    shared: tuple[str, ...]
    in_title: tuple[str, ...]
    words: int
    likeness: float


def explain(statement: str, claim: Claim) -> Explanation:
    """Say what a statement and an earlier claim have in common."""
    asked = content_words(statement)
    known, headline = ({stem(word) for word in content_words(text)} for text in (claim.text, claim.title))
    shared = tuple(word for word in asked if stem(word) in known)
    in_title = tuple(word for word in asked if stem(word) in headline and word not in shared)
    likeness = fuzz.token_set_ratio(comparable(statement), comparable(claim.text))
    return Explanation(shared, in_title, len(asked), likeness)
