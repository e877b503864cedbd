"""Scripts that put no space between words, such as Chinese, Japanese and Thai; they are looked up by three letters."""

from __future__ import annotations

import re

# Thai and Lao, Myanmar, Khmer, kana, and the Chinese characters.
_RANGES = (
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u3040", "\u30ff"),
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003fffd"),
)
_LETTERS = "".join(f"{first}-{last}" for first, last in _RANGES)
_RUN = re.compile(f"[{_LETTERS}]+")
_PIECE = 3


def pieces(text: str) -> list[str]:
    """Return every three successive letters of such a script, in reading order."""
    if text.isascii():
        return []
    return [
        run[start : start + _PIECE] for run in _RUN.findall(text) for start in range(len(run) - _PIECE + 1)
    ]  # fmt: skip


def holds_any(*columns: str) -> str:
    """Return the SQL condition that a column holds a letter of such a script."""
    return "(" + " OR ".join(f"{column} GLOB '*[{_LETTERS}]*'" for column in columns) + ")"


def holds_beyond_ascii(*columns: str) -> str:
    """Return the SQL condition that a column holds any character of more than one byte; quick to tell."""
    return "(" + " OR ".join(f"length(CAST({column} AS BLOB)) > length({column})" for column in columns) + ")"
