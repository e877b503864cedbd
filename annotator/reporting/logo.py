"""The desk's logo: a PNG or JPEG file taken in without anything that it tells about its maker.

Both formats carry remarks, places and whole other pictures beside the picture; only what is needed to draw it is kept.
After ISO/IEC 15948 (PNG) and ITU-T T.81 (JPEG).
"""

from __future__ import annotations

import base64
import re
import struct
import zlib
from pathlib import Path

from annotator.errors import ReportError
from annotator.reporting.document import Logo

LARGEST_FILE = 400_000
LARGEST_SIDE = 3000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_NEEDED = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"sRGB", b"cHRM"})
_SIZES = frozenset({0xC0, 0xC1, 0xC2})
_SCAN, _END, _REMARK, _ADOBE = 0xDA, 0xD9, 0xFE, 0xEE
# What ends the picture points of a scan: a mark that is neither a point itself nor a place to start again.
_MARK = re.compile(b"\xff[^\x00\xd0-\xd7\xff]", re.DOTALL)
_UNKNOWN = "“{name}” cannot be the logo: it is no PNG or JPEG picture."
_DAMAGED = "“{name}” cannot be the logo: the picture is damaged."


def read_logo(path: Path) -> Logo:
    """Return the picture in a file.

    Raises:
        ReportError: when it cannot be read, is too large, or is no whole PNG or JPEG picture; the sentence says which.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise ReportError(f"“{path.name}” cannot be the logo: it is larger than {LARGEST_FILE // 1000} KB.")
        if not path.is_file():
            raise ReportError(_UNKNOWN.format(name=path.name))
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        raise ReportError(f"“{path.name}” cannot be the logo: the file cannot be read.") from error
    return made(data, path.name)


def made(data: bytes, name: str) -> Logo:
    """Return the picture that some bytes are; see `read_logo`."""
    if data.startswith(_PNG):
        kind, take = "png", _png
    elif data.startswith(_JPEG):
        kind, take = "jpeg", _jpeg
    else:
        raise ReportError(_UNKNOWN.format(name=name))
    try:
        kept, width, height = take(data)
    except (ValueError, IndexError, struct.error, zlib.error) as error:
        raise ReportError(_DAMAGED.format(name=name)) from error
    if max(width, height) > LARGEST_SIDE:
        raise ReportError(f"“{name}” cannot be the logo: it is more than {LARGEST_SIDE} pixels wide or high.")
    logo = Logo(kind, base64.b64encode(kept).decode("ascii"), width, height)
    if not _is_drawable(logo):
        raise ReportError(_DAMAGED.format(name=name))
    return logo


def picture(logo: Logo) -> bytes:
    """Return the bytes of the picture."""
    return base64.b64decode(logo.data)


def _is_drawable(logo: Logo) -> bool:
    """Tell whether the picture can be drawn as large as it says it is."""
    from annotator.reporting.pdf_logo import drawable

    return drawable(picture(logo), logo.width, logo.height)


def _png(data: bytes) -> tuple[bytes, int, int]:
    """Return a PNG with what is needed to draw it, its width and its height."""
    kept, at, last = bytearray(_PNG), len(_PNG), b""
    while last != b"IEND":
        length, last = struct.unpack_from(">I4s", data, at)
        end = at + 12 + length
        (told,) = struct.unpack_from(">I", data, end - 4)
        if zlib.crc32(data[at + 4 : end - 4]) != told:
            raise ValueError("a part is damaged")
        if last in _NEEDED:
            kept += data[at:end]
        at = end
    width, height = struct.unpack_from(">II", kept, len(_PNG) + 8)
    if kept[len(_PNG) + 4 : len(_PNG) + 8] != b"IHDR" or not (width and height):
        raise ValueError("the picture has no size")
    return bytes(kept), width, height


def _jpeg(data: bytes) -> tuple[bytes, int, int]:
    """Return a JPEG with what is needed to draw it, its width and its height."""
    kept, at, width, height = bytearray(data[:2]), 2, 0, 0
    while (mark := _mark(data, at)) != _END:
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + length
        if mark in _SIZES:
            height, width = struct.unpack_from(">HH", data, at + 5)
        if mark == _SCAN:
            following = _MARK.search(data, end)
            if following is None:
                raise ValueError("the picture has no end")
            end = following.start()
        # Remarks and the application's own parts, but for the one that says how the colours are told.
        if mark != _REMARK and not (0xE0 <= mark <= 0xEF and mark != _ADOBE):
            kept += data[at:end]
        at = end
    if not (width and height):
        raise ValueError("the picture has no size")
    return bytes(kept + b"\xff\xd9"), width, height


def _mark(data: bytes, at: int) -> int:
    if data[at] != 0xFF:
        raise ValueError("a part is damaged")
    return data[at + 1]
