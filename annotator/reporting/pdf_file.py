"""The bytes of a PDF as Qt writes it: taken apart into objects, and put together with an outline and without traces.

Qt names itself and the moment in the file, numbers typefaces as chance has it, and knows no outline. After ISO 32000-1.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.errors import ReportError
from annotator.reporting.pdf_typefaces import ordered_typefaces

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TABLE = re.compile(rb"xref\s+0 (\d+)\s+")
_ENTRY = 20
_ROOT = re.compile(rb"/Root (\d+) 0 R")
_INFO = re.compile(rb"/Info (\d+) 0 R")
_METADATA = re.compile(rb"/Metadata (\d+) 0 R\s*")
_DAMAGED = "The report was not written: the PDF would be damaged."


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the outline: its words, the place it leads to, and the entries under it."""

    title: str
    place: str
    under: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says about itself."""

    title: str = ""
    author: str = ""
    language: str = ""


def finished(data: bytes, outline: Sequence[Entry], properties: Properties) -> bytes:
    """Return a PDF of Qt's with an outline, and with nothing in it of when and by what it was made.

    Raises:
        ReportError: when it is no PDF as Qt writes it.
    """
    objects, trailer = _taken_apart(data)
    objects |= ordered_typefaces(objects)
    root, info = _reference(_ROOT, trailer), _reference(_INFO, trailer)
    catalog = objects[root]
    metadata = _METADATA.search(catalog)
    if metadata:
        objects[int(metadata[1])] = b"null"
    first = max(objects) + 1
    outlined = _outline(outline, first)
    objects |= outlined
    added = b"/Outlines %d 0 R\n/PageMode /UseOutlines\n" % first if outlined else b""
    if properties.language:
        added += b"/Lang %s\n" % text_string(properties.language)
    if properties.title:
        added += b"/ViewerPreferences << /DisplayDocTitle true >>\n"
    objects[root] = _METADATA.sub(b"", catalog).rstrip().removesuffix(b">>") + added + b">>"
    told = ((b"/Title", properties.title), (b"/Author", properties.author))
    objects[info] = b"<< %s >>" % b" ".join(b"%s %s" % (name, text_string(text)) for name, text in told if text)
    return _put_together(objects, root, info)


def text_string(text: str) -> bytes:
    """Return a text as a PDF holds it outside of its pages."""
    return b"<FEFF%s>" % text.encode("utf-16-be", "replace").hex().upper().encode()


def _taken_apart(data: bytes) -> tuple[dict[int, bytes], bytes]:
    """Return the objects of a file by number, and its trailer."""
    start = _START.search(data)
    table = _TABLE.match(data, int(start[1])) if start else None
    if table is None:
        raise ReportError(_DAMAGED)
    size, first = int(table[1]), table.end()
    entries = [data[first + _ENTRY * number : first + _ENTRY * (number + 1)] for number in range(size)]
    places = {number: int(entry[:10]) for number, entry in enumerate(entries) if entry[17:18] == b"n"}
    borders = [*sorted(places.values()), int(table.start())]
    ends = dict(pairwise(borders))
    objects = {}
    for number, place in places.items():
        whole = data[place : ends[place]].rstrip()
        opening = b"%d 0 obj" % number
        if not whole.startswith(opening) or not whole.endswith(b"endobj"):
            raise ReportError(_DAMAGED)
        objects[number] = whole.removeprefix(opening).removesuffix(b"endobj").strip(b"\r\n")
    return objects, data[first + _ENTRY * size :]


def _reference(pattern: re.Pattern[bytes], trailer: bytes) -> int:
    found = pattern.search(trailer)
    if found is None:
        raise ReportError(_DAMAGED)
    return int(found[1])


def _outline(entries: Sequence[Entry], first: int) -> dict[int, bytes]:
    """Return the objects of an outline, its root under the number `first`."""
    if not entries:
        return {}
    objects: dict[int, bytes] = {}
    numbers = iter(range(first + 1, first + 1 + sum(1 + len(entry.under) for entry in entries)))
    top = _level(entries, first, numbers, objects)
    objects[first] = b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (top[0], top[-1], len(top))
    return dict(sorted(objects.items()))


def _level(entries: Sequence[Entry], parent: int, numbers: object, objects: dict[int, bytes]) -> list[int]:
    """Add the entries of one level and those under them, and return their numbers."""
    given = [next(numbers) for _ in entries]  # type: ignore[call-overload]
    for place, (entry, number) in enumerate(zip(entries, given, strict=True)):
        parts = [b"/Title %s /Dest %s /Parent %d 0 R" % (text_string(entry.title), text_string(entry.place), parent)]
        if place:
            parts.append(b"/Prev %d 0 R" % given[place - 1])
        if place + 1 < len(given):
            parts.append(b"/Next %d 0 R" % given[place + 1])
        if entry.under:
            under = _level(entry.under, number, numbers, objects)
            parts.append(b"/First %d 0 R /Last %d 0 R /Count -%d" % (under[0], under[-1], len(under)))
        objects[number] = b"<< %s >>" % b" ".join(parts)
    return given


def _put_together(objects: dict[int, bytes], root: int, info: int) -> bytes:
    out = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    places: dict[int, int] = {}
    for number, content in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    digest = hashlib.sha256(out).hexdigest()[:32].encode()
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00000 f \n"
    out += b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R /ID [<%s> <%s>] >>\n" % (size, root, info, digest, digest)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)
