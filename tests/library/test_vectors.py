from __future__ import annotations

import random

import pytest

from annotator.errors import LibraryReadOnly
from annotator.library import health, nearness
from annotator.library.library import Library
from annotator.library.nearness import Signs
from annotator.library.vectors import Vector, Wording
from annotator.matching.meaning import packed, signs
from tests.library.desk import AT, claim

MODEL = "model/1"


def vector(wording: Wording, seed: int = 0) -> Vector:
    source = random.Random(f"{wording.sequence} {seed}")
    whole = packed(source.gauss(0, 1) for _ in range(64))
    return Vector(wording, whole, signs(whole))


def fill(library: Library, count: int = 5) -> list[Wording]:
    """Add claims and return their wordings."""
    with library.unrecorded():
        library.claims.add_many(claim(f"n{number}", f"Claim number {number}.") for number in range(count))
    return library.vectors.missing(MODEL, 0, 100).wordings


def put(library: Library, *vectors: Vector, model: str = MODEL) -> None:
    with library.unrecorded():
        library.vectors.put(model, vectors)


def test_claims_without_a_vector_are_handed_out_in_turn(empty: Library) -> None:
    wordings = fill(empty)
    assert [one.text for one in wordings] == [f"Claim number {number}." for number in range(5)]
    first = empty.vectors.missing(MODEL, 0, 2)
    assert (first.wordings, first.more) == (wordings[:2], True)
    put(empty, *map(vector, wordings[:3]))
    rest = empty.vectors.missing(MODEL, first.reached, 100)
    assert (rest.wordings, rest.more) == (wordings[3:], False)
    assert empty.vectors.counts(MODEL) == (3, 5)
    assert empty.vectors.missing(MODEL, rest.reached + 10, 100).wordings == wordings[3:]


def test_an_empty_library_lacks_nothing(empty: Library) -> None:
    pending = empty.vectors.missing(MODEL, 0, 10)
    assert (pending.wordings, pending.more) == ([], False)
    assert empty.vectors.near(MODEL, bytes(8), 5) == []


def test_a_vector_comes_back_as_it_was_kept(empty: Library) -> None:
    vectors = [vector(one) for one in fill(empty)]
    put(empty, *vectors)
    sequences = [one.wording.sequence for one in vectors]
    assert empty.vectors.of(MODEL, sequences) == {one.wording.sequence: one.whole for one in vectors}
    assert empty.vectors.of("another/1", sequences) == {}
    assert health.check(empty) == []
    assert health.info(empty).vectors == 5


def test_another_model_works_everything_out_again(empty: Library) -> None:
    wordings = fill(empty)
    put(empty, *map(vector, wordings))
    assert empty.vectors.missing("model/2", 0, 100).wordings == wordings
    put(empty, vector(wordings[0], seed=1), model="model/2")
    assert (empty.vectors.counts(MODEL), empty.vectors.counts("model/2")) == ((4, 5), (1, 5))


def test_a_reworded_claim_loses_its_vector_and_a_judged_one_keeps_it(empty: Library) -> None:
    wordings = fill(empty, 2)
    put(empty, *map(vector, wordings))
    with empty.unrecorded():
        empty.claims.put(claim("n0", "Claim number nil."))
        empty.claims.put(claim("n1", "Claim number 1.", rationale="Counted."))
    (left,) = empty.vectors.missing(MODEL, 0, 10).wordings
    assert left.text == "Claim number nil."


def test_a_vector_of_an_older_wording_is_not_kept(empty: Library) -> None:
    wordings = fill(empty, 2)
    with empty.unrecorded():
        empty.claims.put(claim("n0", "Claim number nil."))
        empty.claims.remove("n1")
    put(empty, *map(vector, wordings))
    assert empty.vectors.counts(MODEL) == (0, 1)


def test_a_vector_goes_with_its_claim_and_undo_brings_back_the_claim_alone(library: Library) -> None:
    put(library, *map(vector, library.vectors.missing(MODEL, 0, 10).wordings))
    assert library.vectors.counts(MODEL) == (1, 1)
    library.undo.undo(AT, "Ada")
    assert library.vectors.counts(MODEL) == (0, 0)
    library.undo.redo(AT, "Ada")
    assert library.vectors.counts(MODEL) == (0, 1)
    assert health.check(library) == []


def test_vectors_are_no_step_to_undo(library: Library) -> None:
    before = library.undo.last()
    put(library, *map(vector, library.vectors.missing(MODEL, 0, 10).wordings))
    assert library.undo.last() == before
    with pytest.raises(RuntimeError, match="a write needs"):
        library.vectors.put(MODEL, [])


@pytest.mark.parametrize("column", ["vector", "signs"])
def test_a_flipped_bit_is_found_and_worked_out_again(empty: Library, column: str) -> None:
    wordings = fill(empty, 3)
    put(empty, *map(vector, wordings))
    with empty.unrecorded():
        empty.connection.run(f"UPDATE claim_vector SET {column} = zeroblob(8) WHERE sequence = 2")
    (problem,) = health.check(empty)
    assert (problem.kind, problem.where) == ("vector", "claim 2")
    with empty.unrecorded():
        assert empty.vectors.drop_unsound() == 1
    assert health.check(empty) == []
    assert [one.sequence for one in empty.vectors.missing(MODEL, 0, 10).wordings] == [2]


def test_the_nearest_are_found_and_later_ones_too(empty: Library) -> None:
    wordings = fill(empty, 30)
    vectors = [vector(one) for one in wordings]
    put(empty, *vectors[:20])
    wanted = vectors[7].signs
    assert empty.vectors.near(MODEL, wanted, 3)[0] == vectors[7].wording.sequence
    put(empty, *vectors[20:])
    assert empty.vectors.near(MODEL, vectors[25].signs, 3)[0] == vectors[25].wording.sequence
    assert len(empty.vectors.near(MODEL, wanted, 100)) == 30
    assert empty.vectors.near("another/1", wanted, 3) == []
    assert empty.vectors.near(MODEL, bytes(3), 3) == []


@pytest.mark.parametrize("most", [1, 7, 500, 5_000])
def test_counting_with_and_without_numpy_agrees(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    pytest.importorskip("numpy")
    source = random.Random(1)
    rows = [(number, 10 * number, source.randbytes(48)) for number in range(1, 2_000)]
    found = []
    for numpy in (nearness._numpy(), None):
        monkeypatch.setattr(nearness, "_numpy", lambda numpy=numpy: numpy)
        monkeypatch.setattr(nearness, "_AT_ONCE", 700)
        kept = Signs()
        kept.add(rows)
        found.append(kept.nearest(rows[3][2], most))
    assert found[0] == found[1]


def test_a_library_that_can_only_be_read_keeps_no_vector(empty: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    wordings = fill(empty, 1)
    monkeypatch.setattr(empty.connection, "read_only", True)
    with pytest.raises(LibraryReadOnly):
        put(empty, *map(vector, wordings))
