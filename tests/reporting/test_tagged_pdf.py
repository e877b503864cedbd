from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.core.article import Version
from annotator.core.canonical import digest
from annotator.errors import ReportError
from annotator.reporting import tagged_pdf
from annotator.reporting.document import House
from annotator.reporting.report import ReportInput, build
from annotator.reporting.writer import render
from tests.reporting.test_logo import picture
from tests.reporting.unpacking import everything_in, words_of_pages

EMPTY = Version("version", "article", 1, "Nothing.", digest("Nothing."), "2026-03-02T08:59:30+00:00")
extra = pytest.mark.skipif(not tagged_pdf.is_available(), reason="the extra `tagged` is not installed")


@extra
@pytest.mark.parametrize("cut", ["internal", "public"])
def test_a_tagged_pdf_says_what_its_parts_are(sample: ReportInput, cut: str) -> None:
    report = build(sample, "public" if cut == "public" else "internal")
    data = render(report, ".pdf", tagged=True)
    assert data == render(report, ".pdf", tagged=True)
    for tag in (b"/S/Title", b"/S/H1", b"/S/H2", b"/S/Table", b"/S/TH", b"/S/L\n", b"/S/Link", b"/S/BlockQuote"):
        assert tag.removesuffix(b"\n") in data
    words = words_of_pages(data)
    assert "Nine of the twelve harbour cranes" in " ".join(words.split())
    assert ("Which of the two ports" in words) == (cut == "internal")
    assert "Typst" not in everything_in(data)


@extra
def test_markup_in_a_text_stays_text(sample: ReportInput) -> None:
    words = "#panic() *b* $x$ <a> @b `c` \\u{41} http://x.example"
    given = replace(sample, article=replace(sample.article, title=words), house=House(words, words, words))
    assert words in " ".join(words_of_pages(render(build(given), ".pdf", tagged=True)).split())


@extra
def test_the_style_of_the_desk_is_on_it(sample: ReportInput) -> None:
    from annotator.reporting import logo

    house = House("The Ellery Desk", accent="#0a7d4f", links="#b00020", logo=logo.made(picture("JPEG"), "x"))
    data = render(build(replace(sample, house=house)), ".pdf", tagged=True)
    assert b"/S/Figure" in data
    assert len(data) > len(render(build(sample), ".pdf", tagged=True))


@extra
def test_a_character_without_a_font_is_named_in_its_place(sample: ReportInput, monkeypatch: pytest.MonkeyPatch) -> None:
    # No font has a character of a plane that nobody uses.
    monkeypatch.setattr(
        "annotator.reporting.pdf_page.without_font", lambda words: "\U000f1234" * ("\U000f1234" in words)
    )
    given = replace(sample, article=replace(sample.article, title="Lost \U000f1234 sign"), records=[], version=EMPTY)
    words = " ".join(words_of_pages(render(build(given), ".pdf", tagged=True)).split())
    assert "Lost [U+F1234] sign" in words


def test_without_the_extra_it_is_one_sentence(sample: ReportInput, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagged_pdf, "is_available", lambda: False)
    with pytest.raises(ReportError, match="needs the extra"):
        render(build(sample), ".pdf", tagged=True)


@extra
def test_a_pdf_without_tags_is_not_let_out(sample: ReportInput) -> None:
    report = build(sample)
    with pytest.raises(ReportError, match="would not be tagged"):
        tagged_pdf.check(render(report, ".pdf"), report)
