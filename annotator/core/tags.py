"""The words a desk files its claims under."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Signs that separate tags where several are written in a line, so none can stand inside one.
_SEPARATORS = re.compile("[,;\n]")


def split_tags(text: str) -> tuple[str, ...]:
    """Return the tags written in a line, separated by commas or semicolons."""
    return clean_tags([text]) if text else ()


def join_tags(tags: Iterable[str]) -> str:
    """Return tags as they are written in a line."""
    return ", ".join(tags)


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Return each tag once, in the order given and in its first spelling; letter case makes no second one."""
    pieces = (" ".join(piece.split()) for tag in tags for piece in _SEPARATORS.split(tag))
    found: dict[str, str] = {}
    for piece in pieces:
        if piece:
            found.setdefault(piece.casefold(), piece)
    return tuple(found.values())
