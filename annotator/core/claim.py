"""The statement being checked, and what was decided about it."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.anchoring.folding import same_wording
from annotator.core.evidence import Evidence
from annotator.core.highlight import Highlight, HighlightState
from annotator.core.link import Link
from annotator.core.query import Query
from annotator.core.scale import Label, Scale


@dataclass(frozen=True, slots=True)
class Verdict:
    """A decision about a claim; the label's name and number are kept, so that editing a scale changes no verdict.

    `scale_id` is empty for a label that came from outside and belongs to no scale here; `checked_text` is the wording
    the decision was made on; `decided_at` is UTC, ISO 8601.
    """

    label_id: str
    label: str
    scale_id: str = ""
    number: float | None = None
    decided_at: str = ""
    checker: str = ""
    checked_text: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement being checked, in words the checker can edit.

    `verdict` is None while the claim is to check, which is not Unverified. `outside_id` and `title` (the headline of
    the earlier check) belong to claims that were imported; `said_on` is the date of the statement or check,
    YYYY-MM-DD, `place` where the statement was made; `sequence` is its place in the order in which claims came into the
    library, 0 before it is kept.
    """

    id: str
    text: str
    created_at: str
    claimant: str = ""
    rationale: str = ""
    verdict: Verdict | None = None
    title: str = ""
    url: str = ""
    said_on: str = ""
    language: str = ""
    outside_id: str = ""
    sequence: int = 0
    place: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VerdictEntry:
    """One line of the append-only history of verdicts; an empty label means "to check"."""

    claim_id: str
    at: str
    checker: str
    old_label: str
    new_label: str
    reason: str
    checked_text: str


@dataclass(frozen=True, slots=True)
class ClaimRecord:
    """A claim with all that belongs to it; highlights in reading order, evidence in the checker's order.

    Queries come oldest first.
    """

    claim: Claim
    highlights: tuple[Highlight, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    links: tuple[Link, ...] = ()
    queries: tuple[Query, ...] = ()


def decide(label: Label, scale: Scale, *, at: str, checker: str, checked_text: str) -> Verdict:
    """Return the verdict that `label` of `scale` gives on a wording."""
    return Verdict(label.id, label.name, scale.id, label.number, at, checker, checked_text)


def is_stale(record: ClaimRecord) -> bool:
    """Tell whether a verdict was given on words that are neither the claim's nor highlighted any more.

    A highlight that a newer version took over no longer counts; one that waits for review brings its words into
    question at once, whatever the claim says. Typography is no other wording.
    """
    verdict = record.claim.verdict
    if verdict is None or not verdict.checked_text:
        return False
    if verdict.checked_text == record.claim.text and _all_placed(record):
        return False  # So it is with nearly all.
    standing = current_highlights(record)
    if any(one.state is HighlightState.MOVED and not _reads(one, verdict) for one in standing):
        return True
    return not (same_wording(verdict.checked_text, record.claim.text) or any(_reads(one, verdict) for one in standing))


def is_unplaced(record: ClaimRecord) -> bool:
    """Tell whether a highlight that counts has no sure place: it waits for review, or its words are gone."""
    return not _all_placed(record) and any(one.state is not HighlightState.PLACED for one in current_highlights(record))


def _all_placed(record: ClaimRecord) -> bool:
    # Asked of every claim of an article: as a generator it takes three times as long.
    for one in record.highlights:  # noqa: SIM110
        if one.state is not HighlightState.PLACED:
            return False
    return True


def current_highlights(record: ClaimRecord) -> list[Highlight]:
    """Return the highlights of a claim that no newer version took over."""
    superseded = {one.predecessor_id for one in record.highlights}
    return [one for one in record.highlights if one.id not in superseded]


def _reads(one: Highlight, verdict: Verdict) -> bool:
    return same_wording(one.anchor.quote, verdict.checked_text)
