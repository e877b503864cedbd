"""The text of a comparison: both drafts in one, where each change stands, and the highlights that are carried."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from annotator.core.anchoring.comparison import compare
from annotator.core.anchoring.markup import Piece, PieceKind, mark_up
from annotator.core.scale import Label
from annotator.core.span import Span
from annotator.ui.painting import Mark, marks_of

if TYPE_CHECKING:
    from annotator.operations.comparing import DraftPair


@dataclass(frozen=True, slots=True)
class DraftChange:
    """One change: where it stands in the text of the comparison, what went and what came."""

    span: Span
    gone: str
    came: str


@dataclass(frozen=True, slots=True)
class CarriedMark:
    """A stretch of a highlight in the text of the comparison; the first one `begins` it.

    `label` is None while its claim is to check, `stale` a label that was given on other words.
    """

    span: Span
    label: Label | None
    begins: bool = True
    stale: bool = False


@dataclass(frozen=True, slots=True)
class ComparedText:
    """Everything that is shown of two drafts."""

    text: str
    gone: tuple[Span, ...]
    new: tuple[Span, ...]
    changes: tuple[DraftChange, ...]
    marks: tuple[CarriedMark, ...]


def compared(pair: DraftPair) -> ComparedText:
    """Return the comparison of two drafts; slow on long ones, so never on the window's thread."""
    pieces = mark_up(compare(pair.older.text, pair.newer.text))
    starts = list(_starts(pieces))
    older = [mark for record in pair.older_records for mark in marks_of(record, pair.older, pair.scale)[0]]
    newer = [mark for record in pair.newer_records for mark in marks_of(record, pair.newer, pair.scale)[0]]
    known = frozenset(mark.claim_id for mark in newer)
    gone = [(piece, start) for piece, start in zip(pieces, starts, strict=True) if piece.kind is PieceKind.GONE]
    kept = [(piece, start) for piece, start in zip(pieces, starts, strict=True) if piece.kind is not PieceKind.GONE]
    return ComparedText(
        "".join(piece.text for piece in pieces),
        tuple(Span(start, start + len(piece.span)) for piece, start in gone),
        tuple(Span(start, start + len(piece.span)) for piece, start in kept if piece.kind is PieceKind.NEW),
        tuple(_changes(pieces, starts)),
        tuple(sorted((*_carried(newer, kept), *_carried(older, gone, known)), key=lambda mark: mark.span)),
    )


def _starts(pieces: Iterable[Piece]) -> Iterator[int]:
    start = 0
    for piece in pieces:
        yield start
        start += len(piece.text)


def _changes(pieces: Sequence[Piece], starts: Sequence[int]) -> Iterator[DraftChange]:
    """Yield each change; what came in the place of what went is one with it."""
    went: tuple[Piece, int] | None = None
    for piece, start in zip(pieces, starts, strict=True):
        words = piece.text[: len(piece.span)]
        if piece.kind is PieceKind.NEW and went is not None:
            yield DraftChange(Span(went[1], start + len(words)), went[0].text[: len(went[0].span)], words)
        elif piece.kind is PieceKind.NEW:
            yield DraftChange(Span(start, start + len(words)), "", words)
        elif went is not None:
            yield _loss(*went)
        went = (piece, start) if piece.kind is PieceKind.GONE else None
    if went is not None:
        yield _loss(*went)


def _loss(piece: Piece, start: int) -> DraftChange:
    return DraftChange(Span(start, start + len(piece.span)), piece.text[: len(piece.span)], "")


def _carried(
    marks: Iterable[Mark], pieces: Sequence[tuple[Piece, int]], known: frozenset[str] = frozenset()
) -> Iterator[CarriedMark]:
    """Yield the stretches of highlights that lie in these pieces, which are in reading order.

    Those of known claims begin elsewhere, in words that stand in the newer draft.
    """
    first = 0
    for mark in sorted(marks, key=lambda mark: mark.span):
        while first < len(pieces) and pieces[first][0].span.end <= mark.span.start:
            first += 1
        begins = mark.claim_id not in known
        for piece, start in islice(pieces, first, None):
            if piece.span.start >= mark.span.end:
                break
            begin, end = max(piece.span.start, mark.span.start), min(piece.span.end, mark.span.end)
            if begin < end:
                shift = start - piece.span.start
                yield CarriedMark(Span(begin + shift, end + shift), mark.label, begins, mark.stale)
                begins = False
