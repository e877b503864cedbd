"""Ask the writer about a claim, and note what became of it."""

from __future__ import annotations

from dataclasses import replace

from annotator.core.canonical import canonicalise
from annotator.core.change import Change, StepKind
from annotator.core.query import Outcome, Query
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.operations.stamp import new_id, now
from annotator.operations.wording import shortened

_EMPTY = "A query needs a suggested wording or a question."


def ask_writer(library: Library, claim_id: str, wording: str, question: str = "") -> Change:
    """Put a query on a claim; it is open until its outcome is noted.

    Raises:
        Refused: when the claim is gone, or nothing is suggested or asked.
    """
    library.claims.get(claim_id)
    at = now()
    asked = _cleaned(
        Query(new_id(), claim_id, at, wording, question, asked_by=library.settings.get("checker", ""))
    )  # fmt: skip
    with library.step(StepKind.ASK_WRITER, _told(asked), at=at) as step:
        library.queries.add(asked)
    return replace(step.change, focus=claim_id)


def edit_query(library: Library, query_id: str, *, wording: str, question: str, answer: str) -> Change:
    """Store the words of a query as they now read; one that already reads so changes nothing.

    Raises:
        Refused: when the query is gone, or would be left without words.
    """
    old = library.queries.get(query_id)
    edited = _cleaned(replace(old, wording=wording, question=question, answer=answer))
    if edited == old:
        return Change(focus=old.claim_id)
    with library.step(StepKind.EDIT_QUERY, _told(edited), at=now()) as step:
        library.queries.put(edited)
    return replace(step.change, focus=old.claim_id)


def settle_query(library: Library, query_id: str, outcome: Outcome) -> Change:
    """Note what became of a query, who noted it and when; `Outcome.OPEN` opens it again.

    Raises:
        Refused: when the query is gone.
    """
    old = library.queries.get(query_id)
    if old.outcome is outcome:
        return Change(focus=old.claim_id)
    at, checker = now(), library.settings.get("checker", "")
    settled = outcome is not Outcome.OPEN
    changed = replace(
        old, outcome=outcome, settled_at=at if settled else "", settled_by=checker if settled else ""
    )  # fmt: skip
    with library.step(StepKind.SETTLE_QUERY, outcome.value, at=at) as step:
        library.queries.put(changed)
    return replace(step.change, focus=old.claim_id)


def remove_query(library: Library, query_id: str) -> Change:
    """Remove a query from its claim.

    Raises:
        Refused: when it is gone already.
    """
    query = library.queries.get(query_id)
    with library.step(StepKind.REMOVE_QUERY, _told(query), at=now()) as step:
        library.queries.remove(query_id)
    return replace(step.change, focus=query.claim_id)


def _told(query: Query) -> str:
    return shortened(query.wording or query.question)


def _cleaned(query: Query) -> Query:
    wording, question, answer = (
        canonicalise(text).text.strip() for text in (query.wording, query.question, query.answer)
    )
    if not (wording or question):
        raise Refused(_EMPTY)
    return replace(query, wording=wording, question=question, answer=answer)
