"""What reading the indexes within a budget costs in quality on the public sets, beside all words and a few of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from statistics import fmean

import pytest

from annotator.library import short_list
from annotator.library.library import Library
from annotator.library.postings import Budget
from tests.matching.test_public_sets import SETS, PublicSet

ALL = 10**9
MILLION = 1_000_000
# Half a point is less than one statement of either set.
NOISE = 0.005

pytestmark = pytest.mark.benchmark


@pytest.mark.parametrize("name", ["politifact", "snopes"])
def test_the_budget_loses_nothing(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not (SETS / name).is_dir():
        pytest.skip("the public test sets are not here")
    usual = short_list._OWN, short_list._GROUNDS, short_list._CONTEXT

    def read(change: Callable[[Budget], Budget]) -> float:
        for place, budget in zip(("_OWN", "_GROUNDS", "_CONTEXT"), usual, strict=True):
            monkeypatch.setattr(short_list, place, change(budget))
        return fmean(public_set.qualities())

    with Library.open(tmp_path / "library.annotator") as library:
        public_set = PublicSet(name, library)
        part = library.claims.count() / MILLION
        within = read(lambda budget: budget)
        every = read(lambda budget: Budget(ALL))
        cut = read(
            lambda budget: Budget(
                int(budget.alone * part), budget.terms_alone, int(budget.paired * part), budget.terms_paired
            )
        )
        few = {count: read(lambda budget: Budget(ALL, count)) for count in (4, 6, 8)}  # noqa: B023
    report = {"all words": every, "the budget": within, "the budget cut as for a million claims": cut}
    report |= {f"{count} rarest words": quality for count, quality in few.items()}
    print(f"\n{name} dev, MAP@5:", "; ".join(f"{way} {quality:.3f}" for way, quality in report.items()))  # noqa: T201
    assert within >= every - NOISE
    assert max(few[4], few[6]) < within
