"""How relevant a claim is to a statement by the words they share: bm25, counted in the claim itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# The usual settings: how soon a repeated word counts no more, and how much a long claim is held to its length.
_SATURATION = 1.2
_LENGTH = 0.75


def bm25(terms: Sequence[str], rarities: Mapping[str, float], average_length: float) -> float:
    """Return the bm25 of a claim with these terms for a statement whose terms have these rarities."""
    counts: dict[str, int] = {}
    for term in terms:
        if term in rarities:
            counts[term] = counts.get(term, 0) + 1
    room = _SATURATION * (1 - _LENGTH + _LENGTH * len(terms) / average_length)
    return sum(
        rarities[term] * count * (_SATURATION + 1) / (count + room) for term, count in counts.items()
    )  # fmt: skip
