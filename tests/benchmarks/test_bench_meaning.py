"""What the optional local model adds in quality on the public sets; without the extra there is nothing to measure."""

from __future__ import annotations

import time
from pathlib import Path
from statistics import fmean

import pytest

from annotator.library.library import Library
from annotator.matching import local_model
from annotator.operations import meaning
from annotator.operations.matching import Reach, find_matches
from tests.matching.test_public_sets import SETS, PublicSet, average_precision

FLOORS = {"snopes": 0.94, "politifact": 0.53}

_NEEDED = local_model.missing

pytestmark = pytest.mark.benchmark


@pytest.fixture(autouse=True)
def real(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the model be found that other tests must do without."""
    monkeypatch.setattr(local_model, "missing", _NEEDED)
    local_model.load.cache_clear()


@pytest.mark.parametrize("name", FLOORS)
def test_the_model_finds_what_words_cannot(name: str, tmp_path: Path) -> None:
    if not (SETS / name).is_dir():
        pytest.skip("the public test sets are not here")
    if _NEEDED():
        pytest.skip("the extra `semantic` is not installed")
    with Library.open(tmp_path / "library.annotator") as library:
        public_set = PublicSet(name, library)
        by_words = fmean(public_set.qualities())
        started = time.perf_counter()
        claims = meaning.embed(library)
        rate = claims / (time.perf_counter() - started)
        reach = Reach(encoder=local_model.load())
        by_meaning = fmean(
            average_precision(
                [match.claim.id for match in find_matches(library, public_set.statements[query], limit=5, reach=reach)],
                wanted,
            )
            for query, wanted in public_set.wanted.items()
        )
    print(  # noqa: T201
        f"\n{name} dev, MAP@5: by words {by_words:.3f}, with the model {by_meaning:.3f}; {rate:.0f} claims a second"
    )
    assert by_meaning >= FLOORS[name]
    assert by_meaning > by_words
