"""How much a sentence looks like something to check: a sum of visible cues and of words, squeezed to 0–1.

It orders sentences for the eye and for the key that jumps to the next one; it hides nothing and decides nothing. The
cues and their weights are data that a caller hands in.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from itertools import islice, pairwise
from typing import Any, NamedTuple

from annotator.core.credit import is_credit

# From here on a sentence counts as worth checking.
WORTH_CHECKING = 0.5

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TOKEN = re.compile(r"\w+")
_BEYOND_LATIN = re.compile(r"[\u0370-\u1dff\u3040-\u9fff]")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_CHARACTERS_A_WORD = 2
_ENOUGH_WORDS = 2  # of a language to take a sentence for one of it
_SHORT, _LENGTH = "short", "length"

# What a cue is called towards a user; "length" says nothing by itself.
REASONS = {
    "number": "a number",
    "amount": "an amount",
    "number_word": "a number in words",
    "date": "a date",
    "name": "a name",
    "comparison": "a comparison",
    "superlative": "a superlative",
    "change": "a change",
    "attribution": "an attribution",
    "past_event": "something that happened",
    "accusation": "something somebody did",
    "question": "a question",
    "opinion": "an opinion",
    "prediction": "a prediction",
    "small_talk": "small talk",
    "opening_i": "about the speaker",
    "opening_we": "about the speaker",
    "opening_you": "an address",
    _SHORT: "very short",
}


class _Writing(Enum):
    """What a sentence is written in, as far as that decides what is a cue."""

    LATIN = ""
    CAPITAL_NOUNS = "where_nouns_are_capital"
    BEYOND_LATIN = "beyond_latin"


class _Cue(NamedTuple):
    """Something that speaks for or against checking: its weight at the full count, and what the full count is."""

    weight: float
    most: int
    patterns: Mapping[_Writing, str]  # none for the cues of length
    case: bool

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> _Cue:
        """Return the cue in its table."""
        patterns = {}
        if usual := table.get("pattern"):
            more = table.get(_Writing.BEYOND_LATIN.value)
            patterns = {
                _Writing.LATIN: usual,
                _Writing.CAPITAL_NOUNS: table.get(_Writing.CAPITAL_NOUNS.value, usual),
                _Writing.BEYOND_LATIN: f"{usual}|{more}" if more else usual,
            }
        return cls(float(table["weight"]), int(table["most"]), patterns, bool(table.get("case")))


@dataclass(frozen=True, slots=True)
class WorthModel:
    """The cues, words and pairs of neighbouring words that make a sentence worth checking, with their weights."""

    base: float
    cues: Mapping[str, _Cue]
    words: Mapping[tuple[str, ...], float]
    capital_nouns: str

    @classmethod
    def from_table(cls, table: Mapping[str, Any], words: Iterable[str]) -> WorthModel:
        """Return the model in a table of `base`, `capital_nouns`, `cue`, and lines of a word or pair, tab, weight."""
        cues = {name: _Cue.from_table(cue) for name, cue in table["cue"].items()}
        weights = {tuple(key.split(" ")): float(weight) for key, _, weight in (line.partition("\t") for line in words)}
        return cls(float(table["base"]), cues, weights, table["capital_nouns"])

    def worth(self, sentence: str) -> float:
        """Return how much a sentence is worth checking, from 0 to 1; a byline or date line is worth nothing."""
        if is_credit(sentence):
            return 0.0
        total = self.base + sum(self._cues_in(sentence).values()) + self._words_in(sentence)
        return 1 / (1 + math.exp(-total))

    def reasons(self, sentence: str) -> tuple[str, ...]:
        """Return what speaks most, for or against, as keys of `REASONS`: only cues on the side of the verdict."""
        if is_credit(sentence):
            return ()
        side = 1 if self.worth(sentence) >= WORTH_CHECKING else -1
        found = {name: side * weight for name, weight in self._cues_in(sentence).items() if name in REASONS}
        return tuple(sorted((name for name, weight in found.items() if weight > 0), key=lambda name: -found[name]))

    def _cues_in(self, sentence: str) -> dict[str, float]:
        length = len(_TOKEN.findall(sentence)) + len(_UNSPACED.findall(sentence)) // _CHARACTERS_A_WORD
        # A pattern in small letters is several times as fast as one that takes any letter case.
        small = sentence.lower()
        writing = self._writing(small)
        found = {}
        for name, cue in self.cues.items():
            if cue.patterns:
                count = _count(cue.patterns[writing], sentence if cue.case else small, cue.most)
                found[name] = cue.weight * count / cue.most
            else:
                found[name] = cue.weight * _share(name, cue.most, length)
        return found

    def _writing(self, small: str) -> _Writing:
        if _BEYOND_LATIN.search(small):
            return _Writing.BEYOND_LATIN
        german = _count(self.capital_nouns, small, _ENOUGH_WORDS) == _ENOUGH_WORDS
        return _Writing.CAPITAL_NOUNS if german else _Writing.LATIN

    def _words_in(self, sentence: str) -> float:
        words = _WORD.findall(sentence.lower().replace("’", "'"))
        terms = {*zip(words, strict=True), *pairwise(words)}
        known = [self.words[term] for term in terms if term in self.words]
        return math.fsum(known) / math.sqrt(len(known)) if known else 0.0


def _share(name: str, most: int, length: int) -> float:
    """Return how short or long a sentence of a length in words is, from 0 to 1."""
    if name == _SHORT:
        return max(0, most - length) / most
    return min(1.0, math.log(max(length, 1)) / math.log(most))


def _count(pattern: str, sentence: str, most: int) -> int:
    """Return how often a pattern occurs, up to `most`."""
    return sum(1 for _ in islice(_compiled(pattern).finditer(sentence), most))


# When first asked for: few articles need the patterns of every writing, and each takes a millisecond.
_compiled = cache(re.compile)
