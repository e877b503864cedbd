"""The way from claim to claim and from sentence to sentence, in reading order and round the end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from functools import lru_cache

from annotator.core.article import Version
from annotator.core.claim import ClaimRecord, is_stale, is_unplaced
from annotator.core.credit import statements
from annotator.core.span import Span
from annotator.core.worth import WORTH_CHECKING
from annotator.operations.weighing import worth

Places = list[tuple[int, str]]


class Open(Enum):
    """Why a claim is not done with."""

    TO_CHECK = "to check"
    STALE = "stale"
    UNSURE = "unsure"


def why_open(record: ClaimRecord) -> Open | None:
    """Return what is left to do on a claim: give a verdict, give it again on changed words, or look at its place."""
    return needs_review(record) or (Open.TO_CHECK if record.claim.verdict is None else None)


def needs_review(record: ClaimRecord) -> Open | None:
    """Return what a new wording left to do on a claim: look at its place, or give the verdict again; else None."""
    if is_unplaced(record):
        return Open.UNSURE
    return Open.STALE if is_stale(record) else None


def in_reading_order(records: Mapping[str, ClaimRecord], wanted: Callable[[ClaimRecord], object]) -> Places:
    """Return the start of the first highlight and the id of every claim that is wanted."""
    return sorted(
        (record.highlights[0].anchor.span.start, claim_id)
        for claim_id, record in records.items()
        if record.highlights and wanted(record)
    )


def step_from(places: Places, claim_id: str, position: int, step: int) -> str:
    """Return the next (1) or previous (-1) claim from a claim, or from a position in the text where none is chosen."""
    if not places:
        return ""
    ids = [each for _, each in places]
    if claim_id in ids:
        return ids[(ids.index(claim_id) + step) % len(ids)]
    starts = [start for start, _ in places]
    place = bisect_left(starts, position) if step > 0 else bisect_left(starts, position) - 1
    return ids[place % len(ids)]


def next_unjudged(version: Version, records: Iterable[ClaimRecord], index: int) -> int:
    """Return the next sentence after `index` that no judged highlight touches, -1 when none is left.

    A byline or date line is none.
    """
    judged = (record for record in records if record.claim.verdict is not None)
    return _next_bare(version, judged, index, lambda span: bool(statements(version.text, [span])))


def next_worth(version: Version, records: Iterable[ClaimRecord], index: int) -> int:
    """Return the next sentence after `index` that looks worth checking and carries no highlight yet, -1 for none."""
    return _next_bare(version, records, index, lambda span: _worth(span.slice(version.text)) >= WORTH_CHECKING)


def _next_bare(version: Version, records: Iterable[ClaimRecord], index: int, wanted: Callable[[Span], bool]) -> int:
    marks = sorted(highlight.anchor.span for record in records for highlight in record.highlights)
    reach: list[int] = []
    for span in marks:
        reach.append(max(span.end, reach[-1] if reach else 0))
    starts = [span.start for span in marks]
    count = len(version.sentences)
    for offset in range(1, count + 1):
        place = (index + offset) % count
        sentence = version.sentences[place]
        before = bisect_right(starts, sentence.end - 1)
        if (not before or reach[before - 1] <= sentence.start) and wanted(sentence):
            return place
    return -1


# The whole of a long article takes longer than a key may.
_worth = lru_cache(maxsize=8192)(worth)
