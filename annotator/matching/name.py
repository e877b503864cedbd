"""Where a statement and an earlier claim name different people, places or organisations."""

from __future__ import annotations

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import Analysis
from annotator.matching.name_words import ALIASES, WORDS_TOO
from annotator.matching.names import Name, names
from annotator.matching.pairing import Pair, alike_places

# With one name left on each side, this much of the rest must agree to set them against each other.
_SAME_SUBJECT = 0.6
_SOME_SUBJECT = 0.4


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
