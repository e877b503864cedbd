"""The blocks of an article, and how they stand in its plain text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.core.canonical import canonicalise
from annotator.core.passage import Passage, Shape
from annotator.core.span import Span

# No-break spaces stay: they are what the author wrote.
_BLANKS = re.compile(r"[^\S\n\u00a0\u202f\u2007]+")
_AROUND_BREAK = re.compile(r" ?\n[ \n]*")


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


def passages(text: str, blocks: Iterable[Block]) -> tuple[Passage, ...]:
    """Return where blocks that are no paragraphs stand in the text that was made of them.

    The text may have lost lines since; those it has are in the order of the blocks.
    """
    shapes = [(line.strip(), number, block.shape) for number, block in enumerate(blocks) for line in _lines_of(block)]
    places: dict[str, list[int]] = {}
    for place, (line, _, _) in enumerate(shapes):
        places.setdefault(line, []).append(place)
    found: list[tuple[Passage, int]] = []
    start = following = 0
    for line in text.split("\n"):
        standing = places.get(line.strip(), []) if line.strip() else []
        at = bisect_left(standing, following)
        if at < len(standing):
            following = standing[at] + 1
            _, number, shape = shapes[standing[at]]
            _extend(found, Span(start, start + len(line)), shape, number)
        start += len(line) + 1
    return tuple(passage for passage, _ in found if passage.shape is not Shape.PARAGRAPH)


def _extend(found: list[tuple[Passage, int]], line: Span, shape: Shape, number: int) -> None:
    """Add a line, to the passage before where it is of the same block."""
    if found and found[-1][1] == number:
        line = Span(found.pop()[0].span.start, line.end)
    found.append((Passage(line, shape), number))


def _lines_of(block: Block) -> list[str]:
    return [line for line in canonicalise(block.text).text.split("\n") if line.strip()]


def tidy_inline(text: str) -> str:
    """Return running text with single blanks and without blank lines."""
    return _AROUND_BREAK.sub("\n", _BLANKS.sub(" ", text)).strip()


def item(text: str, label: str = "-") -> Block:
    """Return a list item with its mark."""
    return Block(Shape.ITEM, f"{label} {text}" if text else "")


def row(cells: Iterable[str]) -> Block:
    """Return a table row on one line."""
    return Block(Shape.ROW, " | ".join(cell.replace("\n", " ") for cell in cells).strip(" |"))
