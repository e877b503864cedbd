"""The way from claim to claim and to the next sentence without a verdict, in reading order and round the end."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping

from annotator.core.article import Version
from annotator.core.claim import ClaimRecord
from annotator.core.credit import statements
from annotator.core.span import Span

Places = list[tuple[int, str]]


def in_reading_order(records: Mapping[str, ClaimRecord], wanted: Callable[[ClaimRecord], bool]) -> Places:
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
    judged = sorted(_judged(records))
    reach: list[int] = []
    for span in judged:
        reach.append(max(span.end, reach[-1] if reach else 0))
    starts = [span.start for span in judged]
    count = len(version.sentences)
    for offset in range(1, count + 1):
        place = (index + offset) % count
        sentence = version.sentences[place]
        before = bisect_right(starts, sentence.end - 1)
        untouched = not before or reach[before - 1] <= sentence.start
        if untouched and statements(version.text, [sentence]):
            return place
    return -1


def _judged(records: Iterable[ClaimRecord]) -> Iterable[Span]:
    for record in records:
        if record.claim.verdict is not None:
            yield from (highlight.anchor.span for highlight in record.highlights)
