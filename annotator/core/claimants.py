"""Who makes a statement, where the text says so beside it."""

from __future__ import annotations

import re

from annotator.core.article import Version
from annotator.core.span import Span

# A first honest reading of English: a name beside a verb of saying. Anything less certain stays blank.
_SAYS = (
    "said|says|told|added|adds|argued|argues|claimed|claims|stated|states|warned|warns|insisted|insists|wrote|writes|"
    "explained|explains|noted|notes|announced|announces|promised|promises"
)
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_NAME = (
    rf"{_UPPER}[\w.’'-]*(?:[ \u00a0](?:(?:de|del|der|den|di|van|von|bin|al|la|le)[ \u00a0])?{_UPPER}[\w.’'-]*){{0,3}}"
)
_PATTERNS = (
    re.compile(rf"[,”\"»’]\s*(?:{_SAYS})\s+(?P<name>{_NAME})"),
    re.compile(rf"(?P<name>{_NAME})\s+(?:{_SAYS})\b"),
    re.compile(rf"\b[Aa]ccording to (?P<name>{_NAME})"),
)
# What stands at the head of a sentence with a capital and is nobody's name.
_NO_NAMES = frozenset({
    "he", "she", "they", "it", "we", "i", "you", "who", "that", "this", "these", "those", "there", "one", "everyone",
    "nobody", "somebody", "officials", "critics", "opponents", "supporters", "experts", "researchers", "police",
    "residents", "the", "a", "an", "but", "and", "so", "then", "yesterday", "today",
})  # fmt: skip
_TITLE_END = re.compile(r"[.,’'-]+$")


def suggested_claimant(version: Version, span: Span) -> str:
    """Return who is said to make the statement under `span`, blank when the sentence around it does not say so.

    Only the sentences that the span touches are read, so that no speaker is carried over from elsewhere.
    """
    touched = [sentence for sentence in version.sentences if sentence.overlaps(span)]
    if not touched:
        return ""
    text = version.text[touched[0].start : touched[-1].end]
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            name = _cleaned(match["name"])
            if name:
                return name
    return ""


def _cleaned(name: str) -> str:
    words = name.replace("\u00a0", " ").split(" ")
    while words and words[0].casefold() in _NO_NAMES:
        words = words[1:]
    name = _TITLE_END.sub("", " ".join(words).removesuffix("’s").removesuffix("'s"))
    return name if name and name.casefold() not in _NO_NAMES else ""
