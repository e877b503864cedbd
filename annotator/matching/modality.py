"""Where a statement and an earlier claim commit themselves differently: will and may, plans to and has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.analysis import Analysis
from annotator.matching.modality_words import IDLE, NEAR, REPORTED, SILENT, SPEECH, STRENGTHS
from annotator.matching.pairing import Pair

_LONGEST = max(map(len, STRENGTHS))
_OPENING = frozenset(phrase[0] for phrase in STRENGTHS)
# Silence of the shorter text about a strength counts from this share of common words on.
_SAME_SUBJECT = 0.5
_ADVERBS = frozenset({"soon", "probably", "likely", "possibly", "never", "once", "later", "still", "eventually"})


@dataclass(frozen=True, slots=True)
class Modal:
    """A phrase of some strength, and the stems of the words that follow, the verb among the first."""

    strength: str
    first: int
    after: int
    verbs: tuple[str, ...]


def modality_differences(pair: Pair) -> tuple[Difference, ...]:
    """Return the phrases of different strength put opposite each other, and one that only one text has."""
    asked, known = modals(pair.query), modals(pair.claim)
    reported = _reports(pair.query) or _reports(pair.claim)
    rest_asked, rest_known = _left_over(asked, known, reported), _left_over(known, asked, reported)
    if rest_asked and rest_known:
        one, other = _opposed(pair, rest_asked, rest_known)
        if one and other:
            words = pair.query.worded(one.first, one.after), pair.claim.worded(other.first, other.after)
            return (Difference(DifferenceKind.MODALITY, *words),)
        return ()
    for one in rest_asked:
        verb = _plain_verb(one, pair, pair.query, pair.claim)
        if verb is not None:
            return (Difference(DifferenceKind.MODALITY, pair.query.worded(one.first, one.after), verb),)
    for one in rest_known:
        verb = _plain_verb(one, pair, pair.claim, pair.query)
        if verb is not None:
            return (Difference(DifferenceKind.MODALITY, verb, pair.claim.worded(one.first, one.after)),)
    return ()


def _opposed(pair: Pair, asked: list[Modal], known: list[Modal]) -> tuple[Modal | None, Modal | None]:
    """Return two phrases about the same verb, else the first two of texts that share enough."""
    for one in asked:
        for other in known:
            if set(one.verbs[:2]) & set(other.verbs[:2]):
                return one, other
    return (asked[0], known[0]) if pair.close >= _SAME_SUBJECT else (None, None)


def _left_over(own: tuple[Modal, ...], others: tuple[Modal, ...], reported: bool) -> list[Modal]:
    """Return the phrases that no phrase of the other text agrees with."""
    return [one for one in own if not any(_agree(one, other, reported) for other in others)]


def _agree(one: Modal, other: Modal, reported: bool) -> bool:
    """Tell whether two phrases are of the same strength."""
    both = frozenset({one.strength, other.strength})
    return len(both) == 1 or both in NEAR or (reported and both in REPORTED)


def _reports(analysis: Analysis) -> bool:
    """Tell whether a text reports what somebody said."""
    return any(word.lower in SPEECH for word in analysis.words)


def _plain_verb(modal: Modal, pair: Pair, own: Analysis, other: Analysis) -> str | None:
    """Return the other text's word for what `modal` speaks of, said as a fact; None where it is not.

    "to close" and "is closing" leave open whether it has come to that, as a headline does.
    """
    phrase = " ".join(word.lower for word in own.words[modal.first : modal.after])
    if phrase in SILENT or pair.close < _SAME_SUBJECT or pair.beside(own, own.words[modal.first].start):
        return None
    adverb = modal.strength in {"hedge", "expect", "may"} and phrase.endswith("ly")
    for verb in modal.verbs[: 4 if adverb or (own.words[modal.first].opens and "?" in own.text) else 1]:
        for index, word in enumerate(other.words):
            named = word.capital and not word.opens and not other.caseless
            if word.stem == verb and not named and not _open(other, index, modal.strength):
                return other.shown[word.start : word.end]
    return None


def _open(analysis: Analysis, index: int, strength: str) -> bool:
    """Tell whether the verb at `index` says of itself that it has not come to pass."""
    before = analysis.lower(index - 1)
    determined = strength not in {"plan", "try", "hedge"} and before in {
        "the",
        "a",
        "an",
        "of",
        "its",
        "his",
        "her",
        "their",
        "no",
        "with",
    }
    progressive = analysis.words[index].lower.endswith("ing") and before in {"is", "are", "be", "am"}
    return before == "to" or determined or progressive


@lru_cache(maxsize=2048)
def modals(analysis: Analysis) -> tuple[Modal, ...]:
    """Return the phrases of a text that say how sure it is, in reading order."""
    words = [_spelled(word.text, word.lower) for word in analysis.words]
    found: list[Modal] = []
    index = 0
    while index < len(words):
        length = _phrase_length(words, index)
        if length and not _idle(words, index) and not _named(analysis, index):
            strength = STRENGTHS[tuple(words[index : index + length])]
            found.append(Modal(strength, index, index + length, _verbs(analysis, index + length)))
        index += max(1, length)
    return tuple(found)


def _spelled(text: str, lower: str) -> str:
    """Return a word as the list of phrases has it: without "not"."""
    if lower in {"won't", "cannot", "can't", "cant"}:
        return "will" if lower == "won't" else "can"
    return lower.removesuffix("n't") or text


def _phrase_length(words: list[str], index: int) -> int:
    """Return how many words at `index` are a phrase of some strength, 0 for none."""
    if words[index] not in _OPENING:
        return 0
    return next(
        (
            size
            for size in range(min(_LONGEST, len(words) - index), 0, -1)
            if tuple(words[index : index + size]) in STRENGTHS
        ),
        0,
    )


def _idle(words: list[str], index: int) -> bool:
    """Tell whether the words at `index` say no strength; "was able to pay" is a mere success."""
    if any(tuple(words[index : index + size]) in IDLE for size in (2, 3, 4)):
        return True
    return words[index] == "able" and index > 0 and words[index - 1] in {"was", "were"}


def _named(analysis: Analysis, index: int) -> bool:
    """Tell whether the word is a month or a name: "May 4", "Will Smith"."""
    word = analysis.words[index]
    if not word.capital or analysis.caseless:
        return False
    following = analysis.lower(index + 1)
    return not word.opens or (word.lower == "may" and following[:1].isdigit())


def _verbs(analysis: Analysis, index: int) -> tuple[str, ...]:
    """Return the stems of the next content words."""
    following = (word.stem for word in analysis.words[index:] if word.content and word.lower not in _ADVERBS)
    return tuple(stem for stem, _ in zip(following, range(4), strict=False))
