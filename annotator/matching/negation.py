"""Where one of a statement and an earlier claim denies what the other says."""

from __future__ import annotations

import re
from functools import lru_cache

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import Analysis, Word
from annotator.matching.letters import small_letters
from annotator.matching.negation_words import DENYING, IDLE, OPPOSITES, PREFIXES, UNRELATED
from annotator.matching.pairing import Pair
from annotator.matching.stems import root, stem


def _any(phrases: str) -> str:
    """Return a pattern for any phrase of a list."""
    return "|".join(phrase.strip() for line in phrases.strip().splitlines() for phrase in re.split(r" \| ", line))


_NEGATION = re.compile(rf"(?:\b|^)(?:{_any(IDLE)})|(?P<negation>\b(?:{_any(DENYING)})\b)")

# A denial of something that the other text does not speak of is a detail left out.
_SCOPE = 2
_SAME_SUBJECT = 0.4


def negation_differences(pair: Pair) -> tuple[Difference, ...]:
    """Return the denials when one text has an odd number of them and the other an even one."""
    if pair.cover < _SAME_SUBJECT:
        return ()
    asked, known = _denials(pair, pair.query, pair.claim), _denials(pair, pair.claim, pair.query)
    if len(asked) % 2 == len(known) % 2:
        return ()
    return (Difference(DifferenceKind.NEGATION, ", ".join(asked), ", ".join(known)),)


def _denials(pair: Pair, own: Analysis, other: Analysis) -> list[str]:
    """Return the words of `own` that deny something the other text speaks of, in reading order."""
    found = [(start, end) for start, end in _negations(own) if pair.nearly_equal or _touches(own, end, other)]
    found += [(word.start, word.end) for word in own.words if _denied_form(word, own, other)]
    found = [(start, end) for start, end in found if not pair.beside(own, start)]
    return [own.shown[start:end] for start, end in sorted(set(found))]


@lru_cache(maxsize=2048)
def _negations(analysis: Analysis) -> tuple[tuple[int, int], ...]:
    """Return where the words of a text stand that deny something."""
    matches = _NEGATION.finditer(small_letters(analysis.text))
    return tuple(match.span("negation") for match in matches if match["negation"])


def _touches(own: Analysis, end: int, other: Analysis) -> bool:
    """Tell whether what follows a denial, or leads to it at the end of a text, occurs in the other text."""
    following = [word.stem for word in own.words if word.start >= end and word.content][:_SCOPE]
    if not following:
        following = [word.stem for word in own.words if word.end <= end and word.content][-_SCOPE:]
    return not following or any(stem in other.content for stem in following)


def _denied_form(word: Word, own: Analysis, other: Analysis) -> bool:
    """Tell whether a word is the other text's word with a denying prefix ("illegal" for "legal")."""
    lower = word.lower
    opposite = OPPOSITES.get(lower)
    if opposite and stem(opposite) in other.stems:
        return True
    if len(lower) < 6 or lower in UNRELATED or word.stem in other.stems:
        return False
    for prefix in PREFIXES:
        if lower.startswith(prefix) and len(lower) >= len(prefix) + 4:
            bare = lower[len(prefix) :].lstrip("-")
            stems = {stem(bare), root(bare)}
            if stems & other.stems and not stems & own.stems:
                return True
    return False
