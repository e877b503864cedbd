"""Fault cases EXP: text, addresses and places that break or abuse a report."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from lxml import etree, html

from annotator.core.article import Article, Version
from annotator.core.canonical import digest
from annotator.core.claim import Claim, ClaimRecord, decide
from annotator.core.evidence import Evidence
from annotator.core.highlight import Highlight, describe
from annotator.core.scale import BASIC
from annotator.core.span import Span
from annotator.errors import ReportError
from annotator.reporting import pdf
from annotator.reporting.document import Cut
from annotator.reporting.files import replace_file
from annotator.reporting.packing import unpacked
from annotator.reporting.report import ReportInput, build
from annotator.reporting.writer import FORMATS, render
from tests.reporting.unpacking import everything_in, words_of_pages

AT = "2026-03-02T10:00:00+00:00"


def hostile(words: str, *, url: str = "") -> ReportInput:
    """Return a report in which title, quote, claim, rationale and source all say `words`."""
    text = f"Before. {words} After."
    highlight = Highlight("h", "c", "v", describe(text, Span(8, 8 + len(words))), AT)
    verdict = decide(BASIC.labels[1], BASIC, at=AT, checker="Desk", checked_text=f"{words}.")
    claim = Claim("c", f"{words}.", AT, claimant=words, rationale=words, verdict=verdict)
    source = Evidence("e", "c", title=words, url=url or words, locator=words, quote=words)
    return ReportInput(
        Article("a", words, AT, byline=words, url=url or words),
        Version("v", "a", 1, text, digest(text.encode("utf-8", "replace").decode()), AT, (Span(0, len(text)),)),
        [ClaimRecord(claim, (highlight,), (source,))],
        BASIC,
        "Desk",
        AT,
    )


def readable(data: bytes, suffix: str) -> str:
    """Return what a reader of the file sees."""
    if suffix == ".pdf":
        return words_of_pages(data).replace("\r", "")
    if suffix in {".docx", ".xlsx"}:
        trees = [etree.fromstring(one) for name, one in unpacked(data).items() if name.endswith(".xml")]
        return "\n".join("".join(str(text) for text in tree.itertext()) for tree in trees)
    return data.decode("utf-8")


def page_of(given: ReportInput) -> html.HtmlElement:
    return html.document_fromstring(render(build(given), ".html"), parser=html.HTMLParser(encoding="utf-8"))


def row_of(given: ReportInput) -> dict[str, str]:
    text = render(build(given), ".csv").decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    return row


MARKUP = [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>', "<!--", "]]>",
    "&lt;b&gt;", "{{ 7 * 7 }}{% raw %}", "</style><style>*{display:none}", "</bdi></p></article>",
]  # fmt: skip


@pytest.mark.parametrize("words", MARKUP, ids=lambda words: f"EXP-001-{words[:12]}")
def test_markup_is_text(words: str) -> None:
    page, plain = page_of(hostile(words)), page_of(hostile("harmless"))
    assert [element.tag for element in page.iter()] == [element.tag for element in plain.iter()]
    assert [str(one.text_content()) for one in page.cssselect("blockquote")] == [words]
    assert row_of(hostile(words))["quote"].removeprefix("'") == words


ADDRESSES = [
    "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "file:///etc/passwd", "vbscript:x",
    'https://a.example/"onmouseover="x', "java\nscript:alert(1)", "jav&#x61;script:alert(1)",
]  # fmt: skip


@pytest.mark.parametrize("url", ADDRESSES, ids=lambda url: f"EXP-002-{url[:12]!r}")
def test_an_address_that_is_no_web_address_is_no_link(url: str) -> None:
    given = hostile("words", url=url)
    outside = [href for href in page_of(given).xpath("//a/@href") if not href.startswith("#")]
    assert outside == []
    assert "](" not in render(build(given), ".md").decode("utf-8")


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "  =cmd|' /C calc'!A0"]


@pytest.mark.parametrize("words", FORMULAS, ids=lambda words: f"EXP-003-{words!r}")
def test_no_cell_is_a_formula(words: str) -> None:
    row = row_of(hostile(words))
    live = [name for name, value in row.items() if value.strip()[:1] in tuple("=+-@＝＋－＠")]
    assert live == []
    assert row["quote"].startswith("'")


@pytest.mark.parametrize(
    "words",
    ['a "quoted" word', "a,b;c", "two\nlines", "x" * 40_000, "tab\tbed"],
    ids=["quotes", "separators", "lines", "long", "tab"],
)
def test_any_cell_reads_back_the_same(words: str) -> None:
    """EXP-004."""
    assert row_of(hostile(words))["quote"] == words


CONTROLS = ["".join(map(chr, range(1, 32))) + "x", "a\x00b", "a\ufffeb\uffff", "a\ud800b", "a\x85b\x9f"]


@pytest.mark.parametrize("suffix", sorted(FORMATS))
@pytest.mark.parametrize("words", CONTROLS, ids=lambda words: f"EXP-005-{ascii(words)[-8:]}")
def test_control_characters_become_visible(words: str, suffix: str) -> None:
    text = readable(render(build(hostile(words)), suffix), suffix)
    assert not set(text) & (set(map(chr, [*range(9), 11, 12, *range(14, 32), *range(127, 160)])) | {"\ufffe", "\uffff"})


@pytest.mark.parametrize(
    "words", ["\u202epaid 12", "\u2067\u2067open", "\u2069\u2069closed \u202e", "\u202dא\u202c\u202c"], ids=ascii
)
def test_a_claim_cannot_turn_its_verdict(words: str) -> None:
    """EXP-006: the verdict comes first, and what a claim opens ends with it."""
    page = page_of(hostile(words))
    assert [quote[0].tag for quote in page.cssselect("blockquote")] == ["bdi"]
    row = row_of(hostile(words))
    assert list(row)[1] == "verdict"
    assert row["verdict"] == "False"
    opens, closes = (sum(row["quote"].count(sign) for sign in signs) for signs in ("\u2066\u2067\u2068", "\u2069"))
    assert opens == closes


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_every_script_is_written(suffix: str) -> None:
    """EXP-007."""
    words = "한국어 ไทย हिन्दी العربية 中文 👩‍👩‍👧 𝒜"
    text = readable(render(build(hostile(words)), suffix), suffix)
    # How a reader puts the words of a PDF in order is its own affair; that each is there is ours.
    assert suffix == ".pdf" or words in text
    assert "한국어" in text or suffix == ".pdf"
    assert not (suffix == ".pdf" and "𝒜" in pdf.unshown(build(hostile(words))) and "𝒜" in text)


def test_a_place_that_cannot_be_written_keeps_the_old_report(tmp_path: Path) -> None:
    """EXP-008; the failing disk is in the tests of `replace_file`."""
    (tmp_path / "report.html").mkdir()
    (tmp_path / "report.html" / "old").write_bytes(b"old")
    with pytest.raises(ReportError):
        replace_file(tmp_path / "report.html", b"new")
    assert [path.name for path in tmp_path.rglob("*")] == ["report.html", "old"]


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_two_thousand_claims_and_a_long_rationale_are_all_there(suffix: str) -> None:
    """EXP-012; `render` counts them again."""
    text = "Traffic rose. " * 2000
    records = [
        ClaimRecord(
            Claim(f"c{number}", "Traffic rose.", AT, rationale="x" * 50_000 if number == 7 else ""),
            (Highlight(f"h{number}", f"c{number}", "v", describe(text, Span(14 * number, 14 * number + 13)), AT),),
        )
        for number in range(2000)
    ]
    version = Version("v", "a", 1, text, digest(text), AT)
    data = render(build(ReportInput(Article("a", "Traffic", AT), version, records, BASIC, "Desk", AT)), suffix)
    kept = {".pdf": 32_000, ".xlsx": 32_000}.get(suffix, 50_000)
    assert "".join(readable(data, suffix).split()).count("x" * 1000) >= kept // 1000


@pytest.mark.parametrize("cut", get_args(Cut))
def test_a_report_says_nothing_of_the_program_that_wrote_it(sample_free: Callable[[Cut], str], cut: Cut) -> None:
    """EXP-015."""
    written = sample_free(cut)
    assert "generator" not in written.lower()
    assert str(Path.cwd()) not in written


@pytest.fixture
def sample_free() -> Callable[[Cut], str]:
    return lambda cut: "".join(everything_in(render(build(hostile("words"), cut), suffix)) for suffix in FORMATS)
