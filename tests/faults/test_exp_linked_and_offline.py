"""Fault cases EXP-008, EXP-012, EXP-014, EXP-015 and EXP-016: what is missing, what leaks, and what is loaded."""

from __future__ import annotations

import getpass
import json
import os
import re
import socket
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pypdfium2
import pytest
from lxml import etree, html

from annotator.core.claim_review import flaws
from annotator.core.highlight import HighlightState
from annotator.core.query import Query
from annotator.core.scale import BASIC, Label
from annotator.errors import ReportError
from annotator.reporting import files, query_sheet
from annotator.reporting.document import Cut, House, Logo
from annotator.reporting.packing import unpacked
from annotator.reporting.report import ReportInput, build
from annotator.reporting.writer import FORMATS, render
from tests.faults.test_exp_reports import AT, hostile, readable
from tests.reporting.unpacking import everything_in

SUFFIXES = sorted(FORMATS)
# One point.
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def refused(name: str) -> float:
    raise AssertionError(f"{name} is no JSON")


def reviews_of(given: ReportInput) -> list[dict[str, Any]]:
    """Return the reviews of a report, read as strictly as JSON is meant."""
    data = render(build(given, "public"), ".jsonld").decode("utf-8")
    graph = json.loads(data, parse_constant=refused)["@graph"]
    return [node for node in graph if node.get("@type") == "ClaimReview"]


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf"), 0, -3, 1e308], ids=str)
def test_exp_014_a_number_that_is_none_leaves_the_label_alone(number: float) -> None:
    given = hostile("words", url="https://a.example/")
    record = given.records[0]
    assert record.claim.verdict
    odd = replace(record.claim, verdict=replace(record.claim.verdict, number=number))
    (review,) = reviews_of(replace(given, records=[replace(record, claim=odd)]))
    assert set(review["reviewRating"]) == {"@type", "alternateName", "ratingExplanation"}
    assert [flaw for flaw in flaws(review) if flaw.fatal] == []


@pytest.mark.parametrize("numbers", [(5.0, float("nan")), (3.0, 3.0), (None, 1.0), (0.0, 5.0)], ids=str)
def test_exp_014_a_scale_without_a_range_gives_no_numbers(numbers: tuple[float | None, float | None]) -> None:
    given = hostile("words", url="https://a.example/")
    record = given.records[0]
    assert record.claim.verdict
    labels = tuple(replace(label, number=number) for label, number in zip(BASIC.labels, (*numbers, None), strict=True))
    verdict = replace(record.claim.verdict, number=numbers[1])
    odd = replace(record, claim=replace(record.claim, verdict=verdict))
    (review,) = reviews_of(replace(given, scale=replace(BASIC, labels=labels), records=[odd]))
    assert "ratingValue" not in review["reviewRating"]
    assert [flaw for flaw in flaws(review) if flaw.fatal] == []


@pytest.mark.parametrize("label", BASIC.labels, ids=lambda label: label.id)
def test_exp_014_every_kind_of_verdict_has_what_is_required(label: Label) -> None:
    given = hostile("words", url="https://a.example/")
    record = given.records[0]
    assert record.claim.verdict
    verdict = replace(record.claim.verdict, label_id=label.id, label=label.name, number=label.number)
    (review,) = reviews_of(replace(given, records=[replace(record, claim=replace(record.claim, verdict=verdict))]))
    assert review["claimReviewed"] == "words."
    assert review["reviewRating"]["alternateName"] == label.name
    assert ("ratingValue" in review["reviewRating"]) == (label.number is not None)


def test_exp_014_a_record_without_rating_address_or_date_says_what_is_missing() -> None:
    given = hostile("words", url="nowhere")
    record = given.records[0]
    assert record.claim.verdict
    bare = replace(record.claim, verdict=replace(record.claim.verdict, decided_at="soon", number=None), claimant="")
    (review,) = reviews_of(replace(given, records=[replace(record, claim=bare)], checker=""))
    assert review["creativeWorkStatus"] == "Draft"
    assert not {"url", "datePublished", "author"} & set(review)
    assert {flaw.field for flaw in flaws(review)} == {"url", "author"}
    without = replace(given, records=[replace(record, claim=replace(record.claim, verdict=None))])
    assert reviews_of(without) == []


@pytest.mark.parametrize("logo", [Logo(), Logo("png", PIXEL, 1, 1)], ids=["plain", "logo"])
@pytest.mark.parametrize("cut", get_args(Cut))
def test_exp_016_a_page_loads_nothing_and_runs_nothing(cut: Cut, logo: Logo) -> None:
    house = House("Desk", accent="#0a7d4f", links="#b00020", logo=logo)
    given = replace(hostile("url(http://a.example/x.png) @import 'http://a.example'"), house=house)
    loads_nothing(render(build(given, cut), ".html"))


