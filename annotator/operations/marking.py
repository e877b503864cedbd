"""Highlight a statement and judge it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from annotator.core.change import Change, StepKind
from annotator.core.claim import Claim, Verdict, decide
from annotator.core.claimants import suggested_claimant
from annotator.core.highlight import Highlight, HighlightState, describe
from annotator.core.scale import Label
from annotator.core.span import Span
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.operations.reliance import with_reports
from annotator.operations.stamp import new_id, now
from annotator.operations.wording import shortened

# Moves of an edge that follow each other as quickly as this are one burst, and one step to undo.
BURST: Final = timedelta(seconds=2)


def highlight(library: Library, version_id: str, span: Span, label_id: str | None) -> Change:
    """Highlight `span` and give it a verdict, or none yet; a span that is highlighted already gets the verdict.

    The claimant is taken from the sentence, where it says who is speaking.

    Raises:
        Refused: when there is nothing to highlight there, or the scale has no such label.
    """
    at = now()
    version = library.articles.version(version_id)
    if not span.fits(version.text):
        raise Refused("The selection lies outside the article; nothing was highlighted.")
    span = span.trimmed(version.text)
    if not len(span):
        raise Refused("Nothing is selected there to highlight.")
    present = library.highlights.at(version_id, span)
    if present is not None:
        return judge(library, present.claim_id, label_id) if label_id else Change(focus=present.claim_id)
    verdict = _verdict(library, label_id, span.slice(version.text), at)
    claim = Claim(
        new_id(), span.slice(version.text), at, suggested_claimant(version, span),
        language=library.articles.get(version.article_id).language,
    )  # fmt: skip
    mark = Highlight(new_id(), claim.id, version_id, describe(version.text, span), at)
    kind = StepKind.JUDGE if verdict else StepKind.HIGHLIGHT
    with library.step(kind, verdict.label if verdict else shortened(claim.text), at=at) as step:
        library.claims.add(claim)
        library.highlights.add(mark)
        if verdict:
            library.claims.set_verdict(claim.id, verdict, reason="", at=at, checker=verdict.checker)
    return replace(step.change, focus=claim.id)


def judge(library: Library, claim_id: str, label_id: str | None) -> Change:
    """Give a claim a verdict, or set it back to "to check"; the same verdict again on the same words changes nothing.

    Raises:
        Refused: when there is no such claim, or the scale has no such label.
    """
    at = now()
    claim = library.claims.get(claim_id)
    verdict = _verdict(library, label_id, checked_wording(library, claim), at)
    if _same_decision(claim.verdict, verdict):
        return Change(focus=claim_id)
    checker = library.settings.get("checker", "")
    with library.step(StepKind.JUDGE, verdict.label if verdict else "", at=at) as step:
        library.claims.set_verdict(claim_id, verdict, reason="", at=at, checker=checker)
    return with_reports(library, replace(step.change, focus=claim_id))


def resize(library: Library, highlight_id: str, span: Span) -> Change:
    """Move the edges of a highlight; a claim that still reads as its quote follows, its verdict stays as it was given.

    Quick moves of one highlight make one step. One that is gone already is no fault.

    Raises:
        Refused: when nothing would be left of the highlight, or the span leaves the article.
    """
    try:
        mark = library.highlights.get(highlight_id)
    except Refused:
        return Change()
    text = library.articles.version(mark.version_id).text
    span = span.trimmed(text)
    if not len(span) or not span.fits(text):
        raise Refused("A highlight keeps at least one character of the article; its edges were left where they were.")
    if span == mark.anchor.span:
        return Change(focus=mark.claim_id)
    at, moved = now(), replace(mark, anchor=describe(text, span))
    claim = library.claims.get(mark.claim_id)
    more_of = highlight_id if _follows_quickly(library, at) else ""
    detail = shortened(moved.anchor.quote)
    with library.step(StepKind.RESIZE_HIGHLIGHT, detail, at=at, more_of=more_of) as step:
        library.highlights.put(moved)
        if claim.text == mark.anchor.quote:
            library.claims.put(replace(claim, text=moved.anchor.quote))
    return replace(step.change, focus=mark.claim_id)


def remove_highlight(library: Library, highlight_id: str) -> Change:
    """Remove one highlight; the claim, with all on it, goes with its last one. Undo brings everything back.

    One that is gone already, by an earlier press of the same key, is no fault.
    """
    try:
        mark = library.highlights.get(highlight_id)
    except Refused:
        return Change()
    with library.step(StepKind.REMOVE_HIGHLIGHT, shortened(mark.anchor.quote), at=now()) as step:
        library.highlights.remove(highlight_id)
        if not library.highlights.of_claim(mark.claim_id):
            library.claims.remove(mark.claim_id)
    return with_reports(library, step.change)


def checked_wording(library: Library, claim: Claim) -> str:
    """Return the words of the article that a verdict on `claim` is given on; its own text where it has none there."""
    placed = [mark for mark in library.highlights.of_claim(claim.id) if mark.state is HighlightState.PLACED]
    return placed[-1].anchor.quote if placed else claim.text


def label_named(library: Library, name: str) -> Label:
    """Return the label of the desk's scale with this id, name or key.

    Raises:
        Refused: when there is none.
    """
    scale = library.scales.current()
    label = scale.named(name)
    if label is None:
        names = ", ".join(label.name for label in scale.labels)
        raise Refused(f"There is no verdict “{name}” on the scale; it has: {names}.")
    return label


def _follows_quickly(library: Library, at: str) -> bool:
    last = library.undo.last()
    if last is None or last.kind is not StepKind.RESIZE_HIGHLIGHT:
        return False
    pause = datetime.fromisoformat(at) - datetime.fromisoformat(last.at)
    return timedelta(0) <= pause <= BURST


def _verdict(library: Library, label_id: str | None, checked_text: str, at: str) -> Verdict | None:
    if not label_id:
        return None
    scale, checker = library.scales.current(), library.settings.get("checker", "")
    return decide(label_named(library, label_id), scale, at=at, checker=checker, checked_text=checked_text)


def _same_decision(old: Verdict | None, new: Verdict | None) -> bool:
    if old is None or new is None:
        return old is new
    return (old.label_id, old.scale_id, old.checked_text) == (new.label_id, new.scale_id, new.checked_text)
