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
_GUESSED_FROM = 65_536
# What a text without a mark may be in, the likeliest first; all of them can be chosen too.
CHOICES = (
    "utf-8", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "iso8859-2",
    "iso8859-15", "koi8-r", "koi8-u", "mac-roman", "cp437", "cp850", "cp866", "shift_jis", "euc_jp", "gb18030", "big5",
    "euc_kr", "cp874", "utf-16-le", "utf-16-be",
)  # fmt: skip
_CYRILLIC = ("cp1251", "koi8-r", "cp866")
_GUESSABLE = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r", "mac_roman",
    "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr",
)  # fmt: skip
_REPLACEMENT = "\ufffd"

# What browsers read under these names.
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}
# A page cannot have declared one of these in ASCII letters.
_WIDE = ("utf-16", "utf-32", "utf-7")
# These write every character in ASCII letters, so that strict UTF-8 would take them for itself.
_ESCAPING = ("iso2022_jp", "hz")
_READABLE = re.compile(r"utf-8|cp\d+|iso8859-\d+|koi8-[rtu]|mac-\w+|big5\w*|gb\w+|euc_\w+|shift_jis\w*|johab|tis-620")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the name of the encoding it was read in, and what the checker should know.

    `guessed` is set when another encoding may be right.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()
    guessed: bool = False


def decode(data: bytes, *, page: bool = False, declared: str = "", chosen: str = "") -> Decoded:
    """Return `data` as text.

    In this order: what the user chose, a byte order mark, UTF-16 without one, what the sender declared, what a web page
    says of itself, strict UTF-8, and a guess.
    """
    if chosen:
        # A byte order mark is no part of the text.
        return _checked(data.decode(known_encoding(chosen), "replace").removeprefix("\ufeff"), known_encoding(chosen))
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data.decode(encoding, "replace"), encoding)
    if b"\0" in data and (wide := _wide(data)):
        warning = "The text does not say how it is encoded; it was read as UTF-16."
        return _checked(data.decode(wide, "replace"), wide, warning, guessed=True)
    said = _as_browsers(declared) or (_declared(data) if page else "")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error, said)
    if said.startswith(_ESCAPING):
        return _checked(data.decode(said, "replace"), said)
    if said not in {"", "utf-8"} and not text.isascii():
        warning = f"The page says it is encoded as {shown_encoding(said)}, but it was read as UTF-8."
        return _checked(text, "utf-8", warning)
    return _checked(text, "utf-8")


def known_encoding(name: str) -> str:
    """Return Python's name of an encoding in which articles can be.

    Raises:
        LookupError: when there is none of that name.
    """
    found = codecs.lookup(name.strip()).name
    found = {"utf-16": "utf-16", "utf-8-sig": "utf-8"}.get(found, found)
    if not (_READABLE.fullmatch(found) or found.startswith(("utf-16", "utf-32", *_ESCAPING)) or found == "ascii"):
        raise LookupError(f"unknown encoding: {name}")
    return _AS_BROWSERS.get(found, found)


def shown_encoding(name: str) -> str:
    """Return an encoding's name as people know it."""
    name = name.removesuffix("-sig")
    windows = re.fullmatch(r"cp(125\d|874)", name)
    if windows:
        return f"Windows-{windows[1]}"
    if name.startswith("iso8859"):
        return name.replace("iso8859", "ISO-8859")
    return name.replace("_", "-").upper() if name.startswith(("utf", "koi", "gb", "euc", "big5", "shift")) else name


def family(data: bytes) -> str:
    """Return "utf-16" or "utf-32", "utf-8", or nothing for bytes that are none of these."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding.removesuffix("-sig")
    if b"\0" in data and _wide(data):
        return "utf-16"
    return "utf-8" if _is_utf8(data) else ""


def _not_utf8(data: bytes, error: UnicodeDecodeError, declared: str) -> Decoded:
    if declared and declared != "utf-8":
        return _checked(data.decode(declared, "replace"), declared)
    text = data.decode("utf-8", "replace")
    damaged = text.count(_REPLACEMENT)
    sound = sum(character > "\x7f" for character in text) - damaged
    cut_off = error.start >= len(data) - 3
    if declared == "utf-8" or cut_off or sound > 2 * damaged:
        return _checked(text, "utf-8", guessed=declared != "utf-8")
    guess = _guess(data[:_GUESSED_FROM])
    warning = (
        f"The text is not UTF-8; it was read as {shown_encoding(guess)}, which is a guess, "
        "so look at its accents and quotes."
    )
    return _checked(data.decode(guess, "replace"), guess, warning, guessed=True)


def _guess(sample: bytes) -> str:
    """Return the encoding in which the sample reads most like a language; never sure on a short text."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_GUESSABLE)).best()
    found = codecs.lookup(best.encoding).name if best else _GUESS
    if found in _CYRILLIC:
        # They differ in case above all, and texts are in small letters.
        return max(_CYRILLIC, key=lambda name: sum(map(str.islower, sample.decode(name, "replace"))))
    # Where two read the same, the one that most texts are in.
    same = sample.decode(found, "replace") == sample.decode(_GUESS, "replace")
    return _GUESS if same else found


def _checked(text: str, encoding: str, *warnings: str, guessed: bool = False) -> Decoded:
    lost = text.count(_REPLACEMENT)
    if lost:
        warnings += (f"{count(lost, 'character')} could not be read and stand as “\ufffd”.",)
    return Decoded(text, encoding, warnings, guessed)


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
    return _as_browsers(found[1].decode("ascii", "replace"))


def _as_browsers(declared: str) -> str:
    """Return the encoding that browsers take for a declared name; nothing when it is unknown or impossible."""
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name if declared else ""
    except (LookupError, ValueError):
        return ""
    if name.startswith(_WIDE):
        return ""
    name = _AS_BROWSERS.get(name, name)
    return name if _READABLE.fullmatch(name) or name.startswith(_ESCAPING) else ""
