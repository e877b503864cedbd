"""From bytes to text: byte order mark, then the page's own word, then strict UTF-8, then a guess that is named."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from annotator.reading.parsed import count

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE
)
_DECLARED_WITHIN = 4096
_GUESS = "cp1252"
_REPLACEMENT = "\ufffd"

# What browsers read under these names.
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}
# A page cannot have declared one of these in ASCII letters.
_WIDE = ("utf-16", "utf-32", "utf-7")
_READABLE = re.compile(
    r"utf-8|cp\d+|iso8859-\d+|koi8-[rtu]|mac-\w+|big5\w*|gb\w+|euc_\w+|shift_jis\w*|hz|johab|tis-620"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the name of the encoding it was read in, and what the checker should know."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, *, page: bool = False) -> Decoded:
    """Return `data` as text; a web page may name its encoding itself."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data.decode(encoding, "replace"), encoding)
    if b"\0" in data and (wide := _wide(data)):
        warning = "The text does not say how it is encoded; it was read as UTF-16."
        return _checked(data.decode(wide, "replace"), wide, warning)
    declared = _declared(data) if page else ""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error, declared)
    if declared not in {"", "utf-8"} and not text.isascii():
        return _checked(text, "utf-8", f"The page says it is encoded as {declared}, but it was read as UTF-8.")
    return _checked(text, "utf-8")


def _not_utf8(data: bytes, error: UnicodeDecodeError, declared: str) -> Decoded:
    if declared and declared != "utf-8":
        return _checked(data.decode(declared, "replace"), declared)
    text = data.decode("utf-8", "replace")
    damaged = text.count(_REPLACEMENT)
    sound = sum(character > "\x7f" for character in text) - damaged
    cut_off = error.start >= len(data) - 3
    if declared == "utf-8" or cut_off or sound > 2 * damaged:
        return _checked(text, "utf-8")
    warning = "The text is not UTF-8; it was read as Windows-1252, which is a guess, so look at its accents and quotes."
    return _checked(data.decode(_GUESS, "replace"), _GUESS, warning)


def _checked(text: str, encoding: str, *warnings: str) -> Decoded:
    lost = text.count(_REPLACEMENT)
    if lost:
        warnings += (f"{count(lost, 'character')} could not be read and stand as “\ufffd”.",)
    return Decoded(text, encoding, warnings)


def _wide(data: bytes) -> str:
    """Return the byte order of UTF-16 without a mark, found by where its spaces and line breaks are; else nothing."""
    if len(data) % 2:
        data = data[:-1]
    best, most = "", len(data) // 50 if _is_utf8(data) else 0
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        blanks = text.count(" ") + text.count("\n")
        letters = sum(character.isalnum() for character in text[:4000])
        if blanks > most and letters > len(text[:4000]) / 3:
            best, most = encoding, blanks
    return best


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared(data: bytes) -> str:
    """Return the encoding that a page declares, as browsers take it; nothing when it is unknown or impossible."""
    found = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    if not found:
        return ""
    try:
        name = codecs.lookup(found[1].decode("ascii", "replace")).name
    except (LookupError, ValueError):
        return ""
    if name.startswith(_WIDE):
        return ""
    name = _AS_BROWSERS.get(name, name)
    return name if _READABLE.fullmatch(name) else ""
