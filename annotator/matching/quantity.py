"""Reads the amounts that a text names, in figures or words, so that they can be compared."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from annotator.matching.analysis import plain_digits
from annotator.matching.numerals import (
    OPENING,
    ORDINALS,
    Token,
    at,
    figure_values,
    past_hyphen,
    scale_at,
    spoken_at,
    tokens,
)  # fmt: skip
from annotator.matching.shares import PAIRS, TIMES, share_at, times_at
from annotator.matching.units import CONVERSION_TOLERANCE, UNITS
from annotator.matching.word_lists import words
from annotator.matching.wording import normalise

Sort = Literal["amount", "percent", "points", "year", "ordinal", "times"]

_CURRENCIES = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee"}
_CURRENCY_WORDS = {"dollar": "dollar", "dollars": "dollar", "bucks": "dollar", "usd": "dollar"}
_CURRENCY_WORDS |= {"euro": "euro", "euros": "euro", "eur": "euro", "pound": "pound", "pounds": "pound"}
_CURRENCY_WORDS |= {"gbp": "pound", "yen": "yen", "rupee": "rupee", "rupees": "rupee", "francs": "franc"}
_CURRENCY_WORDS |= {"yuan": "yuan", "renminbi": "yuan", "rouble": "ruble", "roubles": "ruble", "rubles": "ruble"}
_CURRENCY_WORDS |= {
    "peso": "peso",
    "pesos": "peso",
    "krona": "krona",
    "kronor": "krona",
    "cents": "cent",
    "cent": "cent",
}
_PERCENT = {("%",): 1, ("٪",): 1, ("percent",): 1, ("pct",): 1, ("per", "cent"): 2}
_PERCENT |= {("prozent",): 1, ("procent",): 1, ("por", "ciento"): 2, ("pour", "cent"): 2, ("процентов",): 1}
_POINTS = {("percentage", "point"), ("percentage", "points")}
_SHARE_OPENINGS = frozenset(words[0] for words in (*_PERCENT, *_POINTS))
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_MEASURES = frozenset(
    {"s", "kg", "mg", "km", "cm", "mm", "m", "mph", "kph", "lb", "lbs", "ft", "kw", "mw", "gw", "kwh", "am", "pm"}
)
# After these "a week" is how long something takes, else how often it comes.
_BEFORE_SPANS = words("for in within after of take takes took lasted lasts last over under about than")
# Two figures this near, of which one is rounded, are the same.
_ROUNDING = 0.005
_YEARS = range(1700, 2100)
# Of most texts no word gets past these.
_OPENING = OPENING | PAIRS | TIMES.keys() | {"half"}
_CONNECTORS = frozenset({"-", "to", "and", "or"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount, and where the normalised text words it.

    `currency` is empty where none is named; `scale` is the factor said with it ("million"); `measure` is what its unit
    measures, `factor` what one unit is. A `doubtful` one ("one", "first", "half") answers to the same amount
    elsewhere, and is no fact by itself; a `rough` one is a fraction that percents only come near.
    """

    value: float
    start: int
    end: int
    sort: Sort = "amount"
    currency: str = ""
    scale: float = 1.0
    doubtful: bool = False
    measure: str = ""
    factor: float = 1.0
    rough: bool = False

    def agrees_with(self, other: Quantity) -> bool:
        """Tell whether both name the same amount; a currency or unit left out agrees with any."""
        sorts = {self.sort, other.sort}
        if len(sorts) > 1 and sorts & {"percent", "points"}:
            return False
        if self.measure and other.measure:
            return self.measure == other.measure and self._measures_as(other)
        near = 0.7 if self.rough != other.rough else 0.0
        if not (math.isclose(self.value, other.value, rel_tol=1e-9, abs_tol=near) or self._rounds(other)):
            return False
        return not (self.currency and other.currency) or self.currency == other.currency

    def _rounds(self, other: Quantity) -> bool:
        """Tell whether one amount is the other with fewer figures ("573 billion" for "572.8 billion")."""
        if not math.isclose(self.value, other.value, rel_tol=_ROUNDING):
            return False
        digits = sorted((_digits(self.value), _digits(other.value)))
        return digits[0] < digits[1] and f"{self.value:.{digits[0] - 1}e}" == f"{other.value:.{digits[0] - 1}e}"

    def _measures_as(self, other: Quantity) -> bool:
        """Tell whether both are the same length, time or weight, whatever the unit."""
        one, two = self.value * self.factor, other.value * other.factor
        loose = CONVERSION_TOLERANCE if self.factor != other.factor else 1e-9
        return math.isclose(one, two, rel_tol=loose)


