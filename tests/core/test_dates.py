from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.dates import read_date


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-03-05", "2026-03-05"), (" 2026-3-5 ", "2026-03-05"), ("2026-03", "2026-03"), ("2026", "2026"),
        ("5.3.2026", "2026-03-05"), ("05. 03. 2026", "2026-03-05"), ("29.2.2024", "2024-02-29"),
    ],
)  # fmt: skip
def test_days_months_and_years_are_read(written: str, meant: str) -> None:
    assert read_date(written) == meant


@pytest.mark.parametrize(
    "written", ["", "3/5/2026", "2026-02-30", "2026-13", "0000", "March", "31.4.2026", "26", "٢٠٢٦-00-01", "2026-"]
)
def test_what_is_no_date_is_none(written: str) -> None:
    assert read_date(written) is None


@given(st.dates())
def test_every_day_is_read_as_it_is_written(day: object) -> None:
    assert read_date(str(day)) == str(day)


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    found = read_date(text)
    assert found is None or read_date(found) == found
