"""The seal of a row: a SHA-256 of its content, by which a flipped bit is found."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from annotator.errors import Refused

Row = dict[str, Any]

SEAL = "seal"
# A version's text has a digest of its own, which the seal covers.
_UNSEALED = {"version": (SEAL, "text")}
_PLAIN = frozenset({str, int, float, type(None)})
_LARGEST_INTEGER = 2**63 - 1
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=repr).encode


def seal_of(table: str, row: Mapping[str, Any]) -> str:
    """Return the digest of a row's content.

    Empty columns are left out, so that a migration may add a column with an empty default and no row changes its seal.
    """
    skipped = _UNSEALED.get(table, (SEAL,))
    content: list[Any] = [table]
    for name, value in sorted(row.items()):
        if value != "" and value is not None and name not in skipped:
            content += (name, value)
    return hashlib.sha256(_encode(content).encode("utf-8")).hexdigest()


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
        kind = type(value)
        if kind is str:
            # Neither NUL nor half a character is printable; most values are one printable line.
            if not value.isprintable() and ("\0" in value or not _is_whole_text(value)):
                raise Refused(f"The {name.replace('_', ' ')} holds a character that cannot be stored.")
        elif kind not in _PLAIN:
            raise TypeError(f"{name} is a {kind.__name__}")
        elif value is not None and not abs(value) <= _LARGEST_INTEGER:
            raise ValueError(f"{name} is {value}, which cannot be stored")
    return row


def _is_whole_text(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
