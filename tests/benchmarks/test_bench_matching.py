"""Matching one statement against up to a million earlier claims, beside an exhaustive comparison in the same run."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from rapidfuzz import fuzz, process, utils

from annotator.core.article import Article, Version
from annotator.core.canonical import digest
from annotator.core.span import Span
from annotator.library.library import Library
from annotator.matching.ranking import Statement
from annotator.operations import exchange
from annotator.operations.checked_before import CheckedBefore, checked_before
from annotator.operations.matching import find_matches
from tests.benchmarks import synthetic

MILLION = 1_000_000
AT = "2026-01-01T00:00:00Z"

pytestmark = pytest.mark.benchmark


def milliseconds_of(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


def load() -> str:
    """Return what else the machine has to do: a loaded one takes several times as long."""
    return f" (load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors)"


def statements(count: int, size: int) -> list[Statement]:
    """Return statements as an article gives them, each with its claimant and the sentences around it."""
    texts = synthetic.queries(count, size)
    return [
        Statement(text, "Ada Berg", (texts[number - 2], texts[number - 1]), (texts[(number + 1) % len(texts)],))
        for number, text in enumerate(texts)
    ]


def exhaustive_milliseconds(size: int, wanted: list[Statement]) -> float:
    texts = [utils.default_process(text) for text in synthetic.statements(size)]

    def scan(statement: Statement) -> None:
        process.extract(
            statement.text, texts, scorer=fuzz.token_set_ratio, processor=utils.default_process, limit=10
        )  # fmt: skip

    return statistics.median(milliseconds_of(lambda: scan(one)) for one in wanted)  # noqa: B023


@pytest.mark.parametrize("size", [10_000, 100_000, MILLION])
def test_one_match(library_of: Callable[[int], Path], size: int) -> None:
    """MAT-011."""
    path = library_of(size)
    wanted = statements(200, min(size, 100_000))
    cold = []
    for one in wanted[:5]:
        with Library.open(path) as library:
            cold.append(milliseconds_of(lambda: find_matches(library, one)))  # noqa: B023
    with Library.open(path) as library:
        for one in wanted[:100]:
            find_matches(library, one)
        warm = sorted(milliseconds_of(lambda: find_matches(library, one)) for one in wanted[100:])  # noqa: B023
    median, late = statistics.median(warm), warm[int(len(warm) * 0.95)]
    scan = exhaustive_milliseconds(size, wanted[:3])
    print(  # noqa: T201
        f"\n{size:,} claims: one match cold {statistics.median(cold):.0f} ms, warm median {median:.1f} ms, "
        f"p95 {late:.1f} ms; exhaustive scan {scan:.0f} ms, {scan / median:.0f} times slower{load()}"
    )
    if size == MILLION:
        assert median <= 20
        assert late <= 60
        assert scan / median >= 100


MEMORY = """
import json, sys
from pathlib import Path
from annotator.library.library import Library
from annotator.matching.ranking import Statement
from annotator.operations.matching import find_matches
with Library.open(Path(sys.argv[1])) as library:
    for text in json.loads(sys.stdin.read()):
        find_matches(library, Statement(text, before=(text,)))
status = dict(line.split(":", 1) for line in open("/proc/self/status") if ":" in line)
print(int(status["VmHWM"].split()[0]) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the most memory ever used is asked of Linux")
def test_memory_with_a_million_claims(library_of: Callable[[int], Path]) -> None:
    texts = json.dumps(synthetic.queries(200, 100_000))
    done = subprocess.run(
        [sys.executable, "-c", MEMORY, library_of(MILLION)], input=texts, capture_output=True, text=True, check=True
    )
    megabytes = int(done.stdout)
    print(f"\n1,000,000 claims: a process that matched 200 statements used {megabytes} MB at most")  # noqa: T201
    assert megabytes < 300


def test_import_of_a_hundred_thousand_claims(tmp_path: Path) -> None:
    path = tmp_path / "earlier.jsonl"
    with path.open("w", encoding="utf-8") as lines:
        for claim in synthetic.claims(100_000):
            record = {"id": claim.outside_id, "text": claim.text, "verdict": "false", "claimant": "Ada Berg"}
            lines.write(json.dumps(record) + "\n")
    with Library.open(tmp_path / "library.annotator") as library:
        seconds = milliseconds_of(lambda: exchange.import_claims(library, path)) / 1000
        assert library.claims.count() == 100_000
    print(f"\n100,000 claims imported, indexes included, in {seconds:.1f} s{load()}")  # noqa: T201
    assert seconds <= 15


def test_a_whole_article(library_of: Callable[[int], Path]) -> None:
    with Library.open(library_of(100_000)) as library:
        version = article_of(synthetic.queries(100, 100_000))
        found: list[CheckedBefore] = []
        seconds = milliseconds_of(lambda: found.extend(checked_before(library, version))) / 1000
    print(f"\n100 sentences against 100,000 claims in {seconds:.2f} s{load()}")  # noqa: T201
    assert len(found) == 100
    assert seconds <= 2


def article_of(sentences: list[str]) -> Version:
    text, spans = "", []
    for sentence in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + " "
    return Version("v", Article("a", "Benchmark", AT).id, 1, text, digest(text), AT, tuple(spans))
