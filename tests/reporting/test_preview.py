from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import Stopped
from annotator.reporting import options as choices
from annotator.reporting.document import PARTS
from annotator.reporting.options import REPORT_SUFFIXES, ReportOptions
from annotator.reporting.preview import picture, preview
from annotator.reporting.report import ReportInput
from tests.reporting.unpacking import words_of_pages


def every() -> list[ReportOptions]:
    reports = [ReportOptions(suffix=suffix) for suffix in REPORT_SUFFIXES]
    return [*reports, ReportOptions("queries", ".docx"), ReportOptions(cut="public", left_out=PARTS)]


@pytest.mark.parametrize("options", every())
def test_what_is_kept_reads_back(options: ReportOptions) -> None:
    assert choices.read(choices.written(options)) == options


@given(st.text() | st.dictionaries(st.text(), st.integers()).map(str))
def test_anything_else_is_read_as_no_choice(text: str) -> None:
    assert isinstance(choices.read(text), ReportOptions)


@pytest.mark.parametrize(
    "text", ['{"suffix": ".exe", "cut": 3, "left_out": ["claims", 1]}', "[]", '{"left_out": {}}', '{"tagged": "yes"}']
)
def test_what_makes_no_sense_is_left_out(text: str) -> None:
    assert choices.read(text) == ReportOptions()


@pytest.mark.parametrize("options", every())
def test_every_choice_can_be_looked_at(sample: ReportInput, options: ReportOptions) -> None:
    seen = preview(sample, options)
    assert seen.claims == (1 if options.subject == "queries" else 7)
    assert bool(seen.pages) + bool(seen.text) + bool(seen.rows) == 1
    assert len(seen.rows) in {0, 8}


def test_the_pages_are_those_of_the_report(sample: ReportInput) -> None:
    seen = preview(sample, ReportOptions(cut="public", left_out=("article",)))
    words = words_of_pages(seen.pages)
    assert "Public" in words
    assert "with every claim marked" not in words
    width, height, points = picture(seen.pages, 0, 300)
    assert (width, len(points)) == (300, width * height * 4)
    assert len(set(points)) > 10


def test_a_sheet_without_queries_says_so(sample: ReportInput) -> None:
    records = [replace(record, queries=()) for record in sample.records]
    assert preview(replace(sample, records=records), ReportOptions("queries", ".docx")).claims == 0


@pytest.mark.parametrize("suffix", REPORT_SUFFIXES)
def test_a_preview_stops_when_it_is_told(sample: ReportInput, suffix: str) -> None:
    def stop(_done: int, _whole: int) -> None:
        raise Stopped("Stopped.")

    with pytest.raises(Stopped):
        preview(sample, ReportOptions(suffix=suffix), stop)


def test_a_long_text_is_shortened(sample: ReportInput, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.reporting.preview.LONGEST_TEXT", 100)
    seen = preview(sample, ReportOptions(suffix=".json"))
    assert (len(seen.text), seen.shortened) == (100, True)


def test_signs_without_a_font_are_told(sample: ReportInput, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.reporting.pdf_page.without_font", lambda words: "z" if "cranes" in words else "")
    assert preview(sample, ReportOptions()).unshown == "z"
    assert preview(sample, ReportOptions("queries", ".docx")).unshown == "z"
    assert preview(sample, ReportOptions(suffix=".md")).unshown == ""
