"""The program's own words in a report, in the language that is chosen for it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace

import pytest
from lxml import html

from annotator.core.scale import BASIC
from annotator.reporting import phrases, query_sheet, speech
from annotator.reporting.document import Cut
from annotator.reporting.options import SPEAKING_SUFFIXES, ReportOptions
from annotator.reporting.packing import unpacked
from annotator.reporting.preview import preview
from annotator.reporting.report import ReportInput, build
from annotator.reporting.writer import FORMATS, render, validate
from tests.reporting.unpacking import everything_in, words_of_pages

_PLACE = re.compile(r"(\{\w*\})")
# Of no language.
_SIGNS = {"sha", "utc"}


class Foreign(dict[str, str]):
    """A catalogue that has every text, in letters of no language."""

    def get(self, text: str, default: object = None) -> str:
        """Return the text with its letters gone; what is filled in stays."""
        assert text == default
        return "".join(part if _PLACE.fullmatch(part) else re.sub(r"\w", "Ω", part) for part in _PLACE.split(text))


@pytest.fixture
def foreign(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let "de" be a language that shares no letter with English."""

    def texts(language: str) -> Mapping[str, str]:
        return Foreign() if language == "de" else {}

    monkeypatch.setattr(speech, "_texts", texts)


def left_in(shown: str, given: ReportInput) -> set[str]:
    """Return the Latin words that are neither of the article and the desk, nor of no language.

    A canary that stands where a date should is cut after ten characters.
    """
    own = set(re.findall(r"[a-z]{3,}", given.version.text.casefold())) | _SIGNS
    shown = re.sub(r"(https://)?zanzibar[a-z0-9]+qx(\.example/)?|zanzibar(co|ve)\b|[0-9a-f]{64}", " ", shown.casefold())
    return set(re.findall(r"[a-z]{3,}", shown)) - own


def shown_of(data: bytes, suffix: str) -> str:
    """Return what people see and hear of a file."""
    if suffix == ".docx":
        members = (words for name, words in unpacked(data).items() if "/document" in name or "/footer" in name)
        shown = "\n".join(member.decode("utf-8") for member in members)
        # The number of the page is a field with a name; a picture has a description.
        drawn = " ".join(re.findall(r'descr="([^"]*)"', shown))
        return re.sub(r"<w:instrText[^>]*>[^<]*|<[^>]*>", " ", shown) + drawn
    if suffix == ".html":
        page = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
        for style in page.findall(".//style"):
            style.drop_tree()
        heard = [element.get(name, "") for element in page.iter() for name in ("title", "aria-label", "alt")]
        return "\n".join([page.text_content(), *heard])
    return data.decode("utf-8")


@pytest.mark.usefixtures("foreign")
@pytest.mark.parametrize("cut", ["internal", "public"])
@pytest.mark.parametrize("suffix", [".html", ".md", ".docx"])
def test_every_word_of_the_program_is_told(everywhere: ReportInput, suffix: str, cut: Cut) -> None:
    data = render(build(everywhere, cut, ["figures", "earlier", "queries", "history", "signing", "article"]), suffix)
    assert len(left_in(shown_of(data, suffix), everywhere)) > 30
    data = render(build(everywhere, cut), suffix, language="de")
    assert left_in(shown_of(data, suffix), everywhere) == set()


@pytest.mark.usefixtures("foreign")
@pytest.mark.parametrize("suffix", query_sheet.FORMATS)
def test_every_word_of_the_query_sheet_is_told(everywhere: ReportInput, suffix: str) -> None:
    data = query_sheet.render(query_sheet.build(everywhere), suffix, language="de")
    assert left_in(shown_of(data, suffix), everywhere) == set()


@pytest.mark.parametrize("suffix", SPEAKING_SUFFIXES)
def test_a_report_speaks_german(sample: ReportInput, suffix: str) -> None:
    report = build(sample)
    data = render(report, suffix, language="de")
    told = " ".join(everything_in(data).split())
    for words in ("Prüfbericht", "Intern: nicht zur Veröffentlichung", "Unbelegt", "Begründung", "Primärquelle"):
        assert words in told
    assert "Verdict report" not in told
    validate(data, report, suffix, language="de")
    # What follows is English again.
    assert "Verdict report" in " ".join(everything_in(render(report, suffix)).split())


@pytest.mark.parametrize("suffix", sorted(set(FORMATS) - set(SPEAKING_SUFFIXES)))
def test_what_machines_read_is_the_same_in_every_language(sample: ReportInput, suffix: str) -> None:
    report = build(sample)
    assert render(report, suffix, language="de") == render(report, suffix)
    rows = preview(sample, ReportOptions(suffix=suffix, language="de"))
    assert rows == preview(sample, ReportOptions(suffix=suffix))


def test_the_page_says_which_language_it_speaks(sample: ReportInput) -> None:
    article = replace(sample.article, language="en")
    page = html.document_fromstring(render(build(replace(sample, article=article)), ".html", language="de"))
    assert [one.get("lang") for one in page.iter("html", "div") if one.get("lang")] == ["de", "en"]


def test_the_words_of_a_desk_stay_as_it_wrote_them(sample: ReportInput) -> None:
    # "Cut" and "Open" are words of the program, and here verdicts of a desk.
    labels = tuple(
        replace(label, name=name) for label, name in zip(BASIC.labels, ("Cut", "Open", "Unverified"), strict=True)
    )
    own = replace(sample, scale=replace(BASIC, id="own", name="Article", labels=labels), records=[])
    told = render(build(own), ".md", language="de").decode("utf-8")
    assert "| ✓ Cut |" in told
    assert "| ✗ Open |" in told
    assert "| ? Unbelegt |" in told


def test_an_unknown_language_is_english(sample: ReportInput) -> None:
    assert render(build(sample), ".md", language="tlh") == render(build(sample), ".md")


def test_a_preview_speaks_as_the_report_will(sample: ReportInput) -> None:
    told = words_of_pages(preview(sample, ReportOptions(suffix=".pdf", language="de")).pages)
    assert "Der Artikel mit allen Markierungen" in told
    asked = words_of_pages(preview(sample, ReportOptions("queries", ".docx", language="de")).pages)
    assert "Rückfragen an den Autor" in asked


def test_a_language_that_was_kept_is_one_there_is() -> None:
    from annotator.reporting import options

    assert options.read(json.dumps({"language": "de"})).language == "de"
    assert options.read(json.dumps({"language": "xx"})).language == ""
    assert phrases.on_scale("True") == "True"
