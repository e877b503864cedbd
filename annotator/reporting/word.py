"""A flow of paragraphs as a Word file (.docx)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from html import escape
from itertools import accumulate
from unicodedata import east_asian_width

from lxml import etree

from annotator.errors import ReportError
from annotator.reporting import word_parts as parts
from annotator.reporting.directions import directions
from annotator.reporting.directions import pieces as runs_of
from annotator.reporting.document import Rating, Report
from annotator.reporting.escaping import contained
from annotator.reporting.flow import Chart, Flow, Grid, Pages, Paragraph, Piece
from annotator.reporting.logo import picture
from annotator.reporting.packing import packed, unpacked
from annotator.reporting.pages import pages
from annotator.reporting.palette import INK, fill, stroke

_STYLES = {
    "kicker": "Kicker", "title": "Title", "standfirst": "Standfirst", "fact": "Fact", "heading": "Heading1",
    "claim": "Heading2", "quote": "Quote", "label": "Label", "body": "", "article": "ArticleText", "note": "Note",
    "item": "ListItem", "small": "Small",
}  # fmt: skip
_UNDERLINES = {"solid": "single", "wave": "wave", "dot": "dotted", "dash": "dash"}
_WIDTH = 9070
# Letters of the small size that go into a line beside the number of the page.
_FOOT = 84
_W = f"{{{parts.W}}}"


class _Text:
    """Writes the text of one file, and collects what it links to."""

    def __init__(self) -> None:
        self.targets: dict[str, int] = {}
        self._places = 0

    def body(self, flow: Flow) -> str:
        """Return the flow as markup."""
        return "".join(self._block(one) for one in flow)

    def _block(self, one: Paragraph | Grid | Chart) -> str:
        if isinstance(one, Grid):
            return self._grid(one)
        return _bar(one) if isinstance(one, Chart) else self._paragraph(one)

    def _paragraph(self, one: Paragraph) -> str:
        style = _STYLES[one.role]
        properties = f'<w:pStyle w:val="{style}"/>' if style else ""
        if one.rating is not None:
            side = "right" if one.right_to_left else "left"
            properties += (
                f'<w:pBdr><w:{side} w:val="single" w:sz="24" w:space="10" w:color="{stroke(one.rating)}"/></w:pBdr>'
            )
        if one.right_to_left:
            properties += "<w:bidi/>"
        number = _run(f"{one.number}.") + "<w:r><w:tab/></w:r>" if one.number else ""
        return f"<w:p><w:pPr>{properties}</w:pPr>{number}{self._words(one.pieces, rightwards=one.right_to_left)}</w:p>"

    def _words(self, pieces: Sequence[Piece], *, rightwards: bool) -> str:
        """Return the pieces of a paragraph; Word wants to be told of every run which way it goes."""
        flags = directions("".join(piece.text for piece in pieces), rightwards=rightwards)
        inside, at = "", 0
        for piece in pieces:
            inside += self._piece(piece, flags[at : at + len(piece.text)])
            at += len(piece.text)
        return inside

    def _piece(self, piece: Piece, flags: Sequence[bool]) -> str:
        look = _look(piece)
        inside = "".join(_run(text, look + "<w:rtl/>" * rtl) for text, rtl in runs_of(piece.text, flags))
        if piece.link.startswith("#"):
            inside = f'<w:hyperlink w:anchor="{_escaped(_name(piece.link[1:]))}">{inside}</w:hyperlink>'
        elif piece.link:
            number = self.targets.setdefault(piece.link, len(self.targets) + 1)
            inside = f'<w:hyperlink r:id="link{number}">{inside}</w:hyperlink>'
        if not piece.place:
            return inside
        self._places += 1
        start = f'<w:bookmarkStart w:id="{self._places}" w:name="{_escaped(_name(piece.place))}"/>'
        return f'{start}{inside}<w:bookmarkEnd w:id="{self._places}"/>'

    def _grid(self, grid: Grid) -> str:
        widths = [_WIDTH * share // 100 for share in grid.shares]
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        line = '<w:{0} w:val="single" w:sz="4" w:space="0" w:color="D0CECE"/>'
        borders = "".join(line.format(side) for side in ("top", "bottom", "insideH"))
        header = self._row([Piece(text, bold=True, soft=True) for text in grid.header], widths, header=True)
        rows = "".join(self._row(row, widths) for row in grid.rows)
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{_WIDTH}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
            '<w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>{header}{rows}</w:tbl>{_GAP}"
        )

    def _row(self, row: list[Piece] | tuple[Piece, ...], widths: list[int], *, header: bool = False) -> str:
        repeated = "<w:tblHeader/>" if header else ""
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="Note"/>'
            f'<w:spacing w:before="60" w:after="60"/></w:pPr>{self._words([piece], rightwards=False)}</w:p></w:tc>'
            for piece, width in zip(row, widths, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{cells}</w:tr>"


_GLYPH = f'<w:b/><w:bCs/><w:color w:val="{INK}"/>'
# A table needs a paragraph after it.
_GAP = '<w:p><w:pPr><w:spacing w:after="60" w:line="120" w:lineRule="exact"/></w:pPr></w:p>'


def write(report: Report) -> bytes:
    """Return the report as a Word file."""
    return set_pages(pages(report))


def set_pages(given: Pages) -> bytes:
    """Return pages as a Word file."""
    text = _Text()
    body = text.body(given.flow)
    logo, media = given.style.logo, {}
    if logo.data:
        media = {f"word/media/logo.{logo.kind}": picture(logo)}
        body = parts.picture(logo.width, logo.height, _escaped(given.style.name or "Logo")) + body
    title, author = (_escaped(given.title), _escaped(given.author)) if given.named else ("", "")
    members = {
        "[Content_Types].xml": parts.CONTENT_TYPES,
        "_rels/.rels": parts.ROOT_RELATIONS,
        "docProps/core.xml": parts.core_properties(title, author),
        "word/document.xml": parts.document(body),
        "word/_rels/document.xml.rels": parts.document_relations(
            [_escaped(one) for one in text.targets], f"media/logo.{logo.kind}" if logo.data else ""
        ),
        "word/styles.xml": parts.styles(given.style.accent, given.style.links),
        "word/settings.xml": parts.SETTINGS,
        "word/footer1.xml": parts.footer(_escaped(_short(given.footer))),
    }
    return packed({name: member.encode("utf-8") for name, member in members.items()} | media)


def _short(text: str) -> str:
    """Return the words at the foot of every page, as many as go beside its number."""
    widths = accumulate(2 if east_asian_width(sign) in "WF" else 1 for sign in text)
    room = sum(width <= _FOOT for width in widths)
    return text if room == len(text) else contained(f"{text[:room].rstrip()}…")


def paragraphs_of(data: bytes) -> list[tuple[str, str]]:
    """Return style and words of every paragraph of a Word file.

    Raises:
        ReportError: when it is damaged, or a field runs something.
    """
    try:
        tree = etree.fromstring(unpacked(data)["word/document.xml"], etree.XMLParser(huge_tree=True))
    except (etree.XMLSyntaxError, KeyError) as error:
        raise ReportError("The report was not written: it would be a damaged file.") from error
    if next(tree.iter(f"{_W}instrText", f"{_W}altChunk", f"{_W}object"), None) is not None:
        raise ReportError("The report was not written: it would hold something that runs or loads.")
    return [(_style_of(one), _words(one)) for one in tree.iter(f"{_W}p")]


def check(data: bytes, report: Report) -> None:
    """Read the file again.

    Raises:
        ReportError: when a claim or a word of the article is missing, or a field runs something.
    """
    found = Counter(paragraphs_of(data))
    wanted = Counter(
        (_STYLES[one.role], _numbered(one)) for one in pages(report).flow if isinstance(one, Paragraph) if one.text
    )
    missing = wanted - found
    headings = sum(count for (style, _), count in found.items() if style == "Heading2")
    if missing or headings != len(report.claims):
        raise ReportError(f"The report was not written: it would not hold all {len(report.claims)} claims as they are.")


def _numbered(one: Paragraph) -> str:
    return f"{one.number}.\t{one.text}" if one.number else one.text


def _style_of(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return "" if style is None else str(style.get(f"{_W}val"))


def _words(paragraph: etree._Element) -> str:
    signs = {f"{_W}tab": "\t", f"{_W}br": "\n"}
    return "".join(signs.get(str(one.tag), one.text or "") for one in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br"))


def _bar(chart: Chart) -> str:
    """Return the bar of verdicts as a row of coloured cells, with what it shows in words below."""
    total = sum(count for _, count in chart.parts)
    widths = [max(120, _WIDTH * count // total) for _, count in chart.parts]
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:tcBorders>{_edges(stroke(rating))}</w:tcBorders>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{fill(rating)}"/></w:tcPr>'
        f'<w:p><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/></w:pPr>'
        f"{_run(rating.glyph, _GLYPH)}</w:p></w:tc>"
        for (rating, _), width in zip(chart.parts, widths, strict=True)
    )
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblDescription w:val="{_escaped(chart.text)}"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"
        f'<w:p><w:pPr><w:pStyle w:val="Note"/><w:spacing w:before="80"/></w:pPr>{_run(chart.text)}</w:p>'
    )


def _edges(colour: str) -> str:
    return "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="0" w:color="{colour}"/>'
        for side in ("top", "left", "bottom", "right")
    )


def _look(piece: Piece) -> str:
    """Return the run properties of a piece, in the order that the format wants."""
    found = ['<w:rStyle w:val="Hyperlink"/>'] if piece.link and not piece.raised else []
    if piece.bold:
        found.append("<w:b/><w:bCs/>")
    if piece.italic:
        found.append("<w:i/><w:iCs/>")
    if piece.soft and piece.rating is None and not piece.link:
        found.append('<w:color w:val="595959"/>')
    elif piece.badge and piece.rating is not None:
        found.append(f'<w:color w:val="{INK}"/>')
    if piece.rating is not None:
        found.append(_marked(piece.rating, badge=piece.badge))
    if piece.raised:
        found.append('<w:vertAlign w:val="superscript"/>')
    return "".join(found)


def _marked(rating: Rating, *, badge: bool) -> str:
    line = "" if badge else f'<w:u w:val="{_UNDERLINES[rating.line]}" w:color="{stroke(rating)}"/>'
    return f'{line}<w:shd w:val="clear" w:color="auto" w:fill="{fill(rating)}"/>'


def _run(text: str, properties: str = "") -> str:
    """Return words as runs; a line break and a tab have markup of their own."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    marks = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    inside = "".join(
        marks.get(part) or f'<w:t xml:space="preserve">{_escaped(part)}</w:t>'
        for part in re.split("([\n\t])", text)
        if part
    )
    return f"<w:r>{look}{inside}</w:r>"


def _escaped(text: str) -> str:
    return escape(text, quote=True)


def _name(place: str) -> str:
    """Return a bookmark's name: letters, digits and underscores."""
    return place.replace("-", "_")
