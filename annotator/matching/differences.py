"""Names the facts in which a statement and an earlier claim differ.

No likeness of words tells a claim from its opposite, so what differs is named beside every match. A difference warns;
it never moves a match, and never sets a verdict.
"""

from __future__ import annotations

from annotator.core.match import Difference
from annotator.matching.negation import negation_differences
from annotator.matching.number import number_differences

_COMPARISONS = (number_differences, negation_differences)


def differences(query: str, claim: str) -> tuple[Difference, ...]:
    """Return what differs, one kind after the other, each in reading order."""
    return tuple(difference for compare in _COMPARISONS for difference in compare(query, claim))
