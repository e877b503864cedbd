"""What an operation touched, and the named steps that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class StepKind(StrEnum):
    """What a step did; the window and the commands find the words for it."""

    IMPORT_ARTICLE = "import article"
    REVISE_ARTICLE = "new draft"
    REMOVE_ARTICLE = "remove article"
    CONFIRM_PLACE = "confirm place"
    ATTACH_HIGHLIGHT = "attach highlight"
    HIGHLIGHT = "highlight"
    JUDGE = "verdict"
    RESIZE_HIGHLIGHT = "move edge"
    REMOVE_HIGHLIGHT = "remove highlight"
    EDIT_CLAIM = "edit claim"
    ADD_SOURCE = "add source"
    EDIT_SOURCE = "edit source"
    REMOVE_SOURCE = "remove source"
    ASK_WRITER = "query to the writer"
    EDIT_QUERY = "edit query"
    SETTLE_QUERY = "settle query"
    REMOVE_QUERY = "remove query"
    LINK = "link to earlier claim"
    TAKE_OVER = "take over earlier verdict"
    REMOVE_LINK = "remove link"


@dataclass(frozen=True, slots=True)
class Step:
    """A named step of the undo log; `detail` says more in a few words (a label, the start of a quote)."""

    kind: StepKind
    detail: str
    at: str


@dataclass(frozen=True, slots=True)
class SignedReport:
    """An article whose report was signed off."""

    article_id: str
    title: str


@dataclass(frozen=True, slots=True)
class Change:
    """The ids of the articles and claims that an operation touched; `everything` when they cannot be listed.

    `step` is the step that was done, undone or redone, if any; `focus` the claim that the checker is now at;
    `relied` are the signed reports that used a verdict which this change made another one.
    """

    articles: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    everything: bool = False
    step: Step | None = None
    focus: str | None = None
    relied: tuple[SignedReport, ...] = ()
