"""Who answers for a report: signing it, opening it again, and what stands against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from annotator.core.claim import ClaimRecord, is_stale
from annotator.core.highlight import HighlightState

SOURCES_WANTED = 1
MOST_SOURCES = 9


class Deed(StrEnum):
    """What was done to a report."""

    SIGNED = "signed"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class UsedVerdict:
    """A verdict as a signed report had it: of a claim of its own, or of an earlier one it names."""

    claim_id: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class SignOff:
    """One line of the append-only record of an article's signings; `used` is empty when it was reopened."""

    id: str
    article_id: str
    version_id: str
    deed: Deed
    at: str
    checker: str = ""
    note: str = ""
    used: tuple[UsedVerdict, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """What stands against signing, with its claim."""

    claim_id: str
    wording: str
    lacks: str


def open_points(records: Iterable[ClaimRecord], sources_wanted: int = SOURCES_WANTED) -> tuple[OpenPoint, ...]:
    """Return every claim that keeps a report from being signed, once for each thing it lacks."""
    return tuple(
        OpenPoint(record.claim.id, record.claim.text, lacks)
        for record in records
        for lacks in _lacks(record, sources_wanted)
    )


def _lacks(record: ClaimRecord, sources_wanted: int) -> Iterator[str]:
    if record.claim.verdict is None:
        yield "a verdict"
    if not record.claim.rationale.strip():
        yield "a rationale"
    if len(record.evidence) < sources_wanted:
        wanted = "a source" if sources_wanted == 1 else f"{sources_wanted} sources"
        yield f"{wanted}, it has {len(record.evidence)}" if sources_wanted > 1 else wanted
    if is_stale(record):
        yield "a verdict on its present wording"
    if any(highlight.state is not HighlightState.PLACED for highlight in record.highlights):
        yield "a sure place in the article"
