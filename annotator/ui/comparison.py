"""Compares two drafts of an article: read on the library's thread, compared on one of its own, shown on a page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.errors import KnownError
from annotator.ui.comparison_page import ComparisonPage
from annotator.ui.comparison_text import ComparedText, compared
from annotator.ui.tasks import Workers
from annotator.ui.window_parts import WindowParts

if TYPE_CHECKING:
    from annotator.operations.comparing import DraftPair
    from annotator.ui.session import Session


class DraftComparison(QObject):
    """Opens the page on an article; what was asked for before the newest question is not shown."""

    failed = Signal(str)  # one sentence

    def __init__(self, session: Session, parts: WindowParts) -> None:
        super().__init__(parts)
        self._session, self._parts = session, parts
        self._workers: Workers | None = None
        self._page: ComparisonPage | None = None
        self._asked = ""
        self._shown: DraftPair | None = None
        session.draft_questions.pair_found.connect(self._on_pair_found)

    @property
    def page(self) -> ComparisonPage | None:
        """The page, once it was opened."""
        return self._page

    def open_present(self) -> None:
        """Compare the last two drafts of the open article."""
        article = self._session.state.article
        if article is not None:
            self.open(article.article.id)

    def open(self, article_id: str, numbers: tuple[int, int] | None = None) -> None:
        """Compare two drafts of an article, or its last two."""
        self._asked = article_id
        self._session.draft_questions.find_pair(article_id, numbers)

    def finish(self) -> None:
        """Wait until what is being compared is shown."""
        if self._workers is not None:
            self._workers.finish()

    def close(self) -> None:
        """Drop what is being compared."""
        if self._workers is not None:
            self._workers.close()

    def _on_pair_found(self, pair: DraftPair) -> None:
        if pair.article.id != self._asked:
            return
        self._shown = pair
        page = self._page = self._page or self._made_page()
        self._parts.show_settings(page)
        page.show_waiting(pair)
        self._workers = self._workers or Workers(1, "comparing", self)
        self._workers.run(compared, pair, then=partial(self._on_compared, pair), failed=self._on_failed)

    def _on_compared(self, pair: DraftPair, found: ComparedText) -> None:
        if self._page is not None and pair is self._shown:
            self._page.show_comparison(found, pair.article.title, pair.article.byline)

    def _on_failed(self, error: KnownError) -> None:
        self.failed.emit(str(error))

    def _made_page(self) -> ComparisonPage:
        page = ComparisonPage(self._parts)
        page.closed.connect(self._parts.leave_settings)
        page.drafts_chosen.connect(self._on_drafts_chosen)
        return page

    def _on_drafts_chosen(self, older: int, newer: int) -> None:
        self.open(self._asked, (older, newer))
