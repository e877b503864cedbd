"""Cuts a text into elementary segments, so that overlapping highlights never need overlapping markup."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from annotator.core.span import Span
from annotator.reporting.document import Mark, Run


def cut(text: str, marked: Sequence[tuple[Span, Mark]]) -> tuple[Run, ...]:
    """Return `text` in runs, each under the same highlights; the texts of the runs make up `text` again."""
    opening: dict[int, list[tuple[Span, Mark]]] = defaultdict(list)
    closing: dict[int, list[Mark]] = defaultdict(list)
    for span, mark in marked:
        opening[span.start].append((span, mark))
        closing[span.end].append(mark)
    borders = sorted({0, len(text), *opening, *closing})
    active: list[tuple[Span, Mark]] = []
    runs: list[Run] = []
    for start, end in pairwise(borders):
        active = [entry for entry in active if entry[0].end > start] + opening[start]
        active.sort(key=lambda entry: (len(entry[0]), -entry[0].start, -entry[1].number))
        numbers = tuple(dict.fromkeys(mark.number for _, mark in active))
        closes = tuple(sorted(closing[end], key=lambda mark: (mark.number, mark.place)))
        runs.append(Run(text[start:end], numbers, closes))
    return tuple(runs)


def lines(runs: Sequence[Run]) -> list[list[Run]]:
    """Return the runs line by line; a line break belongs to no line, and the end of a highlight to its last word."""
    found: list[list[Run]] = [[]]
    for run in runs:
        pieces = run.text.split("\n")
        last = max((index for index, piece in enumerate(pieces) if piece), default=0)
        for index, piece in enumerate(pieces):
            if index:
                found.append([])
            closes = run.closes if index == last else ()
            if piece or closes:
                found[-1].append(replace(run, text=piece, closes=closes))
    return found
