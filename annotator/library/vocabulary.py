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
_LONGEST_ENDING = 5


class Vocabulary:
    """Every term of the index, read letter by letter when first needed, in lists by length."""

    def __init__(self, connection: Connection, postings: Postings) -> None:
        self._connection = connection
        self._postings = postings
        self._letters: dict[str, dict[int, list[str]]] = {}
        self._claims = 0

    def nearest(self, term: str) -> str | None:
        """Return the term that differs by the fewest slips and begins with the same letter; of several the commonest.

        A slip is a letter that is wrong, missing, too many, or swapped with its neighbour. One in the ending of a word
        keeps its stem from being found, so a term that the word begins with, give or take a slip, will do as well.
        """
        if len(term) < _SHORTEST or not term.isalpha():
            return None
        by_length = self._beginning_with(term[0])
        slips = 2 if len(term) >= _TWO_SLIPS else 1
        near = [other for length in range(len(term) - slips, len(term) + slips + 1) for other in by_length[length]]
        found = {
            other: distance
            for other, distance, _ in process.extract(term, near, scorer=OSA.distance, score_cutoff=slips, limit=8)
        }
        if not found:
            found = _beginnings(term, by_length)
        fewest = min(found.values(), default=0)
        closest = [other for other, distance in found.items() if distance == fewest]
        return next(reversed(self._postings.count(closest)), None)

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


def _beginnings(term: str, by_length: dict[int, list[str]]) -> dict[str, int]:
    """Return the longest terms that a word begins with, give or take a slip, with the slips."""
    for length in range(len(term) - 2, max(len(term) - _LONGEST_ENDING, _SHORTEST) - 1, -1):
        found: dict[str, int] = {}
        for cut in (length, length - 1, length + 1):
            near = process.extract(term[:cut], by_length[length], scorer=OSA.distance, score_cutoff=1, limit=4)
            for other, distance, _ in near:
                found[other] = min(found.get(other, distance), distance)
        if found:
            return found
    return {}
