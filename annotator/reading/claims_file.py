"""Earlier claims from a file: .jsonl, .json (ClaimReview too) and .csv, row by row, bad rows named."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TextIO

from annotator.core.canonical import canonicalise
from annotator.core.tags import clean_tags, join_tags
from annotator.errors import ClaimsFileError
from annotator.reading.claim_review import from_claim_review, is_claim_review

FORMATS = (".csv", ".jsonl", ".json")
FIELD_CAP = 100_000
_JSON_CAP = 512 * 1024 * 1024
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_INERT_FORMULA = re.compile("'(?=\\s*[=+\\-@\t\r＝＋－＠])")


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim as a file gives it; `verdict` is a label in the file's own words, `tags` a line of them.

    Unknown fields are empty.
    """

    text: str
    id: str = ""
    title: str = ""
    verdict: str = ""
    claimant: str = ""
    date: str = ""
    url: str = ""
    rationale: str = ""
    language: str = ""
    decided_at: str = ""
    checker: str = ""
    place: str = ""
    tags: str = ""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that could not be taken, with the reason in one sentence; the first row or line is 1."""

    number: int
    reason: str


NAMES = tuple(field.name for field in fields(ClaimLine))
# Empty, they are no part of a made id: a file imported before these columns were known stays known.
_LATER = ("place", "tags")


def read_claims(path: Path) -> Iterator[ClaimLine | BadRow]:
    """Yield the claims of a file in order, a `BadRow` for each that cannot be taken.

    A row without an id gets one made from its content, so that importing a file twice adds nothing.

    Raises:
        ClaimsFileError: when the file cannot be read at all or its ending names no known format.
    """
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise ClaimsFileError(f"{path.name}: earlier claims come from {', '.join(FORMATS)} files.")
    if not path.exists():
        raise ClaimsFileError(f"{path} does not exist.")
    if not path.is_file():
        raise ClaimsFileError(f"{path} is not a file.")
    if path.stat().st_size == 0:
        raise ClaimsFileError(f"{path} is empty.")
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            yield from {".csv": _from_csv, ".jsonl": _from_lines, ".json": _from_json}[suffix](stream)
    except UnicodeDecodeError as error:
        raise ClaimsFileError(
            f"{path} is not UTF-8 text (byte {error.start}); save it as UTF-8 and try again."
        ) from error
    except OSError as error:
        raise ClaimsFileError(f"{path} cannot be read: {error.strerror}.") from error


def _from_lines(stream: TextIO) -> Iterator[ClaimLine | BadRow]:
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            yield BadRow(number, "the line is not JSON")
            continue
        yield _line(number, record)


def _from_json(stream: TextIO) -> Iterator[ClaimLine | BadRow]:
    content = stream.read(_JSON_CAP + 1)
    if len(content) > _JSON_CAP:
        raise ClaimsFileError("The file is larger than 512 MB; give the claims as .jsonl.")
    try:
        records = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ClaimsFileError(f"The file is not JSON: {error}.") from error
    if isinstance(records, dict):
        graph = records.get("@graph", records.get("claims"))
        records = graph if isinstance(graph, list) else [records]
    if not isinstance(records, list):
        raise ClaimsFileError("The file holds no list of claims.")
    for number, record in enumerate(records, 1):
        yield _line(number, record)


def _from_csv(stream: TextIO) -> Iterator[ClaimLine | BadRow]:
    csv.field_size_limit(10 * FIELD_CAP)
    sample = stream.read(8192)
    stream.seek(0)
    rows = csv.reader(_without_nul(stream), delimiter=_delimiter(sample))
    try:
        header = [name.strip().casefold() for name in next(rows)]
        if "text" not in header:
            raise ClaimsFileError(
                "The first row names no column “text”; it should read like: text,verdict,claimant,date."
            )
        for number, row in enumerate(rows, 2):
            if not any(row):
                continue
            record = {name: _INERT_FORMULA.sub("", value, count=1) for name, value in zip(header, row, strict=False)}
            yield (
                BadRow(number, "it has more cells than the first row")
                if len(row) > len(header)
                else _line(number, record)
            )
    except (csv.Error, StopIteration) as error:
        raise ClaimsFileError(f"The table cannot be read: {error}.") from error


def _without_nul(stream: TextIO) -> Iterator[str]:
    return (line.replace("\0", "\ufffd") for line in stream)


def _delimiter(sample: str) -> str:
    first = sample.split("\n", 1)[0]
    return max(",;\t", key=first.count)


def _line(number: int, record: object) -> ClaimLine | BadRow:
    if not isinstance(record, Mapping):
        return BadRow(number, "it is not an object with fields")
    values = from_claim_review(record) if is_claim_review(record) else record
    cells = {name: _cell(values.get(name)) for name in NAMES} | {"tags": _tags(values.get("tags"))}
    bad = _reason_against(cells)
    if bad:
        return BadRow(number, bad)
    if not cells["id"]:
        cells["id"] = _made_id([cells[name] for name in NAMES if name not in _LATER or cells[name]])
    return ClaimLine(**cells)


def _cell(value: object) -> str:
    if value is None or isinstance(value, (dict, list)):
        return ""
    return canonicalise(str(value)).text.strip()


def _tags(value: object) -> str:
    """Return the tags of a list, or of a text with commas, as one line."""
    return join_tags(clean_tags(_cell(tag) for tag in (value if isinstance(value, list) else [value])))


def _reason_against(cells: Mapping[str, str]) -> str:
    if not cells["text"]:
        return "it has no text"
    too_long = next((name for name, value in cells.items() if len(value) > FIELD_CAP), None)
    if too_long:
        return f"its {too_long} is longer than {FIELD_CAP:,} characters"
    if cells["date"] and not _DATE.fullmatch(cells["date"][:10]):
        return f"its date “{cells['date'][:20]}” is not of the form YYYY-MM-DD"
    return ""


def _made_id(cells: Iterable[str]) -> str:
    return "made-" + hashlib.sha256("\x1f".join(cells).encode()).hexdigest()[:24]
