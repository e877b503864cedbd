"""The words in which two texts differ stand where they are marked, in the texts as they are shown."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.matching.contrast import contrast
from annotator.matching.differences import differences


def marked(query: str, claim: str) -> tuple[list[str], list[str], list[str], list[str]]:
    here, there = contrast(query, claim, differences(query, claim))
    return (
        [span.slice(query) for span in here.facts], [span.slice(claim) for span in there.facts],
        [span.slice(query) for span in here.words], [span.slice(claim) for span in there.words],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("query", "claim", "here", "there"),
    [
        ("The council voted 7 to 2 to rebuild the bridge.", "The council voted 6 to 2 to rebuild the bridge.",
         ["7"], ["6"]),
        ("Unemployment rose to 4.1% in March 2021.", "Unemployment fell to 4.7 % in April 2020.",
         ["rose", "4.1%", "March 2021"], ["fell", "4.7 %", "April 2020"]),
        ("All teachers won’t be paid", "Some teachers will be paid", ["All", "won’t"], ["Some"]),
        ("Rents rose by 4.5 percent, not 4 percent.", "Rents rose by 4.5 percent, and 4 percent.", ["not"], []),
    ],
)  # fmt: skip
def test_the_words_of_a_named_difference_are_marked(query: str, claim: str, here: list[str], there: list[str]) -> None:
    assert marked(query, claim)[:2] == (here, there)


def test_of_nearly_equal_texts_other_words_are_marked_apart() -> None:
    facts, others, here, there = marked(
        "The rusty harbour bridge was painted green in summer.", "The new harbour bridge was painted green in summer."
    )
    assert (here, there) == (["rusty"], ["new"])
    assert not facts
    assert not others


def test_texts_with_little_in_common_are_left_alone() -> None:
    assert contrast("The ferry runs every hour.", "Teachers ask for higher wages.", ()) == contrast("", "", ())


def test_a_figure_in_another_spelling_is_no_difference() -> None:
    assert marked("The bridge cost 5 million dollars.", "The bridge cost $5,000,000.") == ([], [], [], [])


def test_a_figure_inside_another_is_not_taken_for_it() -> None:
    here, _ = contrast("It rose 2.5 points in 2 years.", "It rose 2.5 points in 3 years.",
                       differences("It rose 2.5 points in 2 years.", "It rose 2.5 points in 3 years."))  # fmt: skip
    assert [span.start for span in here.facts] == [22]


@given(st.text(max_size=80), st.text(max_size=80))
def test_marks_lie_in_their_text_and_never_meet(query: str, claim: str) -> None:
    for text, found in zip((query, claim), contrast(query, claim, differences(query, claim)), strict=True):
        spans = sorted((*found.facts, *found.words))
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(one.end <= other.start for one, other in pairwise(spans))
        assert list(found.facts) == sorted(found.facts)
