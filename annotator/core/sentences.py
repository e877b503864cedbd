"""The sentences of a text, as a reader would mark them.

Paragraphs come first, because no sentence runs across a paragraph break. Inside a paragraph every stop is a candidate,
and `boundaries` says which of them end a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from annotator.core.boundaries import CANDIDATE, ends_sentence
from annotator.core.span import Span

_PARAGRAPH = re.compile(r"\S.*+(?:\n[^\S\n]*+\S.*+)*+")
_LINE = re.compile(r"\S.*+")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_NOT_SPACE = re.compile(r"\S")
_BULLET = re.compile(r"(?:[-*•‣◦▪▸·>#]++\s++)++(?=\S)")
_BULLET_ITEM = re.compile(r"[-*•‣◦▪▸·>|]\s|#{1,6}\s")
_NUMBERED_ITEM = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s")
_CELL_BORDER = " | "
_CLOSED_LINE = re.compile(r"[.!?…:;。！？؟۔।][\"'”’»›“‘)\]」』）*_]*\s*\Z")
_FIRST_WORD = re.compile(r"\S{1,40}")

# Prose broken into lines by hand or by a mail program is no wider than this, and not narrower than that.
_WIDEST_WRAP = 110
_NARROWEST_WRAP = 30
_FULL = 0.9


def sentences(text: str) -> tuple[Span, ...]:
    """Return the spans of the sentences of a canonical text, trimmed, in order and apart from each other.

    Every run of characters that holds a letter or a digit is in one of them. A heading, a list item and a line without
    a stop are sentences of their own.
    """
    found: list[Span] = []
    for paragraph in _PARAGRAPH.finditer(text):
        for start, end in _stretches(text, paragraph.start(), paragraph.end()):
            found += _split(text, start, end)
    return tuple(found)


def _split(text: str, start: int, limit: int) -> list[Span]:
    """Return the sentences of a stretch that has no inner break."""
    bullet = _BULLET.match(text, start, limit)
    begin = bullet.end() if bullet else start
    found: list[Span] = []
    has_word = False
    looked_at = begin
    for candidate in CANDIDATE.finditer(text, begin, limit):
        has_word = has_word or _LETTER_OR_DIGIT.search(text, looked_at, candidate.start()) is not None
        looked_at = candidate.start()
        if not has_word or not ends_sentence(text, begin, candidate, limit):
            continue
        found.append(Span(begin, candidate.end()))
        following = _NOT_SPACE.search(text, candidate.end(), limit)
        begin = looked_at = following.start() if following else limit
        has_word = False
    rest = Span(begin, limit).trimmed(text)
    if _LETTER_OR_DIGIT.search(text, rest.start, rest.end):
        found.append(rest)
    elif found and len(rest):
        found[-1] = Span(found[-1].start, rest.end)
    return found


def _stretches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a paragraph that no sentence leaves; a line break inside one is only a wrapped line."""
    if text.find("\n", start, end) < 0:
        yield start, end
        return
    lines = [line.span() for line in _LINE.finditer(text, start, end)]
    width = max(stop - begin for begin, stop in lines)
    first = lines[0][0]
    for line, following in pairwise(lines):
        if not _is_wrapped(text, line, following, width):
            yield first, line[1]
            first = following[0]
    yield first, end


def _is_wrapped(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    """Tell whether the break between two lines stands where the line was full, not where a thought ends."""
    begin, stop = line
    closed = _CLOSED_LINE.search(text, max(begin, stop - 12), stop) is not None
    if _starts_item(text, line, following, closed):
        return False
    word = _FIRST_WORD.match(text, *following)
    assert word is not None
    if not closed and word[0][0].islower() and " " in text[begin:stop]:
        return True
    full = stop - begin + 1 + len(word[0]) >= _FULL * width
    return full and _NARROWEST_WRAP <= width <= _WIDEST_WRAP


def _starts_item(text: str, line: tuple[int, int], following: tuple[int, int], closed: bool) -> bool:
    if _BULLET_ITEM.match(text, *following) or text.find(_CELL_BORDER, *following) >= 0:
        return True
    return _NUMBERED_ITEM.match(text, *following) is not None and (
        closed or _NUMBERED_ITEM.match(text, *line) is not None
    )
