"""From the lines of PDF pages to blocks: running heads dropped, paragraphs joined, hyphens at line ends undone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from statistics import median

from annotator.core.passage import Shape
from annotator.reading.blocks import Block
from annotator.reading.pdf_lines import CELLS_APART, Line

_MARGIN = 0.14
_MOST_HEADS = 4
_SAME_PLACE = 6.0
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|p\.|pág\.?|стр\.)\s*)?\d{1,4}(?:\s*(?:of|/|von|de|sur|из)\s*\d{1,4})?\W*", re.IGNORECASE
)
_NUMBERS = re.compile(r"\d+")
_BULLET = re.compile(r"(?:[•‣▪◦●○■□➢❖·\uf0b7\uf0a7\uf0d8]|[-–—](?=\s))\s*")
_NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s+(?=\S)")
_NOTE = re.compile(r"(?:\[?\d{1,3}\]?[.)]?|[*†‡§]{1,3})\s*\S")
_TERMINAL = re.compile(r"[.!?:。！？؟…][”’\"'»)\]]*\s*\Z")
_GAP, _OTHER_SIZE, _INDENT, _HEADING, _SMALL = 1.4, 0.13, 0.7, 1.14, 0.93
_LONGEST_HEADING = 250
_AROUND, _SAME_COLUMN = 6, 5.0
_HYPHEN_END = re.compile(r"([^\W\d_]+)([-\u00ad\u2010])\Z")
_BROKEN_END = re.compile(r"\S[-\u00ad\u2010]\Z")
_KEPT_PARTS = """
    self well ex all half high low long short vice cross non anti pro two three four five six ten one so left right
    middle first second third co
