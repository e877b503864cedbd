"""The report as GitHub-flavoured Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from annotator.core.tags import join_tags
from annotator.errors import ReportError
from annotator.reporting.document import ClaimBlock, Report, Run, Source
from annotator.reporting.escaping import link, markdown, markdown_lines
from annotator.reporting.phrases import (
    asked,
    change,
    corrected,
    coverage,
    decided,
    earlier,
    facts,
    kind,
    method,
    moment,
    on_scale,
    open_points,
    outcome,
    settled,
    stance,
    unsourced,
)
from annotator.reporting.runs import lines
from annotator.reporting.speech import told

_OPEN, _CLOSE = "⟦", "⟧"
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CLAIM_HEADING = re.compile(r"(?m)^### (\d+)\. (.*)$")


def write(report: Report) -> str:
    """Return the report as Markdown."""
    return "\n".join([*_head(report), *_counts(report), *_article(report), *_claims(report), *_end(report)])


def check(text: str, report: Report) -> None:
    """Read the headings again.

    Raises:
        ReportError: when a claim is missing, or stands under another number or verdict.
    """
    wanted = [(str(block.number), _verdict(block)) for block in report.claims]
    if _CLAIM_HEADING.findall(text) != wanted:
        raise ReportError(f"The report was not written: its headings are not those of the {len(wanted)} claims.")


def _head(report: Report) -> Iterator[str]:
    yield f"# {markdown(report.head.title) or told('Untitled article')}"
    yield ""
    desk = markdown(report.head.house.name)
    yield told("Verdict report of {}").format(desk) if desk else told("Verdict report")
    yield ""
    for name, text in facts(report.head):
        yield f"- **{name}:** {_address(text) if text == report.head.url else markdown(text)}"
    yield ""


def _counts(report: Report) -> Iterator[str]:
    if report.has("figures"):
        yield from _figures(report)
    if report.corrections:
        yield from (_label("Corrections"), "", *(f"- {markdown(corrected(one))}" for one in report.corrections), "")


def _figures(report: Report) -> Iterator[str]:
    counts = report.counts
    yield f"## {told('Verdicts')}"
    yield ""
    yield f"| {told('Verdict')} | {told('Claims')} | {told('Meaning')} |"
    yield "| --- | ---: | --- |"
    for tally in counts.tallies:
        verdict, meaning = f"{tally.rating.glyph} {on_scale(tally.rating.name)}", on_scale(tally.rating.definition)
        yield f"| {markdown(verdict)} | {tally.count} | {markdown(meaning)} |"
    yield f"| **{told('All claims')}** | **{counts.claims}** | |"
    yield ""
    yield f"- {coverage(report)}"
    yield f"- {told('Claims that need review')}: {counts.needs_review}"
    yield f"- {told('Stale verdicts')}: {counts.stale}"
    yield f"- {unsourced(report.head)}: {counts.unsourced}"
    if counts.open_queries:
        yield f"- {told('Open queries to the writer')}: {counts.open_queries}"
    for name, numbers in open_points(report):
        claims = (told("claim {}").format(number) for number in numbers)
        yield f"- {name}: {', '.join(claims)}"
    yield ""


def _article(report: Report) -> Iterator[str]:
    if not report.has("article"):
        return
    yield f"## {told('Article')}"
    yield ""
    opened: dict[int, int] = {}
    for line in lines(report.runs):
        shown = "".join(_run(run, opened) for run in line)
        if shown.strip():
            # Brackets are put in before the line is escaped: they mean nothing to Markdown.
            yield from (markdown(shown), "")


def _run(run: Run, before: dict[int, int]) -> str:
    """Return a run with a bracket for each highlight that begins or ends with it."""
    begins = sum(number not in before for number in run.numbers)
    before.update(dict.fromkeys(run.numbers, 1))
    for mark in run.closes:
        before.pop(mark.number, None)
    ends = "".join(f"{_CLOSE}{str(mark.number).translate(_SUPERSCRIPT)}" for mark in run.closes)
    return f"{_OPEN * begins}{run.text}{ends}"


def _claims(report: Report) -> Iterator[str]:
    yield f"## {told('Claims')}"
    yield ""
    if not report.claims:
        yield from (told("No statement of this article has been highlighted."), "")
    for block in report.claims:
        yield from _claim(block)


def _verdict(block: ClaimBlock) -> str:
    return markdown(f"{block.rating.glyph} {on_scale(block.rating.name)}")


def _claim(block: ClaimBlock) -> Iterator[str]:
    yield f"### {block.number}. {_verdict(block)}"
    yield ""
    for quote in block.quotes:
        yield from _quoted(quote)
    if block.text:
        yield from (_label("Claim as checked"), "", *_quoted(block.text))
    yield from _optional(told("Claimant"), block.claimant)
    yield from _optional(told("Said on"), block.said_on)
    yield from _optional(told("Said at"), block.said_at)
    yield from _optional(told("Tags"), join_tags(block.tags))
    if block.rationale:
        yield from (_label("Rationale"), "", *_paragraphs(block.rationale))
    for sentence in block.review:
        yield from (f"{_label('Needs review')} {markdown(told(sentence))}", "")
    yield from _sources(block)
    yield from _queries(block)
    for check in block.earlier:
        yield from (f"{_label('Earlier check')} {markdown(earlier(check))}: {markdown(check.text)}", "")
    if block.decided_at:
        yield from (markdown(decided(block)), "")
    yield from _history(block)


def _sources(block: ClaimBlock) -> Iterator[str]:
    if not block.sources:
        yield from (f"{_label('Sources')} {told('none named')}", "")
        return
    yield from (_label("Sources"), "")
    yield from (f"{place}. {_source(source)}" for place, source in enumerate(block.sources, start=1))
    yield ""


def _queries(block: ClaimBlock) -> Iterator[str]:
    for query in block.queries:
        yield from (f"**{told('Query to the writer')}** ({markdown(outcome(query))})", "")
        for name, text in asked(query):
            yield from _optional(name, text)


def _history(block: ClaimBlock) -> Iterator[str]:
    if not block.history:
        return
    yield from (_label("History of the verdict"), "")
    for one in block.history:
        parts = ", ".join(part for part in (moment(one.at), one.checker, change(one), one.reason) if part)
        yield f"- {markdown(parts)}"
    yield ""


def _source(source: Source) -> str:
    """Return a source in one line, its address as a link when it may be followed."""
    details = [markdown(source.locator), _address(source.url)]
    if source.archive_url:
        details.append(f"{told('archived at')} {_address(source.archive_url)}")
    if source.accessed_on:
        details.append(told("accessed {}").format(markdown(source.accessed_on)))
    details += [kind(source, within=True), stance(source)]
    if source.file:
        file = told("file {}").format(markdown(source.file))
        details.append(f"{file}, SHA-256 {markdown(source.file_sha256)}")
    if source.confidential:
        details.append(f"**{told('confidential')}**")
    line = "; ".join(detail for detail in details if detail)
    title = markdown(source.title)
    quote = f": {told('“{}”').format(markdown(source.quote))}" if source.quote else ""
    return f"{title}; {line}{quote}" if title else f"{line}{quote}"


def _address(url: str) -> str:
    """Return an address in angle brackets when it may be followed, as harmless text otherwise."""
    address = link(url)
    return f"<{address}>" if address else markdown(url)


def _optional(name: str, text: str) -> Iterable[str]:
    return (f"**{name}:** {markdown(text)}", "") if text else ()


def _label(name: str) -> str:
    return f"**{told(name)}:**"


def _quoted(text: str) -> Iterator[str]:
    yield from (f"> {line}" if line else ">" for line in markdown_lines(text))
    yield ""


def _paragraphs(text: str) -> Iterator[str]:
    for line in markdown_lines(text):
        if line:
            yield from (line, "")


def _end(report: Report) -> Iterator[str]:
    if report.has("method"):
        yield from (f"## {told('Method')}", "", markdown(method(report.head)), "")
    if report.has("signing"):
        yield from (f"## {told('Sign-off')}", "", markdown(settled(report.head.signing)), "")
    if report.head.house.footer:
        yield from (markdown(report.head.house.footer), "")
