"""The tree of a web page, made ready for extraction: footnote marks, struck-out text and reading aids taken out."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from annotator.reading.page_lines import NOT_TAKEN
from annotator.reading.parsed import count
from annotator.reading.raised import ends_word, is_ordinal, looks_like_mark, raised

_FOOTNOTE_CLASS = re.compile(r"foot|note|refer|cit(?:e|ation)|\bfn\b", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])", re.IGNORECASE)
_AIDS = ("rt", "rp", "template")


def grow(page: str) -> HtmlElement | None:
    """Return the tree of a page, or None when there is nothing to parse; nothing is ever loaded."""
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return document_fromstring(page.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None


def letters_in(tree: HtmlElement) -> int:
    """Return how many letters and digits the tree holds in the elements whose words `page_lines` takes."""
    total, waiting = 0, [tree]
    while waiting:
        element = waiting.pop()
        total += sum(map(str.isalnum, element.tail or ""))
        if not isinstance(element.tag, str) or element.tag in NOT_TAKEN:
            continue
        total += sum(map(str.isalnum, element.text or ""))
        waiting.extend(element)
    return total


def prune(tree: HtmlElement) -> tuple[str, ...]:
    """Take out of the tree what is no running text, and return a sentence for what the checker should know."""
    for element in list(tree.iter(*_AIDS)):
        element.drop_tree()
    for element in tree.iterfind(".//blockquote//footer"):
        # It names whom the words are from, and is no foot of the page.
        element.tag = "p"
    warnings = _settle_hidden(tree)
    marks = sum(_settle_raised(element) for element in list(tree.iter("sup")))
    struck = [element for element in tree.iter("del", "s", "strike") if element.getparent() is not None]
    words = sum(len(element.text_content().split()) for element in struck)
    for element in struck:
        element.drop_tree()
    if marks:
        warnings.append(f"{count(marks, 'footnote mark')} {'was' if marks == 1 else 'were'} left out.")
    if words:
        warnings.append(f"{count(words, 'word')} that the page strikes out {'was' if words == 1 else 'were'} left out.")
    return tuple(warnings)


def _settle_hidden(tree: HtmlElement) -> list[str]:
    """Drop what the page hides, unless that is most of it, and return a sentence when words are concerned."""
    hidden = [
        element
        for element in tree.iter(etree.Element)
        if (element.get("hidden") is not None or _HIDDEN.search(element.get("style", ""))) and element.tag != "input"
    ]
    words = sum(len(text.split()) for element in hidden for text in element.xpath(".//p//text() | self::p//text()"))
    if words * 2 > sum(len(text.split()) for text in tree.xpath("//p//text()")):
        for element in hidden:
            element.attrib.pop("hidden", None)
            element.attrib.pop("style", None)
        return ["The page hides most of its text until its scripts run; it was read all the same."]
    for element in hidden:
        if element.getparent() is not None:
            element.drop_tree()
    if not words:
        return []
    return [f"{count(words, 'word')} that the page hides {'was' if words == 1 else 'were'} left out."]


def _settle_raised(element: HtmlElement) -> bool:
    """Drop a raised footnote mark and tell so; raise other digits, so that 4² never reads 42."""
    text = element.text_content().strip()
    if element.getparent() is None or is_ordinal(text):
        return False
    if _is_footnote(element, text):
        link = element.getparent()
        element.drop_tree()
        # The extractor takes a paragraph that begins with an empty link for navigation.
        if link is not None and link.tag == "a" and not link.text_content().strip():
            link.drop_tree()
        return True
    if raised(text) != text:
        for child in list(element):
            element.remove(child)
        element.text = raised(text)
        element.drop_tag()
    return False


def _is_footnote(element: HtmlElement, text: str) -> bool:
    if not looks_like_mark(text):
        return False
    described = [element, element.getparent(), *element]
    if any(_FOOTNOTE_CLASS.search(_description(each)) for each in described if each is not None):
        return True
    if any(each.tag == "a" for each in described if each is not None):
        return True
    return ends_word(_text_before(element))


def _description(element: HtmlElement) -> str:
    return " ".join(element.get(name, "") for name in ("class", "id", "role", "href")) if element.tag != "body" else ""


def _text_before(element: HtmlElement) -> str:
    before = element.getprevious()
    if before is not None:
        return (before.tail or before.text_content())[-40:]
    parent = element.getparent()
    return (parent.text or "")[-40:] if parent is not None else ""
