"""What a parser makes of an article's raw text, before it becomes a reading."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parsed:
    """The canonical text of an article and what is known about it; unknown fields are empty."""

    text: str
    title: str = ""
    byline: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    warnings: tuple[str, ...] = ()


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 line", "2 lines"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
