"""The words of the earlier claims, to find the one that a mistyped word was meant to be."""

from __future__ import annotations

from collections import defaultdict

from rapidfuzz import process
from rapidfuzz.distance import OSA

from annotator.library.connection import Connection
from annotator.library.postings import Postings

# Shorter words have too many neighbours; longer ones may hold two slips.
_SHORTEST = 5
_TWO_SLIPS = 8


class Vocabulary:
    """Every term of the index, read letter by letter when first needed, in lists by length."""

    def __init__(self, connection: Connection, postings: Postings) -> None:
        self._connection = connection
        self._postings = postings
        self._letters: dict[str, dict[int, list[str]]] = {}
        self._claims = 0

    def nearest(self, term: str) -> str | None:
        """Return the term that differs by the fewest slips and begins with the same letter; of several the commonest.

        A slip is a letter that is wrong, missing, too many, or swapped with its neighbour.
        """
        if len(term) < _SHORTEST or not term.isalpha():
            return None
        slips = 2 if len(term) >= _TWO_SLIPS else 1
        by_length = self._beginning_with(term[0])
        near = [other for length in range(len(term) - slips, len(term) + slips + 1) for other in by_length[length]]
        found = process.extract(term, near, scorer=OSA.distance, score_cutoff=slips, limit=8)
        fewest = min((distance for _, distance, _ in found), default=0)
        closest = [other for other, distance, _ in found if distance == fewest]
        return max(closest, key=self._postings.documents, default=None)

    def _beginning_with(self, letter: str) -> dict[int, list[str]]:
        claims = self._postings.claims()
        if abs(claims - self._claims) > self._claims // 50:
            self._claims = claims
            self._letters.clear()
        if letter not in self._letters:
            by_length: dict[int, list[str]] = defaultdict(list)
            table = self._postings.vocabulary
            rows = self._connection.rows(
                f"SELECT term FROM {table} WHERE term >= ? AND term < ?", [letter, chr(ord(letter) + 1)]
            )
            for row in rows:
                by_length[len(row["term"])].append(row["term"])
            self._letters[letter] = by_length
        return self._letters[letter]
