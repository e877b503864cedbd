from __future__ import annotations

import pytest

from annotator.errors import ReportError
from annotator.reporting import query_sheet
from annotator.reporting.report import ReportInput


def test_the_sheet_numbers_paragraphs_from_one(sample: ReportInput) -> None:
    sheet = query_sheet.build(sample)
    assert all(1 <= entry.paragraph <= len(sample.version.text.split("\n")) for entry in sheet.entries if entry.quote)
    assert sheet.entries
    assert [entry.claim for entry in sheet.entries] == sorted(entry.claim for entry in sheet.entries)


def test_a_sheet_is_written_as_word_or_page_only(sample: ReportInput) -> None:
    sheet = query_sheet.build(sample)
    with pytest.raises(ReportError, match=r"not “\.pdf”"):
        query_sheet.render(sheet, ".pdf")
