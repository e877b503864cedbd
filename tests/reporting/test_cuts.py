"""The public cut holds nothing that the desk keeps to itself, in any format."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.attachment import Attachment
from annotator.core.claim import VerdictEntry
from annotator.core.evidence import Evidence, SourceKind
from annotator.core.query import Outcome, Query
from annotator.reporting.document import Correction, House, Signing
from annotator.reporting.report import ReportInput, build
from annotator.reporting.writer import FORMATS, render
from tests.reporting.unpacking import everything_in

SUFFIXES = sorted(FORMATS)


def canary(place: str) -> str:
    """Return a word that stands nowhere else."""
    return f"Zanzibar{place}qx"


PLACES = (
    "SourceTitle", "SourceLocator", "SourceQuote", "SourceFile", "PersonTitle", "PersonQuote", "PublicFile", "Wording",
    "Question", "Answer", "Asker", "Settler", "Tag", "Reason", "SingleChecker", "FileName", "SigningNote", "Change",
    "Mail", "Telephone", "Channel", "Recording",
)  # fmt: skip


@pytest.fixture
def planted(sample: ReportInput) -> ReportInput:
    """A report with a canary in every field that is the desk's own."""
    first, *rest = sample.records
    assert first.claim.verdict
    told = {place: canary(place) for place in PLACES}
    evidence = (
        Evidence(
            "x1", first.claim.id, told["SourceTitle"], f"https://{told['SourceTitle']}.example/", SourceKind.SECONDARY,
            told["SourceLocator"], told["SourceQuote"], accessed_on="2026-03-01",
            archive_url=f"https://{told['SourceFile']}.example/", confidential=True,
            attachment=Attachment(told["SourceFile"], "ab" * 32, 7),
        ),
        Evidence(
            "x2", first.claim.id, told["PersonTitle"], kind=SourceKind.PERSON, quote=told["PersonQuote"], position=1,
            confidential=True,
        ),
        Evidence(
            "x4", first.claim.id, f"Prof. Ada Quill <{told['Mail']}@harbour.example>", f"tel:{told['Telephone']}",
            SourceKind.PERSON, told["Channel"], f"Call +44 20 7946 0958 or mail {told['Mail']}@h.example: it rose.",
            archive_url=f"mailto:{told['Mail']}@harbour.example", position=3,
            attachment=Attachment(told["Recording"], "ab" * 32, 7),
        ),
        Evidence(
            "x3", first.claim.id, "Public register", position=2, attachment=Attachment(told["PublicFile"], "cd" * 32, 7)
        ),
    )  # fmt: skip
    query = Query(
        "q", first.claim.id, "2026-03-05", told["Wording"], told["Question"], told["Answer"], Outcome.OPEN,
        told["Asker"], "", told["Settler"],
    )  # fmt: skip
    verdict = replace(first.claim.verdict, checker=told["SingleChecker"])
    claim = replace(first.claim, verdict=verdict, tags=(told["Tag"],))
    record = replace(first, claim=claim, evidence=evidence, queries=(query,))
    entry = VerdictEntry(claim.id, "2026-03-05", told["SingleChecker"], "True", "False", told["Reason"], "words")
    return replace(
        sample,
        records=[record, *rest],
        article=replace(sample.article, source=told["FileName"]),
        history={claim.id: [entry]},
        house=House("The Ellery Desk", "Corrections: desk@ellery.example"),
        signing=Signing("signed off", "R. Achterberg", "2026-03-09T15:00:00+00:00", told["SigningNote"]),
        corrected=[(claim.id, Correction("2026-03-08", 0, "words", "True", "False", told["Change"]))],
    )


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_no_canary_is_in_the_public_cut(planted: ReportInput, suffix: str) -> None:
    told = everything_in(render(build(planted, "public"), suffix)).casefold()
    assert [place for place in PLACES if canary(place).casefold() in told] == []
    assert "zanzibar" not in told
    assert "ab" * 32 not in told


@pytest.mark.parametrize("suffix", sorted({".html", ".md"} & set(FORMATS)))
def test_the_internal_cut_holds_what_the_desk_has(planted: ReportInput, suffix: str) -> None:
    told = everything_in(render(build(planted), suffix))
    unprinted = {"Asker", "Settler"}
    assert {place for place in PLACES if canary(place) not in told} == unprinted


def test_a_person_on_the_record_is_named_and_cannot_be_reached(planted: ReportInput) -> None:
    (person,) = (
        one for block in build(planted, "public").claims for one in block.sources if one.kind is SourceKind.PERSON
    )
    assert person.title == "Prof. Ada Quill <[withheld]>"
    assert person.quote == "Call [withheld] or mail [withheld]: it rose."
    assert (person.url, person.archive_url, person.locator, person.file) == ("", "", "", "")


@pytest.mark.parametrize(
    "words",
    [
        "It cost 1 200 000 000 crowns.",
        "On 2026-03-02 it rose by +4.1 percent.",
        "0.123456789",
        "1958–1963",
        "05.03.2026",
    ],
)
def test_figures_of_a_person_on_the_record_stay(planted: ReportInput, words: str) -> None:
    record = planted.records[0]
    one = Evidence("x", record.claim.id, "Ada Quill", "https://quill.example/talk", SourceKind.PERSON, quote=words)
    given = replace(planted, records=[replace(record, evidence=(one,))])
    ((source,),) = (block.sources for block in build(given, "public").claims)
    assert (source.quote, source.url) == (words, "https://quill.example/talk")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_public_cut_still_holds_the_public_source_and_the_verdict(planted: ReportInput, suffix: str) -> None:
    report = build(planted, "public")
    assert [source.title for block in report.claims for source in block.sources if source.title == "Public register"]
    assert render(report, suffix)
