from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.reading.page_lines import page_lines


def test_block_tags_break_lines_and_inline_tags_do_not() -> None:
    page = "<p>One <b>two</b>\nthree</p><div>four<br>five</div><table><tr><td>six<td>seven</table>"
    assert page_lines(page) == ["One two three", "four", "five", "six", "seven"]


def test_what_is_not_shown_is_left_out() -> None:
    page = (
        "<title>T</title><script>var a = '<p>x';</script><style>p{}</style><nav><a>Home</a></nav>Text<!-- no --> here"
    )
    assert page_lines(page) == ["Text here"]


@pytest.mark.parametrize("opened", ["<!-- ", "<script>", "<nav>", "<style>", "<svg>", "<aside><nav>"])
def test_what_is_never_closed_hides_nothing(opened: str) -> None:
    assert page_lines(f"<body>{opened}Text that is there")[-1] == "Text that is there"


def test_characters_are_resolved_to_what_a_text_can_hold() -> None:
    assert page_lines("a&#0;b &#55296; &#x110000; &lt;b&gt; &amp;amp;") == ["a\ufffdb \ufffd \ufffd <b> &amp;"]


def test_a_lone_bracket_is_text() -> None:
    assert page_lines("1 < 2 and 3 > 2") == ["1 < 2 and 3 > 2"]


@given(
    st.lists(
        st.sampled_from(["<", ">", "<p>", "</p>", "<!--", "-->", "<nav>", "</nav>", "<script>", "</script", "İ", "a "])
    )
)
def test_no_markup_makes_it_fail(parts: list[str]) -> None:
    for line in page_lines("".join(parts)):
        assert line == line.strip() != ""
