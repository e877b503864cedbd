"""The claims of a verdict report that this program wrote as JSON, as rows of a claims file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeGuard

KIND = "Fact Annotator verdict report"


def is_report(record: object) -> TypeGuard[Mapping[str, object]]:
    """Tell whether a record is a verdict report."""
    return isinstance(record, Mapping) and record.get("kind") == KIND


def claims_of(record: Mapping[str, object]) -> Iterator[object]:
    """Yield the claims of a report; what is no claim of one comes as it is, to be named as a bad row."""
    report = _object(record.get("report"))
    head = _object(report.get("head"))
    blocks = report.get("claims")
    for block in blocks if isinstance(blocks, list) else [None]:
        yield _claim(block, head) if isinstance(block, Mapping) else block


def _claim(block: Mapping[str, object], head: Mapping[str, object]) -> dict[str, object]:
    rating, quotes = _object(block.get("rating")), block.get("quotes")
    first = quotes[0] if isinstance(quotes, list) and quotes else ""
    address = _object(head.get("house")).get("address")
    # A verdict on other words is none on these.
    judged = not block.get("stale")
    return {
        "text": block.get("text") or first,
        "title": head.get("title"),
        "verdict": (rating.get("id") or "") if judged else "",
        "claimant": block.get("claimant"),
        "date": block.get("said_on"),
        "url": f"{address}#claim-{block.get('number')}" if address else "",
        "rationale": block.get("rationale"),
        "language": head.get("language"),
        "decided_at": block.get("decided_at") if judged else "",
        "checker": block.get("checker") if judged else "",
        "place": block.get("said_at"),
        "tags": block.get("tags"),
    }


def _object(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}
