"""Looks for damage in a PDF that its reader passes over: the reader goes on with what it finds, and says nothing."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_OBJECT = re.compile(rb"(?<![\d.])(\d{1,10})\s+(\d{1,5})\s+obj\b")
_LENGTH = re.compile(rb"/Length\s+(\d{1,10})(?!\s+\d+\s+R)")
_FLATE = re.compile(
    rb"/Filter\s*(?:\[\s*)?/(?:FlateDecode|Fl)\s*"
    rb"(?:\]|>>|/(?!Fl|LZW|ASCII|A85|AHx|RunLength|DCT|JPX|CCITT|JBIG2|Crypt))"
)
_PAGE = re.compile(rb"/Type\s*/Page(?![a-zA-Z])")
_START = re.compile(rb"startxref\s+(\d{1,12})\s+%%EOF")
_ENTRIES = re.compile(rb"xref\s+((?:\d+\s+\d+\s+(?:\d{10}\s\d{5}\s[nf]\s{0,2}\s*)+)+)")
_TABLE = re.compile(rb"\s*(?:xref|\d+\s+\d+\s+obj)")
_MOST_INFLATED = 200_000_000
_DICTIONARY = 4_000
_CUT_OFF = "The PDF is cut off or damaged; text may be missing."
_STREAMS = "Parts of the PDF are damaged; text may be missing."


def damage(data: bytes, pages: int) -> list[str]:
    """Return what is wrong with a PDF that has this many pages as its reader sees it, in one sentence each."""
    found = []
    if not _ends_well(data):
        found.append(_CUT_OFF)
    elif not all(_stream_is_sound(data, start, head) for start, head in _streams(data)) or not _table_is_sound(data):
        found.append(_STREAMS)
    seen = len(_PAGE.findall(data)) + sum(len(_PAGE.findall(text)) for text in _packed_objects(data))
    if seen > pages and not _has_older_states(data):
        found.append(f"The PDF speaks of {seen:,} pages, but only {pages:,} could be found; text may be missing.")
    return found


def _ends_well(data: bytes) -> bool:
    """Tell whether the end is there, and names a place where a table of objects stands."""
    starts = list(_START.finditer(data))
    if not starts:
        return False
    offset = data.index(b"%PDF-")
    place = int(starts[-1][1])
    return any(_TABLE.match(data[at : at + 40]) for at in (place, place + offset))


def _has_older_states(data: bytes) -> bool:
    return len(_START.findall(data)) > 1


def _streams(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield where each stream begins, and the dictionary before it."""
    for found in _STREAM.finditer(data):
        begun = data.rfind(b"obj", max(0, found.start() - _DICTIONARY), found.start())
        if begun >= 0:
            yield found.end(), data[begun + 3 : found.start()]


def _stream_is_sound(data: bytes, start: int, head: bytes) -> bool:
    length = _LENGTH.search(head)
    if length and b"endstream" not in data[start + int(length[1]) : start + int(length[1]) + 20]:
        return False
    if _FLATE.search(head) is None or b"/Crypt" in head or b"/Encrypt" in data[-_DICTIONARY:]:
        return True
    return _inflated(data, start) is not None


def _inflated(data: bytes, start: int) -> bytes | None:
    """Return what a stream holds; None when it does not fit its own sum, nothing when it is too large to look at."""
    machine = zlib.decompressobj()
    try:
        content = machine.decompress(data[start:], _MOST_INFLATED // 10)
    except zlib.error:
        return None
    if machine.unconsumed_tail:
        return b""
    return content if machine.eof else None


def _packed_objects(data: bytes) -> Iterator[bytes]:
    """Yield the objects that are kept in streams of objects."""
    for start, head in _streams(data):
        if b"/ObjStm" in head:
            yield _inflated(data, start) or b""


def _table_is_sound(data: bytes) -> bool:
    """Tell whether the table of objects, where it is written out, points at objects."""
    starts = list(_START.finditer(data))
    offset = data.index(b"%PDF-")
    for table in _ENTRIES.finditer(data, max(0, int(starts[-1][1]) - 5)):
        for entry in re.finditer(rb"(\d{10})\s\d{5}\sn", table[1]):
            place = int(entry[1])
            if not any(_OBJECT.match(data[at : at + 30].lstrip()) for at in (place, place + offset)):
                return False
    return True
