"""The report set as a flow of paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from annotator.core.tags import join_tags
from annotator.reporting import phrases
from annotator.reporting.directions import right_to_left, slants, turns
from annotator.reporting.document import ClaimBlock, House, Part, Rating, Report, Run, Source
from annotator.reporting.escaping import contained, isolated, link, visible
from annotator.reporting.flow import Chart, Grid, Pages, Paragraph, Piece, Role, Style
from annotator.reporting.palette import on_white
from annotator.reporting.runs import lines
from annotator.reporting.speech import noted, told

UNTITLED = noted("Untitled article")
_HEADINGS: tuple[tuple[Part | None, str], ...] = (
    ("figures", noted("Verdicts")), ("article", noted("The article, with every claim marked")),
    (None, noted("The claims")), ("method", noted("Method")), ("signing", noted("Sign-off")),
)  # fmt: skip


def pages(report: Report) -> Pages:
    """Return the report as pages to be set."""
    title = visible(report.head.title.strip()) or told(UNTITLED)
    internal = report.head.cut == "internal"
    footer = " · ".join(
        filter(None, (isolated(report.head.house.name), told("Verdict report: {}").format(isolated(title))))
    )
    return Pages(
        title,
        report.head.language,
        footer,
        (*_head(report), *_figures(report), *_article(report), *_claims(report), *_end(report)),
        author=visible(", ".join(report.head.checkers)) if internal else "",
        named=internal,
        style=style_of(report.head.house),
    )


def headings(report: Report) -> list[str]:
    """Return the headings of a report, in order."""
    return [told(words) for part, words in _HEADINGS if part is None or report.has(part)]


def style_of(house: House) -> Style:
    """Return how the desk wants its pages to look; a colour is one that can be read on white."""
    accent, links = (on_white(colour) if colour else "" for colour in (house.accent, house.links))
    return Style(accent, links, house.logo, visible(house.name))


def paragraph(role: Role, text: str, rating: Rating | None = None) -> Paragraph:
    """Return foreign words as a paragraph that runs as they do."""
    return Paragraph(role, (Piece(contained(text)),), right_to_left(text), rating)


def plain(role: Role, *pieces: Piece | str, rating: Rating | None = None) -> Paragraph:
    """Return a paragraph of the program's own words and pieces."""
    return Paragraph(role, tuple(Piece(one) if isinstance(one, str) else one for one in pieces), rating=rating)


def address(url: str, *, soft: bool = False) -> Piece:
    """Return an address as a link when it may be followed, as text otherwise."""
    followed = link(url)
    return Piece(followed, link=followed) if followed else Piece(isolated(url), soft=soft)


def _head(report: Report) -> Iterator[Paragraph | Grid | Chart]:
    head = report.head
    desk = f"{isolated(head.house.name)} · " if head.house.name else ""
    yield plain("kicker", f"{desk}{told('Verdict report')} · {phrases.cut(head)}")
    yield paragraph("title", head.title.strip() or told(UNTITLED))
    by = " · ".join(isolated(one) for one in (head.byline, head.publisher) if one)
    if by:
        yield plain("standfirst", by)
    for name, text in phrases.facts(head, in_short=True):
        value = address(text) if text == head.url else Piece(isolated(text))
        yield plain("fact", Piece(f"{name}: ", soft=True), value)


def _figures(report: Report) -> Iterator[Paragraph | Grid | Chart]:
    if report.has("figures"):
        yield from _counted(report)
    if report.corrections:
        yield plain("label", told("Corrections"))
        for one in report.corrections:
            yield plain("note", isolated(phrases.corrected(one)))


def _counted(report: Report) -> Iterator[Paragraph | Grid | Chart]:
    counts = report.counts
    yield plain("heading", Piece(told("Verdicts"), place="verdicts"))
    if counts.claims:
        named = ((replace(one.rating, name=phrases.on_scale(one.rating.name)), one.count) for one in counts.tallies)
        yield Chart(tuple((rating, count) for rating, count in named if count))
    rows = [
        (
            _badge(tally.rating),
            Piece(str(tally.count)),
            _meaning(tally.rating),
        )
        for tally in counts.tallies
    ]
    meaning = told("Meaning on the scale “{}”").format(isolated(phrases.on_scale(report.head.scale_name)))
    yield Grid(
        (told("Verdict"), told("Claims"), meaning),
        (*rows, (Piece(told("All claims"), bold=True), Piece(str(counts.claims), bold=True), Piece(""))),
        (26, 22, 52),
    )
    figures = (
        (told("Needs review"), counts.needs_review),
        (told("Stale verdicts"), counts.stale),
        (phrases.unsourced(report.head), counts.unsourced),
    )
    yield plain("note", ". ".join((phrases.coverage(report), *(f"{name}: {n}" for name, n in figures), "")).rstrip())
    for name, numbers in phrases.open_points(report):
        yield plain("fact", Piece(f"{name}: ", soft=True), *_numbers(numbers))


def _numbers(numbers: list[int]) -> Iterator[Piece]:
    for place, number in enumerate(numbers):
        if place:
            yield Piece(", ")
        yield Piece(told("claim {}").format(number), link=f"#claim-{number}")


