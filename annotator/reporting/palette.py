"""The colours of ratings on paper, as six hexadecimal digits."""

from __future__ import annotations

import re

from annotator.reporting.document import Rating

_FILLS = {"blue": "CFE4FB", "orange": "FFDCBD", "grey": "EDEDED", "none": "FFFFFF"}
_LINES = {"blue": "1D62AD", "orange": "B04A00", "grey": "666666", "none": "666666"}
# Words on a fill.
INK = "111111"
_OWN = re.compile("#([0-9a-fA-F]{6})")
# How much of its own colour a fill keeps beside white, so that black words stay readable on it.
_SHARE = 0.25
# Words of four and a half times the luminance of their ground, or the other way about, after WCAG 2.
_CONTRAST, _STEPS = 4.5, 40
_DARK = (0x1E, 0x1F, 0x21)


def fill(rating: Rating) -> str:
    """Return the colour behind marked words."""
    own = _OWN.fullmatch(rating.colour)
    if own is None:
        return _FILLS.get(rating.colour, _FILLS["grey"])
    return "".join(f"{round(255 - _SHARE * (255 - value)):02X}" for value in bytes.fromhex(own[1]))


def stroke(rating: Rating) -> str:
    """Return the colour of the line under marked words and beside a claim."""
    own = _OWN.fullmatch(rating.colour)
    return own[1].upper() if own else _LINES.get(rating.colour, _LINES["grey"])


def on_white(colour: str) -> str:
    """Return a colour as "#rrggbb", as dark as words on white must be; none where `colour` is no colour."""
    return _readable(colour, white=True)


def on_dark(colour: str) -> str:
    """Return a colour as light as words on a dark page must be."""
    return _readable(colour, white=False)


def _readable(colour: str, *, white: bool) -> str:
    own = _OWN.fullmatch(colour)
    if own is None:
        return ""
    red, green, blue = bytes.fromhex(own[1])
    ground, goal = (1.0, 0) if white else (_luminance(_DARK), 255)
    for step in range(_STEPS + 1):
        mixed = tuple(round(value + (goal - value) * step / _STEPS) for value in (red, green, blue))
        lighter, darker = sorted((ground, _luminance(mixed)), reverse=True)
        if (lighter + 0.05) / (darker + 0.05) >= _CONTRAST:
            break
    return "#" + "".join(f"{value:02x}" for value in mixed)


def _luminance(colour: tuple[int, ...]) -> float:
    """Return the relative luminance of WCAG 2."""
    parts = [value / 255 for value in colour]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
