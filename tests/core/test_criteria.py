from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.claim import Claim, ClaimRecord, Verdict
from annotator.core.criteria import ClaimFilter, Criteria, fits, read_criteria
from annotator.core.evidence import Evidence
from annotator.core.query import Outcome, Query

AT = "2026-03-05T10:00:00Z"
CLAIM = Claim(
    "c", "The Ångström bridge costs €48 million.", AT, "Ines Falk", "Budget, page 3",
    Verdict("false", "False", "basic", 1, "2026-03-06T09:00:00Z"), place="Town hall", tags=("ports", "growth figures"),
)  # fmt: skip
RECORD = ClaimRecord(CLAIM)


@pytest.mark.parametrize(
    ("line", "criteria"),
    [
        ("", Criteria()),
        ("bridge  cost", Criteria(("bridge", "cost"))),
        ('by:"Ines Falk" by:mayor x', Criteria(("x",), ("Ines", "Falk", "mayor"))),
        ("TAG:growth verdict:Fal", Criteria(tag=("growth",), verdict="fal")),
        ("verdict:none", Criteria(verdict=None)),
        ("since:2025 until:2025-06", Criteria(since="2025", until="2025-06")),
        ("since:20 until:soon", Criteria()),
        ("nearby:x", Criteria(("nearby", "x"))),
        ("by:", Criteria()),
        ('by:"Ines', Criteria(by=("Ines",))),
        ("7:30 O’Neil", Criteria(("7", "30", "O", "Neil"))),
    ],
)
def test_a_line_says_what_is_looked_for(line: str, criteria: Criteria) -> None:
    assert read_criteria(line) == criteria


@pytest.mark.parametrize(
    "line",
    ["bri cos 48", "angstrom", "budg", "hall", "growth", "by:falk", "tag:fig", "verdict:false", "verdict:f",
     "since:2026", "until:2026-03-06", "until:2026-03", "since:2026-03-06"],
)  # fmt: skip
def test_a_claim_that_fits(line: str) -> None:
    assert fits(read_criteria(line), RECORD)


@pytest.mark.parametrize(
    "line",
    ["ridge", "bridge tram", "by:bridge", "tag:bridge", "verdict:true", "verdict:none", "since:2026-03-07",
     "until:2026-02", "until:2025"],
)  # fmt: skip
def test_a_claim_that_does_not_fit(line: str) -> None:
    assert not fits(read_criteria(line), RECORD)


def test_the_date_of_the_statement_comes_before_that_of_the_verdict() -> None:
    said = replace(RECORD, claim=replace(CLAIM, said_on="2024-01-01"))
    assert fits(read_criteria("until:2024"), said)
    unjudged = replace(RECORD, claim=replace(CLAIM, verdict=None))
    assert fits(read_criteria("since:2026-03-05 until:2026-03-05 verdict:none"), unjudged)


def test_every_part_of_a_filter_must_fit() -> None:
    asked = replace(RECORD, queries=(Query("q", "c", AT, "costs €84 million"),))
    assert ClaimFilter(open_queries=True).fits(asked)
    assert not ClaimFilter(open_queries=True).fits(RECORD)
    settled = replace(asked, queries=(replace(asked.queries[0], outcome=Outcome.STET),))
    assert not ClaimFilter(open_queries=True).fits(settled)
    assert ClaimFilter(unsourced=True, label_id="false").fits(asked)
    assert not ClaimFilter(unsourced=True).fits(replace(RECORD, evidence=(Evidence("e", "c", "Register"),)))
    assert not ClaimFilter(label_id="").fits(RECORD)
    assert ClaimFilter(criteria=read_criteria("84")).fits(asked)
    assert ClaimFilter().is_off
    assert not ClaimFilter(label_id="").is_off


@given(st.text())
def test_any_line_is_answered(line: str) -> None:
    fits(read_criteria(line), RECORD)
