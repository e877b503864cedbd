from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.reading.claim_review import from_claim_review, is_claim_review
from annotator.reading.claims_file import BadRow, ClaimLine, read_claims

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3)
)
review_fields = st.sampled_from(
    ["@type", "@id", "claimReviewed", "reviewRating", "itemReviewed", "author", "url", "datePublished", "name"]
)


@given(st.dictionaries(review_fields, anything, max_size=9))
def test_no_record_breaks_the_reader_of_claim_reviews(record: dict[str, object]) -> None:
    is_claim_review(record)
    assert all(isinstance(value, str) for value in from_claim_review(record).values())


@pytest.mark.parametrize(
    ("rating", "label"),
    [
        ({"alternateName": "Mostly false", "ratingValue": 5}, "Mostly false"),
        ({"alternateName": ["False", "Wrong"]}, "False"),
        ({"alternateName": {"@value": "x", "name": "False"}}, "False"),
        ([{"alternateName": "True"}], "True"),
        ("Half true", "Half true"),
        (None, ""),
    ],
)
def test_the_label_counts(rating: object, label: str) -> None:
    assert from_claim_review({"claimReviewed": "x", "reviewRating": rating})["verdict"] == label


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_with_any_usual_delimiter(tmp_path: Path, delimiter: str) -> None:
    rows = [["Text", "Verdict", "date"], ['He said ""no""', "false", "2026-01-02"], ["'=1+1", "", ""]]
    cells = "\r\n".join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    path = tmp_path / "claims.csv"
    path.write_bytes(b"\xef\xbb\xbf" + cells.encode())
    first, second = read_claims(path)
    assert isinstance(first, ClaimLine)
    assert isinstance(second, ClaimLine)
    assert (first.text, first.verdict, first.date) == ('He said "no"', "false", "2026-01-02")
    assert second.text == "=1+1"


def test_a_row_with_too_many_cells_is_bad(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_text("text,verdict\na,true\nb,true,more\n", "utf-8")
    assert [type(row) for row in read_claims(path)] == [ClaimLine, BadRow]


@pytest.mark.parametrize(
    "record",
    [
        {"text": "x" * 100_001},
        {"text": ["a", "list"]},
        {"text": None},
        "a string",
        {"text": "fine", "date": "yesterday"},
    ],
    ids=["too long", "list", "null", "string", "date"],
)
def test_a_row_that_cannot_be_taken_says_why(tmp_path: Path, record: object) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text(json.dumps(record), "utf-8")
    (row,) = read_claims(path)
    assert isinstance(row, BadRow)
    assert row.reason


def test_deeply_nested_lines_are_bad_rows(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text("[" * 100_000 + "\n" + '{"text": "fine"}', "utf-8")
    assert [type(row) for row in read_claims(path)] == [BadRow, ClaimLine]


def test_characters_no_text_can_hold_are_taken_out(tmp_path: Path) -> None:
    path = tmp_path / "claims.jsonl"
    path.write_text('{"text": "a\\ud800b\\u0000c"}', "utf-8")
    (row,) = read_claims(path)
    assert isinstance(row, ClaimLine)
    assert row.text == "ab\ufffdc"
