"""Sentences from the floors below, in the language of the window.

An error carries an English sentence, as a terminal prints it. The catalogue has each of them as a pattern, with places
for what was filled in; here a sentence finds its pattern, and what was filled in goes over unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import cast

from annotator.ui.theme import application

_PLACE = re.compile(r"\{(\w+)\}")


def said(sentence: str) -> str:
    """Return a sentence of the floors below in the language of the window; one that is unknown stays as it is."""
    catalogue = application().property("sentences")
    if not isinstance(catalogue, dict) or not catalogue:
        return sentence
    known = cast("dict[str, str]", catalogue)
    if sentence in known:
        return known[sentence]
    for source, pattern in _patterns(tuple(known)):
        found = pattern.fullmatch(sentence)
        if found:
            # A place may stand more than once; it is filled by what stood there first.
            filled = dict(zip(dict.fromkeys(_PLACE.findall(source)), found.groups(), strict=True))
            return _filled(known[source], filled)
    return sentence


def _filled(text: str, places: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: said(places.get(place[1], "")), text)


@lru_cache(maxsize=4)
def _patterns(sources: tuple[str, ...]) -> list[tuple[str, re.Pattern[str]]]:
    """Return the patterns of the sentences with places, those that say most in words of their own first."""
    with_places = [source for source in sources if _PLACE.search(source)]
    return [(source, _pattern(source)) for source in sorted(with_places, key=_own_words, reverse=True)]


def _own_words(source: str) -> int:
    return len(_PLACE.sub("", source))


def _pattern(source: str) -> re.Pattern[str]:
    seen: set[str] = set()
    parts = _PLACE.split(source)
    words = [re.escape(parts[0])]
    for name, text in zip(parts[1::2], parts[2::2], strict=True):
        words.append(f"(?P=p{name})" if name in seen else f"(?P<p{name}>.*?)")
        words.append(re.escape(text))
        seen.add(name)
    return re.compile("".join(words), re.DOTALL)
