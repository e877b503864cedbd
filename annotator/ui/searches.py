"""Questions to the library of which only the newest counts: earlier claims like this one, and claims by words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.claim import Claim
from annotator.core.match import Match
from annotator.errors import KnownError
from annotator.ui.open_library import OpenLibrary
from annotator.ui.tasks import Workers

if TYPE_CHECKING:
    from annotator.core.match import FoundClaim

SELECTION_PAUSE_MS: Final = 120


class Searches(QObject):
    """Asks on the library's thread; a question that was overtaken is neither worked on nor answered."""

    match_search_started = Signal(str)  # claim id
    matches_found = Signal(str, object)  # claim id, list[Match]
    claims_found = Signal(str, object)  # words, list[FoundClaim]
    failed = Signal(object)  # KnownError

    def __init__(self, library: OpenLibrary, thread: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._thread = library, thread
        self._claim_id = ""
        self._statement = ("", "", "")
        self._words = ""
        self._pause = QTimer(self, interval=SELECTION_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._ask_for_matches)

    def choose(self, claim: Claim | None) -> None:
        """Look for earlier claims like `claim` once the choice has rested on it for a moment; for None, stop."""
        if claim is None:
            self.forget()
        elif claim.id != self._claim_id:
            self._take(claim)
            self._pause.start()

    def look_again(self, claim: Claim) -> None:
        """Look at once, unless exactly this statement of this claim was asked for already."""
        if _statement(claim) != self._statement or self._pause.isActive():
            self._take(claim)
            self._pause.stop()
            self._ask_for_matches()

    def find(self, words: str) -> None:
        """Look for claims in all articles."""
        self._words = words
        then = partial(self._on_claims_found, words)
        self._thread.run(self._find_if_wanted, words, then=then, failed=self._on_failed)

    def forget(self) -> None:
        """Stop looking for earlier claims."""
        self._pause.stop()
        self._claim_id, self._statement = "", ("", "", "")

    def _take(self, claim: Claim) -> None:
        self._claim_id, self._statement = claim.id, _statement(claim)
        self.match_search_started.emit(claim.id)

    def _ask_for_matches(self) -> None:
        then = partial(self._on_matches_found, self._statement)
        self._thread.run(self._match_if_wanted, self._statement, then=then, failed=self._on_failed)

    def _match_if_wanted(self, statement: tuple[str, str, str]) -> list[Match]:
        """Run on the library's thread."""
        return self._library.matches(statement[0]) if statement == self._statement else []

    def _find_if_wanted(self, words: str) -> list[FoundClaim]:
        """Run on the library's thread."""
        return self._library.find_claims(words) if words == self._words else []

    def _on_matches_found(self, statement: tuple[str, str, str], matches: list[Match]) -> None:
        if statement == self._statement:
            self.matches_found.emit(statement[0], matches)

    def _on_claims_found(self, words: str, found: list[FoundClaim]) -> None:
        if words == self._words:
            self.claims_found.emit(words, found)

    def _on_failed(self, error: KnownError) -> None:
        self.failed.emit(error)


def _statement(claim: Claim) -> tuple[str, str, str]:
    """Return what decides which earlier claims match."""
    return claim.id, claim.text, claim.claimant
