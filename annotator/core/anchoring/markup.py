"""Two wordings as one marked-up text: what stayed, what went, what came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final

from annotator.core.anchoring.alignment import Block, align
from annotator.core.anchoring.comparison import Comparison
from annotator.core.anchoring.tokens import Tokens, tokenise
from annotator.core.span import Span

_BREAK: Final = re.compile(r"\n\s*")
_STOPS: Final = frozenset(".!?…")


class PieceKind(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a marked-up text.

    `span` is where its words stand: in the older text for what is gone, in the newer for the rest. `text` may go on
    with white space after them that keeps what is gone and what is new apart; one of nothing else has an empty span.
    """

    kind: PieceKind
    text: str
    span: Span


def mark_up(comparison: Comparison) -> list[Piece]:
    """Return the newer text in reading order, with what is gone standing where it stood.

    All pieces of the newer text make the newer text, but for the signs that keep pieces apart; white space and
    typography that changed are not marked.
    """
    pieces: list[Piece] = []
    old, new = comparison.old_text, comparison.new_text
    ends = Block(len(comparison.old.words), len(comparison.new.words), 0)
    at = there = 0
    for block in (*_after_sentences(comparison), ends):
        gone = Span(at, max(at, _start(comparison.old, block.old, len(old))))
        came = Span(there, max(there, _start(comparison.new, block.new, len(new))))
        for part in _by_paragraph(old, new, gone, came):
            pieces += _between(old, new, *part)
        at, there = gone.end, came.end
        if block.length:
            at = max(at, comparison.old.ends[block.old + block.length - 1])
            stop = max(there, comparison.new.ends[block.new + block.length - 1])
            pieces.append(Piece(PieceKind.SAME, new[there:stop], Span(there, stop)))
            there = stop
    return _joined(piece for piece in pieces if piece.text)


def changed_words(before: str, now: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the stretches of two wordings that are not in the other one."""
    old, new = tokenise(before), tokenise(now)
    blocks = (Block(0, 0, 0), *align(old.words, new.words), Block(len(old.words), len(new.words), 0))
    gaps = list(pairwise(blocks))
    return (
        tuple(_covered(old, [(one.old + one.length, other.old) for one, other in gaps])),
        tuple(_covered(new, [(one.new + one.length, other.new) for one, other in gaps])),
    )


def _covered(tokens: Tokens, ranges: Sequence[tuple[int, int]]) -> Iterator[Span]:
    for first, stop in ranges:
        if first < stop:
            yield Span(tokens.starts[first], tokens.ends[stop - 1])


def _after_sentences(comparison: Comparison) -> Iterator[Block]:
    """Yield the common stretches so that a sentence that went or came begins with its words.

    Between two full stops a comparison may as well take the one before the sentence as the one behind it.
    """
    waiting: Block | None = None
    for block in comparison.blocks:
        if waiting is not None:
            at, there = waiting.old + waiting.length, waiting.new + waiting.length
            words, first = (comparison.old.words, at) if there == block.new else (comparison.new.words, there)
            one_side = (at == block.old) != (there == block.new)
            if one_side and block.length and words[first] == comparison.old.words[block.old] in _STOPS:
                waiting = Block(waiting.old, waiting.new, waiting.length + 1)
                block = Block(block.old + 1, block.new + 1, block.length - 1)  # noqa: PLW2901 - it begins one later
            yield waiting
        waiting = block
    if waiting is not None:
        yield waiting


def _start(tokens: Tokens, number: int, length: int) -> int:
    return tokens.starts[number] if number < len(tokens.starts) else length


def _by_paragraph(old: str, new: str, gone: Span, came: Span) -> Iterator[tuple[Span, Span]]:
    """Cut what went and what came into paragraphs where both have as many; else they stay as they are."""
    ours = [gone.start + found.start() for found in _BREAK.finditer(gone.slice(old))]
    theirs = [came.start + found.start() for found in _BREAK.finditer(came.slice(new))]
    if len(ours) != len(theirs):
        yield gone, came
        return
    cuts = zip(pairwise((gone.start, *ours, gone.end)), pairwise((came.start, *theirs, came.end)), strict=True)
    for (at, end), (there, stop) in cuts:
        yield Span(at, end), Span(there, stop)


def _between(old: str, new: str, gone: Span, came: Span) -> Iterator[Piece]:
    """Yield what stands between two common stretches: the space before it, what went, what came, the space after."""
    lost, found = gone.trimmed(old), came.trimmed(new)
    if not len(lost) and not len(found):
        yield Piece(PieceKind.SAME, came.slice(new), came)
        return
    head = Span(came.start, found.start if len(found) else came.end)
    yield Piece(PieceKind.SAME, head.slice(new), head)
    if len(lost):
        if not len(head) and lost.start > gone.start:
            yield Piece(PieceKind.SAME, old[gone.start : lost.start], Span(came.start, came.start))
        apart = old[lost.end : gone.end] if not len(found) else "\n\n" if "\n" in lost.slice(old) else " "
        yield Piece(PieceKind.GONE, lost.slice(old) + apart, lost)
    if len(found):
        yield Piece(PieceKind.NEW, found.slice(new), found)
        tail = Span(found.end, came.end)
        yield Piece(PieceKind.SAME, tail.slice(new), tail)


def _is_exact(piece: Piece) -> bool:
    return len(piece.text) == len(piece.span)


def _joined(pieces: Iterator[Piece]) -> list[Piece]:
    """Put stretches together that stayed the same and adjoin."""
    joined: list[Piece] = []
    for piece in pieces:
        last = joined[-1] if joined else None
        if last and last.kind is piece.kind is PieceKind.SAME and _is_exact(last) and _is_exact(piece):
            joined[-1] = Piece(piece.kind, last.text + piece.text, Span(last.span.start, piece.span.end))
        else:
            joined.append(piece)
    return joined
