"""Which sentences the article underlines."""

from __future__ import annotations

from annotator.core.sentences import sentences
from annotator.ui.worth_marks import WorthMarks

TEXT = "By Jane Doe\n\nPrices rose by 5 percent in May 2020. So be it. Over 300 people were hurt in 2019."


def _underlined(first: int, last: int) -> list[str]:
    return [span.slice(TEXT)[:6] for span in WorthMarks(TEXT, sentences(TEXT)).between(first, last)]


def test_facts_are_underlined_asides_and_bylines_are_not() -> None:
    assert _underlined(0, len(TEXT)) == ["Prices", "Over 3"]


def test_only_what_is_on_screen_is_weighed() -> None:
    facts = TEXT.index("Prices")
    assert _underlined(facts, facts + 1) == ["Prices"]
    assert _underlined(facts + 30, facts + 40) == ["Prices"]
    assert _underlined(TEXT.index("So be"), TEXT.index("Over")) == []
    assert _underlined(0, 0) == []
