"""The signs of all vectors in one piece of memory, and which of them are nearest: a count of the bits that differ.

numpy, which comes with the local model, counts a million in a few hundredths of a second; without it Python counts.
"""

from __future__ import annotations

import heapq
from array import array
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from typing import Any

# So many claims are counted at a time, so that a million need little memory.
_AT_ONCE = 65_536
_BITS_A_WORD = 8


class Signs:
    """Signs of one model, oldest first; a claim that was worked out again has older ones too, which do no harm."""

    def __init__(self) -> None:
        self._model = ""
        self._forget()

    def _forget(self) -> None:
        self.newest = 0
        self._width = 0
        self._bits = bytearray()
        self._sequences = array("q")

    def take_up(self, model: str) -> None:
        """Keep the signs of this model; those of another are let go."""
        if model != self._model:
            self._model = model
            self._forget()

    def add(self, rows: Iterable[tuple[int, int, bytes]]) -> None:
        """Take in more signs: number, sequence of the claim, bits; those of a strange width are left out."""
        for number, sequence, bits in rows:
            self.newest = number
            self._width = self._width or len(bits)
            if len(bits) == self._width:
                self._bits += bits
                self._sequences.append(sequence)

    def nearest(self, bits: bytes, most: int) -> list[int]:
        """Return the sequences of the nearest, nearest first, the oldest of equals first, each once."""
        if len(bits) != self._width or not self._sequences or most < 1:
            return []
        best = heapq.nsmallest(most, self._distances(bits, most))
        return list(dict.fromkeys(self._sequences[place] for _, place in best))

    def _distances(self, bits: bytes, most: int) -> Iterator[tuple[int, int]]:
        """Yield distance and place of the nearest at least."""
        numpy = _numpy() if self._width % _BITS_A_WORD == 0 else None
        for first in range(0, len(self._sequences), _AT_ONCE):
            last = min(first + _AT_ONCE, len(self._sequences))
            piece = bytes(self._bits[first * self._width : last * self._width])
            counted = _counted(numpy, piece, bits, most) if numpy else _counted_slowly(piece, bits)
            yield from ((distance, first + place) for distance, place in counted)


def _counted(numpy: Any, piece: bytes, bits: bytes, most: int) -> list[tuple[int, int]]:  # noqa: ANN401 - may be absent
    rows = numpy.frombuffer(piece, dtype=numpy.uint64).reshape(-1, len(bits) // _BITS_A_WORD)
    wanted = numpy.frombuffer(bits, dtype=numpy.uint64)
    distances = numpy.bitwise_count(rows ^ wanted).sum(axis=1, dtype=numpy.int32)
    if len(distances) > most:
        bound = numpy.partition(distances, most - 1)[most - 1]
        places = numpy.flatnonzero(distances <= bound)
    else:
        places = numpy.arange(len(distances))
    return list(zip(distances[places].tolist(), places.tolist(), strict=True))


def _counted_slowly(piece: bytes, bits: bytes) -> list[tuple[int, int]]:
    width, wanted = len(bits), int.from_bytes(bits, "big")
    starts = range(0, len(piece), width)
    return [
        ((int.from_bytes(piece[start : start + width], "big") ^ wanted).bit_count(), place)
        for place, start in enumerate(starts)
    ]


@cache
def _numpy() -> Any:  # noqa: ANN401 - may be absent
    """Return numpy 2, or None."""
    if find_spec("numpy") is None:
        return None
    import numpy

    return numpy if hasattr(numpy, "bitwise_count") else None
