"""The search of the library while typing: every letter of it, in a library of 50,000 claims."""

from __future__ import annotations

import sqlite3
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.library.library import Library
from annotator.operations.finding import find_claims

SIZE = 50_000
LINES = (
    "b", "ba", "baco", "bacor", "b f", "bacor de", "bacor verdict:false", "verdict:false", "since:2026 until:2026-02",
    "by:ada", "tag:ports b", "zzz",
)  # fmt: skip
_WEIGHED = "SELECT rowid FROM claim_find WHERE claim_find MATCH 'b*' ORDER BY rank LIMIT 220"

pytestmark = pytest.mark.benchmark


def milliseconds_of(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


def test_every_letter_is_answered_while_typing(library_of: Callable[[int], Path]) -> None:
    path = library_of(SIZE)
    with Library.open(path) as library:
        figures = {line: statistics.median(_times(library, line)) for line in LINES}
    with sqlite3.connect(path) as file:
        weighed = milliseconds_of(lambda: file.execute(_WEIGHED).fetchall())
    file.close()
    for line, figure in figures.items():
        print(f"{SIZE:,} claims, “{line}”: {figure:.0f} ms")  # noqa: T201
    print(f"“b”, with every claim weighed: {weighed:.0f} ms, {weighed / figures['b']:.1f} times as long")  # noqa: T201
    assert weighed > figures["b"]


def _times(library: Library, line: str) -> list[float]:
    return [milliseconds_of(lambda: find_claims(library, line)) for _ in range(5)]
