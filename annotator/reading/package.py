"""The parts of a zipped document: looked at before they are inflated, and checked against their sums."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

from lxml import etree

from annotator.reading.parsed import Unreadable

_MOST_PARTS = 20_000
_LARGEST_PART = 100_000_000
_WORTH_A_RATIO = 2_000_000
_MOST_RATIO = 100
_ENCRYPTED = 0x1
_DAMAGED = "is damaged, or no such document at all"


def parts_of(data: bytes, wanted: Callable[[str], bool]) -> dict[str, bytes]:
    """Return the parts of a package that are wanted.

    Raises:
        Unreadable: it is damaged, protected, or would grow beyond all measure.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            if len(entries) > _MOST_PARTS:
                raise Unreadable(f"has {len(entries):,} parts, more than any honest document")
            chosen = [entry for entry in entries if wanted(entry.filename)]
            _check(chosen)
            return {entry.filename: _inflated(package, entry) for entry in chosen}
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise Unreadable(_DAMAGED) from error


def xml_of(part: bytes) -> etree._Element:
    """Return the tree of an XML part; nothing outside of it is ever loaded.

    Raises:
        Unreadable: it is damaged, nested too deeply, or declares entities.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True)
    try:
        root = etree.fromstring(part, parser)
    except etree.XMLSyntaxError as error:
        deep = "depth" in str(error).lower()
        raise Unreadable("is nested too deeply to be read" if deep else _DAMAGED) from error
    information = root.getroottree().docinfo
    if information.internalDTD is not None or information.externalDTD is not None:
        raise Unreadable("declares entities of its own, which no honest document does, so it was not read")
    return root


def local_name(element: etree._Element) -> str:
    """Return the name of an element without its namespace; nothing for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _check(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if len(set(names)) != len(names):
        raise Unreadable("holds the same part twice, so it is not sure what it says")
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise Unreadable("is password-protected; save it without a password first")
    grown = sum(entry.file_size for entry in entries)
    if grown > _LARGEST_PART:
        raise Unreadable(f"would grow to {grown / 1e6:,.0f} MB, but at most {_LARGEST_PART / 1e6:,.0f} MB can be read")
    for entry in entries:
        if entry.file_size > _WORTH_A_RATIO and entry.file_size > _MOST_RATIO * max(1, entry.compress_size):
            raise Unreadable("is packed so tightly that it would grow beyond all measure, so it was not read")


def _inflated(package: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return a part; one that is longer than it says, or does not fit its sum, is damaged."""
    with package.open(entry) as part:
        content = part.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise Unreadable(_DAMAGED)
    return content
