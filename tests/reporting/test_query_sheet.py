from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from lxml import html

from annotator.core.query import Outcome
from annotator.errors import ReportError
from annotator.reporting import query_sheet
from annotator.reporting.report import ReportInput
from tests.reporting.unpacking import everything_in


def test_open_queries_alone_are_on_the_sheet_with_paragraph_and_words(sample: ReportInput) -> None:
    (entry,) = query_sheet.build(sample).entries
    assert (entry.paragraph, entry.claim) == (2, 4)
    assert entry.quote == "Since then traffic has doubled"
    assert entry.query.question == "Which of the two ports?"


@pytest.mark.parametrize("suffix", query_sheet.FORMATS)
def test_the_sheet_is_the_same_each_time_and_holds_its_words(sample: ReportInput, suffix: str) -> None:
    data = query_sheet.render(query_sheet.build(sample), suffix)
    assert data == query_sheet.render(query_sheet.build(sample), suffix)
    assert "Which of the two ports?" in everything_in(data)


@pytest.mark.parametrize("suffix", query_sheet.FORMATS)
def test_hostile_words_stay_words(with_words: Callable[[str], ReportInput], suffix: str) -> None:

    given = with_words("</p><script>alert(1)</script>\x00\u202e")
    record = given.records[0]
    asked = replace(record.queries[0], outcome=Outcome.OPEN)
    data = query_sheet.render(query_sheet.build(replace(given, records=[replace(record, queries=(asked,))])), suffix)
    assert "<script" not in everything_in(data)
    if suffix == ".html":
        assert len(html.document_fromstring(data).findall(".//section")) == 1


def test_another_format_is_refused(sample: ReportInput) -> None:
    with pytest.raises(ReportError, match=r"\.docx, \.html"):
        query_sheet.render(query_sheet.build(sample), ".pdf")
