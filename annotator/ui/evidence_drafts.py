"""Sources that were typed and are not yet known to be kept."""

from __future__ import annotations

from annotator.core.evidence import Evidence


class EvidenceDrafts:
    """Holds half-typed new sources per claim, and what was sent until the library shows it."""

    def __init__(self) -> None:
        self._new: dict[str, Evidence] = {}
        self._sent_new: dict[str, Evidence] = {}
        self._sent: dict[str, Evidence] = {}
        self._failed: dict[str, Evidence] = {}

    def keep_new(self, claim_id: str, typed: Evidence | None) -> None:
        """Hold, or with None forget, the half-typed new source of a claim."""
        if typed is None:
            self._new.pop(claim_id, None)
        else:
            self._new[claim_id] = typed

    def new(self, claim_id: str) -> Evidence | None:
        """Return the half-typed new source of a claim."""
        return self._new.get(claim_id)

    def sent_new(self, evidence: Evidence) -> None:
        """Note that a new source was handed on."""
        self._new.pop(evidence.claim_id, None)
        self._sent_new[evidence.claim_id] = evidence

    def sent(self, evidence: Evidence) -> None:
        """Note that an edited source was handed on."""
        self._failed.pop(evidence.id, None)
        self._sent[evidence.id] = evidence

    def arrived(self, claim_id: str, kept: tuple[Evidence, ...]) -> None:
        """Let go of what the library holds now."""
        for evidence in kept:
            for waiting in (self._sent, self._failed):
                if waiting.get(evidence.id) == evidence:
                    del waiting[evidence.id]
        added = self._sent_new.get(claim_id)
        if added and any((each.title, each.url) == (added.title, added.url) for each in kept):
            del self._sent_new[claim_id]

    def failed(self, claim_id: str) -> None:
        """Take back what was sent for a claim and did not arrive."""
        if lost := self._sent_new.pop(claim_id, None):
            self._new.setdefault(claim_id, lost)
        for evidence in [each for each in self._sent.values() if each.claim_id == claim_id]:
            self._failed[evidence.id] = self._sent.pop(evidence.id)

    def is_under_way(self, evidence_id: str) -> bool:
        """Tell whether an edited source was sent and has not arrived."""
        return evidence_id in self._sent

    def unkept(self, evidence_id: str) -> Evidence | None:
        """Return the edited source that could not be kept."""
        return self._failed.get(evidence_id)
