"""Where a statement and an earlier claim say opposite things: rose and fell, before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import Analysis
from annotator.matching.direction_words import COMPARING, IDLE_PHRASES, POLES
from annotator.matching.pairing import Pair, alike_places
from annotator.matching.stems import root
from annotator.matching.word_lists import words

_LONGEST_PHRASE = 3
_Ends = Sequence[tuple[int, int]]
# What opposite words that stand elsewhere in texts that share little say is about something else.
_SAME_SUBJECT = 0.4


@dataclass(frozen=True, slots=True)
class Pole:
    """A word at one end of a scale, and its place among the words of its text."""

    scale: int
    end: int
    first: int
    after: int


def direction_differences(pair: Pair) -> tuple[Difference, ...]:
    """Return the opposites that stand against each other, each stretch of words once."""
    asked, known = poles(pair.query), poles(pair.claim)
    found: dict[tuple[int, int], Difference] = {}
    for one in _left_over(asked, known, pair.query, pair.claim):
        opposites = [
            other
            for other in _left_over(known, asked, pair.claim, pair.query)
            if other.scale == one.scale and other.end != one.end
        ]
        best = max(opposites, key=lambda other: _places(pair, one, other), default=None)
        if best is not None and (pair.cover >= _SAME_SUBJECT or _places(pair, one, best) >= 1):
            worded = pair.query.worded(one.first, one.after), pair.claim.worded(best.first, best.after)
            found.setdefault((one.first, best.first), Difference(DifferenceKind.DIRECTION, *worded))
    return tuple(dict.fromkeys(found.values()))


def _places(pair: Pair, one: Pole, other: Pole) -> float:
    """Return how alike the places of two words are."""
    return alike_places(pair.query, (one.first, one.after), pair.claim, (other.first, other.after))


def _left_over(own: Iterable[Pole], others: Iterable[Pole], text: Analysis, there: Analysis) -> list[Pole]:
    """Return the words at an end of a scale that the other text has fewer of, and which it does not hold as such."""
    counts = Counter((pole.scale, pole.end) for pole in others)
    left: list[Pole] = []
    for pole in own:
        word = text.words[pole.first]
        if counts[pole.scale, pole.end] > 0:
            counts[pole.scale, pole.end] -= 1
        elif pole.after - pole.first > 1 or word.stem not in there.stems or word.lower in COMPARING:
            left.append(pole)
    return left


@lru_cache(maxsize=2048)
def poles(analysis: Analysis) -> tuple[Pole, ...]:
    """Return the words of a text that have an opposite, in reading order."""
    found: list[Pole] = []
    index = 0
    while index < len(analysis.words):
        lower = analysis.words[index].lower
        length, entry = _phrase(analysis, index) if _opening(lower) else (1, _single(lower))
        if entry and not _idle(analysis, index):
            found += [Pole(scale, end, index, index + length) for scale, end in entry]
        index += length
    return tuple(found)


def _phrase(analysis: Analysis, index: int) -> tuple[int, _Ends]:
    """Return how many words at `index` have an opposite together, and their scales and ends."""
    for length in range(min(_LONGEST_PHRASE, len(analysis.words) - index), 1, -1):
        words = [word.lower for word in analysis.words[index : index + length]]
        entry = POLES.get(" ".join(words)) or _BY_ROOT.get(" ".join(map(root, words)))
        if entry:
            return length, entry
    return 1, _single(analysis.words[index].lower)


@lru_cache(maxsize=16384)
def _single(word: str) -> _Ends:
    """Return the scales and ends of one word."""
    return POLES.get(word) or _BY_ROOT.get(root(word), [])


_BY_ROOT = {" ".join(root(part) for part in word.split()): places for word, places in reversed(POLES.items())}


@lru_cache(maxsize=16384)
def _opening(word: str) -> bool:
    """Tell whether phrases begin with the word."""
    return word in _OPENING or root(word) in _OPENING


_OPENING = frozenset(part for phrase in (*POLES, *_BY_ROOT) if " " in phrase for part in phrase.split()[:1])


def _idle(analysis: Analysis, index: int) -> bool:
    """Tell whether the word at `index` is part of a phrase, a name or an amount, and says no direction."""
    here, before, after = (analysis.lower(index + step) for step in (0, -1, 1))
    two_before = f"{analysis.lower(index - 2)} {before} {here}"
    if {f"{before} {here}", f"{here} {after}", two_before} & IDLE_PHRASES:
        return True
    word = analysis.words[index]
    following = analysis.words[index + 1] if index + 1 < len(analysis.words) else word
    named = not word.opens or (following.capital and not following.opens)
    if word.capital and named and not analysis.caseless:
        return True
    return here in COMPARING and _compares_amount(analysis, index)


def _compares_amount(analysis: Analysis, index: int) -> bool:
    """Tell whether a figure follows, with or without "than": such words bound an amount."""
    following = index + 2 if analysis.lower(index + 1) == "than" else index + 1
    if following >= len(analysis.words):
        return False
    word = analysis.words[following]
    return word.text[0].isdigit() or word.gap.strip() in {"$", "€", "£"} or word.lower in _NUMBER_WORDS


_NUMBER_WORDS = words(
    """
    half a one two three four five six seven eight nine ten twelve twenty thirty forty fifty hundred dozen
    """
)
