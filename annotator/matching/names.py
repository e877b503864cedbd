"""Reads the names of people, places and organisations that a text holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from annotator.matching.analysis import Analysis, Word
from annotator.matching.common_words import COMMON_WORDS
from annotator.matching.date_words import HOLIDAYS, MONTHS, WEEKDAYS
from annotator.matching.name_words import (
    ALIASES,
    COUNTRIES,
    FIRST_NAMES_TOO,
    NICKNAMES,
    PARTICLES,
    PARTY_STATES,
    PLACES,
    SURNAMES_TOO,
    TITLES,
    WORDS_AND_FIRST_NAMES,
    WORDS_TOO,
)
from annotator.matching.word_lists import words

_LONGEST_ALIAS = 5
# A name this alike is the same name with a slip of the pen.
_SLIP = 88.0
_LONG = 5

_DATE_WORDS = frozenset(MONTHS) | frozenset(WEEKDAYS) | {word for name in HOLIDAYS for word in name.split()} | {"eve"}
_OPENING = frozenset(form.split()[0].rstrip(",") for form in ALIASES)
_KINDS_OF_PLACE = frozenset({"city", "state", "county", "province", "island", "islands", "beach", "strip"})
_COMPASS = words("north south east west northern southern eastern western new")
# With a part of the world before them these are other places, not parts of the same.
_OF_ITS_OWN = frozenset({"virginia", "ireland", "sudan", "africa", "carolina", "dakota", "guinea", "zealand", "york"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name: its small-letter words without titles, or the one name that stands for all its forms."""

    parts: tuple[str, ...]
    first: int
    after: int
    known: bool = False

    @property
    def sort(self) -> str:
        """Return "country" or "place" where the list tells, else nothing."""
        if not self.known:
            return ""
        return "country" if self.parts[-1] in COUNTRIES else "place" if self.parts[-1] in PLACES else "group"

    def agrees_with(self, other: Name) -> bool:
        """Tell whether both may be the same: one is a part of the other, short for it, or a slip away from it."""
        one, two = frozenset(map(_given, self.parts)), frozenset(map(_given, other.parts))
        if one <= two or two <= one:
            apart = (one ^ two) & _COMPASS and (one & two) & _OF_ITS_OWN
            return bool((one & two) - _COMPASS) and not apart
        if self.known or other.known:
            return _initials(self.parts) == other.parts[0] or _initials(other.parts) == self.parts[0]
        short = _short_for(self.parts, other.parts) or _short_for(other.parts, self.parts)
        return short or _same_but_a_slip(self.parts, other.parts)


@lru_cache(maxsize=2048)
def names(analysis: Analysis) -> tuple[Name, ...]:
    """Return the names of a text in reading order."""
    found: list[Name] = []
    index = 0
    row = analysis.words
    while index < len(row):
        length = _alias_length(analysis, index)
        if length:
            found.append(_alias(row, index, length))
            index = found[-1].after
        elif _nameable(analysis, index):
            after = _end_of_name(analysis, index)
            parts = tuple(word.lower for word in row[index:after])
            found.append(Name(parts, index, after))
            index = after
        else:
            index += 1
    return tuple(found)


def _alias(row: Sequence[Word], index: int, length: int) -> Name:
    """Return the listed name at `index`, with the part of the world before it ("North Korea")."""
    known = ALIASES[_joined(row[index : index + length])]
    following = row[index + length] if index + length < len(row) else None
    if following is not None and following.lower in _KINDS_OF_PLACE and following.capital and following.gap == " ":
        return Name((following.lower, known), index, index + length + 1, known=True)
    before = row[index - 1].lower if index else ""
    if before in _COMPASS and row[index - 1].capital:
        return Name((before.removesuffix("ern"), known), index - 1, index + length, known=True)
    return Name((known,), index, index + length, known=True)


def _alias_length(analysis: Analysis, index: int) -> int:
    """Return how many words at `index` are a form of a listed name, 0 for none."""
    word = analysis.words[index]
    if word.lower not in _OPENING:
        return 0
    for size in range(min(_LONGEST_ALIAS, len(analysis.words) - index), 0, -1):
        part = analysis.words[index : index + size]
        joined = _joined(part)
        if joined in ALIASES and (not part[0].text.islower() or (analysis.caseless and joined not in WORDS_TOO)):
            return 0 if size == 1 and not _as_name(analysis, index, word) else size
    return 0


def _as_name(analysis: Analysis, index: int, word: Word) -> bool:
    """Tell whether a listed form that is also a word is meant as a name, and is no part of somebody's name."""
    if word.lower in WORDS_TOO and word.text.isupper() and not analysis.caseless:
        return len(word.text) > 1
    if word.lower in {"us", "who", "un"}:
        return False
    first = word.lower in FIRST_NAMES_TOO and _part_of_name(analysis, index + 1, index + 1)
    return not first and not (word.lower in SURNAMES_TOO and _part_of_name(analysis, index - 1, index))


