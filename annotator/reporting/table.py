"""The report as a table: one row a claim, for a spreadsheet or a script."""

from __future__ import annotations

import csv
import io

from annotator.core.evidence import Stance
from annotator.core.tags import join_tags
from annotator.errors import ReportError
from annotator.reporting.document import ClaimBlock, Question, Report, Source
from annotator.reporting.escaping import cell
from annotator.reporting.phrases import KINDS, STANCES, earlier, moment, outcome

# Spreadsheets guess the encoding of a file without it.
BYTE_ORDER_MARK = "\ufeff"

COLUMNS = (
    "number",
    "verdict",
    "quote",
    "claim",
    "claimant",
    "said on",
    "rationale",
    "sources",
    "earlier checks",
    "needs review",
    "decided",
    "checker",
    "article",
    "article address",
    "version",
    "text sha-256",
    "said at",
    "tags",
    "queries",
    "desk",
    "method",
)


def write(report: Report) -> str:
    """Return the report as RFC 4180 text."""
    out = io.StringIO(newline="")
    out.write(BYTE_ORDER_MARK)
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    rows.writerows(_row(block, report) for block in report.claims)
    return out.getvalue()


def check(text: str, report: Report) -> None:
    """Read the table again.

    Raises:
        ReportError: when it does not hold one whole row a claim.
    """
    # A long rationale is no reason to fail; the limit of the csv module guards against endless files only.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    rows = list(csv.reader(io.StringIO(text.removeprefix(BYTE_ORDER_MARK), newline="")))
    if [len(row) for row in rows] != [len(COLUMNS)] * (len(report.claims) + 1):
        raise ReportError(
            f"The table was not written: it would not hold one whole row for each of {len(report.claims)} claims."
        )
    if [(row[0], row[1]) for row in rows[1:]] != [(str(one.number), cell(one.rating.name)) for one in report.claims]:
        raise ReportError("The table was not written: its verdicts do not stand beside their claims.")


def fields_of(block: ClaimBlock, report: Report) -> tuple[str, ...]:
    """Return what stands in the columns for one claim, as it is."""
    head = report.head
    return (
        str(block.number),
        block.rating.name,
        "\n".join(block.quotes),
        block.wording,
        block.claimant,
        block.said_on,
        block.rationale,
        "\n".join(_source(source) for source in block.sources),
        "\n".join(f"{earlier(check)}: {check.text}" for check in block.earlier),
        " ".join(block.review),
        moment(block.decided_at),
        block.checker,
        head.title,
        head.url,
        str(head.version_number),
        head.sha256,
        block.said_at,
        join_tags(block.tags),
        "\n".join(_query(query) for query in block.queries),
        head.house.name,
        head.house.method if report.has("method") else "",
    )


def _row(block: ClaimBlock, report: Report) -> list[str]:
    number, *texts = fields_of(block, report)
    return [number, *map(cell, texts)]


def _source(source: Source) -> str:
    """Return a source in one line."""
    stance = "" if source.stance is Stance.SUPPORTS else STANCES[source.stance]
    parts = [
        source.title,
        source.locator,
        source.url,
        f"archived {source.archive_url}" if source.archive_url else "",
        f"accessed {source.accessed_on}" if source.accessed_on else "",
        KINDS[source.kind].lower(),
        stance,
        f"file {source.file}" if source.file else "",
        "confidential" if source.confidential else "",
        f"“{source.quote}”" if source.quote else "",
    ]
    return "; ".join(part for part in parts if part)


def _query(query: Question) -> str:
    """Return a query to the writer in one line."""
    parts = [outcome(query), f"“{query.wording}”" if query.wording else "", query.question, query.answer]
    return "; ".join(part for part in parts if part)
