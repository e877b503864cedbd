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


class Lack(StrEnum):
    """What a claim may lack before its report is signed."""

    VERDICT = "verdict"
    RATIONALE = "rationale"
    SOURCES = "sources"
    WORDING = "wording"
    PLACE = "place"


_WORDS = {
    Lack.VERDICT: "a verdict",
    Lack.RATIONALE: "a rationale",
    Lack.WORDING: "a verdict on its present wording",
    Lack.PLACE: "a sure place in the article",
}


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """What stands against signing, with its claim; `has` and `wanted` count its sources."""

    claim_id: str
    wording: str
    lack: Lack
    has: int = 0
    wanted: int = 0

    @property
    def lacks(self) -> str:
        """What is missing, in words."""
        if self.lack is not Lack.SOURCES:
            return _WORDS[self.lack]
        return "a source" if self.wanted == 1 else f"{self.wanted} sources, it has {self.has}"


def open_points(records: Iterable[ClaimRecord], sources_wanted: int = SOURCES_WANTED) -> tuple[OpenPoint, ...]:
    """Return every claim that keeps a report from being signed, once for each thing it lacks."""
    return tuple(
        OpenPoint(record.claim.id, record.claim.text, lack, len(record.evidence), sources_wanted)
        for record in records
        for lack in _lacks(record, sources_wanted)
    )


def _lacks(record: ClaimRecord, sources_wanted: int) -> Iterator[Lack]:
    if record.claim.verdict is None:
        yield Lack.VERDICT
    if not record.claim.rationale.strip():
        yield Lack.RATIONALE
    if len(record.evidence) < sources_wanted:
        yield Lack.SOURCES
    if is_stale(record):
        yield Lack.WORDING
    if any(highlight.state is not HighlightState.PLACED for highlight in record.highlights):
        yield Lack.PLACE
