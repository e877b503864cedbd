"""OpenDocument texts: the paragraphs, headings, lists, tables and notes of `content.xml`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from annotator.core.passage import Shape
from annotator.reading.blocks import Block, item, joined, passages, row, tidy_inline
from annotator.reading.job import Job
from annotator.reading.package import local_name, parts_of, xml_of
from annotator.reading.page_metadata import one_line
from annotator.reading.parsed import Parsed, Unreadable, count
from annotator.reading.plain import parse_plain
from annotator.reading.raised import settled

_WANTED = frozenset({"content.xml", "meta.xml", "mimetype", "META-INF/manifest.xml"})
_SKIPPED = frozenset({
    "tracked-changes", "annotation", "annotation-end", "note", "sequence-decls", "forms", "event-listeners", "title",
    "desc", "ruby-text", "table-of-content-source", "index-title-template",
})  # fmt: skip
_MOST_SPACES = 100
# By a word, or by how much of the type's height.
_RAISED = re.compile(r"super|[1-9]\d*(?:\.\d+)?%")


def parse_open_document(data: bytes, job: Job) -> Parsed:
    """Return the article in an OpenDocument text."""
    parts = parts_of(data, _WANTED.__contains__)
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise Unreadable("is password-protected; save it without a password first")
    if "content.xml" not in parts:
        raise Unreadable("is damaged, or no OpenDocument text")
    root = xml_of(parts["content.xml"])
    body = next((element for element in root.iter() if local_name(element) == "text"), None)
    if body is None:
        raise Unreadable("is an OpenDocument file that holds no text document")
    walk = _Walk(_quotations(root), _raising(root))
    blocks = list(walk.blocks(body, Shape.PARAGRAPH, ""))
    notes = [Block(Shape.PARAGRAPH, f"[{number}] {text}") for number, text in enumerate(walk.notes, 1)]
    plain = parse_plain(joined([*blocks, *notes]))
    known = _properties(parts.get("meta.xml"))
    heading = next((block.text for block in blocks[:1] if block.shape is Shape.HEADING), "")
    return Parsed(
        plain.text,
        known.get("title") or heading or plain.title,
        plain.byline or known.get("creator", ""),
        plain.published,
        language=known.get("language", ""),
        warnings=(*_told(root, walk, plain, known), *plain.warnings),
        passages=passages(plain.text, blocks),
    )


class _Walk:
    """One walk over a text; it gathers the notes that it passes."""

    def __init__(self, quotations: frozenset[str], raising: frozenset[str]) -> None:
        self._quotations, self._raising = quotations, raising
        self.notes: list[str] = []
        self.marks = 0

    def blocks(self, element: etree._Element, shape: Shape, label: str) -> Iterator[Block]:
        """Yield the blocks of an element in reading order; `label` is the mark of the list item that begins here."""
        for number, child in enumerate(element, 1):
            name = local_name(child)
            if name in {"p", "h"}:
                yield from self._paragraph(child, Shape.HEADING if name == "h" else shape, label)
                label = ""
            elif name == "list":
                yield from self._list(child)
            elif name == "table-row":
                yield row([self._cell(cell) for cell in child if local_name(cell).endswith("table-cell")])
            elif name not in _SKIPPED:
                yield from self.blocks(child, shape, label if number == 1 else "")

    def _list(self, element: etree._Element) -> Iterator[Block]:
        for entry in element:
            yield from self.blocks(entry, Shape.ITEM, "-" if local_name(entry) == "list-item" else "")

    def _paragraph(self, element: etree._Element, shape: Shape, label: str) -> Iterator[Block]:
        boxes: list[etree._Element] = []
        text = tidy_inline(self._words(element, boxes))
        if shape is Shape.PARAGRAPH and _attribute(element, "style-name") in self._quotations:
            shape = Shape.QUOTE
        if text:
            yield item(text, label) if shape is Shape.ITEM and label else Block(shape, text)
        for box in boxes:
            yield from self.blocks(box, Shape.PARAGRAPH, "")

    def _cell(self, cell: etree._Element) -> str:
        return " ".join(block.text for block in self.blocks(cell, Shape.PARAGRAPH, ""))

    def _words(self, element: etree._Element, boxes: list[etree._Element]) -> str:
        """Return the words of running text; text boxes in it are put aside."""
        parts = [_flat(element.text)]
        for child in element:
            words = self._inline(child, boxes)
            if local_name(child) == "span" and _attribute(child, "style-name") in self._raising:
                before, dropped = settled("".join(parts), words)
                parts, self.marks = [before], self.marks + dropped
            else:
                parts.append(words)
            parts.append(_flat(child.tail))
        return "".join(parts)

    def _inline(self, child: etree._Element, boxes: list[etree._Element]) -> str:
        name = local_name(child)
        if name == "s":
            number = _attribute(child, "c")
            return " " * min(int(number) if number.isdigit() else 1, _MOST_SPACES)
        if name == "tab":
            return "\t"
        if name == "line-break":
            return "\n"
        if name == "note":
            self.notes.append(" ".join(block.text for part in child for block in self._note(part)))
        elif name == "text-box":
            boxes.append(child)
        elif name and name not in _SKIPPED:
            return self._words(child, boxes)
        return ""

    def _note(self, part: etree._Element) -> Iterator[Block]:
        if local_name(part) == "note-body":
            yield from self.blocks(part, Shape.PARAGRAPH, "")


def _quotations(root: etree._Element) -> frozenset[str]:
    """Return the names of the styles that are quotations, or made from one."""
    names = {"Quotations"}
    for style in root.iter("{*}style"):
        if _attribute(style, "parent-style-name") in names:
            names.add(_attribute(style, "name"))
    return frozenset(names)


def _raising(root: etree._Element) -> frozenset[str]:
    """Return the names of the styles that raise their text."""
    return frozenset(
        _attribute(style, "name")
        for style in root.iter("{*}style")
        if any(_RAISED.match(_attribute(each, "text-position")) for each in style.iter("{*}text-properties"))
    )


def _flat(text: str | None) -> str:
    return (text or "").replace("\n", " ")


def _attribute(element: etree._Element, name: str) -> str:
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), "")


def _told(root: etree._Element, walk: _Walk, plain: Parsed, known: dict[str, str]) -> list[str]:
    warnings = []
    if any(True for _ in root.iter("{*}tracked-changes")):
        warnings.append("The document has tracked changes; it was read with all of them accepted.")
    comments = sum(1 for _ in root.iter("{*}annotation"))
    if comments:
        warnings.append(f"{count(comments, 'comment')} in the margin {'was' if comments == 1 else 'were'} left out.")
    if walk.notes:
        notes = len(walk.notes)
        warnings.append(f"{count(notes, 'note')} {'stands' if notes == 1 else 'stand'} at the end of the text.")
    if walk.marks:
        warnings.append(f"{count(walk.marks, 'footnote mark')} {'was' if walk.marks == 1 else 'were'} left out.")
    if known.get("creator") and not plain.byline:
        warnings.append(f"Guessed from who made the document: byline “{known['creator']}”.")
    return warnings


def _properties(part: bytes | None) -> dict[str, str]:
    """Return title, creator and language as the document's properties give them."""
    if part is None:
        return {}
    found = {local_name(element): one_line(element.text) for element in xml_of(part).iter()}
    found["creator"] = found.get("initial-creator") or found.get("creator", "")
    return {name: value for name, value in found.items() if value}
