"""The report as JSON: everything that stands in it, and back again."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

from annotator.errors import ReportError
from annotator.reporting.document import Report

KIND, VERSION = "Fact Annotator verdict report", 1

T = TypeVar("T")

# JSON may hold them as escapes only: no encoding of text has them, or a script ends at them.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def write(report: Report) -> bytes:
    """Return the report as JSON."""
    told = {"kind": KIND, "version": VERSION, "report": asdict(report)}
    text = json.dumps(told, ensure_ascii=False, allow_nan=False, indent=1)
    return _ESCAPED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text).encode("utf-8") + b"\n"


def read(data: bytes) -> Report:
    """Return the report that a file holds.

    Raises:
        ReportError: when it holds none, or one of a newer version.
    """
    try:
        told = json.loads(data)
        if told["kind"] != KIND:
            raise ReportError("The file is no verdict report of this program.")
        if told["version"] != VERSION:
            raise ReportError("The report was written by a newer version of this program.")
        return _made(Report, told["report"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ReportError("The file is no verdict report of this program, or it is damaged.") from error


def check(data: bytes, report: Report) -> None:
    """Read the file again.

    Raises:
        ReportError: when it does not give the report back.
    """
    if read(data) != report:
        raise ReportError("The report was not written: it would not read back as it was.")


def _made(kind: type[T], told: Any) -> T:  # noqa: ANN401 - JSON decides
    """Return a value object from its fields."""
    hints = _hints(cast("type", kind))
    # A report of an earlier day lacks what could not be said then.
    if not told.keys() <= hints.keys():
        raise TypeError(f"{kind.__name__} has other fields")
    return kind(**{name: _value(hints[name], value) for name, value in told.items()})


@cache
def _hints(kind: type) -> dict[str, Any]:
    """Return the types of the fields of a value object."""
    return get_type_hints(kind)


def _value(hint: Any, told: Any) -> Any:  # noqa: ANN401 - JSON decides
    """Return one field as its type wants it, or raise a `TypeError`."""
    if is_dataclass(hint):
        return _made(cast("type", hint), told)
    origin = get_origin(hint)
    if origin is tuple:
        if not isinstance(told, list):
            raise TypeError("a list is wanted")
        return tuple(_value(get_args(hint)[0], one) for one in told)
    if origin is Literal:
        return _one_of(get_args(hint), told)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(told)
    return _plain(get_args(hint) if origin is UnionType else (hint,), told)


def _one_of(allowed: tuple[object, ...], told: object) -> object:
    if told not in allowed:
        raise TypeError(f"{told!r} is none of {allowed}")
    return told


def _plain(kinds: tuple[type, ...], told: object) -> object:
    if type(told) is int and float in kinds:
        return told
    if type(told) not in kinds and not (told is None and NoneType in kinds):
        raise TypeError(f"{told!r} is no {kinds}")
    return told
