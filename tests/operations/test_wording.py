from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.operations.wording import shortened


@given(st.text(), st.integers(2, 60))
def test_never_longer_and_always_one_line(text: str, length: int) -> None:
    short = shortened(text, length)
    assert len(short) <= length
    assert "\n" not in short


def test_it_cuts_between_words() -> None:
    assert shortened("The council voted to rebuild the bridge", 20) == "The council voted…"
