"""How much a sentence looks like something to check: a sum of a few visible cues, squeezed to 0–1.

It orders sentences for the eye and for the key that jumps to the next one; it hides nothing and decides nothing.
"""

from __future__ import annotations

import math
import re
from typing import NamedTuple

_BASE = -1.4
_FEW_WORDS = 6
_FEW_WORDS_COST = 0.3
_WORD = re.compile(r"\w+")


class _Cue(NamedTuple):
    """Something that speaks for or against checking: what one find adds, and how many finds count."""

    weight: float
    most: int
    pattern: re.Pattern[str]


def _matching(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _any_of(words: str) -> re.Pattern[str]:
    """Return a pattern for any of some words; an underscore stands for the blank inside a phrase."""
    return _matching(r"\b(?:" + "|".join(words.replace("'", "['’]").replace("_", " ").split("/")) + r")\b")


_CUES = {
    "number": _Cue(0.7, 3, _matching(r"\d+(?:[.,]\d+)*")),
    "amount": _Cue(0.9, 2, _matching(r"%|[$€£¥]\s?\d|\b(?:per ?cent|[mb]illion|trillion|thousand|dollars|euros)\b")),
    "number word": _Cue(
        0.4, 2, _any_of("two/three/four/five/six/seven/eight/nine/ten/dozens?/hundreds?/half/twice/double")
    ),
    "year": _Cue(0.4, 2, _matching(r"\b(?:1[89]|20)\d\d\b")),
    "day": _Cue(
        0.4,
        2,
        _any_of(
            "monday/tuesday/wednesday/thursday/friday/saturday/sunday/january/february/march/april/june/july/august/"
            "september/october/november/december/(?:last|this)_(?:week|month|year|decade)"
        ),
    ),
    "name": _Cue(0.35, 3, re.compile(r"(?<=[a-z,;:] )[“\"(]?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*")),
    "comparison": _Cue(
        0.6,
        2,
        _any_of(
            "(?:more|fewer|less|higher|lower|faster|larger|smaller|worse|better)_than/most/least/first/only/never/"
            "always/all/none/record/biggest/largest/highest/lowest/longest/worst/best"
        ),
    ),
    "change": _Cue(
        0.6,
        2,
        _any_of("rose/risen/fell/fallen/grew/grown/increased?/decreased?/dropped/doubled/tripled/halved/cut/raised"),
    ),
    "attribution": _Cue(
        0.4, 1, _any_of("said/says/told/claimed/reported/according_to/announced/stated/found/warned/accused")
    ),
    "past event": _Cue(0.5, 1, _any_of(r"was/were/had/did/has/have_been/built/won/lost/\w{3,40}ed")),
    "question": _Cue(-1.6, 1, _matching(r"\?[”’\"')]*\Z")),
    "opinion": _Cue(
        -0.9,
        2,
        _any_of(
            "I_(?:think|believe|hope|feel|guess|mean|love|want)/in_my_(?:view|opinion)/should/ought/hopefully/perhaps/"
            "maybe/beautiful/terrible/wonderful/great/we_need_to/let's"
        ),
    ),
    "prediction": _Cue(-0.6, 1, _any_of("will/would/might/may/could/going_to/expected_to/expects/is_to/are_to")),
    "small talk": _Cue(
        -1.2, 1, _any_of("thank_you/thanks/please/good_(?:morning|evening)/ladies_and_gentlemen/welcome")
    ),
}


def worth(sentence: str) -> float:
    """Return how much a sentence is worth checking, from 0 to 1; only the order means something."""
    total = _BASE
    for cue in _CUES.values():
        total += cue.weight * min(cue.most, sum(1 for _ in cue.pattern.finditer(sentence)))
    missing = _FEW_WORDS - len(_WORD.findall(sentence))
    if missing > 0:
        total -= _FEW_WORDS_COST * missing
    return 1 / (1 + math.exp(-total))
