from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html
from markdown_it import MarkdownIt

from annotator.core.highlight import Highlight, describe
from annotator.core.scale import BASIC
from annotator.core.span import Span
from annotator.errors import ReportError
from annotator.reporting import table
from annotator.reporting.document import Cut
from annotator.reporting.report import ReportInput, build
from annotator.reporting.writer import FORMATS, render, validate

GOLDEN = Path(__file__).parent / "golden"
SUFFIXES = sorted(FORMATS)


@pytest.mark.parametrize("suffix", SUFFIXES)
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
    with pytest.raises(ReportError, match=re.escape(".html, .md, .csv")):
        render(build(sample), suffix)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_verdict_stands_before_the_claim(sample: ReportInput, suffix: str) -> None:
    given = replace(sample, records=[sample.records[1]])
    text = render(build(given), suffix).decode("utf-8")
    body = text[text.rindex({".html": 'id="claims"', ".md": "## Claims", ".csv": "sha-256"}[suffix]) :]
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
    text = render(build(sample), suffix).decode("utf-8")
    old, new = {
        ".html": ('data-verdict="true"', 'data-verdict="false"'),
        ".md": ("### 1. ✓ True", "### 1. ✗ False"),
        ".csv": ("1,True", "1,False"),
    }[suffix]
    with pytest.raises(ReportError):
        validate(text.replace(old, new, 1).encode(), build(sample), suffix)


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
