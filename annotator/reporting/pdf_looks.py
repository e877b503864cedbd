"""How the paragraphs and pieces of a report look on the pages of a PDF: typefaces, sizes, colours."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QTextBlockFormat, QTextCharFormat

from annotator.reporting.document import Rating
from annotator.reporting.flow import Paragraph, Piece, Role, Style
from annotator.reporting.palette import INK, fill, stroke

DPI = 300
POINT = DPI / 72
_SCRIPTS = (
    "Noto Naskh Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans CJK SC", "Noto Sans Thai",
    "Noto Color Emoji",
)  # fmt: skip
_SANS = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans", "DejaVu Sans", *_SCRIPTS)
_SERIF = ("Noto Serif", "Charter", "Georgia", "Liberation Serif", "DejaVu Serif", *_SCRIPTS)
SOFT = QColor("#555555")
_TOLD_APART = QTextCharFormat.Property.UserProperty.value
_BLACK, _LINK = QColor("#1a1a1a"), QColor("#1d4f91")
_UNDERLINES = {
    "solid": QTextCharFormat.UnderlineStyle.SingleUnderline,
    "wave": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "dot": QTextCharFormat.UnderlineStyle.DotLine,
    "dash": QTextCharFormat.UnderlineStyle.DashUnderline,
}


@dataclass(frozen=True, slots=True)
class Look:
    """How the paragraphs of a role are set; sizes and distances in points."""

    size: float
    families: tuple[str, ...]
    before: float = 0
    after: float = 4
    leading: int = 118
    bold: bool = False
    soft: bool = False
    indent: float = 0
    # Whether it may not stand alone at the foot of a page.
    leads: bool = False
    # Whether it is in the colour of the desk, where it has one.
    coloured: bool = False


LOOKS: dict[Role, Look] = {
    "kicker": Look(8.5, _SANS, bold=True, soft=True, after=6, coloured=True),
    "title": Look(23, _SERIF, bold=True, leading=106, after=6),
    "standfirst": Look(11.5, _SANS, soft=True, after=12),
    "fact": Look(9, _SANS, after=1.5, leading=112),
    "heading": Look(13, _SANS, before=22, after=8, bold=True, leads=True, coloured=True),
    "claim": Look(11, _SANS, before=15, after=4, bold=True, leads=True, indent=10),
    "quote": Look(11.5, _SERIF, after=4, indent=10, leads=True),
    "label": Look(8.5, _SANS, before=5, after=1.5, bold=True, soft=True, leads=True),
    "body": Look(10, _SANS),
    "article": Look(11, _SERIF, leading=132, after=7),
    "note": Look(9.5, _SANS, after=3),
    "item": Look(9.5, _SANS, after=5, indent=16),
    "small": Look(8, _SANS, soft=True, after=2),
}


def unit() -> float:
    """Return how many units a point has in the heights that Qt scales: it counts them in dots of the screen.

    Widths of margins and indents it takes as they are, in dots of the page.
    """
    return QGuiApplication.primaryScreen().logicalDotsPerInchY() / 72


def font_of(look: Look) -> QFont:
    """Return the typeface of a look, for one thread: Qt keeps with it what it has loaded on that thread."""
    font = QFont()
    font.setFamilies(list(look.families))
    font.setPointSizeF(look.size)
    font.setBold(look.bold)
    return font


class Formats:
    """The formats of one document; each is made once, since a report has thousands of pieces of a few kinds."""

    def __init__(self, style: Style) -> None:
        self._unit = unit()
        self._accent = QColor(style.accent) if style.accent else None
        self._link = QColor(style.links) if style.links else _LINK
        self._plain: dict[tuple[object, ...], QTextCharFormat] = {}
        self._blocks: dict[tuple[Role, bool, bool], QTextBlockFormat] = {}

    def block(self, one: Paragraph) -> QTextBlockFormat:
        """Return how a paragraph stands on the page."""
        key = (one.role, one.right_to_left, bool(one.number))
        found = self._blocks.get(key)
        if found is None:
            found = self._blocks[key] = self._block(one, LOOKS[one.role])
        return found

    def piece(self, piece: Piece, look: Look) -> QTextCharFormat:
        """Return how a piece is set."""
        # Of what makes the look of a rating, and of each kind of paragraph, no more than is quick to compare.
        rating = piece.rating and (piece.rating.colour, piece.rating.line)
        key = (id(look), piece.bold, piece.italic, piece.soft, piece.raised, bool(piece.link), rating, piece.badge)
        found = self._plain.get(key)
        if found is None:
            found = self._plain[key] = self._made(piece, look)
        if not (piece.link or piece.place):
            return found
        made = QTextCharFormat(found)
        made.setAnchor(True)
        if piece.link:
            made.setAnchorHref(piece.link)
        if piece.place:
            made.setAnchorNames([piece.place])
            # Qt tells formats apart by a sum that leaves out names, and would compare each with every other.
            made.setProperty(_TOLD_APART, piece.place)
        return made

    def _block(self, one: Paragraph, look: Look) -> QTextBlockFormat:
        block = QTextBlockFormat()
        block.setTopMargin(look.before * self._unit)
        block.setBottomMargin(look.after * self._unit)
        block.setLineHeight(look.leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        right_to_left, left_to_right = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        block.setLayoutDirection(right_to_left if one.right_to_left else left_to_right)
        if one.number or one.role == "item":
            block.setLeftMargin(look.indent * POINT)
            block.setTextIndent(-look.indent * POINT)
        elif look.indent:
            (block.setRightMargin if one.right_to_left else block.setLeftMargin)(look.indent * POINT)
        return block

    def _made(self, piece: Piece, look: Look) -> QTextCharFormat:
        made = QTextCharFormat()
        font = QFont(font_of(look))
        font.setBold(look.bold or piece.bold)
        font.setItalic(piece.italic)
        made.setFont(font)
        made.setForeground(self._ink(piece, look))
        if piece.raised:
            made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if piece.rating is not None:
            _mark(made, piece.rating, badge=piece.badge)
        return made

    def _ink(self, piece: Piece, look: Look) -> QColor:
        if piece.rating is not None:
            return QColor(f"#{INK}")
        if piece.link:
            return self._link
        if look.coloured and self._accent is not None:
            return self._accent
        return SOFT if piece.soft or look.soft else _BLACK


def _mark(made: QTextCharFormat, rating: Rating, *, badge: bool) -> None:
    made.setBackground(QColor(f"#{fill(rating)}"))
    if not badge:
        made.setUnderlineStyle(_UNDERLINES[rating.line])
        made.setUnderlineColor(QColor(f"#{stroke(rating)}"))
