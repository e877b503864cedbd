"""The seal of a row."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.library.seal import is_whole, seal_of

VALUES = st.one_of(
    st.none(), st.text(), st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False), st.binary(), st.booleans()
)
ROWS = st.dictionaries(st.sampled_from(["id", "text", "quote", "seal", "sequence", "note", "größe"]), VALUES)


@given(ROWS, st.sampled_from(["claim", "highlight", "version", 'a "table"']))
def test_it_is_the_digest_of_a_json_list(row: dict[str, Any], table: str) -> None:
    hidden = {"seal", "text"} if table == "version" else {"seal"}
    content: list[Any] = [table]
    for name in sorted(row.keys() - hidden):
        if row[name] not in ("", None):
            content += (name, row[name])
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":"), default=repr)
    assert seal_of(table, row) == hashlib.sha256(written.encode()).hexdigest()


def test_it_stays_as_libraries_have_it() -> None:
    row = {
        "sequence": 1,
        "id": "a",
        "quote": "“Größe”\n\x7f\u2028",
        "span_start": 0,
        "number": -1.5,
        "note": "",
        "x": None,
    }
    assert seal_of("highlight", row) == "53cb60c4f6d83b06d5ae855f1abcf519031d42127a021873983c6fbee3f3e819"


@pytest.mark.parametrize("column", ["sequence", "id", "quote"])
def test_any_changed_column_shows(column: str) -> None:
    row: dict[str, Any] = {"sequence": 1, "id": "a", "quote": "A quote"}
    row["seal"] = seal_of("highlight", row)
    assert is_whole("highlight", row)
    assert not is_whole("highlight", row | {column: 2})


def test_half_a_character_is_damage() -> None:
    assert not is_whole("claim", {"id": "\ud800", "seal": ""})
