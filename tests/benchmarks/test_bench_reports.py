"""What a report of 500 claims costs in each format, with the time divided as the window does: two seconds at most."""

from __future__ import annotations

import time

import pytest

from annotator.core.article import Article, Version
from annotator.core.canonical import digest
from annotator.core.claim import Claim, ClaimRecord, decide
from annotator.core.evidence import Evidence
from annotator.core.highlight import Highlight, describe
from annotator.core.scale import BASIC
from annotator.core.span import Span
from annotator.reporting.report import ReportInput, build
from annotator.reporting.writer import FORMATS, render

pytestmark = pytest.mark.benchmark

AT = "2026-03-02T10:00:00+00:00"
CLAIMS = 500
LIMIT = 2.0
SENTENCES = (
    "Freight through the port rose by {} percent in a year, the harbour office said on Monday. ",
    "قال الوزير إن البطالة ارتفعت إلى {} في المئة هذا العام. ",
)


def large() -> ReportInput:
    words = [SENTENCES[number % 5 == 4].format(number) for number in range(CLAIMS)]
    text = "".join(word + ("\n\n" if number % 4 == 3 else "") for number, word in enumerate(words))
    records, at = [], 0
    for number, word in enumerate(words):
        start = text.index(word, at)
        at = start + len(word)
        span = Span(start, at - 1)
        claim_id = f"c{number}"
        verdict = decide(BASIC.labels[number % 3], BASIC, at=AT, checker="Desk", checked_text=span.slice(text))
        claim = Claim(claim_id, span.slice(text), AT, "Ines Halloran", word * 2, verdict, sequence=number)
        evidence = tuple(
            Evidence(f"e{number}-{place}", claim_id, f"Table {place}", f"https://a.example/{number}", quote=word)
            for place in range(1 + number % 2)
        )
        records.append(
            ClaimRecord(claim, (Highlight(f"h{number}", claim_id, "v", describe(text, span), AT),), evidence)
        )
    return ReportInput(
        Article("a", "Freight", AT), Version("v", "a", 1, text, digest(text), AT), records, BASIC, "D", AT
    )


@pytest.mark.parametrize("suffix", list(FORMATS))
def test_five_hundred_claims(suffix: str, paced: None) -> None:
    given = large()
    render(build(large()), suffix)
    started = time.process_time()
    data = render(build(given), suffix)
    took = time.process_time() - started
    print(f"\n{suffix}: {CLAIMS} claims in {took:.2f} s, {len(data):,} bytes")  # noqa: T201
    assert took <= LIMIT
