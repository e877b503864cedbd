"""Bad inputs of any format: each is one clear sentence, and nothing blocks."""

from __future__ import annotations

import os
import re
import socket
import sys
from pathlib import Path

import pytest

from annotator.errors import ReadingError
from annotator.reading.child import LONGEST_ARTICLE
from annotator.reading.local_file import LARGEST_FILE, take
from annotator.reading.reader import read, read_bytes, read_path, read_text

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the file system has no such files")


DECEPTIVE = [b"report\xe2\x80\xaefdp.txt", b"a\nb.txt", b"x" * 251 + b".txt", "📰.txt".encode(), b"\xff\xfe.txt"]


def refusal(path: Path | str) -> str:
    with pytest.raises(ReadingError) as caught:
        read(str(path))
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


@pytest.mark.parametrize("suffix", [".html", ".txt", ".md", ".docx", ".pdf", ".mhtml"])
def test_imp_001_an_empty_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"empty{suffix}"
    path.touch()
    assert "is empty" in refusal(path)


def test_imp_002_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)


@POSIX
def test_imp_002_a_device() -> None:
    assert "not a regular file" in refusal("/dev/zero")


@POSIX
def test_imp_002_a_pipe_never_blocks(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert "not a regular file" in refusal(path)


@POSIX
def test_imp_002_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        assert "not a regular file" in refusal("s")


@POSIX
def test_imp_002_a_pipe_that_takes_the_place_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    regular = os.stat(__file__)
    monkeypatch.setattr("annotator.reading.local_file.os.stat", lambda _: regular)
    assert "not a regular file" in refusal(path)


def test_imp_003_a_file_that_is_gone(tmp_path: Path) -> None:
    assert "no longer" in refusal(tmp_path / "gone.txt")
    assert "no longer" in refusal(Path(__file__) / "below.txt")


@POSIX
def test_imp_004_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "closed.txt"
    path.write_text("It fell.")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("annotator.reading.local_file.os.open", refuse)
    sentence = refusal(path)
    assert "no permission" in sentence
    assert "closed.txt" in sentence


@POSIX
def test_imp_005_a_sparse_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    path.touch()
    os.truncate(path, 2 << 30)
    sentence = refusal(path)
    assert "2,147.5 MB" in sentence
    assert "20 MB" in sentence


def test_imp_005_fifty_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.touch()
    os.truncate(path, 50_000_000)
    assert "50.0 MB" in refusal(path)


def test_imp_006_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "growing.txt"
    path.write_text("It fell.")
    real = os.fstat
    calls = []

    def growing(handle: int) -> os.stat_result:
        status = real(handle)
        calls.append(handle)
        if len(calls) == 1:
            with path.open("a") as file:
                file.write(" More.")
        return status

    monkeypatch.setattr("annotator.reading.local_file.os.fstat", growing)
    assert "changed while it was being read" in refusal(path)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"%PDF-1.7\n%\xe2\xe3", "no PDF document"),
        ("a.pdf", b"PK\x03\x04\x14\0", "ZIP"),
        ("a.txt", b"\x89PNG\r\n", "picture"),
    ],
)
def test_imp_007_content_under_a_wrong_name(name: str, data: bytes, words: str) -> None:
    with pytest.raises(ReadingError, match=words):
        read_bytes(data, name=name)


def test_imp_007_a_page_under_a_wrong_name() -> None:
    reading = read_bytes(b"<html><body><p>It was late on that night in the town.</p></body></html>", name="a.docx")
    assert reading.text == "It was late on that night in the town."
    assert any("web page" in warning for warning in reading.warnings)


@POSIX
@pytest.mark.parametrize(
    "name", [b"report\xe2\x80\xaefdp.txt", b"a\nb.txt", b"x" * 251 + b".txt", "📰.txt".encode(), b"\xff\xfe.txt"]
)
def test_imp_008_names_that_deceive(tmp_path: Path, name: bytes) -> None:
    path = Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name)))
    path.write_text("It fell.")
    reading = read_path(path)
    assert reading.text == "It fell."
    reading.source.encode("utf-8")
    path.write_text("")
    assert not set(refusal(path)) & set("\u202e\n")


@POSIX
def test_imp_009_links(tmp_path: Path) -> None:
    target, link, loop = tmp_path / "a.txt", tmp_path / "link.txt", tmp_path / "loop.txt"
    target.write_text("It fell.")
    link.symlink_to(target)
    loop.symlink_to(loop)
    assert read_path(link).text == "It fell."
    assert "in a circle" in refusal(loop)


def test_imp_010_the_same_bytes_have_the_same_digest() -> None:
    assert read_bytes(b"It fell.", name="a.txt").source_sha256 == read_bytes(b"It fell.", name="b.txt").source_sha256


def test_imp_012_the_cap_is_exact() -> None:
    words = "The council voted on the plan on Tuesday, and nobody in the city was surprised. " * (
        LONGEST_ARTICLE // 80 + 1
    )
    assert len(read_text(words[: LONGEST_ARTICLE - 1] + ".").text) == LONGEST_ARTICLE
    with pytest.raises(ReadingError, match=r"2,000,001 characters.*2,000,000"):
        read_text(words[:LONGEST_ARTICLE] + ".")


def test_imp_012_the_cap_of_a_file_is_exact(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b" " * LARGEST_FILE)
    assert len(take(path)) == LARGEST_FILE
    path.write_bytes(b" " * (LARGEST_FILE + 1))
    assert "20,000,001" in refusal(path)


def test_imp_013_one_long_line() -> None:
    text = "word " * 380_000
    assert len(read_text(text).sentences) == 1
    with pytest.raises(ReadingError, match="9,999,999 characters"):
        read_text("word " * 2_000_000)


def test_imp_014_empty_lines() -> None:
    reading = read_text("It fell." + "\n" * 200_000 + "It rose.")
    assert len(reading.sentences) == 2


@pytest.mark.parametrize("text", [" \n\t", "\u200b\u200b", "\ufeff", "\u00a0\n", "…!?", "---"])
def test_imp_015_no_text(text: str) -> None:
    with pytest.raises(ReadingError, match="holds no text"):
        read_text(text)


def test_no_name_at_all() -> None:
    assert refusal("a\0b.txt") == "“a\ufffdb.txt” is no file name."
    assert re.search("too long|no longer", refusal("x" * 5000))
