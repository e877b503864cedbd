"""Web pages, saved or pasted: the article's blocks and what the page says about it. Nothing is fetched or opened."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from lxml.etree import _Element
from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.metadata import extract_metadata

from annotator.core.passage import Shape
from annotator.reading.blocks import Block, item, joined, passages, row, tidy_inline
from annotator.reading.furniture import without_furniture
from annotator.reading.markup import markup_blocks
from annotator.reading.page_lines import page_lines
from annotator.reading.page_metadata import Metadata, one_line, read_metadata
from annotator.reading.page_tree import grow, letters_in, prune
from annotator.reading.parsed import Parsed
from annotator.reading.plain import tidy

# A tree with less than half of the page's letters has lost text.
_LOST = 0.5
_MISSED = 0.08
_WORTH_COMPARING = 200
_GIANT_BLOCK = 3_000
_SMALL_SHARE = 0.1
_LONG_PAGE = 3_000

# Beyond these, looking for the article or for its date would take longer than anyone waits.
_MOST_ELEMENTS = 50_000
_LONGEST_FOR_GUESSES = 2_000_000

# The blocks of a page, and sentences about them.
_Found: TypeAlias = tuple[list[Block], tuple[str, ...]]

_BY_LINE = "It was read line by line, so it may hold more than the article."


def parse_page(raw: str, url: str = "", *, pasted: bool = False, whole: bool = False) -> Parsed:
    """Return the article in a web page, or all of it: of a pasted piece, or when the user asks for the whole."""
    page, warnings = tidy(raw)
    lines = page_lines(page)
    tree = grow(page)
    if tree is None:
        return _finished(_of_lines(lines), Metadata(url=url), warnings)
    shown = _letters("".join(lines))
    fault = _fault(tree, shown)
    if fault:
        return _finished(_of_lines(lines), _stated(tree, url), (*warnings, f"{fault} {_BY_LINE}"))
    metadata, guesses = _metadata(tree, page, url)
    pruned = (*_lost(tree, shown), *prune(tree))
    blocks, more = _all_of(tree, lines, shown) if pasted or whole else _extracted(tree, lines, shown)
    return _finished(blocks, metadata, (*warnings, *pruned, *more, *guesses))


def _fault(tree: HtmlElement, shown: int) -> str:
    """Return why the tree cannot be trusted with the text, as a sentence; nothing when it can."""
    if shown > _WORTH_COMPARING and letters_in(tree) < _LOST * shown:
        return "The page is damaged or nested too deeply."
    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        return "The page is too large for its article to be told from the rest."
    return ""


def _lost(tree: HtmlElement, shown: int) -> tuple[str, ...]:
    """Return a sentence when the tree holds fewer words than a reading of the page without a tree."""
    missing = 1 - letters_in(tree) / shown if shown > _WORTH_COMPARING else 0
    if missing < _MISSED:
        return ()
    return (f"The page is damaged: {missing:.0%} of its text may be missing; compare it with the page.",)


def _of_lines(lines: Iterable[str]) -> list[Block]:
    return [Block(Shape.PARAGRAPH, line) for line in lines]


def _finished(blocks: Sequence[Block], metadata: Metadata, warnings: tuple[str, ...]) -> Parsed:
    clean, unsound = tidy(joined(blocks))
    trimmed = without_furniture(clean)
    more = (trimmed.warning,) if trimmed.warning else ()
    text = trimmed.text.strip()
    return Parsed(
        text,
        metadata.title,
        metadata.byline,
        metadata.published,
        metadata.publisher,
        metadata.url,
        metadata.language,
        (*warnings, *unsound, *more),
        passages=passages(text, blocks),
    )


def _all_of(tree: HtmlElement, lines: list[str], shown: int) -> _Found:
    """Return all text of a page, in its blocks where these hold it."""
    try:
        blocks = markup_blocks(tree)
    except RecursionError:
        blocks = []
    return (blocks, ()) if _letters(joined(blocks)) >= (1 - _SMALL_SHARE) * shown else (_of_lines(lines), ())


def _extracted(tree: HtmlElement, lines: list[str], shown: int) -> _Found:
    """Return the main text and what there is to say about it; all lines when no main text can be told from the rest."""
    blocks = _main_blocks(tree)
    text = joined(blocks)
    taken = _letters(text)
    if not taken:
        return _of_lines(lines), () if not lines else (f"No article was found on the page. {_BY_LINE}",)
    if len(blocks) == 1 and len(text) > _GIANT_BLOCK and "\n" not in text and len(lines) > 1:
        return _of_lines(_lines_within(lines, text)), (f"The page marks no paragraphs. {_BY_LINE}",)
    if shown > _LONG_PAGE and taken < _SMALL_SHARE * shown:
        share = max(1, round(100 * taken / shown))
        return blocks, (f"Only {share} % of the page's text was taken as the article; look whether some is missing.",)
    return blocks, ()


def _lines_within(lines: list[str], text: str) -> list[str]:
    """Return the lines that the extracted text holds, so that what stands around the article stays away."""
    run = " ".join(text.split())
    within = [line for line in lines if " ".join(line.split()) in run]
    return within if _letters("".join(within)) >= (1 - _SMALL_SHARE) * _letters(text) else lines


def _main_blocks(tree: HtmlElement) -> list[Block]:
    """Return the blocks of the main text, none when it is not found."""
    try:
        document = bare_extraction(tree, favor_precision=True, include_comments=False, include_tables=True)
        if document is None or isinstance(document, dict) or document.body is None:
            return []
        return list(_walk(document.body, Shape.PARAGRAPH, ""))
    except Exception:
        # Whatever the extractor stumbles over, the page's lines are still there.
        return []


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


_SHAPES = {"item": Shape.ITEM, "head": Shape.HEADING, "quote": Shape.QUOTE, "code": Shape.CODE}
_BLOCK_TAGS = frozenset({"p", "head", "quote", "list", "item", "table", "row", "cell", "div", "ab", "body", "main"})


def _walk(element: _Element, shape: Shape, label: str) -> Iterator[Block]:
    """Yield the blocks of an extracted element in reading order."""
    if element.tag == "row":
        yield row([tidy_inline(_words(cell)) for cell in element])
        return
    shape = _SHAPES.get(str(element.tag), shape)
    running = _flat(element.text)
    number = 0
    for child in element:
        if child.tag not in _BLOCK_TAGS:
            running += _words(child) + _flat(child.tail)
            continue
        if running.strip():
            yield _block(shape, running, label)
            label = ""
        number += child.tag == "item"
        yield from _walk(child, shape, _label(element, number, label))
        label, running = "", _flat(child.tail)
    if running.strip():
        yield _block(shape, running, label)


def _label(parent: _Element, number: int, label: str) -> str:
    if parent.tag != "list":
        return label
    return f"{number}." if parent.get("rend") == "ol" else "-"


def _block(shape: Shape, running: str, label: str) -> Block:
    text = tidy_inline(running)
    return item(text, label) if shape is Shape.ITEM and label else Block(shape, text)


def _words(element: _Element) -> str:
    """Return the words of an inline element, a line break for a broken line."""
    if element.tag == "lb":
        return "\n"
    return _flat(element.text) + "".join(_words(child) + _flat(child.tail) for child in element)


def _flat(text: str | None) -> str:
    """Return text of the page's source, where a line break means no more than a blank."""
    return (text or "").replace("\n", " ")


