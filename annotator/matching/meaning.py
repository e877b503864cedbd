"""What two texts mean, as vectors of an optional local model: how close they are, and the little that finds near ones.

A vector is kept as one signed byte a dimension, of length 127 as a whole. Its signs alone, one bit a dimension, tell
near from far well enough to choose a few hundred among a million.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from operator import mul
from typing import Protocol

_LENGTH = 127


class Encoder(Protocol):
    """A model that turns a text into a vector; it may be asked by several threads."""

    @property
    def name(self) -> str:
        """The model and its version; vectors of different names cannot be compared."""

    def knows(self, text: str) -> bool:
        """Tell whether a text is in a language that the model can make anything of."""

    def encode(self, text: str) -> bytes:
        """Return the vector of a text; any text has one, the empty one included."""


def packed(values: Iterable[float]) -> bytes:
    """Return a vector as it is kept; one without direction becomes all zeros."""
    vector = list(values)
    length = math.sqrt(math.fsum(value * value for value in vector))
    scale = _LENGTH / length if length > 0 else 0.0
    return bytes(round(value * scale) & 0xFF for value in vector)


def closeness(one: bytes, others: Sequence[bytes]) -> list[float]:
    """Return the cosine of one vector with each of several, from -1 to 1; 0 with one of another kind."""
    own = _numbers(one)
    return [sum(map(mul, own, _numbers(other))) / _LENGTH**2 if len(other) == len(one) else 0.0 for other in others]


def signs(vector: bytes) -> bytes:
    """Return one bit a dimension: whether it is positive."""
    bits = "".join("1" if 0 < byte < 128 else "0" for byte in vector)
    return int(bits or "0", 2).to_bytes((len(vector) + 7) // 8, "big")


def _numbers(vector: bytes) -> Sequence[int]:
    return memoryview(vector).cast("b")
