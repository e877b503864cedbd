"""The claims of the open article: legend, cards, and the editor of the chosen one. Values in, wishes out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.core.article import Article, Version
from annotator.core.claim import ClaimRecord
from annotator.core.contradiction import Contradiction
from annotator.core.criteria import ClaimFilter
from annotator.core.match import Match
from annotator.core.scale import BASIC, Scale
from annotator.ui.card_wishes import CardWishes
from annotator.ui.claim_drops import CardDrops
from annotator.ui.claim_editor import ClaimEditor
from annotator.ui.claim_words import one_line
from annotator.ui.claims_empty import ClaimsEmpty
from annotator.ui.claims_filter_bar import FilterBar
from annotator.ui.claims_labels import PlainLabel, flat_button
from annotator.ui.claims_list import ClaimsList
from annotator.ui.claims_model import ClaimsFilter, ClaimsModel
from annotator.ui.contradictions import ContradictionList
from annotator.ui.legend import Legend, ProgressCounts
from annotator.ui.matches_row import MatchRow
from annotator.ui.question_focus import QuestionFocus
from annotator.ui.review_list import ReviewList
from annotator.ui.sentences import said


class ClaimsPanel(CardWishes):
    """Shows what is handed to it and says what the checker wants; it never calls anybody.

    Each `claim_edited` is to be answered by one `mark_saved` or `mark_failed`, in order.
    """

    claim_selected = Signal(str)
    verdict_requested = Signal(str, str)
    claim_edited = Signal(str, object)
    source_added = Signal(str, object)
    source_edited = Signal(object)
    source_removed = Signal(str)
    open_url_requested = Signal(str)
    take_over_requested = Signal(str, object)
    link_requested = Signal(str, object, str)
    link_removed = Signal(str)
    text_focus_requested = Signal()
    filter_changed = Signal(object)  # ids of the claims that are shown, None for all

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Claims panel"))
        self._scale: Scale = BASIC
        self._has_article = False
        self.legend = Legend()
        self.contradictions = ContradictionList()
        self.review = ReviewList()
        self.model = ClaimsModel(self)
        self.claims = ClaimsFilter(self.model, self)
        self.editor = ClaimEditor()
        self.list = ClaimsList(self.claims, self.editor)
        self._question_focus = QuestionFocus(self, self.editor.matches)
        self.filters = FilterBar()
        self.failure = PlainLabel("", "error", wraps=True)
        self.retry = flat_button(self.tr("Try again"), self.tr("Try again to save"))
        self.nothing = ClaimsEmpty()
        hint = self._drop_hint = PlainLabel(self.tr("Drop it on the claim to add it as a source"), "muted")
        self.drops = CardDrops(self, hint, self._claim_under)
        self.empty, self.show_all = self.nothing.words, self.nothing.show_all
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect_signals()
        self._show_emptiness()

    def show_article(self, article: Article, version: Version, records: Sequence[ClaimRecord], scale: Scale) -> None:
        """Show the claims of another article, or of another version."""
        self._forget_chosen()
        self._has_article, self._scale = True, scale
        self.list.setAccessibleDescription(one_line(article.title, 200))
        self.filters.clear()
        self.legend.show_scale(scale)
        self.legend.show()
        self.model.show_records(version.id, records, scale)
        self._show_emptiness()

    def clear(self) -> None:
        """Show that no article is open."""
        self._forget_chosen()
        self._has_article = False
        self.legend.hide()
        self.model.show_records("", (), self._scale)
        self.show_contradictions(())
        self._show_emptiness()

    def update_records(self, changed: Mapping[str, ClaimRecord | None]) -> None:
        """Refresh some claims; None takes one away. Nothing scrolls and nothing typed is lost."""
        for claim_id, record in changed.items():
            if record is None:
                self.editor.drafts.forget(claim_id)
        self.model.update_records(changed)
        self._show_chosen()
        self._show_emptiness()

    def select_claim(self, claim_id: str) -> None:
        """Choose a card, "" for none, without reporting it; a card that is in view does not move."""
        if claim_id != self.list.chosen:
            self.editor.flush()
            self._choose(claim_id)

    def show_matches(self, claim_id: str, matches: Sequence[Match]) -> None:
        """Show earlier claims; those for another claim than the chosen one are dropped."""
        self.editor.matches.show_matches(claim_id, matches)

    def set_searching(self, claim_id: str) -> None:
        """Say that earlier claims are being looked for."""
        self.editor.matches.set_searching(claim_id)

    def show_contradictions(self, found: Sequence[Contradiction]) -> None:
        """List the repeats that were judged differently, and say so on the card of each."""
        ids = {claim.id for each in found for claim in (each.claim, each.earlier)}
        self.contradictions.show_contradictions(found, {each for each in ids if self.model.record(each) is not None})
        self.editor.matches.show_contradictions(found)
        if self.editor.matches.asking is not None:
            self._on_match_chosen(self.editor.matches.asking)

    def show_keys(self) -> None:
        """Show the keys that are in force now."""
        self.legend.show_keys()
        self.editor.verdicts.renew_keys()
        self._show_emptiness()

    def set_progress(self, progress: ProgressCounts) -> None:
        """Show counts and coverage."""
        self.legend.show_progress(progress)

    def mark_saved(self, claim_id: str) -> None:
        """Take in that the oldest edit of a claim is in the library."""
        self.editor.mark_saved(claim_id)
        if not self.editor.drafts.has_failed:
            self._show_failure("")

    def mark_failed(self, claim_id: str, sentence: str) -> None:
        """Take in that the oldest edit of a claim was not stored, and why; what was typed stays."""
        self.editor.mark_failed(claim_id)
        self._show_failure(sentence)

    def flush(self) -> None:
        """Hand on at once whatever was typed."""
        self.editor.flush()

    def filter_by(self, label_id: str | None) -> None:
        """Show the claims of one label only; "" for those to check, None for all."""
        self.filters.show_label(label_id)

    @property
    def is_filtered(self) -> bool:
        """Whether some claims may be out of sight."""
        return not self.claims.filter.is_off

    def focus_filter(self) -> None:
        """Go to the field that narrows the claims."""
        if self._has_article:
            self.filters.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filters.field.selectAll()

    def _lay_out(self) -> None:
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.nothing)
        trouble = QHBoxLayout()
        trouble.addWidget(self.failure, 1)
        trouble.addWidget(self.retry)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.legend)
        column.addWidget(self.filters)
        column.addWidget(self.review)
        column.addWidget(self.contradictions)
        column.addLayout(trouble)
        column.addWidget(self._pages, 1)
        # Below the cards, which must not move away under the mouse.
        column.addWidget(self._drop_hint)
        self.legend.hide()
        self._show_failure("")

    def _connect_signals(self) -> None:
        editor = self.editor
        self.list.claim_chosen.connect(self._on_claim_chosen)
        self.contradictions.claim_requested.connect(self._on_claim_chosen)
        self.list.left.connect(self._on_list_left)
        self.legend.filter_requested.connect(self._on_filter_requested)
        self.filters.changed.connect(self._on_filter_changed)
        self.filters.left.connect(self._on_list_left)
        self.show_all.clicked.connect(self.filters.clear)
        self.retry.clicked.connect(self.flush)
        editor.left.connect(self.text_focus_requested)
        editor.claim_edited.connect(self.claim_edited)
        editor.verdict_requested.connect(self.verdict_requested)
        editor.sources.added.connect(self.source_added)
        editor.sources.edited.connect(self.source_edited)
        editor.sources.removal_requested.connect(self.source_removed)
        editor.sources.open_url_requested.connect(self.open_url_requested)
        editor.matches.take_over_requested.connect(self.take_over_requested)
        editor.matches.link_requested.connect(self.link_requested)
        editor.matches.link_removal_requested.connect(self.link_removed)
        editor.matches.row_chosen.connect(self._on_match_chosen)
        editor.matches.question_opening.connect(self._question_focus.on_opening)
        editor.matches.question_closed.connect(self._question_focus.on_closed)
        self._question_focus.text_wanted.connect(self.text_focus_requested)

    def _claim_under(self, point: QPoint) -> str:
        place = self.list.viewport().mapFrom(self, point)
        inside = self.list.viewport().rect().contains(place)
        return (self.claims.claim_at(self.list.indexAt(place)) if inside else "") or self.list.chosen

    def _choose(self, claim_id: str) -> None:
        record = self.model.record(claim_id)
        if record is not None:
            self.editor.show_record(record, self._scale)
        self.list.choose(claim_id)
        self._show_emptiness()

    def _show_chosen(self) -> None:
        record = self.model.record(self.list.chosen) if self.list.chosen else None
        if record is not None:
            self.editor.show_record(record, self._scale)

    def _forget_chosen(self) -> None:
        self.editor.flush()
        self.list.choose("")

    def _show_failure(self, sentence: str) -> None:
        self.failure.setText(one_line(said(sentence), 400))
        self.failure.setVisible(bool(sentence))
        self.retry.setVisible(bool(sentence))

    def _show_emptiness(self) -> None:
        self.nothing.show_reason(self._has_article, bool(self.model.rowCount()), self.claims.filter, self._scale)
        self._pages.setCurrentIndex(0 if self.claims.rowCount() else 1)
        self.filters.setVisible(bool(self.model.rowCount()))
        self.filters.show_counts(self.model)
        self.filter_changed.emit(self.claims.shown_ids())

    def _on_claim_chosen(self, claim_id: str) -> None:
        self.editor.flush()
        self._choose(claim_id)
        self.claim_selected.emit(claim_id)

    def _on_list_left(self) -> None:
        if self.is_filtered:
            self.filters.clear()
        else:
            self.text_focus_requested.emit()

    def _on_filter_changed(self, wanted: ClaimFilter) -> None:
        self.claims.show_only(wanted)
        self.legend.show_filter(wanted.label_id)
        self._show_emptiness()

    def _on_filter_requested(self, label_id: str) -> None:
        self.filter_by(None if self.claims.label_id == label_id else label_id)

    def _on_match_chosen(self, row: MatchRow) -> None:
        self.list.settle()
        self.list.show_part(row)
