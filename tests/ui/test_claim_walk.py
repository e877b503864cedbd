from __future__ import annotations

from collections.abc import Callable

from annotator.core.article import Version
from annotator.core.claim import ClaimRecord
from annotator.ui.claim_walk import in_reading_order, next_unjudged, step_from

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
