"""Which signed reports were built on a verdict that is another one now."""

from __future__ import annotations

from dataclasses import replace

from annotator.core.change import Change, SignedReport, StepKind
from annotator.library.library import Library

# What may leave a claim with another verdict than before, or without one.
_OF_VERDICTS = frozenset({StepKind.HIGHLIGHT, StepKind.JUDGE, StepKind.TAKE_OVER, StepKind.REMOVE_HIGHLIGHT})


def with_reports(library: Library, change: Change) -> Change:
    """Return a change with the signed reports that it contradicts."""
    if change.step is None or change.step.kind not in _OF_VERDICTS:
        return change
    return replace(change, relied=reports_against(library, change.claims))


def reports_against(library: Library, claim_ids: frozenset[str]) -> tuple[SignedReport, ...]:
    """Return the signed reports that say another verdict on one of the claims than it has now."""
    found = (one for claim_id in sorted(claim_ids) for one in library.sign_offs.contradicted(claim_id))
    return tuple(dict.fromkeys(found))
