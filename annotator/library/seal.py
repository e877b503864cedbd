"""The seal of a row: a SHA-256 of its content, by which a flipped bit is found."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from json.encoder import encode_basestring as _quoted
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
    """Return the digest of a row's content: a JSON list of its table, and its columns by name, each with its value.

    Empty columns are left out, so that a migration may add a column with an empty default and no row changes its seal.
    """
    content = [f"[{_quoted(table)}"]
    for name, quoted_name in _sealed_columns(table, tuple(row)):
        value = row[name]
        if value != "" and value is not None:
            # The encoder takes three times as long as its own parts, and an article has thousands of rows.
            kind = type(value)
            content += (quoted_name, _quoted(value) if kind is str else str(value) if kind is int else _encode(value))
    return hashlib.sha256(f"{','.join(content)}]".encode()).hexdigest()


@lru_cache(maxsize=64)
def _sealed_columns(table: str, names: tuple[str, ...]) -> list[tuple[str, str]]:
    skipped = _UNSEALED.get(table, (SEAL,))
    return [(name, _quoted(name)) for name in sorted(names) if name not in skipped]


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
