"""Highlights, as the library keeps them."""

from __future__ import annotations

from annotator.core.highlight import Highlight, HighlightState
from annotator.core.span import Span
from annotator.errors import Refused
from annotator.library.connection import Connection
from annotator.library.lookup import by_id
from annotator.library.rows import highlight, highlight_row, value, values


class HighlightStore:
    """The highlights of all versions; none is kept whose quote does not stand where it says."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, added: Highlight) -> None:
        """Keep a new highlight.

        Raises:
            ValueError: the version does not read as the quote under the span; an orphan, which has no place, has one.
            Refused: there is no such version.
        """
        self._require_quote(added)
        self._connection.insert("highlight", highlight_row(added))

    def put(self, changed: Highlight) -> None:
        """Keep a highlight at its new place; raises as `add` does."""
        self._require_quote(changed)
        row = by_id(self._connection, "highlight", changed.id)
        self._connection.update("highlight", row, highlight_row(changed))

    def get(self, highlight_id: str) -> Highlight:
        """Return a highlight, or raise `Refused`."""
        return value(highlight, by_id(self._connection, "highlight", highlight_id))

    def of_version(self, version_id: str) -> list[Highlight]:
        """Return the highlights of a version in reading order."""
        rows = self._connection.rows(
            "SELECT * FROM highlight WHERE version_id = ? ORDER BY span_start, span_end, sequence", [version_id]
        )
        return values(highlight, rows)

    def at(self, version_id: str, span: Span) -> Highlight | None:
        """Return the highlight on exactly this span, the newest where there are several, or None."""
        row = self._connection.row(
            "SELECT * FROM highlight WHERE version_id = ? AND span_start = ? AND span_end = ? "
            "ORDER BY sequence DESC LIMIT 1",
            [version_id, span.start, span.end],
        )
        return value(highlight, row) if row else None

    def of_claim(self, claim_id: str) -> list[Highlight]:
        """Return the highlights of a claim, version by version, in reading order."""
        rows = self._connection.rows(
            "SELECT h.* FROM highlight h JOIN version v ON v.id = h.version_id WHERE h.claim_id = ? "
            "ORDER BY v.sequence, h.span_start, h.span_end, h.sequence",
            [claim_id],
        )
        return values(highlight, rows)

    def remove(self, highlight_id: str) -> None:
        """Remove a highlight; its claim stays."""
        self._connection.delete("highlight", by_id(self._connection, "highlight", highlight_id))

    def _require_quote(self, kept: Highlight) -> None:
        span = kept.anchor.span
        row = self._connection.row(
            "SELECT substr(text, ?, ?) AS found FROM version WHERE id = ?",
            [span.start + 1, len(span), kept.version_id],
        )
        if row is None:
            raise Refused(f"There is no version {kept.version_id} in the library.")
        # The quote of an orphan is that of an older version.
        expected = "" if kept.state is HighlightState.ORPHAN else kept.anchor.quote
        if not kept.anchor.quote or row["found"] != expected or bool(len(span)) != bool(expected):
            raise ValueError(f"the version does not read as the quote from {span.start} to {span.end}")
