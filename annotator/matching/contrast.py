"""Where the words stand in which a statement and an earlier claim differ, so that they can be marked in both texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.core.match import Difference
from annotator.core.span import Span
from annotator.matching.letters import small_letters
from annotator.matching.stems import stem
from annotator.matching.stop_words import STOP_WORDS

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_APOSTROPHES = str.maketrans("‘’´`", "''''")

# How figures are written says nothing about whether they differ; the difference of numbers knows.
_AMOUNT_WORDS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen thousand million billion
    trillion percent per cent half quarter third dollar dollars euro euros pound pounds
"""
_AMOUNTS = frozenset(_AMOUNT_WORDS.split())

# Of texts that share less every other word would be marked, which tells nothing.
_NEARLY_EQUAL = 0.6


@dataclass(frozen=True, slots=True)
class Contrast:
    """Stretches of one text, each list in reading order.

    `facts` are the words of the named differences, `words` others that the text alone has.
    """

    facts: tuple[Span, ...] = ()
    words: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Word:
    span: Span
    stem: str


def contrast(query: str, claim: str, differences: Sequence[Difference]) -> tuple[Contrast, Contrast]:
    """Return what to mark in a statement and in an earlier claim, positions in the texts as given."""
    own, other = _content(query), _content(claim)
    near = _share(own, other) >= _NEARLY_EQUAL
    return (
        _contrast(query, [each.query for each in differences], _only(own, other) if near else ()),
        _contrast(claim, [each.claim for each in differences], _only(other, own) if near else ()),
    )


def _contrast(text: str, phrases: Iterable[str], alone: Iterable[Span]) -> Contrast:
    folded = _folded(text)
    facts: list[Span] = []
    for phrase in phrases:
        if phrase:
            facts += _places(folded, _folded(phrase), facts)
    words = [span for span in alone if not any(_meet(span, fact) for fact in facts)]
    return Contrast(tuple(sorted(facts)), tuple(words))


def _places(text: str, phrase: str, taken: Sequence[Span]) -> list[Span]:
    """Return where a phrase stands; one that does not stand as a whole is a list of phrases."""
    whole = _place(text, phrase, taken)
    if whole is not None:
        return [whole]
    found: list[Span] = []
    for part in phrase.split(", "):
        place = _place(text, part, [*taken, *found])
        if place is not None:
            found.append(place)
    return found


def _place(text: str, phrase: str, taken: Sequence[Span]) -> Span | None:
    if not phrase.strip():
        return None
    pattern = re.escape(phrase).replace(r"\ ", r"\s+")
    for match in re.finditer(rf"(?<![^\W_])(?<!\d[.,]){pattern}(?![^\W_])(?![.,]\d)", text):
        span = Span(*match.span())
        if not any(_meet(span, other) for other in taken):
            return span
    return None


def _folded(text: str) -> str:
    """Return `text` in small letters with plain apostrophes, character for character."""
    return small_letters(text).translate(_APOSTROPHES)


def _content(text: str) -> list[_Word]:
    """Return the words that say something, without figures."""
    return [
        _Word(Span(*match.span()), stem(match[0].removesuffix("'s")))
        for match in _WORD.finditer(_folded(text))
        if match[0] not in STOP_WORDS and match[0] not in _AMOUNTS and not any(map(str.isdigit, match[0]))
    ]


def _share(own: Sequence[_Word], other: Sequence[_Word]) -> float:
    """Return how large a part of the shorter text is in the longer one."""
    mine, theirs = ({word.stem for word in words} for words in (own, other))
    return len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0


def _only(own: Sequence[_Word], other: Sequence[_Word]) -> list[Span]:
    known = {word.stem for word in other}
    return [word.span for word in own if word.stem not in known]


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
