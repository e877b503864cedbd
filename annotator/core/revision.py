"""What a new version did to the highlights: which count now, and how many are in question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.core.claim import ClaimRecord
from annotator.core.highlight import Highlight, HighlightState


@dataclass(frozen=True, slots=True)
class Places:
    """How many highlights of a version are placed, need review, or are orphaned."""

    placed: int = 0
    moved: int = 0
    orphaned: int = 0

    @property
    def to_review(self) -> int:
        """Return how many wait for a person."""
        return self.moved + self.orphaned


def count_places(highlights: Iterable[Highlight]) -> Places:
    """Count highlights by how sure their place is."""
    tally = Counter(one.state for one in highlights)
    return Places(tally[HighlightState.PLACED], tally[HighlightState.MOVED], tally[HighlightState.ORPHAN])


def places_in(records: Sequence[ClaimRecord], version_id: str) -> Places:
    """Count the highlights of one version among those of some claims."""
    return count_places(one for record in records for one in record.highlights if one.version_id == version_id)
