"""What is still in question on the claims of an article, kept up to date claim by claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from annotator.core.claim import ClaimRecord, is_stale, is_unplaced
from annotator.core.highlight import HighlightState
from annotator.core.revision import Places


class Standing(NamedTuple):
    """How many claims lack a source, have an open query, a stale verdict, a highlight without a sure place.

    Then how many highlights of the version are placed, moved, orphaned.
    """

    unsourced: int = 0
    asked: int = 0
    stale: int = 0
    unplaced: int = 0
    placed: int = 0
    moved: int = 0
    orphaned: int = 0

    @property
    def places(self) -> Places:
        """How sure the places of the version's highlights are."""
        return Places(self.placed, self.moved, self.orphaned)


class Standings:
    """The sums over all claims of a version; a change costs as much as the claims it changed."""

    def __init__(self, version_id: str = "", records: Iterable[ClaimRecord] = ()) -> None:
        self._version_id = version_id
        self._known = {record.claim.id: _standing(record, version_id) for record in records}
        self.totals = Standing(*map(sum, zip(*self._known.values(), strict=True)))

    def unplaced(self) -> list[str]:
        """Return the ids of the claims with a highlight in the version that has no sure place."""
        if not (self.totals.moved or self.totals.orphaned):
            return []
        return [claim_id for claim_id, standing in self._known.items() if standing.moved or standing.orphaned]

    def take(self, changed: Mapping[str, ClaimRecord | None]) -> None:
        """Take claims as they are now; None for one that is gone."""
        for claim_id, record in changed.items():
            before = self._known.get(claim_id, _NONE)
            now = _NONE if record is None else _standing(record, self._version_id)
            if record is None:
                self._known.pop(claim_id, None)
            else:
                self._known[claim_id] = now  # One that was known keeps its place in the order.
            self.totals = Standing(
                *(total - gone + come for total, gone, come in zip(self.totals, before, now, strict=True))
            )


_NONE = Standing()
_SOURCED, _UNSOURCED = Standing(placed=1), Standing(unsourced=1, placed=1)


def _standing(record: ClaimRecord, version_id: str) -> Standing:
    stale = is_stale(record)
    if len(record.highlights) == 1 and not (stale or record.queries):
        only = record.highlights[0]
        if only.state is HighlightState.PLACED and only.version_id == version_id:
            return _SOURCED if record.evidence else _UNSOURCED  # So it is with nearly all.
    states = [one.state for one in record.highlights if one.version_id == version_id]
    return Standing(
        not record.evidence,
        any(query.is_open for query in record.queries),
        stale,
        is_unplaced(record),
        *map(states.count, (HighlightState.PLACED, HighlightState.MOVED, HighlightState.ORPHAN)),
    )
