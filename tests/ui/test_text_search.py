"""Finding words in a text."""

from __future__ import annotations

from annotator.core.span import Span
from annotator.ui.text_search import TextSearch


def test_letter_case_does_not_matter_and_accents_do() -> None:
    search = TextSearch("Café cafe CAFÉ 😀 café", "café")
    assert [hit.slice("Café cafe CAFÉ 😀 café") for hit in search.hits] == ["Café", "CAFÉ", "café"]


def test_the_term_is_taken_as_it_is_typed() -> None:
    assert TextSearch("a.b aXb (a.b)", "a.b").hits == [Span(0, 3), Span(9, 12)]


def test_it_begins_at_the_place_given_and_the_ends_meet() -> None:
    search = TextSearch("x . x . x", "x")
    assert search.place == (0, 3)
    search.go_near(3)
    assert search.place == (2, 3)
    search.step(1)
    search.step(1)
    assert search.place == (1, 3)
    search.step(-1)
    assert search.current == Span(8, 9)
    search.go_near(9)
    assert search.place == (1, 3)


def test_nothing_is_found_for_nothing() -> None:
    search = TextSearch("text", "")
    search.go_near(0)
    search.step(1)
    assert (search.place, search.current, search.between(0, 4)) == ((0, 0), None, [])


def test_the_hits_that_begin_in_a_stretch_are_given() -> None:
    assert TextSearch("aa aa aa", "aa").between(1, 6) == [Span(3, 5)]
