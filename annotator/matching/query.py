"""The words that a statement is looked up by."""

from __future__ import annotations

import unicodedata

from annotator.matching.stop_words import STOP_WORDS
from annotator.matching.wording import normalise

MAX_WORDS = 64

_APOSTROPHE = "'"


class _Separators(dict[int, str]):
    """A translation that turns whatever is no letter, digit, mark or apostrophe, in any script, into a space."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        keeps = character == _APOSTROPHE or unicodedata.category(character)[0] in "LNM"
        return self.setdefault(code, character if keeps else " ")


_SEPARATORS = _Separators()


def words(text: str) -> list[str]:
    """Return the words of `text` in reading order, lower-case and without a possessive 's."""
    pieces = (piece.strip(_APOSTROPHE) for piece in normalise(text).lower().translate(_SEPARATORS).split())
    return [word for piece in pieces if (word := piece.removesuffix("'s"))]


def content_words(text: str, most: int = MAX_WORDS) -> list[str]:
    """Return the words to look a statement up by: each once, in reading order, at most `most`.

    A statement of nothing but stop words keeps them all; a lone letter is no statement.
    """
    found = list(dict.fromkeys(words(text)))
    if len(found) == 1 and len(found[0]) == 1 and found[0] != found[0].upper():
        return []
    return [word for word in found if word not in STOP_WORDS][:most] or found[:most]


def only_stop_words(text: str) -> bool:
    """Tell whether `text` holds nothing that says what it is about."""
    return all(word in STOP_WORDS for word in words(text))
