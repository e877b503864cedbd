"""Earlier claims from a file: .jsonl, .json (ClaimReview and our reports too) and .csv, row by row, bad rows named."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import chain
from pathlib import Path
from typing import TextIO

from annotator.core.canonical import canonicalise
from annotator.core.claim_review import numbers_ignored
from annotator.core.tags import clean_tags, join_tags
from annotator.errors import ClaimsFileError
from annotator.reading.claim_review import from_claim_review, is_claim_review
from annotator.reading.report_file import claims_of, is_report

FORMATS = (".csv", ".jsonl", ".json", ".jsonld")
FIELD_CAP = 100_000
_JSON_CAP = 512 * 1024 * 1024
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_INERT_FORMULA = re.compile("'(?=\\s*[=+\\-@\t\r＝＋－＠])")


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One claim as a file gives it; `verdict` is a label in the file's own words, `tags` a line of them.

    Unknown fields are empty; `note` is what was left out of the row, in one sentence.
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
    note: str = ""


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that could not be taken, with the reason in one sentence; the first row or line is 1."""

    number: int
    reason: str


NAMES = tuple(field.name for field in fields(ClaimLine) if field.name != "note")
# The table that Meedan Check exports has neither claim nor rating: the title of the check says what was checked.
_CHECK_COLUMNS = {"title", "summary", "url", "report status"}
_FROM_CHECK = {"text": "title", "title": "title", "rationale": "summary", "verdict": "rating"}
# Empty, they are no part of a made id: a file imported before these columns were known stays known.
_LATER = ("place", "tags")


def read_claims(path: Path, columns: Mapping[str, str] | None = None) -> Iterator[ClaimLine | BadRow]:
    """Yield the claims of a file in order, a `BadRow` for each that cannot be taken.

    `columns` says for a table which of its columns holds a field: {"text": "Statement"}. A row without an
    id gets one made from its content, so that importing a file twice adds nothing.

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
            if suffix == ".csv":
                yield from _from_csv(stream, columns or {})
            else:
                yield from {".jsonl": _from_lines}.get(suffix, _from_json)(stream)
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


def read_records(path: Path) -> list[object]:
    """Return the records of a JSON file as they are, to be looked at one by one.

    Raises:
        ClaimsFileError: when the file cannot be read or is not JSON.
    """
    try:
        with path.open(encoding="utf-8-sig") as stream:
            return _records(stream)
    except UnicodeDecodeError as error:
        raise ClaimsFileError(f"{path} is not UTF-8 text (byte {error.start}).") from error
    except OSError as error:
        raise ClaimsFileError(f"{path} cannot be read: {error.strerror}.") from error


def _records(stream: TextIO) -> list[object]:
    content = stream.read(_JSON_CAP + 1)
    if len(content) > _JSON_CAP:
        raise ClaimsFileError("The file is larger than 512 MB; give the claims as .jsonl.")
    try:
        return listed(json.loads(content))
    except (ValueError, RecursionError) as error:
        raise ClaimsFileError(f"The file is not JSON: {error}.") from error


def _from_json(stream: TextIO) -> Iterator[ClaimLine | BadRow]:
    records = _records(stream)
    rows = chain.from_iterable(claims_of(record) if is_report(record) else [record] for record in records)
    for number, record in enumerate(rows, 1):
        # The highlights beside the reviews in a report of this program are no claims.
        if not (isinstance(record, dict) and record.get("type") == "Annotation"):
            yield _line(number, record)


def listed(records: object) -> list[object]:
    """Return the records of a JSON file: a list, one record, or a graph of them.

    Raises:
        ClaimsFileError: when it is none of these.
    """
    if isinstance(records, dict):
        graph = records.get("@graph", records.get("claims"))
        return graph if isinstance(graph, list) else [records]
    if not isinstance(records, list):
        raise ClaimsFileError("The file holds no list of claims.")
    return records


def _from_csv(stream: TextIO, columns: Mapping[str, str]) -> Iterator[ClaimLine | BadRow]:
    csv.field_size_limit(10 * FIELD_CAP)
    sample = stream.read(8192)
    stream.seek(0)
    rows = csv.reader(_without_nul(stream), delimiter=_delimiter(sample))
    try:
        header = [_column_name(name) for name in next(rows)]
        mapping = _mapping(header, columns)
        for number, row in enumerate(rows, 2):
            if not any(row):
                continue
            record = {name: _INERT_FORMULA.sub("", value, count=1) for name, value in zip(header, row, strict=False)}
            yield (
                BadRow(number, "it has more cells than the first row")
                if len(row) > len(header)
                else _line(number, record | {field: record.get(name, "") for field, name in mapping.items()})
            )
    except (csv.Error, StopIteration) as error:
        raise ClaimsFileError(f"The table cannot be read: {error}.") from error


def _column_name(name: str) -> str:
    return " ".join(name.replace("_", " ").casefold().split())


def _mapping(header: list[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Return which column holds which field, where they are named otherwise.

    Raises:
        ClaimsFileError: when there is no such field or column, or none holds the text.
    """
    mapping = {field: _column_name(name) for field, name in columns.items()}
    strange = [field for field in mapping if field not in NAMES]
    if strange:
        raise ClaimsFileError(f"There is no field “{strange[0]}”; the fields are {', '.join(NAMES)}.")
    missing = [name for name in mapping.values() if name not in header]
    if missing:
        raise ClaimsFileError(f"The first row names no column “{missing[0]}”; it has: {', '.join(header)}.")
    if not columns and header.count("text") == 0 and set(header) >= _CHECK_COLUMNS:
        mapping = {field: name for field, name in _FROM_CHECK.items() if name in header}
    # A column of our own name, as in a table that this program wrote.
    mapping |= {"decided_at": "decided at"} if "decided at" in header and "decided_at" not in mapping else {}
    if "text" not in header and "text" not in mapping:
        raise ClaimsFileError(
            "The first row names no column “text”; it should read like: text,verdict,claimant,date, or say with a "
            "column map which column holds the text."
        )
    return mapping


