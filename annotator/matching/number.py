"""Where a statement and an earlier claim name different amounts."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from rapidfuzz import fuzz

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.quantity import Quantity, quantities
from annotator.matching.wording import comparable, normalise

# From this likeness of the words without their amounts, an amount left out is a difference too; below it the shorter
# text may simply tell less.
_NEARLY_EQUAL = 85.0


def number_differences(query: str, claim: str) -> tuple[Difference, ...]:
    """Return the amounts of the two texts that do not agree, put opposite each other."""
    asked, known = quantities(query), quantities(claim)
    rest_asked, rest_known = _unanswered(asked, known), _unanswered(known, asked)
    if not (rest_asked or rest_known):
        return ()
    if _likeness(query, asked, claim, known) >= _NEARLY_EQUAL:
        pairs = list(zip_longest(rest_asked, rest_known))
    else:
        pairs = [*_pairs_of_one_sort(rest_asked, rest_known)]
    return tuple(Difference(DifferenceKind.NUMBER, _worded(query, one), _worded(claim, other)) for one, other in pairs)


def _unanswered(own: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """Return the amounts that the other text does not name."""
    return [one for one in own if not one.doubtful and not any(one.agrees_with(other) for other in others)]


def _pairs_of_one_sort(
    asked: Sequence[Quantity], known: Sequence[Quantity]
) -> list[tuple[Quantity | None, Quantity | None]]:
    """Return pairs of the same sort in reading order, then those that differ in nothing but the unit."""
    pairs: list[tuple[Quantity | None, Quantity | None]] = []
    for sort in dict.fromkeys(one.sort for one in asked):
        left, right = ([one for one in side if one.sort == sort] for side in (asked, known))
        pairs.extend(zip(left, right, strict=False))
    paired = {id(one) for pair in pairs for one in pair}
    for one in asked:
        pairs += [(one, other) for other in known if not {id(one), id(other)} & paired and one.value == other.value]
    return pairs


def _likeness(query: str, asked: Sequence[Quantity], claim: str, known: Sequence[Quantity]) -> float:
    """Return how alike the two texts are without their amounts, 0 to 100."""
    return fuzz.token_sort_ratio(_without(query, asked), _without(claim, known))


def _without(text: str, found: Sequence[Quantity]) -> str:
    """Return the comparable words of `text` with its amounts cut out."""
    rest = normalise(text)
    for quantity in reversed(found):
        rest = f"{rest[: quantity.start]} {rest[quantity.end :]}"
    return comparable(rest)


def _worded(text: str, quantity: Quantity | None) -> str:
    """Return an amount in the words of the text, empty for none."""
    return normalise(text)[quantity.start : quantity.end] if quantity else ""
