"""Where a statement and an earlier claim name different people, places or organisations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import Analysis, Word
from annotator.matching.date_words import HOLIDAYS, MONTHS, WEEKDAYS
from annotator.matching.name_words import (
    ALIASES, COMMON_WORDS, COUNTRIES, NICKNAMES, PARTICLES, PARTY_STATES, PLACES, TITLES, WORDS_TOO,
)  # fmt: skip
from annotator.matching.pairing import Pair, alike_places

_LONGEST_ALIAS = 5
# A name this alike is the same name with a slip of the pen.
_SLIP = 88.0
_LONG = 5
# With one name left on each side, this much of the rest must agree to set them against each other.
_SAME_SUBJECT = 0.6
_SOME_SUBJECT = 0.4

_OPENING = frozenset(form.split()[0].rstrip(",") for form in ALIASES)
_DATE_WORDS = frozenset(MONTHS) | frozenset(WEEKDAYS) | {word for name in HOLIDAYS for word in name.split()} | {"eve"}
_COMPASS = frozenset("north south east west northern southern eastern western new".split())


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


def name_differences(pair: Pair) -> tuple[Difference, ...]:
    """Return the names that stand in each other's place, put opposite each other."""
    asked, known = _unanswered(pair, pair.query, pair.claim), _unanswered(pair, pair.claim, pair.query)
    found: list[Difference] = []
    for one in asked:
        other = max(known, key=lambda other: _against(pair, one, other, len(asked) + len(known)), default=None)
        if other is not None and _against(pair, one, other, len(asked) + len(known)) > 0:
            known.remove(other)
            words = pair.query.worded(one.first, one.after), pair.claim.worded(other.first, other.after)
            found.append(Difference(DifferenceKind.NAME, *words))
    return tuple(found)


def _against(pair: Pair, one: Name, other: Name, left: int) -> float:
    """Return how surely two names stand in each other's place, 0 when they do not."""
    if set(one.parts) & set(other.parts) and not (one.known and other.known and one.parts[-1] != other.parts[-1]):
        return 3.0
    if pair.cover < _SOME_SUBJECT:
        return 0.0
    likeness = alike_places(pair.query, (one.first, one.after), pair.claim, (other.first, other.after))
    if one.sort and other.sort and one.sort != other.sort and "group" not in {one.sort, other.sort}:
        return likeness if likeness >= 1 and pair.nearly_equal else 0.0
    if one.sort and one.sort == other.sort:
        return 2.0 + likeness
    if likeness >= 1:
        return likeness
    alone = left == 2 and (pair.nearly_equal or (pair.cover >= _SAME_SUBJECT and bool(one.sort) == bool(other.sort)))
    return 0.5 + likeness if alone else 0.0


def _unanswered(pair: Pair, own: Analysis, other: Analysis) -> list[Name]:
    """Return the names of a text that the other text does not have in any form."""
    theirs = names(other)
    left = [one for one in names(own) if not any(one.agrees_with(name) for name in theirs)]
    left = [one for one in left if not pair.beside(own, own.words[one.first].start)]
    return [one for one in left if not _spelled_small(one, own, other)]


def _spelled_small(name: Name, own: Analysis, other: Analysis) -> bool:
    """Tell whether the other text has the words of a name in small letters, or as a part of another one."""
    lowers = {word.lower for word in other.words if word.text.islower() or other.caseless}
    words = own.words[name.first : name.after]
    if name.known:
        return any(ALIASES.get(lower) == name.parts[0] and lower not in WORDS_TOO for lower in lowers)
    small = [word for word in words if word.lower in lowers]
    return len(small) == len(words)


@lru_cache(maxsize=2048)
def names(analysis: Analysis) -> tuple[Name, ...]:
    """Return the names of a text in reading order."""
    found: list[Name] = []
    index = 0
    words = analysis.words
    while index < len(words):
        length = _alias_length(analysis, index)
        if length:
            found.append(_alias(words, index, length))
            index += length
        elif _nameable(analysis, index):
            after = _end_of_name(analysis, index)
            parts = tuple(word.lower for word in words[index:after])
            found.append(Name(parts, index, after))
            index = after
        else:
            index += 1
    return tuple(found)


