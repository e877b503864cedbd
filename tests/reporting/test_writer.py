from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree, html
from markdown_it import MarkdownIt

from annotator.core.highlight import Highlight, describe
from annotator.core.scale import BASIC
from annotator.core.span import Span
from annotator.errors import ReportError
from annotator.reporting import json_file, table
from annotator.reporting.document import Cut
from annotator.reporting.packing import unpacked
from annotator.reporting.report import ReportInput, build
from annotator.reporting.writer import FORMATS, render, validate
from tests.reporting.unpacking import everything_in, words_of_pages

GOLDEN = Path(__file__).parent / "golden"
SUFFIXES = sorted(FORMATS)
# The bytes of the others depend on packages and fonts; what they hold is tested.
TEXTS = [".csv", ".html", ".json", ".jsonld", ".md"]


@pytest.mark.parametrize("suffix", TEXTS)
@pytest.mark.parametrize("cut", get_args(Cut))
def test_the_sample_is_written_as_before(sample: ReportInput, suffix: str, cut: Cut) -> None:
    """After a wanted change run once with UPDATE_GOLDEN=1 and read the diff."""
    written = render(build(sample, cut), suffix)
    path = GOLDEN / f"{cut}{suffix}"
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_bytes(written)
    assert written.decode("utf-8").splitlines() == path.read_bytes().decode("utf-8").splitlines()
    assert written == path.read_bytes()


@pytest.mark.parametrize("suffix", [".html", "HTML", "html", ".Csv", "md"])
def test_the_ending_may_be_written_in_any_way(sample: ReportInput, suffix: str) -> None:
    assert render(build(sample), suffix)


@pytest.mark.parametrize("suffix", ["", ".", ".doc", ".html "])
def test_an_unknown_ending_names_the_known_ones(sample: ReportInput, suffix: str) -> None:
    with pytest.raises(ReportError, match=re.escape(".html, .md, .pdf, .docx, .csv, .xlsx, .jsonld, .json")):
        render(build(sample), suffix)


CLAIMS = {".html": 'id="claims"', ".md": "## Claims", ".csv": "sha-256", ".pdf": "The claims", ".docx": "The claims"}


