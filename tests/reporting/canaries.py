"""A canary in every text of a value object, named by class and field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any

# What holds other values, is compared with the text, or is drawn.
_FIXED = {
    ("ReportInput", "history"), ("ReportInput", "corrected"), ("ReportInput", "scale"), ("House", "logo"),
    ("House", "accent"), ("House", "links"), ("Signing", "status"), ("ClaimRecord", "highlights"),
    ("Version", "text"), ("Version", "sha256"), ("Verdict", "label_id"), ("Verdict", "scale_id"),
    ("Verdict", "checked_text"), ("Claim", "id"), ("Article", "language"),
}  # fmt: skip
_WEB = {"url", "archive_url", "home", "address"}


def planted(value: Any, mark: str = "") -> Any:  # noqa: ANN401 - any value object
    """Return a value object with a canary in every text of it, and of those in it, named by class and field."""
    if isinstance(value, tuple | list):
        return type(value)(planted(one, mark) for one in value)
    if not is_dataclass(value):
        return value
    kind = type(value).__name__
    made: dict[str, object] = {}
    for field in fields(value):
        told = getattr(value, field.name)
        if (kind, field.name) in _FIXED:
            continue
        if type(told) is str or told is None:
            word = f"Zanzibar{kind}{field.name.replace('_', '')}{mark}qx"
            made[field.name] = f"https://{word}.example/" if field.name in _WEB else word
        elif isinstance(told, tuple) and all(type(one) is str for one in told):
            made[field.name] = (f"Zanzibar{kind}{field.name.replace('_', '')}{mark}qx",)
        else:
            made[field.name] = planted(told, mark)
    # A class itself is no value.
    assert not isinstance(value, type)
    return replace(value, **made)


def names(value: Any) -> Iterator[str]:  # noqa: ANN401 - any value object
    """Yield class and field of every text in which a canary was planted."""
    if isinstance(value, tuple | list):
        for one in value:
            yield from names(one)
    elif is_dataclass(value):
        for field in fields(value):
            told = getattr(value, field.name)
            if isinstance(told, str | tuple) and "Zanzibar" in str(told) and not is_dataclass(told):
                yield f"{type(value).__name__}.{field.name}"
            yield from names(told)
