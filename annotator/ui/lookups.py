"""Where questions about earlier claims are worked on: in a process beside the window, else on the library's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from annotator.core.article import Version
from annotator.core.match import Match
from annotator.errors import KnownError, LookupsEnded
from annotator.ui.open_library import OpenLibrary
from annotator.ui.tasks import Failed, Workers

if TYPE_CHECKING:
    from annotator.operations.lookup_process import LookupProcess, MatchQuestion, Slice

_log = logging.getLogger(__name__)

SLICE_SECONDS: Final = 0.010
# Opening the article that was asked for comes first; till then the library's thread answers.
START_PAUSE_MS: Final = 700

FoundMatches = Callable[[list[Match]], None]
FoundSlice = Callable[["Slice"], None]
Wanted = Callable[[], bool]


class Lookups(QObject):
    """Hands questions to the process while there is one; without it, or when it ends, the library's thread answers.

    With a process of its own nothing else waits for an answer but the next question.
    """

    def __init__(self, library: OpenLibrary, thread: Workers, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._library_thread = library, thread
        self._apart: Workers | None = None
        self._process: LookupProcess | None = None
        self._ready = False
        self._path = Path()
        self._pause = QTimer(self, singleShot=True, interval=START_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause_over)

    def work_apart(self) -> None:
        """Use a process for the libraries that are opened from now on."""
        self._apart = Workers(1, "lookups", self)

    def begin(self, library: Path) -> None:
        """Start the process for a library in a moment, in place of the one before."""
        self._end_process()
        self._path = library
        if self._apart is not None:
            self._pause.start()

    def close(self) -> None:
        """End the process, and take no more questions."""
        self._end_process()
        if self._apart is not None:
            self._apart.close()

    def waiting(self) -> int:
        """Return how many tasks come before the next question."""
        return self._apart.waiting() if self._apart and self._ready else self._library_thread.waiting()

    def matches(self, claim_id: str, wanted: Wanted, then: FoundMatches, failed: Failed) -> None:
        """Look for earlier claims like one of the open article, unless nobody wants them any more."""
        if self._ready:
            asked = partial(self._on_question_known, wanted, then, failed)
            self._library_thread.run(self._library.match_question, claim_id, then=asked, failed=failed)
        else:
            self._library_thread.run(
                _matches_here, self._library, claim_id, wanted, then=then, failed=failed, patient=True
            )

    def look(self, version: Version, first: int, then: FoundSlice, failed: Failed) -> None:
        """Look up which sentences were checked before, from one on, for a moment."""
        thread = self._library_thread
        here = partial(thread.run, look, self._library, version, first, then=then, failed=failed, patient=True)
        process = self._process
        if self._ready and process and self._apart:
            ended = partial(self._on_failed, process, here, failed)
            self._apart.run(process.look, version, first, SLICE_SECONDS, then=then, failed=ended, patient=True)
        else:
            here()

    def _on_pause_over(self) -> None:
        if self._apart is None:
            return
        from annotator.operations.lookup_process import LookupProcess

        try:
            self._process = LookupProcess()
        except LookupsEnded as error:
            _log.info("no lookup process: %s", error)
            return
        failed = partial(self._on_not_opened, self._process)
        self._apart.run(self._process.open, self._path, then=self._on_opened, failed=failed)

    def _on_question_known(
        self, wanted: Wanted, then: FoundMatches, failed: Failed, question: MatchQuestion | None
    ) -> None:
        if question is None or not wanted():
            then([])
            return
        here = partial(self.matches, question.claim_id, wanted, then, failed)
        process = self._process
        if self._ready and process and self._apart:
            ended = partial(self._on_failed, process, here, failed)
            self._apart.run(_matches_apart, process, question, wanted, then=then, failed=ended)
        else:
            here()

    def _on_opened(self, process: LookupProcess) -> None:
        self._ready = process is self._process

    def _on_not_opened(self, process: LookupProcess, error: KnownError) -> None:
        """Go on without: the library's thread says itself what is wrong with the library."""
        _log.info("no lookup process: %s", type(error).__name__)
        if process is self._process:
            self._end_process()

    def _on_failed(self, process: LookupProcess, here: Callable[[], None], failed: Failed, error: KnownError) -> None:
        """Answer here what the process cannot answer any more."""
        if not isinstance(error, LookupsEnded):
            failed(error)
            return
        if process is self._process:
            _log.info("the lookup process ended; the library's thread answers instead")
            self._end_process()
        here()

    def _end_process(self) -> None:
        self._pause.stop()
        self._ready = False
        if self._process is not None:
            self._process.close()
            self._process = None


def look(library: OpenLibrary, version: Version, first: int, seconds: float = SLICE_SECONDS) -> Slice:
    """Look sentences up from one on, for a time; at least one. Runs on the library's thread."""
    from annotator.operations import lookups

    return lookups.look(library.library, version, first, seconds)


def _matches_here(library: OpenLibrary, claim_id: str, wanted: Wanted) -> list[Match]:
    return library.matches(claim_id) if wanted() else []


def _matches_apart(process: LookupProcess, question: MatchQuestion, wanted: Wanted) -> list[Match]:
    return process.matches(question) if wanted() else []
