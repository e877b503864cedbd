"""Matching one statement against 100,000 earlier claims, beside an exhaustive comparison in the same run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from rapidfuzz import fuzz, process, utils

from annotator.library.library import Library
from annotator.matching.ranking import Statement
from annotator.operations.matching import find_matches
from tests.benchmarks import synthetic

SIZE = 100_000

pytestmark = pytest.mark.benchmark


def milliseconds_of(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


def test_match_against_an_exhaustive_scan(tmp_path: Path) -> None:
    claims = list(synthetic.claims(SIZE))
    with Library.open(tmp_path / "large.annotator") as library:
        started = time.perf_counter()
        with library.unrecorded():
            library.claims.add_many(claims)
        stored = time.perf_counter() - started
        queries = [Statement(text) for text in synthetic.queries(60, SIZE)]
        ours = sorted(milliseconds_of(lambda: find_matches(library, query)) for query in queries)  # noqa: B023
        found = sum(bool(find_matches(library, query, limit=1)) for query in queries)
    texts = [utils.default_process(claim.text) for claim in claims]

    def exhaustive(text: str) -> None:
        process.extract(text, texts, scorer=fuzz.token_set_ratio, processor=utils.default_process, limit=10)

    theirs = statistics.median(milliseconds_of(lambda: exhaustive(query.text)) for query in queries[:5])  # noqa: B023
    median, late = statistics.median(ours), ours[int(len(ours) * 0.95)]
    print(f"\n{SIZE:,} claims stored in {stored:.1f} s; one match: median {median:.1f} ms, p95 {late:.1f} ms")  # noqa: T201
    print(f"exhaustive scan {theirs:.0f} ms: {theirs / median:.0f} times slower")  # noqa: T201
    assert found == len(queries)
    assert theirs > median