def test_exp_016_the_query_sheet_loads_nothing_and_runs_nothing() -> None:
    words = "url(http://a.example/x.png) <script>alert(1)</script>"
    given = replace(hostile(words), house=House("Desk", logo=Logo("png", PIXEL, 1, 1)))
    query = Query("q", "c", AT, wording=words, question=words)
    given = replace(given, records=[replace(given.records[0], queries=(query,))])
    loads_nothing(query_sheet.render(query_sheet.build(given), ".html"))


def loads_nothing(data: bytes) -> None:
    page = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
    loading = page.xpath(
        "//script | //link | //iframe | //object | //embed | //audio | //video | //base | //form | //*[@srcset]"
        "| //*[@background] | //@*[starts-with(name(), 'on')] | //meta[@http-equiv='refresh']"
    )
    assert loading == []
    assert all(str(source).startswith("data:image/png;base64,") for source in page.xpath("//@src"))
    styles = "\n".join([*page.xpath("//style/text()"), *page.xpath("//@style")])
    assert styles
    assert not re.search(r"url\(|@import|@font-face|expression\(", styles)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";") if rule.strip())
    assert rules["default-src"] == "'none'"
    assert set(rules) <= {"default-src", "style-src", "img-src", "base-uri", "form-action"}
    assert rules.get("img-src", "data:") == "data:"
    (first,) = page.xpath("//head/*[1]")
    assert first.get("charset") == "utf-8"


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("cut", get_args(Cut))
def test_exp_015_nothing_of_the_machine_is_in_a_report(cut: Cut, suffix: str) -> None:
    told = everything_in(render(build(hostile("words"), cut), suffix))
    machine = [str(Path.cwd()), str(Path.home()), tempfile.gettempdir() + "/", socket.gethostname()]
    assert [one for one in machine if len(one) > 4 and one in told] == []
    makers = ["python-docx", "xlsxwriter", "openpyxl", "QPdfWriter", "Qt 6", "LibreOffice"]
    assert [maker for maker in makers if maker.casefold() in told.casefold()] == []
    # A short name stands in any text; where it could be told is in the properties.
    assert not any(getpass.getuser() == value for value in properties(render(build(hostile("w"), cut), suffix), suffix))


def properties(data: bytes, suffix: str) -> list[str]:
    """Return what a file says about itself."""
    if suffix == ".pdf":
        document = pypdfium2.PdfDocument(data)
        try:
            return [value for value in document.get_metadata_dict().values() if value]
        finally:
            document.close()
    if suffix in {".docx", ".xlsx"}:
        parts = [part for name, part in unpacked(data).items() if name.startswith("docProps/")]
        return [str(text) for part in parts for text in etree.fromstring(part).itertext()]
    return []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_exp_012_nothing_to_report_is_a_report(suffix: str) -> None:
    data = render(build(replace(hostile("words"), records=[])), suffix)
    assert data
    if suffix in {".html", ".md", ".docx", ".pdf"}:
        assert "No statement of this article has been highlighted" in " ".join(readable(data, suffix).split())


@pytest.mark.parametrize("suffix", [".html", ".md", ".docx", ".pdf", ".csv", ".xlsx", ".json"])
def test_exp_012_a_claim_that_waits_and_one_that_is_lost_are_named_as_such(suffix: str) -> None:
    given = hostile("words")
    record = given.records[0]
    lost = replace(
        record,
        claim=replace(record.claim, id="lost", sequence=2),
        highlights=tuple(replace(one, state=HighlightState.ORPHAN) for one in record.highlights),
    )
    waiting = replace(record, claim=replace(record.claim, verdict=None))
    told = " ".join(readable(render(build(replace(given, records=[waiting, lost])), suffix), suffix).split())
    assert "To check" in told
    assert "The highlighted words are not found in this version of the article." in told


@pytest.mark.parametrize("place", ["missing/report.html", "file/report.html"])
def test_exp_008_a_place_that_is_not_there_is_a_sentence(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(ReportError):
        files.replace_file(tmp_path / place, b"new")
    assert [path.name for path in tmp_path.rglob("*")] == ["file"]


def test_exp_008_a_full_disk_keeps_the_old_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "report.html"
    path.write_bytes(b"old")

    def full(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ReportError):
        files.replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
