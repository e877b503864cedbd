"""What was typed on claims and is not yet known to be kept; no typed word is given up before it is."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from enum import Enum

from annotator.core.claim import Claim
from annotator.ui.claim_details import can_be_stored, shown_of


class DraftState(Enum):
    """How far what was typed on a claim has come."""

    KEPT = "kept"
    TYPED = "typed"
    SENT = "sent"
    FAILED = "failed"


@dataclass(slots=True)
class _Draft:
    typed: dict[str, str] = field(default_factory=dict)
    sent: deque[dict[str, str]] = field(default_factory=deque)
    failed: bool = False


class ClaimDrafts:
    """The typed fields of each claim, laid over what the library holds until they are kept there.

    Every `take` is answered by one `saved` or `failed`, in order; what failed counts as typed again.
    """

    def __init__(self) -> None:
        self._drafts: dict[str, _Draft] = {}

    def type(self, claim_id: str, name: str, value: str) -> None:
        """Note the present content of a field that the checker changed."""
        self._drafts.setdefault(claim_id, _Draft()).typed[name] = value

    def drop(self, claim_id: str, name: str) -> None:
        """Forget what was typed into a field."""
        if draft := self._drafts.get(claim_id):
            draft.typed.pop(name, None)
            self._tidy(claim_id)

    def forget(self, claim_id: str) -> None:
        """Forget a claim that is gone."""
        self._drafts.pop(claim_id, None)

    def take(self, claim_id: str) -> dict[str, str]:
        """Return the fields to be sent now, none when nothing new was typed; what cannot be stored yet stays behind."""
        draft = self._drafts.get(claim_id)
        if draft is None:
            return {}
        fields = {name: value for name, value in draft.typed.items() if can_be_stored(name, value)}
        if fields:
            draft.typed = {name: value for name, value in draft.typed.items() if name not in fields}
            draft.sent.append(fields)
            draft.failed = False
        return dict(fields)

    def waiting(self) -> list[str]:
        """Return the claims on which something was typed that has not been sent."""
        return [claim_id for claim_id, draft in self._drafts.items() if draft.typed]

    def saved(self, claim_id: str) -> None:
        """Take in that the oldest sent fields of a claim are kept."""
        if (draft := self._drafts.get(claim_id)) and draft.sent:
            draft.sent.popleft()
            self._tidy(claim_id)

    def failed(self, claim_id: str) -> None:
        """Take in that the oldest sent fields of a claim could not be kept."""
        if (draft := self._drafts.get(claim_id)) and draft.sent:
            lost = draft.sent.popleft()
            newer = {name for later in draft.sent for name in later}
            draft.typed = {name: value for name, value in lost.items() if name not in newer} | draft.typed
            draft.failed = True

    def arrived(self, claim: Claim) -> None:
        """Let go of what was sent once the library holds all of it."""
        draft = self._drafts.get(claim.id)
        if draft and draft.sent:
            latest = _merged(draft.sent)
            if all(shown_of(claim, name) == value for name, value in latest.items()):
                draft.sent.clear()
                self._tidy(claim.id)

    def shown(self, claim_id: str, name: str, kept: str) -> str:
        """Return what a field shows: what was typed last, or what is kept."""
        draft = self._drafts.get(claim_id)
        if draft is None:
            return kept
        return (_merged(draft.sent) | draft.typed).get(name, kept)

    def state(self, claim_id: str) -> DraftState:
        """Return how far what was typed on a claim has come."""
        draft = self._drafts.get(claim_id)
        if draft is None:
            return DraftState.KEPT
        if draft.failed:
            return DraftState.FAILED
        return DraftState.TYPED if draft.typed else DraftState.SENT

    @property
    def has_failed(self) -> bool:
        """Whether anything typed could not be kept when it was last sent."""
        return any(draft.failed for draft in self._drafts.values())

    def _tidy(self, claim_id: str) -> None:
        draft = self._drafts[claim_id]
        if not draft.typed and not draft.sent:
            del self._drafts[claim_id]


def _merged(sent: deque[dict[str, str]]) -> dict[str, str]:
    merged: dict[str, str] = {}
    for fields in sent:
        merged |= fields
    return merged
