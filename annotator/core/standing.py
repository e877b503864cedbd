"""What is still in question on the claims of an article, kept up to date claim by claim."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from annotator.core.claim import ClaimRecord, is_stale, is_unplaced
from annotator.core.revision import Places, places_in


class Standing(NamedTuple):
    """How many claims lack a source, have an open query, a stale verdict, a highlight without a sure place."""

    unsourced: int = 0
    asked: int = 0
    stale: int = 0
    unplaced: int = 0


class Standings:
    """The sums over all claims of a version; a change costs as much as the claims it changed."""

    def __init__(self, version_id: str = "", records: Iterable[ClaimRecord] = ()) -> None:
        self._version_id = version_id
        self._known: dict[str, tuple[Standing, Places]] = {}
        self._totals, self._places = [0] * len(Standing._fields), [0, 0, 0]
        self.take({record.claim.id: record for record in records})

    @property
    def totals(self) -> Standing:
        """How many claims there are of each kind."""
        return Standing(*self._totals)

    @property
    def places(self) -> Places:
        """How sure the places of the version's highlights are."""
        return Places(*self._places)

    def unplaced(self) -> list[str]:
        """Return the ids of the claims with a highlight in the version that has no sure place."""
        return [claim_id for claim_id, (_, places) in self._known.items() if places.to_review]

    def take(self, changed: Mapping[str, ClaimRecord | None]) -> None:
        """Take claims as they are now; None for one that is gone."""
        for claim_id, record in changed.items():
            before = self._known.get(claim_id)
            if before is not None:
                self._count(*before, -1)
            if record is None:
                self._known.pop(claim_id, None)
            else:
                # A claim that was known keeps its place in the order.
                now = self._known[claim_id] = _standing(record), places_in((record,), self._version_id)
                self._count(*now, 1)

    def _count(self, standing: Standing, places: Places, by: int) -> None:
        self._totals = [total + by * each for total, each in zip(self._totals, standing, strict=True)]
        here = (places.placed, places.moved, places.orphaned)
        self._places = [total + by * each for total, each in zip(self._places, here, strict=True)]


def _standing(record: ClaimRecord) -> Standing:
    asked = any(query.is_open for query in record.queries)
    return Standing(not record.evidence, asked, is_stale(record), is_unplaced(record))
