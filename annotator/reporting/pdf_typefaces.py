"""The typefaces in a PDF of Qt's, numbered and named alike each time.

Qt keeps them in an order that differs from one run of the program to the next, and names the part of a typeface that it
embeds after its number, so that the same report would have other bytes each time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_REFERENCE = re.compile(rb"\b(\d+) 0 R\b")
_TAG = re.compile(rb"(?<=/)([A-Z]{6})(?=\+)")
_TYPEFACE, _STREAM = b"<< /Type /Font\n", b">>\nstream"


def ordered_typefaces(objects: Mapping[int, bytes]) -> dict[int, bytes]:
    """Return the typefaces and what belongs to them, by the numbers that they have each time."""
    # Those that pages name are numbered as they come into use; what belongs to them is written at the end.
    used = sorted(number for number, content in objects.items() if _is_used(content))
    found = list(used)
    for number in found:
        found += [one for one in _referred(objects[number]) if one in objects and one not in found]
    later = found[len(used) :]
    new = dict(zip(later, sorted(later), strict=True))
    tags: dict[bytes, bytes] = {}
    return {new.get(number, number): _renewed(objects[number], new, tags) for number in found}


def _is_used(content: bytes) -> bool:
    """Tell whether it is a typeface that pages name, not a part of one."""
    return content.startswith(_TYPEFACE) and b"/DescendantFonts" in content


def _referred(content: bytes) -> list[int]:
    return [int(number) for number in _REFERENCE.findall(_said(content))]


def _said(content: bytes) -> bytes:
    """Return what an object says besides the stream that it holds."""
    return content.partition(_STREAM)[0]


def _renewed(content: bytes, new: Mapping[int, int], tags: dict[bytes, bytes]) -> bytes:
    said = _said(content)
    told = _REFERENCE.sub(lambda one: b"%d 0 R" % new.get(int(one[1]), int(one[1])), said)
    told = _TAG.sub(lambda one: tags.setdefault(one[1], _tag(len(tags))), told)
    return told + content[len(said) :]


def _tag(number: int) -> bytes:
    """Return six letters for a number."""
    letters = bytearray()
    for _ in range(6):
        number, letter = divmod(number, 26)
        letters.insert(0, ord("A") + letter)
    return bytes(letters)
