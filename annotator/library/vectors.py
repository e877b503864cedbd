"""What claims mean to a local model: the vectors, kept beside the claims they were worked out from.

They are derived: a claim without one loses nothing but a place in the order, and whoever has the model works out what
is missing. A vector goes with its claim, and when the claim is reworded.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from annotator.library.connection import Connection
from annotator.library.nearness import Signs
from annotator.library.seal import Row

# A look for claims without a vector passes by so many claims at most, so that nobody waits for it.
_LOOKED_AT = 4_000
_PAGE = 2_000
_COUNTS = "SELECT (SELECT count(*) FROM claim_vector WHERE model = ?) AS known, (SELECT count(*) FROM claim) AS claims"
# The plus keeps SQLite from going through every vector of the model instead of to that of one claim.
_MISSING = """
    SELECT c.sequence, c.text FROM claim c WHERE c.sequence > ?1 AND c.sequence <= ?2
    AND NOT EXISTS (SELECT 1 FROM claim_vector v WHERE v.sequence = c.sequence AND +v.model = ?3)
    ORDER BY c.sequence LIMIT ?4
"""
# A claim that was removed or reworded meanwhile gets no vector.
_PUT = """
    INSERT INTO claim_vector (sequence, model, signs, digest, vector)
    SELECT sequence, ?3, ?4, ?5, ?6 FROM claim WHERE sequence = ?1 AND text = ?2
"""


@dataclass(frozen=True, slots=True)
class Wording:
    """The text of a claim, by the claim's sequence."""

    sequence: int
    text: str


@dataclass(frozen=True, slots=True)
class Pending:
    """Some claims without a vector, up to which sequence was looked, and whether there are claims beyond it."""

    wordings: list[Wording]
    reached: int
    more: bool


@dataclass(frozen=True, slots=True)
class Vector:
    """What a wording means: the whole vector, and its signs, one bit a dimension."""

    wording: Wording
    whole: bytes
    signs: bytes


class VectorStore:
    """The vectors of the claims, one a claim; those of another model count as missing."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._signs = Signs()

    def counts(self, model: str) -> tuple[int, int]:
        """Return how many claims have a vector of this model, and how many there are."""
        row = self._connection.rows(_COUNTS, [model])[0]
        return row["known"], row["claims"]

    def missing(self, model: str, after: int, most: int) -> Pending:
        """Return some claims after the sequence `after` that have no vector; the newest are always looked at."""
        last = int(self._connection.rows("SELECT coalesce(max(sequence), 0) AS last FROM claim")[0]["last"])
        after = min(after, max(0, last - _LOOKED_AT))
        reached = min(after + _LOOKED_AT, last)
        rows = self._connection.rows(_MISSING, [after, reached, model, most])
        if len(rows) == most:
            reached = rows[-1]["sequence"]
        return Pending([Wording(row["sequence"], row["text"]) for row in rows], reached, reached < last)

    def put(self, model: str, vectors: Iterable[Vector]) -> None:
        """Keep vectors in place of older ones, but for claims that are gone or worded otherwise by now."""
        self._connection.require_writing()
        for one in vectors:
            text = one.wording.text
            self._connection.run("DELETE FROM claim_vector WHERE sequence = ?", [one.wording.sequence])
            digest = _digest(model, text, one.signs + one.whole)
            self._connection.run(_PUT, [one.wording.sequence, text, model, one.signs, digest, one.whole])

    def of(self, model: str, sequences: Collection[int]) -> dict[int, bytes]:
        """Return the vectors of the claims that have one."""
        rows = self._connection.rows(
            "SELECT v.sequence, v.vector FROM json_each(?) wanted "
            "CROSS JOIN claim_vector v ON v.sequence = wanted.value WHERE +v.model = ?",
            [json.dumps(list(sequences)), model],
        )
        return {row["sequence"]: row["vector"] for row in rows}

    def near(self, model: str, signs: bytes, most: int) -> list[int]:
        """Return the claims whose signs are nearest to these, by sequence, nearest first.

        All signs are read once and kept, about 60 bytes a claim; from then on only what has come since.
        """
        self._signs.take_up(model)
        while rows := self._connection.rows(
            "SELECT number, sequence, signs FROM claim_vector WHERE model = ? AND number > ? ORDER BY number LIMIT ?",
            [model, self._signs.newest, _PAGE],
        ):
            self._signs.add((row["number"], row["sequence"], row["signs"]) for row in rows)
        return self._signs.nearest(signs, most)

    def drop_unsound(self) -> int:
        """Remove the vectors that are not as they were worked out, and return how many those were."""
        damaged = unsound(self._connection)
        self._connection.require_writing()
        self._connection.run(
            "DELETE FROM claim_vector WHERE sequence IN (SELECT value FROM json_each(?))", [json.dumps(damaged)]
        )
        return len(damaged)


def unsound(connection: Connection) -> list[int]:
    """Return the claims whose vectors are not as they were worked out, by sequence."""
    # The copy made before an upgrade is looked at in the older schema.
    if connection.row("SELECT 1 FROM sqlite_master WHERE name = 'claim_vector'") is None:
        return []
    return [row["sequence"] for row in _rows(connection) if not _is_sound(row)]


def _rows(connection: Connection) -> Iterator[Row]:
    after = -(2**63)
    while rows := connection.rows(
        "SELECT v.number, v.sequence, v.model, v.signs, v.vector, v.digest, c.text FROM claim_vector v "
        "LEFT JOIN claim c ON c.sequence = v.sequence WHERE v.number > ? ORDER BY v.number LIMIT ?",
        [after, _PAGE],
    ):
        yield from rows
        after = rows[-1]["number"]


def _is_sound(row: Row) -> bool:
    try:
        return bool(row["digest"] == _digest(row["model"], row["text"], row["signs"] + row["vector"]))
    except (AttributeError, TypeError, UnicodeEncodeError):
        return False


def _digest(model: str, text: str, vector: bytes) -> str:
    return hashlib.sha256(f"{model}\n{text}\n".encode() + vector).hexdigest()
