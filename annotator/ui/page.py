"""The article that is open in the view: its highlights, the sentence cursor, and what a key would act on."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping

from annotator.core.article import Article, Version
from annotator.core.claim import ClaimRecord
from annotator.core.highlight import HighlightState
from annotator.core.scale import Scale
from annotator.core.span import Span
from annotator.ui.margin import overlap_lanes
from annotator.ui.overlays import Scene
from annotator.ui.painting import Mark, MarkIndex, MarkPainter, marks_of
from annotator.ui.sentence_cursor import SentenceCursor
from annotator.ui.worth_marks import WorthMarks

_log = logging.getLogger(__name__)


class Page:
    """One version on show; every change of it is painted at once.

    `failed` holds the ids of highlights that are not drawn because their quote does not stand at their place.
    """

    def __init__(
        self, article: Article, version: Version, scale: Scale, records: Iterable[ClaimRecord], painter: MarkPainter
    ) -> None:
        self.article = article
        self.version = version
        self.cursor = SentenceCursor(version)
        self.failed: list[str] = []
        self._scale = scale
        self._painter = painter
        records = list(records)
        self.marks = MarkIndex(self._sound(records))
        self.proposals: dict[str, dict[str, Span]] = {}
        self.scene = Scene(self.marks, overlap_lanes(self.marks))
        self.scene.worth = WorthMarks(version.text, self.cursor.sentences)
        self._propose({record.claim.id: record for record in records})
        self.repaint(painter)

    @property
    def label_ids(self) -> list[str]:
        """The labels of the scale, in its order."""
        return [label.id for label in self._scale.labels]

    @property
    def active(self) -> Mark | None:
        """The highlight that keys act on, if any."""
        return self.marks.get(self.marks.active)

    def target(self, selection: Span | None) -> Span | None:
        """Return what a key acts on: the selection, the active highlight, or the sentence at the cursor."""
        active = self.active
        return selection or (active.span if active else self.cursor.span)

    def repaint(self, painter: MarkPainter) -> None:
        """Draw every highlight with a painter, which may bring other colours."""
        self._painter = painter
        painter.paint(self.marks, [mark.span for mark in self.marks])

    def update(self, changed: Mapping[str, ClaimRecord | None]) -> None:
        """Take records by claim id, None for a claim that is gone."""
        present = [record for record in changed.values() if record is not None]
        self._propose(changed)
        touched = self.marks.replace(changed, self._sound(present))
        if touched:
            if any(mark.highlight_id in self.scene.lanes or self._overlaps(mark) for mark in touched):
                self.scene.lanes = overlap_lanes(self.marks)
            self._painter.paint(self.marks, [mark.span for mark in touched])

    def show_only(self, claim_ids: frozenset[str] | None) -> None:
        """Draw the highlights of these claims in full and the others as a trace; None for all of them in full."""
        if claim_ids != self.marks.only:
            self.marks.only = claim_ids
            self.repaint(self._painter)

    def place_of(self, highlight_id: str) -> Span | None:
        """Return where a highlight stands, or is proposed to; None where it has no place here."""
        mark = self.marks.get(highlight_id)
        if mark is not None:
            return mark.span
        return next((spans[highlight_id] for spans in self.proposals.values() if highlight_id in spans), None)

    def proposed_in(self, span: Span) -> str:
        """Return the claim for whose highlight a place within `span` is proposed, if no sure highlight lies there."""
        if self.marks.overlapping(span):
            return ""
        within = (
            claim_id
            for claim_id, places in self.proposals.items()
            for place in places.values()
            if span.start <= place.start and place.end <= span.end
        )
        return next(within, "")

    def _propose(self, changed: Mapping[str, ClaimRecord | None]) -> None:
        """Take the places that are proposed for highlights: outlined in the text, never filled as sure ones are."""
        for claim_id, record in changed.items():
            proposed = {
                each.id: each.anchor.span
                for each in (record.highlights if record else ())
                if each.state is HighlightState.MOVED
                and each.version_id == self.version.id
                and each.anchor.holds_in(self.version.text)
            }
            if proposed:
                self.proposals[claim_id] = proposed
            else:
                self.proposals.pop(claim_id, None)
        self.scene.proposed = tuple(span for spans in self.proposals.values() for span in spans.values())

    def take_failed(self) -> list[str]:
        """Return the highlights found undrawable since the last time, each one logged."""
        failed, self.failed = self.failed, []
        for highlight_id in failed:
            _log.error("highlight %s is not drawn: its quote does not stand at its place", highlight_id)
        return failed

    def highlight_on(self, span: Span | None) -> str:
        """Return the id of the highlight that covers just this span, or an empty string."""
        mark = self.marks.exactly(span) if span else None
        return mark.highlight_id if mark else ""

    def highlight_under(self, place: int | None, *, after: str = "") -> str:
        """Return the id of the highlight on top at a place, or of the one whose turn comes after `after`."""
        under = [] if place is None else [mark.highlight_id for mark in self.marks.at(place)]
        if after in under:
            # Which of equals is on top depends on which is active, so the turn goes by id.
            order = sorted(under)
            return order[(order.index(after) + 1) % len(order)]
        return under[0] if under else ""

    def highlights_here(self, place: int) -> list[str]:
        """Return the ids of the highlights at a place, the shortest first, then of the others in its sentence."""
        # Not by what is on top: that changes with which is active.
        under = sorted(self.marks.at(place), key=lambda mark: (len(mark.span), mark.created_at, mark.highlight_id))
        sentence = self.cursor.sentences[self.cursor.index_at(place)] if self.cursor.sentences else Span(place, place)
        return list(dict.fromkeys(mark.highlight_id for mark in (*under, *self.marks.overlapping(sentence))))

    def activate(self, highlight_id: str) -> bool:
        """Make a highlight the one that keys act on; tell whether it was another before."""
        before = self.marks.active
        if highlight_id == before:
            return False
        self.marks.active = highlight_id
        spans = [mark.span for mark in (self.marks.get(before), self.marks.get(highlight_id)) if mark]
        # Among highlights on one span the active one is on top; nothing else looks different now.
        stacked = [span for span in spans if sum(mark.span == span for mark in self.marks.overlapping(span)) > 1]
        self._painter.paint(self.marks, stacked)
        return True

    def _overlaps(self, mark: Mark) -> bool:
        return any(other.highlight_id != mark.highlight_id for other in self.marks.overlapping(mark.span))

    def _sound(self, records: Iterable[ClaimRecord]) -> list[Mark]:
        sound: list[Mark] = []
        for record in records:
            marks, failed = marks_of(record, self.version, self._scale)
            sound += marks
            self.failed += failed
        return sound
