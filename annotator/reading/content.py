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
    SAVED_PAGE = "saved page (MHTML)"
    WEB_ARCHIVE = "web archive"
    WORD = "Word document"
    OPEN_DOCUMENT = "OpenDocument text"
    RICH_TEXT = "rich text (RTF)"
    PDF = "PDF"
    MAIL = "mail"


SUFFIXES = {
    ".txt": Kind.PLAIN,
    ".text": Kind.PLAIN,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.PAGE,
    ".htm": Kind.PAGE,
    ".xhtml": Kind.PAGE,
    ".mhtml": Kind.SAVED_PAGE,
    ".mht": Kind.SAVED_PAGE,
    ".webarchive": Kind.WEB_ARCHIVE,
    ".docx": Kind.WORD,
    ".odt": Kind.OPEN_DOCUMENT,
    ".rtf": Kind.RICH_TEXT,
    ".pdf": Kind.PDF,
    ".eml": Kind.MAIL,
}

# What the first bytes say, with the words for what is not read.
_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0", "an old or password-protected Office document"),
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
# What the parts of a package are called; a package of neither kind is judged by its name.
_ZIPPED = (
    (b"word/", Kind.WORD),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", Kind.OPEN_DOCUMENT),
    (b"opendocument", "an OpenDocument file that is no text"),
    (b"xl/", "a spreadsheet"),
    (b"ppt/", "a presentation"),
    (b"epub+zip", "an electronic book"),
)
_WAY_OUT = "save it as text, Word, PDF or HTML, or copy its text and paste it here"
_PDF_WITHIN = 2_048

_PAGE_START = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_PLIST = re.compile(rb"\s*<\?xml[^>]{0,200}>\s*<!DOCTYPE plist", re.IGNORECASE)
_MAIL_START = re.compile(
    rb"(?:(?:From|Return-Path|Received|Delivered-To|Message-ID|MIME-Version|Date|Subject|To|X-[\w-]+|ARC-[\w-]+"
    rb"|DKIM-Signature|Snapshot-Content-Location):[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2}",
    re.IGNORECASE,
)
_SNAPSHOT = re.compile(rb"^Snapshot-Content-Location:", re.IGNORECASE | re.MULTILINE)
_BINARY = frozenset({Kind.WORD, Kind.OPEN_DOCUMENT, Kind.RICH_TEXT, Kind.PDF, Kind.WEB_ARCHIVE})
_GUESSED_BY_NAME = frozenset({Kind.PLAIN, Kind.MARKDOWN, Kind.PAGE})
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x1b")
_SAMPLE = 65_536
_MOST_CONTROLS = 0.3
_MOST_CONTROLS_UNSURE = 0.02


def kind_of(data: bytes, name: str) -> Kind:
    """Return what `data` is, by its content first and its name second.

    Raises:
        ReadingError: when it is something else than text, or a format that is not read.
    """
    named = SUFFIXES.get(PurePath(name).suffix.lower())
    kind = _packed(data, named) or _signed(data)
    if kind and not isinstance(kind, Kind):
        raise ReadingError(f"“{shown(name)}” is {kind}, which cannot be read; {_WAY_OUT}.")
    if isinstance(kind, Kind):
        return kind
    if named not in _BINARY and _is_binary(data[:_SAMPLE]):
        raise ReadingError(f"“{shown(name)}” holds no text.")
    found = _text_kind(data, named)
    if found is None:
        words = named.value if named else "file"
        raise ReadingError(f"“{shown(name)}” is named like a {words}, but it holds something else or is damaged.")
    return found


def misnamed(kind: Kind, name: str) -> str:
    """Return a warning when the name promises something else than the content; else nothing."""
    suffix = PurePath(name).suffix.lower()
    if kind in {Kind.PLAIN, Kind.MARKDOWN} or not suffix or SUFFIXES.get(suffix) is kind:
        return ""
    return f"The file is named “{shown(suffix)}” but holds a {kind.value}, and was read as one."


def shown(name: str) -> str:
    """Return a file name as it can stand in a sentence: short, on one line, without direction marks."""
    plain = "".join(character if character.isprintable() else "\ufffd" for character in name)
    return plain if len(plain) <= 100 else plain[:60] + "…" + plain[-39:]


def _packed(data: bytes, named: Kind | None) -> Kind | str:
    """Return what a ZIP package is; nothing for what is no package."""
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return ""
    if named in {Kind.WORD, Kind.OPEN_DOCUMENT} and not data.startswith(b"PK\x03\x04"):
        return "an empty package"
    return next((kind for mark, kind in _ZIPPED if mark in data), "a ZIP archive")


def _signed(data: bytes) -> Kind | str:
    """Return what the first bytes say; nothing when they say nothing."""
    if b"%PDF-" in data[:_PDF_WITHIN] and _PAGE_START.match(data[:16_384]) is None:
        return Kind.PDF
    if data.startswith(b"{\\rtf"):
        return Kind.RICH_TEXT
    if data.startswith(b"bplist00"):
        return Kind.WEB_ARCHIVE
    return next((words for mark, words in _SIGNATURES if data.startswith(mark)), "")


def _text_kind(data: bytes, named: Kind | None) -> Kind | None:
    """Return what kind of text it is; nothing when the name promises what no text can be."""
    start = data[:16_384].replace(b"\0", b"")
    if _PAGE_START.match(start):
        return Kind.PAGE
    if _PLIST.match(start):
        return Kind.WEB_ARCHIVE
    if named is Kind.MAIL or named is Kind.SAVED_PAGE:
        return Kind.SAVED_PAGE if named is Kind.SAVED_PAGE or _SNAPSHOT.search(start) else Kind.MAIL
    if named not in _GUESSED_BY_NAME and _MAIL_START.match(start):
        return Kind.SAVED_PAGE if _SNAPSHOT.search(start) else Kind.MAIL
    return None if named in _BINARY else named or Kind.PLAIN


def _is_binary(sample: bytes) -> bool:
    """Tell whether the bytes are no text: too many control characters in what is neither UTF-8 nor UTF-16."""
    from annotator.reading.decoding import family

    encoding = family(sample)
    if encoding.startswith(("utf-16", "utf-32")):
        return False
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    most = _MOST_CONTROLS if encoding == "utf-8" else _MOST_CONTROLS_UNSURE
    return controls > most * len(sample)