def _without_nul(stream: TextIO) -> Iterator[str]:
    return (line.replace("\0", "\ufffd") for line in stream)


def _delimiter(sample: str) -> str:
    first = sample.split("\n", 1)[0]
    return max(",;\t", key=first.count)


def _line(number: int, record: object) -> ClaimLine | BadRow:
    if not isinstance(record, Mapping):
        return BadRow(number, "it is not an object with fields")
    review = is_claim_review(record)
    values = from_claim_review(record) if review else record
    note = numbers_ignored(record.get("reviewRating")) if review else ""
    cells = {name: _cell(values[name]) if name in values else "" for name in NAMES}
    if cells["tags"] or isinstance(values.get("tags"), list):
        cells["tags"] = _tags(values["tags"])
    bad = _reason_against(cells)
    if bad:
        return BadRow(number, bad)
    if not cells["id"]:
        cells["id"] = _made_id([cells[name] for name in NAMES if name not in _LATER or cells[name]])
    return ClaimLine(**cells, note=f"the numbers of its rating were left out ({note})" if note else "")


def _cell(value: object) -> str:
    if isinstance(value, str) and value.isprintable():
        # Most cells; nothing in them needs another form.
        return value.strip()
    if value is None or isinstance(value, (dict, list)):
        return ""
    return canonicalise(str(value)).text.strip()


def _tags(value: object) -> str:
    """Return the tags of a list, or of a text with commas, as one line."""
    return join_tags(clean_tags(_cell(tag) for tag in (value if isinstance(value, list) else [value])))


def _reason_against(cells: Mapping[str, str]) -> str:
    if not cells["text"]:
        return "it has no text"
    if max(map(len, cells.values())) > FIELD_CAP:
        too_long = next(name for name, value in cells.items() if len(value) > FIELD_CAP)
        return f"its {too_long} is longer than {FIELD_CAP:,} characters"
    if cells["date"] and not _DATE.fullmatch(cells["date"][:10]):
        return f"its date “{cells['date'][:20]}” is not of the form YYYY-MM-DD"
    return ""


def _made_id(cells: Iterable[str]) -> str:
    return "made-" + hashlib.sha256("\x1f".join(cells).encode()).hexdigest()[:24]
