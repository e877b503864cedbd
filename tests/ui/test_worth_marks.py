"""Which sentences the article underlines."""

from __future__ import annotations

from pathlib import Path

from annotator.core.sentences import sentences
from annotator.core.span import Span
from annotator.operations import weighing
from annotator.reading.reading import Reading
from annotator.ui.open_library import OpenLibrary
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


def test_the_weights_are_loaded_before_anything_is_painted(tmp_path: Path) -> None:
    weighing.model.cache_clear()
    library = OpenLibrary()
    library.open(tmp_path / "library.annotator", True)
    library.add(Reading("It cost 48 million.", (Span(0, 19),), title="Costs"), True)
    library.close()
    assert weighing.model.cache_info().currsize == 1
