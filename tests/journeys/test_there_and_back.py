"""Fifty moves of a checker, undone and redone: the library holds exactly what it held."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.core.change import StepKind
from annotator.library.library import Library
from annotator.operations import keeping, stepping
from tests.journeys.checking import Checker
from tests.library.desk import content, flat

MOVES = 50
SEEDS = range(10)


@pytest.mark.parametrize("seed", SEEDS)
def test_fifty_operations_are_undone_and_redone_exactly(tmp_path: Path, seed: int) -> None:
    with Library.open(tmp_path / "library.annotator") as library:
        checker = Checker(library, seed)
        checker.bring_earlier_claims(tmp_path)
        checker.import_article()
        before = flat(content(library))
        for _ in range(MOVES):
            checker.move()
        after = flat(content(library))
        assert after != before
        undone = [stepping.undo(library).step for _ in range(MOVES)]
        assert flat(content(library)) == before
        redone = [stepping.redo(library).step for _ in range(MOVES)]
        assert flat(content(library)) == after
        assert redone == undone[::-1]
        assert keeping.check(library) == []


def test_the_moves_are_of_every_kind(tmp_path: Path) -> None:
    kinds: set[StepKind] = set()
    for seed in SEEDS:
        if kinds == set(StepKind):
            break
        with Library.open(tmp_path / f"{seed}.annotator") as library:
            checker = Checker(library, seed)
            checker.bring_earlier_claims(tmp_path)
            checker.import_article()
            kinds |= {step.kind for _ in range(MOVES) if (step := checker.move().step)}
    assert kinds == set(StepKind)
