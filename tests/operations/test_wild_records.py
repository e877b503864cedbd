"""A thousand records as they are met in the wild: every row is taken or named, and nothing breaks."""

from __future__ import annotations

import csv
import json
import random
from pathlib import Path

import pytest

from annotator.library.library import Library
from annotator.operations.exchange import ImportReport, import_claims

COUNT = 1_000
TEXTS = (
    "It cost €48 million.",
    "خسر الفريق 3 مرات.",
    "价格上涨了5%。",
    "Цены выросли.",
    "",
    " ",
    "x" * 120_000,
    "a\0b\ud800",
)
DATES = ("2026-02-30", "2026-05-12T10:00:00Z", "yesterday", "12/05/2026", 20260512, None, ["2026"])


def rating(source: random.Random) -> object:
    return source.choice([
        "False", 3, None, [], ["Mostly false", {"alternateName": "x"}], {"alternateName": ["Half", "true"]},
        {"ratingValue": "9", "bestRating": 1, "worstRating": 5}, {"ratingValue": -10**30, "alternateName": "😀"},
        {"alternateName": {"name": "Nested"}}, {"@type": "Rating"}, True, {"ratingValue": [1, 2], "bestRating": {}},
    ])  # fmt: skip


def record(source: random.Random) -> object:
    if source.random() < 0.05:
        return source.choice([None, 7, "a text", [], [[]], {"": ""}, {"@type": ["ClaimReview", 3]}])
    item: object = source.choice(
        [None, "text", [], {"author": source.choice([None, "Ada", {"name": ["A", 3]}, [{"name": "B"}]])}]
    )
    found = {
        "@type": source.choice(["ClaimReview", ["ClaimReview", "Thing"], None, 5]),
        "claimReviewed": source.choice(TEXTS),
        "reviewRating": rating(source), "itemReviewed": item, "datePublished": source.choice(DATES),
        "url": source.choice(["https://example.org/1", "javascript:alert(1)", None, {}, ["https://example.org/2"]]),
        "@id": source.choice([None, "same", source.random(), ""]), "inLanguage": source.choice(["en", ["de"], 1, None]),
    }  # fmt: skip
    return {name: value for name, value in found.items() if source.random() < 0.9}


def cell(source: random.Random) -> str:
    text = str(source.choice([*TEXTS[:6], *DATES, '=1+1"', "a,b;c\td", "line\nbreak", "'+SUM(A1)"]))
    return text.encode("utf-8", "replace").decode()


@pytest.fixture
def path(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    kind, seed = request.param
    source, path = random.Random(seed), tmp_path / f"wild{kind}"
    if kind == ".csv":
        with path.open("w", encoding="utf-8", newline="") as stream:
            rows = csv.writer(stream)
            rows.writerow(["text", "verdict", "date", "url", "tags"])
            rows.writerows([[cell(source) for _ in range(source.randint(1, 6))] for _ in range(COUNT)])
        return path
    records = [record(source) for _ in range(COUNT)]
    lines = "\n".join(json.dumps(one) for one in records)
    path.write_text(lines if kind == ".jsonl" else json.dumps(records), "utf-8")
    return path


@pytest.mark.parametrize(
    "path", [(kind, seed) for kind in (".jsonl", ".json", ".csv") for seed in range(3)], indirect=True
)
def test_a_thousand_wild_records_are_taken_or_named_row_by_row(library: Library, path: Path) -> None:
    told: list[int] = []
    report = import_claims(library, path, lambda so_far: told.append(so_far.rows))
    assert told[-1] == report.rows
    assert COUNT * 0.9 <= report.rows <= COUNT
    assert report.added == library.claims.count()
    assert report.added > COUNT * 0.05
    assert report.bad
    assert all(row.reason and 1 <= row.number <= COUNT + 1 for row in (*report.bad, *report.noted))
    assert len({row.number for row in report.bad}) == len(report.bad)
    again = import_claims(library, path)
    assert (again.added, len(again.bad)) == (0, len(report.bad))
    assert isinstance(again, ImportReport)
