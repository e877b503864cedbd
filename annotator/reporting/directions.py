"""Which characters of a paragraph run from right to left, for formats that want to be told run by run.

After the Unicode Bidirectional Algorithm (UAX #9), as far as it decides between the two directions: a number goes with
the word before it, what stands between goes with both sides where they agree, and with the paragraph where they do not.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

_RIGHT, _LEFT = "R", "L"
# Where the alphabets end that are set in italics.
_UPRIGHT = "\u0530"
_STRONG = {"R": _RIGHT, "AL": _RIGHT, "L": _LEFT}
_DIGITS, _BESIDE_DIGITS = frozenset({"EN", "AN"}), frozenset({"ET"})
_NUMERIC = _DIGITS | _BESIDE_DIGITS
_OPENING, _CLOSING = frozenset({"LRI", "RLI", "FSI"}), "PDI"


def right_to_left(text: str) -> bool:
    """Tell whether the first letter with a direction runs from right to left."""
    return not text.isascii() and _first(map(unicodedata.bidirectional, text)) == _RIGHT


def way(text: str) -> str:
    """Return the direction of a text as web pages name it; a page that is to guess does not look into isolates."""
    return "rtl" if right_to_left(text) else "ltr"


def turns(text: str) -> bool:
    """Tell whether any letter runs from right to left."""
    return not text.isascii() and any(_STRONG.get(unicodedata.bidirectional(sign)) == _RIGHT for sign in text)


def slants(text: str) -> bool:
    """Tell whether a text is in letters that have slanted ones, as Latin, Greek and Cyrillic have."""
    return text.isascii() or not any(_UPRIGHT <= sign < "\u1d00" or sign >= "\u2e80" for sign in text)


def directions(text: str, *, rightwards: bool) -> list[bool]:
    """Return for each character whether it runs from right to left, in a paragraph that runs `rightwards` or not."""
    if not rightwards and not turns(text):
        return [False] * len(text)
    kinds = [unicodedata.bidirectional(sign) for sign in text]
    found = [""] * len(text)
    _resolve(kinds, found, range(len(text)), _RIGHT if rightwards else _LEFT)
    return [one == _RIGHT for one in found]


def pieces(text: str, flags: Sequence[bool]) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of a text that run one way, each with whether that is from right to left."""
    at = 0
    for flag, group in groupby(flags):
        end = at + len(list(group))
        yield text[at:end], flag
        at = end


def _resolve(kinds: Sequence[str], found: list[str], places: range, base: str) -> None:
    """Fill in the directions at `places`; what an isolate holds is settled by itself."""
    level: list[int] = []
    at = places.start
    while at < places.stop:
        level.append(at)
        if kinds[at] in _OPENING:
            end = _closing(kinds, at, places.stop)
            inner = range(at + 1, end)
            own = {"LRI": _LEFT, "RLI": _RIGHT}.get(kinds[at]) or _first([kinds[place] for place in inner]) or _LEFT
            _resolve(kinds, found, inner, own)
            at = end
        else:
            at += 1
    _settle(kinds, found, level, base)


def _settle(kinds: Sequence[str], found: list[str], level: Sequence[int], base: str) -> None:
    """Fill in the directions of one level: letters, then numbers, then what stands between."""
    strong = base
    for at in level:
        strong = _STRONG.get(kinds[at], strong)
        if kinds[at] in _STRONG or kinds[at] in _DIGITS:
            found[at] = _RIGHT if kinds[at] == "AN" else strong
    # A sign of percent or of money goes with its number, before it or after it.
    for order in (level, level[::-1]):
        for one, other in pairwise(order):
            if found[one] and not found[other] and kinds[other] in _BESIDE_DIGITS and kinds[one] in _NUMERIC:
                found[other] = found[one]
    _fill(found, level, base)


def _fill(found: list[str], level: Sequence[int], base: str) -> None:
    """Give what stands between the direction of both sides, or of the paragraph where they differ."""
    left, waiting = base, [*level, None]
    open_places: list[int] = []
    for at in waiting:
        here = base if at is None else found[at]
        if at is not None and not here:
            open_places.append(at)
            continue
        for place in open_places:
            found[place] = here if here == left else base
        open_places, left = [], here


def _first(kinds: Iterable[str]) -> str:
    """Return the direction of the first letter that has one, skipping what isolates hold; nothing for none."""
    depth = 0
    for kind in kinds:
        if kind in _OPENING:
            depth += 1
        elif kind == _CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0 and kind in _STRONG:
            return _STRONG[kind]
    return ""


def _closing(kinds: Sequence[str], at: int, stop: int) -> int:
    """Return the place of the sign that closes an isolate, or where the text ends."""
    depth = 0
    for place in range(at, stop):
        depth += (kinds[place] in _OPENING) - (kinds[place] == _CLOSING)
        if depth == 0:
            return place
    return stop
