"""The open library as the panels see it: wishes go in as method calls, facts come out as signals.

Everything that touches the library runs on the library's one thread; a write is announced after its COMMIT only, and
together with all that changed by it. Results that belong to an article or claim no longer open are dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.change import Change
from annotator.errors import KnownError, LibraryCorrupt, LibraryError, LibraryMoved
from annotator.ui import verbs
from annotator.ui.article_state import ArticleState
from annotator.ui.draft_questions import DraftQuestions
from annotator.ui.earlier_marks import EarlierMarks
from annotator.ui.filing import Filing
from annotator.ui.intake import Intake
from annotator.ui.lookups import Lookups
from annotator.ui.meanings import Meanings
from annotator.ui.open_library import Opened, OpenLibrary, Outcome
from annotator.ui.removals import Removals
from annotator.ui.reports import Reports
from annotator.ui.safekeeping import Safekeeping
from annotator.ui.scale_words import in_language
from annotator.ui.searches import Searches
from annotator.ui.session_verbs import SessionVerbs
from annotator.ui.sign_offs import SignOffs
from annotator.ui.slow_writes import SlowWrites
from annotator.ui.tasks import Workers
from annotator.ui.whole_check import WholeCheck

if TYPE_CHECKING:
    from annotator.reading.reading import Reading

Answer = TypeVar("Answer")

LOOK_EVERY_MS: Final = 2_000


class Session(SessionVerbs):
    """One open library and one open article, for everything the window shows."""

    library_opened = Signal(str, bool)  # path, read-only
    library_failed = Signal(str)  # one sentence: it could not be opened
    library_lost = Signal(str, str)  # one sentence: its file is gone; where a rescue copy would go
    article_opened = Signal(object)  # OpenArticle
    article_closed = Signal()
    records_changed = Signal(object)  # dict[str, ClaimRecord | None]
    progress_changed = Signal(object)  # Progress
    contradictions_found = Signal(object)  # tuple[Contradiction, ...] of the open article
    articles_listed = Signal(object)  # list[ArticleRow]
    steps_changed = Signal(object, object)  # Step | None to undo, Step | None to redo
    edit_saved = Signal(str)  # claim id, once for each edit_claim
    step_done = Signal(object, str)  # Step; "done", "undone" or "redone"
    claim_focused = Signal(str)  # the claim that the last step was about
    claim_reached = Signal(str)  # the claim to go to: asked for by name, or touched by undo and redo
    match_search_started = Signal(str)  # claim id
    matches_found = Signal(str, object)  # claim id, list[Match]
    claims_found = Signal(str, object)  # words, list[FoundClaim]
    report_written = Signal(str)  # path
    imports_stored = Signal()  # everything given to be imported is stored, or was said to have failed
    write_failed = Signal(str, object)  # one sentence: what was not stored, and why; what asks for it again
    noticed = Signal(str)  # one sentence the user should know
    failed = Signal(str)  # one sentence: what was not done, and why

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = OpenLibrary()
        self._library_thread = Workers(1, "library", self)
        self.intake = Intake(self)
        self._path: Path | None = None
        self.state = ArticleState()
        self._wanted_article = ""
        self._writes = SlowWrites(self)
        self.lookups = Lookups(self._library, self._library_thread, self)
        self.searches = Searches(self._library, self._library_thread, self.lookups, self)
        self.earlier = EarlierMarks(self.lookups, self)
        self.meanings = Meanings(self._library, self._library_thread, self)
        self.safekeeping = Safekeeping(self._library, self._library_thread, self)
        self._whole = WholeCheck(self._library, self._library_thread, self._on_failed, self)
        self.filing = Filing(self)
        self.sign_offs = SignOffs(self._library, self._library_thread, self)
        self.removals = Removals(self._library, self._library_thread, self)
        self.draft_questions = DraftQuestions(self._library, self._library_thread, self)
        self.reports = Reports(self._library, self._library_thread, self)
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self._on_look_due)
        self.intake.article_read.connect(self.draft_questions.take)
        self.draft_questions.stored.connect(self._on_added)
        for part in (self.draft_questions, self.searches, self.sign_offs, self.removals, self.safekeeping):
            part.failed.connect(self._on_failed)
        self.safekeeping.reopened.connect(self._on_library_opened)
        self.safekeeping.reopening_wanted.connect(self.open_library)
        self.intake.finished.connect(self._on_intake_finished)
        self.searches.match_search_started.connect(self.match_search_started)
        self.searches.matches_found.connect(self.matches_found)
        self.searches.claims_found.connect(self.claims_found)
        self.sign_offs.settled.connect(self._show)
        self.removals.settled.connect(self._show)
        self.filing.source_kept.connect(self.add_source)
        for busy in (self._writes, self.intake, self.filing, self.reports):
            busy.busy_changed.connect(self.busy_changed)
        for failed in (self.intake.failed, self.filing.failed):
            failed.connect(self.failed)
        self.reports.written.connect(self.report_written)

    @property
    def path(self) -> Path | None:
        """The open library's file."""
        return self._path

    def open_library(self, path: Path, *, create: bool = False) -> None:
        """Open a library in place of the present one."""
        failed = partial(self._on_open_failed, path)
        self._ask(self._library.open, path, create, then=self._on_library_opened, failed=failed)

    def close(self) -> None:
        """Wait for every write, then close the library; failures have been announced when this returns."""
        self._look.stop()
        self.earlier.stop()
        self.meanings.close()
        self.lookups.close()
        self.searches.forget()
        self.intake.close()
        self.filing.finish()
        self.filing.close()
        self.safekeeping.close()
        # As patient as what was asked for before: it comes last.
        self._library_thread.run(self._library.close, then=_ignore, failed=self._on_failed, patient=True)
        self._library_thread.finish()
        self.reports.close()
        self._library_thread.close()

    def wait_for_writes(self) -> None:
        """Wait until everything asked of the library so far is answered."""
        self._library_thread.finish()

    def wait(self) -> None:
        """Wait until everything asked for so far is answered."""
        for under_way in (self.intake, self.filing, self.reports, self._library_thread, self._whole, self.safekeeping):
            under_way.finish()
        self.searches.hurry()
        self._library_thread.finish()

    # Articles.

    def open_article(self, article_id: str, claim_id: str = "") -> None:
        """Open an article, at a claim if one is named."""
        self._wanted_article = article_id
        then = partial(self._on_article_read, article_id, claim_id)
        self._ask(self._library.open_article, article_id, then=then)

    def take_reading(self, reading: Reading, show: bool = True) -> None:
        """Store an article as it was read, whatever it looks like, and open it if it is to be shown."""
        self._ask(self._library.add, reading, show, then=partial(self._on_added, reading, show))

    def export(self, path: Path) -> None:
        """Write the report of the open article."""
        self.reports.export(path)

    # What comes back.

    def _ask(
        self,
        function: Callable[..., Answer],
        *values: object,
        then: Callable[[Answer], None],
        failed: Callable[[KnownError], None] | None = None,
    ) -> None:
        self._library_thread.run(function, *values, then=then, failed=failed or self._on_failed)

    def _write(self, verb: Callable[..., Change], *values: object, how: str = "done", typed_on: str = "") -> None:
        if self.refuses(typed_on):
            return
        self._writes.begin()
        self.earlier.rest()
        then = partial(self._on_written, how, typed_on if verb is verbs.edit_claim else "")
        failed = partial(self._on_write_failed, typed_on, partial(self._write, verb, *values, how=how))
        self._ask(self._library.carry_out, verb, *values, then=then, failed=failed)

    def _on_library_opened(self, opened: Opened) -> None:
        self._path = self.filing.library = opened.path
        self.lookups.begin(opened.path)
        self._forget_article()
        self.library_opened.emit(str(opened.path), opened.read_only)
        self.checker_changed.emit(opened.checker)
        self.steps_changed.emit(*opened.steps)
        self._look.start()
        self._ask(self._library.list_articles, then=self.articles_listed.emit)
        self._whole.start()
        self.safekeeping.start(opened)

    def _on_open_failed(self, path: Path, error: KnownError) -> None:
        self.library_failed.emit(str(error))
        self.safekeeping.on_open_failed(path, error)

    def _on_intake_finished(self) -> None:
        """Say so when the last of them is stored: the library's thread keeps the order."""
        self._ask(_nothing, then=lambda _: self.imports_stored.emit())

    def _on_added(self, reading: Reading, show: bool, outcome: Outcome) -> None:
        if outcome.article is not None:
            self._wanted_article = outcome.article.article.id
        self._show(outcome)
        for warning in reading.warnings if show else ():
            self.noticed.emit(warning)
        if outcome.already_known:
            self.noticed.emit(self.tr("This text is in the library already ({0}).").format(outcome.known_since[:10]))
        elif outcome.step is not None:
            self.step_done.emit(outcome.step, "done")

    def _on_article_read(self, article_id: str, claim_id: str, outcome: Outcome) -> None:
        if article_id == self._wanted_article:
            self._show(outcome)
            if claim_id in self.state.records:
                self.claim_reached.emit(claim_id)

    def _on_written(self, how: str, edited: str, outcome: Outcome) -> None:
        self._writes.end()
        self._show(outcome)
        if edited:
            self.edit_saved.emit(edited)
        if outcome.relied:
            self.relied_on.emit(outcome.relied)
        if outcome.step is not None:
            self.step_done.emit(outcome.step, how)
        record = self.state.records.get(outcome.focus)
        if record is not None:
            (self.claim_focused if how == "done" else self.claim_reached).emit(outcome.focus)
            self.searches.look_again(record, outcome.step)

    def _on_write_failed(self, typed_on: str, again: Callable[[], None], error: KnownError) -> None:
        self._writes.end()
        if typed_on:
            self.edit_failed.emit(typed_on, str(error))
        elif isinstance(error, LibraryError) and not isinstance(error, LibraryMoved):
            self.write_failed.emit(str(error), again)
        if isinstance(error, LibraryMoved) or not (typed_on or isinstance(error, LibraryError)):
            self._on_failed(error)

    def _on_failed(self, error: KnownError) -> None:
        self.busy_changed.emit("")
        if isinstance(error, LibraryMoved) and self._path is not None:
            self.library_lost.emit(str(error), str(rescue_path(self._path)))
        elif isinstance(error, LibraryCorrupt):
            self.safekeeping.on_damage_found(error)
        else:
            self.failed.emit(str(error))

    def _on_look_due(self) -> None:
        if not self._library_thread.waiting():
            self._ask(self._library.look, then=self._show)

    def _show(self, outcome: Outcome | None) -> None:
        """Announce everything in an outcome."""
        if outcome is None:
            return
        if outcome.gone:
            self._forget_article()
            self.article_closed.emit()
        elif outcome.article is not None:
            opened = replace(outcome.article, scale=in_language(outcome.article.scale))
            self.state.show(opened)
            self.article_opened.emit(opened)
            self.earlier.start(opened)
        elif outcome.records:
            self.state.take(outcome.records)
            self.records_changed.emit(outcome.records)
        if outcome.progress is not None:
            self.progress_changed.emit(outcome.progress)
        if outcome.contradictions is not None:
            self.contradictions_found.emit(outcome.contradictions)
        self.steps_changed.emit(*outcome.steps)
        if outcome.listed is not None:
            self.articles_listed.emit(outcome.listed)

    def _forget_article(self) -> None:
        self.state.forget()
        self.earlier.stop()
        self.searches.forget()


def _ignore(_answer: object) -> None:
    """Take an answer that says nothing."""


def _nothing() -> None:
    """Take its turn on the library's thread."""


def rescue_path(path: Path) -> Path:
    """Return where a rescue copy of a library goes: beside it, or at home when its folder is gone."""
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    folder = path.parent if path.parent.is_dir() else Path.home()
    return folder / f"{path.stem}-rescued-{stamp}{path.suffix}"
