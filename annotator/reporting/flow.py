"""The report as a flow of paragraphs, bars and tables, for the formats that lay out pages.

Every text in it is ready to be shown: foreign words are isolated, controls visible. A page writer only sets it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from annotator.reporting.document import Logo, Rating

Role = Literal[
    "kicker", "title", "standfirst", "fact", "heading", "claim", "quote", "label", "body", "article", "note", "item",
    "small",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in one look; `link` is a web address or "#place", `place` a name that links lead to."""

    text: str
    bold: bool = False
    italic: bool = False
    soft: bool = False
    raised: bool = False
    link: str = ""
    place: str = ""
    rating: Rating | None = None
    badge: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `rating` gives a bar of its colour at the side, `number` that of an item in a list."""

    role: Role
    pieces: tuple[Piece, ...]
    right_to_left: bool = False
    rating: Rating | None = None
    number: int = 0

    @property
    def text(self) -> str:
        """The words of it."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a header row; `shares` are the widths of its columns in percent."""

    header: tuple[str, ...]
    rows: tuple[tuple[Piece, ...], ...]
    shares: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar of verdicts: each rating with its number of claims."""

    parts: tuple[tuple[Rating, int], ...]

    @property
    def text(self) -> str:
        """What the chart shows, in words."""
        return ", ".join(f"{rating.glyph} {rating.name}: {count}" for rating, count in self.parts)


Flow = tuple[Paragraph | Grid | Chart, ...]


@dataclass(frozen=True, slots=True)
class Style:
    """The looks of the desk: "#rrggbb" for headings and for links, empty for the program's own, and its logo."""

    accent: str = ""
    links: str = ""
    logo: Logo = field(default_factory=Logo)
    # What the logo stands for, for whoever cannot see it.
    name: str = ""


@dataclass(frozen=True, slots=True)
class Pages:
    """What a page writer sets: the flow, a title and a line for the foot of every page."""

    title: str
    language: str
    footer: str
    flow: Flow
    # What is said in the properties of the file: nothing in a public one.
    author: str = ""
    named: bool = True
    style: Style = Style()
