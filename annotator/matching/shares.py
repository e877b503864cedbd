"""Reads fractions ("two-thirds", "one in five") and multiples ("doubled", "three times")."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.matching.numerals import Token, at, past_hyphen, spoken_at
from annotator.matching.word_lists import words

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_PARTS |= {"ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100}
_PLURALS = {word + "s": value for word, value in _PARTS.items()} | {"halves": 2}

# After "a third" these go on with a fraction of something; a noun makes it an ordinal ("a third term").
_AFTER_FRACTION = words(
    """
    of more less fewer higher lower to in since last and or by from over on between during compared than the its
    their were are is was have has had as at for this
    """
)

TIMES: dict[str, float] = {
    "once": 1,
    "single": 1,
    "twice": 2,
    "thrice": 3,
    "double": 2,
    "doubled": 2,
    "doubles": 2,
    "doubling": 2,
}
TIMES |= {"triple": 3, "tripled": 3, "triples": 3, "tripling": 3, "treble": 3, "trebled": 3, "quadruple": 4}
TIMES |= {"halved": 0.5, "halves": 0.5, "halving": 0.5}
TIMES |= {"quadrupled": 4, "quintupled": 5, "twofold": 2, "threefold": 3, "fourfold": 4, "fivefold": 5, "tenfold": 10}

PAIRS = frozenset({"both", "pair", "couple"})


def share_at(row: Sequence[Token], index: int) -> tuple[float, int] | None:
    """Return the fraction worded at `index` and the index after it."""
    return _slashed(row, index) or _spoken(row, index) or _ratio(row, index)


def times_at(row: Sequence[Token], index: int) -> tuple[float, int] | None:
    """Return the multiple worded at `index` and the index after it."""
    token = row[index]
    if token.text in TIMES:
        return float(TIMES[token.text]), index + 1
    value = _small(row, index)
    if value is not None and value[0] < 1000:
        after = past_hyphen(row, value[1])
        if at(row, after).text in {"times", "fold"}:
            return value[0], after + 1
    return None


def _slashed(row: Sequence[Token], index: int) -> tuple[float, int] | None:
    """Return what "2/3" says."""
    token = row[index]
    if not token.figure or token.text.count("/") != 1:
        return None
    over, under = (float(part) for part in token.text.split("/"))
    return (over / under, index + 1) if 0 < over < under else None


def _spoken(row: Sequence[Token], index: int) -> tuple[float, int] | None:
    """Return what "two-thirds", "a quarter" or "one fifth" says."""
    word = row[index].text
    following = past_hyphen(row, index + 1)
    part = at(row, following).text
    if word in {"a", "an"}:
        plain = part in _PARTS and part != "half" and _goes_on(row, following + 1)
        return (1 / _PARTS[part], following + 1) if plain else None
    number = _small(row, index)
    if number is None:
        return None
    value, after = number
    part = at(row, past_hyphen(row, after)).text
    if value == 1 and part in _PARTS and part != "half":
        return 1 / _PARTS[part], past_hyphen(row, after) + 1
    if value > 1 and part in _PLURALS and value < _PLURALS[part]:
        return value / _PLURALS[part], past_hyphen(row, after) + 1
    return None


def _goes_on(row: Sequence[Token], index: int) -> bool:
    """Tell whether what follows an "a third" leaves it a fraction."""
    if at(row, index - 1).text == "quarter":
        return True
    following = at(row, index)
    return not following.text or following.text in _AFTER_FRACTION or following.spaced


def _ratio(row: Sequence[Token], index: int) -> tuple[float, int] | None:
    """Return what "one in five" or "three out of ten" says."""
    first = _small(row, index)
    if first is None:
        return None
    joint = next((words for words in _JOINTS if _stands(row, first[1], words)), None)
    second = _small(row, first[1] + len(joint)) if joint else None
    if second is None or not 0 < first[0] < second[0] <= 1000 or at(row, second[1]).text in _TIME_UNITS:
        return None
    return (first[0] / second[0], second[1]) if first[0] < 10 or joint == ("out", "of") else None


_JOINTS = (("in", "every"), ("out", "of", "every"), ("out", "of"), ("in",))


def _stands(row: Sequence[Token], index: int, words: Sequence[str]) -> bool:
    """Tell whether the words stand at `index`."""
    return all(at(row, index + step).text == word for step, word in enumerate(words))


_TIME_UNITS = frozenset(
    {"days", "weeks", "months", "years", "hours", "minutes", "seconds", "games", "matches", "%", "-"}
)


_ROUND = {"hundred": 100, "thousand": 1000}


def _small(row: Sequence[Token], index: int) -> tuple[float, int] | None:
    """Return the whole number worded at `index`, in figures or words."""
    token = at(row, index)
    if token.figure:
        return (float(token.text), index + 1) if token.text.isdecimal() else None
    return (float(_ROUND[token.text]), index + 1) if token.text in _ROUND else spoken_at(row, index)
