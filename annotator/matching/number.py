"""Where a statement and an earlier claim name different amounts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import zip_longest

from rapidfuzz import fuzz

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import Analysis
from annotator.matching.date import moments
from annotator.matching.pairing import Pair
from annotator.matching.quantity import Quantity, quantities
from annotator.matching.wording import comparable

# From this likeness of the words without their amounts, an amount left out is a difference too; below it the shorter
# text may simply tell less.
_NEARLY_EQUAL = 85.0

_Opposed = tuple[Quantity | None, Quantity | None]


def number_differences(pair: Pair) -> tuple[Difference, ...]:
    """Return the amounts of the two texts that do not agree, put opposite each other."""
    asked, known = amounts(pair.query), amounts(pair.claim)
    rest_asked, rest_known = _unanswered(asked, known), _unanswered(known, asked)
    opposed = _of_one_sort(rest_asked, rest_known)
    if not opposed and (rest_asked or rest_known) and _likeness(pair) >= _NEARLY_EQUAL:
        sure_asked, sure_known = ([one for one in side if not one.doubtful] for side in (rest_asked, rest_known))
        opposed = list(zip_longest(sure_asked, sure_known))
    return tuple(
        Difference(DifferenceKind.NUMBER, _worded(pair.query, one), _worded(pair.claim, other))
        for one, other in opposed
    )


@lru_cache(maxsize=2048)
def amounts(analysis: Analysis) -> tuple[Quantity, ...]:
    """Return the amounts of a text that are no part of a date."""
    dates = [(one.start, one.end) for one in moments(analysis)]
    found = quantities(analysis.shown)
    return tuple(one for one in found if not any(one.start < end and start < one.end for start, end in dates))


def _unanswered(own: Sequence[Quantity], others: Sequence[Quantity]) -> list[Quantity]:
    """Return the amounts that the other text does not name."""
    return [one for one in own if not any(one.agrees_with(other) for other in others)]


def _of_one_sort(asked: Sequence[Quantity], known: Sequence[Quantity]) -> list[_Opposed]:
    """Return pairs of the same sort in reading order, then those that differ in nothing but the unit."""
    pairs: list[_Opposed] = []
    for sort in dict.fromkeys(_sort(one) for one in asked):
        left, right = ([one for one in side if _sort(one) == sort] for side in (asked, known))
        pairs.extend((one, other) for one, other in zip(left, right, strict=False) if _telling(one, other))
    paired = {id(one) for pair in pairs for one in pair}
    for one in asked:
        pairs += [(one, other) for other in known if not {id(one), id(other)} & paired and one.value == other.value]
    return pairs


def _sort(one: Quantity) -> str:
    """Return the name of what an amount is compared with."""
    if one.sort == "amount":
        return one.measure if one.measure in {"time", "heat"} else "money" if one.currency else "amount"
    return one.sort


def _telling(one: Quantity, other: Quantity) -> bool:
    """Tell whether two amounts differ as facts: two doubtful ones only as parts of a whole."""
    if one.doubtful and other.doubtful:
        return one.sort == other.sort == "percent"
    return True


def _likeness(pair: Pair) -> float:
    """Return how alike the two texts are without their amounts, 0 to 100."""
    return fuzz.token_sort_ratio(_without_amounts(pair.query), _without_amounts(pair.claim))


@lru_cache(maxsize=2048)
def _without_amounts(analysis: Analysis) -> str:
    """Return the comparable words of a text with its amounts cut out."""
    rest = analysis.shown
    for quantity in reversed(amounts(analysis)):
        rest = f"{rest[: quantity.start]} {rest[quantity.end :]}"
    return comparable(rest)


def _worded(analysis: Analysis, quantity: Quantity | None) -> str:
    """Return an amount in the words of the text, empty for none."""
    return analysis.shown[quantity.start : quantity.end] if quantity else ""
