"""Names the facts in which a statement and an earlier claim differ.

No likeness of words tells a claim from its opposite, so what differs is named beside every match. A difference warns;
it never moves a match, and never sets a verdict.

The comparison reads words, not meanings, and its lists are English; in other languages it compares figures, dates
written in figures, and names. What it cannot catch:

- another adjective, noun or verb that is no listed opposite ("rusty" for "new", "teachers" for "nurses");
- a name put in another's place where a sentence begins and the list of common words takes it for one of them, names in
  a text all in small or all in capital letters unless listed, and two people who share the only name that is given;
- who did what to whom when a text is reworded around it and names nobody, or in sentences of several clauses;
- a fact that only one text has, unless the two are otherwise nearly the same;
- irony, hints, quotations out of context, and "he" or "there" for another person or place;
- "can" for "may", "last year" for a year that is not it, a figure rounded by up to half a percent;
- an opposite said twice or with a denial ("did not lose" for "won" is taken for the same).

It warns of a difference where there is none when a text says a thing by its contrary ("no other country spends as
much", "has not risen since 2009"), or when a synonym is not in its lists and looks like another strength or amount.
"""

from __future__ import annotations

from annotator.core.match import Difference
from annotator.matching.analysis import analyse
from annotator.matching.date import date_differences
from annotator.matching.direction import direction_differences
from annotator.matching.modality import modality_differences
from annotator.matching.name import name_differences
from annotator.matching.negation import negation_differences
from annotator.matching.number import number_differences
from annotator.matching.pairing import pair
from annotator.matching.quantifier import quantifier_differences
from annotator.matching.roles import role_differences


def differences(query: str, claim: str) -> tuple[Difference, ...]:
    """Return what differs, one kind after the other, each in reading order."""
    both = pair(analyse(query), analyse(claim))
    if both.query.shown == both.claim.shown:
        return ()
    denied, opposed, exchanged = negation_differences(both), direction_differences(both), role_differences(both)
    # "illegal" denies "legal", and is its opposite too: it is told once.
    denials = {word for difference in denied for word in f"{difference.query}, {difference.claim}".split(", ") if word}
    opposed = tuple(one for one in opposed if not denials & {one.query, one.claim})
    # Two turns make no difference: "did not win" and "lost", "X sold to Y" and "Y bought from X".
    turns = [turn for turn in (denied, opposed, exchanged) if turn]
    if len(turns) == 2:
        turns = []
    turned = [difference for turn in turns for difference in turn]
    return (
        *number_differences(both), *date_differences(both), *turned,
        *quantifier_differences(both), *modality_differences(both), *name_differences(both),
    )  # fmt: skip
