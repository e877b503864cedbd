"""What the window may ask for: imports, searches, and what is written, one method a verb and one step to undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance

from annotator.core.change import Change
from annotator.core.evidence import Evidence
from annotator.core.link import Relation
from annotator.core.match import Match
from annotator.core.query import Outcome, Query
from annotator.core.scale import Scale
from annotator.core.span import Span
from annotator.errors import KnownError
from annotator.ui import open_library, verbs
from annotator.ui.article_state import ArticleState
from annotator.ui.filing import Filing
from annotator.ui.intake import Intake
from annotator.ui.open_library import OpenLibrary, Rating
from annotator.ui.searches import Searches
from annotator.ui.tasks import Workers

Answer = TypeVar("Answer")


class SessionVerbs(QObject):
    """What may be asked of the session, most of it writes."""

    state: ArticleState
    intake: Intake
    searches: Searches
    filing: Filing
    _library: OpenLibrary
    _library_thread: Workers
    busy_changed = Signal(str)  # what is being done, empty when nothing is
    scales_listed = Signal(object)  # Rating: the scale in force and those to choose from
    edit_failed = Signal(str, str)  # claim id, one sentence: what was typed on it was not stored
    relied_on = Signal(object)  # tuple[SignedReport, ...] that used a verdict which is another one now
    change_refused = Signal()  # a wish to change an article that is signed off; nothing was changed
    scale_failed = Signal(str)  # one sentence: why the scale stays as it was
    checker_changed = Signal(str)
    rescued = Signal(str)  # path

    def refuses(self, typed_on: str = "") -> bool:
        """Tell whether the open article is signed off, and so cannot be changed; it is said if so.

        What was typed on a claim stays in its fields.
        """
        if self.state.is_signed:
            self.change_refused.emit()
            if typed_on:
                self.edit_failed.emit(typed_on, self.tr("The report is signed off; reopen it to change anything."))
        return self.state.is_signed

    def import_sources(self, sources: list[str]) -> None:
        """Read files and addresses, and open the first that can be read."""
        self.intake.take(sources)

    def import_text(self, text: str, html: str = "") -> None:
        """Make an article of what was pasted or dropped."""
        self.intake.take_text(text, html)

    def find_matches(self, claim_id: str) -> None:
        """Look for earlier claims like this one, once the choice has rested on it for a moment; none for none."""
        self.searches.choose(self.state.records.get(claim_id))

    def find_claims(self, words: str) -> None:
        """Look for claims in all articles; of several questions only the newest is answered."""
        self.searches.find(words)

    def set_checker_name(self, name: str) -> None:
        """Give verdicts from now on under this name."""
        self._ask(self._library.set_checker_name, name, then=self.checker_changed.emit)

    def rescue(self, target: Path) -> None:
        """Write what the open library holds to a new file, after its own is gone."""
        self._ask(self._library.rescue, target, then=lambda path: self.rescued.emit(str(path)))

    def highlight(self, span: Span, label_id: str = "") -> None:
        """Highlight a stretch of the open article, with a verdict or none yet."""
        if self.state.article is not None:
            self._write(verbs.highlight, self.state.article.version.id, span, label_id)

    def judge(self, claim_id: str, label_id: str) -> None:
        """Give a claim a verdict; an empty label sets it back to "to check"."""
        self._write(verbs.judge, claim_id, label_id)

    def resize(self, highlight_id: str, span: Span) -> None:
        """Move the edges of a highlight."""
        self._write(verbs.resize, highlight_id, span)

    def confirm_place(self, highlight_id: str) -> None:
        """Accept the place that is proposed for a highlight in this draft."""
        self._write(verbs.confirm_place, highlight_id)

    def attach(self, highlight_id: str, span: Span) -> None:
        """Put a highlight without a sure place upon a stretch of the open article."""
        self._write(verbs.attach_highlight, highlight_id, span)

    def keep_as_orphan(self, highlight_id: str) -> None:
        """Turn down the place that is proposed for a highlight."""
        self._write(verbs.keep_as_orphan, highlight_id)

    def remove_highlight(self, highlight_id: str) -> None:
        """Remove a highlight, and with its last one the claim."""
        self._write(verbs.remove_highlight, highlight_id)

    def edit_claim(self, claim_id: str, fields: Mapping[str, str | tuple[str, ...]]) -> None:
        """Change some fields of a claim."""
        self._write(verbs.edit_claim, claim_id, fields, typed_on=claim_id)

    def add_source(self, claim_id: str, evidence: Evidence) -> None:
        """Add a source to a claim."""
        self._write(verbs.attach, claim_id, evidence, typed_on=claim_id)

    def keep_file(self, claim_id: str, path: str) -> None:
        """Copy a file to the library, to become a source of a claim."""
        if not self.refuses():
            self.filing.keep(claim_id, path)

    def edit_source(self, evidence: Evidence) -> None:
        """Change a source."""
        self._write(verbs.edit_source, evidence, typed_on=evidence.claim_id)

    def remove_source(self, evidence_id: str) -> None:
        """Remove a source."""
        self._write(verbs.detach, evidence_id)

    def ask_writer(self, claim_id: str, wording: str, question: str) -> None:
        """Put a query to the writer on a claim."""
        self._write(verbs.ask_writer, claim_id, wording, question, typed_on=claim_id)

    def edit_query(self, query: Query) -> None:
        """Change the words of a query."""
        self._write(verbs.edit_query, query, typed_on=query.claim_id)

    def settle_query(self, query_id: str, outcome: str) -> None:
        """Note what became of a query."""
        self._write(verbs.settle_query, query_id, Outcome(outcome))

    def remove_query(self, query_id: str) -> None:
        """Remove a query."""
        self._write(verbs.remove_query, query_id)

    def link(self, claim_id: str, match: Match, relation: str) -> None:
        """Record how a claim stands to an earlier one."""
        self._write(verbs.link, claim_id, match, Relation(relation))

    def take_over(self, claim_id: str, match: Match) -> None:
        """Take over verdict and sources of an earlier claim."""
        self._write(verbs.take_over, claim_id, match)

    def remove_link(self, link_id: str) -> None:
        """Remove a link."""
        self._write(verbs.unlink, link_id)

    def list_scales(self) -> None:
        """Ask which scale is in force, and which there are."""
        self._run(self._library.scales, then=self.scales_listed.emit)

    def use_scale(self, name: str) -> None:
        """Give verdicts on another scale from now on."""
        self._run(self._library.use_scale, name, then=self._on_scale_taken)

    def revise_scale(self, scale: Scale) -> None:
        """Give verdicts on a changed scale from now on; stored verdicts stay as they were given."""
        self._run(self._library.revise_scale, scale, then=self._on_scale_taken)

    def undo(self) -> None:
        """Take the last step back."""
        self._write(verbs.undo, how="undone")

    def redo(self) -> None:
        """Do the step again that was undone last."""
        self._write(verbs.redo, how="redone")

    def _on_scale_taken(self, answer: tuple[Rating, open_library.Outcome | None]) -> None:
        rating, outcome = answer
        self.scales_listed.emit(rating)
        self._show(outcome)

    def _run(self, function: Callable[..., Answer], *values: object, then: Callable[[Answer], None]) -> None:
        failed = partial(_say_to, self.scale_failed)
        self._library_thread.run(function, *values, then=then, failed=failed)

    def _ask(self, function: Callable[..., Answer], *values: object, then: Callable[[Answer], None]) -> None:
        raise NotImplementedError

    def _show(self, outcome: open_library.Outcome | None) -> None:
        raise NotImplementedError

    def _write(self, verb: Callable[..., Change], *values: object, how: str = "done", typed_on: str = "") -> None:
        raise NotImplementedError


def _say_to(signal: SignalInstance, error: KnownError) -> None:
    signal.emit(str(error))
