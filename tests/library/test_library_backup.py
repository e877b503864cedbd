from __future__ import annotations

import sqlite3
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from annotator.errors import (
    LibraryBusy,
    LibraryCorrupt,
    LibraryFull,
    LibraryTooNew,
    LibraryUnreachable,
    NotALibrary,
    Refused,
)
from annotator.library import automatic_backups, backup, health
from annotator.library.connection import Connection
from annotator.library.library import Library
from tests.library.desk import content, first_file, judge

MOMENT = datetime(2026, 3, 1, 10, tzinfo=UTC)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def break_file(path: Path) -> None:
    """Flip a word of a claim in the file, where SQLite's own check does not look."""
    data = path.read_bytes()
    assert data.count(b"Jobs fell by 3 %.") > 1
    path.write_bytes(data.replace(b"Jobs fell by 3 %.", b"Jobs fell by 9 %."))


def test_a_backup_is_a_whole_private_library(library: Library, tmp_path: Path) -> None:
    """DB-040."""
    target = backup.back_up(library, tmp_path / "copies" / "copy.annotator")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert names(target.parent) == ["copy.annotator"]
    with Library.open(target) as copy:
        assert content(copy, history=True) == content(library, history=True)
        assert health.check(copy) == []


def test_a_backup_replaces_an_older_one_but_never_the_library(library: Library, path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.annotator"
    backup.back_up(library, target)
    judge(library)
    backup.back_up(library, target)
    with Library.open(target) as copy:
        assert content(copy) == content(library)
    with pytest.raises(Refused, match="the library itself"):
        backup.back_up(library, path)
    with pytest.raises(LibraryUnreachable):
        backup.back_up(library, tmp_path)


def test_a_damaged_library_never_replaces_a_good_backup(path: Path, tmp_path: Path) -> None:
    first_file(path.parent)
    target = tmp_path / "copy.annotator"
    with Library.open(path) as library:
        backup.back_up(library, target)
    good = target.read_bytes()
    break_file(path)
    with Library.open(path) as library, pytest.raises(LibraryCorrupt, match="would be damaged"):
        backup.back_up(library, target)
    assert target.read_bytes() == good
    assert names(tmp_path) == ["copy.annotator", "library.annotator", "library.annotator-journal"]


def test_a_copy_with_fewer_rows_is_no_backup(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup, "counts", lambda connection: {"claim": 2 - connection.read_only})
    with pytest.raises(LibraryCorrupt, match="fewer rows"):
        backup.back_up(library, tmp_path / "copy.annotator")
    assert not (tmp_path / "copy.annotator").exists()


def test_a_full_disk_leaves_the_older_backup_and_no_litter(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DB-006."""
    target = tmp_path / "copies" / "copy.annotator"
    backup.back_up(library, target)
    good = target.read_bytes()

    def full(self: Connection, copy: Connection) -> None:
        raise LibraryFull("The disk is full.")

    monkeypatch.setattr(Connection, "copy_into", full)
    with pytest.raises(LibraryFull):
        backup.back_up(library, target)
    assert names(target.parent) == ["copy.annotator"]
    assert target.read_bytes() == good


def test_restoring_keeps_the_present_library_as_a_copy(path: Path, tmp_path: Path) -> None:
    """DB-039."""
    first_file(path.parent)
    copy = tmp_path / "copies" / "copy.annotator"
    with Library.open(path) as library:
        backup.back_up(library, copy)
        old = content(library, history=True)
        judge(library)
        new = content(library, history=True)
    kept = backup.restore(copy, path)
    assert kept is not None
    assert kept.name.startswith("library.before-restore-")
    for file, expected in ((path, old), (kept, new), (copy, old)):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        with Library.open(file) as library:
            assert content(library, history=True) == expected
            assert health.check(library) == []


def test_restoring_where_there_is_nothing_keeps_nothing(path: Path, tmp_path: Path) -> None:
    first_file(path.parent)
    assert backup.restore(path, tmp_path / "new" / "library.annotator") is None
    with Library.open(tmp_path / "new" / "library.annotator") as library:
        assert library.claims.count() == 1
    with pytest.raises(Refused, match="the library itself"):
        backup.restore(path, path)


def test_a_library_that_another_program_writes_to_is_not_replaced(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first_file(path.parent)
    copy = tmp_path / "copy.annotator"
    to_file = Connection.to_file
    monkeypatch.setattr(Connection, "to_file", lambda file, access, **_: to_file(file, access, patience=0))
    with Library.open(path) as library:
        backup.back_up(library, copy)
        with library.unrecorded(), pytest.raises(LibraryBusy):
            backup.restore(copy, path)
        judge(library)
    assert names(tmp_path) == ["copy.annotator", "library.annotator", "library.annotator-journal"]


@pytest.mark.parametrize("broken", ["empty", "foreign", "flipped", "cut", "newer", "missing"])
def test_a_bad_backup_is_never_restored(path: Path, tmp_path: Path, broken: str) -> None:
    first_file(path.parent)
    copy = tmp_path / "copy.annotator"
    with Library.open(path) as library:
        backup.back_up(library, copy)
    error = spoil(copy, broken)
    before = path.read_bytes()
    beside = names(tmp_path)
    with pytest.raises(error):
        backup.restore(copy, path)
    assert path.read_bytes() == before
    assert names(tmp_path) == beside


def spoil(copy: Path, how: str) -> type[Exception]:
    if how == "empty":
        copy.write_bytes(b"")
        return NotALibrary
    if how == "foreign":
        copy.write_bytes(b"something else" * 900)
        return NotALibrary
    if how == "flipped":
        break_file(copy)
        return LibraryCorrupt
    if how == "cut":
        copy.write_bytes(copy.read_bytes()[: 4096 * 20])
        return LibraryCorrupt
    if how == "newer":
        other = sqlite3.connect(copy)
        other.execute("PRAGMA user_version = 99")
        other.close()
        return LibraryTooNew
    copy.unlink()
    return LibraryUnreachable


@pytest.mark.parametrize("present", [b"", b"no database" * 500])
def test_a_present_file_that_is_no_database_is_kept_as_it_is(path: Path, tmp_path: Path, present: bytes) -> None:
    first_file(path.parent)
    damaged = tmp_path / "damaged" / "library.annotator"
    damaged.parent.mkdir()
    damaged.write_bytes(present)
    damaged.with_name(damaged.name + "-journal").write_bytes(b"left over")
    kept = backup.restore(path, damaged)
    assert kept is not None
    assert kept.read_bytes() == present
    with Library.open(damaged) as library:
        assert library.claims.count() == 1


def test_automatic_backups_are_thinned_out(library: Library) -> None:
    folder = automatic_backups.backups_folder(library.path)
    folder.mkdir()
    (folder / "notes.txt").write_text("kept")
    (folder / "library.version-1.20240101T000000000000Z.annotator").write_text("kept as the month's newest")
    for hours in range(0, 24 * 400, 12):
        stamp = (MOMENT - timedelta(hours=hours)).strftime("%Y%m%dT%H%M%S%f")
        (folder / f"library.{stamp}Z.annotator").write_text("")
    newest = automatic_backups.back_up_automatically(library, MOMENT + timedelta(hours=1))
    left = [path for path in folder.iterdir() if path.suffix == ".annotator"]
    stamps = sorted((path.name.split(".")[-2] for path in left), reverse=True)
    assert newest in left
    assert len({stamp[:8] for stamp in stamps[: automatic_backups.DAYS_KEPT]}) == automatic_backups.DAYS_KEPT
    assert len(stamps) <= automatic_backups.DAYS_KEPT + automatic_backups.WEEKS_KEPT + automatic_backups.MONTHS_KEPT
    assert len({stamp[:6] for stamp in stamps}) == automatic_backups.MONTHS_KEPT
    assert (folder / "notes.txt").exists()
    assert automatic_backups.rotate(folder) == []


def test_a_rescue_copies_what_is_open_even_when_the_file_is_gone(library: Library, path: Path, tmp_path: Path) -> None:
    path.unlink()
    rescued = library.rescue(tmp_path / "rescued.annotator")
    with Library.open(rescued) as copy:
        assert content(copy, history=True) == content(library, history=True)
