"""Where two texts have the same words, but who did it to whom is exchanged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import Analysis
from annotator.matching.modality_words import SPEECH
from annotator.matching.names import placed_names
from annotator.matching.pairing import Pair
from annotator.matching.word_lists import words

# Nouns change places only in texts that share nearly all words, names already in texts that share most.
_SAME_WORDS = 0.9
_SAME_SUBJECT = 0.7

_PREPOSITIONS = words(
    """
    to from by than of against in over with for into at on about toward towards between after before under through
    without within outside near onto via upon
    """
)
_PASSIVE = frozenset({"was", "were", "been", "being", "be", "is", "are", "got", "gets"})
_CLAUSES = frozenset({"after", "before", "than"})

# What a text names beside the doer: in "X sold it to Y" and "Y bought it from X" they are the same.
_OTHER_PARTS = frozenset({"object", "to", "from", "by", "with", "against", "than", "over"})

_Item = tuple[str, int, int]


def role_differences(pair: Pair) -> tuple[Difference, ...]:
    """Return the two things that have changed places, in the order of each text."""
    if pair.close < _SAME_SUBJECT or not (pair.query.english and pair.claim.english):
        return ()
    traded = _traded(pair.query, pair.claim)
    if traded:
        return (Difference(DifferenceKind.DIRECTION, *traded),)
    asked, known = _roles(pair.query), _roles(pair.claim)
    nouns = pair.close >= _SAME_WORDS and _plain(pair.query) and _plain(pair.claim)
    shared = [key for key in asked if key in known and (nouns or (asked[key][1] and known[key][1]))]
    for index, one in enumerate(shared):
        for two in shared[index + 1 :]:
            if _exchanged(asked, known, one, two):
                words = (_ordered(pair.query, asked, one, two), _ordered(pair.claim, known, one, two))
                return (Difference(DifferenceKind.DIRECTION, *words),)
    return ()


_Roles = dict[str, tuple[str, bool, int, int]]


def _exchanged(asked: _Roles, known: _Roles, one: str, two: str) -> bool:
    """Tell whether each of two things has the part in one text that the other has in the other text."""
    here, there = asked[one][0], asked[two][0]
    if here != there and known[one][0] == there and known[two][0] == here:
        return True
    subjects = {here == "subject", there == "subject"}, {known[one][0] == "subject", known[two][0] == "subject"}
    turned = (here == "subject") == (known[two][0] == "subject")
    others = {role for role in (here, there, known[one][0], known[two][0]) if role != "subject"}
    return subjects == ({True, False}, {True, False}) and turned and others <= _OTHER_PARTS


def _plain(analysis: Analysis) -> bool:
    """Tell whether a text is one clause, in which the place before and after the verb tells who did it."""
    passive = sum(word.lower in _PASSIVE for word in analysis.words)
    plain = not any("," in word.gap or '"' in word.gap or word.lower in SPEECH for word in analysis.words)
    return plain and (not passive or _is_passive(analysis, 0))


def _traded(query: Analysis, claim: Analysis) -> tuple[str, str] | None:
    """Return what has changed places where the texts are otherwise the same word for word."""
    if len(query.words) != len(claim.words):
        return None
    turned = [
        index for index, (one, two) in enumerate(zip(query.words, claim.words, strict=True)) if one.stem != two.stem
    ]
    pairs = {frozenset({query.words[index].stem, claim.words[index].stem}) for index in turned}
    if len(pairs) != 1 or len(turned) < 2 or {query.words[index].stem for index in turned} != set(next(iter(pairs))):
        return None
    first, last = turned[0], turned[-1]
    if len(turned) == 2 and {word.lower for word in query.words[first + 1 : last]} <= {"and", "or"}:
        return None
    return query.worded(first, last + 1), claim.worded(first, last + 1)


def _ordered(analysis: Analysis, roles: _Roles, one: str, two: str) -> str:
    """Return the words of two things with an arrow between them, in reading order."""
    places = sorted((roles[key][2], roles[key][3]) for key in (one, two))
    return " … ".join(analysis.worded(first, after) for first, after in places)


@lru_cache(maxsize=2048)
def _roles(analysis: Analysis) -> _Roles:
    """Return the part that each thing plays which a text names once: a preposition, or doer and done to."""
    items = _items(analysis)
    counts = Counter(key for key, _, _ in items)
    named = {key for key, _, _ in placed_names(analysis)}
    roles: _Roles = {}
    before = ""
    verb = _verb(analysis, items)
    passive = _is_passive(analysis, verb)
    for index, (key, first, after) in enumerate(items):
        lead = _lead(analysis, first, items[index - 1][2] if index else 0)
        role = before if lead == "and" and before else lead or ("subject" if first < verb else "object")
        before = role
        if passive:
            role = {"subject": "object", "by": "subject"}.get(role, role)
        if counts[key] == 1:
            roles[key] = (role, key in named, first, after)
    return roles


def _items(analysis: Analysis) -> list[_Item]:
    """Return the names and the content words outside names, in reading order."""
    named = list(placed_names(analysis))
    inside = {index for _, first, after in named for index in range(first, after)}
    plain = [
        (word.stem, index, index + 1)
        for index, word in enumerate(analysis.words)
        if word.content and index not in inside and word.lower not in {"never", "without", "also"}
    ]
    return sorted(named + plain, key=lambda item: item[1])


def _lead(analysis: Analysis, first: int, previous: int) -> str:
    """Return the preposition or "and" between the previous thing and this one, empty for none."""
    between = [word.lower for word in analysis.words[previous:first]]
    if "than" in between:
        return "than"
    for word in reversed(between):
        if word in _PREPOSITIONS:
            return word
        if word == "and":
            return "and"
    return ""


def _verb(analysis: Analysis, items: Sequence[_Item]) -> int:
    """Return the index of the main verb as far as it shows: an auxiliary, else the second thing named."""
    for index, word in enumerate(analysis.words):
        if index and word.lower in _AUXILIARIES:
            return index
    small = [first for key, first, _ in items[1:] if analysis.words[first].text.islower() and _verbal(analysis, first)]
    return small[0] if small else (items[1][1] if len(items) > 1 else 0)


_AUXILIARIES = _PASSIVE | frozenset(
    {"has", "have", "had", "will", "would", "may", "might", "can", "could", "must", "did"}
)


def _verbal(analysis: Analysis, index: int) -> bool:
    """Tell whether the word at `index` has the look of a finite verb."""
    word = analysis.words[index].lower
    before = analysis.lower(index - 1)
    determined = before in {"the", "a", "an", "of", "his", "her", "their", "its"}
    return not determined and (word.endswith(("ed", "s")) or analysis.words[index].stem != word)


def _is_passive(analysis: Analysis, verb: int) -> bool:
    """Tell whether the main verb is a passive with a doer named by "by"."""
    words = [word.lower for word in analysis.words[verb:]]
    return bool(words) and "by" in words and not _PASSIVE.isdisjoint(words[: words.index("by")])
