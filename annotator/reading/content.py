"""What a file holds, told from its bytes before its name."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from annotator.errors import ReadingError


class Kind(StrEnum):
    """What can be read."""

    PLAIN = "plain text"
    MARKDOWN = "Markdown"
    PAGE = "web page"


_BY_SUFFIX = {
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.PAGE,
    ".htm": Kind.PAGE,
    ".xhtml": Kind.PAGE,
}

# What the first bytes say, with the words for it.
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "an old or password-protected Office document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"bplist00", "a web archive"),
    (b"SQLite format 3\0", "a database"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!\x1a", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"ID3\x03", "a sound file"),
    (b"ID3\x04", "a sound file"),
    (b"OggS\0", "a sound file"),
)
_ZIPPED = ((b"word/", "a Word document"), (b"opendocument", "an OpenDocument file"), (b"xl/", "a spreadsheet"))
_NOT_YET = {
    ".mhtml": "a saved page in one file (MHTML)",
    ".mht": "a saved page in one file (MHTML)",
    ".eml": "a mail",
    ".webarchive": "a web archive",
}
_WAY_OUT = "save it as text, Markdown or HTML, or copy its text and paste it here"

_PAGE_START = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x1b")
_SAMPLE = 65_536
_MOST_CONTROLS = 0.3
_MOST_CONTROLS_UNSURE = 0.02


def kind_of(data: bytes, name: str) -> Kind:
    """Return what `data` is, by its content first and its name second.

    Raises:
        ReadingError: when it is something else than text, or a format that is not read.
    """
    words = _foreign(data) or _NOT_YET.get(PurePath(name).suffix.lower(), "")
    if words:
        raise ReadingError(f"“{shown(name)}” is {words}, which cannot be read; {_WAY_OUT}.")
    if _is_binary(data[:_SAMPLE]):
        raise ReadingError(f"“{shown(name)}” holds no text.")
    if _PAGE_START.match(data[:16_384].replace(b"\0", b"")):
        return Kind.PAGE
    return _BY_SUFFIX.get(PurePath(name).suffix.lower(), Kind.PLAIN)


def misnamed(kind: Kind, name: str) -> str:
    """Return a warning when the name promises something else than the content; else nothing."""
    suffix = PurePath(name).suffix.lower()
    if kind is not Kind.PAGE or not suffix or _BY_SUFFIX.get(suffix) is Kind.PAGE:
        return ""
    return f"The file is named “{shown(suffix)}” but holds a web page, and was read as one."


def shown(name: str) -> str:
    """Return a file name as it can stand in a sentence: short, on one line, without direction marks."""
    plain = "".join(character if character.isprintable() else "\ufffd" for character in name)
    return plain if len(plain) <= 100 else plain[:60] + "…" + plain[-39:]


def _foreign(data: bytes) -> str:
    if data.startswith(b"PK\x03\x04"):
        return next((words for mark, words in _ZIPPED if mark in data), "a ZIP archive")
    return next((words for mark, words in _SIGNATURES if data.startswith(mark)), "")


def _is_binary(sample: bytes) -> bool:
    """Tell whether the bytes are no text: too many control characters in what is neither UTF-8 nor UTF-16."""
    from annotator.reading.decoding import decode

    encoding = decode(sample).encoding
    if encoding.startswith(("utf-16", "utf-32")):
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    most = _MOST_CONTROLS if encoding.startswith("utf-8") else _MOST_CONTROLS_UNSURE
    return controls > most * len(sample)
