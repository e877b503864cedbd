"""Settles where the highlights of a new draft stand: confirm, attach, keep without a place; then on to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.core.claim import ClaimRecord, is_unplaced
from annotator.core.highlight import Highlight, HighlightState
from annotator.core.revision import Places
from annotator.ui import key_map
from annotator.ui.article_view import ArticleView
from annotator.ui.claims_panel import ClaimsPanel
from annotator.ui.desk_keys import DeskKeys
from annotator.ui.session import Session
from annotator.ui.wayfinder import Wayfinder


class Review(QObject):
    """Knows which claim is in hand: the one without a sure place that was come to last."""

    said = Signal(str)  # in the status line
    counted = Signal(int, int)  # verdicts that are stale, claims without a sure place

    def __init__(
        self, session: Session, view: ArticleView, panel: ClaimsPanel, keys: DeskKeys, ways: Wayfinder
    ) -> None:  # fmt: skip
        super().__init__(view)
        self._session, self._view, self._panel, self._keys, self._ways = session, view, panel, keys, ways
        self._in_hand = self._answered = ""
        self._stays = False
        question = panel.editor.place
        question.confirm_requested.connect(self.confirm)
        question.orphan_requested.connect(self.keep_as_orphan)
        question.attach_requested.connect(self.attach)
        question.wording_wanted.connect(session.draft_questions.find_wording)
        session.draft_questions.wording_found.connect(question.show_wording)
        panel.claim_selected.connect(self.take_in_hand)
        panel.review.claim_requested.connect(self.go)
        view.place_asked.connect(self.ask_first)
        ways.review_reached.connect(self.arrive)
        session.claim_focused.connect(self._on_claim_focused)
        session.article_opened.connect(self.show_places)
        session.article_closed.connect(self.show_places)
        session.records_changed.connect(self.show_places)

    def show_places(self) -> None:
        """Show in the panel how the highlights of the open article stand."""
        state, review = self._session.state, self._panel.review
        if state.article is None:
            review.show_places("", 0, Places(), ())
        else:
            version = state.article.version
            unsure = [state.records[claim_id] for claim_id in state.standings.unplaced()]
            review.show_places(version.id, version.number, state.standings.totals.places, unsure)
        review.mark_chosen(self._in_hand)
        self.counted.emit(state.standings.totals.stale, state.standings.totals.unplaced)

    def go(self, claim_id: str) -> None:
        """Go to a claim of the list."""
        self._ways.leave()
        self._keys.show(claim_id)
        self.arrive(claim_id)

    def ask_first(self, claim_id: str) -> None:
        """Have a proposed place settled before its words are judged, or the claim would stand there twice."""
        self.go(claim_id)
        self._stays = True
        self.said.emit(self.tr("An earlier highlight may belong here: say first whether it does."))

    def arrive(self, claim_id: str) -> None:
        """Take a claim in hand, with the keys where its answer is given: on its card, or in the text."""
        self._stays = False
        mark = self.take_in_hand(claim_id)
        if mark is not None and mark.state is HighlightState.MOVED:
            self._panel.editor.place.focus_answer()
        else:
            self._keys.to_text()

    def take_in_hand(self, claim_id: str) -> Highlight | None:
        """Remember the claim that is attached next, and return its first highlight without a sure place."""
        mark = _unplaced(self._session.state.records.get(claim_id))
        if mark is not None:
            self._in_hand = claim_id
        self._panel.review.mark_chosen(claim_id)
        return mark

    def confirm(self, highlight_id: str) -> None:
        """Accept the proposed place, and go on to the next one to review."""
        self._answered = highlight_id
        self._session.confirm_place(highlight_id)

    def keep_as_orphan(self, highlight_id: str = "") -> None:
        """Turn the proposed place down; without a highlight named, that of the claim in hand."""
        mark = self._mark_in_hand()
        highlight_id = highlight_id or (mark.id if mark else "")
        if highlight_id:
            self._answered = highlight_id
            self._session.keep_as_orphan(highlight_id)
        else:
            self._say_nothing_in_hand()

    def attach(self) -> None:
        """Put the claim in hand upon the selection, or upon the sentence at the cursor."""
        mark = self._mark_in_hand()
        if mark is None:
            self._say_nothing_in_hand()
        elif self._view.selects_only_blanks():
            self.said.emit(self.tr("Only blanks are selected there; select the words to attach the claim to."))
        elif len(self._view.target()):
            self._session.attach(mark.id, self._view.target())

    def _mark_in_hand(self) -> Highlight | None:
        """Return what is attached next: of the open card, of the claim come to last, or of the only one there is."""
        records = self._session.state.records
        for claim_id in (self._keys.chosen, self._in_hand):
            mark = _unplaced(records.get(claim_id))
            if mark is not None:
                return mark
        unsure = [record for record in records.values() if is_unplaced(record)]
        return _unplaced(unsure[0]) if len(unsure) == 1 else None

    def _say_nothing_in_hand(self) -> None:
        if any(is_unplaced(record) for record in self._session.state.records.values()):
            hint = self.tr("Choose in the list which claim to attach; {key} goes to the next.")
            self.said.emit(hint.format(key=key_map.shown("next-to-review")))
        else:
            self.said.emit(self.tr("Every highlight of this article has its place."))

    def _on_claim_focused(self, claim_id: str) -> None:
        """Go on once an answer is stored, to the text without a next one; or stay where words are to be judged."""
        record = self._session.state.records.get(claim_id)
        answered, self._answered = self._answered, ""
        if record is not None and answered in {mark.id for mark in record.highlights}:
            self._keys.to_text()
            if not self._stays:
                self._ways.next_to_review()


def _unplaced(record: ClaimRecord | None) -> Highlight | None:
    marks = record.highlights if record else ()
    return next((mark for mark in marks if mark.state is not HighlightState.PLACED), None)
