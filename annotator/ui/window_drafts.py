"""What the window does about new drafts: asks, says what became of the highlights, and leads through the review."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.core.article import Article
from annotator.core.revision import Places
from annotator.ui.claim_words import apart, one_line
from annotator.ui.comparison import DraftComparison
from annotator.ui.draft_questions import DraftQuestion
from annotator.ui.notices import Choice
from annotator.ui.review import Review

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


class WindowDrafts(QObject):
    """Connects the questions, the review and the comparison of drafts with the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._notices, self._ways = window.session, window.notices, window.ways
        self._bar, self._panel = window.parts.draft_bar, window.panel
        self._line, self._articles = window.line, window.parts.articles
        self.review = Review(window.session, window.view, window.panel, window.keys, window.ways)
        questions = window.session.draft_questions
        questions.asked.connect(self._bar.ask)
        questions.settled.connect(self._bar.take_away)
        questions.kept_open.connect(self._bar.ask_again)
        questions.carried_over.connect(self._on_carried_over)
        self._bar.draft_chosen.connect(partial(self._answer, True))
        self._bar.article_chosen.connect(partial(self._answer, False))
        self._bar.closed.connect(window.parts.focus_page)
        window.session.library_opened.connect(self._on_library_opened)
        self.review.said.connect(window.line.say)
        self.review.counted.connect(self._on_counted)
        self.comparison = DraftComparison(window.session, window.parts)
        self.comparison.failed.connect(window.notices.fail)
        window.commands.on("compare", self.comparison.open_present)
        window.parts.articles.comparison_requested.connect(self.comparison.open)
        window.commands.on("attach", self.review.attach)
        window.commands.on("keep-orphan", self.review.keep_as_orphan)

    def unsettled(self) -> str:
        """Return the sentence that says what would be lost with the window, or an empty text."""
        if self._panel.editor.drafts.has_failed:
            return self.tr("What was typed last could not be stored; close again to give it up.")
        if self._bar.waiting:
            return self.tr("A text waits for the answer whether it is a new draft; close again to leave it out.")
        return ""

    def _answer(self, is_draft: bool, question: DraftQuestion) -> None:
        """Store what was asked about; what was not to be shown is, once it is the last one."""
        window_article = self._session.state.article
        is_open = window_article is not None and window_article.article.id == question.article.id
        show = question.show or self._bar.waiting == 1 or (is_draft and is_open)
        self._session.draft_questions.answer(question, is_draft=is_draft, show=show)

    def _on_counted(self, stale: int, unplaced: int) -> None:
        self._line.show_again(stale, unplaced)
        article = self._session.state.article
        if article is not None:
            self._articles.model().set_in_question(article.article.id, unplaced, stale)

    def _on_carried_over(self, article: Article, places: Places) -> None:
        words = self.tr("New draft of “{title}”: {placed} placed, {moved} to review, {orphaned} orphaned.")
        said = words.format(
            title=apart(one_line(article.title, 80)), placed=places.placed, moved=places.moved,
            orphaned=places.orphaned,
        )  # fmt: skip
        if places.to_review:
            self._notices.warn(said, Choice(self.tr("Review them"), partial(self._ways.review_in, article.id)))
        else:
            self._notices.say(said)

    def _on_library_opened(self) -> None:
        if self._bar.waiting:
            self._bar.clear()
            self._notices.warn(self.tr("The text that was asked about was left out; import it into this library."))
