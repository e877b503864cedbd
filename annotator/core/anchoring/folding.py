"""Typography folded away, for comparing wordings; what is stored and shown stays as it was written."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

INVISIBLE: Final = "\u00ad\u200b-\u200d\u2060\ufeff"
_ONE_TO_ONE: Final = (
    dict.fromkeys(map(ord, "‘’‚‛"), "'") | dict.fromkeys(map(ord, "“”„‟"), '"') | dict.fromkeys(map(ord, "‐‑–—"), "-")
)
_DROPPED: Final = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
_FOLDED: Final = {**_ONE_TO_ONE, **_DROPPED, 0x2026: "..."}
_ACCENT: Final = re.compile("[\u0300-\u036f]+")


def fold(text: str) -> str:
    """Return `text` with one form of quotes, dashes, ellipses, spaces and accents; case, digits and marks are kept."""
    return " ".join(unicodedata.normalize("NFC", text.translate(_FOLDED)).split())


def coarse(text: str) -> str:
    """Return the form in which occurrences are counted: it takes more wordings for the same, and so asks more."""
    plain = unicodedata.normalize("NFKD", fold(text))
    return " ".join(_ACCENT.sub("", plain).casefold().split())


def same_wording(one: str, other: str) -> bool:
    """Tell whether two wordings differ in typography at most."""
    return one == other or fold(one) == fold(other)
