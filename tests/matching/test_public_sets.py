"""The ranking against public test sets, where they lie beside the checkout; nothing of them is copied here."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from annotator.core.claim import Claim
from annotator.core.match import Candidate
from annotator.matching.query import content_words
from annotator.matching.ranking import Statement, rank

SETS = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "matching"


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def relevant_claims(path: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        query, claim = line.split("\t")[:2]
        found[query].add(claim)
    return found


def average_precision(ranked: list[str], wanted: set[str]) -> float:
    hits = [place for place, claim in enumerate(ranked[:5], start=1) if claim in wanted]
    return sum(found / place for found, place in enumerate(hits, start=1)) / min(len(wanted), 5)


@pytest.mark.parametrize(("name", "floor"), [("politifact", 0.36), ("snopes", 0.90)])
def test_the_right_earlier_claims_come_first(name: str, floor: float) -> None:
    folder = SETS / name
    if not folder.is_dir():
        pytest.skip("the public test sets are not here")
    claims = [Claim(row["id"], row["text"], "", title=row.get("title", "")) for row in rows(folder / "claims.jsonl")]
    wanted = relevant_claims(folder / "qrels.dev.tsv")
    with closing(sqlite3.connect(":memory:")) as index:
        index.execute("CREATE VIRTUAL TABLE f USING fts5(text, title, tokenize='porter unicode61 remove_diacritics 2')")
        index.executemany(
            "INSERT INTO f(rowid, text, title) VALUES (?, ?, ?)",
            [(number, claim.text, claim.title) for number, claim in enumerate(claims)],
        )
        total = 0.0
        for row in rows(folder / "queries.dev.jsonl"):
            match = " OR ".join(f'"{word}"' for word in content_words(row["text"]))
            found = index.execute(
                "SELECT rowid, -bm25(f) AS b FROM f WHERE f MATCH ? ORDER BY b DESC LIMIT 50", (match,)
            )
            short_list = [Candidate(claims[number], bm25) for number, bm25 in found]
            ranked = [match.claim.id for match in rank(Statement(row["text"]), short_list, 5)]
            total += average_precision(ranked, wanted[row["id"]]) if row["id"] in wanted else 0.0
    assert total / len(wanted) >= floor
