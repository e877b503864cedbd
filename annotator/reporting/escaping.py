"""Makes foreign text harmless in each format; no other module escapes anything.

The threats: markup and scripts, formulas, addresses that run code, control characters that a format cannot hold or
that turn the reading direction, so that a verdict would read backwards.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import urlsplit

_LINK_SCHEMES = frozenset({"http", "https", "mailto"})

_REPLACEMENT = "\ufffd"
_MARKERS = {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n"}
_MARKERS |= {0x7F: "\u2421"} | dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT)
_UNFIT = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")

_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"
_ISOLATES = frozenset("\u2066\u2067\u2068")
_EMBEDDINGS = frozenset("\u202a\u202b\u202d\u202e")
_END_EMBEDDING = "\u202c"
_DIRECTED = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})

_FORMULA = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")

_MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&!$@^])")
_MARKDOWN_LINE_START = re.compile(r"^(?:([-+=])|(\d{1,9})([.)]))")
_MARKDOWN_ADDRESS = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)


def visible(text: str) -> str:
    """Return `text`, character for character, with a sign in place of what a file cannot hold or a reader not see."""
    # Nearly every text can be shown as it is.
    return text if text.isprintable() else _UNFIT.sub(_REPLACEMENT, text.translate(_MARKERS))


def contained(text: str) -> str:
    """Return `text` with visible controls, and unable to change the reading direction of what stands after it.

    What it opens is closed at its end, and a closing sign without an opening one becomes a visible character, because
    it would close the isolate that the text is put in.
    """
    if not _DIRECTED.search(text):
        return visible(text)
    opened: list[str] = []
    kept = [_followed(character, opened) for character in visible(text)]
    return "".join(kept + opened[::-1])


def _followed(character: str, opened: list[str]) -> str:
    """Return what stands for one character, keeping the list of what still has to be closed."""
    if character in _ISOLATES:
        opened.append(_END_ISOLATE)
    elif character in _EMBEDDINGS:
        opened.append(_END_EMBEDDING)
    elif character == _END_EMBEDDING and opened[-1:] == [_END_EMBEDDING]:
        opened.pop()
    elif character == _END_ISOLATE:
        if _END_ISOLATE not in opened:
            return _REPLACEMENT
        # It closes the embeddings opened inside its isolate as well.
        while opened.pop() != _END_ISOLATE:
            pass
    return character


def isolated(text: str) -> str:
    """Return `text` for a format without markup for direction: in an isolate when it may run from right to left."""
    if text.isascii():
        return visible(text)
    directed = _DIRECTED.search(text) or any(unicodedata.bidirectional(one) in _RIGHT_TO_LEFT for one in text)
    return f"{_ISOLATE}{contained(text)}{_END_ISOLATE}" if directed else visible(text)


def link(url: str) -> str | None:
    """Return `url` when a reader may follow it, None when it is to be shown as text only."""
    address = url.strip()
    if not address or visible(address) != address or any(one.isspace() or one in "\"'<>\\`" for one in address):
        return None
    if _DIRECTED.search(address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    reachable = bool(parts.path) if scheme == "mailto" else bool(parts.netloc)
    return address if scheme in _LINK_SCHEMES and reachable else None


def cell(text: str) -> str:
    """Return `text` as a table cell that no spreadsheet takes for a formula."""
    shown = isolated(text)
    return f"'{shown}" if _FORMULA.match(text) or _FORMULA.match(shown) else shown


def markdown(text: str) -> str:
    """Return `text` as one line of Markdown that shows these characters and does nothing else."""
    return _markdown_line(" ".join(isolated(text).split()))


def markdown_lines(text: str) -> list[str]:
    """Return `text` line by line as Markdown that shows these characters and does nothing else."""
    return [_markdown_line(" ".join(line.split())) for line in isolated(text).split("\n")]


def _markdown_line(line: str) -> str:
    """Return one line with every sign that means something in GitHub-flavoured Markdown escaped."""
    escaped = _MARKDOWN_ADDRESS.sub(lambda sign: f"\\{sign[0]}", _MARKDOWN_SIGNS.sub(r"\\\1", line))
    return _MARKDOWN_LINE_START.sub(
        lambda start: f"\\{start[1]}" if start[1] else f"{start[2]}\\{start[3]}",
        escaped,
    )
