"""The seal of a row: a SHA-256 of its content, by which a flipped bit is found."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from typing import Any

from annotator.errors import Refused

Row = dict[str, Any]

SEAL = "seal"
# A version's text has a digest of its own, which the seal covers.
_UNSEALED = frozenset({SEAL, "text"})
_LARGEST_INTEGER = 2**63 - 1


def seal_of(table: str, row: Mapping[str, Any]) -> str:
    """Return the digest of a row's content.

    Empty columns are left out, so that a migration may add a column with an empty default and no row changes its seal.
    """
    skipped = _UNSEALED if table == "version" else {SEAL}
    content = sorted((name, value) for name, value in row.items() if name not in skipped and value not in ("", None))
    return hashlib.sha256(json.dumps([table, content], ensure_ascii=False, default=repr).encode("utf-8")).hexdigest()


def is_whole(table: str, row: Mapping[str, Any]) -> bool:
    """Tell whether a row still has the content it was sealed with."""
    try:
        return bool(row[SEAL] == seal_of(table, row))
    except UnicodeEncodeError:
        return False


def checked(row: Row) -> Row:
    """Return `row` when every value of it can be stored and read back unchanged.

    Raises:
        Refused: a text holds a character that no file can hold; the sentence names the field.
        ValueError: a number that SQLite cannot keep; TypeError: a value of another type. Both are bugs.
    """
    for name, value in row.items():
        if isinstance(value, str):
            _check_text(name, value)
        elif isinstance(value, float):
            if not math.isfinite(value):
                raise ValueError(f"{name} is {value}")
        elif isinstance(value, int):
            if abs(value) > _LARGEST_INTEGER:
                raise ValueError(f"{name} is too large to be stored")
        elif value is not None:
            raise TypeError(f"{name} is a {type(value).__name__}")
    return row


def _check_text(name: str, value: str) -> None:
    if "\0" in value:
        raise Refused(f"The {name.replace('_', ' ')} holds a NUL character, which cannot be stored.")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Refused(f"The {name.replace('_', ' ')} holds half a character, which cannot be stored.") from error