def _stated(tree: HtmlElement, url: str) -> Metadata:
    """Return what the page itself says; the address it was found under is surer than its own word."""
    stated = read_metadata(tree)
    return replace(stated, url=url) if url else stated


def _metadata(tree: HtmlElement, page: str, url: str) -> tuple[Metadata, tuple[str, ...]]:
    """Return what the page says, with guesses for what it does not say, and a sentence that names the guesses."""
    known = _stated(tree, url)
    if (known.byline and known.published and known.publisher) or len(page) > _LONGEST_FOR_GUESSES:
        return known, ()
    try:
        guess = extract_metadata(tree, url or None, extensive=False)
    except Exception:
        return known, ()
    author = _as_written(one_line(guess.author), page)
    full = known.completed(Metadata(byline=author, published=one_line(guess.date), publisher=one_line(guess.sitename)))
    names = {"byline": "byline", "published": "date", "publisher": "publisher"}
    guessed = [
        f"{word} “{getattr(full, field)}”"
        for field, word in names.items()
        if getattr(full, field) and not getattr(known, field)
    ]
    return full, (f"Guessed, not stated by the page: {', '.join(guessed)}.",) if guessed else ()


def _as_written(author: str, page: str) -> str:
    """Return the author's names with the dots and apostrophes that the page gives them."""
    names = []
    for name in author.split("; "):
        pattern = r"[.\s]{1,3}".join(re.escape(part).replace("'", "['’]") for part in name.split())
        found = re.search(pattern, page) if name else None
        names.append(" ".join(found[0].split()) if found else name)
    return ", ".join(name for name in names if name)
