from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.anchoring.folding import same_wording
from annotator.core.anchoring.placing import Placement, place_all
from annotator.core.highlight import Highlight, HighlightState, describe
from annotator.core.span import Span

_AROUND = "The ferry came late again today. {} The harbour was closed for the night."
_WORDS = st.text(st.sampled_from("ab é1.ß½ﬁİ📰\u200d\u0301\u00a0שא\n"), max_size=40)


def mark(text: str, span: Span) -> Highlight:
    return Highlight("mark", "claim", "first", describe(text, span), "2026-03-05T10:00:00Z")


def placed(old: str, new: str, quote: str) -> Placement:
    start = old.index(quote)
    return place_all(old, new, [mark(old, Span(start, start + len(quote)))])[0]


@pytest.mark.parametrize("near", ["ﬁ", "½", "ﷺ", "İ", "ß", "👩\u200d👧", "🇩🇪", "e\u0301"])
def test_anc_016_signs_that_change_length_move_nothing(near: str) -> None:
    old = _AROUND.format(f"{near} Fares rose to 4 {near} in May. {near}")
    new = f"{near} Added above. {old}"
    outcome = placed(old, new, "Fares rose to 4")
    assert outcome.state is HighlightState.PLACED
    assert outcome.anchor.span.start == new.index("Fares")
    assert outcome.anchor.holds_in(new)


def test_part_of_a_word_keeps_its_distance_from_the_edge() -> None:
    old = _AROUND.format("The re\u00adopening of harbourside schools was put off.")
    new = f"Added above. {old.replace(chr(0xAD), '')}"
    assert placed(old, new, "opening").anchor.quote == "opening"
    assert placed(old, new, "side schools").anchor.quote == "side schools"


@pytest.mark.parametrize("copies", [3, 5])
def test_anc_009_the_second_of_several_stays_the_second(copies: int) -> None:
    old = "".join(f"Speaker {number} went on to say more. It fell. " for number in range(copies))
    second = old.index("It fell.", old.index("It fell.") + 1)
    outcome = place_all(old, f"Above. {old}", [mark(old, Span(second, second + 8))])[0]
    assert (outcome.state, outcome.anchor.span.start) == (HighlightState.PLACED, second + 7)


@pytest.mark.parametrize("new", ["", "Nothing else."], ids=["empty", "other"])
def test_anc_012_lost_words_keep_quote_and_context(new: str) -> None:
    old = _AROUND.format("Fares rose to 4 in May.")
    outcome = placed(old, new, "Fares rose to 4 in May.")
    assert outcome.state is HighlightState.ORPHAN
    assert outcome.anchor.quote == "Fares rose to 4 in May."
    assert outcome.anchor.prefix == "The ferry came late again today. "[-32:]


def test_anc_014_a_quote_that_does_not_stand_there_is_not_mended() -> None:
    text = _AROUND.format("Fares rose.")
    whole = mark(text, Span(0, 9))
    torn = replace(whole, anchor=replace(whole.anchor, span=Span(3, 12)))
    assert place_all(text, text + " More.", [torn])[0].state is HighlightState.ORPHAN
    assert place_all(text, text, [torn])[0].state is HighlightState.ORPHAN


@given(_WORDS, _WORDS, st.integers(0, 80), st.integers(1, 30))
def test_what_is_placed_reads_the_same(one: str, other: str, start: int, length: int) -> None:
    old, new = _AROUND.format(one), _AROUND.format(other)
    span = Span(start, min(len(old), start + length)).trimmed(old) if start < len(old) else Span(0, 3)
    if not len(span):
        return
    found = place_all(old, new, [mark(old, span)])
    assert len(found) == 1
    anchor = found[0].anchor
    if found[0].state is HighlightState.PLACED:
        assert same_wording(anchor.quote, span.slice(old))
    assert found[0].state is HighlightState.ORPHAN or anchor.holds_in(new)
