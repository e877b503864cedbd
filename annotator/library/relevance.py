"""How relevant a claim is to a statement by the words they share: bm25, counted in the claim itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# The usual settings: how soon a repeated word counts no more, and how much a long claim is held to its length.
_SATURATION = 1.2
_LENGTH = 0.75


def bm25(terms: Sequence[str], rarities: Mapping[str, float], average_length: float) -> float:
    """Return the bm25 of a claim with these terms for a statement whose terms have these rarities."""
    shared = list(filter(rarities.__contains__, terms))
    room = _SATURATION * (1 - _LENGTH + _LENGTH * len(terms) / average_length)
    total = 0.0
    # In reading order, so that the same texts make the same sum to the last bit.
    for term in dict.fromkeys(shared):
        count = shared.count(term)
        total += rarities[term] * count * (_SATURATION + 1) / (count + room)
    return total
