"""The ways through the articles: from claim to claim, to what is left to check, and back to where one was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.ui.article_view import ArticleView
from annotator.ui.claim_walk import (
    Open,
    Places,
    in_reading_order,
    needs_review,
    next_unjudged,
    next_worth,
    step_from,
    why_open,
)
from annotator.ui.desk_keys import DeskKeys
from annotator.ui.session import Session
from annotator.ui.trail import Place, Trail

if TYPE_CHECKING:
    from annotator.operations.desk import ArticleRow, OpenArticle, Progress


class Wayfinder(QObject):
    """Goes where a key leads, in the open article or another; what there is to say about it goes to the status line."""

    said = Signal(str)
    review_reached = Signal(str)  # claim id: what a new wording did to it is to be looked at

    def __init__(self, session: Session, view: ArticleView, keys: DeskKeys) -> None:
        super().__init__(view)
        self._session, self._view, self._keys = session, view, keys
        self._trail = Trail()
        self._rows: dict[str, ArticleRow] = {}
        self._wanted, self._arrive = "", self._stay
        session.progress_changed.connect(self.on_progress_changed)
        session.articles_listed.connect(self.on_articles_listed)

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what each key of a way does."""
        return {
            "next-sentence": partial(self._view.move_sentence, 1),
            "previous-sentence": partial(self._view.move_sentence, -1),
            "next-claim": partial(self.step_claim, 1),
            "previous-claim": partial(self.step_claim, -1),
            "next-to-check": self.next_to_check,
            "next-to-review": self.next_to_review,
            "next-worth": self.next_worth,
            "next-article": self.next_article,
            "back": self.back,
            "forward": self.forward,
        }

    # What the session says.

    def on_articles_listed(self, rows: list[ArticleRow]) -> None:
        """Take the articles of the library, in the order of the list."""
        self._rows = {row.id: row for row in rows}

    def on_progress_changed(self, progress: Progress) -> None:
        """Keep what is left in the open article up to date."""
        article = self._session.state.article
        row = self._rows.get(article.article.id) if article else None
        if row is not None:
            claims = sum(progress.counts.values())
            self._rows[row.id] = replace(
                row, checked=progress.checked, claims=claims, judged=claims - progress.counts.get("", 0),
                unplaced=self._session.state.standings.totals.unplaced,
            )  # fmt: skip

    def on_article_opening(self, opened: OpenArticle) -> None:
        """Remember where the checker was, while the view still shows it."""
        if self._view.article_id and self._view.article_id != opened.article.id != self._wanted:
            self._trail.leave(self._here())

    def on_article_opened(self, opened: OpenArticle) -> None:
        """Go to the place in the article for which it was opened."""
        arrive, self._arrive = self._arrive, self._stay
        if opened.article.id == self._wanted:
            arrive()
        self._wanted = ""

    def leave(self) -> None:
        """Remember this place, before going elsewhere in the article."""
        if self._view.article_id:
            self._trail.leave(self._here())

    # The ways.

    def step_claim(self, step: int) -> None:
        """Go to the next or previous claim."""
        places = in_reading_order(self._session.state.records, lambda _: True)
        claim_id = self._step(places, step)
        if claim_id:
            self._show(places, claim_id, step)
        else:
            self.said.emit(self.tr("Nothing is highlighted yet."))

    def next_to_check(self) -> None:
        """Go to the next claim that is not done with, here or in another article; then to the next bare sentence."""
        if self._show_open_claim():
            return
        other = self._next_row(lambda row: row.claims > row.judged or row.unplaced > 0 or row.stale > 0)
        if other:
            self._travel(other, self._show_work)
        else:
            self._go_to_unjudged(self._view.sentence_index)

    def next_to_review(self) -> None:
        """Go to the next claim whose words changed: its place is not sure, or its verdict stale; here or elsewhere."""
        places = in_reading_order(self._session.state.records, needs_review)
        claim_id = self._step(places, 1)
        if claim_id:
            self._show(places, claim_id)
            self._say_why(claim_id)
        elif other := self._next_row(lambda row: row.unplaced > 0 or row.stale > 0):
            self._travel(other, self.next_to_review)
        else:
            self.said.emit(self.tr("Nothing is left to review."))

    def review_in(self, article_id: str) -> None:
        """Go to the first claim to review in an article."""
        if article_id == self._view.article_id:
            self.next_to_review()
        else:
            self._travel(article_id, self.next_to_review)

    def next_worth(self) -> None:
        """Go to the next sentence that looks worth checking and carries no highlight."""
        article = self._session.state.article
        if article is None:
            return
        place = next_worth(article.version, self._session.state.records.values(), self._view.sentence_index)
        if place < 0:
            self.said.emit(self.tr("No other sentence of this article looks worth checking."))
        else:
            self._go_to(place)

    def next_article(self) -> None:
        """Go to the next article in which something is left to check."""
        other = self._next_row(lambda row: row.claims > row.judged or row.checked < row.sentences)
        if other:
            self._travel(other, self._show_work)
        else:
            self.said.emit(self.tr("No other article has anything left to check."))

    def back(self) -> None:
        """Go back to the place before the last jump."""
        self._follow(self._trail.back(self._here()), self.tr("There is no place further back."))

    def forward(self) -> None:
        """Go forward to the place that was come back from."""
        self._follow(self._trail.forward(self._here()), self.tr("There is no place further on."))

    # How it is gone.

    def _here(self) -> Place:
        return Place(self._view.article_id, self._view.sentence_index, self._view.verticalScrollBar().value())

    def _step(self, places: Places, step: int) -> str:
        return step_from(places, self._keys.chosen, self._view.target().start, step)

    def _show(self, places: Places, claim_id: str, step: int = 1) -> None:
        """Show a claim, and say so when the way led round the end of the article."""
        starts = {each: start for start, each in places}
        before = starts.get(self._keys.chosen, self._view.target().start)
        self.leave()
        self._keys.show(claim_id)
        if (starts[claim_id] - before) * step < 0:
            end = self.tr("the end") if step > 0 else self.tr("the beginning")
            self.said.emit(self.tr("Went round {end} of the article.").format(end=end))

    def _show_open_claim(self) -> bool:
        """Go to the next claim here that is not done with; tell whether there is one."""
        places = in_reading_order(self._session.state.records, why_open)
        claim_id = self._step(places, 1)
        if not claim_id:
            return False
        self._show(places, claim_id)
        why = why_open(self._session.state.records[claim_id])
        if len(places) == 1 and why is Open.TO_CHECK:
            self.said.emit(self.tr("The last claim to check in this article."))
        elif why is not Open.TO_CHECK:
            self._say_why(claim_id)
        return True

    def _say_why(self, claim_id: str) -> None:
        """Say what a new wording left to do on a claim, and let it be done."""
        if needs_review(self._session.state.records[claim_id]) is Open.STALE:
            self.said.emit(self.tr("Check again: its words have changed since the verdict."))
        else:
            self.said.emit(self.tr("Look where this belongs: its place is not sure."))
        self.review_reached.emit(claim_id)

    def _show_work(self) -> None:
        """Go to what comes first of what is left in an article that was just opened."""
        self._view.go_to_sentence(0)
        if not self._show_open_claim():
            self._go_to_unjudged(-1)

    def _go_to_unjudged(self, index: int) -> None:
        article = self._session.state.article
        if article is None:
            return
        place = next_unjudged(article.version, self._session.state.records.values(), index)
        if place >= 0:
            self._go_to(place)
            self.said.emit(self.tr("No claim is left to check; this is the next sentence without a verdict."))
        else:
            self.said.emit(self.tr("Every sentence of this article carries a verdict."))

    def _go_to(self, sentence: int) -> None:
        self.leave()
        self._view.go_to_sentence(sentence)
        self._keys.to_text()

    def _next_row(self, wanted: Callable[[ArticleRow], bool]) -> str:
        """Return the next article in the order of the list for which there is a reason, empty for none."""
        ids = list(self._rows)
        present = self._view.article_id
        start = ids.index(present) + 1 if present in ids else 0
        found = (each for each in ids[start:] + ids[:start] if each != present and wanted(self._rows[each]))
        return next(found, "")

    def _travel(self, article_id: str, arrive: Callable[[], object]) -> None:
        self.leave()
        self._open(article_id, arrive)

    def _open(self, article_id: str, arrive: Callable[[], object]) -> None:
        self._keys.to_text()
        self._wanted, self._arrive = article_id, arrive
        self._session.open_article(article_id)

    def _follow(self, place: Place | None, otherwise: str) -> None:
        if place is None:
            self.said.emit(otherwise)
        elif place.article_id == self._view.article_id:
            self._stand_at(place)
        else:
            self._open(place.article_id, partial(self._stand_at, place))

    def _stand_at(self, place: Place) -> None:
        self._view.go_to_sentence(place.sentence)
        self._view.verticalScrollBar().setValue(place.scroll)
        self._keys.to_text()

    def _stay(self) -> object:
        return None
