"""The article under check: what is shown of it, and the wishes that keys and clicks express."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.core.article import Article, Version
from annotator.core.claim import ClaimRecord
from annotator.core.scale import Scale
from annotator.core.span import Span
from annotator.ui.cursor_pane import CursorPane
from annotator.ui.page import Page


class ArticleView(CursorPane):
    """The text pane: a wish for a claim or a removal goes out as a signal, and the view changes nothing itself."""

    claim_requested = Signal(object, str)
    place_asked = Signal(str)  # the claim whose highlight may belong where a claim was wanted: that is settled first
    removal_requested = Signal(str)
    anchor_failed = Signal(str)
    left = Signal()  # what is on show was left for another place by a click

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: dict[str, tuple[int, int]] = {}
        self.overview.highlight_requested.connect(self._on_highlight_requested)
        self.setAccessibleName(self.tr("Article text"))
        self.setAccessibleDescription(self.tr("Up and Down move by sentence; a verdict key judges the sentence."))

    @property
    def article_id(self) -> str:
        """The article on show, empty when there is none."""
        return self._page.article.id if self._page else ""

    def show_article(
        self, article: Article, version: Version, records: Sequence[ClaimRecord], scale: Scale, *, restore: bool = False
    ) -> None:
        """Show a version with its highlights; the focus goes to its first sentence, or back to where it was."""
        self._leave_page()
        self._moving = True
        self.show_text(version.text, article.title, article.byline, version.passages)
        self._page = Page(article, version, scale, records, self._painter())
        self._moving = False
        self.set_sentences(self._page.cursor.sentences)
        self.show_overview()
        self.overview.forget()
        self._report_failed(self._page)
        index, scroll = self._places.get(article.id, (0, 0)) if restore else (0, 0)
        self._page.cursor.go(index)
        self._go(self._page, index)
        self.verticalScrollBar().setValue(scroll)
        self.sentence_changed.emit(self._page.cursor.index)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Show that no article is open."""
        self._leave_page()
        self._moving = True
        self._page = None
        self.show_text("")
        self._moving = False
        self.show_overview()
        self.viewport().update()

    def update_records(self, changed: Mapping[str, ClaimRecord | None]) -> None:
        """Draw what changed: records by claim id, None for a claim that is gone."""
        if (page := self._page) is None:
            return
        page.update(changed)
        self.show_overview()
        wanted = page.marks.get(self._wanted[0])
        if wanted is None or wanted.span == self._wanted[1]:
            self._wanted = ("", Span(0, 0))
        if page.active is None:
            page.activate(page.highlight_on(self._awaited or page.cursor.span))
        self._report_failed(page)
        self.viewport().update()

    def show_only(self, claim_ids: frozenset[str] | None) -> None:
        """Draw the highlights of these claims alone in full, None for all."""
        if self._page is not None:
            self._page.show_only(claim_ids)
            self.viewport().update()

    def show_checked_before(self, sentences: Collection[int]) -> None:
        """Mark these sentences, by index, in the margin, unless a highlight marks them already."""
        if self._page is not None:
            spans = self._page.cursor.sentences
            self._page.scene.before = tuple(spans[index] for index in sorted(sentences) if index < len(spans))
            self.viewport().update()

    def request_claim(self, label_id: str) -> None:
        """Ask for a claim with this label, or none, on the target; from a sentence the cursor goes on to the next.

        Going on announces no highlight, so that the claim just judged stays chosen elsewhere.
        """
        page, target = self._page, self.target()
        if page is None or not len(target):
            return
        if self.selected_span() is None and (proposed := page.proposed_in(target)):
            self.place_asked.emit(proposed)
            return
        goes_on = target == (self._run or page.cursor.span) and self.selected_span() == self._run
        last = page.cursor.reach(target)[1]
        self._put_caret(target.start)
        self._awaited = target
        self.claim_requested.emit(target, label_id)
        if goes_on and last + 1 < len(page.cursor.sentences):
            self._go(page, last + 1, announce=False)
            self.keep_in_band(self.target())

    def request_removal(self) -> None:
        """Ask for the active highlight to be removed, and no other."""
        if self.active_highlight():
            self.removal_requested.emit(self.active_highlight())

    def reveal(self, highlight_id: str) -> None:
        """Make a highlight active and flash it; it comes to the middle unless it is in view and asked for once."""
        page = self._page
        span = page.place_of(highlight_id) if page else None
        if page is None or span is None:
            return
        again = self._revealed == highlight_id
        self._go(page, page.cursor.index_at(span.start), announce=False)
        self._put_caret(span.start)
        page.activate(highlight_id if page.marks.get(highlight_id) else "")
        if again or not self.shows_all_of(span):
            self.bring_to_middle(span)
        self._revealed = highlight_id
        self._flash.lead_to(page.scene, span, still=self.reduced_motion)

    def leave_find(self) -> None:
        """Take the outlines of hits away; the sentence cursor goes where the search led."""
        hit = self.finder.clear()
        if self._page is not None and hit is not None and self.selected_span() is None:
            self._go(self._page, self._page.cursor.index_at(hit.start))

    def _on_highlight_requested(self, highlight_id: str) -> None:
        self.left.emit()
        self.reveal(highlight_id)
        self.highlight_activated.emit(highlight_id)

    def _report_failed(self, page: Page) -> None:
        for highlight_id in page.take_failed():
            self.anchor_failed.emit(highlight_id)

    def _leave_page(self) -> None:
        self.finder.clear()
        self._flash.stop()
        if self._page is not None:
            self._places[self._page.article.id] = (self._page.cursor.index, self.verticalScrollBar().value())
