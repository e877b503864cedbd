from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.matching.meaning import closeness, packed, signs

NUMBERS = st.lists(st.floats(-1e6, 1e6, allow_subnormal=False), min_size=1, max_size=96)


@given(NUMBERS)
def test_a_vector_keeps_its_direction_in_one_byte_a_dimension(values: list[float]) -> None:
    vector = packed(values)
    assert len(vector) == len(values)
    if max(map(abs, values)) > 1e-3:
        assert closeness(vector, [vector]) == [pytest.approx(1.0, abs=0.1)]
        numbers = memoryview(vector).cast("b")
        assert math.sqrt(sum(one * one for one in numbers)) == pytest.approx(127, abs=0.5 * math.sqrt(len(values)) + 1)


@given(NUMBERS, NUMBERS)
def test_closeness_is_a_cosine_in_both_directions(one: list[float], other: list[float]) -> None:
    size = min(len(one), len(other))
    first, second = packed(one[:size]), packed(other[:size])
    (there,), (back,) = closeness(first, [second]), closeness(second, [first])
    assert there == pytest.approx(back)
    assert -1.1 <= there <= 1.1


def test_opposites_and_strangers_are_told_apart() -> None:
    east, west, north = packed([1, 0]), packed([-1, 0]), packed([0, 3])
    assert closeness(east, [east, west, north]) == [1.0, -1.0, 0.0]
    assert closeness(packed([0, 0]), [east]) == [0.0]
    assert closeness(east, [packed([1, 0, 0])]) == [0.0]
    assert closeness(east, []) == []


def test_signs_are_one_bit_a_dimension() -> None:
    assert signs(packed([1, -1, 1, 1, -1, -1, -1, 1])) == bytes([0b10110001])
    assert signs(packed([0.0] * 16)) == bytes(2)
    assert len(signs(packed([1.0] * 384))) == 48
