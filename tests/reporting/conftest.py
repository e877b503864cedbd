"""A small invented article with everything a report can hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from annotator.core.article import Article, Version
from annotator.core.attachment import Attachment
from annotator.core.canonical import digest
from annotator.core.claim import Claim, ClaimRecord, VerdictEntry, decide
from annotator.core.evidence import Evidence, SourceKind, Stance
from annotator.core.highlight import Highlight, describe
from annotator.core.link import Link, Relation
from annotator.core.query import Outcome, Query
from annotator.core.scale import BASIC
from annotator.core.span import Span
from annotator.reporting.document import Correction, House, Signing
from annotator.reporting.report import ReportInput
from tests.reporting.canaries import planted

TEXT = """\
Nine of the twelve harbour cranes in Port Ellery are older than the harbour master, who turned 61 in May.

The town bought its last crane in 2004 for $3.2 million, “the best money we ever spent”, as the mayor, Ines Halloran, \
put it. Since then traffic has doubled. No accident has been recorded.

Her rival sees it differently. “Traffic has not doubled, it has fallen,” said Tomas Okafor. \
On Saturday a banner over the quay read שלום Port Ellery 🚢.

The council votes in June."""


def span(quote: str) -> Span:
    start = TEXT.index(quote)
    return Span(start, start + len(quote))


def record(number: int, label: str | None, *quotes: str, **fields: str) -> ClaimRecord:
    claim_id = f"claim-{number}"
    claim = Claim(claim_id, fields.pop("text", quotes[0]), f"2026-03-02T09:0{number}:00+00:00", sequence=number)
    claim = replace(claim, **fields)  # type: ignore[arg-type]
    highlights = tuple(
        Highlight(f"{claim_id}-{place}", claim_id, "version", describe(TEXT, span(quote)), claim.created_at)
        for place, quote in enumerate(quotes)
    )
    if label and (chosen := BASIC.label(label)):
        at = f"2026-03-0{number + 1}T10:00:00+00:00"
        verdict = decide(chosen, BASIC, at=at, checker="R. Achterberg", checked_text=claim.text)
        claim = replace(claim, verdict=verdict)
    return ClaimRecord(claim, highlights)


@pytest.fixture
def sample() -> ReportInput:
    """The input of the golden reports."""
    sentences = tuple(
        Span(match.start(), match.end()) for match in re.finditer(r"[^\s][^.\n]*(?:\.(?=\d)[^.\n]*)*\.”?", TEXT)
    )
    cranes = record(
        1,
        "true",
        "Nine of the twelve harbour cranes in Port Ellery are older than the harbour master",
        rationale="The register lists nine cranes built before 1965.\nThe harbour master was born on 4 May 1965.",
    )
    register = Evidence(
        "e1",
        "claim-1",
        "Register of lifting gear, Port Ellery",
        "https://register.example/port-ellery?year=2025",
        locator="p. 14, table 3",
        quote="Cranes 1–9: built 1958–1963.",
        accessed_on="2026-03-02",
        archive_url="https://archive.example/2026/register",
    )
    birthday = Evidence(
        "e2", "claim-1", "Conversation with a clerk at the harbour office", kind=SourceKind.PERSON,
        stance=Stance.CONTEXT, accessed_on="2026-03-03", confidential=True, position=1,
    )  # fmt: skip
    price = record(
        2,
        "unverified",
        "The town bought its last crane in 2004 for $3.2 million",
        rationale="The contract is sealed until 2034; the budget of 2004 names no single crane.",
    )
    praise = record(3, None, "“the best money we ever spent”", claimant="Ines Halloran")
    doubled = record(
        4,
        "false",
        "Since then traffic has doubled",
        claimant="Ines Halloran",
        text="Freight traffic in Port Ellery has doubled since 2004.",
        said_on="2026-02-27",
        place="Town hall, Port Ellery",
        rationale="Freight rose from 1.10 to 1.34 million tonnes: 22 percent.",
    )
    figures = Evidence(
        "e3", "claim-4", "Port statistics 2004–2025", "https://statistics.example/ports.csv",
        SourceKind.OWN_CALCULATION, "rows 212 and 233", stance=Stance.CONTRADICTS,
        attachment=Attachment("ports.csv", "5f" * 32, 20480),
    )  # fmt: skip
    earlier = Link(
        "l1", "claim-4", "old", Relation.REPEATS, "2026-03-05T09:00:00+00:00",
        earlier_text="Traffic in the port has doubled in twenty years.",
        earlier_label="False", earlier_date="2024-11-30",
    )  # fmt: skip
    wish = Query(
        "q1", "claim-4", "2026-03-05T11:00:00+00:00", "Since then traffic has risen by a fifth",
        "Does she mean passengers?", "No, freight.", Outcome.ACCEPTED, settled_at="2026-03-06T09:30:00+00:00",
    )  # fmt: skip
    asked = Query("q2", "claim-4", "2026-03-06T10:00:00+00:00", question="Which of the two ports?")
    tagged = replace(doubled.claim, tags=("ports", "growth figures"))
    fallen = record(5, "false", "Traffic has not doubled, it has fallen", claimant="Tomas Okafor")
    part = record(6, "true", "has not doubled")
    assert fallen.claim.verdict
    older = replace(fallen.claim.verdict, checked_text="Traffic has fallen,” said Tomas Okafor")
    stale = replace(fallen.claim, text="Traffic in Port Ellery has fallen.", verdict=older)
    banner = record(7, "unverified", "a banner over the quay read שלום Port Ellery 🚢")
    history = {
        "claim-4": (
            VerdictEntry("claim-4", "2026-03-04T10:00:00+00:00", "R. Achterberg", "", "Unverified", "verdict", "…"),
            VerdictEntry(
                "claim-4", "2026-03-05T10:00:00+00:00", "R. Achterberg", "Unverified", "False", "verdict", "…"
            ),
        )
    }
    return ReportInput(
        Article(
            "article",
            "The cranes of Port Ellery",
            "2026-03-02T08:59:30+00:00",
            byline="Mirjam Tolhurst",
            published="2026-03-01",
            publisher="The Ellery Gazette",
            url="https://gazette.example/cranes",
            language="en",
            source="cranes.html",
        ),
        Version("version", "article", 1, TEXT, digest(TEXT), "2026-03-02T08:59:30+00:00", sentences),
        [
            banner,
            replace(cranes, evidence=(birthday, register)),
            price,
            praise,
            replace(doubled, claim=tagged, evidence=(figures,), links=(earlier,), queries=(wish, asked)),
            replace(fallen, claim=stale),
            part,
        ],
        BASIC,
        "R. Achterberg",
        "2026-03-09T16:20:00+00:00",
        history,
    )


@pytest.fixture
def with_words(sample: ReportInput) -> Callable[[str], ReportInput]:
    """Make a report in which every field that a person or an article can fill says the same words."""

    def made(words: str) -> ReportInput:
        text = f"Before. {words} After."
        anchor = describe(text, Span(8, 8 + len(words)))
        evidence = Evidence("e", "c", words, words, locator=words, quote=words, accessed_on=words, archive_url=words)
        link = Link("l", "c", "o", Relation.REPEATS, words, earlier_text=words, earlier_label=words, earlier_date=words)
        verdict = decide(BASIC.labels[1], BASIC, at=words, checker=words, checked_text=words)
        evidence = replace(evidence, attachment=Attachment(words, words, 1))
        claim = Claim("c", words + "!", words, words, words, verdict, words, words, words, words)
        claim = replace(claim, place=words, tags=(words,))
        query = Query("q", "c", words, words, words, words, Outcome.STET, words, words, words)
        record = ClaimRecord(claim, (Highlight("h", "c", "v", anchor, words),), (evidence,), (link,), (query,))
        return ReportInput(
            Article("a", words, words, words, words, words, words, words, words),
            Version("v", "a", 1, text, digest(text.encode("utf-8", "replace").decode()), words, (Span(0, len(text)),)),
            [record],
            BASIC,
            words,
            words,
            {"c": (VerdictEntry("c", words, words, words, words, words, words),)},
        )

    return made


@pytest.fixture
def everywhere(sample: ReportInput) -> ReportInput:
    """One claim with everything, and a canary in each text of it; its second source is confidential."""
    record = next(one for one in sample.records if one.queries)
    open_source = replace(record.evidence[0], kind=SourceKind.SECONDARY, confidential=False)
    secret = planted(replace(record.evidence[0], confidential=True, position=1), "secret")
    person = planted(replace(record.evidence[0], kind=SourceKind.PERSON, confidential=True, position=2), "person")
    whole = replace(record, evidence=(open_source,), queries=(replace(record.queries[0], outcome=Outcome.OPEN),))
    told = planted(replace(whole, evidence=()))
    told = replace(told, evidence=(planted(open_source), secret, person))
    entries = next(iter(sample.history.values()))
    correction = planted(Correction("", 0, "", "", "", ""))
    given = replace(sample, records=(told,), house=House(), signing=Signing("signed off"), scale=BASIC)
    whole_input: ReportInput = planted(given)
    return replace(
        whole_input,
        records=(told,),
        history={told.claim.id: tuple(map(planted, entries))},
        corrected=[(told.claim.id, correction), ("gone", correction)],
    )
