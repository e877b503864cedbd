"""Edges move by characters, words and sentences, in any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.canonical import canonicalise
from annotator.core.sentences import sentences
from annotator.core.span import Span
from annotator.ui.edges import Edge, Ruler, Unit
from annotator.ui.offsets import CLUSTERS, Utf16Map

FAMILY = "👨‍👩‍👧‍👦"
TEXT = f"Dr. Smith paid 3.5 % {FAMILY} more.\u00a0Cafe\u0301 closed (late).\n\n“So be it.”  End"
PIECES = st.lists(
    st.sampled_from(
        ["word", "é", "e\u0301", FAMILY, "🏳️‍🌈", " ", "\u00a0", "\n", ". ", "שלום", "3.5", "(", "“", "日本", "A"]
    ),
    max_size=30,
).map(lambda pieces: canonicalise("".join(pieces)).text)


def ruler(text: str) -> Ruler:
    return Ruler(text, Utf16Map(text), sentences(text))


def steps(span: Span, edge: Edge, step: int, unit: Unit) -> list[str]:
    """Return the stretch after each step until nothing moves any more."""
    seen = []
    measured = ruler(TEXT)
    while (moved := measured.moved(span, edge, step, unit)) != span:
        span = moved
        seen.append(span.slice(TEXT))
    return seen


def test_a_word_at_a_time_stops_at_words_and_punctuation() -> None:
    start = TEXT.index("paid")
    assert steps(Span(start, start + 1), Edge.END, 1, Unit.WORD)[:6] == [
        "paid", "paid 3.5", "paid 3.5 %", f"paid 3.5 % {FAMILY}", f"paid 3.5 % {FAMILY} more",
        f"paid 3.5 % {FAMILY} more.",
    ]  # fmt: skip
    end = TEXT.index(")") + 1
    assert steps(Span(TEXT.index("closed"), end), Edge.START, 1, Unit.WORD) == ["(late)", "late)", ")"]


def test_a_character_is_what_a_reader_sees() -> None:
    start = TEXT.index("%")
    assert steps(Span(start, start + 1), Edge.END, 1, Unit.CHARACTER)[:2] == [f"% {FAMILY}", f"% {FAMILY} m"]
    start = TEXT.index("Caf")
    assert steps(Span(start, start + 3), Edge.END, 1, Unit.CHARACTER)[0] == "Cafe\u0301"


def test_edges_go_by_sentences_and_over_paragraphs() -> None:
    second = ruler(TEXT).moved(Span(0, 3), Edge.END, 1, Unit.SENTENCE)
    assert second.slice(TEXT).endswith("more.")
    far = ruler(TEXT).moved(ruler(TEXT).moved(second, Edge.END, 1, Unit.SENTENCE), Edge.END, 1, Unit.SENTENCE)
    assert far.slice(TEXT).endswith("“So be it.”")
    assert ruler(TEXT).moved(far, Edge.END, -1, Unit.SENTENCE).slice(TEXT).endswith("(late).")


@given(PIECES, st.data())
def test_a_moved_edge_stands_beside_a_whole_character_that_is_seen(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    edge, unit = data.draw(st.sampled_from(Edge)), data.draw(st.sampled_from([Unit.CHARACTER, Unit.WORD]))
    moved = ruler(text).moved(span, edge, data.draw(st.sampled_from([1, -1])), unit)
    changed = (moved.start, moved.end) != (span.start, span.end)
    assert (moved.end == span.end) if edge is Edge.START else (moved.start == span.start)
    place = moved.start if edge is Edge.START else moved.end
    if changed:
        assert text[place if edge is Edge.START else place - 1].strip()
        assert place in {0, *Utf16Map(text).borders(0, 1, CLUSTERS)}


@given(PIECES, st.data())
def test_there_and_back_again(text: str, data: st.DataObject) -> None:
    whole = Span(0, len(text)).trimmed(text)
    unit = data.draw(st.sampled_from([Unit.CHARACTER, Unit.WORD]))
    span = ruler(text).moved(whole, Edge.END, -1, unit)
    assert len(whole) == 0 or ruler(text).moved(span, Edge.END, 1, unit) == whole


@given(PIECES, st.data())
def test_what_a_drag_snaps_to_is_whole_sentences_or_the_trimmed_characters(text: str, data: st.DataObject) -> None:
    anchor, place = (data.draw(st.integers(0, len(text))) for _ in "ab")
    span = ruler(text).snapped(anchor, place, exact=False)
    exact = ruler(text).snapped(anchor, place, exact=True)
    assert exact == exact.trimmed(text)
    assert span == span.trimmed(text)
    assert span.start <= exact.start
    assert span.end >= exact.end
    touched = [sentence for sentence in sentences(text) if sentence.overlaps(exact)]
    if touched:
        assert span == Span(min(exact.start, touched[0].start), max(exact.end, touched[-1].end))
    assert span == ruler(text).snapped(place, anchor, exact=False)


@pytest.mark.parametrize("exact", [True, False])
def test_a_drawn_edge_goes_to_the_nearest_word_or_to_the_character(exact: bool) -> None:
    start = TEXT.index("Smith")
    drawn = ruler(TEXT).drawn(Span(start, start + 5), Edge.END, TEXT.index("aid") + 1, exact=exact)
    assert drawn.slice(TEXT) == ("Smith pa" if exact else "Smith paid")
    back = ruler(TEXT).drawn(drawn, Edge.END, start - 2, exact=exact)
    assert back == drawn
