from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from annotator.core.anchoring.placing import Placement, place_all
from annotator.core.highlight import Highlight, HighlightState, describe
from tests.core.draft_edits import EDITS, NEUTRAL, Case, cases

_STAMP = "2026-03-05T10:00:00Z"


@cache
def outcomes(kind: str) -> list[tuple[Case, Placement]]:
    """Return every case of a kind with what became of its highlight."""
    return [(case, _outcome(case)) for case in cases(kind)]


def _outcome(case: Case) -> Placement:
    mark = Highlight("mark", "claim", "first", describe(case.old, case.marked), _STAMP)
    return place_all(case.old, case.new, [mark])[0]


@pytest.mark.parametrize("kind", EDITS)
def test_no_edit_places_a_highlight_silently_on_other_words(kind: str) -> None:
    tally: Counter[str] = Counter()
    for case, placed in outcomes(kind):
        if placed.state is HighlightState.PLACED:
            assert placed.anchor.span == case.expected, (kind, case.marked.slice(case.old), placed.anchor.quote)
        tally[placed.state] += 1
    assert tally.total() == 240
    if kind in {"letter replaced", "number changed", "duplicated before", "deleted"}:
        assert not tally[HighlightState.PLACED]


def test_at_most_one_neutral_edit_in_twenty_asks() -> None:
    asked = Counter(
        kind for kind in NEUTRAL for _, placed in outcomes(kind) if placed.state is not HighlightState.PLACED
    )
    assert asked.total() <= 240 * len(NEUTRAL) * 0.05, asked


def test_a_changed_figure_is_asked_about_with_the_right_words() -> None:
    right = 0
    for case, placed in outcomes("number changed"):
        right += placed.state is HighlightState.MOVED and case.new.startswith(placed.anchor.quote, case.marked.start)
    assert right >= 240 * 0.9


def test_a_cut_sentence_is_seldom_sought_in_a_look_alike_that_was_there_before() -> None:
    proposed = Counter(placed.state for _, placed in outcomes("deleted"))
    assert proposed[HighlightState.MOVED] <= 240 * 0.05


def test_a_sentence_moved_by_itself_is_still_proposed() -> None:
    right = sum(
        placed.state is not HighlightState.ORPHAN and placed.anchor.span == case.expected
        for case, placed in outcomes("sentence moved")
    )
    assert right >= 240 * 0.9
