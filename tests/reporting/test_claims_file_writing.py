from __future__ import annotations

import csv
import io
import json

import pytest

from annotator.core.claim import Claim, Verdict
from annotator.errors import ClaimsFileError
from annotator.reporting.claims_file import COLUMNS, write_claims

CLAIMS = [
    Claim("c1", "Rents doubled.", "2026-01-01T00:00:00Z", verdict=Verdict("false", "False", "basic", 1)),
    Claim("c2", "=HYPERLINK(1)\nsecond line, “quoted”", "2026-01-01T00:00:00Z", outside_id="out-2", language="de"),
]


def test_only_fields_that_say_something_are_written() -> None:
    lines = b"".join(write_claims(CLAIMS, ".jsonl")).decode().splitlines()
    assert [json.loads(line) for line in lines] == [
        {"id": "c1", "text": "Rents doubled.", "verdict": "false"},
        {"id": "out-2", "text": CLAIMS[1].text, "language": "de"},
    ]


def test_a_spreadsheet_finds_no_formula() -> None:
    data = b"".join(write_claims(CLAIMS, ".csv"))
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[0] == list(COLUMNS)
    assert rows[2][1] == "'" + CLAIMS[1].text


@pytest.mark.parametrize("claims", [[], CLAIMS[:1], CLAIMS])
def test_a_json_list_of_any_length(claims: list[Claim]) -> None:
    assert len(json.loads(b"".join(write_claims(claims, ".json")))) == len(claims)


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(ClaimsFileError, match="docx"):
        write_claims(CLAIMS, ".docx")
