"""Where a statement and an earlier claim speak of more or less of the same: all and some, at least and at most."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import Analysis
from annotator.matching.number import amounts
from annotator.matching.pairing import Pair
from annotator.matching.quantifier_words import BOUNDS, DEGREES, FAMILY, IDLE, NEAR, SILENT
from annotator.matching.quantity import Quantity
from annotator.matching.word_lists import words

# What is said of other things in texts that share little is no difference.
_SAME_SUBJECT = 0.6

_LONGEST = max(map(len, DEGREES))
_IDLE_OPENING = frozenset(phrase[0] for phrase in IDLE)
_OPENING = frozenset(phrase[0] for phrase in DEGREES)
# Degrees that a bare count of the same things contradicts.
_EXCLUDING = frozenset({"all", "nearly all", "most", "none", "few", "half"})
_NUMBER_WORDS = words(
    """
    half a an one two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty
    fifty sixty seventy eighty ninety hundred dozen dozens hundreds thousands millions
    """
)


@dataclass(frozen=True, slots=True)
class Quantifier:
    """A phrase that says how much, and what it is said of: the stem that follows."""

    degree: str
    first: int
    after: int
    head: str

    @property
    def family(self) -> str:
        """Return which degrees this one can be compared with."""
        return FAMILY[self.degree]

    def agrees_with(self, other: Quantifier) -> bool:
        """Tell whether both say as much."""
        return self.degree == other.degree or frozenset({self.degree, other.degree}) in NEAR


def quantifier_differences(pair: Pair) -> tuple[Difference, ...]:
    """Return the phrases of different degree put opposite each other, and a limit that only one text has."""
    asked, known = quantifiers(pair.query), quantifiers(pair.claim)
    rest_asked, rest_known = _left_over(asked, known), _left_over(known, asked)
    found: list[tuple[Quantifier | None, Quantifier | None]] = []
    for one in list(rest_asked):
        other = _opposite(one, rest_known, pair.cover >= _SAME_SUBJECT)
        if other is not None:
            found.append((one, other))
            rest_asked.remove(one)
            rest_known.remove(other)
    counted = [(one, _counted(one, pair.query, pair.claim)) for one in rest_asked]
    if any(amount for _, amount in counted):
        one, amount = next(both for both in counted if both[1])
        return (Difference(DifferenceKind.QUANTIFIER, pair.query.worded(one.first, one.after), amount),)
    counted = [(one, _counted(one, pair.claim, pair.query)) for one in rest_known]
    if any(amount for _, amount in counted):
        one, amount = next(both for both in counted if both[1])
        return (Difference(DifferenceKind.QUANTIFIER, amount, pair.claim.worded(one.first, one.after)),)
    found += [(one, None) for one in rest_asked if _telling(one, pair, pair.claim)]
    found += [(None, other) for other in rest_known if _telling(other, pair, pair.query)]
    return tuple(_difference(pair, one, other) for one, other in found)


def _difference(pair: Pair, one: Quantifier | None, other: Quantifier | None) -> Difference:
    """Return two phrases as a difference in the words of the texts."""
    query = pair.query.worded(one.first, one.after) if one else ""
    claim = pair.claim.worded(other.first, other.after) if other else ""
    return Difference(DifferenceKind.QUANTIFIER, query, claim)


def _left_over(own: tuple[Quantifier, ...], others: tuple[Quantifier, ...]) -> list[Quantifier]:
    """Return the phrases that no phrase of the other text agrees with."""
    return [one for one in own if not any(one.agrees_with(other) for other in others)]


def _opposite(one: Quantifier, others: list[Quantifier], close: bool) -> Quantifier | None:
    """Return the phrase that stands against `one`: about the same thing first, then of the same family."""
    same_head = [other for other in others if other.head == one.head and _comparable(one, other)]
    same_family = [other for other in others if other.family == one.family]
    same_family = same_family or ([other for other in others if _comparable(one, other)] if close else [])
    return next(iter(same_head or same_family), None)


def _comparable(one: Quantifier, other: Quantifier) -> bool:
    """Tell whether two degrees about the same thing exclude each other."""
    return one.family == other.family or {one.family, other.family} <= {"part", "only", "frequency"}


def _telling(one: Quantifier, pair: Pair, other: Analysis) -> bool:
    """Tell whether the silence of the other text about `one` makes it say something else."""
    if one.degree in SILENT or not pair.nearly_equal:
        return False
    if one.degree == "half" and any(amount.sort == "percent" for amount in amounts(other)):
        return False
    return one.head in other.stems


def _counted(one: Quantifier, own: Analysis, other: Analysis) -> str:
    """Return the amount that the other text has in the place of "all" or "few", empty for none."""
    if one.degree not in _EXCLUDING or not one.head or any(_before(own, amount) == one.head for amount in amounts(own)):
        return ""
    return next((_worded(other, amount) for amount in amounts(other) if _before(other, amount) == one.head), "")


def _before(analysis: Analysis, amount: Quantity) -> str:
    """Return the stem of the content word that follows an amount."""
    return next((word.stem for word in analysis.words if word.start >= amount.end and word.content), "")


def _worded(analysis: Analysis, amount: Quantity) -> str:
    """Return an amount in the words of the text."""
    return analysis.shown[amount.start : amount.end]


@lru_cache(maxsize=2048)
def quantifiers(analysis: Analysis) -> tuple[Quantifier, ...]:
    """Return the phrases of a text that say how much, in reading order."""
    words = [word.lower for word in analysis.words]
    found: list[Quantifier] = []
    index = 0
    while index < len(words):
        length = _idle_length(words, index)
        phrase = 0 if length else _phrase_length(words, index)
        if phrase:
            degree = DEGREES[tuple(words[index : index + phrase])]
            found += _read(analysis, degree, index, index + phrase)
        index += max(1, length, phrase)
    return tuple(found)


def _phrase_length(words: list[str], index: int) -> int:
    """Return how many words at `index` are a phrase of a degree, 0 for none."""
    if words[index] not in _OPENING:
        return 0
    return next(
        (
            size
            for size in range(min(_LONGEST, len(words) - index), 0, -1)
            if tuple(words[index : index + size]) in DEGREES
        ),
        0,
    )


def _idle_length(words: list[str], index: int) -> int:
    """Return how many words at `index` are a phrase that says no degree."""
    if words[index] not in _IDLE_OPENING:
        return 0
    return next((size for size in range(4, 1, -1) if tuple(words[index : index + size]) in IDLE), 0)


def _read(analysis: Analysis, degree: str, index: int, after: int) -> list[Quantifier]:
    """Return the phrase with what it is said of; none where it only limits, and no figure follows."""
    number = after < len(analysis.words) and _number(analysis, after)
    trailing = analysis.lower(index) == "or"
    if degree in BOUNDS and not number and not trailing:
        return []
    if degree == "some" and number and analysis.lower(index) == "some":
        return []
    if analysis.lower(index) == "just" or (degree == "only" and number):
        return []
    return [Quantifier(degree, index, after, _head(analysis, after))]


def _number(analysis: Analysis, index: int) -> bool:
    """Tell whether the word at `index` begins an amount."""
    word = analysis.words[index]
    return word.text[0].isdigit() or word.lower in _NUMBER_WORDS


def _head(analysis: Analysis, index: int) -> str:
    """Return the stem of the next content word."""
    return next((word.stem for word in analysis.words[index:] if word.content), "")
