"""Highlights on the text: which lie where, which is on top, and the formats that show them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import NamedTuple

from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextLayout

from annotator.core.article import Version
from annotator.core.claim import ClaimRecord, is_stale
from annotator.core.highlight import HighlightState
from annotator.core.scale import Label, Scale
from annotator.core.span import Span
from annotator.ui.offsets import Utf16Map
from annotator.ui.theme import Theme

_UNDERLINES = {
    "solid": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "wave": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "dot": QTextCharFormat.UnderlineStyle.DotLine,
    "dash": QTextCharFormat.UnderlineStyle.DashUnderline,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """A highlight as it is drawn; `label` is None while its claim is to check, `stale` a label given on other words."""

    highlight_id: str
    claim_id: str
    span: Span
    label: Label | None
    created_at: str
    stale: bool = False


class Segment(NamedTuple):
    """A stretch over which the same marks lie; the first of them is on top."""

    span: Span
    marks: tuple[Mark, ...]


def marks_of(record: ClaimRecord, version: Version, scale: Scale) -> tuple[list[Mark], list[str]]:
    """Return the marks of a claim in a version, and the ids of highlights whose quote no longer stands there.

    Only placed highlights are drawn: a guessed place must never look like a sure one.
    """
    marks: list[Mark] = []
    failed: list[str] = []
    label, stale = label_of(record, scale), is_stale(record)
    for each in record.highlights:
        if each.version_id != version.id or each.state is not HighlightState.PLACED:
            continue
        if each.anchor.holds_in(version.text) and each.anchor.quote:
            marks.append(Mark(each.id, each.claim_id, each.anchor.span, label, each.created_at, stale))
        else:
            failed.append(each.id)
    return marks, failed


def label_of(record: ClaimRecord, scale: Scale) -> Label | None:
    """Return the label a claim carries, drawn neutrally when no scale of the library has it."""
    verdict = record.claim.verdict
    if verdict is None:
        return None
    known = scale.shown(verdict.label_id, verdict.scale_id)
    return known or Label(verdict.label_id, verdict.label, "", "", "•", "grey", "dash")


class MarkIndex:
    """The marks of one version in reading order, found by place, claim or id."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        # Each order is worked out once: there are thousands.
        ordered = sorted(((_reading_order(mark), mark) for mark in marks), key=itemgetter(0))
        self._keys = [key for key, _ in ordered]
        self._marks = [mark for _, mark in ordered]
        self._starts = [mark.span.start for mark in self._marks]
        self._furthest = list(accumulate((mark.span.end for mark in self._marks), max))
        self._by_id = {mark.highlight_id: mark for mark in self._marks}
        self._of_claim: dict[str, list[Mark]] = {}
        for mark in self._marks:
            self._of_claim.setdefault(mark.claim_id, []).append(mark)
        self.active = ""
        self.only: frozenset[str] | None = None

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)

    def shows(self, mark: Mark) -> bool:
        """Tell whether a mark is drawn in full: its claim is among those that are looked at."""
        return self.only is None or mark.claim_id in self.only

    def get(self, highlight_id: str) -> Mark | None:
        """Return the mark of a highlight, or None."""
        return self._by_id.get(highlight_id)

    def replace(self, claim_ids: Iterable[str], marks: Iterable[Mark]) -> list[Mark]:
        """Put `marks` in the place of all marks of these claims; return those that went and those that came."""
        old = {mark for claim_id in claim_ids for mark in self._of_claim.get(claim_id, ())}
        new = set(marks)
        for mark in old - new:
            self._remove(mark)
        for mark in new - old:
            self._insert(mark)
        if self.active not in self._by_id:
            self.active = ""
        return list(old ^ new)

    def overlapping(self, span: Span) -> list[Mark]:
        """Return the marks that share a character with `span`, in reading order."""
        first = bisect_right(self._furthest, span.start)
        last = bisect_left(self._starts, span.end)
        return [mark for mark in self._marks[first:last] if mark.span.end > span.start]

    def at(self, position: int) -> list[Mark]:
        """Return the marks over the character at `position`, the one on top first."""
        return self.stacked(self.overlapping(Span(position, position + 1)))

    def exactly(self, span: Span) -> Mark | None:
        """Return the topmost mark that covers just this span, or None."""
        return next((mark for mark in self.stacked(self.overlapping(span)) if mark.span == span), None)

    def stacked(self, marks: Iterable[Mark]) -> list[Mark]:
        """Return marks from the top down: the shortest, among equals the active one, then the newest."""
        newest = sorted(marks, key=lambda mark: (mark.created_at, mark.highlight_id), reverse=True)
        return sorted(newest, key=lambda mark: (len(mark.span), mark.highlight_id != self.active))

    def segments(self, span: Span) -> list[Segment]:
        """Cut what lies over `span` into stretches with the same marks each; bare stretches are left out."""
        marks = self.overlapping(span)
        if all(one.span.end <= other.span.start for one, other in pairwise(marks)):
            return [Segment(_within(mark.span, span), (mark,)) for mark in marks]
        inside = {edge for mark in marks for edge in (mark.span.start, mark.span.end) if span.start < edge < span.end}
        cut: list[Segment] = []
        for start, end in pairwise(sorted({span.start, span.end} | inside)):
            over = [mark for mark in marks if mark.span.start <= start and end <= mark.span.end]
            if over:
                cut.append(Segment(Span(start, end), tuple(self.stacked(over))))
        return cut

    def _insert(self, mark: Mark) -> None:
        key = _reading_order(mark)
        place = bisect_left(self._keys, key)
        self._keys.insert(place, key)
        self._marks.insert(place, mark)
        self._starts.insert(place, mark.span.start)
        self._furthest.insert(place, 0)
        self._reach_on(place)
        self._by_id[mark.highlight_id] = mark
        self._of_claim.setdefault(mark.claim_id, []).append(mark)

    def _remove(self, mark: Mark) -> None:
        place = bisect_left(self._keys, _reading_order(mark))
        del self._keys[place], self._marks[place], self._starts[place], self._furthest[place]
        self._reach_on(place)
        del self._by_id[mark.highlight_id]
        self._of_claim[mark.claim_id].remove(mark)

    def _reach_on(self, place: int) -> None:
        """Note anew, from a place on, how far the marks up to each one reach, until it is as it was."""
        furthest = self._furthest[place - 1] if place else 0
        for later in range(place, len(self._marks)):
            furthest = max(furthest, self._marks[later].span.end)
            if furthest == self._furthest[later]:
                return
            self._furthest[later] = furthest


