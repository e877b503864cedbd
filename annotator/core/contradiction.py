"""Two claims that are said to repeat each other, and yet were judged differently."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.claim import Claim, Verdict


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A claim and the one it repeats, whose verdicts differ."""

    claim: Claim
    earlier: Claim

    def concerns(self, claim_id: str) -> bool:
        """Tell whether a claim is one of the two."""
        return claim_id in {self.claim.id, self.earlier.id}


def disagree(one: Verdict | None, other: Verdict | None) -> bool:
    """Tell whether two verdicts differ; a claim to check contradicts nothing.

    Labels of different scales are the same when their names are.
    """
    if one is None or other is None:
        return False
    return one.label_id != other.label_id and one.label.casefold() != other.label.casefold()
