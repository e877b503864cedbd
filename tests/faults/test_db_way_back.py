"""The way back to a backup, in the window: DB-019, DB-021, DB-036, DB-037, DB-038, DB-039."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from annotator.library import automatic_backups
from annotator.library.automatic_backups import backups_folder
from annotator.library.library import Library
from annotator.ui.claim_words import moment_of
from tests.journeys.conftest import Desk

TEXT = "The bridge was closed in 2023. It opens again in May. It cost €48 million."


@pytest.fixture
def judged(own_desk: Desk) -> Desk:
    """Return a desk with two verdicts, and a backup made after the first."""
    desk = own_desk
    desk.open(TEXT)
    desk.type("t")
    with Library.open(desk.path, create=False) as library:
        automatic_backups.back_up_automatically(library, datetime.now(UTC))
    desk.type("f")
    return desk


def says(desk: Desk) -> str:
    notice = desk.window.parts.bar.notice()
    return notice.text if notice else ""


def choices(desk: Desk) -> list[str]:
    notice = desk.window.parts.bar.notice()
    return [choice.text for choice in notice.choices] if notice else []


def go_back(desk: Desk) -> None:
    assert choices(desk)[0] == "Go back to this backup"
    desk.window.parts.bar.choose()
    desk.settle()


def reopen(desk: Desk) -> None:
    desk.session.open_library(desk.path)
    desk.settle()


def verdicts(path: Path) -> list[str]:
    with Library.open(path, create=False) as library:
        return [row["label_id"] for row in library.connection.rows("SELECT label_id FROM claim ORDER BY sequence")]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + b"\xff" * 3000], ids=["empty", "torn"])
def test_db_019_021_039_a_library_that_cannot_be_opened_goes_back_with_one_button(judged: Desk, content: bytes) -> None:
    judged.path.write_bytes(content)
    reopen(judged)
    (backup,) = backups_folder(judged.path).iterdir()
    found = automatic_backups.newest_sound(judged.path).newest
    assert found is not None
    assert f"Its newest sound backup is of {moment_of(found.made_at)}: 1 article, 1 claim." in says(judged)
    assert choices(judged) == ["Go back to this backup", "Choose another library…"]
    go_back(judged)
    (kept,) = judged.path.parent.glob("library.before-restore-*.annotator")
    assert says(judged).startswith(f"The library is as it was on {moment_of(found.made_at)}.")
    assert kept.name in says(judged)
    assert kept.read_bytes() == content
    assert verdicts(judged.path) == ["true"]
    assert backup.exists()
    judged.open("Work goes on.")
    judged.type("u")
    assert verdicts(judged.path) == ["true", "unverified"]


@pytest.mark.expects_log("no backup was made: LibraryCorrupt")
def test_a_library_with_a_changed_word_goes_back_while_it_is_open(judged: Desk) -> None:
    other = sqlite3.connect(judged.path)
    other.execute("UPDATE highlight SET quote = 'Another quote.'")
    other.commit()
    other.close()
    reopen(judged)
    assert "is damaged in" in says(judged)
    go_back(judged)
    assert verdicts(judged.path) == ["true"]
    (kept,) = judged.path.parent.glob("library.before-restore-*.annotator")
    assert verdicts(kept) == ["true", "false"]
    reopen(judged)
    assert "damaged" not in says(judged)


def test_db_037_a_damaged_backup_is_passed_over(judged: Desk) -> None:
    newer = judged.path.with_name("library.annotator.backups") / "library.21990101T000000000000Z.annotator"
    newer.write_bytes(b"SQLite format 3\0")
    judged.path.write_bytes(b"")
    reopen(judged)
    go_back(judged)
    assert verdicts(judged.path) == ["true"]
    assert newer.exists()


@pytest.mark.expects_log("no backup was made: NotALibrary")
def test_with_no_sound_backup_nothing_is_deleted(judged: Desk) -> None:
    (backup,) = backups_folder(judged.path).iterdir()
    backup.write_bytes(b"")
    judged.path.write_bytes(b"")
    reopen(judged)
    assert "None of its backups is sound either; nothing was deleted." in says(judged)
    assert choices(judged) == ["Choose another library…"]
    assert (backup.exists(), judged.path.exists()) == (True, True)


@pytest.mark.expects_log("no backup was made: LibraryCorrupt")
@pytest.mark.parametrize("is_open", [True, False], ids=["open", "closed"])
def test_db_038_what_can_be_read_is_saved_where_no_backup_is_sound(judged: Desk, is_open: bool) -> None:
    (backup,) = backups_folder(judged.path).iterdir()
    backup.write_bytes(b"")
    other = sqlite3.connect(judged.path)
    if is_open:
        other.execute("UPDATE claim SET rationale = 'Another.' WHERE sequence = 1")
    else:
        # The part of the file that says where claims with an id are.
        other.execute("PRAGMA writable_schema = ON")
        other.execute("DELETE FROM sqlite_master WHERE name = 'claim_by_outside_id'")
    other.commit()
    other.close()
    damaged = judged.path.read_bytes()
    reopen(judged)
    assert "None of its backups is sound either; nothing was deleted." in says(judged)
    assert choices(judged) == ["Save what can be read", "Choose another library…"]
    judged.window.parts.bar.choose()
    judged.settle()
    (saved,) = judged.path.parent.glob("library-saved-*.annotator")
    assert says(judged).startswith(f"1 article and 2 claims are saved in {saved}.")
    assert ("1 was made anew from what was left of it; look at it again." in says(judged)) == is_open
    assert judged.path.read_bytes() == damaged
    assert choices(judged) == ["Go on with what was saved"]
    judged.window.parts.bar.choose()
    judged.settle()
    assert "damaged" not in says(judged)
    assert verdicts(saved) == (["false", "true"] if is_open else ["true", "false"])
    judged.open("Work goes on.")
    judged.type("u")
    assert len(verdicts(saved)) == 3
    assert backup.exists()


def test_where_nothing_can_be_saved_it_is_said(judged: Desk) -> None:
    damaged = bytearray(judged.path.read_bytes())
    damaged[100:4096] = bytes(3996)
    judged.path.write_bytes(damaged)
    reopen(judged)
    assert choices(judged)[1] == "Save what can be read"
    judged.window.parts.bar.choose(1)
    judged.settle()
    assert says(judged).startswith("Nothing can be read of the damaged library")
    assert not list(judged.path.parent.glob("library-saved-*"))


def test_a_library_that_is_gone_is_offered_again_when_a_new_one_takes_its_place(judged: Desk) -> None:
    judged.path.rename(judged.path.with_name("elsewhere.annotator"))
    judged.session.open_library(judged.path, create=True)
    judged.settle()
    assert says(judged).startswith("This library is new and empty, but there was one in its place before. Its newest")
    go_back(judged)
    assert verdicts(judged.path) == ["true", "false"]


def test_a_backup_is_made_while_the_checker_works(judged: Desk) -> None:
    judged.session.safekeeping.back_up()
    judged.settle()
    assert says(judged) == ""
    found = automatic_backups.newest_sound(judged.path).newest
    assert found is not None
    assert verdicts(found.path) == ["true", "false"]
    before = sorted(backups_folder(judged.path).iterdir())
    judged.session.safekeeping.back_up()
    judged.settle()
    assert sorted(backups_folder(judged.path).iterdir()) == before


def test_db_036_a_backup_that_cannot_be_made_is_said_until_one_is(judged: Desk) -> None:
    folder = backups_folder(judged.path)
    folder.rename(folder.with_name("aside"))
    folder.write_text("in the way")
    judged.session.safekeeping.back_up()
    judged.settle()
    assert says(judged).startswith("There is no backup of what you did last; it is kept in the library alone. ")
    judged.window.parts.bar.dismiss()
    judged.session.safekeeping.back_up()
    judged.settle()
    assert says(judged) == ""  # It was said once.
    judged.session.safekeeping.try_again()
    judged.settle()
    assert choices(judged) == ["Try again"]
    folder.unlink()
    judged.window.parts.bar.choose()
    judged.settle()
    assert says(judged) == ""
    assert automatic_backups.newest_sound(judged.path).newest is not None
