"""Asks whether a text is a new draft of an article in the library, and stores it as what the answer says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.core.article import Article
from annotator.core.canonical import digest
from annotator.core.change import Change
from annotator.core.revision import Places
from annotator.errors import KnownError
from annotator.ui.open_library import OpenLibrary, Outcome
from annotator.ui.tasks import Workers

if TYPE_CHECKING:
    from annotator.library.library import Library
    from annotator.operations.comparing import DraftPair
    from annotator.operations.revising import Wordings
    from annotator.reading.reading import Reading


@dataclass(frozen=True, eq=False)
class DraftQuestion:
    """A text that was read, and the article that it may be a new draft of; `show` when it is to be opened."""

    reading: Reading
    show: bool
    article: Article


@dataclass(frozen=True, slots=True)
class _Stored:
    """What there is to show, and for a new draft what became of the highlights."""

    outcome: Outcome
    places: Places | None = None


class DraftQuestions(QObject):
    """Stores what was read, but for what looks like a draft: that waits for its answer, and nothing waits for it."""

    asked = Signal(object)  # DraftQuestion
    settled = Signal(object)  # DraftQuestion that is answered, and stored as the answer says
    kept_open = Signal(object)  # DraftQuestion whose answer could not be carried out
    stored = Signal(object, bool, object)  # Reading, whether it is shown, Outcome
    carried_over = Signal(object, object)  # Article, Places
    pair_found = Signal(object)  # DraftPair: two drafts to be compared
    wording_found = Signal(str, object)  # highlight id, Wordings: what it reads now and read before
    failed = Signal(object)  # KnownError

    def __init__(self, library: OpenLibrary, thread: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._thread = library, thread

    def take(self, reading: Reading, show: bool) -> None:
        """Store a text as an article of its own, unless it looks like a new draft of one."""
        then = partial(self._on_taken, reading, show)
        self._thread.run(_take_in, self._library, reading, show, then=then, failed=self.failed.emit)

    def answer(self, question: DraftQuestion, *, is_draft: bool, show: bool) -> None:
        """Store the text of a question as a new draft, or as an article of its own."""
        work = _revise if is_draft else _add
        then, failed = partial(self._on_stored, question, show), partial(self._on_failed, question)
        self._thread.run(work, self._library, question, show, then=then, failed=failed)

    def find_wording(self, highlight_id: str) -> None:
        """Look up what a highlight read before, and which facts that changes."""
        then = partial(self.wording_found.emit, highlight_id)
        self._thread.run(_wordings, self._library, highlight_id, then=then, failed=self._on_gone)

    def find_pair(self, article_id: str, numbers: tuple[int, int] | None) -> None:
        """Read two drafts of an article, its last two where none are named."""
        then, failed = self.pair_found.emit, self.failed.emit
        self._thread.run(_pair, self._library, article_id, numbers, then=then, failed=failed)

    def _on_taken(self, reading: Reading, show: bool, found: Outcome | Article) -> None:
        if isinstance(found, Outcome):
            self.stored.emit(reading, show, found)
        else:
            self.asked.emit(DraftQuestion(reading, show, found))

    def _on_stored(self, question: DraftQuestion, show: bool, stored: _Stored) -> None:
        self.settled.emit(question)
        self.stored.emit(question.reading, show, stored.outcome)
        if stored.places is not None:
            self.carried_over.emit(question.article, stored.places)

    def _on_gone(self, _error: KnownError) -> None:
        """Let a question rest whose highlight is gone by now: its card is gone too."""

    def _on_failed(self, question: DraftQuestion, error: KnownError) -> None:
        self.kept_open.emit(question)
        self.failed.emit(error)


# What runs on the library's thread.


def _take_in(library: OpenLibrary, reading: Reading, show: bool) -> Outcome | Article:
    """Store a text, or return the article that it may be a new draft of."""
    from annotator.operations.revising import likely_draft_of

    return likely_draft_of(library.library, reading) or library.add(reading, show)


def _wordings(library: OpenLibrary, highlight_id: str) -> Wordings:
    from annotator.operations.revising import wordings

    return wordings(library.library, highlight_id)


def _pair(library: OpenLibrary, article_id: str, numbers: tuple[int, int] | None) -> DraftPair:
    from annotator.operations.comparing import draft_pair

    return draft_pair(library.library, article_id, numbers)


def _add(library: OpenLibrary, question: DraftQuestion, show: bool) -> _Stored:
    return _Stored(library.add(question.reading, show))


def _revise(library: OpenLibrary, question: DraftQuestion, show: bool) -> _Stored:
    """Take a text in as the next draft; one that came into the library while the question stood is found there."""
    from annotator.operations.revising import revise

    if library.library.articles.by_digest(digest(question.reading.text)) is not None:
        return _add(library, question, show)
    found: list[Places] = []

    def take_draft(store: Library) -> Change:
        revised = revise(store, question.article.id, question.reading)
        found.append(revised.places)
        return revised.change

    outcome = library.carry_out(take_draft)
    if show and (outcome.article is None or outcome.article.article.id != question.article.id):
        outcome = replace(library.open_article(question.article.id), step=outcome.step, listed=outcome.listed)
    return _Stored(outcome, *found)
