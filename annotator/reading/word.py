"""Word documents: the text with all tracked changes accepted; what is deleted, struck out or beside it is told.

The package is taken apart and put together anew from the parts that hold text, so that nothing unchecked reaches the
library that reads it.
"""

from __future__ import annotations

import io
import re
import zipfile

from lxml import etree
from lxml.html import HTMLParser, document_fromstring

from annotator.reading.blocks import Block, joined, passages
from annotator.reading.job import Job
from annotator.reading.markup import markup_blocks
from annotator.reading.package import local_name, parts_of, xml_of
from annotator.reading.page_metadata import one_line
from annotator.reading.page_tree import prune
from annotator.reading.parsed import Parsed, Unreadable, count
from annotator.reading.plain import parse_plain

_PARTS = re.compile(r"(?:\[Content_Types\]\.xml|_rels/\.rels|docProps/core\.xml|word/.*\.(?:xml|rels))", re.IGNORECASE)
_MAIN = "wordprocessingml.document.main+xml"
_RELATIVES = (
    ("document.macroEnabled", "is a Word document with macros (.docm), which is not read; save it as .docx"),
    ("template", "is a Word template, which is not read; save it as .docx"),
)
_NOT_WORD = "is damaged, or no Word document"
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
"""
# What the library drops though words stand in it; it reads the children of a smart tag.
_WRAPPERS = frozenset({"fldSimple", "dir", "bdo", "ruby", "rubyBase", "oMath", "oMathPara", "contentPart"})
_DELETED = frozenset({"del", "moveFrom"})
_LOST = 0.98
_MARK = re.compile(r"\s*↑\s*\Z")


def parse_word(data: bytes, job: Job) -> Parsed:
    """Return the article in a Word document."""
    import mammoth

    parts = {name: xml_of(part) for name, part in parts_of(data, _is_wanted).items()}
    _require_document(parts)
    body = next(tree for name, tree in parts.items() if name.lower() == "word/document.xml")
    expected = _letters(body)
    warnings = _told(parts, body)
    for tree in parts.values():
        _unwrap(tree)
    markup = mammoth.convert_to_html(
        _packed(parts), style_map=_STYLES, convert_image=mammoth.images.img_element(lambda _: {})
    ).value
    blocks, more = _blocks_of(markup)
    plain = parse_plain(joined(blocks))
    known = _properties(parts)
    if sum(map(str.isalnum, plain.text)) < _LOST * expected:
        more = (*more, "Part of the document’s text could not be read; compare it with the document.")
    return Parsed(
        plain.text,
        known.get("title") or _title(markup) or plain.title,
        plain.byline or known.get("creator", ""),
        plain.published,
        language=known.get("language", ""),
        warnings=(*_guesses(plain, known), *warnings, *more, *plain.warnings),
        passages=passages(plain.text, blocks),
    )


def _is_wanted(name: str) -> bool:
    return _PARTS.fullmatch(name) is not None and "/media/" not in name and "/embeddings/" not in name


def _require_document(parts: dict[str, etree._Element]) -> None:
    types = parts.get("[Content_Types].xml")
    if types is None or not any(name.lower() == "word/document.xml" for name in parts):
        raise Unreadable(_NOT_WORD)
    named = " ".join(element.get("ContentType", "") for element in types)
    if _MAIN in named:
        return
    raise Unreadable(next((words for mark, words in _RELATIVES if mark in named), _NOT_WORD))


def _letters(body: etree._Element) -> int:
    """Return how many letters and digits stand in the document, without what is deleted or told twice."""
    total, waiting = 0, [body]
    while waiting:
        element = waiting.pop()
        name = local_name(element)
        if name in _DELETED or (name == "Choice" and element.getnext() is not None):
            continue
        if name == "t" and "wordprocessingml" in str(element.tag):
            total += sum(map(str.isalnum, element.text or ""))
        waiting.extend(element)
    return total


def _told(parts: dict[str, etree._Element], body: etree._Element) -> list[str]:
    """Return a sentence for each kind of words that the text leaves out."""
    names: dict[str, int] = {}
    for element in body.iter():
        names[local_name(element)] = names.get(local_name(element), 0) + 1
    warnings = []
    if names.get("ins", 0) + names.get("del", 0) + names.get("moveTo", 0):
        warnings.append("The document has tracked changes; it was read with all of them accepted.")
    comments = sum(
        local_name(each) == "comment" for name, tree in parts.items() if name.endswith("comments.xml") for each in tree
    )
    if comments:
        warnings.append(f"{count(comments, 'comment')} in the margin {'was' if comments == 1 else 'were'} left out.")
    if any(
        _letters(tree) for name, tree in parts.items() if re.fullmatch(r"word/(?:header|footer)\d*\.xml", name.lower())
    ):
        warnings.append("Headers and footers of the pages were left out.")
    notes = names.get("footnoteReference", 0) + names.get("endnoteReference", 0)
    if notes:
        warnings.append(f"{count(notes, 'note')} {'stands' if notes == 1 else 'stand'} at the end of the text.")
    return warnings


def _unwrap(tree: etree._Element) -> None:
    """Give elements that the library drops with their words a name under which it reads them."""
    for element in list(tree.iter()):
        name = local_name(element)
        space = next((uri for uri in element.nsmap.values() if "wordprocessingml/" in uri and "main" in uri), "")
        if not space or not name:
            continue
        if name in _WRAPPERS:
            element.tag = f"{{{space}}}smartTag"
        elif name in {"r", "t"} and str(element.tag).endswith(f"math}}{name}"):
            element.tag = f"{{{space}}}{name}"
        elif name == "cr":
            element.tag = f"{{{space}}}br"
        elif name in {"rt", "rubyPr"}:
            element.tag = f"{{{space}}}proofErr"
        elif name == "AlternateContent":
            _choose(element, space)


def _choose(element: etree._Element, space: str) -> None:
    """Take a text box from its newer form when the older one is missing."""
    fallback = [child for child in element if local_name(child) == "Fallback"]
    if fallback and _letters(fallback[0]):
        return
    boxes = [each for each in element.iter() if local_name(each) == "txbxContent"]
    if boxes:
        for child in list(element):
            element.remove(child)
        element.extend(boxes)
        element.tag = f"{{{space}}}smartTag"


def _packed(parts: dict[str, etree._Element]) -> io.BytesIO:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as package:
        for name, tree in parts.items():
            package.writestr(name, etree.tostring(tree, encoding="utf-8", xml_declaration=True))
    packed.seek(0)
    return packed


def _blocks_of(markup: str) -> tuple[list[Block], tuple[str, ...]]:
    """Return the blocks of the library's markup, footnotes at the end under their numbers."""
    if not markup.strip():
        raise Unreadable("holds no text")
    parser = HTMLParser(encoding="utf-8", huge_tree=True)
    tree = document_fromstring(f"<body>{markup}</body>".encode(), parser=parser)
    for link in tree.xpath("//li[starts-with(@id, 'footnote-') or starts-with(@id, 'endnote-')]//a"):
        if _MARK.fullmatch(link.text_content()):
            link.drop_tree()
    pruned = prune(tree)
    return markup_blocks(tree), pruned


def _title(markup: str) -> str:
    found = re.match(r"\s*<h1>(.{1,400}?)</h1>", markup, re.DOTALL)
    return one_line(found[1]) if found else ""


def _properties(parts: dict[str, etree._Element]) -> dict[str, str]:
    """Return title, creator, date and language as the document's properties give them."""
    core = next((tree for name, tree in parts.items() if name.lower() == "docprops/core.xml"), None)
    if core is None:
        return {}
    return {local_name(element): one_line(element.text) for element in core if one_line(element.text)}


def _guesses(plain: Parsed, known: dict[str, str]) -> tuple[str, ...]:
    if plain.byline or not known.get("creator"):
        return ()
    return (f"Guessed from who made the document: byline “{known['creator']}”.",)
