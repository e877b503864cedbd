"""The blocks of an article, and how they stand in its plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

# No-break spaces stay: they are what the author wrote.
_BLANKS = re.compile(r"[^\S\n\u00a0\u202f\u2007]+")
_AROUND_BREAK = re.compile(r" ?\n[ \n]*")


class Shape(StrEnum):
    """What kind of block it is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    ITEM = "item"
    ROW = "row"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """One block; `text` holds a line break only where the author broke the line."""

    shape: Shape
    text: str


def joined(blocks: Iterable[Block]) -> str:
    """Return the text of the blocks: a blank line between them, but not inside a list or table."""
    parts: list[str] = []
    before: Shape | None = None
    for block in blocks:
        if not block.text.strip():
            continue
        if before is not None:
            parts.append("\n" if before is block.shape and before in {Shape.ITEM, Shape.ROW} else "\n\n")
        parts.append(block.text)
        before = block.shape
    return "".join(parts)


def tidy_inline(text: str) -> str:
    """Return running text with single blanks and without blank lines."""
    return _AROUND_BREAK.sub("\n", _BLANKS.sub(" ", text)).strip()


def item(text: str, label: str = "-") -> Block:
    """Return a list item with its mark."""
    return Block(Shape.ITEM, f"{label} {text}" if text else "")


def row(cells: Iterable[str]) -> Block:
    """Return a table row on one line."""
    return Block(Shape.ROW, " | ".join(cell.replace("\n", " ") for cell in cells).strip(" |"))