def _digits(value: float) -> int:
    """Return how many figures a value needs, without the zeros at its ends."""
    return len(f"{value:.9g}".replace(".", "").split("e")[0].strip("0")) or 1


@lru_cache(maxsize=2048)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Return the amounts that `text` names, in reading order; positions are those of the normalised text."""
    normal = plain_digits(normalise(text))
    row = tokens(normal)
    found: list[Quantity] = []
    index = 0
    while index < len(row):
        token = row[index]
        if token.figure or token.text in _OPENING:
            amounts, index = _amounts_at(row, index)
            found.extend(amounts)
        else:
            index += 1
    return _with_shared_units(normal, found)


def _amounts_at(row: Sequence[Token], index: int) -> tuple[list[Quantity], int]:
    """Return the amounts that begin at `index`, usually one or none, and the index to go on from."""
    token = row[index]
    special = _half_at(row, index) or _fraction_at(row, index) or _times_at(row, index)
    if special is not None:
        return special
    if token.figure:
        return _figure_at(row, index)
    spoken = spoken_at(row, index)
    if spoken is not None:
        value, after = spoken
        if at(row, after).text in ORDINALS or (at(row, after).text == "-" and at(row, after + 1).text in ORDINALS):
            return _spoken_ordinal(row, index, after, value)
        quantity, after = _with_unit(row, index, after, value)
        lone_one = token.text in {"one", "zero"} and after == index + 1
        return [replace(quantity, doubtful=lone_one)], after
    if token.text in ORDINALS:
        value = float(ORDINALS[token.text])
        doubtful = value == 1 or (value == 2 and at(row, index + 1).text == "-")
        return [Quantity(value, token.start, token.end, "ordinal", doubtful=doubtful)], index + 1
    if token.text in PAIRS:
        return [Quantity(2.0, token.start, token.end, doubtful=True)], index + 1
    return [], index + 1


def _spoken_ordinal(row: Sequence[Token], index: int, after: int, value: float) -> tuple[list[Quantity], int]:
    """Return "twenty-first" as an ordinal."""
    last = past_hyphen(row, after)
    total = value + ORDINALS[row[last].text]
    return [Quantity(total, row[index].start, row[last].end, "ordinal")], last + 1


def _fraction_at(row: Sequence[Token], index: int) -> tuple[list[Quantity], int] | None:
    """Return what "two-thirds", "a quarter" or "one in five" says, as percents."""
    share = share_at(row, index)
    if share is None:
        return None
    value, after = share
    return [Quantity(100 * value, row[index].start, row[after - 1].end, "percent", rough=True)], after


def _times_at(row: Sequence[Token], index: int) -> tuple[list[Quantity], int] | None:
    """Return what "doubled" or "three times" says."""
    found = times_at(row, index)
    if found is None:
        return None
    value, after = found
    doubtful = row[index].text in TIMES and row[index].text in {"double", "single", "once"}
    return [Quantity(value, row[index].start, row[after - 1].end, "times", doubtful=doubtful)], after


def _figure_at(row: Sequence[Token], index: int) -> tuple[list[Quantity], int]:
    """Return what the figure at `index` says; nothing when it is part of a name ("COVID-19", "5G")."""
    token = row[index]
    values = figure_values(token.text)
    if len(values) > 1:
        return [Quantity(value, token.start, token.end) for value in values], index + 1
    scale, after = scale_at(row, index + 1)
    ending = at(row, after)
    if ending.glued and ending.text.isalpha() and after == index + 1:
        if ending.text in _ORDINAL_ENDINGS:
            doubtful = values[0] == 1
            return [Quantity(values[0], token.start, ending.end, "ordinal", doubtful=doubtful)], after + 1
        if ending.text not in _MEASURES:
            return [], after + 1
        after += ending.text not in UNITS
    if _in_name(row, index):
        return [], after
    quantity, after = _with_unit(row, index, after, values[0] * scale)
    year = token.text.isdecimal() and after - index <= 2 and scale == 1 and _YEARS.start <= values[0] < _YEARS.stop
    if year and quantity.sort == "amount" and not quantity.currency and not quantity.measure:
        quantity = replace(quantity, sort="year")
    return [replace(quantity, scale=scale)], after


def _half_at(row: Sequence[Token], index: int) -> tuple[list[Quantity], int] | None:
    """Return what "half" says: a half of the scale or unit that follows, else fifty percent of something."""
    if row[index].text in {"a", "an"}:
        return _one_and_a_half(row, index)
    if row[index].text != "half":
        return None
    article = at(row, index + 1).text in {"a", "an"}
    following = index + 2 if article else index + 1
    scale, after = scale_at(row, following)
    unit = UNITS.get(at(row, following).text) if article else None
    if scale == 1 and unit is None:
        return [Quantity(50.0, row[index].start, row[index].end, "percent", doubtful=True)], index + 1
    quantity, after = _with_unit(row, index, after, scale / 2)
    return [quantity], after


def _one_and_a_half(row: Sequence[Token], index: int) -> tuple[list[Quantity], int] | None:
    """Return what "an hour and a half" says."""
    unit = UNITS.get(at(row, index + 1).text)
    if unit is None:
        return None
    if [at(row, index + step).text for step in (2, 3, 4)] != ["and", "a", "half"]:
        if unit[0] in {"time", "heat"} and at(row, index - 1).text not in _BEFORE_SPANS:
            return None
        one = Quantity(1.0, row[index].start, row[index + 1].end, doubtful=True, measure=unit[0], factor=unit[1])
        return [one], index + 2
    whole = Quantity(1.5, row[index].start, row[index + 4].end, measure=unit[0], factor=unit[1])
    return [whole], index + 5


def _in_name(row: Sequence[Token], index: int) -> bool:
    """Tell whether the figure at `index` hangs on letters, and is no year ("mid-2019")."""
    token, before = row[index], at(row, index - 1)
    if token.glued and before.text.isalpha():
        return True
    joined = token.glued and before.text == "-" and before.glued and at(row, index - 2).text.isalpha()
    return joined and not (token.text.isdecimal() and int(token.text) in _YEARS)


def _with_unit(row: Sequence[Token], index: int, after: int, value: float) -> tuple[Quantity, int]:
    """Return the amount worded from `index` up to `after`, with the signs and unit words around it."""
    start = row[index].start
    before = at(row, index - 1).text
    currency = _CURRENCIES.get(before, "")
    if currency:
        start = row[index - 1].start
    sort, after = _share_at(row, after)
    following = past_hyphen(row, after)
    word = at(row, following).text
    named = _CURRENCY_WORDS.get(word) or _CURRENCIES.get(word)
    # "5 $10 notes": a sign before the next figure belongs to that one.
    of_the_next = word in _CURRENCIES and at(row, following + 1).figure
    if named and sort == "amount" and not of_the_next:
        currency, after = currency or named, following + 1
    elif sort == "amount" and not currency and word in {"degrees", "degree"}:
        following, after = following + 1, following + 1
        word = at(row, following).text
    measure, factor = UNITS.get(word, ("", 1.0)) if sort == "amount" and not currency else ("", 1.0)
    after = following + 1 if measure else after
    return Quantity(value, start, row[after - 1].end, sort, currency, measure=measure, factor=factor), after


def _share_at(row: Sequence[Token], index: int) -> tuple[Sort, int]:
    """Return whether a percent or percentage-point unit stands at `index`, and the index after it."""
    start = past_hyphen(row, index)
    if at(row, start).text not in _SHARE_OPENINGS:
        return "amount", index
    for sign, length in _PERCENT.items():
        if tuple(at(row, start + offset).text for offset in range(length)) == sign:
            return "percent", start + length
    second = past_hyphen(row, start + 1)
    if (at(row, start).text, at(row, second).text) in _POINTS:
        return "points", second + 1
    return "amount", index


def _with_shared_units(normal: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """Give the first of two joined amounts the unit said after the second ("5 to 6 million", "10-15%")."""
    shared = list(found)
    for index, (first, second) in enumerate(pairwise(found)):
        bare = first.sort == "amount" and first.scale == 1 and first.value < 1000 and not first.measure
        if bare and normal[first.end : second.start].strip().lower() in _CONNECTORS:
            share: Sort = second.sort if second.sort in {"percent", "points"} else "amount"
            value = first.value * second.scale
            unit = {"measure": second.measure, "factor": second.factor} if second.measure else {}
            shared[index] = replace(first, sort=share, value=value, scale=second.scale, **unit)  # type: ignore[arg-type]
    return tuple(shared)