def _part_of_name(analysis: Analysis, index: int, joint: int) -> bool:
    """Tell whether the word at `index` is joined to its neighbour at `joint`, and may be a part of a person's name."""
    if not 0 <= index < len(analysis.words) or analysis.words[joint].gap != " ":
        return False
    word = analysis.words[index]
    return word.capital and not _listed(word) and word.lower not in TITLES and word.lower not in COMMON_WORDS


def _listed(word: Word) -> bool:
    """Tell whether a word is a form of a listed name or a word of a date."""
    return word.lower in ALIASES or word.lower in _DATE_WORDS


def _joined(row: Sequence[Word]) -> str:
    """Return words as the list of names has them."""
    return " ".join(word.lower for word in row)


def _nameable(analysis: Analysis, index: int) -> bool:
    """Tell whether the word at `index` is a capitalised one that is no title, no date and no common word."""
    word = analysis.words[index]
    if analysis.caseless or not word.capital or word.lower in TITLES or word.lower in _DATE_WORDS:
        return False
    if len(word.text) == 1 or word.lower in PARTY_STATES or word.lower in _COMPASS:
        return False
    if not word.opens:
        return "'" not in word.lower or word.lower.split("'")[0] not in COMMON_WORDS
    if word.lower in NICKNAMES or word.lower in WORDS_AND_FIRST_NAMES:
        return _part_of_name(analysis, index + 1, index + 1)
    common = {word.lower, word.lower.split("'")[0]} & COMMON_WORDS
    return not common and not word.lower.endswith("n't") and not _looks_common(analysis, index)


def _looks_common(analysis: Analysis, index: int) -> bool:
    """Tell whether the first word of a sentence has the ending of a common word and no name follows."""
    word = analysis.words[index]
    if index + 1 < len(analysis.words) and analysis.words[index + 1].capital and not analysis.words[index + 1].opens:
        return False
    return word.lower.endswith(_COMMON_ENDINGS) and not word.text.endswith("'s")


_COMMON_ENDINGS = (
    *("ing", "ly", "tion", "tions", "ment", "ments", "ists", "ers", "ors", "ness", "ities", "ity", "ism", "isms"),
    *("ages", "ence", "ences", "ance", "ances", "ants", "ents", "ings", "ics", "sts", "ons"),
)


def _end_of_name(analysis: Analysis, index: int) -> int:
    """Return the index after the name that begins at `index`."""
    after = index + 1
    while after < len(analysis.words):
        particle = analysis.words[after].lower in PARTICLES and after + 1 < len(analysis.words)
        last = after + 1 if particle else after
        if not all(_joins(analysis, place) for place in range(after, last + 1)) or not _goes_on(analysis, last):
            break
        after = last + 1
    return after


def _goes_on(analysis: Analysis, index: int) -> bool:
    """Tell whether the word at `index` may be a further part of a name: a capital, an initial, or a short figure."""
    word = analysis.words[index]
    if word.text[0].isdigit():
        return len(word.text) < 3
    if not word.capital or word.lower in TITLES:
        return False
    if len(word.text) == 1:
        return True
    dated = word.lower in _DATE_WORDS and word.lower != "may"
    return not dated and not (word.opens and "." not in word.gap) and not _alias_length(analysis, index)


def _joins(analysis: Analysis, index: int) -> bool:
    """Tell whether the word at `index` may go on a name: nothing stands before it but the dot of an initial."""
    gap = analysis.words[index].gap
    if analysis.words[index - 1].text.endswith("'s"):
        return False
    return gap in {" ", "-", "", " & "} or (gap in {". ", "."} and len(analysis.words[index - 1].text) <= 2)


def _given(part: str) -> str:
    """Return the full form of a short first name."""
    return NICKNAMES.get(part, part)


def _initials(parts: Sequence[str]) -> str:
    """Return the first letters of a name's words."""
    return "".join(part[0] for part in parts if part not in PARTICLES and part not in {"and", "for", "the"})


def _short_for(parts: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether the first name consists of the initials of the other, or has initials where that has words."""
    if len(parts) == 1 and len(others) > 1 and _initials(others) == parts[0].replace(".", ""):
        return True
    spelled = all(any(other.startswith(part) for other in others) for part in parts if len(part) <= 2)
    return spelled and parts[-1] == others[-1] and any(len(part) <= 2 for part in parts[:-1])


def _same_but_a_slip(parts: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether two names are spelled nearly alike; short ones never are."""
    if len(parts) != len(others):
        return False
    unlike = [(one, two) for one, two in zip(parts, others, strict=True) if one != two]
    return all(min(len(one), len(two)) >= _LONG and fuzz.ratio(one, two) >= _SLIP for one, two in unlike)


def placed_names(analysis: Analysis) -> Iterator[tuple[str, int, int]]:
    """Yield each name as compared, with its place."""
    for name in names(analysis):
        yield name.parts[-1], name.first, name.after
