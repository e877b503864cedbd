from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.span import Span
from annotator.reporting.report import Mark, Run
from annotator.reporting.runs import cut, lines

TEXT = "one two three"


def test_nested_and_adjacent_highlights_give_flat_runs() -> None:
    marked = [(Span(0, 13), Mark(1, 1)), (Span(4, 7), Mark(2, 1)), (Span(7, 13), Mark(3, 1))]
    assert cut(TEXT, marked) == (
        Run("one ", (1,)),
        Run("two", (2, 1), (Mark(2, 1),)),
        Run(" three", (3, 1), (Mark(1, 1), Mark(3, 1))),
    )


def test_overlapping_highlights_are_coloured_by_the_shorter_one() -> None:
    runs = cut(TEXT, [(Span(0, 7), Mark(1, 1)), (Span(4, 13), Mark(2, 1))])
    assert [(run.text, run.numbers) for run in runs] == [("one ", (1,)), ("two", (1, 2)), (" three", (2,))]


def test_two_claims_on_the_same_words_both_end_there() -> None:
    (run,) = cut("one", [(Span(0, 3), Mark(2, 1)), (Span(0, 3), Mark(1, 1))])
    assert run == Run("one", (2, 1), (Mark(1, 1), Mark(2, 1)))


def test_no_text_gives_no_runs() -> None:
    assert cut("", []) == ()
    assert lines(()) == [[]]


def test_a_highlight_over_a_line_break_ends_at_its_last_word() -> None:
    mark = Mark(1, 1)
    assert lines(cut("a b\n\nc\nd", [(Span(2, 7), mark)])) == [
        [Run("a "), Run("b", (1,))],
        [],
        [Run("c", (1,), (mark,))],
        [Run("d")],
    ]


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[tuple[Span, Mark]]]:
    text = draw(st.text("ab \n😀\u0301", min_size=1, max_size=30))
    ends = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=8))
    spans = [Span(min(pair), max(pair)) for pair in ends if pair[0] != pair[1]]
    return text, [(span, Mark(number, 1)) for number, span in enumerate(spans, start=1)]


@given(marked_texts())
def test_runs_make_up_the_text_and_each_highlight_covers_its_own_characters(
    drawn: tuple[str, list[tuple[Span, Mark]]],
) -> None:
    text, marked = drawn
    runs = cut(text, marked)
    assert "".join(run.text for run in runs) == text
    for span, mark in marked:
        covered: list[int] = []
        position = 0
        for run in runs:
            if mark.number in run.numbers:
                covered += range(position, position + len(run.text))
            position += len(run.text)
        assert covered == list(range(span.start, span.end))


@given(marked_texts())
def test_lines_lose_no_character_and_no_end(drawn: tuple[str, list[tuple[Span, Mark]]]) -> None:
    text, marked = drawn
    found = lines(cut(text, marked))
    assert "\n".join("".join(run.text for run in line) for line in found) == text
    assert sorted(mark.number for line in found for run in line for mark in run.closes) == [
        mark.number for _, mark in marked
    ]
