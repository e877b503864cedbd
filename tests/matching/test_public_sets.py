"""The ranking against public test sets, where they lie beside the checkout; nothing of them is copied here."""

from __future__ import annotations

import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import fmean
from typing import Any

import pytest

from annotator.core.claim import Claim
from annotator.library.library import Library
from annotator.matching.ranking import Statement
from annotator.matching.stop_words import STOP_WORDS
from annotator.operations.matching import find_matches

SETS = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "matching"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
_SAMPLE = 4

Alteration = Callable[[Statement], Statement]


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


class PublicSet:
    """A library with the claims of a set, and its dev statements with the right claims of each."""

    def __init__(self, name: str, library: Library) -> None:
        folder = SETS / name
        self.library = library
        self.wanted: dict[str, set[str]] = defaultdict(set)
        for line in (folder / "qrels.dev.tsv").read_text(encoding="utf-8").splitlines():
            query, claim = line.split("\t")[:2]
            self.wanted[query].add(claim)
        self.statements = {
            row["id"]: Statement(
                row["text"], row.get("claimant", ""), tuple(row.get("before", ())), tuple(row.get("after", ()))
            )
            for row in rows(folder / "queries.dev.jsonl")
        }
        with library.unrecorded():
            library.claims.add_many(
                Claim(
                    row["id"], row["text"], "", title=row.get("title", ""), claimant=row.get("claimant", ""),
                    rationale=row.get("rationale", ""), outside_id=row["id"],
                )
                for row in rows(folder / "claims.jsonl")
            )  # fmt: skip

    def qualities(self, altered: Alteration = lambda same: same, every: int = 1) -> list[float]:
        """Return the average precision at 5 of the statements, or of one in `every`, altered first."""
        return [
            average_precision(
                [match.claim.id for match in find_matches(self.library, altered(self.statements[query]), limit=5)],
                wanted,
            )
            for query, wanted in list(self.wanted.items())[::every]
        ]


def average_precision(ranked: list[str], wanted: set[str]) -> float:
    hits = [place for place, claim in enumerate(ranked[:5], start=1) if claim in wanted]
    return sum(found / place for found, place in enumerate(hits, start=1)) / min(len(wanted), 5)


@pytest.fixture(scope="module", params=["politifact", "snopes"])
def public_set(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PublicSet]:
    if not (SETS / request.param).is_dir():
        pytest.skip("the public test sets are not here")
    with Library.open(tmp_path_factory.mktemp("public") / "library.annotator") as library:
        yield PublicSet(request.param, library)


@pytest.fixture(scope="module")
def undamaged(public_set: PublicSet) -> list[float]:
    return public_set.qualities()


# Each step of the work is a test of its own, so that none comes near the limit of time on a busy machine.
def test_a_set_is_whole(public_set: PublicSet) -> None:
    assert public_set.library.claims.count() > 10_000
    assert len(public_set.wanted) > 100


def test_the_right_earlier_claims_come_first(undamaged: list[float], request: pytest.FixtureRequest) -> None:
    floor = {"politifact": 0.49, "snopes": 0.92}[request.node.callspec.params["public_set"]]
    assert fmean(undamaged) >= floor


def mistyped(text: str, source: random.Random) -> str:
    """Return `text` with a slip in three of ten of its longer words: a letter lost, doubled, wrong or swapped."""
    return " ".join(
        slipped(word, source)
        if len(word) > 3 and word.isalpha() and word.lower() not in STOP_WORDS and source.random() < 0.3
        else word
        for word in text.split()
    )


def slipped(word: str, source: random.Random) -> str:
    at = source.randrange(1, len(word) - 1)
    return source.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + word[at] + word[at:],
            word[:at] + source.choice(LETTERS) + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


def test_slips_of_the_pen_cost_little(public_set: PublicSet, undamaged: list[float]) -> None:
    source = random.Random(3)

    def damaged(statement: Statement) -> Statement:
        return replace(statement, text=mistyped(statement.text, source))

    assert fmean(public_set.qualities(damaged)) >= fmean(undamaged) - 0.10


def test_letter_case_costs_nothing(public_set: PublicSet, undamaged: list[float]) -> None:
    loud = public_set.qualities(lambda one: replace(one, text=one.text.upper()), every=_SAMPLE)
    assert fmean(loud) >= fmean(undamaged[::_SAMPLE]) - 0.01
