"""The words that every format of the report uses.

Foreign words in a sentence are isolated: a name that runs from right to left would turn the date beside it round.
"""

from __future__ import annotations

from datetime import UTC, datetime

from annotator.core.evidence import SourceKind, Stance
from annotator.core.link import Relation
from annotator.core.query import Outcome
from annotator.core.scale_presets import PRESETS
from annotator.reporting.document import (
    STALE,
    TO_CHECK,
    ClaimBlock,
    Correction,
    Cut,
    Decision,
    EarlierCheck,
    Head,
    Part,
    Question,
    Report,
    Signing,
    Source,
)
from annotator.reporting.escaping import isolated, visible
from annotator.reporting.speech import ENGLISH, noted, spoken, told

CUTS: dict[Cut, str] = {"internal": noted("Internal: not for publication"), "public": noted("Public")}

KINDS = {
    SourceKind.PRIMARY: noted("Primary source"),
    SourceKind.SECONDARY: noted("Secondary source"),
    SourceKind.PERSON: noted("Person"),
    SourceKind.OWN_CALCULATION: noted("Own calculation"),
}

STANCES = {
    Stance.SUPPORTS: noted("supports the claim"),
    Stance.CONTRADICTS: noted("contradicts the claim"),
    Stance.CONTEXT: noted("gives context"),
}

_RELATIONS = {
    Relation.REPEATS: noted("Repeats an earlier claim"),
    Relation.CONTRADICTS: noted("Contradicts an earlier claim"),
    Relation.RELATED: noted("Related to an earlier claim"),
}

_OUTCOMES = {
    Outcome.OPEN: noted("open"),
    Outcome.ACCEPTED: noted("accepted"),
    Outcome.STET: noted("stet"),
    Outcome.CUT: noted("cut"),
}

_STATUSES = {
    "draft": noted("Draft, not signed off"),
    "signed off": noted("Signed off"),
    "reopened": noted("Reopened"),
}

# A claim without a verdict, as it stands in a change from one to another.
TO_CHECK_AGAIN = noted("to check")
_BUNDLED = frozenset(
    {TO_CHECK_AGAIN}
    | {scale.name for scale in PRESETS}
    | {words for scale in PRESETS for label in scale.labels for words in (label.name, label.definition)}
    | {words for rating in (TO_CHECK, STALE) for words in (rating.name, rating.definition)}
)

