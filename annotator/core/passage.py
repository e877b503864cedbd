"""What stands in an article as something else than a running paragraph: headings, quotations, lists, tables."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.span import Span


class Shape(StrEnum):
    """What a part of a text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    ITEM = "item"
    ROW = "row"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Passage:
    """Whole lines of a text that have a shape of their own, without the line break at their end."""

    span: Span
    shape: Shape
