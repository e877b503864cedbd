"""Pairs of statements written by hand: in each a single fact is changed, or none.

`development.tsv` was at hand while the comparisons were written; each of the others was written without a look at how
its pairs come out, and only then corrected for.
"""

from __future__ import annotations

import csv
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from annotator.core.match import DifferenceKind
from annotator.matching.differences import differences

FOLDER = Path(__file__).with_name("pairs")
REPEAT = "repeat"

Pair = tuple[str, str, str]


@cache
def pairs() -> tuple[Pair, ...]:
    found: list[Pair] = []
    for path in sorted(FOLDER.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as rows:
            reader = csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)
            found += [(row["kind"], row["query"], row["claim"]) for row in reader]
    return tuple(found)


def kinds(query: str, claim: str) -> set[str]:
    return {difference.kind.value for difference in differences(query, claim)}


def confusion() -> Counter[tuple[str, str]]:
    return Counter((kind, named) for kind, query, claim in pairs() for named in kinds(query, claim) or {"nothing"})


def table() -> str:
    counts, columns = confusion(), [*(kind.value for kind in DifferenceKind), "nothing"]
    lines = ["{:>12}{}".format("", "".join(f"{column:>12}" for column in columns))]
    rows = [*(kind.value for kind in DifferenceKind), REPEAT]
    lines += [f"{row:>12}" + "".join(f"{counts[row, column]:>12}" for column in columns) for row in rows]
    return "\n".join(lines)


def test_the_set_is_large_enough() -> None:
    counts = Counter(kind for kind, _, _ in pairs())
    assert counts[REPEAT] >= 120
    assert all(counts[kind.value] >= 45 for kind in DifferenceKind)
    assert len({(query, claim) for _, query, claim in pairs()}) == len(pairs())


@pytest.mark.parametrize("kind", [kind.value for kind in DifferenceKind])
def test_a_changed_fact_is_named(kind: str) -> None:
    changed = [(query, claim) for one, query, claim in pairs() if one == kind]
    missed = [(query, claim) for query, claim in changed if kind not in kinds(query, claim)]
    print(table())  # noqa: T201
    assert len(missed) <= 0.05 * len(changed), missed


def test_a_repeat_has_no_difference() -> None:
    repeats = [(query, claim) for kind, query, claim in pairs() if kind == REPEAT]
    alarmed = [(query, claim, differences(query, claim)) for query, claim in repeats if differences(query, claim)]
    assert len(alarmed) <= 0.05 * len(repeats), alarmed


def test_either_side_may_be_the_statement() -> None:
    turned = [(query, claim) for _, query, claim in pairs() if kinds(query, claim) != kinds(claim, query)]
    assert turned == []


def test_the_words_are_those_of_the_texts() -> None:
    for _, query, claim in pairs():
        for difference in differences(query, claim):
            assert difference.query or difference.claim
            named = [(difference.query, query), (difference.claim, claim)]
            assert all(part in text for words, text in named for part in words.replace(" … ", ", ").split(", "))
