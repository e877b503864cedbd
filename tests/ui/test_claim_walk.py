from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from annotator.core.article import Version
from annotator.core.claim import ClaimRecord
from annotator.core.highlight import HighlightState, describe
from annotator.core.span import Span
from annotator.ui.claim_walk import Open, in_reading_order, next_unjudged, next_worth, step_from, why_open

TEXT = "One here. Two here. Three here. Four here."
SENTENCES = ["One here.", "Two here.", "Three here.", "Four here."]


def _everything(_: ClaimRecord) -> bool:
    return True


def test_the_way_goes_in_reading_order_and_round(
    version: Callable[..., Version], record: Callable[..., ClaimRecord]
) -> None:
    text = version(TEXT, SENTENCES)
    made = [record(text, text.sentences[place]) for place in (2, 0, 3)]
    places = in_reading_order({each.claim.id: each for each in made}, _everything)
    third, first, fourth = (each.claim.id for each in made)
    assert [claim for _, claim in places] == [first, third, fourth]
    assert step_from(places, first, 0, 1) == third
    assert step_from(places, fourth, 0, 1) == first
    assert step_from(places, first, 0, -1) == fourth
    at_second = text.sentences[1].start
    assert step_from(places, "", at_second, 1) == third
    assert step_from(places, "", at_second, -1) == first
    assert step_from([], "", 0, 1) == ""


def test_the_next_sentence_without_a_verdict(
    version: Callable[..., Version], record: Callable[..., ClaimRecord]
) -> None:
    text = version(TEXT, SENTENCES)
    judged = [record(text, text.sentences[place], "true") for place in (1, 2)]
    to_check = record(text, text.sentences[3])
    assert next_unjudged(text, [*judged, to_check], 0) == 3
    assert next_unjudged(text, [*judged, to_check], 3) == 0
    rest = [record(text, text.sentences[place], "false") for place in (0, 3)]
    assert next_unjudged(text, [*judged, *rest], 1) == -1
    assert next_unjudged(version("", []), [], -1) == -1


def test_why_a_claim_is_not_done_with(version: Callable[..., Version], record: Callable[..., ClaimRecord]) -> None:
    text = version(TEXT, SENTENCES)
    assert why_open(record(text, text.sentences[0])) is Open.TO_CHECK
    judged = record(text, text.sentences[0], "true")
    assert why_open(judged) is None
    mark = judged.highlights[0]
    for end, expected in ((8, Open.STALE), (9, None), (3, Open.STALE), (13, Open.STALE)):
        moved = replace(mark, anchor=describe(text.text, Span(0, end)))
        follows = replace(judged.claim, text=moved.anchor.quote)
        assert why_open(replace(judged, claim=follows, highlights=(moved,))) is expected
    unsure = replace(judged, highlights=(replace(mark, state=HighlightState.MOVED),))
    assert why_open(unsure) is Open.UNSURE


def test_the_next_sentence_worth_checking_has_no_highlight(
    version: Callable[..., Version], record: Callable[..., ClaimRecord]
) -> None:
    sentences = ["Prices rose by 5 % in May 2020.", "So be it.", "Over 300 people were hurt in 2019."]
    text = version(" ".join(sentences), sentences)
    assert next_worth(text, [], 0) == 2
    assert next_worth(text, [record(text, text.sentences[2])], 0) == 0
    assert next_worth(text, [record(text, text.sentences[place]) for place in (0, 2)], 0) == -1
