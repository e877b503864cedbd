"""The stretches that two lists of tokens have in common, in the same order.

Runs of words that stand once in each text are matched first, so that only the gaps between them are compared word by
word: comparing two long texts as a whole takes quadratic time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

_RUNS: Final = (8, 4)
# Pairs of tokens beyond which a gap is left unmatched; its highlights are asked about.
_LARGEST_GAP: Final = 4_000_000


class Block(NamedTuple):
    """`length` equal tokens, from `old` on in the one list and from `new` on in the other."""

    old: int
    new: int
    length: int


def align(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """Return the common stretches in reading order, as long as they can be: no two adjoin in both lists."""
    merged: list[Block] = []
    for block in _between(old, new, Block(0, 0, 0), Block(len(old), len(new), 0), _RUNS):
        last = merged[-1] if merged else Block(0, 0, 0)
        if (last.old + last.length, last.new + last.length) == (block.old, block.new):
            merged[-1:] = [Block(last.old, last.new, last.length + block.length)]
        else:
            merged.append(block)
    return merged


def _between(
    old: Sequence[str], new: Sequence[str], before: Block, after: Block, runs: tuple[int, ...]
) -> Iterator[Block]:
    """Yield the common stretches of the gap between two blocks."""
    start, begin = before.old + before.length, before.new + before.length
    ours, theirs = old[start : after.old], new[begin : after.new]
    if not ours or not theirs:
        return
    found = _through_anchors(ours, theirs, runs) if runs else _word_by_word(ours, theirs)
    for block in found:
        yield Block(start + block.old, begin + block.new, block.length)


def _word_by_word(old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    if len(old) * len(new) <= _LARGEST_GAP:
        for found in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
            if found.size:
                yield Block(found.a, found.b, found.size)


def _through_anchors(old: Sequence[str], new: Sequence[str], runs: tuple[int, ...]) -> Iterator[Block]:
    last = Block(0, 0, 0)
    for anchor in (*_anchors(old, new, runs[0]), Block(len(old), len(new), 0)):
        yield from _between(old, new, last, anchor, runs[1:])
        if anchor.length:
            yield anchor
        last = anchor


def _anchors(old: Sequence[str], new: Sequence[str], length: int) -> Iterator[Block]:
    """Yield runs of `length` tokens or longer that stand once in each list, in reading order and apart."""
    ours, theirs = _once(old, length), _once(new, length)
    pairs = _rising([(place, theirs[run]) for run, place in ours.items() if run in theirs])
    current = Block(0, 0, 0)
    for at, there in pairs:
        end = current.old + current.length
        if current.length and at <= end and at - there == current.old - current.new:
            current = Block(current.old, current.new, at + length - current.old)
            continue
        skipped = max(0, end - at, current.new + current.length - there)
        if skipped < length:
            if current.length:
                yield current
            current = Block(at + skipped, there + skipped, length - skipped)
    if current.length:
        yield current


def _once(tokens: Sequence[str], length: int) -> dict[tuple[str, ...], int]:
    """Return where each run of tokens stands that is there only once, in reading order."""
    places: dict[tuple[str, ...], int] = {}
    for place, run in enumerate(zip(*(tokens[shift:] for shift in range(length)), strict=False)):
        places[run] = -1 if run in places else place
    return {run: place for run, place in places.items() if place >= 0}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest choice of pairs, which are in order of the first place, that is in order of the second too."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, there) in enumerate(pairs):
        rank = bisect_left(tails, there)
        before.append(last[rank - 1] if rank else -1)
        tails[rank : rank + 1] = [there]
        last[rank : rank + 1] = [number]
    chosen: list[tuple[int, int]] = []
    number = last[-1] if last else -1
    while number >= 0:
        chosen.append(pairs[number])
        number = before[number]
    return chosen[::-1]
