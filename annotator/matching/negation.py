"""Where one of a statement and an earlier claim denies what the other says."""

from __future__ import annotations

import re

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.wording import normalise

_WORDS = (
    r"not|never|no one|nobody|none|nothing|nowhere|neither|no|without|cannot|\w+n't"
    r"|den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|fail(?:s|ed|ing)? to"
    r"|false|falsely|fake|hoax|untrue|myth"
)
# Phrases with the word that deny nothing, and the abbreviation of "number".
_IDLE = (
    r"not only|not just|not to mention|last but not least|or not|no doubt|no matter|nothing but|none other"
    r"|nos?\. ?(?=\d)"
)
_NEGATION = re.compile(rf"\b(?:{_IDLE})|(?P<negation>\b(?:{_WORDS})\b)")


def negation_differences(query: str, claim: str) -> tuple[Difference, ...]:
    """Return the denials when one text has an odd number of them and the other an even one."""
    asked, known = _negations(query), _negations(claim)
    if len(asked) % 2 == len(known) % 2:
        return ()
    return (Difference(DifferenceKind.NEGATION, ", ".join(asked), ", ".join(known)),)


def _negations(text: str) -> list[str]:
    """Return the words of `text` that deny something, in reading order and lower case."""
    return [match["negation"] for match in _NEGATION.finditer(normalise(text).lower()) if match["negation"]]
