"""Words for the steps that can be undone."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.core.change import Step, StepKind
from annotator.ui.scale_words import label_name


def _text(source: str) -> str:
    return str(QT_TRANSLATE_NOOP("steps", source))


_NAMES: Final = {
    StepKind.IMPORT_ARTICLE: _text("import of “{detail}”"),
    StepKind.REVISE_ARTICLE: _text("new draft of “{detail}”"),
    StepKind.REMOVE_ARTICLE: _text("removal of the article “{detail}”"),
    StepKind.CONFIRM_PLACE: _text("confirmed place of “{detail}”"),
    StepKind.ATTACH_HIGHLIGHT: _text("new place of “{detail}”"),
    StepKind.HIGHLIGHT: _text("highlight “{detail}”"),
    StepKind.JUDGE: _text("verdict “{detail}”"),
    StepKind.RESIZE_HIGHLIGHT: _text("new edges of “{detail}”"),
    StepKind.REMOVE_HIGHLIGHT: _text("removal of “{detail}”"),
    StepKind.EDIT_CLAIM: _text("change of {detail}"),
    StepKind.ADD_SOURCE: _text("source “{detail}”"),
    StepKind.EDIT_SOURCE: _text("change of source “{detail}”"),
    StepKind.REMOVE_SOURCE: _text("removal of source “{detail}”"),
    StepKind.ASK_WRITER: _text("query “{detail}”"),
    StepKind.EDIT_QUERY: _text("change of query “{detail}”"),
    StepKind.SETTLE_QUERY: _text("outcome “{detail}”"),
    StepKind.REMOVE_QUERY: _text("removal of query “{detail}”"),
    StepKind.LINK: _text("link “{detail}”"),
    StepKind.TAKE_OVER: _text("earlier verdict “{detail}”"),
    StepKind.REMOVE_LINK: _text("removal of link “{detail}”"),
}
_HOW: Final = {
    "done": _text("Saved: {step}"),
    "undone": _text("Undone: {step}"),
    "redone": _text("Done again: {step}"),
}
_FIELDS: Final = {
    "text": _text("the claim’s words"),
    "claimant": _text("the claimant"),
    "rationale": _text("the note"),
    "said_on": _text("the date"),
    "title": _text("the title"),
    "url": _text("the address"),
    "place": _text("the place"),
    "tags": _text("the tags"),
}


_JUDGING: Final = frozenset({StepKind.JUDGE, StepKind.TAKE_OVER})


def name(step: Step) -> str:
    """Return what a step did, as it stands after "Undo"."""
    if step.kind is StepKind.JUDGE and not step.detail:
        return _translated("verdict taken back")
    detail = label_name(step.detail) if step.kind in _JUDGING else step.detail
    if step.kind is StepKind.EDIT_CLAIM:
        detail = ", ".join(_translated(_FIELDS.get(part, part)) for part in detail.split(", "))
    return _translated(_NAMES[step.kind]).replace("{detail}", detail)


def announce(step: Step, how: str) -> str:
    """Return the sentence that says a step was stored, undone or done again."""
    return _translated(_HOW[how]).replace("{step}", name(step))


def _translated(source: str) -> str:
    return QCoreApplication.translate("steps", source)
