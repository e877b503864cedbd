"""Questions to the library of which only the newest counts: earlier claims like this one, and claims by words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.change import Step, StepKind
from annotator.core.claim import ClaimRecord
from annotator.core.link import Relation
from annotator.core.match import Match
from annotator.errors import KnownError
from annotator.ui.lookups import Lookups
from annotator.ui.open_library import OpenLibrary
from annotator.ui.tasks import Workers

if TYPE_CHECKING:
    from annotator.core.match import FoundClaim

SELECTION_PAUSE_MS: Final = 120
# Looking takes the interpreter, which the window needs to show what was stored.
SHOWN_PAUSE_MS: Final = 10


@dataclass(frozen=True, slots=True)
class Question:
    """A claim whose earlier checks are looked for, with all that decides what is found."""

    claim_id: str = ""
    text: str = ""
    claimant: str = ""
    rejected: frozenset[str] = frozenset()


class Searches(QObject):
    """Asks on the library's thread; a question that was overtaken is neither worked on nor answered."""

    match_search_started = Signal(str)  # claim id
    matches_found = Signal(str, object)  # claim id, list[Match]
    claims_found = Signal(str, object)  # words, list[FoundClaim]
    claimants_found = Signal(str, object)  # the beginning of a name, list[str]
    failed = Signal(object)  # KnownError

    def __init__(self, library: OpenLibrary, thread: Workers, lookups: Lookups, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._thread, self._lookups = library, thread, lookups
        self._claim_id = ""
        self._question = Question()
        self._words = ""
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._on_pause_over)

    def choose(self, record: ClaimRecord | None) -> None:
        """Look for earlier claims like this one once the choice has rested on it for a moment; for None, stop."""
        if record is None:
            self.forget()
        elif record.claim.id != self._claim_id:
            self._take(record)
            self._pause.start(SELECTION_PAUSE_MS)

    def look_again(self, record: ClaimRecord, step: Step | None = None) -> None:
        """Look, once the verdict is shown or once the choice has rested, unless just this was asked for already."""
        if _question(record) == self._question and not self._pause.isActive():
            return
        self._take(record)
        # While an edge is moving, its keys come first.
        moving = step is not None and step.kind is StepKind.RESIZE_HIGHLIGHT
        self._pause.start(SELECTION_PAUSE_MS if moving else SHOWN_PAUSE_MS)

    def hurry(self) -> None:
        """Ask at once what only waits for the verdict to be shown."""
        if self._pause.isActive() and self._pause.interval() == SHOWN_PAUSE_MS:
            self._pause.stop()
            self._ask_for_matches()

    def find(self, words: str) -> None:
        """Look for claims in all articles."""
        self._words = words
        then = partial(self._on_claims_found, words)
        self._thread.run(self._find_if_wanted, words, then=then, failed=self._on_failed, patient=True)

    def claimants(self, beginning: str) -> None:
        """Look for claimants whose names begin so."""
        then = partial(self.claimants_found.emit, beginning)
        self._thread.run(_claimants, self._library, beginning, then=then, failed=self._on_failed, patient=True)

    def forget(self) -> None:
        """Stop looking for earlier claims."""
        self._pause.stop()
        self._claim_id, self._question = "", Question()

    def _take(self, record: ClaimRecord) -> None:
        self._claim_id, self._question = record.claim.id, _question(record)
        self.match_search_started.emit(record.claim.id)

    def _on_pause_over(self) -> None:
        """Ask, unless the library is at work: a key that is pressed meanwhile must not find it looking."""
        if self._thread.waiting():
            self._pause.start(SHOWN_PAUSE_MS)
        else:
            self._ask_for_matches()

    def _ask_for_matches(self) -> None:
        question = self._question
        then = partial(self._on_matches_found, question)
        self._lookups.matches(question.claim_id, lambda: question == self._question, then, self._on_failed)

    def _find_if_wanted(self, words: str) -> list[FoundClaim]:
        """Run on the library's thread."""
        return self._library.find_claims(words) if words == self._words else []

    def _on_matches_found(self, question: Question, matches: list[Match]) -> None:
        if question == self._question:
            self.matches_found.emit(question.claim_id, matches)

    def _on_claims_found(self, words: str, found: list[FoundClaim]) -> None:
        if words == self._words:
            self.claims_found.emit(words, found)

    def _on_failed(self, error: KnownError) -> None:
        self.failed.emit(error)


def _claimants(library: OpenLibrary, beginning: str) -> list[str]:
    """Return the claimants whose names begin so; runs on the library's thread."""
    from annotator.operations.finding import claimants

    return claimants(library.library, beginning)


def _question(record: ClaimRecord) -> Question:
    """Return what decides which earlier claims match."""
    rejected = (link.earlier_claim_id for link in record.links if link.relation is Relation.NOT_THE_SAME)
    return Question(record.claim.id, record.claim.text, record.claim.claimant, frozenset(rejected))
