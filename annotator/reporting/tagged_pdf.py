"""The report as a tagged PDF (PDF/UA-1), for readers who hear it: an extra, set by the program typst.

It says of each part what it is: title, heading, list, table, link, language. Text goes over as data, never as markup.
"""

from __future__ import annotations

import importlib.util
import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from annotator.errors import ReportError
from annotator.paths import resource
from annotator.reporting import pdf
from annotator.reporting.document import Rating, Report
from annotator.reporting.flow import Chart, Grid, Pages, Paragraph, Piece
from annotator.reporting.logo import picture
from annotator.reporting.pages import pages
from annotator.reporting.palette import fill, stroke
from annotator.reporting.progress import Progress, unwatched

MISSING = "A tagged PDF needs the extra “tagged”, which is not installed; the plain PDF works without it."
_SCRIPTS = ("Noto Naskh Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", "Noto Sans CJK SC", "Noto Sans Thai")
_SANS = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans", "DejaVu Sans", *_SCRIPTS)
_SERIF = ("Noto Serif", "Charter", "Georgia", "Liberation Serif", "DejaVu Serif", "Libertinus Serif", *_SCRIPTS)
_LEADING = frozenset({"heading", "claim", "label"})
_LINK = "#1d4f91"
_LOGO_HEIGHT, _LOGO_WIDTH = 40, 200
_LANGUAGE = re.compile("[a-z]{2,3}")
# Who made the file, in as many characters.
_MAKERS = re.compile(rb"(?<=/Creator\()Typst [0-9.]+|(?<=<xmp:CreatorTool>)Typst [0-9.]+|(?<=x:xmptk=\")xmp-writer")


@cache
def is_available() -> bool:
    """Tell whether the extra is installed."""
    return importlib.util.find_spec("typst") is not None


def write(report: Report, progress: Progress = unwatched) -> bytes:
    """Return the report as a tagged PDF.

    Raises:
        ReportError: when the extra is missing or could not set it.
    """
    if not is_available():
        raise ReportError(MISSING)
    progress(0, 2)
    given = pages(report)
    made = _made(given)
    if made is None:
        # Such a file may not hold a box in place of a sign.
        signs = {ord(sign): _named(sign) for sign in pdf.unshown_on(given)}
        flow = tuple(_spelt(part, signs) for part in given.flow)
        made = _made(replace(given, flow=flow, footer=given.footer.translate(signs)))
    if made is None:
        raise ReportError("The tagged PDF was not written: no font here has all of its characters.")
    progress(1, 2)
    return _MAKERS.sub(lambda found: b" " * len(found[0]), made)


def _made(given: Pages) -> bytes | None:
    """Return pages as typst sets them; None where a character has no font."""
    import typst

    try:
        made = typst.compile(
            resource("templates", "report.typ").read_bytes(), format="pdf", pdf_standards="ua-1",
            sys_inputs={"data": json.dumps(_told(given), ensure_ascii=False)},
        )  # fmt: skip
    except typst.TypstError as error:
        if "could not be displayed" in str(error):
            return None
        raise ReportError(f"The tagged PDF was not written: {' '.join(str(error).split())}") from error
    return bytes(made)


def _named(sign: str) -> str:
    """Return what stands for a character that has no font."""
    name = unicodedata.name(sign, "")
    return f"[U+{ord(sign):04X}{f' {name}' if name else ''}]"


def _spelt(part: Paragraph | Grid | Chart, signs: Mapping[int, str]) -> Paragraph | Grid | Chart:
    """Return a paragraph with the names of characters in their places."""
    if not isinstance(part, Paragraph):
        return part
    return replace(part, pieces=tuple(replace(one, text=one.text.translate(signs)) for one in part.pieces))


def check(data: bytes, report: Report) -> None:
    """Read the file again.

    Raises:
        ReportError: when it is not tagged, or not every claim and heading is to be found in it.
    """
    if b"/MarkInfo<</Marked true" not in data or b"<pdfuaid:part>1<" not in data or b"/StructTreeRoot" not in data:
        raise ReportError("The report was not written: the PDF would not be tagged.")
    pdf.check(data, report)


def _told(given: Pages) -> dict[str, Any]:
    """Return the pages as the template takes them."""
    language = given.language.lower().partition("-")[0]
    return {
        "title": given.title,
        "author": given.author if given.named else "",
        "language": language if _LANGUAGE.fullmatch(language) else "en",
        "footer": given.footer,
        "accent": given.style.accent,
        "links": given.style.links or _LINK,
        "sans": _SANS,
        "serif": _SERIF,
        "logo": _logo(given),
        "flow": [_one(part) for part in given.flow],
    }


def _logo(given: Pages) -> dict[str, object] | None:
    logo = given.style.logo
    if not logo.data:
        return None
    share = min(_LOGO_WIDTH / logo.width, _LOGO_HEIGHT / logo.height)
    return {
        "data": list(picture(logo)),
        "format": "jpg" if logo.kind == "jpeg" else logo.kind,
        "alt": given.style.name or "Logo",
        "width": round(logo.width * share, 2),
    }


def _one(part: Paragraph | Grid | Chart) -> dict[str, object]:
    if isinstance(part, Grid):
        rows = [[_piece(piece) for piece in row] for row in part.rows]
        return {"kind": "grid", "header": part.header, "rows": rows, "shares": part.shares}
    if isinstance(part, Chart):
        parts = [{"count": count, **_colours(rating)} for rating, count in part.parts]
        return {"kind": "chart", "text": part.text, "parts": parts}
    return {
        "kind": "paragraph",
        "role": part.role,
        "rtl": part.right_to_left,
        "number": part.number,
        "leads": part.role in _LEADING,
        "bar": f"#{stroke(part.rating)}" if part.rating is not None else None,
        "pieces": [_piece(piece) for piece in part.pieces],
    }


def _piece(piece: Piece) -> dict[str, object]:
    return {
        "text": piece.text,
        "bold": piece.bold,
        "italic": piece.italic,
        "soft": piece.soft,
        "raised": piece.raised,
        "link": piece.link,
        "place": piece.place,
        "badge": piece.badge,
        "rating": None if piece.rating is None else {**_colours(piece.rating), "line": piece.rating.line},
    }


def _colours(rating: Rating) -> dict[str, str]:
    return {"fill": f"#{fill(rating)}", "stroke": f"#{stroke(rating)}"}
