"""Lanes: overlapping highlights stand side by side."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.span import Span
from annotator.ui.margin import GLYPH_LANES, GlyphLanes, overlap_lanes
from annotator.ui.painting import Mark, MarkIndex


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=15))
def test_marks_that_overlap_have_lanes_of_their_own_and_others_none(places: list[tuple[int, int]]) -> None:
    marks = MarkIndex(Mark(str(i), "", Span(s, s + n), None, "") for i, (s, n) in enumerate(places))
    lanes = overlap_lanes(marks)
    crossing = [(a, b) for a, b in combinations(marks, 2) if a.span.overlaps(b.span)]
    assert all(lanes[a.highlight_id] != lanes[b.highlight_id] for a, b in crossing)
    assert set(lanes) == {each.highlight_id for pair in crossing for each in pair}


def test_marks_on_one_line_stand_in_lanes_of_their_own_though_they_only_follow_each_other() -> None:
    places = [(0, 60), (10, 20), (40, 300), (290, 310), (420, 440), (430, 450)]
    marks = MarkIndex(Mark(str(i), "", Span(*place), None, "") for i, place in enumerate(places))
    assert overlap_lanes(marks) == {"0": 0, "1": 1, "2": 2, "3": 0, "4": 0, "5": 1}


def test_glyphs_never_cover_each_other_and_too_many_are_left_out() -> None:
    lanes = GlyphLanes(16)
    assert [lanes.place(100) for _ in range(GLYPH_LANES + 1)] == [0, 1, 2, None]
    assert lanes.place(110) is None
    assert lanes.place(116) == 0
