from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.tags import clean_tags, join_tags, split_tags


def test_tags_are_split_trimmed_and_told_once() -> None:
    assert split_tags(" ports;  growth   figures, Ports,, ") == ("ports", "growth figures")


@given(st.lists(st.text()))
def test_what_is_written_in_a_line_is_read_again(tags: list[str]) -> None:
    cleaned = clean_tags(tags)
    assert split_tags(join_tags(cleaned)) == cleaned
    assert clean_tags(cleaned) == cleaned
