"""A stand-in for the local model: it knows a few synonyms and nothing else, and works without the extra."""

from __future__ import annotations

from annotator.matching.meaning import packed
from annotator.matching.query import words

_MEANINGS = {
    "bridge": 0, "span": 0, "crossing": 0, "rebuild": 1, "reconstruct": 1, "renew": 1, "ferry": 2, "boat": 2,
    "fares": 3, "prices": 3, "council": 4, "aldermen": 4, "harbour": 5, "port": 5, "painted": 6, "coloured": 6,
}  # fmt: skip
_DIMENSIONS = 64


class StandIn:
    """Gives texts of the same meanings the same vector; counts what it was asked."""

    def __init__(self, name: str = "stand-in/1") -> None:
        self.name = name
        self.asked: list[str] = []

    def knows(self, text: str) -> bool:
        return "نعم" not in text

    def encode(self, text: str) -> bytes:
        self.asked.append(text)
        values = [-0.01] * _DIMENSIONS
        for word in words(text):
            values[_MEANINGS.get(word, 8 + sum(map(ord, word)) % (_DIMENSIONS - 8))] += 1.0
        return packed(values)
