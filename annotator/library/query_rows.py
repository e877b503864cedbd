"""Queries to the writer as rows, and rows as queries."""

from __future__ import annotations

from annotator.core.query import Outcome, Query
from annotator.library.seal import Row


def query_row(query: Query) -> Row:
    """Return the row of a query."""
    return {
        "id": query.id,
        "claim_id": query.claim_id,
        "asked_at": query.asked_at,
        "wording": query.wording,
        "question": query.question,
        "answer": query.answer,
        "outcome": query.outcome.value,
        "asked_by": query.asked_by,
        "settled_at": query.settled_at,
        "settled_by": query.settled_by,
    }


def query(row: Row) -> Query:
    """Return the query of a row."""
    return Query(
        id=row["id"],
        claim_id=row["claim_id"],
        asked_at=row["asked_at"],
        wording=row["wording"],
        question=row["question"],
        answer=row["answer"],
        outcome=Outcome(row["outcome"]),
        asked_by=row["asked_by"],
        settled_at=row["settled_at"],
        settled_by=row["settled_by"],
    )
