"""The sentence cursor."""

from __future__ import annotations

from collections.abc import Callable

from annotator.core.article import Version
from annotator.core.span import Span
from annotator.ui.sentence_cursor import SentenceCursor


def test_it_stays_between_the_first_and_the_last_sentence(version: Callable[..., Version]) -> None:
    cursor = SentenceCursor(version("One. Two. Three.", ["One.", "Two.", "Three."]))
    assert not cursor.go(-3)
    assert cursor.go(9)
    assert (cursor.index, cursor.span) == (2, Span(10, 16))


def test_a_place_belongs_to_the_sentence_over_it_or_before_it(version: Callable[..., Version]) -> None:
    cursor = SentenceCursor(version("  One. Two.", ["One.", "Two."]))
    assert [cursor.index_at(place) for place in (0, 2, 6, 7, 11)] == [0, 0, 0, 1, 1]


def test_a_version_without_sentences_is_taken_line_by_line(version: Callable[..., Version]) -> None:
    cursor = SentenceCursor(version(" A line \n\n \nAnother"))
    assert cursor.sentences == (Span(1, 7), Span(12, 19))


def test_a_blank_text_has_no_sentence(version: Callable[..., Version]) -> None:
    cursor = SentenceCursor(version(" \n "))
    assert (cursor.index, cursor.span, cursor.go(1)) == (-1, None, False)
