"""The query sheet: what the desk asks the writer, with the place and the words in question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html
from lxml.html import builder

from annotator.core.query import Outcome
from annotator.errors import ReportError
from annotator.reporting import web_page, word
from annotator.reporting.directions import way
from annotator.reporting.document import TO_CHECK, Head, Question
from annotator.reporting.escaping import contained, isolated
from annotator.reporting.flow import Pages, Paragraph, Piece
from annotator.reporting.pages import UNTITLED, paragraph, plain, style_of
from annotator.reporting.phrases import moment, outcome_name
from annotator.reporting.report import ReportInput
from annotator.reporting.report import build as build_report
from annotator.reporting.speech import ENGLISH, noted, speaking, spoken, told

FORMATS = (".docx", ".html")
_E = builder.E
_STYLE = """
:root { color-scheme: light dark; }
body { max-width: 44rem; margin: 2.5rem auto; padding: 0 1.25rem; font: 1rem/1.55 system-ui, "Noto Sans", sans-serif; }
h1, blockquote { font-family: Charter, "Noto Serif", Georgia, serif; }
h1 { font-size: 1.8rem; font-weight: 600; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1rem; margin: 2rem 0 .4rem; }
blockquote { margin: 0 0 .6rem; padding-inline-start: 1rem; border-inline-start: 3px solid #999; font-size: 1.1rem; }
p { margin: 0 0 .5rem; overflow-wrap: anywhere; white-space: pre-line; } .soft { opacity: .75; font-size: .9rem; }
@media print { body { margin: 0; max-width: none; font-size: 10.5pt; } section { break-inside: avoid; } }
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One open query: the paragraph it is about, counted from 1 (0 where the words are lost), and the words."""

    paragraph: int
    claim: int
    quote: str
    query: Question


@dataclass(frozen=True, slots=True)
class Sheet:
    """The open queries of an article in reading order."""

    head: Head
    entries: tuple[Entry, ...]


def build(given: ReportInput) -> Sheet:
    """Return the sheet of an article; settled queries are not on it."""
    report = build_report(given)
    found = [
        Entry(
            _paragraph_of(given.version.text, block.anchors[0].start) if block.anchors else 0,
            block.number,
            next(iter(block.quotes), block.wording),
            query,
        )
        for block in report.claims
        for query in block.queries
        if query.outcome is Outcome.OPEN
    ]
    return Sheet(report.head, tuple(found))


def render(sheet: Sheet, suffix: str, *, language: str = ENGLISH) -> bytes:
    """Return the sheet as a file, read back and found whole; the program's own words in it are in a language.

    Raises:
        ReportError: when there is no such format, or a query would be missing.
    """
    wanted = f".{suffix.lower().removeprefix('.')}"
    if wanted not in FORMATS:
        raise ReportError(f"A query sheet is written as {', '.join(FORMATS)}, not “{suffix}”.")
    with speaking(language):
        data = word.set_pages(pages(sheet)) if wanted == ".docx" else _page(sheet)
    if wanted == ".html":
        found = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8"))
        whole = len(found.findall(".//section")) == len(sheet.entries) and found.find(".//script") is None
    else:
        styles = Counter(style for style, _ in word.paragraphs_of(data))
        whole = styles["Heading2"] == len(sheet.entries)
    if not whole:
        raise ReportError("The query sheet was not written: a query would be missing.")
    return data


def _paragraph_of(text: str, position: int) -> int:
    """Return the number of the paragraph at a position, from 1; empty lines are none."""
    return sum(bool(line.strip()) for line in text[:position].split("\n")[:-1]) + 1


def _lines(entry: Entry) -> Iterator[tuple[str, str]]:
    query = entry.query
    found = ((noted("Suggested wording"), query.wording), (noted("Question"), query.question))
    asked = (*found, (noted("Asked"), moment(query.asked_at)))
    return ((told(name), text) for name, text in asked if text)


def _title(entry: Entry) -> str:
    return told("Paragraph {}").format(entry.paragraph) if entry.paragraph else told("No longer in the text")


def _heading(sheet: Sheet) -> str:
    return contained(sheet.head.title.strip()) or told(UNTITLED)


def _about(sheet: Sheet) -> str:
    head = sheet.head
    version = told("version {}").format(head.version_number)
    return contained(f"{told('Queries to the writer')} · {version} · {moment(head.exported_at)}")


def _answer() -> str:
    """Return the line on which the writer answers."""
    boxes = (f"☐ {outcome_name(outcome)}" for outcome in (Outcome.ACCEPTED, Outcome.STET, Outcome.CUT))
    return "\u2003".join((f"{told('Answer')}: {'_' * 30}", *boxes))


def _by(sheet: Sheet) -> str:
    """Return whom the queries are for: who wrote the article, and for which publication."""
    return " · ".join(isolated(one) for one in (sheet.head.byline, sheet.head.publisher) if one)


def pages(sheet: Sheet) -> Pages:
    """Return the sheet as pages to be set."""
    flow: list[Paragraph] = [plain("kicker", _about(sheet)), paragraph("title", _heading(sheet))]
    if _by(sheet):
        flow.append(plain("standfirst", _by(sheet)))
    for number, entry in enumerate(sheet.entries, start=1):
        flow.append(plain("claim", f"{number}. {_title(entry)}", rating=TO_CHECK))
        flow.append(paragraph("quote", entry.quote, TO_CHECK))
        for name, text in _lines(entry):
            flow.append(plain("label", name))
            flow.append(paragraph("body", text))
        flow.append(plain("note", Piece(_answer(), soft=True)))
    return Pages(
        _heading(sheet),
        sheet.head.language,
        told("Queries: {}").format(isolated(_heading(sheet))),
        tuple(flow),
        style=style_of(sheet.head.house),
    )


def _page(sheet: Sheet) -> bytes:
    """Return the sheet as a web page; every word goes in as text."""
    sections = [
        _E.section(
            _E.h2(f"{number}. {_title(entry)}"),
            _E.blockquote(_E.bdi(contained(entry.quote)), dir=way(entry.quote)),
            *(_E.p(_E.strong(f"{name}: "), _E.bdi(contained(text)), dir="auto") for name, text in _lines(entry)),
            _E.p(_answer(), {"class": "soft"}),
        )
        for number, entry in enumerate(sheet.entries, start=1)
    ]
    logo = web_page.logo_address(sheet.head.house.logo)
    policy = "default-src 'none'; style-src 'unsafe-inline'" + ("; img-src data:" if logo else "")
    name = contained(sheet.head.house.name)
    top = [_E.img(src=logo, alt=name or "Logo", style="max-height: 4rem; max-width: 15rem")] if logo else []
    by = [_E.p(_by(sheet), {"class": "soft"})] if _by(sheet) else []
    about = f"{name} · {_about(sheet)}" if name else _about(sheet)
    page = _E.html(
        _E.head(
            _E.meta(charset="utf-8"),
            _E.meta({"http-equiv": "Content-Security-Policy", "content": policy}),
            _E.title(told("Queries: {}").format(_heading(sheet))),
            _E.style(_STYLE),
        ),
        _E.body(*top, _E.p(about, {"class": "soft"}), _E.h1(_heading(sheet), dir="auto"), *by, *sections),
        lang=spoken(),
    )
    return html.tostring(page, doctype="<!DOCTYPE html>", encoding="utf-8") + b"\n"
