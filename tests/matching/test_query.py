from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.matching.query import MAX_WORDS, content_words, only_stop_words, words
from annotator.matching.stop_words import STOP_WORDS
from annotator.matching.wording import MAX_LENGTH, comparable, normalise

ANY_TEXT = st.text(st.characters(exclude_categories=()))


def test_content_words_are_what_the_statement_is_about() -> None:
    found = content_words("The mayor's budget and the city budget have doubled since 2019.")
    assert found == ["mayor", "budget", "city", "doubled", "since", "2019"]


@pytest.mark.parametrize("text", ["", "   ", "?!… —", "a", "''", "\u200b\u202e", "\x00"])
def test_nothing_to_look_up_gives_no_words(text: str) -> None:
    assert content_words(text) == []


def test_only_stop_words_are_kept_raw_and_known_as_such() -> None:
    assert content_words("That is what it was.") == ["that", "is", "what", "it", "was"]
    assert only_stop_words("That is what it was.")
    assert not only_stop_words("That is a lie.")


def test_more_words_than_the_index_should_be_asked_for_are_left_out() -> None:
    assert content_words(" ".join(f"word{number}" for number in range(150))) == [f"word{n}" for n in range(MAX_WORDS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Straßen der Stadt", ["die", "straßen", "der", "stadt"]),
        ("Цены выросли вдвое", ["цены", "выросли", "вдвое"]),
        ("ارتفعت الأسعار", ["ارتفعت", "الأسعار"]),
        ("कीमतें दोगुनी हो गईं", ["कीमतें", "दोगुनी", "हो", "गईं"]),
        ("失业率下降", ["失业率下降"]),
    ],
)
def test_words_of_any_script_stay_whole(text: str, expected: list[str]) -> None:
    assert content_words(text) == expected


def test_index_syntax_is_no_word() -> None:
    found = content_words('"budget" NEAR(tax*) -deficit col:rent ^x')
    assert found == ["budget", "near", "tax", "deficit", "col", "rent", "x"]


def test_stop_words_are_spelt_as_words_are_read() -> None:
    assert [word for word in sorted(STOP_WORDS) if words(word) != [word]] == []


def test_typographic_spellings_fold_into_one() -> None:
    assert normalise("“It’s 5–6\u00a0million…”") == '"It\'s 5-6 million..."'
    assert normalise("cafe\u0301") == normalise("café")
    assert comparable("STRASSE") == comparable("Straße")


def test_look_alike_letters_fold_inside_a_latin_word_only() -> None:
    assert normalise("Vаcсine") == "Vaccine"
    assert normalise("вакцина") == "вакцина"


@given(ANY_TEXT)
def test_normalising_is_stable_and_bounded(text: str) -> None:
    normal = normalise(text)
    assert normalise(normal) == normal
    assert len(normal) <= MAX_LENGTH
    assert normal.encode("utf-8").decode("utf-8") == normal


@given(ANY_TEXT)
def test_content_words_are_distinct_words_without_space(text: str) -> None:
    found = content_words(text)
    assert len(set(found)) == len(found) <= MAX_WORDS
    assert all(word.split() == [word] for word in found)
