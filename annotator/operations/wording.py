"""Short forms of a checker's texts, for the names of steps."""

from __future__ import annotations

STEP_DETAIL_LENGTH = 48


def shortened(text: str, length: int = STEP_DETAIL_LENGTH) -> str:
    """Return `text` on one line, cut at a word within `length` characters with an ellipsis."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    head = line[: length - 1]
    words, space, _ = head.rpartition(" ")
    return (words if space and len(words) > length // 2 else head) + "…"
