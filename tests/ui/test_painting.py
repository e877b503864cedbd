"""Highlights: only sound ones are drawn, over exactly their characters, the shortest on top."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QApplication

from annotator.core.article import Version
from annotator.core.canonical import canonicalise
from annotator.core.claim import ClaimRecord, Verdict
from annotator.core.highlight import HighlightState
from annotator.core.scale import BASIC, Label
from annotator.core.span import Span
from annotator.ui.offsets import Utf16Map
from annotator.ui.painting import Mark, MarkIndex, MarkPainter, label_of, mark_format, marks_of
from annotator.ui.theme import load

CLUSTERS = [
    "a",
    "b ",
    "\n",
    "é",
    "e\u0301",
    "\u00a0",
    "\r\n",
    "𝒜",
    "😀",
    "👨‍👩‍👧‍👦",
    "🇩🇪",
    "א",
    "ب",
    "12",
    "\u200d",
    "한",
]
TEXTS = st.lists(st.sampled_from(CLUSTERS), min_size=1, max_size=40).map(lambda c: canonicalise("".join(c)).text)
TRUE, FALSE, UNVERIFIED = BASIC.labels
pytestmark = pytest.mark.usefixtures("qapp")
Record = Callable[..., ClaimRecord]


def mark(start: int, end: int, *, name: str = "m", label: Label | None = TRUE, at: str = "") -> Mark:
    return Mark(name, f"claim of {name}", Span(start, end), label, at)


def shown(text: str) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText(text)
    document.documentLayout().documentSize()
    return document


def painted(document: QTextDocument, positions: Utf16Map) -> dict[int, QTextCharFormat]:
    """Return the format of every code point that has one, as the layout holds it."""
    found: dict[int, QTextCharFormat] = {}
    block = document.firstBlock()
    while block.isValid():
        for piece in block.layout().formats():
            start = block.position() + piece.start
            for utf16 in range(start, start + piece.length):
                found[positions.to_code_point(utf16)] = QTextCharFormat(piece.format)
        block = block.next()
    return found


@settings(max_examples=120, deadline=None)
@given(TEXTS, st.data())
def test_exactly_the_characters_of_the_highlights_are_painted(text: str, data: st.DataObject) -> None:
    edges = st.integers(0, len(text))
    spans = data.draw(st.lists(st.tuples(edges, edges).map(lambda e: Span(min(e), max(e))), max_size=4))
    marks = MarkIndex(mark(s.start, s.end, name=str(i)) for i, s in enumerate(spans) if len(s))
    document, positions = shown(text), Utf16Map(text)
    MarkPainter(document, positions, load("light")).paint(marks, [each.span for each in marks])
    covered = {position for each in marks for position in range(each.span.start, each.span.end)}
    assert set(painted(document, positions)) == {position for position in covered if text[position] != "\n"}


@settings(max_examples=120, deadline=None)
@given(TEXTS, st.data())
def test_repainting_what_changed_gives_the_picture_of_painting_all(text: str, data: st.DataObject) -> None:
    edges = st.integers(0, len(text))
    spans = st.lists(st.tuples(edges, edges).map(lambda e: Span(min(e), max(e))).filter(len), max_size=4)
    before = [mark(s.start, s.end, name=f"a{i}") for i, s in enumerate(data.draw(spans))]
    after = [mark(s.start, s.end, name=f"b{i}", label=FALSE) for i, s in enumerate(data.draw(spans))]
    kept = before[: len(before) // 2]
    document, positions, theme = shown(text), Utf16Map(text), load("light")
    painter, marks = MarkPainter(document, positions, theme), MarkIndex(before)
    painter.paint(marks, [each.span for each in marks])
    changed = marks.replace([each.claim_id for each in before if each not in kept], after)
    painter.paint(marks, [each.span for each in changed])
    afresh = shown(text)
    MarkPainter(afresh, positions, theme).paint(MarkIndex(kept + after), [Span(0, len(text))])
    assert painted(document, positions) == painted(afresh, positions)


@settings(max_examples=120, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 15)), max_size=12), st.integers(0, 40), st.integers(1, 20))
def test_the_index_finds_what_a_scan_finds(places: list[tuple[int, int]], start: int, length: int) -> None:
    marks = MarkIndex(mark(s, s + n, name=str(i)) for i, (s, n) in enumerate(places))
    span = Span(start, start + length)
    assert marks.overlapping(span) == [each for each in marks if each.span.overlaps(span)]
    for segment in marks.segments(span):
        assert {m.highlight_id for m in segment.marks} == {m.highlight_id for m in marks.overlapping(segment.span)}
        assert all(len(segment.marks[0].span) <= len(each.span) for each in segment.marks)


SETS = st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 30), st.integers(1, 15)), max_size=8)


@settings(max_examples=120, deadline=None)
@given(st.lists(SETS, min_size=2, max_size=5))
def test_an_index_that_was_changed_is_as_one_made_anew(steps: list[list[tuple[str, int, int]]]) -> None:
    def marks_in(step: list[tuple[str, int, int]]) -> list[Mark]:
        return [Mark(f"{claim}{place}", claim, Span(s, s + n), TRUE, "") for place, (claim, s, n) in enumerate(step)]

    present = marks_in(steps[0])
    marks = MarkIndex(present)
    for step in map(marks_in, steps[1:]):
        gone = {each.claim_id for each in step} | {"a"}
        kept = [each for each in present if each.claim_id not in gone]
        changed = marks.replace(gone, step)
        assert set(changed) == set(present) ^ {*kept, *step}
        present = [*kept, *step]
        anew = MarkIndex(present)
        assert list(marks) == list(anew)
        for start in range(0, 45, 3):
            assert marks.overlapping(Span(start, start + 2)) == anew.overlapping(Span(start, start + 2))
        assert all(marks.get(each.highlight_id) == each for each in present)
        assert len(marks) == len(present)


def test_the_shortest_lies_on_top_and_among_equals_the_active_then_the_newest() -> None:
    long, old, new = mark(0, 9, name="long", at="3"), mark(2, 5, name="old", at="1"), mark(2, 5, name="new", at="2")
    marks = MarkIndex([long, old, new])
    assert [each.highlight_id for each in marks.at(3)] == ["new", "old", "long"]
    marks.active = "old"
    assert [each.highlight_id for each in marks.at(3)] == ["old", "new", "long"]
    assert marks.exactly(Span(2, 5)) == old
    assert marks.exactly(Span(2, 6)) is None


def test_only_the_blocks_that_changed_are_formatted_again(qapp: QApplication) -> None:
    text = "one\ntwo\nthree"
    document, positions = shown(text), Utf16Map(text)
    touched: list[tuple[int, int]] = []
    document.contentsChange.connect(lambda start, _gone, added: touched.append((start, added)))
    MarkPainter(document, positions, load("light")).paint(MarkIndex([mark(4, 7)]), [Span(4, 7)])
    assert touched == [(4, 4)]


def test_a_label_shows_by_fill_and_line_and_what_is_to_check_by_a_dashed_line_alone() -> None:
    theme = load("light")
    styles = [mark_format(label, theme) for label in BASIC.labels]
    assert [style.background().color().name() for style in styles] == ["#8fc3f7", "#ffac66", "#e3e3e3"]
    assert len({style.underlineStyle() for style in styles}) == 3
    to_check = mark_format(None, theme)
    assert not to_check.hasProperty(QTextCharFormat.Property.BackgroundBrush)
    assert to_check.underlineStyle() == QTextCharFormat.UnderlineStyle.DashUnderline


def test_a_highlight_whose_quote_does_not_stand_there_is_named_and_not_drawn(
    version: Callable[..., Version], record: Record
) -> None:
    there = version("The rate fell.")
    elsewhere = version("The wage fell.")
    moved = record(elsewhere, Span(0, 14), "true")
    assert marks_of(moved, there, BASIC) == ([], ["mark-1"])
    sound, failed = marks_of(moved, elsewhere, BASIC)
    assert [each.span for each in sound] == [Span(0, 14)]
    assert failed == []


@pytest.mark.parametrize(
    "change", [{"state": HighlightState.MOVED}, {"state": HighlightState.ORPHAN}, {"version_id": "older"}]
)
def test_guessed_places_and_other_versions_are_not_drawn(
    change: dict[str, Any], version: Callable[..., Version], record: Record
) -> None:
    there = version("The rate fell.")
    known = record(there, Span(4, 8), "true")
    guessed = replace(known, highlights=(replace(known.highlights[0], **change),))
    assert marks_of(guessed, there, BASIC) == ([], [])


def test_a_label_of_no_scale_here_is_drawn_neutrally(version: Callable[..., Version], record: Record) -> None:
    known = record(version("The rate fell."), Span(4, 8), "true")
    outside = replace(known, claim=replace(known.claim, verdict=Verdict("pants-on-fire", "Pants on Fire")))
    label = label_of(outside, BASIC)
    assert label is not None
    assert (label.name, label.colour, label.line) == ("Pants on Fire", "grey", "dash")
    assert label_of(known, BASIC) == TRUE
