"""Fault cases EXP-001 to EXP-006 again, 150 hostile claims at once and in every format."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from itertools import product

import pytest
from lxml import etree, html
from markdown_it import MarkdownIt

from annotator.core.article import Article, Version
from annotator.core.canonical import canonicalise, digest
from annotator.core.claim import Claim, ClaimRecord, decide
from annotator.core.evidence import Evidence
from annotator.core.highlight import Highlight, describe
from annotator.core.scale import BASIC
from annotator.core.span import Span
from annotator.reporting.packing import unpacked
from annotator.reporting.report import ReportInput, build
from annotator.reporting.writer import FORMATS, render

AT = "2026-03-02T10:00:00+00:00"
ROOTS = [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>', "<!-- ", "]]>",
    "&lt;b&gt;&#x6a;", "{{ 7*7 }}{% raw %}", "</style><style>*{display:none}</style>", "</w:t></w:r><w:instrText>",
    '=HYPERLINK("http://a.example")', "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "＝1+1", "\u200b=1",
    "javascript:alert(1)", "[x](javascript:alert(1))", "![x](http://a.example/x.png)", "# Claims",
    "| a | b |\n|---|---|",
    "\u202epaid \u202c", "\u2067\u2067open", "\u2069\u2069closed", "a\x00b\x1f\x7f",
    "a\ufffe\uffffb", "_x000D_ _x005F_",
    "${7*7} #{7*7} %s %n", "(\\) <FEFF> endobj 1 0 obj", "'; DROP TABLE claim; --",
    "한국어 ไทย हिन्दी العربية 中文 👩‍👩‍👧",
]  # fmt: skip
FRAMES = ["{}", "He said {} twice.", "“{}”", " {}\n{}", "{}{}{}"]
WORDS = [frame.replace("{}", root) for root, frame in product(ROOTS, FRAMES)]


@pytest.fixture(scope="module")
def hostile() -> ReportInput:
    assert len(WORDS) == 150
    words = [canonicalise(one).text for one in WORDS]
    text = "\n\n".join(words)
    records, at = [], 0
    for number, one in enumerate(words):
        kept = one.strip() or "x"
        start = text.index(kept, at)
        at = start + len(kept)
        claim_id = f"c{number}"
        span = Span(start, at)
        verdict = decide(BASIC.labels[number % 3], BASIC, at=AT, checker=WORDS[number], checked_text=WORDS[number])
        raw = WORDS[number]
        claim = Claim(
            claim_id, raw + "!", AT, raw, raw, verdict, raw, raw, raw, raw, sequence=number, place=raw, tags=(raw,)
        )
        evidence = Evidence(f"e{number}", claim_id, raw, raw, locator=raw, quote=raw, accessed_on=raw, archive_url=raw)
        mark = Highlight(f"h{number}", claim_id, "v", describe(text, span), AT)
        records.append(ClaimRecord(claim, (mark,), (evidence,)))
    title = WORDS[0]
    article = Article("a", title, AT, byline=title, url="javascript:alert(1)")
    return ReportInput(article, Version("v", "a", 1, text, digest(text), AT), records, BASIC, title, AT)


@pytest.fixture(scope="module")
def harmless(hostile: ReportInput) -> ReportInput:
    plain = [
        replace(
            one,
            claim=replace(one.claim, text="x!", claimant="x", rationale="x", said_on="x", place="x", tags=("x",)),
            evidence=tuple(
                replace(it, title="x", url="x", locator="x", quote="x", accessed_on="x", archive_url="x")
                for it in one.evidence
            ),
        )
        for one in hostile.records
    ]
    return replace(
        hostile, records=plain, article=replace(hostile.article, title="x", byline="x", url="x"), checker="x"
    )


@pytest.mark.parametrize("suffix", sorted(FORMATS))
@pytest.mark.parametrize("cut", ["internal", "public"])
def test_every_format_takes_them_and_writes_the_same_bytes_twice(hostile: ReportInput, suffix: str, cut: str) -> None:
    report = build(hostile, "public" if cut == "public" else "internal")
    assert render(report, suffix) == render(report, suffix)


def test_no_tag_comes_into_the_page(hostile: ReportInput, harmless: ReportInput) -> None:
    tags = [
        [element.tag for element in html.document_fromstring(render(build(one), ".html")).iter()]
        for one in (hostile, harmless)
    ]
    assert tags[0] == tags[1]


def test_no_link_but_the_programs_own(hostile: ReportInput) -> None:
    page = html.document_fromstring(render(build(hostile), ".html"))
    assert {str(href)[:1] for href in page.xpath("//a/@href")} == {"#"}
    members = unpacked(render(build(hostile), ".docx"))
    assert b"TargetMode" not in members["word/_rels/document.xml.rels"]
    assert b"/URI" not in render(build(hostile), ".pdf")


def test_no_cell_computes(hostile: ReportInput) -> None:
    rows = list(csv.reader(io.StringIO(render(build(hostile), ".csv").decode("utf-8-sig"), newline="")))
    assert len(rows) == 151
    starts = re.compile("[\\s\u200b-\u200f\u2060-\u2069\ufeff]*[=+\\-@＝＋－＠]")
    assert [cell for row in rows for cell in row if starts.match(cell)] == []
    sheets = [data for name, data in unpacked(render(build(hostile), ".xlsx")).items() if "worksheets/sheet" in name]
    assert sheets
    assert not any(b"<f>" in sheet or b"<f " in sheet or b"hyperlink" in sheet for sheet in sheets)


def test_every_word_file_member_is_xml_without_fields(hostile: ReportInput) -> None:
    members = unpacked(render(build(hostile), ".docx"))
    for name, data in members.items():
        tree = etree.fromstring(data)
        fields = [one for one in tree.iter() if str(one.tag).endswith("}instrText")]
        assert len(fields) == (name == "word/footer1.xml")


def test_markdown_has_neither_links_nor_html(hostile: ReportInput) -> None:
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(render(build(hostile), ".md").decode())
    kinds = {token.type for token in tokens} | {
        child.type for token in tokens for child in token.children or () if child.type != "text"
    }
    assert not kinds & {"html_block", "html_inline", "image", "link_open", "fence", "code_block"}
    assert [token.tag for token in tokens if token.type == "heading_open"].count("h3") == 150


def test_linked_data_and_json_hold_no_nan_and_end_no_script(hostile: ReportInput) -> None:
    for suffix in (".jsonld", ".json"):
        data = render(build(hostile), suffix).decode("utf-8")
        json.loads(data, parse_constant=pytest.fail)
    assert "<" not in render(build(hostile), ".jsonld").decode("utf-8")
