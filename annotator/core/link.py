"""The checker's decision on a match."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """How a claim stands to an earlier one."""

    REPEATS = "repeats"
    CONTRADICTS = "contradicts"
    RELATED = "related"
    NOT_THE_SAME = "not the same"


@dataclass(frozen=True, slots=True)
class Link:
    """A decision on a match, with what was shown when it was made.

    `earlier_*` are copies, so that the link outlives later edits of the earlier claim.
    """

    id: str
    claim_id: str
    earlier_claim_id: str
    relation: Relation
    created_at: str
    checker: str = ""
    score: float = 0.0
    scorer: str = ""
    earlier_text: str = ""
    earlier_label: str = ""
    earlier_date: str = ""