def _alias(words: Sequence[Word], index: int, length: int) -> Name:
    """Return the listed name at `index`, with the part of the world before it ("North Korea")."""
    known = ALIASES[_joined(words[index : index + length])]
    before = words[index - 1].lower if index else ""
    if before in _COMPASS and words[index - 1].capital:
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
    """Tell whether a listed form that is also a word is meant as a name, and is no part of a longer one."""
    before = analysis.words[index - 1] if index else None
    after = analysis.words[index + 1] if index + 1 < len(analysis.words) else None
    if word.lower in WORDS_TOO and word.text.isupper() and not analysis.caseless:
        return len(word.text) > 1
    if word.lower in {"us", "who", "un"}:
        return False
    person = (
        after is not None
        and after.capital
        and not after.gap.strip()
        and not _listed(after)
        and word.lower in {"jordan", "chad", "paris", "georgia", "israel", "madison", "virginia", "carolina", "sydney"}
    )
    family = (
        before is not None
        and before.capital
        and not before.opens
        and not word.gap.strip()
        and word.lower in {"jordan", "london", "paris", "england", "ireland", "jackson", "lincoln", "washington"}
        and not _listed(before)
        and before.lower not in TITLES
        and before.lower not in COMMON_WORDS
    )
    return (
        not person
        and not family
        and not (
            word.lower in WORDS_TOO
            and word.opens
            and len(word.text) > 3
            and word.lower in {"turkey", "poles", "pole", "miss", "ill", "mass", "ark", "ore", "chile"}
            and False
        )
    )


def _listed(word: Word) -> bool:
    """Tell whether a word is a form of a listed name or a word of a date."""
    return word.lower in ALIASES or word.lower in _DATE_WORDS


def _joined(words: Sequence[Word]) -> str:
    """Return words as the list of names has them."""
    return " ".join(word.lower for word in words)


def _nameable(analysis: Analysis, index: int) -> bool:
    """Tell whether the word at `index` is a capitalised one that is no title, no date and no common word."""
    word = analysis.words[index]
    if analysis.caseless or not word.capital or word.lower in TITLES or word.lower in _DATE_WORDS:
        return False
    if len(word.text) == 1 or word.lower in PARTY_STATES or word.lower in _COMPASS:
        return False
    if not word.opens:
        return "'" not in word.lower or word.lower.split("'")[0] not in COMMON_WORDS
    common = {word.lower, word.lower.split("'")[0]} & COMMON_WORDS
    return not common and not word.lower.endswith("n't") and not _looks_common(analysis, index)


def _looks_common(analysis: Analysis, index: int) -> bool:
    """Tell whether the first word of a sentence has the ending of a common word and no name follows."""
    word = analysis.words[index]
    if index + 1 < len(analysis.words) and analysis.words[index + 1].capital and not analysis.words[index + 1].opens:
        return False
    return word.lower.endswith(_COMMON_ENDINGS) and not word.text.endswith("'s")


_COMMON_ENDINGS = ("ing", "ly", "tion", "tions", "ment", "ments", "ists", "ers", "ors", "ness", "ities", "ity", "ism")
_COMMON_ENDINGS += ("ages", "ences", "ances", "ence", "ance", "ants", "ents", "isms", "ings", "ics", "sts", "ons")


def _end_of_name(analysis: Analysis, index: int) -> int:
    """Return the index after the name that begins at `index`."""
    after = index + 1
    while after < len(analysis.words):
        word = analysis.words[after]
        step = 1
        if word.lower in PARTICLES and after + 1 < len(analysis.words) and word.lower != "of":
            word, step = analysis.words[after + 1], 2
        ends = analysis.words[after - 1].text.endswith("'s") or any(
            not _joins(analysis, at) for at in range(after, min(after + step, len(analysis.words)))
        )
        initial = len(word.text) == 1 and word.capital
        if ends or not (word.capital or word.text[0].isdigit() and step == 1 and len(word.text) < 3):
            break
        if not initial and (
            word.opens and not initial and "." not in word.gap or _alias_length(analysis, after + step - 1)
        ):
            break
        if word.lower in TITLES or word.lower in _DATE_WORDS and analysis.lower(after + step - 1) != "may":
            break
        after += step
    return after


def _joins(analysis: Analysis, index: int) -> bool:
    """Tell whether the word at `index` may go on a name: nothing stands before it but the dot of an initial."""
    gap = analysis.words[index].gap
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
