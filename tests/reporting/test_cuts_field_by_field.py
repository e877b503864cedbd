"""A canary in every text of what a report is built from; those that come out in public are counted one by one."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from annotator.core.attachment import Attachment
from annotator.core.evidence import SourceKind
from annotator.reporting import tagged_pdf
from annotator.reporting.report import ReportInput, build
from annotator.reporting.writer import FORMATS, render
from tests.reporting.canaries import names
from tests.reporting.unpacking import everything_in

# What anybody may read: said of the article, of its claims and of sources that are not confidential.
PUBLIC = {
    "Article.title", "Article.byline", "Article.published", "Article.publisher", "Article.url", "Version.created_at",
    "ReportInput.checker", "ReportInput.exported_at", "House.name", "House.footer", "House.method", "House.home",
    "House.address", "Signing.by", "Signing.at", "Correction.at", "Correction.wording", "Correction.old_label",
    "Correction.new_label", "Claim.text", "Claim.claimant", "Claim.rationale", "Claim.said_on", "Claim.place",
    "Verdict.label", "Verdict.decided_at", "Link.earlier_text", "Link.earlier_label", "Link.earlier_date",
    "Evidence.title", "Evidence.url", "Evidence.locator", "Evidence.quote", "Evidence.accessed_on",
    "Evidence.archive_url",
}  # fmt: skip


def found_in(data: bytes) -> set[str]:
    told = everything_in(data).casefold().replace("\x00", "")
    return set(re.findall(r"zanzibar([a-z0-9]+?)qx", told))


def spelt(name: str) -> str:
    return name.replace(".", "").replace("_", "").casefold()


def test_the_canaries_are_in_every_field_of_every_part(everywhere: ReportInput) -> None:
    told = set(names(everywhere)) | {
        name for group in everywhere.history.values() for one in group for name in names(one)
    }
    told |= {name for _, one in everywhere.corrected for name in names(one)}
    assert told >= PUBLIC
    kinds = {name.split(".")[0] for name in told}
    assert kinds >= {"Article", "Version", "Claim", "Verdict", "Evidence", "Attachment", "Link", "Query"}
    assert kinds >= {"VerdictEntry", "House", "Signing", "Correction", "ReportInput"}
    assert {"Query.wording", "Query.asked_by", "Attachment.name", "Claim.tags", "Article.source"} <= told


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_nothing_but_what_is_public_comes_out(everywhere: ReportInput, suffix: str) -> None:
    found = found_in(render(build(everywhere, "public"), suffix))
    assert found - set(map(spelt, PUBLIC)) == set()
    assert "claimrationale" in found


@pytest.mark.skipif(not tagged_pdf.is_available(), reason="the extra is not installed")
def test_nothing_more_comes_out_of_a_tagged_pdf(everywhere: ReportInput) -> None:
    found = found_in(render(build(everywhere, "public"), ".pdf", tagged=True))
    assert found - set(map(spelt, PUBLIC)) == set()


def test_all_that_is_public_is_in_the_page(everywhere: ReportInput) -> None:
    found = found_in(render(build(everywhere, "public"), ".html"))
    # Of a correction its day is told.
    unprinted = {"House.home", "House.address", "Correction.at"}
    assert set(map(spelt, PUBLIC - unprinted)) - found == set()


@pytest.mark.parametrize("suffix", sorted(FORMATS))
@pytest.mark.parametrize(
    "place",
    [
        "file:///srv/zanzibar/leak.pdf", "C:\\zanzibar\\leak.pdf", "\\\\server\\zanzibar", "/srv/zanzibar/x",
        "~/zanzibar/x.txt", "../zanzibar/x.txt", "mailto:zanzibar@desk.example", "TEL:+44zanzibar", " file:zanzibar",
    ],
)  # fmt: skip
def test_no_place_on_a_machine_of_the_desk_is_told(sample: ReportInput, place: str, suffix: str) -> None:
    record = next(one for one in sample.records if one.evidence)
    source = replace(record.evidence[0], url=place, archive_url=place, confidential=False)
    article = replace(sample.article, url=place)
    given = replace(sample, article=article, records=[replace(record, evidence=(source,))])
    assert "zanzibar" not in everything_in(render(build(given, "public"), suffix)).casefold()
    if suffix == ".html":
        assert "zanzibar" in everything_in(render(build(given), suffix)).casefold()


@pytest.mark.parametrize("address", ["https://a.example/x", "www.a.example/x", "doi:10.1000/182", "a.example"])
def test_an_address_in_the_open_stays(sample: ReportInput, address: str) -> None:
    record = next(one for one in sample.records if one.evidence)
    source = replace(record.evidence[0], kind=SourceKind.PRIMARY, url=address, confidential=False)
    report = build(replace(sample, records=[replace(record, evidence=(source,))]), "public")
    assert [one.url for block in report.claims for one in block.sources] == [address]


@pytest.mark.parametrize("kind", [SourceKind.PRIMARY, SourceKind.PERSON])
def test_the_name_of_a_file_is_not_told_as_its_title(sample: ReportInput, kind: SourceKind) -> None:
    record = next(one for one in sample.records if one.evidence)
    name = "call with zanzibar.m4a"
    source = replace(record.evidence[0], kind=kind, title=name, attachment=Attachment(name, "ab" * 32, 7))
    given = replace(sample, records=[replace(record, evidence=(replace(source, confidential=False),))])
    told = [one.title for report in (build(given), build(given, "public")) for one in report.claims[0].sources]
    assert told == [name, "A file kept by the desk"]
