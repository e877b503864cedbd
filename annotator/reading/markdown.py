"""Markdown: CommonMark and tables to blocks of plain text; raw HTML stays text, and nothing is loaded."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from annotator.core.passage import Shape
from annotator.reading.blocks import Block, item, joined, passages, row, tidy_inline
from annotator.reading.parsed import Parsed
from annotator.reading.plain import parse_plain, tidy

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<fields>(?:[^\n]*\n){0,200}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_FIELD = re.compile(r"(?P<name>[A-Za-z][\w-]{0,40}):[ \t]*(?P<value>[^\n]{1,1000})")
# The parser takes a footnote for the target of a link and drops its text.
_FOOTNOTE = re.compile(r"^( {0,3})\[\^", re.MULTILINE)
# Below this the parser drops text without a word.
_DEEPEST = 60
_NAMES = {
    "title": ("title", "headline"),
    "byline": ("author", "authors", "byline", "by"),
    "published": ("date", "published", "publishdate", "pubdate"),
    "publisher": ("publisher", "publication", "source"),
    "url": ("url", "link", "canonical"),
    "language": ("language", "lang"),
}


def parse_markdown(raw: str) -> Parsed:
    """Return the article in a Markdown text, with the metadata of its front matter."""
    text, warnings = tidy(raw)
    text = text.lstrip("\n")
    known: dict[str, str] = {}
    front = _FRONT_MATTER.match(text)
    if front and (known := _fields(front["fields"])):
        text = text[front.end() :]
    tokens = _parser().parse(_FOOTNOTE.sub(r"\1\\[^", text))
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        plain = parse_plain(text)
        deep = "The Markdown is nested too deeply, so it was read as plain text."
        return replace(plain, warnings=(*warnings, deep, *plain.warnings))
    blocks = list(_Walk().blocks(tokens))
    heading = next((block.text for block in blocks[:1] if block.shape is Shape.HEADING), "")
    plain = parse_plain(joined(blocks))
    return Parsed(
        plain.text,
        title=known.get("title") or heading or plain.title,
        byline=known.get("byline") or plain.byline,
        published=known.get("published") or plain.published,
        publisher=known.get("publisher", ""),
        url=known.get("url", ""),
        language=known.get("language", ""),
        warnings=warnings + plain.warnings,
        passages=passages(plain.text, blocks),
    )


class _Parser(MarkdownIt):
    """A parser that takes every link for one: none is ever followed or shown."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 (the parser calls it so)
        """Allow any address."""
        return bool(url)


def _parser() -> MarkdownIt:
    return _Parser("commonmark", {"html": False, "maxNesting": _DEEPEST}).enable(["table", "strikethrough"])


def _fields(lines: str) -> dict[str, str]:
    """Return the known fields of a front matter; lists and nested values are left alone."""
    found: dict[str, str] = {}
    for match in _FIELD.finditer(lines):
        value = match["value"].strip()
        if value[:1] == value[-1:] and value[:1] in {'"', "'"} and len(value) > 1:
            value = value[1:-1]
        if value[:1] == "[" and value[-1:] == "]":
            value = ", ".join(part.strip(" \"'") for part in value[1:-1].split(","))
        for name, spellings in _NAMES.items():
            if match["name"].lower() in spellings:
                found.setdefault(name, value)
    return found


class _Walk:
    """One walk over the tokens; each method takes the token it is named after, and yields its blocks."""

    def __init__(self) -> None:
        self._labels: list[str] = []
        self._fresh_item = False
        self._quotes = 0
        self._heading = False
        self._cells: list[str] | None = None

    def blocks(self, tokens: list[Token]) -> Iterator[Block]:
        """Yield the blocks in reading order."""
        takers: dict[str, Callable[[Token], None]] = {
            "bullet_list": self._list,
            "ordered_list": self._list,
            "list_item": self._item,
            "blockquote": self._quote,
            "heading": self._head,
        }
        for token in tokens:
            name = token.type.removesuffix("_open").removesuffix("_close")
            if name in takers:
                takers[name](token)
            elif name == "tr":
                yield from self._row(token)
            elif name in {"fence", "code_block"}:
                yield Block(Shape.CODE, token.content.strip("\n"))
            elif name == "inline":
                yield from self._text(tidy_inline(_inline(token.children or [])))

    def _list(self, token: Token) -> None:
        if token.nesting < 0:
            self._labels.pop()
        elif token.type == "bullet_list_open":
            self._labels.append("-")
        else:
            self._labels.append(f"{token.attrGet('start') or 1}.")

    def _item(self, token: Token) -> None:
        self._fresh_item = token.nesting > 0
        label = self._labels[-1]
        if token.nesting < 0 and label != "-":
            self._labels[-1] = f"{int(label[:-1]) + 1}."

    def _quote(self, token: Token) -> None:
        self._quotes += token.nesting

    def _head(self, token: Token) -> None:
        self._heading = token.nesting > 0

    def _row(self, token: Token) -> Iterator[Block]:
        if token.nesting < 0:
            yield row(self._cells or [])
        self._cells = [] if token.nesting > 0 else None

    def _text(self, text: str) -> Iterator[Block]:
        if self._cells is not None:
            self._cells.append(text)
        elif self._heading:
            yield Block(Shape.HEADING, text)
        elif self._fresh_item and self._labels:
            self._fresh_item = False
            yield item(text, self._labels[-1])
        else:
            yield Block(Shape.QUOTE if self._quotes else Shape.PARAGRAPH, text)


def _inline(tokens: list[Token]) -> str:
    """Return the words of running text; a picture gives its description."""
    parts = []
    for token in tokens:
        if token.type == "softbreak":
            parts.append(" ")
        elif token.type == "hardbreak":
            parts.append("\n")
        elif token.type == "image":
            parts.append(_inline(token.children or []))
        else:
            parts.append(token.content)
    return "".join(parts)
