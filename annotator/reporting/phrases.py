"""The words that every format of the report uses.

Foreign words in a sentence are isolated: a name that runs from right to left would turn the date beside it round.
"""

from __future__ import annotations

from datetime import UTC, datetime

from annotator.core.evidence import SourceKind, Stance
from annotator.core.link import Relation
from annotator.core.query import Outcome
from annotator.reporting.document import (
    ClaimBlock,
    Correction,
    Cut,
    EarlierCheck,
    Head,
    Part,
    Question,
    Report,
    Signing,
    Source,
)
from annotator.reporting.escaping import isolated

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

PARTS: dict[Part, str] = {
    "figures": "counts and coverage",
    "article": "the text of the article",
    "earlier": "earlier checks",
    "queries": "queries to the writer",
    "history": "the history of verdicts",
    "method": "the method note",
    "signing": "the sign-off",
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
    found = f", judged {isolated(check.label)}" if check.label else ", not judged"
    return f"{relation}{found}{f' as of {isolated(check.date)}' if check.date else ''}"


def said(block: ClaimBlock) -> str:
    """Return when and where the statement was made, as far as it is known."""
    return ", ".join(isolated(part) for part in (block.said_on, block.said_at) if part)


def outcome(query: Question) -> str:
    """Return what became of a query and when: "accepted, 2026-03-02 09:00 UTC"."""
    return ", ".join(isolated(part) for part in (_OUTCOMES[query.outcome], moment(query.settled_at)) if part)


def settled(signing: Signing) -> str:
    """Return where the report stands: "Signed off by A. Desk, 2026-03-02 09:00 UTC: checked twice"."""
    names = {"draft": "Draft, not signed off", "signed off": "Signed off", "reopened": "Reopened"}
    by = f" by {isolated(signing.by)}" if signing.by else ""
    at = f", {isolated(moment(signing.at))}" if signing.at else ""
    note = f": {isolated(signing.note)}" if signing.note else ""
    return f"{names[signing.status]}{by}{at}{note}"


def corrected(one: Correction) -> str:
    """Return a correction as a sentence with its date."""
    change = f"{isolated(one.old_label) or 'to check'} to {isolated(one.new_label) or 'to check'}"
    about = f"claim {one.number}" if one.number else f"“{isolated(one.wording)}”"
    removed = one.new_label == "" and not one.number
    what = f"{about} is no longer in the report" if removed else f"the verdict on {about} was changed from {change}"
    reason = isolated(one.reason.strip().removesuffix("."))
    return f"{isolated(moment(one.at)[:10])}: {what}{f' ({reason})' if reason else ''}."


def method(head: Head) -> str:
    """Return the method note: the desk's own, or the program's."""
    return head.house.method or METHOD


def asked(query: Question) -> list[tuple[str, str]]:
    """Return what a query says, each with its name."""
    found = [("Suggested wording", query.wording), ("Question", query.question), ("Answer", query.answer)]
    return [(name, text) for name, text in found if text]


def details(source: Source) -> list[str]:
    """Return what is known of a source besides its title, addresses and quote."""
    found = [KINDS[source.kind], STANCES[source.stance]]
    if source.accessed_on:
        found.append(f"accessed {isolated(source.accessed_on)}")
    if source.file:
        found.append(f"file {isolated(source.file)}, SHA-256 {source.file_sha256}")
    return found


def unsourced(head: Head) -> str:
    """Return how claims without a source are called; outside, one may have a source that is not named there."""
    return "Without a source" if head.cut == "internal" else "Without a published source"


def open_points(report: Report) -> list[tuple[str, list[int]]]:
    """Return what stands against signing the report, each with the numbers of the claims."""
    blocks = report.claims
    points = [
        ("To check", [one.number for one in blocks if not one.rating.id]),
        ("Verdict on another wording", [one.number for one in blocks if one.stale]),
        ("To look at again", [one.number for one in blocks if one.review and not one.stale]),
        ("Without a rationale", [one.number for one in blocks if one.rating.id and not one.rationale.strip()]),
        (unsourced(report.head), [one.number for one in blocks if not one.sources]),
        ("Open queries", [one.number for one in blocks if any(query.outcome is Outcome.OPEN for query in one.queries)]),
    ]
    return [(name, numbers) for name, numbers in points if numbers]


def coverage(report: Report) -> str:
    """Return how much of the article is checked."""
    counts = report.counts
    share = round(100 * counts.sentences_checked / counts.sentences) if counts.sentences else 0
    return f"{counts.sentences_checked} of {counts.sentences} sentences checked ({share} %)"


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
        ("Checked by", ", ".join(map(isolated, head.checkers))),
        ("Checked", checked_when(head)),
        ("Status", settled(head.signing)),
        ("Report of", moment(head.exported_at)),
        ("Cut", CUTS[head.cut]),
        ("Left out", ", ".join(PARTS[part] for part in head.left_out)),
    ]
    return [(name, text) for name, text in found if text]
