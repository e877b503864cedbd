from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import ReportError
from annotator.reporting.pdf_breaks import Line, cut
from annotator.reporting.pdf_file import Entry, Properties, finished


def column(*leading: int, count: int = 10) -> list[Line]:
    return [Line(10.0 * number, 10.0 * number + 10, number in leading) for number in range(count)]


def test_pages_are_filled() -> None:
    assert cut(column(), 40) == [(0, 40), (40, 80), (80, 100)]


def test_a_heading_goes_with_what_it_leads_to() -> None:
    assert cut(column(3), 40) == [(0, 30), (30, 70), (70, 100)]
    assert cut(column(2, 3), 40) == [(0, 20), (20, 60), (60, 100)]


def test_headings_that_fill_a_page_are_cut_all_the_same() -> None:
    assert cut(column(*range(10)), 40) == [(0, 40), (40, 80), (80, 100)]


def test_cells_that_stand_side_by_side_stay_on_one_page() -> None:
    lines = [Line(0, 30), Line(30, 40), Line(30, 60), Line(60, 70)]
    assert cut(lines, 50) == [(0, 30), (30, 70)]


def test_nothing_is_one_page() -> None:
    assert cut([], 40) == [(0, 40)]


@given(st.lists(st.tuples(st.floats(1, 50), st.booleans()), min_size=1, max_size=60))
def test_every_line_is_on_exactly_one_page(given_lines: list[tuple[float, bool]]) -> None:
    lines, top = [], 0.0
    for height, leads in given_lines:
        lines.append(Line(top, top + height, leads))
        top += height
    pages = cut(lines, 60)
    for line in lines:
        assert sum(start <= line.top and line.bottom <= end for start, end in pages) == 1
    assert all(end - start <= 60.001 for start, end in pages)


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.4\n%%EOF", b"startxref\n9999\n%%EOF", b"xref\n0 1\nstartxref\n0\n%%EOF"]
)
def test_what_is_no_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(ReportError):
        finished(data, [Entry("x", "y")], Properties())
