"""Which sentences of debates are worth checking, against the judgement of a reader.

`worth_debates.tsv` has the id of a statement of the public debate set and a sign for each sentence from the four before
it to the two after it: "+" states something that can be checked and matters, "?" something that can be checked and
hardly matters, "-" nothing to check, "." met before. The sentences lie beside the checkout; none is copied here.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.operations.weighing import worth
from tests.operations.test_weighing import order

SETS = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "matching"
STATEMENTS = SETS / "politifact" / "queries.dev.jsonl"
JUDGED = Path(__file__).with_name("worth_debates.tsv")
pytestmark = pytest.mark.skipif(not STATEMENTS.exists(), reason="the public sets do not lie beside the checkout")


def judged() -> list[tuple[str, str]]:
    """Return the sentences with their signs."""
    signs = dict(line.split("\t") for line in JUDGED.read_text(encoding="utf-8").splitlines())
    found = []
    for line in STATEMENTS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        around = [" ".join(sentence.split()) for sentence in (*row["before"], row["text"], *row["after"])]
        found += list(zip(around, signs[row["id"]], strict=True))
    return [(sentence, sign) for sentence, sign in found if sign != "."]


def test_what_a_reader_would_check_stands_first() -> None:
    scores = [(sign, worth(sentence)) for sentence, sign in judged()]
    wanted = [score for sign, score in scores if sign == "+"]
    unwanted = [score for sign, score in scores if sign == "-"]
    rest = [score for sign, score in scores if sign != "+"]
    assert (len(wanted), len(rest)) == (165, 438)
    assert order(wanted, rest) >= 0.90
    assert order(wanted, unwanted) >= 0.92
