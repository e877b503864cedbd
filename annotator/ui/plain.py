"""A user's text where only one plain line fits."""

from __future__ import annotations

import unicodedata
from typing import Final

LONGEST: Final = 300
_HIDDEN: Final = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS: Final = {"\u200c", "\u200d", "\ufe0e", "\ufe0f"}
_MARKER: Final = "\u00b7"


def one_line(text: str, longest: int = LONGEST) -> str:
    """Return `text` on one line: runs of white space become a space, characters that hide or turn text a marker."""
    line = " ".join(text[: longest * 4].split())
    shown = "".join(_MARKER if _hides(character) else character for character in line)
    return shown if len(shown) <= longest and len(text) <= longest * 4 else shown[: longest - 1] + "…"


def _hides(character: str) -> bool:
    return character not in _JOINERS and unicodedata.category(character) in _HIDDEN
