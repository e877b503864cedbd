"""Tells whether a text is glyph soup: letters that mean nothing, as a PDF with a false table of signs gives them."""

from __future__ import annotations

import re

_COMMON_WORDS = """
    the of and to in a is that for on it as was with be by at an or from his her this are were have has not but they
    der die das und in zu den von mit ist ein eine auf für nicht sich dem des im es
    le la les de des et en un une du que est pour dans qui sur au pas par plus
    el los las y que por con para del se no su al lo il che di per non sono della
    o os e da do em um uma não com van het een niet dat op te i w na z się że jest nie
    och att det som på är og er ikke med ve bir bu için
"""
_COMMON = frozenset(_COMMON_WORDS.split())
_WORD = re.compile(r"[A-Za-zÀ-ɏ]+")
_WORDS_NEEDED = 60
_FEWEST_COMMON = 0.03
_ODD = re.compile("[\ue000-\uf8ff\ufffd\x00-\x08\x0e-\x1f]")
_MOST_ODD = 0.1


def looks_like_soup(text: str) -> bool:
    """Tell whether a longer text has none of the words that every text in Latin letters has, or odd signs."""
    sample = text[:20_000]
    if len(_ODD.findall(sample)) > _MOST_ODD * max(1, len(sample)):
        return True
    words = _WORD.findall(sample)
    letters = sum(map(str.isalpha, sample))
    if len(words) < _WORDS_NEEDED or sum(map(len, words)) < 0.8 * letters:
        return False
    return sum(word.lower() in _COMMON for word in words) < _FEWEST_COMMON * len(words)
