"""The door: what goes in and what comes out, through the real child."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.core.canonical import canonicalise
from annotator.paths import resource
from annotator.reading.reader import read, read_bytes, read_html, read_path, read_text

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / ".." / "shared" / "data" / "seed_article.txt"
SAMPLE = resource("sample", "sample.txt")


def test_a_file_becomes_a_reading() -> None:
    reading = read(str(SAMPLE))
    assert reading.title.startswith("Harlow Bay Council Approves 420 Homes")
    assert (reading.byline, reading.published, reading.source) == ("Maren Tollard", "12 May 2026", "sample.txt")
    assert reading.source_sha256 == hashlib.sha256(SAMPLE.read_bytes()).hexdigest()
    assert reading.reader.startswith("text ")
    assert canonicalise(reading.text).text == reading.text
    assert len(reading.sentences) == 31
    assert reading.sentences[4].slice(reading.text).endswith("“the biggest step for housing in this city since 1974.”")


@pytest.mark.skipif(not SEED.exists(), reason="the sample data is not beside the checkout")
def test_an_article_copied_from_its_page() -> None:
    reading = read(str(SEED))
    assert reading.text.endswith("“We have bigger challenges that we need to figure out.”")
    assert "Leave a Reply" not in reading.text
    assert len(reading.sentences) == 31
    assert reading.title == "Trump Threatens to Abandon Russia-Ukraine Peace Effort Without Swift Progress"
    assert len(reading.warnings) == 1


def test_markdown_and_pages_are_told_by_name_and_content(tmp_path: Path) -> None:
    markdown = tmp_path / "a.md"
    markdown.write_text("# Council Votes\n\nIt was *late*.\n")
    assert read_path(markdown).text == "Council Votes\n\nIt was late."
    page = tmp_path / "a.txt"
    page.write_text("<!doctype html><html><body><p>It was <b>late</b> on that night in town.</p></body></html>")
    reading = read_path(page)
    assert reading.text == "It was late on that night in town."
    assert any("web page" in warning for warning in reading.warnings)


def test_pasted_text_and_html() -> None:
    assert read_text("It fell.\r\nIt rose.").text == "It fell.\nIt rose."
    reading = read_html("<p>It <b>fell</b>.</p><img src=http://127.0.0.1:9/x>", url="https://example.com/a")
    assert (reading.text, reading.url, reading.source) == ("It fell.", "https://example.com/a", "clipboard")


def test_pasted_half_characters_are_left_out_and_said() -> None:
    reading = read_text("It \ud83dfell.")
    assert reading.text == "It fell."
    assert reading.warnings


def test_bytes_without_a_file() -> None:
    assert read_bytes("“It fell.”".encode("cp1252"), name="-").text == "“It fell.”"


def test_the_door_is_light() -> None:
    code = "import sys, annotator.reading.reader; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert not {"trafilatura", "lxml", "markdown_it", "PySide6", "sqlite_utils"} & set(loaded.split())
