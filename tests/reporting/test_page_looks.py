"""What a reader of the pages would stumble over."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import html
from PySide6.QtGui import QFontMetricsF, QPdfWriter

from annotator.core.link import Relation
from annotator.reporting import pdf, pdf_page, phrases, query_sheet
from annotator.reporting.document import Correction, EarlierCheck, House, Signing
from annotator.reporting.flow import Paragraph
from annotator.reporting.packing import unpacked
from annotator.reporting.pages import pages
from annotator.reporting.pdf_looks import LOOKS, font_of
from annotator.reporting.pdf_setting import set_column
from annotator.reporting.report import ReportInput, build
from annotator.reporting.sheet_looks import height
from annotator.reporting.writer import render
from tests.reporting.unpacking import everything_in


@pytest.mark.parametrize(("sign", "most"), [("w", 84), ("字", 42)])
def test_a_long_title_leaves_room_for_the_number_of_the_page(sample: ReportInput, sign: str, most: int) -> None:
    given = replace(sample, house=House(), article=replace(sample.article, title=sign * 300))
    foot = unpacked(render(build(given), ".docx"))["word/footer1.xml"].decode("utf-8")
    (told,) = re.findall(rf"{sign}+…", foot)
    assert most - 20 < len(told) <= most


def test_a_short_title_is_told_whole(sample: ReportInput) -> None:
    foot = unpacked(render(build(sample), ".docx"))["word/footer1.xml"].decode("utf-8")
    assert "Verdict report: The cranes of Port Ellery<" in foot


def test_the_foot_of_a_pdf_leaves_room_as_well(sample: ReportInput) -> None:
    pdf.write(build(sample))
    words = "The cranes of Port Ellery " * 20
    short = pdf_page._short(words, QPdfWriter("unused.pdf"), 4000)
    assert short.endswith("…")
    assert words.startswith(short[:-1])
    assert QFontMetricsF(font_of(LOOKS["small"]), QPdfWriter("unused.pdf")).horizontalAdvance(short) <= 3400


@pytest.mark.parametrize("suffix", [".html", ".md", ".docx", ".pdf"])
def test_a_query_says_which_words_are_suggested_and_which_are_asked(sample: ReportInput, suffix: str) -> None:
    told = " ".join(re.sub(r"<[^>]*>|\*\*", "", everything_in(render(build(sample), suffix))).split())
    assert "Suggested wording: Since then traffic has risen by a fifth" in told
    assert "Question: Does she mean passengers?" in told
    assert "Answer: No, freight." in told


def test_the_bar_of_a_claim_and_of_its_quote_is_one(sample: ReportInput) -> None:
    writer = QPdfWriter("unused.pdf")
    pdf.write(build(sample))
    setting = set_column(pages(build(sample)), writer, lambda _done, _of: None)
    bars = [rectangle for rectangle, _, _ in pdf_page._bars(setting)]
    joined = [one.bottom() == other.top() for one, other in pairwise(bars)]
    assert joined.count(True) >= len(sample.records)


def test_the_meaning_of_a_verdict_is_told_on_a_narrow_screen(sample: ReportInput) -> None:
    page = render(build(sample), ".html").decode("utf-8")
    hidden = re.findall(r"([^{};\n]+)\{ display: none;", page)
    assert hidden
    assert not any(".counts .meaning" in rule or "tbody .meaning" in rule for rule in hidden)


def test_the_history_is_on_the_printed_page(sample: ReportInput) -> None:
    page = render(build(sample), ".html").decode("utf-8")
    assert "details::details-content" in page[page.index("@media print") :]


@pytest.mark.parametrize(
    ("cells", "lines"),
    [(["", ""], 1), (["a", "b\nc\nd"], 3), (["a" * 100, ""], 12), (["字" * 10, ""], 3), (["a" * 9000, ""], 0)],
    ids=["empty", "lines", "long", "wide", "as high as can be"],
)
def test_a_row_is_as_high_as_its_words(cells: list[str], lines: int) -> None:
    assert height(cells, [10, 20]) == (15 * lines or 409)


ARABIC = "سارة الخطيب"


def test_a_name_that_runs_from_right_to_left_turns_no_date_round(sample: ReportInput) -> None:
    signing = Signing("signed off", ARABIC, "2026-03-09T10:00:00Z", ARABIC)
    one = Correction("2026-03-08T10:00:00+00:00", 0, ARABIC, ARABIC, "False", ARABIC)
    check = EarlierCheck(Relation.REPEATS, "", ARABIC, "2024-11-30")
    name = f"\u2068{ARABIC}\u2069"
    assert phrases.settled(signing) == f"Signed off by {name}, 2026-03-09 10:00 UTC: {name}"
    assert phrases.corrected(replace(one, number=1)) == (
        f"2026-03-08: the verdict on claim 1 was changed from {name} to False ({name})."
    )
    assert phrases.earlier(check) == f"Repeats an earlier claim, judged {name} as of 2024-11-30"
    assert name in dict(phrases.facts(build(replace(sample, checker=ARABIC)).head))["Checked by"]


def test_the_foot_keeps_its_order_beside_a_name_that_runs_from_right_to_left(sample: ReportInput) -> None:
    given = replace(sample, house=House(ARABIC), article=replace(sample.article, title=ARABIC * 20))
    footer = pages(build(given)).footer
    assert footer.startswith(f"\u2068{ARABIC}\u2069 · Verdict report: \u2068")
    foot = unpacked(render(build(given), ".docx"))["word/footer1.xml"].decode("utf-8")
    assert foot.count("\u2068") == foot.count("\u2069") == 2


@pytest.mark.parametrize(
    ("text", "slanted"),
    [("It rose.", True), ("Контакты, où, Ελλάδα “…”", True), (ARABIC, False), ("三十年", False), ("आँकड़ा", False)],
)
def test_no_letters_are_slanted_that_never_are(sample: ReportInput, text: str, slanted: bool) -> None:
    record = next(one for one in sample.records if one.evidence)
    told = replace(record, evidence=(replace(record.evidence[0], quote=text),))
    report = build(replace(sample, records=[told]))
    assert any(piece.italic for one in pages(report).flow if isinstance(one, Paragraph) for piece in one.pieces) == (
        slanted
    )
    assert ('class="excerpt"' in render(report, ".html").decode("utf-8")) == slanted


def test_words_that_run_from_right_to_left_begin_at_the_right(sample: ReportInput) -> None:
    record = next(one for one in sample.records if one.queries and one.evidence)
    claim = replace(record.claim, text=ARABIC, rationale=ARABIC)
    told = replace(record, claim=claim, evidence=(replace(record.evidence[0], quote=ARABIC),))
    page = html.document_fromstring(render(build(replace(sample, records=[told])), ".html").decode("utf-8"))
    ways = {str(one.get("class")): one.get("dir") for one in page.iter("p", "blockquote", "q") if one.get("dir")}
    assert (ways["wording"], ways["rationale"], ways["excerpt upright"], ways["quote"]) == ("rtl", "rtl", "rtl", "ltr")


def test_the_query_sheet_says_whom_it_is_for(sample: ReportInput) -> None:
    for suffix in query_sheet.FORMATS:
        told = everything_in(query_sheet.render(query_sheet.build(sample), suffix))
        assert "Mirjam Tolhurst · The Ellery Gazette" in told
