"""The lines of a web page, read tag by tag in one pass: the way out when a parser lost text.

It holds no tree, so depth cannot hurt it, and an unclosed comment or script hides nothing.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from annotator.reading.blocks import tidy_inline

# Only these letters: lower() would change the length of some texts.
_SMALL = {letter: letter + 32 for letter in range(ord("A"), ord("Z") + 1)}
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]{0,30})")
_RAW = frozenset({"script", "style", "template", "textarea", "svg", "noscript", "iframe", "object", "title"})
_ASIDE = frozenset({"nav", "aside", "footer", "form", "button", "select", "figcaption", "menu"})
NOT_TAKEN = _RAW | _ASIDE
_INLINE_NAMES = """
    a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark q rp rt ruby s samp small span
    strike strong sub sup time tt u var wbr
"""
_INLINE = frozenset(_INLINE_NAMES.split())


def page_lines(page: str) -> list[str]:
    """Return the visible text of a page as lines, without navigation, forms and footers."""
    parts = html.unescape("".join(_Pass(page).parts()))
    return [line for line in (tidy_inline(line) for line in parts.split("\n")) if line]


class _Pass:
    """One pass over a page; what has no end is looked for once only."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._lower = page.translate(_SMALL)
        self._missing: set[str] = set()
        self._aside: list[str] = []

    def parts(self) -> Iterator[str]:
        """Yield the text between the tags, and a line break for each block tag."""
        page, position = self._page, 0
        while True:
            opened = page.find("<", position)
            text = page[position : opened if opened >= 0 else len(page)]
            if text and not self._aside:
                yield text.replace("\n", " ")
            if opened < 0:
                return
            position, mark = self._markup(opened)
            if not self._aside:
                yield mark

    def _markup(self, opened: int) -> tuple[int, str]:
        """Return where the markup at `opened` ends, and the text that stands for it."""
        page = self._page
        if page.startswith("<!--", opened):
            end = self._find("-->", opened + 4)
            return (end + 3, "") if end >= 0 else (opened + 4, "")
        name = _TAG.match(page, opened)
        closed = self._find(">", opened) if name or page.startswith(("<!", "<?"), opened) else -1
        if closed < 0:
            return opened + 1, "<"
        if name is None:
            return closed + 1, ""
        return self._tag(name, closed + 1)

    def _tag(self, name: re.Match[str], after: int) -> tuple[int, str]:
        tag = name[1].lower()
        closing = name[0].startswith("</")
        if tag in _RAW and not closing:
            end = self._find(f"</{tag}", after)
            return (end if end >= 0 else after), "\n"
        if tag in _ASIDE:
            self._enter(tag, after, closing=closing)
        return after, "" if tag in _INLINE else "\n"

    def _enter(self, tag: str, after: int, *, closing: bool) -> None:
        if not closing:
            # An aside that is never closed hides nothing.
            if len(self._aside) < 50 and self._find(f"</{tag}", after) >= 0:
                self._aside.append(tag)
        elif tag in self._aside:
            while self._aside.pop() != tag:
                pass

    def _find(self, what: str, start: int) -> int:
        if what in self._missing:
            return -1
        found = self._lower.find(what, start)
        if found < 0:
            self._missing.add(what)
        return found