@pytest.mark.parametrize("suffix", sorted(CLAIMS))
def test_the_verdict_stands_before_the_claim(sample: ReportInput, suffix: str) -> None:
    given = replace(sample, records=[sample.records[1]])
    data = render(build(given), suffix)
    text = " ".join((words_of_pages(data) if suffix == ".pdf" else everything_in(data)).split())
    body = text[text.rindex(CLAIMS[suffix]) :]
    assert body.index("True") < body.index("Nine of the twelve")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_article_without_claims_is_a_valid_report(sample: ReportInput, suffix: str) -> None:
    assert render(build(replace(sample, records=[])), suffix)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_report_that_lost_a_claim_is_refused(sample: ReportInput, suffix: str) -> None:
    whole, part = build(sample), build(replace(sample, records=list(sample.records)[1:]))
    with pytest.raises(ReportError):
        validate(render(part, suffix), whole, suffix)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_report_with_another_verdict_is_refused(sample: ReportInput, suffix: str) -> None:
    assert sample.records[1].claim.verdict
    verdict = replace(sample.records[1].claim.verdict, label_id="false", label="False")
    record = replace(sample.records[1], claim=replace(sample.records[1].claim, verdict=verdict))
    records = [record if one is sample.records[1] else one for one in sample.records]
    data = render(build(replace(sample, records=records)), suffix)
    with pytest.raises(ReportError):
        validate(data, build(sample), suffix)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_half_a_file_is_refused(sample: ReportInput, suffix: str) -> None:
    data = render(build(sample), suffix)
    for part in (data[: len(data) // 2], b"", b"nothing of the kind"):
        with pytest.raises(ReportError):
            validate(part, build(sample), suffix)


def test_a_report_in_json_reads_back_as_it_was(sample: ReportInput) -> None:
    for cut in get_args(Cut):
        assert json_file.read(render(build(sample, cut), ".json")) == build(sample, cut)


@pytest.mark.parametrize(
    "content", ["[]", "{}", '{"kind": "x"}', "[" * 10_000, '{"kind": "Fact Annotator verdict report", "version": 1}']
)
def test_other_json_is_no_report(content: str) -> None:
    with pytest.raises(ReportError):
        json_file.read(content.encode())


def test_a_report_in_json_with_a_value_of_another_kind_is_refused(sample: ReportInput) -> None:
    data = render(build(sample), ".json").decode()
    for old, new in (('"version_number": 1', '"version_number": "1"'), ('"cut": "internal"', '"cut": "secret"')):
        assert old in data
        with pytest.raises(ReportError):
            json_file.read(data.replace(old, new).encode())


def test_the_pdf_has_an_outline_links_and_the_same_words(sample: ReportInput) -> None:
    report = build(sample)
    document = pypdfium2.PdfDocument(render(report, ".pdf"))
    told = [(entry.level, entry.get_title()) for entry in document.get_toc()]
    assert told[:3] == [(0, "Verdicts"), (0, "The article, with every claim marked"), (0, "The claims")]
    assert told[3:5] == [(1, "1 ✓ True"), (1, "2 ? Unverified")]
    links = render(report, ".pdf").count(b"/URI (https://register.example/port-ellery?year=2025)")
    assert links >= 1
    document.close()


def test_the_public_files_say_nothing_of_themselves(sample: ReportInput) -> None:
    report = build(sample, "public")
    document = pypdfium2.PdfDocument(render(report, ".pdf"))
    assert set(document.get_metadata_dict().values()) == {""}
    document.close()
    for suffix in (".docx", ".xlsx"):
        core = etree.fromstring(unpacked(render(report, suffix))["docProps/core.xml"])
        told = {str(one.tag).rpartition("}")[2]: one.text for one in core if one.text}
        assert set(told) <= {"created", "modified"}
        assert all(moment.startswith("1980-01-01") for moment in told.values())


def test_a_cell_holds_no_more_than_a_workbook_allows(sample: ReportInput) -> None:
    record = sample.records[1]
    long = replace(record, claim=replace(record.claim, rationale="🚢" * 40_000))
    data = render(build(replace(sample, records=[long])), ".xlsx")
    assert "🚢 … [cut: a cell holds no more]" in everything_in(data)


def test_the_title_row_of_the_word_file_is_repeated_and_its_links_are_safe(sample: ReportInput) -> None:
    members = unpacked(render(build(sample), ".docx"))
    assert b"<w:tblHeader/>" in members["word/document.xml"]
    targets = re.findall(r'Target="([^"]+)" TargetMode="External"', members["word/_rels/document.xml.rels"].decode())
    assert set(targets) == {
        "https://gazette.example/cranes", "https://register.example/port-ellery?year=2025",
        "https://archive.example/2026/register", "https://statistics.example/ports.csv",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new"),
    [("The council votes", "The council voted"), ("<main>", "<main><script>1</script>"), (">2</td>", ">3</td>")],
    ids=["text", "script", "count"],
)
def test_a_page_that_was_tampered_with_is_refused(sample: ReportInput, old: str, new: str) -> None:
    text = render(build(sample), ".html").decode("utf-8")
    with pytest.raises(ReportError):
        validate(text.replace(old, new, 1).encode(), build(sample), ".html")


def test_bytes_that_are_no_text_are_refused(sample: ReportInput) -> None:
    with pytest.raises(ReportError):
        validate(b"\xff\xfe", build(sample), ".csv")


def test_marks_and_claims_of_the_page_lead_to_each_other(sample: ReportInput) -> None:
    page = html.document_fromstring(render(build(sample), ".html"))
    known = {element.get("id") for element in page.iter() if element.get("id")}
    inside = [href.removeprefix("#") for href in page.xpath("//a/@href") if href.startswith("#")]
    assert set(inside) <= known
    assert [place for place in inside if place.startswith("mark")] == [f"mark-{number}-1" for number in range(1, 8)]
    assert len(known) == len([element for element in page.iter() if element.get("id")])


def test_the_page_loads_nothing_and_runs_nothing(sample: ReportInput) -> None:
    text = render(build(sample), ".html").decode("utf-8")
    assert "default-src 'none'" in text
    assert not re.search(r"url\(|@import|<script|\bon\w+=|\bsrc=", text)


def test_a_scale_with_its_own_colours_is_painted_in_them(sample: ReportInput) -> None:
    labels = (replace(BASIC.labels[0], colour="#12ab9f"), replace(BASIC.labels[1], colour="red; } body { x: y"))
    text = render(build(replace(sample, scale=replace(BASIC, labels=labels))), ".html").decode("utf-8")
    assert 'style="--own: #12ab9f"' in text
    assert "body { x: y" not in text


def test_the_table_reads_back_cell_for_cell(sample: ReportInput) -> None:
    text = render(build(sample), ".csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert tuple(rows[0]) == table.COLUMNS
    assert [row["number"] for row in rows] == list("1234567")
    assert rows[0]["rationale"].splitlines() == [
        "The register lists nine cranes built before 1965.",
        "The harbour master was born on 4 May 1965.",
    ]


def test_markdown_headings_are_the_programs_own(sample: ReportInput, with_words: Callable[[str], ReportInput]) -> None:
    for source in (sample, with_words("# Claims\n\n## Forged\n===\n### 9. ✓ True")):
        tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(render(build(source), ".md").decode("utf-8"))
        levels = [token.tag for token in tokens if token.type == "heading_open"]
        assert levels == ["h1", "h2", "h2", "h2", *["h3"] * len(source.records), "h2", "h2"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_input_gives_the_same_bytes(sample: ReportInput, suffix: str) -> None:
    shuffled = replace(sample, records=list(sample.records)[::-1])
    assert render(build(sample), suffix) == render(build(shuffled), suffix)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(
    words=st.text(st.characters(exclude_categories=()), min_size=1, max_size=30).filter(lambda text: text.strip()),
    suffix=st.sampled_from(SUFFIXES),
)
def test_any_words_anywhere_give_a_report_that_reads_back(
    with_words: Callable[[str], ReportInput], words: str, suffix: str
) -> None:
    assert render(build(with_words(words)), suffix)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(ends=st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=6))
def test_any_highlights_leave_the_text_of_the_page_as_it_is(sample: ReportInput, ends: list[tuple[int, int]]) -> None:
    text = sample.version.text
    spans = [Span(min(pair), max(pair)) for pair in ends if text[min(pair) : max(pair)].strip()]
    records = [
        replace(sample.records[0], highlights=(Highlight(str(number), "c", "version", describe(text, span), ""),))
        for number, span in enumerate(spans)
    ]
    assert render(build(replace(sample, records=records)), ".html")


def test_the_page_counts_a_label_with_two_definitions_once_for_each(sample: ReportInput) -> None:
    report = build(sample)
    true, *others = report.counts.tallies
    older = replace(true.rating, definition="What it meant before.")
    halves = (replace(true, count=true.count - 1), replace(true, rating=older, count=1), *others)
    render(replace(report, counts=replace(report.counts, tallies=halves)), ".html")
    with pytest.raises(ReportError, match="its counts are not those of its claims"):
        render(replace(report, counts=replace(report.counts, tallies=tuple(others))), ".html")
