"""The backups beside a library: when one is due, which is the newest that is sound, and how a copy becomes one."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from annotator.errors import LibraryCorrupt
from annotator.library import automatic_backups, backup
from annotator.library.automatic_backups import Found
from annotator.library.library import Library
from tests.library.desk import content, judge
from tests.library.test_library_backup import break_file, names

MOMENT = datetime(2026, 3, 1, 10, tzinfo=UTC)
DAY = timedelta(days=1)


def test_the_newest_backup_of_a_damaged_library_is_found(library: Library, path: Path) -> None:
    automatic_backups.back_up_automatically(library, MOMENT)
    newest = automatic_backups.back_up_automatically(library, MOMENT + DAY)
    library.close()
    path.write_bytes(b"")
    found = automatic_backups.newest_sound(path).newest
    assert found is not None
    assert (found.path, found.made_at, found.articles, found.claims) == (newest, MOMENT + DAY, 1, 1)
    assert path.read_bytes() == b""


def test_a_damaged_backup_is_passed_over(library: Library, path: Path) -> None:
    """DB-037."""
    good = automatic_backups.back_up_automatically(library, MOMENT)
    flipped = automatic_backups.back_up_automatically(library, MOMENT + DAY)
    empty = automatic_backups.back_up_automatically(library, MOMENT + 2 * DAY)
    break_file(flipped)
    empty.write_bytes(b"")
    found = automatic_backups.newest_sound(path)
    assert found.newest is not None
    assert (found.newest.path, found.damaged) == (good, 2)
    assert names(good.parent) == sorted(one.name for one in (good, flipped, empty))


def test_without_a_sound_backup_there_is_none(library: Library, path: Path) -> None:
    assert automatic_backups.newest_sound(path) == Found(None, 0)
    automatic_backups.back_up_automatically(library, MOMENT).write_bytes(b"SQLite format 3\0 and no more")
    assert automatic_backups.newest_sound(path) == Found(None, 1)


def test_a_name_that_only_looks_like_a_stamp_is_the_oldest(library: Library, path: Path) -> None:
    good = automatic_backups.back_up_automatically(library, MOMENT)
    good.with_name("library.99999999T999999999999Z.annotator").write_bytes(good.read_bytes())
    found = automatic_backups.newest_sound(path).newest
    assert found is not None
    assert found.path == good


def test_one_is_due_when_the_library_was_written_after_the_newest(library: Library, path: Path) -> None:
    assert automatic_backups.is_due(library)
    made = datetime.now(UTC)
    automatic_backups.back_up_automatically(library, made)
    os.utime(path, (made.timestamp() - 1,) * 2)
    assert not automatic_backups.is_due(library)
    judge(library)
    assert automatic_backups.is_due(library)


def test_none_is_due_where_nothing_was_ever_stored(tmp_path: Path) -> None:
    with Library.open(tmp_path / "new.annotator") as library:
        assert not automatic_backups.is_due(library)


def test_a_copy_is_finished_on_another_thread_while_the_work_goes_on(library: Library) -> None:
    before = content(library)
    copy = automatic_backups.begin(library, MOMENT)
    judge(library)
    made: list[Path] = []
    thread = Thread(target=lambda: made.append(automatic_backups.finish(copy)))
    thread.start()
    thread.join()
    with Library.open(made[0]) as kept:
        assert content(kept) == before != content(library)


def test_a_copy_that_is_not_sound_is_no_backup(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = automatic_backups.begin(library, MOMENT)
    monkeypatch.setattr(backup, "counts", lambda connection: {})
    with pytest.raises(LibraryCorrupt, match="fewer rows"):
        automatic_backups.finish(copy)
    assert names(automatic_backups.backups_folder(library.path)) == []
