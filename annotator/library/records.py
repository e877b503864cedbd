"""Claims together with all that belongs to them, in a fixed number of queries."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from annotator.core.claim import Claim, ClaimRecord
from annotator.core.evidence import Evidence
from annotator.core.highlight import Highlight
from annotator.core.link import Link
from annotator.core.query import Query
from annotator.library.connection import Connection
from annotator.library.query_rows import query
from annotator.library.rows import evidence, highlight, link, values
from annotator.library.seal import Row

T = TypeVar("T", Evidence, Highlight, Link, Query)

_CLAIMS = "claim_id IN (SELECT value FROM json_each(?))"


def records_of(connection: Connection, claims: Sequence[Claim], version_id: str | None = None) -> list[ClaimRecord]:
    """Return the records of claims in the order given, with the highlights of one version or of all."""
    if not claims:
        return []
    ids = json.dumps([one.id for one in claims])
    return assembled(connection, claims, _grouped(highlight, _highlights(connection, ids, version_id)))


def highlights_in(connection: Connection, version_id: str) -> dict[str, list[Highlight]]:
    """Return the highlights in a version by claim, all in reading order."""
    rows = connection.rows(
        "SELECT * FROM highlight WHERE version_id = ? ORDER BY span_start, span_end, sequence", [version_id]
    )
    return _grouped(highlight, rows)


def assembled(
    connection: Connection, claims: Sequence[Claim], highlights: Mapping[str, Sequence[Highlight]]
) -> list[ClaimRecord]:
    """Return the records of claims in the order given, with these highlights."""
    if not claims:
        return []
    ids = json.dumps([one.id for one in claims])
    sources = _grouped(
        evidence, connection.rows(f"SELECT * FROM evidence WHERE {_CLAIMS} ORDER BY position, sequence", [ids])
    )
    links = _grouped(link, connection.rows(f"SELECT * FROM link WHERE {_CLAIMS} ORDER BY sequence", [ids]))
    queries = _grouped(query, connection.rows(f"SELECT * FROM writer_query WHERE {_CLAIMS} ORDER BY sequence", [ids]))
    return [
        ClaimRecord(
            one, tuple(highlights.get(one.id, ())), tuple(sources[one.id]), tuple(links[one.id]), tuple(queries[one.id])
        )
        for one in claims
    ]


def _highlights(connection: Connection, ids: str, version_id: str | None) -> list[Row]:
    if version_id is not None:
        return connection.rows(
            f"SELECT * FROM highlight WHERE {_CLAIMS} AND version_id = ? ORDER BY span_start, span_end, sequence",
            [ids, version_id],
        )
    return connection.rows(
        f"SELECT h.* FROM highlight h JOIN version v ON v.id = h.version_id WHERE h.{_CLAIMS} "
        "ORDER BY v.sequence, h.span_start, h.span_end, h.sequence",
        [ids],
    )


def _grouped(read: Callable[[Row], T], rows: list[Row]) -> dict[str, list[T]]:
    groups: dict[str, list[T]] = defaultdict(list)
    for one in values(read, rows):
        groups[one.claim_id].append(one)
    return groups
