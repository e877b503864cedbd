"""Fault cases EXP-008 to EXP-020: where a report goes, what happens on the way, and what it says of itself."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from annotator.errors import ReportError
from annotator.library.library import Library
from annotator.operations import exporting, importing, keeping, marking
from annotator.operations.importing import Added
from annotator.reading import reader
from annotator.reading.reading import Reading
from annotator.reporting import files, json_file, writer
from annotator.reporting.report import build
from annotator.ui.file_dialogs import file_name

SUFFIXES = sorted(writer.FORMATS)
TEXT = "Ferries\n\nThe ferry returns on 4 May. Tickets cost $3, the operator said. The island has 900 residents.\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.annotator") as opened:
        keeping.set_checker_name(opened, "Ada")
        yield opened


@pytest.fixture(scope="module")
def ferry() -> Reading:
    """Return the article as the reader's process gives it, which takes a moment to start."""
    return reader.read_text(TEXT, source="ferry.txt")


@pytest.fixture
def article(library: Library, ferry: Reading) -> Added:
    added = importing.add_article(library, ferry)
    version = library.articles.version(added.version_id)
    for number, label in ((1, "true"), (2, "false"), (3, "unverified")):
        marking.highlight(library, version.id, version.sentences[number], label)
    return added


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("stage", ["write", "check", "replace"])
def test_a_failed_export_keeps_the_old_report(
    library: Library, article: Added, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, stage: str
) -> None:
    """EXP-008, EXP-009, EXP-010 and EXP-017: at whatever stage it fails, the old file is there, byte for byte."""
    path = tmp_path / f"report{suffix}"
    path.write_bytes(b"the old report")

    def fail(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    def refuse(*_: object) -> None:
        raise ReportError("The report was not written.")

    one = writer.FORMATS[suffix]
    if stage == "replace":
        monkeypatch.setattr(os, "replace", fail)
    else:
        broken = writer.Format(one.name, refuse if stage == "write" else one.write, refuse)  # type: ignore[arg-type]
        monkeypatch.setitem(writer.FORMATS, suffix, broken)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(ReportError):
        exporting.export_report(library, article.article_id, path)
    assert path.read_bytes() == b"the old report"
    assert sorted(tmp_path.iterdir()) == before


def test_a_kill_while_writing_keeps_the_old_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """EXP-017."""

    def killed(_: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "report.html"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", killed)
    with pytest.raises(KeyboardInterrupt):
        files.replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


TITLES = ["../../x", "CON", "a:b", "-rf", "a\x00b", "x" * 300, "\u202egpj.exe", "name.", "", "lpt1.html", "a/b\\c"]


@pytest.mark.parametrize("title", TITLES, ids=lambda title: f"EXP-011-{ascii(title)[:12]}")
def test_a_title_becomes_a_safe_name(title: str) -> None:
    name = file_name(title)
    assert name
    assert len(name) <= 90
    assert not set(name) & set('/\\:*?"<>|\x00\u202e')
    assert not name.startswith(("-", "."))
    assert not name.endswith((".", " "))
    assert name.upper() not in {"CON", "LPT1.HTML"}


def test_overlapping_and_nested_highlights_leave_the_text_as_it_is(
    library: Library, article: Added, tmp_path: Path
) -> None:
    """EXP-013."""
    version = library.articles.version(article.version_id)
    sentence = version.sentences[1]
    for start, end in ((0, 9), (4, 20), (6, 8), (4, 20)):
        span = type(sentence)(sentence.start + start, sentence.start + end)
        marking.highlight(library, version.id, span, "true")
    page = html.document_fromstring(
        exporting.export_report(library, article.article_id, tmp_path / "r.html").read_bytes()
    )
    text = page.get_element_by_id("article-text")
    for mark in text.findall(".//sup"):
        mark.drop_tree()
    assert text.text_content() == version.text


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_data_gives_the_same_bytes(library: Library, article: Added, tmp_path: Path, suffix: str) -> None:
    """EXP-019."""
    written = [
        exporting.export_report(
            library, article.article_id, tmp_path / f"{number}{suffix}", exported_at="2026-05-01T10:00:00.000Z"
        ).read_bytes()
        for number in (1, 2)
    ]
    assert written[0] == written[1]


def test_a_report_shows_one_moment_of_the_library(
    library: Library, article: Added, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """EXP-018: a verdict that another program gives in the middle is in the next report, not in half of this one."""
    record = library.claims.records(article.version_id)[0]
    of_claim = library.history.of_claim
    refused: list[str] = []

    def meddle() -> None:
        try:
            with Library.open(library.path, patience=0.05) as other:
                marking.judge(other, record.claim.id, "false")
        except Exception as error:
            refused.append(str(error))

    def interrupted(claim_id: str) -> object:
        if not refused:
            thread = threading.Thread(target=meddle)
            thread.start()
            thread.join()
        return of_claim(claim_id)

    monkeypatch.setattr(library.history, "of_claim", interrupted)
    path = exporting.export_report(library, article.article_id, tmp_path / "report.json")
    report = json_file.read(path.read_bytes())
    assert refused
    first = report.claims[0]
    assert (first.rating.name, [one.new_label for one in first.history]) == ("True", ["True"])


def test_the_report_says_of_when_it_is(library: Library, article: Added, tmp_path: Path) -> None:
    """EXP-020."""
    path = exporting.export_report(
        library, article.article_id, tmp_path / "r.md", exported_at="2026-05-01T10:00:00.000Z"
    )
    assert "**Report of:** 2026-05-01 10:00 UTC" in path.read_text("utf-8")


def test_a_pdf_is_written_on_the_librarys_own_thread(library: Library, article: Added, qapp: object) -> None:
    material = exporting.material(library, article.article_id, "2026-05-01")
    report = build(material)
    found: list[bytes] = []
    thread = threading.Thread(target=lambda: found.append(writer.render(report, ".pdf")))
    thread.start()
    thread.join()
    assert found == [writer.render(report, ".pdf")]