PARTS: dict[Part, str] = {
    "figures": noted("counts and coverage"),
    "article": noted("the text of the article"),
    "earlier": noted("earlier checks"),
    "queries": noted("queries to the writer"),
    "history": noted("the history of verdicts"),
    "method": noted("the method note"),
    "signing": noted("the sign-off"),
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
    return first if first == last else told("{first} to {last}").format(first=first, last=last)


def cut(head: Head) -> str:
    """Return for whom the report is."""
    return told(CUTS[head.cut])


def earlier(check: EarlierCheck) -> str:
    """Return how an earlier check stands to the claim, and what it found when."""
    relation = told(_RELATIONS.get(check.relation, noted("Earlier claim")))
    found = told("judged {}").format(label(check.label)) if check.label else told("not judged")
    when = f" {told('as of {}').format(isolated(check.date))}" if check.date else ""
    return f"{relation}, {found}{when}"


def on_scale(words: str) -> str:
    """Return the name or the meaning of a verdict or scale; those of the desk stay as it wrote them."""
    return told(words) if words in _BUNDLED else words


def quoted(words: str) -> str:
    """Return somebody's words within quotation marks."""
    return told("“{}”").format(isolated(words))


def label(name: str) -> str:
    """Return the name of a verdict, isolated; none is told as such."""
    return isolated(on_scale(name))


def said(block: ClaimBlock) -> str:
    """Return when and where the statement was made, as far as it is known."""
    return ", ".join(isolated(part) for part in (block.said_on, block.said_at) if part)


def outcome_name(outcome: Outcome) -> str:
    """Return what may become of a query."""
    return told(_OUTCOMES[outcome])


def outcome(query: Question) -> str:
    """Return what became of a query and when: "accepted, 2026-03-02 09:00 UTC"."""
    return ", ".join(isolated(part) for part in (outcome_name(query.outcome), moment(query.settled_at)) if part)


def settled(signing: Signing) -> str:
    """Return where the report stands: "Signed off by A. Desk, 2026-03-02 09:00 UTC: checked twice"."""
    words = told(_STATUSES[signing.status])
    by = f" {told('by {}').format(isolated(signing.by))}" if signing.by else ""
    at = f", {isolated(moment(signing.at))}" if signing.at else ""
    note = f": {isolated(signing.note)}" if signing.note else ""
    return f"{words}{by}{at}{note}"


def corrected(one: Correction) -> str:
    """Return a correction as a sentence with its date."""
    about = told("claim {}").format(one.number) if one.number else quoted(one.wording)
    if one.new_label == "" and not one.number:
        what = told("{} is no longer in the report").format(about)
    else:
        old, new = (label(name or TO_CHECK_AGAIN) for name in (one.old_label, one.new_label))
        what = told("the verdict on {claim} was changed from {old} to {new}").format(claim=about, old=old, new=new)
    reason = isolated(one.reason.strip().removesuffix("."))
    return f"{isolated(moment(one.at)[:10])}: {what}{f' ({reason})' if reason else ''}."


def decided(block: ClaimBlock) -> str:
    """Return when a verdict was given, and by whom as far as that is told."""
    words = told("Verdict of {}").format(visible(moment(block.decided_at)))
    return f"{words} {told('by {}').format(isolated(block.checker))}" if block.checker else words


def change(one: Decision) -> str:
    """Return what a decision changed: "to check → True"."""
    return " → ".join(on_scale(name or TO_CHECK_AGAIN) for name in (one.old_label, one.new_label))


def method(head: Head) -> str:
    """Return the method note: the desk's own, or the program's."""
    return head.house.method or told(METHOD)


def asked(query: Question) -> list[tuple[str, str]]:
    """Return what a query says, each with its name."""
    found = [(noted("Suggested wording"), query.wording), (noted("Question"), query.question)]
    return [(told(name), text) for name, text in (*found, (noted("Answer"), query.answer)) if text]


def details(source: Source) -> list[str]:
    """Return what is known of a source besides its title, addresses and quote."""
    found = [kind(source), stance(source)]
    if source.accessed_on:
        found.append(accessed(source))
    if source.file:
        found.append(f"{told('file {}').format(isolated(source.file))}, SHA-256 {source.file_sha256}")
    return found


def kind(source: Source, *, within: bool = False) -> str:
    """Return what kind of source it is; `within` a line, as English writes it there."""
    name = told(KINDS[source.kind])
    return name.lower() if within and spoken() == ENGLISH else name


def stance(source: Source) -> str:
    """Return how a source stands to the claim."""
    return told(STANCES[source.stance])


def accessed(source: Source) -> str:
    """Return when a source was looked at."""
    return told("accessed {}").format(isolated(source.accessed_on))


def unsourced(head: Head) -> str:
    """Return how claims without a source are called; outside, one may have a source that is not named there."""
    return told("Without a source") if head.cut == "internal" else told("Without a published source")


def open_points(report: Report) -> list[tuple[str, list[int]]]:
    """Return what stands against signing the report, each with the numbers of the claims."""
    blocks = report.claims
    points = [
        (told("To check"), [one.number for one in blocks if not one.rating.id]),
        (told("Verdict on another wording"), [one.number for one in blocks if one.stale]),
        (told("To look at again"), [one.number for one in blocks if one.review and not one.stale]),
        (told("Without a rationale"), [one.number for one in blocks if one.rating.id and not one.rationale.strip()]),
        (unsourced(report.head), [one.number for one in blocks if not one.sources]),
        (
            told("Open queries"),
            [one.number for one in blocks if any(query.outcome is Outcome.OPEN for query in one.queries)],
        ),
    ]
    return [(name, numbers) for name, numbers in points if numbers]


def coverage(report: Report) -> str:
    """Return how much of the article is checked."""
    counts = report.counts
    share = round(100 * counts.sentences_checked / counts.sentences) if counts.sentences else 0
    words = told("{checked} of {sentences} sentences checked ({share} %)")
    return words.format(checked=counts.sentences_checked, sentences=counts.sentences, share=share)


def facts(head: Head, *, in_short: bool = False) -> list[tuple[str, str]]:
    """Return the lines of the head that are known, each with its name; in short, without what stands above them."""
    version = told("{number}, imported {moment}").format(number=head.version_number, moment=moment(head.imported_at))
    above = [(noted("Author"), head.byline), (noted("Publication"), head.publisher)]
    found = [
        *(() if in_short else above),
        (noted("Published"), head.published),
        (noted("Address"), head.url),
        (noted("Read from"), head.source if head.source != head.url else ""),
        (noted("Version"), version),
        (noted("SHA-256 of the text"), head.sha256),
        (noted("Checked by"), ", ".join(map(isolated, head.checkers))),
        (noted("Checked"), checked_when(head)),
        (noted("Status"), settled(head.signing)),
        (noted("Report of"), moment(head.exported_at)),
        *(() if in_short else [(noted("Cut"), cut(head))]),
        (noted("Left out"), ", ".join(told(PARTS[part]) for part in head.left_out)),
    ]
    return [(told(name), text) for name, text in found if text]
