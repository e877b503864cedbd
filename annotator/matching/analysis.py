"""A text taken apart once, for all the comparisons it is part of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from annotator.matching.stems import stem
from annotator.matching.stop_words import STOP_WORDS
from annotator.matching.wording import normalise

# Vowel signs of Indic scripts and Thai, and combining accents, are parts of a word.
_LETTER = r"(?:[^\W_]|[\u0300-\u036f\u064b-\u065f\u0900-\u0963\u0971-\u0dff\u0e30-\u0e4e])"
_WORD = re.compile(rf"(?:[A-Za-z]\.){{2,}}|\d[\d.,:/]*(?<=\d)[^\W\d_]*|{_LETTER}+(?:['&]{_LETTER}+)*")
_SENTENCE_END = frozenset('.!?:;"([')
_ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their", "this", "that", "our", "my"})
# Of a text with fewer small-letter words than this share, capitals say nothing.
_FEW_SMALL = 0.2
_ENOUGH = 4

_MOST = 0.8
_ENGLISH = frozenset({"the", "of", "and", "to", "is", "were", "are", "has", "have", "by", "from", "with", "that", "at"})
_FOREIGN = frozenset({"der", "die", "das", "und", "im", "le", "la", "les", "des", "du", "el", "los", "las", "en", "il"})
_FOREIGN |= frozenset({"di", "del", "un", "una", "een", "het", "och", "que", "por", "den", "dem", "ein", "eine", "w"})


class Word(NamedTuple):
    """A word with its stem and place.

    `opens` at the start of a sentence or quotation; `gap` is what stands before it, `sentence` the number of its own.
    `capital` where it begins with one; `content` where it says what the text is about, figures being compared apart.
    """

    text: str
    lower: str
    stem: str
    start: int
    end: int
    opens: bool
    gap: str
    sentence: int
    capital: bool
    content: bool


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """The words of a text; `shown` is the text as differences quote it, `text` the same with plain digits.

    `caseless` where capitals say nothing; `english` where the order of words tells who does what.
    """

    shown: str
    text: str
    words: tuple[Word, ...]
    stems: frozenset[str]
    content: frozenset[str]
    caseless: bool
    english: bool

    def worded(self, first: int, after: int) -> str:
        """Return the words from `first` up to `after` as the text has them."""
        return self.shown[self.words[first].start : self.words[after - 1].end] if first < after else ""

    def lower(self, index: int) -> str:
        """Return the small-letter word at `index`, empty beyond the ends."""
        return self.words[index].lower if 0 <= index < len(self.words) else ""

    def before(self, index: int) -> str:
        """Return the stem before `index`, past articles; empty at the start."""
        index -= 1
        while index >= 0 and self.words[index].lower in _ARTICLES:
            index -= 1
        return self.words[index].stem if index >= 0 else ""

    def after(self, index: int) -> str:
        """Return the stem at or after `index`, past articles; empty at the end."""
        while index < len(self.words) and self.words[index].lower in _ARTICLES:
            index += 1
        return self.words[index].stem if index < len(self.words) else ""


@lru_cache(maxsize=2048)
def analyse(text: str) -> Analysis:
    """Return `text` taken apart; the same value for the same text as long as it is remembered."""
    shown = normalise(text)
    plain = plain_digits(shown)
    words = tuple(_words(plain))
    content = frozenset(word.stem for word in words if word.content)
    return Analysis(
        shown, plain, words, frozenset(word.stem for word in words), content, _caseless(words), _english(words)
    )


def plain_digits(text: str) -> str:
    """Return `text` with the digits of all scripts as ASCII digits, at the same places."""
    if text.isascii():
        return text
    return "".join(character if character.isascii() else _plain(character) for character in text)


def _plain(character: str) -> str:
    """Return a digit or decimal sign as ASCII, any other character unchanged."""
    signs = {"٫": ".", "٬": ",", "．": ".", "，": ",", "％": "%"}
    value = unicodedata.decimal(character, None)
    return str(value) if value is not None else signs.get(character, character)


def _words(text: str) -> list[Word]:
    """Return the words of a text in reading order."""
    found: list[Word] = []
    last = sentence = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        word, gap = match[0], text[last:start]
        lower = word.lower().removesuffix("'s")
        opens = not found
        if found and gap != " " and not _SENTENCE_END.isdisjoint(gap):
            opens = True
            sentence += _ends_sentence(found[-1], gap)
        content = lower not in STOP_WORDS and not lower[0].isdigit()
        found.append(Word(word, lower, stem(lower), start, end, opens, gap, sentence, word[0].isupper(), content))
        last = end
    return found


def _english(words: Sequence[Word]) -> bool:
    """Tell whether a text is English, or too short to tell in Latin letters."""
    latin = sum(word.text.isascii() for word in words)
    lowers = {word.lower for word in words}
    return latin >= _MOST * len(words) and (not lowers.isdisjoint(_ENGLISH) or lowers.isdisjoint(_FOREIGN))


def _ends_sentence(last: Word, gap: str) -> bool:
    """Tell whether a sentence ends after `last`, and not just an abbreviation."""
    return ("! " in gap or "? " in gap or ". " in gap) and not (len(last.text) < 4 and last.capital)


def _caseless(words: Sequence[Word]) -> bool:
    """Tell whether capitals say nothing: all words have them, or none has."""
    content = [word for word in words if word.content and not word.opens and word.text[0].isalpha()]
    if len(content) < _ENOUGH:
        return not any(word.text[0].islower() for word in words) or not any(word.capital for word in words)
    small = sum(word.text[0].islower() for word in content)
    return small < _FEW_SMALL * len(content) or (small == len(content) and not words[0].capital)
