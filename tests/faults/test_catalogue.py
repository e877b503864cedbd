"""Every fault of the catalogue that lies beside the checkout has a test that carries its number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
CATALOGUE = TESTS.parent / ".." / "shared" / "reference" / "faults.md"
_CASE = re.compile(r"^- ((?:IMP|ANC|NET|EXP|MAT|DB)-\d{3}) ", re.MULTILINE)
# In a test's name, its docstring or the id of its parameters; one test may stand for several: imp_034_035.
_NAMED = re.compile(r"(?<![A-Za-z])(IMP|ANC|NET|EXP|MAT|DB)[-_](\d{3}(?:_\d{3})*)(?!\d)", re.IGNORECASE)


def named() -> set[str]:
    """Return every number that a test carries."""
    texts = (path.read_text(encoding="utf-8") for path in TESTS.rglob("*.py") if path != Path(__file__).resolve())
    return {
        f"{group.upper()}-{number}"
        for text in texts
        for group, numbers in _NAMED.findall(text)
        for number in numbers.split("_")
    }


def test_every_case_has_a_test_that_names_it() -> None:
    if not CATALOGUE.is_file():
        pytest.skip("the catalogue is not beside this checkout")
    cases = _CASE.findall(CATALOGUE.read_text(encoding="utf-8"))
    assert len(cases) == 201
    untested = sorted(set(cases) - named())
    assert not untested, f"Please name the case in the test that produces it: {untested}"


def test_several_cases_in_one_name_are_seen() -> None:
    assert _NAMED.findall("def test_imp_034_035_036_nothing() -> None:") == [("imp", "034_035_036")]
    assert _NAMED.findall('"""DB-019, DB-020."""') == [("DB", "019"), ("DB", "020")]
    assert not _NAMED.findall("cp1252 and chimp_001")
