"""What the window may ask to have written: one method a verb, each one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from annotator.core.change import Change
from annotator.core.evidence import Evidence
from annotator.core.link import Relation
from annotator.core.match import Match
from annotator.core.span import Span
from annotator.ui import verbs
from annotator.ui.article_state import ArticleState


class SessionVerbs(QObject):
    """The writing half of the session."""

    state: ArticleState

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

    def remove_highlight(self, highlight_id: str) -> None:
        """Remove a highlight, and with its last one the claim."""
        self._write(verbs.remove_highlight, highlight_id)

    def edit_claim(self, claim_id: str, fields: Mapping[str, str]) -> None:
        """Change some fields of a claim."""
        self._write(verbs.edit_claim, claim_id, fields, typed_on=claim_id)

    def add_source(self, claim_id: str, evidence: Evidence) -> None:
        """Add a source to a claim."""
        self._write(verbs.attach, claim_id, evidence, typed_on=claim_id)

    def edit_source(self, evidence: Evidence) -> None:
        """Change a source."""
        self._write(verbs.edit_source, evidence, typed_on=evidence.claim_id)

    def remove_source(self, evidence_id: str) -> None:
        """Remove a source."""
        self._write(verbs.detach, evidence_id)

    def link(self, claim_id: str, match: Match, relation: str) -> None:
        """Record how a claim stands to an earlier one."""
        self._write(verbs.link, claim_id, match, Relation(relation))

    def take_over(self, claim_id: str, match: Match) -> None:
        """Take over verdict and sources of an earlier claim."""
        self._write(verbs.take_over, claim_id, match)

    def remove_link(self, link_id: str) -> None:
        """Remove a link."""
        self._write(verbs.unlink, link_id)

    def undo(self) -> None:
        """Take the last step back."""
        self._write(verbs.undo, how="undone")

    def redo(self) -> None:
        """Do the step again that was undone last."""
        self._write(verbs.redo, how="redone")

    def _write(self, verb: Callable[..., Change], *values: object, how: str = "done", typed_on: str = "") -> None:
        raise NotImplementedError
