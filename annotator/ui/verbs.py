"""The wishes of the window, as they run on the library's thread.

Each calls the operation of the same name, importing it there: the window shows before the library's modules load.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.core.change import Change
from annotator.core.evidence import Evidence
from annotator.core.link import Relation
from annotator.core.match import Match
from annotator.core.query import Outcome, Query
from annotator.core.span import Span

if TYPE_CHECKING:
    from annotator.library.library import Library
    from annotator.operations.editing import ClaimFields


def highlight(library: Library, version_id: str, span: Span, label_id: str) -> Change:
    """Highlight a stretch of a version; an empty label leaves the claim to check."""
    from annotator.operations import marking

    return marking.highlight(library, version_id, span, label_id or None)


def judge(library: Library, claim_id: str, label_id: str) -> Change:
    """Give a claim a verdict; an empty label sets it back to "to check"."""
    from annotator.operations import marking

    return marking.judge(library, claim_id, label_id or None)


def remove_article(library: Library, article_id: str) -> Change:
    """Remove an article with everything on it."""
    from annotator.operations import removing

    return removing.remove_article(library, article_id)


def resize(library: Library, highlight_id: str, span: Span) -> Change:
    """Move the edges of a highlight."""
    from annotator.operations import marking

    return marking.resize(library, highlight_id, span)


def confirm_place(library: Library, highlight_id: str) -> Change:
    """Accept the proposed place of a highlight."""
    from annotator.operations import revising

    return revising.confirm_place(library, highlight_id)


def attach_highlight(library: Library, highlight_id: str, span: Span) -> Change:
    """Put a highlight that lost its place upon a stretch."""
    from annotator.operations import revising

    return revising.attach(library, highlight_id, span)


def keep_as_orphan(library: Library, highlight_id: str) -> Change:
    """Turn down the proposed place of a highlight."""
    from annotator.operations import revising

    return revising.keep_as_orphan(library, highlight_id)


def remove_highlight(library: Library, highlight_id: str) -> Change:
    """Remove a highlight, and with its last one the claim."""
    from annotator.operations import marking

    return marking.remove_highlight(library, highlight_id)


def edit_claim(library: Library, claim_id: str, fields: ClaimFields) -> Change:
    """Change some fields of a claim."""
    from annotator.operations import editing

    return editing.edit_claim(library, claim_id, **fields)


def attach(library: Library, claim_id: str, evidence: Evidence) -> Change:
    """Add a source to a claim."""
    from annotator.operations import sourcing

    return sourcing.attach(library, claim_id, evidence)


def edit_source(library: Library, evidence: Evidence) -> Change:
    """Change a source."""
    from annotator.operations import sourcing

    return sourcing.edit_source(library, evidence)


def detach(library: Library, evidence_id: str) -> Change:
    """Remove a source."""
    from annotator.operations import sourcing

    return sourcing.detach(library, evidence_id)


def ask_writer(library: Library, claim_id: str, wording: str, question: str) -> Change:
    """Put a query to the writer on a claim."""
    from annotator.operations import querying

    return querying.ask_writer(library, claim_id, wording, question)


def edit_query(library: Library, query: Query) -> Change:
    """Change the words of a query."""
    from annotator.operations import querying

    return querying.edit_query(
        library, query.id, wording=query.wording, question=query.question, answer=query.answer
    )  # fmt: skip


def settle_query(library: Library, query_id: str, outcome: Outcome) -> Change:
    """Note what became of a query."""
    from annotator.operations import querying

    return querying.settle_query(library, query_id, outcome)


def remove_query(library: Library, query_id: str) -> Change:
    """Remove a query."""
    from annotator.operations import querying

    return querying.remove_query(library, query_id)


def link(library: Library, claim_id: str, match: Match, relation: Relation) -> Change:
    """Record how a claim stands to an earlier one."""
    from annotator.operations import matching

    return matching.link(library, claim_id, match, relation)


def take_over(library: Library, claim_id: str, match: Match) -> Change:
    """Take over verdict and sources of an earlier claim."""
    from annotator.operations import matching

    return matching.take_over(library, claim_id, match)


def unlink(library: Library, link_id: str) -> Change:
    """Remove a link."""
    from annotator.operations import matching

    return matching.unlink(library, link_id)


def undo(library: Library) -> Change:
    """Take the last step back."""
    from annotator.operations import stepping

    return stepping.undo(library)


def redo(library: Library) -> Change:
    """Do the step again that was undone last."""
    from annotator.operations import stepping

    return stepping.redo(library)
