"""Text as matching sees it; what is stored and shown stays as it was written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import utils

# A statement is a sentence or a few; comparing a pasted book with fifty claims would take seconds.
MAX_LENGTH = 2000

_QUOTES = dict.fromkeys(map(ord, "‘’‚‛′´`ʼ＇"), "'") | dict.fromkeys(map(ord, "“”„‟″«»＂"), '"')
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")
_INVISIBLE = dict.fromkeys(
    [0x00AD, 0x034F, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
)
_FOLDED = {**_QUOTES, **_DASHES, **_INVISIBLE, 0x2026: "..."}
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]+")

# Letters of other scripts that look like Latin ones; folded only inside a word that also holds Latin letters.
_LOOK_ALIKES = str.maketrans(
    "аеорсухіјѕԁһАВЕКМНОРСТУХІЈЅαορνΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aeopcyxijsdhABEKMHOPCTYXIJSaopvABEZHIKMNOPTYX"
)
_LOOKS_LATIN = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_MIXED_WORD = re.compile(r"\b\w*(?:[A-Za-z][\u0370-\u03ff\u0400-\u052f]|[\u0370-\u03ff\u0400-\u052f][A-Za-z])\w*")


# One statement is compared with many claims, and each comparison reads both.
@lru_cache(maxsize=2048)
def normalise(text: str) -> str:
    """Return `text` in one spelling of quotes, dashes, spaces and accents, without invisible characters, capped.

    Letter case stays, because names are told by it.
    """
    # Ten times the length leaves room for invisible characters without reading a whole book.
    text = text[: 10 * MAX_LENGTH]
    if text.isascii() and text.isprintable():
        # Most claims; hundreds of them are compared with each statement.
        return " ".join(text.replace("`", "'").split())[:MAX_LENGTH]
    text = unicodedata.normalize("NFC", " ".join(_UNFIT.sub(" ", text).translate(_FOLDED).split()))
    if _LOOKS_LATIN.search(text):
        text = _MIXED_WORD.sub(lambda word: word[0].translate(_LOOK_ALIKES), text)
    return text[:MAX_LENGTH]


@lru_cache(maxsize=2048)
def comparable(text: str) -> str:
    """Return the words of `text` alone, in one letter case: what is compared, and what makes two wordings identical."""
    return " ".join(utils.default_process(normalise(text).casefold()).split())
