"""Reads number values: figures with their separators, and English number words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from annotator.matching.letters import small_letters

_UNDER_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_SMALL = {word: value for value, word in enumerate(_UNDER_TWENTY.split())}
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = dict(zip(_TENS_WORDS.split(), range(20, 100, 10), strict=True))
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
ORDINALS = {word: value for value, word in enumerate(_ORDINALS.split(), start=1)}
ORDINALS |= {word.removesuffix("y") + "ieth": value for word, value in _TENS.items()}

# "mm" is left out: it is a millimetre as often as a million.
_LONG_SCALES = {"hundred": 1e2, "dozen": 12.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT_SCALES = {"mio": 1e6, "mrd": 1e9, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12}
_LETTER_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12}

_FIGURE = r"\d{1,3}(?: \d{3})+(?!\d)|\d{1,2}/\d{1,3}(?![\d/])|\d+(?:[.,]\d+)*"
_TOKEN = re.compile(rf"(?P<figure>{_FIGURE})|[^\W\d_]+(?:'[^\W\d_]+)?|[%٪$€£¥₹-]")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d{1,3}(?: \d{3})+")
_DOT_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")


class Token(NamedTuple):
    """A word, a figure or a sign, in lower case; `glued` to what is before it, or `spaced` from it by other signs."""

    text: str
    start: int
    end: int
    figure: bool = False
    glued: bool = False
    spaced: bool = False


NO_TOKEN = Token("", 0, 0)


def tokens(text: str) -> list[Token]:
    """Return what matters for reading amounts in a normalised text."""
    found: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(small_letters(text)):
        start, end = match.span()
        word = match[0]
        found.append(Token(word, start, end, word[0].isdecimal(), start == last, -1 < last < start - 1))
        last = end
    return found


# Whatever begins with another word is no number.
OPENING = frozenset((*_SMALL, *_TENS, *ORDINALS, *_LONG_SCALES, "a", "an"))


def at(tokens: Sequence[Token], index: int) -> Token:
    """Return the token at `index`, or an empty one beyond the ends."""
    return tokens[index] if 0 <= index < len(tokens) else NO_TOKEN


def past_hyphen(tokens: Sequence[Token], index: int) -> int:
    """Return the index after a hyphen that joins two words ("thirty-five"), or `index` when there is none."""
    return index + 1 if at(tokens, index).text == "-" and at(tokens, index + 1).glued else index


def figure_values(figure: str) -> list[float]:
    """Return the value of a figure; more than one when its separators make no number of it ("4.1.2")."""
    if _GROUPED.fullmatch(figure):
        return [float(figure.replace(",", "").replace(" ", ""))]
    if _DOT_GROUPED.fullmatch(figure):
        return [float(figure.replace(".", ""))]
    parts = re.split("[.,/]", figure)
    if "/" in figure:
        return [float(part) for part in parts]
    return [float(".".join(parts))] if len(parts) <= 2 else [float(part) for part in parts]


def scale_at(tokens: Sequence[Token], index: int) -> tuple[float, int]:
    """Return the scale word at `index` ("million", "bn") as a factor with the index after it; 1 when there is none."""
    index_past_hyphen = past_hyphen(tokens, index)
    token = at(tokens, index_past_hyphen)
    factor = _LONG_SCALES.get(token.text) or _SHORT_SCALES.get(token.text)
    if factor is None and token.glued and at(tokens, index - 1).figure:
        factor = _LETTER_SCALES.get(token.text)
    return (factor, index_past_hyphen + 1) if factor else (1.0, index)


def spoken_at(tokens: Sequence[Token], index: int) -> tuple[float, int] | None:
    """Return the number that the words at `index` say ("two hundred and five thousand") and the index after it."""
    total = 0.0
    last_scale = float("inf")
    while (part := _below_thousand(tokens, index)) is not None:
        value, after = part
        scale, after = _scales(tokens, after)
        if total and value * scale >= last_scale:
            break
        total, index, last_scale = total + value * scale, after, scale
        if scale == 1:
            break
        if at(tokens, index).text == "and" and _below_thousand(tokens, index + 1):
            index += 1
    return (total, index) if last_scale != float("inf") else None


def _scales(tokens: Sequence[Token], index: int) -> tuple[float, int]:
    """Return the product of all scale words at `index` ("hundred thousand") and the index after them."""
    product = 1.0
    while True:
        factor, after = scale_at(tokens, index)
        if after == index:
            return product, index
        product, index = product * factor, after


def _below_thousand(tokens: Sequence[Token], index: int) -> tuple[float, int] | None:
    """Return the number below one thousand that the words at `index` say, "a" counting as one before a scale."""
    word = at(tokens, index).text
    if word in {"a", "an"} and at(tokens, index + 1).text in _LONG_SCALES:
        return 1.0, index + 1
    if word in _SMALL:
        return _with_half(tokens, float(_SMALL[word]), index + 1)
    if word not in _TENS:
        return None
    following = past_hyphen(tokens, index + 1)
    unit = _SMALL.get(at(tokens, following).text, 0)
    return (float(_TENS[word] + unit), following + 1) if 0 < unit < 10 else (float(_TENS[word]), index + 1)


def _with_half(tokens: Sequence[Token], value: float, index: int) -> tuple[float, int]:
    """Return `value` with a following "and a half" added."""
    if [at(tokens, index + offset).text for offset in range(3)] == ["and", "a", "half"]:
        return value + 0.5, index + 3
    return value, index
