"""DB-017, DB-022, DB-024: damage that SQLite's own check does not see."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import KnownError
from annotator.library import health
from annotator.library.connection import Access, Connection
from annotator.library.library import Library
from annotator.library.schema import SEALED
from tests.library.desk import claim, first_file, verdict

FLIPS = 300


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = first_file(tmp_path)
    with Library.open(path) as library, library.unrecorded():
        library.claims.add_many(
            claim(f"n{n}", f"Statement {n} about jobs and prices", outside_id=f"x{n}", verdict=verdict(number=n / 7))
            for n in range(150)
        )
    return path


def rows_of(path: Path) -> list[object]:
    """Return every sealed row as a reader of the file finds it."""
    connection = Connection.to_file(path, Access.GLANCE)
    connection.database.conn.text_factory = bytes
    try:
        return [connection.rows(f"SELECT * FROM {table} NOT INDEXED ORDER BY sequence") for table in SEALED]
    finally:
        connection.close()


def changes_content(path: Path, before: list[object]) -> bool:
    try:
        return rows_of(path) != before
    except KnownError:
        return True


def is_found(path: Path) -> bool:
    """Tell whether opening or checking the library notices that it is damaged."""
    try:
        with Library.open(path, create=False) as library:
            return bool(health.check(library))
    except KnownError:
        return True


def flips(data: bytes, chance: random.Random) -> Iterator[bytes]:
    for _ in range(FLIPS):
        changed = bytearray(data)
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        yield bytes(changed)


def test_every_flipped_bit_that_changes_content_is_found(path: Path) -> None:
    good, before = path.read_bytes(), rows_of(path)
    changing = missed = 0
    for changed in flips(good, random.Random(500)):
        path.write_bytes(changed)
        if changes_content(path, before):
            changing += 1
            missed += not is_found(path)
    assert changing > FLIPS / 20
    assert missed == 0


def test_a_flip_in_the_words_of_any_row_names_the_row(path: Path) -> None:
    good = path.read_bytes()
    place = -1
    named = 0
    while (place := good.find(b"about jobs", place + 1)) >= 0 and named < 100:
        path.write_bytes(good[:place] + b"c" + good[place + 1 :])
        with Library.open(path) as library:
            problems = [problem for problem in health.check(library) if problem.kind == "seal"]
        named += any(problem.where.startswith("claim n") for problem in problems)
    assert named == 100


def test_zeroed_pages_are_found(path: Path) -> None:
    good, before = path.read_bytes(), rows_of(path)
    for page in range(1, len(good) // 4096):
        path.write_bytes(good[: page * 4096] + bytes(4096) + good[(page + 1) * 4096 :])
        assert is_found(path) or not changes_content(path, before)


def test_a_journal_that_was_deleted_after_a_crash_is_found(path: Path) -> None:
    before = rows_of(path)
    with Library.open(path) as library:
        library.connection.run("PRAGMA cache_size = 5")
        library.connection.run("BEGIN IMMEDIATE")
        library.connection.run("UPDATE claim SET text = text || ' half applied', rationale = hex(randomblob(200))")
        library.connection.run("PRAGMA cache_spill = ON")
        torn = path.read_bytes()
        library.connection.database.rollback()
    assert rows_of(path) == before
    path.write_bytes(torn)
    assert is_found(path) == changes_content(path, before)
    assert changes_content(path, before)
