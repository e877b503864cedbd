"""What the desk asks the writer: a suggested wording of a claim, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What became of a query; all but `OPEN` settle it."""

    OPEN = "open"
    ACCEPTED = "accepted"
    STET = "stet"
    CUT = "cut"


@dataclass(frozen=True, slots=True)
class Query:
    """One query about one claim.

    `wording` is what the article should say instead, `question` what is asked, one of them may be empty; `answer` is
    what the writer said. `asked_at` and `settled_at` are UTC, ISO 8601; the latter is empty while the query is open.
    """

    id: str
    claim_id: str
    asked_at: str
    wording: str = ""
    question: str = ""
    answer: str = ""
    outcome: Outcome = Outcome.OPEN
    asked_by: str = ""
    settled_at: str = ""
    settled_by: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the writer has not answered yet."""
        return self.outcome is Outcome.OPEN
