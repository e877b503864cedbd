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
