from __future__ import annotations

import pytest
from annotator.core.span import Span
from hypothesis import given
from hypothesis import strategies as st

ENDS = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted)
SPANS = ENDS.map(lambda ends: Span(*ends))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_no_span_runs_backwards_or_before_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


def test_it_counts_code_points() -> None:
    text = "📰 The rate"
    assert Span(2, 5).slice(text) == "The"


def test_its_end_is_outside() -> None:
    span = Span(2, 4)
    assert [position in span for position in (1, 2, 3, 4)] == [False, True, True, False]
    assert "2" not in span


@given(SPANS, SPANS)
def test_two_spans_overlap_when_they_share_a_character(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlaps(other) == other.overlaps(one) == bool(shared)


@given(st.text(st.sampled_from("ab \n\t\u00a0\u3000\u200b👩"), max_size=30), st.data())
def test_trimming_takes_white_space_only(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    trimmed = span.trimmed(text)
    assert trimmed.slice(text) == span.slice(text).strip()
    assert span.start <= trimmed.start <= trimmed.end <= span.end


def test_it_fits_up_to_the_end_of_the_text() -> None:
    assert Span(0, 3).fits("abc")
    assert not Span(0, 4).fits("abc")


def test_spans_sort_in_reading_order() -> None:
    assert sorted([Span(5, 6), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(5, 6)]
