"""The words that every format of the report uses."""

from __future__ import annotations

from datetime import UTC, datetime

from annotator.core.evidence import SourceKind, Stance
from annotator.core.link import Relation
from annotator.core.query import Outcome
from annotator.reporting.document import ClaimBlock, Cut, EarlierCheck, Head, Question, Report

CUTS: dict[Cut, str] = {"internal": "Internal: not for publication", "public": "Public"}

KINDS = {
    SourceKind.PRIMARY: "Primary source",
    SourceKind.SECONDARY: "Secondary source",
    SourceKind.PERSON: "Person",
    SourceKind.OWN_CALCULATION: "Own calculation",
}

STANCES = {
    Stance.SUPPORTS: "supports the claim",
    Stance.CONTRADICTS: "contradicts the claim",
    Stance.CONTEXT: "gives context",
}

_RELATIONS = {
    Relation.REPEATS: "Repeats an earlier claim",
    Relation.CONTRADICTS: "Contradicts an earlier claim",
    Relation.RELATED: "Related to an earlier claim",
}

_OUTCOMES = {
    Outcome.OPEN: "open",
    Outcome.ACCEPTED: "accepted",
    Outcome.STET: "stet",
    Outcome.CUT: "cut",
}

METHOD = (
    "Each highlighted statement was checked on its own. A verdict is about the wording given, at the date given. "
    "Earlier checks are named with their own verdict and date; they are no verdict on this claim."
)


def moment(at: str) -> str:
    """Return a stored moment as "2026-03-01 14:05 UTC", or as it is stored when it is none."""
    try:
        parsed = datetime.fromisoformat(at)
    except ValueError:
        return at
    if len(at) <= len("2026-03-01"):
        return at
    moment = parsed.astimezone(UTC) if parsed.tzinfo else parsed
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def checked_when(head: Head) -> str:
    """Return the dates of the first and the last verdict, one when they are the same."""
    first, last = moment(head.checked_from)[:10], moment(head.checked_to)[:10]
    return first if first == last else f"{first} to {last}"


def earlier(check: EarlierCheck) -> str:
    """Return how an earlier check stands to the claim, and what it found when."""
    relation = _RELATIONS.get(check.relation, "Earlier claim")
    found = f", judged {check.label}" if check.label else ", not judged"
    return f"{relation}{found}{f' as of {check.date}' if check.date else ''}"


def said(block: ClaimBlock) -> str:
    """Return when and where the statement was made, as far as it is known."""
    return ", ".join(part for part in (block.said_on, block.said_at) if part)


def outcome(query: Question) -> str:
    """Return what became of a query and when: "accepted, 2026-03-02 09:00 UTC"."""
    return ", ".join(part for part in (_OUTCOMES[query.outcome], moment(query.settled_at)) if part)


def coverage(report: Report) -> str:
    """Return how much of the article is checked."""
    counts = report.counts
    return f"{counts.sentences_checked} of {counts.sentences} sentences checked"


def facts(head: Head) -> list[tuple[str, str]]:
    """Return the lines of the head that are known, each with its name."""
    found = [
        ("Author", head.byline),
        ("Publication", head.publisher),
        ("Published", head.published),
        ("Address", head.url),
        ("Read from", head.source if head.source != head.url else ""),
        ("Version", f"{head.version_number}, imported {moment(head.imported_at)}"),
        ("SHA-256 of the text", head.sha256),
        ("Checked by", ", ".join(head.checkers)),
        ("Checked", checked_when(head)),
        ("Report of", moment(head.exported_at)),
        ("Cut", CUTS[head.cut]),
    ]
    return [(name, text) for name, text in found if text]
