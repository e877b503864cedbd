from __future__ import annotations

import pytest
from annotator.core.highlight import CONTEXT_LENGTH, describe
from annotator.core.span import Span
from hypothesis import given
from hypothesis import strategies as st

TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from("📰👩\u200d👧e\u0301\u00a0שא 1")), min_size=1
)


def test_it_keeps_the_quote_and_its_surroundings() -> None:
    text = "x" * 40 + "The rate fell." + "y" * 40
    anchor = describe(text, Span(40, 54))
    assert (anchor.quote, anchor.prefix, anchor.suffix) == (
        "The rate fell.",
        "x" * CONTEXT_LENGTH,
        "y" * CONTEXT_LENGTH,
    )


def test_at_the_ends_of_the_text_there_is_less_around() -> None:
    anchor = describe("All of it.", Span(0, 10))
    assert (anchor.prefix, anchor.suffix) == ("", "")


@pytest.mark.parametrize("span", [Span(0, 0), Span(3, 5), Span(0, 9)], ids=["empty", "blank", "beyond"])
def test_nothing_is_no_highlight(span: Span) -> None:
    with pytest.raises(ValueError, match=r"nothing|ends"):
        describe("abc  ", span)


def test_the_second_of_two_like_sentences_is_told_by_its_surroundings() -> None:
    text = "First. It fell. Second. It fell."
    one, other = describe(text, Span(7, 15)), describe(text, Span(24, 32))
    assert one.quote == other.quote
    assert one.prefix != other.prefix


@given(TEXTS, st.data())
def test_it_holds_in_its_own_text_only_where_the_words_are(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    if not span.slice(text).strip():
        return
    anchor = describe(text, span)
    assert anchor.holds_in(text)
    assert anchor.prefix + anchor.quote + anchor.suffix in text
    assert anchor.holds_in("." + text) == (("." + text)[span.start : span.end] == anchor.quote)
    assert not anchor.holds_in(text[: span.end - 1])
