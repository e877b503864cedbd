from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.errors import LibraryFull, LibraryReadOnly
from annotator.library import automatic_backups, health, opening, schema
from annotator.library.connection import Connection
from annotator.library.library import Library
from annotator.library.schema import MIGRATIONS, Migration
from tests.library.desk import first_file, judge

OLD_LIBRARIES = Path(__file__).parents[1] / "old_libraries"


def test_the_steps_are_numbered_without_a_gap() -> None:
    assert [one.version for one in MIGRATIONS] == list(range(1, len(MIGRATIONS) + 1))


def test_a_file_of_every_released_schema_is_kept() -> None:
    kept = sorted(path.name for path in OLD_LIBRARIES.iterdir())
    assert kept == [f"schema_{one.version:03}.annotator" for one in MIGRATIONS]


@pytest.mark.parametrize("name", sorted(path.name for path in OLD_LIBRARIES.iterdir()))
def test_a_library_of_every_released_schema_opens_whole(tmp_path: Path, name: str) -> None:
    """DB-026."""
    path = tmp_path / name
    shutil.copy(OLD_LIBRARIES / name, path)
    with Library.open(path) as library:
        assert health.check(library) == []
        assert library.connection.pragma("user_version") == schema.newest()
        (record,) = library.claims.records(library.articles.latest(library.articles.find("Ferry fares").id).id)
        assert record.claim.verdict is not None
        assert record.claim.verdict.label == "False"
        assert [one.title for one in record.evidence] == ["Harbour office, annual table"]
        assert [one.new_label for one in library.history.of_claim(record.claim.id)] == ["Unverified", "False"]
        assert [one.claim.id for one in library.search.short_list(["ferries"])] == [record.claim.id]
        library.undo.undo("2026-01-05T08:00:00Z", "Ada")
        assert health.check(library) == []


def _m002_add_a_colour(connection: Connection) -> None:
    connection.run("ALTER TABLE article ADD COLUMN colour TEXT NOT NULL DEFAULT ''")
    connection.run("CREATE INDEX article_by_colour ON article (colour)")
    connection.run("UPDATE setting SET value = value")


@pytest.fixture
def upgraded(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    opening.expected_schema.cache_clear()
    monkeypatch.setattr(schema, "MIGRATIONS", (*MIGRATIONS, Migration(len(MIGRATIONS) + 1, _m002_add_a_colour)))
    monkeypatch.setattr(opening, "MIGRATIONS", schema.MIGRATIONS)
    yield
    opening.expected_schema.cache_clear()


def test_persons_put_down_before_they_could_be_named_stay_with_the_desk(tmp_path: Path) -> None:
    old = tmp_path / "schema_005.annotator"
    shutil.copy(OLD_LIBRARIES / old.name, old)
    connection = opening.connect(old, patience=1, tracer=None)
    with connection.transaction():
        row = connection.row("SELECT * FROM evidence")
        assert row is not None
        connection.update("evidence", row, {"kind": "person"})
    connection.close()
    with Library.open(old) as library:
        (source,) = library.evidence.of_claim(row["claim_id"])
        assert (source.kind.value, source.confidential) == ("person", True)
        assert library.undo.last() is None
        assert health.check(library) == []


def version_of(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()


def test_an_upgrade_makes_a_verified_backup_first_and_breaks_no_seal(
    path: Path, request: pytest.FixtureRequest
) -> None:
    """DB-026."""
    first_file(path.parent)
    request.getfixturevalue("upgraded")
    with Library.open(path) as library:
        assert library.connection.rows("SELECT colour FROM article") == [{"colour": ""}]
        assert health.check(library) == []
        library.undo.undo("", "")
        library.undo.redo("", "")
        judge(library)
        assert health.check(library) == []
    (copy,) = automatic_backups.backups_folder(path).iterdir()
    assert f".version-{len(MIGRATIONS)}." in copy.name
    assert (version_of(copy), version_of(path)) == (len(MIGRATIONS), len(MIGRATIONS) + 1)


def test_an_upgrade_that_fails_at_any_statement_leaves_the_old_library(
    path: Path, request: pytest.FixtureRequest
) -> None:
    """DB-027."""
    first_file(path.parent)
    request.getfixturevalue("upgraded")
    allowed = 0
    while not _opens(path, allowed):
        connection = opening.glance(path)
        version = connection.pragma("user_version")
        opening.require_schema(connection)
        connection.close()
        assert version in {len(MIGRATIONS), len(MIGRATIONS) + 1}
        allowed += 1
    assert allowed > 50
    assert version_of(path) == len(MIGRATIONS) + 1


def _opens(path: Path, allowed: int) -> bool:
    """Tell whether the library opens when the disk is full after so many statements."""
    countdown = allowed

    def fail(_sql: str, _parameters: object) -> None:
        nonlocal countdown
        countdown -= 1
        if countdown < 0:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error

    try:
        Library.open(path, tracer=fail).close()
    except LibraryFull:
        return False
    return True


def test_an_older_library_that_can_only_be_read_says_so(
    path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_file(path.parent)
    request.getfixturevalue("upgraded")
    monkeypatch.setattr(opening, "is_writable", lambda _: False)
    with pytest.raises(LibraryReadOnly, match="older version"):
        Library.open(path)
