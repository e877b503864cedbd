from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import NoReturn

import pytest

from annotator.errors import ReportError
from annotator.reporting.files import replace_file


def test_a_new_file_is_private_and_whole(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    replace_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_a_file_that_stands_there_is_replaced_with_its_mode(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    target.write_bytes(b"old")
    target.chmod(0o644)
    replace_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o644


def test_a_link_goes_on_pointing_to_its_file(tmp_path: Path) -> None:
    target, shortcut = tmp_path / "report.html", tmp_path / "latest.html"
    shortcut.symlink_to(target)
    replace_file(shortcut, b"new")
    assert shortcut.is_symlink()
    assert target.read_bytes() == b"new"


def test_the_data_reach_the_disk_before_the_name_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    real_sync, real_replace = os.fsync, os.replace

    def synced(handle: int) -> None:
        calls.append("fsync")
        real_sync(handle)

    def replaced(old: str, new: Path) -> None:
        calls.append("replace")
        real_replace(old, new)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(os, "replace", replaced)
    replace_file(tmp_path / "report.html", b"new")
    assert calls == ["fsync", "replace", "fsync"]


@pytest.mark.parametrize("call", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_a_failure_keeps_the_old_file_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    target = tmp_path / "report.html"
    target.write_bytes(b"old")

    def fail(*_: object) -> NoReturn:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(ReportError, match="was not written"):
        replace_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("", "is a folder"), ("missing/report.html", "there is no folder"), ("a\0b", "no name"), ("x" * 400, "too long")],
    ids=["folder", "missing folder", "no name", "long name"],
)
def test_a_place_that_takes_no_file_is_named(tmp_path: Path, name: str, sentence: str) -> None:
    with pytest.raises(ReportError, match=sentence):
        replace_file(tmp_path / name, b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_device_is_never_replaced() -> None:
    with pytest.raises(ReportError, match="device"):
        replace_file(Path("/dev/full"), b"new")
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)
