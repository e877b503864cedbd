"""The report as one web page: no script, nothing loaded from elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from lxml import html

from annotator.errors import ReportError
from annotator.paths import resource
from annotator.reporting import phrases
from annotator.reporting.directions import slants, way
from annotator.reporting.document import Counts, Logo, Rating, Report
from annotator.reporting.escaping import contained, link, visible
from annotator.reporting.palette import on_dark, on_white
from annotator.reporting.runs import lines
from annotator.reporting.speech import spoken, told

_NAMED_COLOURS = frozenset({"blue", "orange", "grey", "none"})
_OWN_COLOUR = re.compile("#[0-9a-fA-F]{6}")
_FORBIDDEN = ("script", "iframe", "object", "embed", "link", "form")
_LANGUAGE = re.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_LINES = {"solid": "solid", "wave": "wavy", "dot": "dotted", "dash": "dashed"}


def write(report: Report) -> str:
    """Return the report as HTML."""
    return _template().render(
        report=report,
        head=report.head,
        counts=report.counts,
        lines=lines(report.runs),
        ratings={block.number: block.rating for block in report.claims},
        facts=phrases.facts(report.head, in_short=True),
        chart=_chart(report.counts),
        open_points=phrases.open_points(report),
        phrases=phrases,
        told=told,
        spoken=spoken,
        accent=_both(report.head.house.accent),
        links=_both(report.head.house.links),
        logo=logo_address(report.head.house.logo),
        language=report.head.language if _LANGUAGE.fullmatch(report.head.language) else "",
    )


def check(text: str, report: Report) -> None:
    """Read the page again as a browser would.

    Raises:
        ReportError: when a claim, a verdict or a character of the article is missing, or the page holds a script.
    """
    if not text.strip():
        raise ReportError("The report was not written: it would be empty.")
    page = html.document_fromstring(text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    shown = Counter(block.get("data-verdict", "") for block in page.iterfind(".//article[@data-verdict]"))
    if shown != Counter(block.rating.id for block in report.claims):
        raise ReportError(f"The report was not written: it would show {shown.total()} of {len(report.claims)} claims.")
    counted = Counter(block.get("data-counted", "") for block in page.iterfind(".//article[@data-counted]"))
    printed: Counter[str] = Counter()
    for row in page.iterfind(".//tr[@data-tally]"):
        # A label whose definition was changed has a row for each.
        printed[row.get("data-tally", "")] += int(row.findtext("td") or 0)
    if report.has("figures") and printed != counted:
        raise ReportError("The report was not written: its counts are not those of its claims.")
    logo = logo_address(report.head.house.logo)
    pictures = [picture.get("src") for picture in page.iter("img")]
    if pictures != [logo] * bool(logo) or next(page.iter(*_FORBIDDEN), None) is not None:
        raise ReportError("The report was not written: it would hold something that runs or loads.")
    article = page.find(".//div[@id='article-text']")
    for reference in article.findall(".//sup") if article is not None else ():
        reference.drop_tree()
    told = "" if article is None else str(article.text_content())
    if told != visible(report.article_text) or (article is not None) != report.has("article"):
        raise ReportError("The report was not written: its text would not be that of the article.")


@cache
def _template() -> Template:
    """Return the compiled template; everything put into it is escaped."""
    environment = Environment(
        loader=FileSystemLoader(resource("templates")),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "visible": visible,
        "contained": contained,
        "link": link,
        "moment": phrases.moment,
        "slants": slants,
        "way": way,
    }
    environment.filters |= {"colour": _colour, "own_colour": _own_colour, "line": _line}
    return environment.get_template("report.html.j2")


def _chart(counts: Counts) -> list[dict[str, object]]:
    """Return the pieces of the bar of verdicts, a thousand units wide."""
    pieces: list[dict[str, object]] = []
    before = 0
    for tally in counts.tallies:
        if tally.count:
            x, end = (round(998 * count / counts.claims, 1) for count in (before, before + tally.count))
            width = max(1.0, round(end - x - 2, 1))
            pieces.append({"rating": tally.rating, "count": tally.count, "x": x + 1, "width": width})
            before += tally.count
    return pieces


def logo_address(logo: Logo) -> str:
    """Return the logo as an address that holds the picture itself; nothing for no logo."""
    return f"data:image/{logo.kind};base64,{logo.data}" if logo.data else ""


def _both(colour: str) -> tuple[str, str] | None:
    """Return a colour of the desk as it is read on a light and on a dark page; None for the program's own."""
    return (on_white(colour), on_dark(colour)) if on_white(colour) else None


def _colour(rating: Rating) -> str:
    """Return the class for a rating's colour."""
    if _OWN_COLOUR.fullmatch(rating.colour):
        return "own"
    return rating.colour if rating.colour in _NAMED_COLOURS else "grey"


def _own_colour(rating: Rating) -> str:
    """Return the colour of a rating whose scale names one by value, else nothing."""
    return rating.colour if _OWN_COLOUR.fullmatch(rating.colour) else ""


def _line(rating: Rating) -> str:
    """Return the style of the underline."""
    return _LINES[rating.line]
