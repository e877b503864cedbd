"""Earlier claims to a file: .jsonl (lossless), .json and .csv (spreadsheet formulas made inert)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator

from annotator.core.claim import Claim
from annotator.core.tags import join_tags
from annotator.errors import ClaimsFileError

FORMATS = (".csv", ".jsonl", ".json")
COLUMNS = (
    "id", "text", "title", "verdict", "claimant", "date", "url", "rationale", "language", "decided_at", "checker",
    "place", "tags",
)  # fmt: skip
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


ClaimFields = dict[str, str | list[str]]


def claim_line(claim: Claim) -> ClaimFields:
    """Return a claim as the fields of a claims file, without the empty ones."""
    verdict = claim.verdict
    values: tuple[str | list[str], ...] = (
        claim.outside_id or claim.id, claim.text, claim.title, verdict.label_id if verdict else "", claim.claimant,
        claim.said_on, claim.url, claim.rationale, claim.language, verdict.decided_at if verdict else "",
        verdict.checker if verdict else "", claim.place, list(claim.tags),
    )  # fmt: skip
    return {name: value for name, value in zip(COLUMNS, values, strict=True) if value}


def write_claims(claims: Iterable[Claim], suffix: str) -> Iterator[bytes]:
    """Yield the bytes of a claims file in the format of `suffix`.

    Raises:
        ClaimsFileError: when the suffix names no known format.
    """
    writers = {".csv": _csv, ".jsonl": _jsonl, ".json": _json}
    if suffix.lower() not in writers:
        raise ClaimsFileError(f"Earlier claims are written as {', '.join(FORMATS)}, not “{suffix}”.")
    return writers[suffix.lower()](map(claim_line, claims))


def _jsonl(lines: Iterable[ClaimFields]) -> Iterator[bytes]:
    for line in lines:
        yield json.dumps(line, ensure_ascii=False, allow_nan=False).encode() + b"\n"


def _json(lines: Iterable[ClaimFields]) -> Iterator[bytes]:
    yield b"["
    for number, line in enumerate(lines):
        yield (b",\n" if number else b"\n") + json.dumps(line, ensure_ascii=False, allow_nan=False).encode()
    yield b"\n]\n"


def _csv(lines: Iterable[ClaimFields]) -> Iterator[bytes]:
    # The byte order mark tells spreadsheets that the file is UTF-8.
    yield b"\xef\xbb\xbf" + _csv_row(COLUMNS)
    for line in lines:
        yield _csv_row(_inert(_cell(line.get(name, ""))) for name in COLUMNS)


def _cell(value: str | list[str]) -> str:
    return value if isinstance(value, str) else join_tags(value)


def _csv_row(cells: Iterable[str]) -> bytes:
    row = io.StringIO()
    csv.writer(row).writerow(cells)
    return row.getvalue().encode()


def _inert(cell: str) -> str:
    return "'" + cell if cell.lstrip(" ").startswith(_FORMULA_STARTS) else cell
