"""From plain markup, as a Word document, a mail or the clipboard gives it, to blocks; all of it, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from annotator.core.passage import Shape
from annotator.reading.blocks import Block, item, row, tidy_inline

_SKIPPED = frozenset({
    "head", "script", "style", "template", "noscript", "title", "meta", "link", "svg", "math", "object", "iframe",
    "select", "button", "input", "textarea", "audio", "video", "canvas",
})  # fmt: skip
_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "tr", "ul", "caption",
})  # fmt: skip
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol", "menu", "dir"})


def markup_blocks(element: HtmlElement) -> list[Block]:
    """Return the blocks of an element.

    Raises:
        RecursionError: it is nested too deeply.
    """
    return list(_walk(element, Shape.PARAGRAPH, ""))


def _walk(element: HtmlElement, shape: Shape, label: str) -> Iterator[Block]:
    """Yield the blocks of an element; `label` is the mark of the list item that begins here."""
    tag = element.tag
    if tag == "tr":
        yield from _row(element, shape)
        return
    if tag == "pre":
        yield Block(Shape.CODE, element.text_content().strip("\n"))
        return
    shape = _shape(tag, shape)
    running, number = _flat(element.text), 0
    for child in element:
        if not _is_block(child):
            running += _words(child) + _flat(child.tail)
            continue
        if running.strip():
            yield _block(shape, running, label)
            label = ""
        number += child.tag == "li"
        for block in _walk(child, shape, _label(element, child, number) or label):
            label = ""
            yield block
        running = _flat(child.tail)
    if running.strip():
        yield _block(shape, running, label)


def _shape(tag: object, around: Shape) -> Shape:
    if tag in _HEADINGS:
        return Shape.HEADING
    if tag == "blockquote":
        return Shape.QUOTE
    return Shape.ITEM if tag == "li" else around


def _label(parent: HtmlElement, child: HtmlElement, number: int) -> str:
    if child.tag != "li":
        return ""
    start = str(parent.get("start", ""))
    first = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
    return f"{first + number - 1}." if parent.tag == "ol" else "-"


def _row(element: HtmlElement, shape: Shape) -> Iterator[Block]:
    """Yield a table row on one line; a table that only lays out the page gives its blocks one after another."""
    cells = [[*_walk(cell, shape, "")] for cell in element if cell.tag in {"td", "th"}]
    if sum(map(bool, cells)) > 1 and all(len(blocks) <= 1 for blocks in cells):
        yield row([blocks[0].text if blocks else "" for blocks in cells])
    else:
        for blocks in cells:
            yield from blocks


def _is_block(element: HtmlElement) -> bool:
    """Tell whether an element is a block, or holds one as browsers allow it."""
    if element.tag in _BLOCKS:
        return True
    if not isinstance(element.tag, str) or element.tag in _SKIPPED:
        return False
    return any(below.tag in _BLOCKS for below in element.iterdescendants())


def _block(shape: Shape, running: str, label: str) -> Block:
    text = tidy_inline(running)
    if shape is not Shape.ITEM:
        return Block(shape, text)
    return item(text, label) if label else Block(Shape.ITEM, text)


def _words(element: HtmlElement) -> str:
    """Return the words of an inline element, a line break for a broken line."""
    if not isinstance(element.tag, str) or element.tag in _SKIPPED:
        return ""
    if element.tag == "br":
        return "\n"
    return _flat(element.text) + "".join(_words(child) + _flat(child.tail) for child in element)


def _flat(text: str | None) -> str:
    """Return text of the source, where a line break means no more than a blank."""
    return (text or "").replace("\n", " ")
