"""A text as words and single marks, each with its place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import Final

from annotator.core.anchoring.folding import INVISIBLE, fold
from annotator.core.span import Span

# A combining mark belongs to its word, or the decomposed form of a text would fall into other words.
_COMBINING: Final = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a"
_TOKEN: Final = re.compile(rf"(?:\w[\w{_COMBINING}{INVISIBLE}]*)|\S[{_COMBINING}]*")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and marks of a text in reading order: what each reads as, and where it starts and ends."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    def under(self, span: Span) -> range:
        """Return the numbers of the tokens that share a character with a span."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))


def tokenise(text: str) -> Tokens:
    """Return the tokens of a text; an ellipsis counts as the three full stops that others write."""
    tokens = Tokens([], [], [])
    known: dict[str, tuple[str, ...]] = {}
    for found in _TOKEN.finditer(text):
        written = found[0]
        words = known.get(written)
        if words is None:
            words = known[written] = _words(written)
        for word in words:
            tokens.words.append(word)
            tokens.starts.append(found.start())
            tokens.ends.append(found.end())
    return tokens


def _words(written: str) -> tuple[str, ...]:
    folded = fold(written)
    return tuple(folded) if set(folded) == {"."} else (folded,) if folded else ()