def _badge(rating: Rating) -> Piece:
    return Piece(
        f"\u00a0{visible(rating.glyph)}\u00a0{visible(phrases.on_scale(rating.name))}\u00a0",
        bold=True,
        rating=rating,
        badge=True,
    )


def _meaning(rating: Rating) -> Piece:
    return Piece(isolated(phrases.on_scale(rating.definition)), soft=True)


def _article(report: Report) -> Iterator[Paragraph]:
    if not report.has("article"):
        return
    yield plain("heading", Piece(told("The article, with every claim marked"), place="article"))
    ratings = {block.number: block.rating for block in report.claims}
    for line in lines(report.runs):
        text = "".join(run.text for run in line)
        # A number would turn the full stop before it round.
        mark = "\u2068{}\u2069" if turns(text) else "{}"
        pieces = tuple(piece for run in line for piece in _run(run, ratings, mark))
        if text.strip():
            yield Paragraph("article", pieces, right_to_left(text))


def _run(run: Run, ratings: dict[int, Rating], written: str) -> Iterator[Piece]:
    if run.text:
        yield Piece(visible(run.text), rating=ratings[run.numbers[0]] if run.numbers else None)
    for mark in run.closes:
        yield Piece(
            written.format(mark.number), raised=True, bold=True, link=f"#claim-{mark.number}",
            place=f"mark-{mark.number}-{mark.place}",
        )  # fmt: skip


def _claims(report: Report) -> Iterator[Paragraph]:
    yield plain("heading", Piece(told("The claims"), place="claims"))
    if not report.claims:
        yield plain("body", Piece(told("No statement of this article has been highlighted."), soft=True))
    for block in report.claims:
        yield from _claim(block)


def _claim(block: ClaimBlock) -> Iterator[Paragraph]:
    back = [Piece("   "), Piece(told("in the text"), soft=True, link=f"#mark-{block.number}-1")] if block.places else []
    number = Piece(f"{block.number}  ", bold=True, place=f"claim-{block.number}")
    yield plain("claim", number, _badge(block.rating), *back, rating=block.rating)
    for quote in block.quotes:
        yield paragraph("quote", quote, block.rating)
    if block.text:
        yield plain("label", told("Claim as checked"))
        yield paragraph("quote", block.text, block.rating)
    said = ", ".join(isolated(one) for one in (block.claimant, block.said_on, block.said_at) if one)
    if said:
        words = told("Said by {}") if block.claimant else told("Said {}")
        yield plain("note", words.format(said))
    if block.tags:
        yield plain("note", told("Tags: {}").format(isolated(join_tags(block.tags))))
    for sentence in block.review:
        yield plain("note", Piece(f"{told('Needs review')}. ", bold=True), told(sentence))
    if block.rationale:
        yield plain("label", told("Rationale"))
        yield from (paragraph("body", line) for line in block.rationale.split("\n") if line.strip())
    yield from _sources(block)
    yield from _desk(block)


def _sources(block: ClaimBlock) -> Iterator[Paragraph]:
    yield plain("label", told("Sources"))
    if not block.sources:
        yield plain("body", Piece(told("None named."), soft=True))
    for number, source in enumerate(block.sources, start=1):
        yield Paragraph("item", tuple(_source(source)), number=number)


def _source(source: Source) -> Iterator[Piece]:
    if source.title:
        yield Piece(isolated(source.title), bold=True)
    if source.locator:
        yield Piece(f"{', ' if source.title else ''}{isolated(source.locator)}")
    if source.url:
        yield Piece("\n" if source.title or source.locator else "")
        yield address(source.url)
    yield Piece("\n" + isolated("; ".join(phrases.details(source))), soft=True)
    if source.archive_url:
        yield Piece(f"\n{told('Archived at')} ", soft=True)
        yield address(source.archive_url)
    if source.confidential:
        yield Piece(f"\n{told('Confidential')}", bold=True)
    if source.quote:
        yield Piece(f"\n{phrases.quoted(source.quote)}", italic=slants(source.quote))


def _desk(block: ClaimBlock) -> Iterator[Paragraph]:
    """Yield what the desk asked, knew before and decided."""
    for query in block.queries:
        yield plain("label", f"{told('Query to the writer')}: {visible(phrases.outcome(query))}")
        for name, text in phrases.asked(query):
            rightwards = right_to_left(text)
            # A number that comes first would go with the English words before it.
            lead = f"{name}:\u200f " if rightwards else f"{name}: "
            yield Paragraph("body", (Piece(lead, soft=True), Piece(contained(text))), rightwards)
    for check in block.earlier:
        yield plain("label", told("Earlier check"))
        yield plain("body", f"{isolated(phrases.earlier(check))}: {phrases.quoted(check.text)}")
    if block.decided_at:
        yield plain("small", phrases.decided(block))
    for one in block.history:
        parts = (phrases.moment(one.at), phrases.change(one), one.checker, one.reason)
        yield plain("small", ", ".join(isolated(part) for part in parts if part))


def _end(report: Report) -> Iterator[Paragraph]:
    if report.has("method"):
        yield plain("heading", Piece(told("Method"), place="method"))
        yield paragraph("body", phrases.method(report.head))
    if report.has("signing"):
        yield plain("heading", Piece(told("Sign-off"), place="sign-off"))
        yield paragraph("body", phrases.settled(report.head.signing))
    if report.head.house.footer:
        yield paragraph("small", report.head.house.footer)