"""
_KEPT_BEFORE = frozenset(_KEPT_PARTS.split())
_CJK = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


@dataclass(slots=True)
class Laid:
    """The blocks of a document, and what was left out of them."""

    blocks: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    heads: int = 0
    marks: int = 0
    turned: int = 0
    title: str = ""


def laid_out(pages: list[list[Line]], heights: list[float]) -> Laid:
    """Return the blocks of the pages."""
    laid = Laid()
    kept = _without_heads(pages, heights, laid)
    body = _body_size(kept)
    lines: list[Line] = []
    notes: list[Line] = []
    for page, height in zip(map(_with_tables, kept), heights, strict=True):
        running, below = _without_notes(page, height, body)
        lines += running
        notes += below
    laid.marks = sum(line.marks for line in (*lines, *notes))
    words = _words_of(lines)
    laid.title = _title(lines, body)
    laid.blocks = _Joiner(lines, body, words).blocks()
    laid.notes = _Joiner(notes, body, words).blocks()
    return laid


def _without_heads(pages: list[list[Line]], heights: list[float], laid: Laid) -> list[list[Line]]:
    """Return the pages without turned lines, page numbers and what stands at the same place of several pages."""
    seen: dict[str, list[tuple[int, float]]] = defaultdict(list)
    edges: list[set[int]] = []
    for page, height in zip(pages, heights, strict=True):
        edges.append(_edge_lines(page, height))
        for index in edges[-1]:
            seen[_NUMBERS.sub("#", page[index].text)].append((page[index].page, page[index].baseline))
    kept = []
    for page, edge in zip(pages, edges, strict=True):
        lines = []
        for index, line in enumerate(page):
            if line.turned:
                laid.turned += 1
            elif index in edge and len(pages) > 1 and _is_head(line, seen[_NUMBERS.sub("#", line.text)], len(pages)):
                laid.heads += 1
            else:
                lines.append(line)
        kept.append(lines)
    return kept


def _edge_lines(page: list[Line], height: float) -> set[int]:
    """Return which lines stand at the top or the bottom of a page."""
    order = sorted(range(len(page)), key=lambda index: page[index].baseline)
    low = [index for index in order[:_MOST_HEADS] if page[index].baseline < _MARGIN * height]
    high = [index for index in order[-_MOST_HEADS:] if page[index].baseline > (1 - _MARGIN) * height]
    return {*low, *high}


def _is_head(line: Line, places: list[tuple[int, float]], pages: int) -> bool:
    if _PAGE_NUMBER.fullmatch(line.text):
        return True
    same = {page for page, baseline in places if abs(baseline - line.baseline) < _SAME_PLACE}
    return len(same) >= max(2, 0.25 * pages)


def _body_size(pages: list[list[Line]]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _without_notes(page: list[Line], height: float, body: float) -> tuple[list[Line], list[Line]]:
    """Return the running text of a page, and the footnotes below it."""
    order = sorted(range(len(page)), key=lambda index: page[index].baseline)
    below: list[int] = []
    for index in order:
        if page[index].size > _SMALL * body or page[index].baseline > 0.5 * height:
            break
        below.append(index)
    while below and not _NOTE.match(page[below[-1]].text) and page[below[-1]].marks == 0:
        below.pop()
    notes = set(below)
    running = [line for index, line in enumerate(page) if index not in notes]
    return running, [page[index] for index in sorted(notes)] if running else []


def _with_tables(page: list[Line]) -> list[Line]:
    """Return a page whose lines have cells only where one stands above another; a wide blank alone is none."""

    def is_row(index: int) -> bool:
        around = (page[at] for at in (index - 1, index + 1) if 0 <= at < len(page))
        line = page[index]
        return any(
            other.cells == line.cells and abs(other.baseline - line.baseline) < 4 * line.size for other in around
        )

    return [
        line if line.cells == 1 or is_row(index) else replace(line, text=line.text.replace(CELLS_APART, " "), cells=1)
        for index, line in enumerate(page)
    ]


def _title(lines: list[Line], body: float) -> str:
    """Return the words in the largest type of the first page, when it is larger than that of the text."""
    first = [line for line in lines if line.page == 0]
    largest = max((line.size for line in first), default=0.0)
    if largest < _HEADING * body:
        return ""
    words = " ".join(line.text for line in first if line.size > 0.97 * largest)
    return words if len(words) <= _LONGEST_HEADING else ""


def _words_of(lines: list[Line]) -> Counter[str]:
    return Counter(word for line in lines for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", line.text[:-1].lower()))


class _Joiner:
    """Joins lines to paragraphs by where they stand, how they end and how large they are."""

    def __init__(self, lines: list[Line], body: float, words: Counter[str]) -> None:
        self._lines, self._body, self._known = lines, body, words
        self._pitch = self._usual_pitch()
        self._edges = _column_edges(lines)

    def blocks(self) -> list[Block]:
        """Return the paragraphs in the order of the lines."""
        found: list[Block] = []
        text, first = "", 0
        for index, line in enumerate(self._lines):
            if index and not self._begins(index, first):
                text = self._joined(text, line.text)
                continue
            if text:
                found.append(self._block(text, self._lines[first]))
            text, first = line.text, index
        if text:
            found.append(self._block(text, self._lines[first]))
        return found

    def _block(self, text: str, first: Line) -> Block:
        text = text.replace("\u00ad", "")
        bullet = _BULLET.match(text)
        if first.cells > 1:
            return Block(Shape.ROW, text)
        if bullet and len(text) > bullet.end():
            return Block(Shape.ITEM, f"- {text[bullet.end() :]}")
        if _NUMBERED.match(text) and text[0].isdigit():
            return Block(Shape.ITEM, text)
        if first.size > _HEADING * self._body and len(text) <= _LONGEST_HEADING:
            return Block(Shape.HEADING, text)
        return Block(Shape.PARAGRAPH, text)

    def _usual_pitch(self) -> float:
        """Return the distance between lines of one paragraph."""
        gaps = [
            before.baseline - line.baseline
            for before, line in zip(self._lines, self._lines[1:], strict=False)
            if before.page == line.page
            and abs(before.size - line.size) < 0.5
            and 0.8 * line.size < before.baseline - line.baseline < 2.2 * line.size
        ]
        return median(sorted(gaps)[: max(1, len(gaps) * 2 // 3)]) if gaps else 1.2 * self._body

    def _begins(self, index: int, first: int) -> bool:
        """Tell whether a paragraph begins at a line; `first` is the first line of the one before."""
        before, line, start = self._lines[index - 1], self._lines[index], self._lines[first]
        if line.cells > 1 or before.cells > 1 or _BULLET.match(line.text):
            return True
        if abs(before.size - line.size) > _OTHER_SIZE * max(before.size, line.size):
            return True
        if before.page != line.page or line.baseline >= before.baseline - 0.2 * line.size:
            return self._ends(index - 1, line) or bool(_TERMINAL.search(before.text))
        pitch = self._pitch * line.size / self._body if self._body else self._pitch
        if before.baseline - line.baseline > _GAP * pitch:
            return True
        if _is_item(start) and line.left > start.left + _INDENT * line.size / 2:
            return False
        return self._is_indented(index, start) or self._ends(index - 1, line) or _is_item(line)

    def _is_indented(self, index: int, start: Line) -> bool:
        before, line = self._lines[index - 1], self._lines[index]
        indent = line.left - self._edges[index][0]
        further = line.left > before.left + _INDENT * line.size
        return further and _INDENT * line.size < indent < 6 * line.size and not _is_item(start)

    def _ends(self, index: int, following: Line) -> bool:
        """Tell whether a line was ended by its author: the next word would have fitted on it."""
        line = self._lines[index]
        words = following.text.split(maxsplit=1)
        if not words or not following.text:
            return False
        if _BROKEN_END.search(line.text):
            return False
        width = (following.right - following.left) * (len(words[0]) + 1) / len(following.text)
        slack = 1.2 if _TERMINAL.search(line.text) else 3.0
        return line.right + width < self._edges[index][1] - slack * line.size

    def _joined(self, text: str, more: str) -> str:
        hyphen = _HYPHEN_END.search(text)
        if hyphen and more[:1].islower():
            return text[: hyphen.start(2)] + ("-" if self._keeps(hyphen, more) else "") + more
        if text.endswith(("-", "–", "\u2010", "/")) and text[-2:-1].strip():
            return text + more
        if text and more and _CJK.match(text[-1]) and _CJK.match(more[0]):
            return text + more
        return f"{text.rstrip(chr(0xAD))} {more}"

    def _keeps(self, hyphen: re.Match[str], more: str) -> bool:
        """Tell whether a hyphen at a line's end belongs to the word, by how the document writes it elsewhere."""
        if hyphen[2] == "\u00ad":
            return False
        rest = re.match(r"[^\W\d_]+", more)
        left, right = hyphen[1].lower(), rest[0].lower() if rest else ""
        apart, together = self._known[f"{left}-{right}"], self._known[left + right]
        return apart > together if apart or together else left in _KEPT_BEFORE


def _is_item(line: Line) -> bool:
    return bool(_BULLET.match(line.text) or _NUMBERED.match(line.text))


def _column_edges(lines: list[Line]) -> list[tuple[float, float]]:
    """Return the left and right edge of the column that each line stands in, told by the lines around it."""
    found = []
    for index, line in enumerate(lines):
        before = _neighbours(line, lines[max(0, index - _AROUND) : index])
        after = _neighbours(line, lines[index + 1 : index + 1 + _AROUND])
        near = [line, *before, *after]
        right = max(other.right for other in (line, *before))
        if len(after) >= _AROUND // 2:
            right = min(right, max(other.right for other in (line, *after)))
        found.append((min(other.left for other in near), right if before else max(other.right for other in near)))
    return found


def _neighbours(line: Line, others: list[Line]) -> list[Line]:
    """Return those of the lines that stand in the same column and the same type."""
    return [
        other
        for other in others
        if other.page == line.page
        and abs(other.left - line.left) < _SAME_COLUMN * line.size
        and abs(other.size - line.size) < 0.08 * line.size
    ]
