from __future__ import annotations

import os
import stat
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from annotator.core.attachment import Attachment
from annotator.core.change import StepKind
from annotator.core.evidence import Evidence
from annotator.errors import Refused
from annotator.library import attachments, automatic_backups, backup, health
from annotator.library.library import Library
from tests.library.desk import AT

MINUTES = b"%PDF-1.7 The minutes.\n"


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "Minutes of 4 May.PDF"
    path.write_bytes(MINUTES)
    return path


@pytest.fixture
def attached(library: Library, minutes: Path) -> Attachment:
    kept = attachments.keep_file(library.path, minutes)
    with library.step(StepKind.ADD_SOURCE, at=AT):
        library.evidence.add(Evidence("e2", "c1", "Minutes", attachment=kept))
    return kept


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    return tmp_path / "elsewhere" / "copy.annotator"


def test_a_file_is_copied_under_its_digest_for_this_user_alone(library: Library, minutes: Path) -> None:
    kept = attachments.keep_file(library.path, minutes)
    assert kept == Attachment("Minutes of 4 May.PDF", sha256(MINUTES).hexdigest(), len(MINUTES))
    minutes.unlink()
    copy = attachments.whole_file(library.path, kept)
    assert copy == library.path.with_name("library.annotator.files") / f"{kept.sha256}.pdf"
    assert copy.read_bytes() == MINUTES
    assert stat.S_IMODE(copy.stat().st_mode) == 0o400
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700


def test_the_same_bytes_are_kept_once_and_a_damaged_copy_is_mended(library: Library, minutes: Path) -> None:
    first = attachments.keep_file(library.path, minutes)
    copy = attachments.path_of(library.path, first)
    copy.chmod(0o600)
    copy.write_bytes(b"something else")
    assert attachments.keep_file(library.path, minutes) == first
    assert [path.name for path in copy.parent.iterdir()] == [first.kept_as]
    assert copy.read_bytes() == MINUTES


@pytest.mark.parametrize("name", ["", "a folder", "gone.pdf"])
def test_only_a_file_that_is_there_is_taken(library: Library, tmp_path: Path, name: str) -> None:
    (tmp_path / "a folder").mkdir()
    with pytest.raises(Refused):
        attachments.keep_file(library.path, tmp_path / name)
    assert not attachments.files_folder(library.path).exists()


def test_a_pipe_is_refused_rather_than_waited_for(library: Library, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Refused, match="not a file"):
        attachments.keep_file(library.path, tmp_path / "pipe")


def test_a_file_that_is_too_large_is_refused(library: Library, minutes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "LARGEST", len(MINUTES) - 1)
    with pytest.raises(Refused, match="larger than 1 GB"):
        attachments.keep_file(library.path, minutes)


@pytest.mark.parametrize(
    ("name", "kept_as"),
    [("a.tar.gz", "d.gz"), ("no ending", "d"), ("a.", "d"), ("a.b c", "d"), (".hidden", "d.hidden"), ("a.ß", "d")],
)
def test_a_copy_keeps_an_ending_that_no_file_system_trips_over(name: str, kept_as: str) -> None:
    assert Attachment(name, "d", 1).kept_as == kept_as


def test_the_check_names_a_file_that_is_gone_or_changed(library: Library, attached: Attachment) -> None:
    assert health.check(library) == []
    copy = attachments.path_of(library.path, attached)
    copy.chmod(0o600)
    copy.write_bytes(MINUTES[:-1] + b"!")
    (problem,) = health.check(library)
    assert (problem.kind, problem.where) == ("attachment", attached.kept_as)
    assert "Minutes of 4 May.PDF" in problem.sentence
    assert "is not what was attached" in problem.sentence
    copy.unlink()
    assert "is missing" in health.check(library)[0].sentence
    with pytest.raises(Refused, match="is missing"):
        attachments.whole_file(library.path, attached)


def test_a_source_that_is_removed_leaves_its_file_for_undo(library: Library, attached: Attachment) -> None:
    with library.step(StepKind.REMOVE_SOURCE, at=AT):
        library.evidence.remove("e2")
    assert attachments.whole_file(library.path, attached)
    library.undo.undo(AT, "Ada")
    assert library.evidence.get("e2").attachment == attached
    assert health.check(library) == []


def test_a_backup_takes_the_files_along_and_a_restore_brings_them_back(
    library: Library, attached: Attachment, elsewhere: Path, tmp_path: Path
) -> None:
    backup.back_up(library, elsewhere)
    other = tmp_path / "new computer" / "library.annotator"
    backup.restore(elsewhere, other)
    with Library.open(other) as restored:
        assert health.check(restored) == []
        assert attachments.whole_file(restored.path, attached).read_bytes() == MINUTES


def test_a_backup_is_made_although_a_file_is_gone(library: Library, attached: Attachment, elsewhere: Path) -> None:
    attachments.path_of(library.path, attached).unlink()
    backup.back_up(library, elsewhere)
    with Library.open(elsewhere) as copy:
        assert [one.kind for one in health.check(copy)] == ["attachment"]


def test_an_automatic_backup_finds_the_files_where_they_are(
    library: Library, attached: Attachment, tmp_path: Path
) -> None:
    copy = automatic_backups.back_up_automatically(library, datetime(2026, 3, 1, tzinfo=UTC))
    other = tmp_path / "other" / "library.annotator"
    backup.restore(copy, other)
    with Library.open(other) as restored:
        assert attachments.whole_file(restored.path, attached).read_bytes() == MINUTES


def test_a_rescue_copy_takes_the_files_along(library: Library, attached: Attachment, elsewhere: Path) -> None:
    with Library.open(library.rescue(elsewhere)) as copy:
        assert attachments.whole_file(copy.path, attached)


def test_a_name_that_no_text_can_hold_is_kept_readable(library: Library, tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/minutes\xff\n1.txt"))
    odd.write_bytes(b"x")
    kept = attachments.keep_file(library.path, odd)
    assert kept.name == "minutes? 1.txt"
    with library.unrecorded():
        library.evidence.add(replace(Evidence("e3", "c1", "Odd"), attachment=kept))
    assert library.evidence.get("e3").attachment == kept
