"""What a reader found."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.passage import Passage
from annotator.core.span import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as read, not yet in any library.

    `text` is canonical; `sentences` are spans of it in reading order; `source` is a file name, address or "clipboard";
    `source_sha256` the digest of the bytes read; `warnings` say in one sentence each what the checker should know;
    `encoding` is the one that a text file was read in, and `encoding_guessed` is set when another may be right;
    `passages` are the parts of the text that are no running paragraphs, in order.
    """

    text: str
    sentences: tuple[Span, ...]
    title: str = ""
    byline: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""
    source: str = ""
    source_sha256: str = ""
    reader: str = ""
    warnings: tuple[str, ...] = ()
    encoding: str = ""
    encoding_guessed: bool = False
    passages: tuple[Passage, ...] = ()
