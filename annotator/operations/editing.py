"""Edit what stands on a claim."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict, Unpack

from annotator.core.canonical import canonicalise
from annotator.core.change import Change, StepKind
from annotator.core.dates import read_date
from annotator.core.tags import clean_tags
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.operations.stamp import now
from annotator.operations.wording import shortened


class ClaimFields(TypedDict, total=False):
    """The fields of a claim that a checker edits."""

    text: str
    claimant: str
    rationale: str
    said_on: str
    title: str
    url: str
    place: str
    tags: tuple[str, ...]


def edit_claim(library: Library, claim_id: str, **fields: Unpack[ClaimFields]) -> Change:
    """Change some fields of a claim in one step; fields that already read so change nothing.

    Raises:
        Refused: when the claim is gone, its text would be left empty, or its date would be none.
    """
    claim = library.claims.get(claim_id)
    edited = replace(claim, **{name: _cleaned(value) for name, value in fields.items()})  # type: ignore[arg-type]
    if edited == claim:
        return Change(focus=claim_id)
    if not edited.text.strip():
        raise Refused("A claim needs some words; its text was left as it was.")
    if edited.said_on != claim.said_on and edited.said_on and read_date(edited.said_on) != edited.said_on:
        raise Refused(f"“{shortened(edited.said_on)}” is no date; write it as 2026-03-05, 2026-03 or 2026.")
    names = ", ".join(name for name in fields if getattr(claim, name) != getattr(edited, name))
    with library.step(StepKind.EDIT_CLAIM, shortened(names), at=now()) as step:
        library.claims.put(edited)
    return replace(step.change, focus=claim_id)


def _cleaned(value: object) -> str | tuple[str, ...]:
    if isinstance(value, tuple):
        return clean_tags(canonicalise(str(tag)).text for tag in value)
    return canonicalise(str(value)).text
