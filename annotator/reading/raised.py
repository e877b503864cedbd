"""Raised letters and digits: a footnote mark is none of the text's words, and 4² must never read 42."""

from __future__ import annotations

import re

_FOOTNOTE_MARK = re.compile(r"\[?\s*(?:\d{1,3}|[a-z]|[*†‡§]{1,3}|note \d{1,3})\s*\]?", re.IGNORECASE)
_ORDINAL = re.compile(r"st|nd|rd|th|er|re|e|ème|o|a|os|as|tm|®|™|sm", re.IGNORECASE)
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_ENDS_WORD = re.compile(r"(?:[.,;:!?”’\"')\]%]|[^\W\d_]{4}|\b(?:1[5-9]|20)\d\d)\s*\Z")
_DIGITS = frozenset("0123456789+-−")


def is_ordinal(text: str) -> bool:
    """Tell whether raised letters belong to a number or name: 1st, 2ème, ™."""
    return _ORDINAL.fullmatch(text) is not None


def looks_like_mark(text: str) -> bool:
    """Tell whether raised text may be a footnote mark."""
    return _FOOTNOTE_MARK.fullmatch(text) is not None


def ends_word(before: str) -> bool:
    """Tell whether a word, a sentence or a year ends before the raised text, as before a footnote mark."""
    return _ENDS_WORD.search(before) is not None


def raised(text: str) -> str:
    """Return digits and signs in their raised forms; any other text as it is."""
    return text.translate(_RAISED) if text and set(text) <= _DIGITS else text


def settled(before: str, mark: str) -> tuple[str, int]:
    """Return the words with a raised piece that follows them, and 1 when it was a footnote mark and is left out."""
    if mark and looks_like_mark(mark) and not is_ordinal(mark) and ends_word(before):
        return before, 1
    return before + raised(mark), 0
