"""One form for the forms of an English word, so that "sold" and "selling" can be compared."""

from __future__ import annotations

from functools import lru_cache

from annotator.matching.synonyms import IRREGULAR_FORMS, SYNONYMS

_PLAIN_ENDINGS = ("ing", "ed", "es", "s")
_VOWELS = frozenset("aeiouy")


@lru_cache(maxsize=16384)
def root(word: str) -> str:
    """Return the form that the inflected forms of a lower-case word share; no word of a dictionary."""
    known = IRREGULAR_FORMS.get(word)
    return _plain(known or word)


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return the root of a lower-case word, the same one for words that mean the same."""
    found = root(word)
    return _CANONICAL.get(found, found)


def _plain(word: str) -> str:
    """Return `word` without its ending, without a doubled last consonant, and without a silent e."""
    if len(word) <= 3 or not word.isascii():
        return word
    if word.endswith(("ss", "us")):
        return _closed(word)
    if word.endswith(("ies", "ied")):
        return _closed(word[:-3] + "y")
    for ending in _PLAIN_ENDINGS:
        kept = word[: -len(ending)]
        if word.endswith(ending) and len(kept) >= 3 and not _VOWELS.isdisjoint(kept):
            return _closed(kept)
    return _closed(word)


def _closed(word: str) -> str:
    """Return `word` with its end made alike: no doubled consonant, no silent e, i for y."""
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    if len(word) > 3 and word.endswith("e"):
        word = word[:-1]
    return word[:-1] + "i" if len(word) > 3 and word.endswith("y") else word


def _canonical() -> dict[str, str]:
    """Return the root that stands for each root with synonyms."""
    groups = [line.split() for line in SYNONYMS.strip().splitlines()]
    return {root(word): root(group[0]) for group in groups for word in group}


_CANONICAL = _canonical()
