"""Whether the overview has to be drawn anew."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.scale import BASIC, Label
from annotator.core.span import Span
from annotator.ui.overview import Ticks
from annotator.ui.painting import Mark, MarkIndex

LABELS: list[Label | None] = [*BASIC.labels, None]
IDS = [label.id for label in BASIC.labels]
PLACES = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20), st.integers(0, 3)), max_size=6)


def ticks(places: list[tuple[int, int, int]], length: int = 100) -> Ticks:
    marks = [
        Mark(str(i), "", Span(start, start + size), LABELS[label], "") for i, (start, size, label) in enumerate(places)
    ]
    return Ticks(MarkIndex(marks), IDS, length)


@given(PLACES, PLACES, st.integers(0, 200))
def test_what_is_said_to_look_the_same_is_drawn_the_same(
    before: list[tuple[int, int, int]], after: list[tuple[int, int, int]], height: int
) -> None:
    one, other = ticks(before), ticks(after)
    if one.looks_like(other, height):
        assert one.places(height) == other.places(height)
    assert one.looks_like(ticks(before), height)


def test_an_edge_that_moved_by_a_letter_shows_no_other_tick() -> None:
    mark = Mark("h", "c", Span(5_000, 5_060), BASIC.labels[0], "")
    before = Ticks([mark], IDS, 300_000)
    later, further = (replace(mark, span=Span(start, start + 60)) for start in (5_001, 50_000))
    assert Ticks([later], IDS, 300_000).looks_like(before, 800)
    assert not Ticks([further], IDS, 300_000).looks_like(before, 800)
    assert not Ticks([replace(mark, label=None)], IDS, 300_000).looks_like(before, 800)
    assert not Ticks([mark, replace(later, highlight_id="i")], IDS, 300_000).looks_like(before, 800)
    assert not Ticks([mark], IDS, 200_000).looks_like(before, 800)
    assert not Ticks([mark], IDS[:1], 300_000).looks_like(before, 800)
