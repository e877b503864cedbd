from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.trail import Place, Trail

A, B, C = Place("a", 0), Place("a", 5), Place("b", 1)


def test_back_and_forward_walk_the_same_places() -> None:
    trail = Trail()
    trail.leave(A)
    trail.leave(B)
    assert trail.back(C) == B
    assert trail.back(B) == A
    assert trail.back(A) is None
    assert trail.forward(A) == B
    assert trail.forward(B) == C
    assert trail.forward(C) is None


def test_a_new_way_forgets_what_lay_ahead_and_a_place_counts_once() -> None:
    trail = Trail()
    for _ in range(3):
        trail.leave(A)
    assert trail.back(B) == A
    trail.leave(A)
    assert trail.forward(C) is None
    assert trail.back(C) == A
    assert trail.back(A) is None


@given(st.lists(st.integers(0, 20), max_size=300))
def test_all_the_way_back_leads_forward_again(jumps: list[int]) -> None:
    trail, here = Trail(), Place("a", 0)
    for jump in jumps:
        if jump != here.sentence:
            trail.leave(here)
            here = Place("a", jump)
    last, steps = here, 0
    while (place := trail.back(here)) is not None:
        here, steps = place, steps + 1
    assert steps <= 200
    for _ in range(steps):
        place = trail.forward(here)
        assert place is not None
        here = place
    assert here == last
