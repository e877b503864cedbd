"""The canonical form of an article's text, fixed once at import, before any position exists."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

# What a QTextDocument turns into a line break, as measured over every code point.
_LINE_BREAK = re.compile("\r\n|[\r\u2028\u2029\ufdd0\ufdd1]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_NUL = "\0"
_REPLACEMENT = "\ufffd"
_BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class Canonical:
    """A canonical text and how many characters had to be replaced or removed to make it one.

    Line breaks are not counted: they only change their form.
    """

    text: str
    surrogates_removed: int = 0
    nuls_replaced: int = 0


def canonicalise(raw: str) -> Canonical:
    """Return `raw` with one kind of line break and without the characters that no text can hold.

    A leading byte order mark is dropped, lone surrogates are removed, NUL becomes U+FFFD. Everything else, no-break
    spaces and combining marks included, stays as the author wrote it. Applying it twice changes nothing.
    """
    if raw.isprintable():
        # None of those characters is printable; most claims are one such line.
        return Canonical(raw)
    text = _LINE_BREAK.sub("\n", raw.removeprefix(_BYTE_ORDER_MARK))
    text, surrogates = _LONE_SURROGATE.subn("", text)
    nuls = text.count(_NUL)
    # A second mark can only lead the text when something before it was removed.
    text = text.replace(_NUL, _REPLACEMENT).lstrip(_BYTE_ORDER_MARK)
    return Canonical(text, surrogates, nuls)


def digest(text: str) -> str:
    """Return the SHA-256 of a canonical text as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
