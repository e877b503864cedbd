from __future__ import annotations

import pytest
from annotator.core.canonical import canonicalise, digest
from hypothesis import given
from hypothesis import strategies as st

HARD = st.text(st.one_of(st.characters(), st.sampled_from("\ufeff\r\n\0\u2028\u2029\ufdd0\ufdd1\ud800\udfff\u00a0")))


@pytest.mark.parametrize("form", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\ufdd0", "\ufdd1"])
def test_every_line_break_takes_one_form(form: str) -> None:
    assert canonicalise(f"a{form}b").text == "a\nb"


def test_mixed_line_breaks_keep_their_number() -> None:
    assert canonicalise("a\r\n\r\nb\n\rc").text == "a\n\nb\n\nc"


def test_what_no_text_can_hold_is_counted() -> None:
    canonical = canonicalise("\ufeffa\0b\ud800c\0")
    assert (canonical.text, canonical.nuls_replaced, canonical.surrogates_removed) == ("a\ufffdbc\ufffd", 2, 1)


@pytest.mark.parametrize(
    "kept", ["a\u00a0b", "e\u0301", "é", "\x85\x0b\x0c\x1c", "\u200b\u200d\u00ad", "👩\u200d👧", "ﬁ½ﷺ"]
)
def test_what_the_author_wrote_stays(kept: str) -> None:
    assert canonicalise(kept).text == kept


@given(HARD)
def test_twice_is_once(raw: str) -> None:
    once = canonicalise(raw)
    again = canonicalise(once.text)
    assert again.text == once.text
    assert (again.nuls_replaced, again.surrogates_removed) == (0, 0)


@given(HARD)
def test_the_result_can_be_stored_and_shown(raw: str) -> None:
    text = canonicalise(raw).text
    text.encode("utf-8")
    assert not set(text) & set("\0\r\u2028\u2029\ufdd0\ufdd1")
    assert not text.startswith("\ufeff")


def test_the_digest_is_that_of_the_utf8_bytes() -> None:
    assert digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert digest("é") != digest("e\u0301")
