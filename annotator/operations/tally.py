"""How far the check of an open article has come, kept up to date claim by claim."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping

from annotator.core.article import Version
from annotator.core.claim import ClaimRecord
from annotator.core.credit import statements
from annotator.core.highlight import HighlightState
from annotator.core.span import Span
from annotator.operations.desk import TO_CHECK, Progress


class Tally:
    """The claims of one version and their progress; a change costs as much as the claims it changed."""

    def __init__(self, version: Version, records: Iterable[ClaimRecord]) -> None:
        self.records: dict[str, ClaimRecord] = {}
        self._version_id = version.id
        told = statements(version.text, version.sentences)
        self._starts = [sentence.start for sentence in told]
        self._ends = [sentence.end for sentence in told]
        self._labels: Counter[str] = Counter()
        self._marks: Counter[int] = Counter()  # judged highlights on each sentence, by index
        self.take({record.claim.id: record for record in records})

    def take(self, changed: Mapping[str, ClaimRecord | None]) -> None:
        """Take claims as they are now; None for one that is gone."""
        for claim_id, record in changed.items():
            before = self.records.pop(claim_id, None)
            if before is not None:
                self._count(before, -1)
            if record is not None:
                self._count(record, 1)
                self.records[claim_id] = record

    @property
    def progress(self) -> Progress:
        """How far the check has come."""
        counts = {label: count for label, count in self._labels.items() if count}
        return Progress(len(self._starts), len(self._marks), counts)

    def _count(self, record: ClaimRecord, by: int) -> None:
        verdict = record.claim.verdict
        self._labels[verdict.label_id if verdict else TO_CHECK] += by
        if verdict is None:
            return
        for mark in record.highlights:
            if mark.version_id == self._version_id and mark.state is HighlightState.PLACED:
                self._count_sentences(mark.anchor.span, by)

    def _count_sentences(self, span: Span, by: int) -> None:
        for place in range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)):
            self._marks[place] += by
            if not self._marks[place]:
                del self._marks[place]