def _within(span: Span, bounds: Span) -> Span:
    """Return the part of a span inside of bounds that it touches."""
    if bounds.start <= span.start and span.end <= bounds.end:
        return span
    return Span(max(bounds.start, span.start), min(bounds.end, span.end))


def _reading_order(mark: Mark) -> tuple[int, int, str, str]:
    return mark.span.start, mark.span.end, mark.created_at, mark.highlight_id


class MarkPainter:
    """Puts the formats of marks on the blocks of a document, and on no other block than those that changed."""

    def __init__(self, document: QTextDocument, positions: Utf16Map, theme: Theme) -> None:
        self._document = document
        self._positions = positions
        self._formats: dict[tuple[str, str] | None, QTextCharFormat] = {}
        self._theme = theme

    def paint(self, marks: MarkIndex, spans: Iterable[Span]) -> None:
        """Draw anew every block that one of `spans` touches."""
        blocks = self._touched(spans)
        if not blocks:
            return
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for block in blocks:
            block.layout().setFormats(self._ranges(block, marks))
        cursor.endEditBlock()

    def _touched(self, spans: Iterable[Span]) -> list[QTextBlock]:
        blocks: dict[int, QTextBlock] = {}
        last = (0, -1)
        for span in spans:
            start, end = self._positions.span_to_utf16(span)
            if last[0] <= start and end <= last[1]:
                continue  # In reading order most lie in the paragraph of the one before.
            block = self._document.findBlock(start)
            while block.isValid() and block.position() < end:
                blocks[block.blockNumber()] = block
                last = (block.position(), block.position() + block.length())
                block = block.next()
        return list(blocks.values())

    def _ranges(self, block: QTextBlock, marks: MarkIndex) -> Sequence[QTextLayout.FormatRange]:
        origin = block.position()
        start = self._positions.to_code_point(origin)
        end = self._positions.to_code_point(origin + block.length() - 1)
        ranges = []
        for segment in marks.segments(Span(start, end)):
            first, last = self._positions.span_to_utf16(segment.span)
            piece = QTextLayout.FormatRange()
            piece.start = first - origin
            piece.length = last - first
            top: Mark | None = segment.marks[0]
            if marks.only is not None:
                top = next((mark for mark in segment.marks if marks.shows(mark)), None)
            piece.format = self._format(top.label) if top else quiet_format(self._theme)
            ranges.append(piece)
        return ranges

    def _format(self, label: Label | None) -> QTextCharFormat:
        # By what the look depends on: to hash a whole label takes longer than all the rest.
        look = (label.colour, label.line) if label else None
        known = self._formats.get(look)
        if known is None:
            known = self._formats[look] = mark_format(label, self._theme)
        return known


def quiet_format(theme: Theme) -> QTextCharFormat:
    """Return how a mark looks that is filtered out: still there, but no more than a trace."""
    shown = QTextCharFormat()
    shown.setUnderlineStyle(_UNDERLINES["dot"])
    shown.setUnderlineColor(QColor(theme.border))
    return shown


def mark_format(label: Label | None, theme: Theme) -> QTextCharFormat:
    """Return how a label looks on the text; what is to check has a dashed line and no fill."""
    shown = QTextCharFormat()
    if label is None:
        shown.setUnderlineStyle(_UNDERLINES["dash"])
        shown.setUnderlineColor(QColor(theme.muted))
        return shown
    colours = theme.verdict(label.colour)
    shown.setBackground(QColor(colours.fill))
    shown.setForeground(QColor(colours.text))
    shown.setUnderlineStyle(_UNDERLINES[label.line])
    shown.setUnderlineColor(QColor(colours.strong))
    return shown
