"""What a parser makes of an article's raw text, before it becomes a reading."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.passage import Passage


@dataclass(frozen=True, slots=True)
class Parsed:
    """The canonical text of an article and what is known about it; unknown fields are empty.

    `encoding` is the one the text was read in, for formats that have a choice; `encoding_guessed` is set when another
    may be right; `passages` are the parts of the text that are no running paragraphs, in order.
    """

    text: str
    title: str = ""
    byline: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    warnings: tuple[str, ...] = ()
    encoding: str = ""
    encoding_guessed: bool = False
    passages: tuple[Passage, ...] = ()


class Unreadable(Exception):  # noqa: N818 (it completes the sentence "the file …")
    """A file holds no article that can be read; `str()` of it goes on after the file's name: "is damaged"."""


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 line", "2 lines"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
