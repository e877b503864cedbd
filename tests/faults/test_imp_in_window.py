"""What the window does with articles that come again, come many at once, or carry odd titles."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.claim import is_stale
from annotator.core.highlight import HighlightState
from annotator.core.span import Span
from annotator.library.library import Library
from annotator.reading import child, reader, sandbox
from annotator.reading.job import Job
from annotator.reading.parsed import Parsed
from annotator.reading.parsers import parser
from annotator.reading.sandbox import Request
from annotator.ui.claim_words import apart
from annotator.ui.failures_dialog import FailuresDialog
from tests.journeys.conftest import Desk

DRAFT = (
    "Council Votes on Harbour Bridge\n\nThe council voted 7 to 2 on Tuesday to rebuild the harbour bridge. Mayor Ines "
    "Falk said the work will cost €48 million. The bridge carried 12,000 vehicles a day in 2019."
)
BAD: dict[str, bytes] = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(99),
    "archive.docx": b"PK\x03\x04" + bytes(99),
    "torn.pdf": b"It fell.",
    "old.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "program.html": b"\x7fELF" + bytes(99),
    "zeros.md": bytes(400),
    "noise.mhtml": bytes(range(256)) * 4,
    "sound.rtf": b"ID3\x03" + bytes(99),
}


@pytest.fixture
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Parse in this process: fifty of the reader's own would take longer than all else here."""

    def parse(data: bytes, request: Request) -> tuple[Parsed, tuple[Span, ...]]:
        said = child.answer(parser(request.kind), data, Job(request.kind))
        return sandbox._understood(json.dumps(said).encode(), request)

    monkeypatch.setattr(reader, "parse", parse)


def drop(desk: Desk, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(80, 80), copy, data, button, keys)
    QApplication.sendEvent(desk.view.viewport(), entering)
    assert entering.isAccepted()
    QApplication.sendEvent(desk.view.viewport(), QDropEvent(QPointF(80, 80), copy, data, button, keys))
    desk.settle()


def listed(desk: Desk) -> int:
    return desk.window.parts.articles.model().rowCount()


def test_imp_011_one_changed_word_is_offered_as_a_draft_and_the_old_one_stays(
    shared_desk: Desk, tmp_path: Path, in_process: None, qtbot: QtBot
) -> None:
    desk, first, second = shared_desk, tmp_path / "bridge.txt", tmp_path / "bridge-new.txt"
    first.write_text(DRAFT, encoding="utf-8")
    second.write_text(DRAFT.replace("€48", "€84"), encoding="utf-8")
    drop(desk, first)
    before = listed(desk)
    desk.mark(desk.span_of("the work will cost €48 million"), "true")
    desk.mark(desk.span_of("12,000 vehicles a day"), "true")
    drop(desk, second)
    article = desk.session.state.article
    assert article is not None
    assert article.version.number == 1
    question = desk.window.parts.draft_bar.words.text()
    assert f"looks like a new draft of “{apart('Council Votes on Harbour Bridge')}”" in question
    with qtbot.waitSignal(desk.session.draft_questions.settled):
        desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    article = desk.session.state.article
    assert article is not None
    assert (article.version.number, listed(desk)) == (2, before)
    changed, same = sorted(desk.session.state.records.values(), key=lambda record: record.claim.text, reverse=True)
    assert (changed.highlights[0].state, is_stale(changed)) == (HighlightState.MOVED, True)
    assert (same.highlights[0].state, is_stale(same)) == (HighlightState.PLACED, False)
    with Library.open(desk.path, create=False) as library:
        older, newer = library.articles.versions(article.article.id)
        assert (older.text, newer.text) == (DRAFT, DRAFT.replace("€48", "€84"))
        assert len(library.highlights.of_version(older.id)) == 2


def test_imp_021_fifty_files_of_which_ten_are_bad(shared_desk: Desk, tmp_path: Path, in_process: None) -> None:
    desk, before = shared_desk, listed(shared_desk)
    bad = list(BAD.items())
    paths = []
    for number in range(50):
        name, data = bad[number // 5] if number % 5 == 0 else (f"district-{number}.txt", b"")
        path = tmp_path / name
        path.write_bytes(data or (b"" if number % 5 == 0 else f"District {number} has {7 * number} wells.".encode()))
        paths.append(path)
    steps: list[tuple[int, int]] = []
    progress: Callable[[int, int, str], None] = lambda done, total, _: steps.append((done, total))  # noqa: E731
    desk.session.intake.progress_changed.connect(progress)
    drop(desk, *paths)
    desk.settle()
    desk.session.intake.progress_changed.disconnect(progress)
    assert listed(desk) - before == 40
    assert [step for step in steps if step[1]][-1] == (49, 50)
    bar = desk.window.parts.bar
    while (notice := bar.notice()) is not None and not notice.choices:
        bar.dismiss()
    assert notice is not None
    assert notice.text == "10 of 50 files were not imported."
    bar.choose()
    (dialog,) = desk.window.findChildren(FailuresDialog)
    table = dialog.table.model()
    told = {str(table.index(row, 0).data()): str(table.index(row, 1).data()) for row in range(table.rowCount())}
    assert set(told) == set(BAD)
    assert all(reason.endswith(".") and name in reason for name, reason in told.items())
    assert len(set(told.values())) == 10
    dialog.copy()
    assert QGuiApplication.clipboard().text().count("\n") == 9
    QGuiApplication.clipboard().clear()
    dialog.close()


def test_imp_062_a_deceptive_title_is_one_plain_line(shared_desk: Desk, tmp_path: Path, in_process: None) -> None:
    desk, path = shared_desk, tmp_path / "page.html"
    title = "Votes &lt;img src=file:///dev/zero&gt; <b>bold</b>\nnext \u202egnisrever\u2066 " + "x" * 10_000
    body = "".join(f"<p>Paragraph {number} tells of the council and its long vote.</p>" for number in range(9))
    path.write_text(f"<html><head><title>{title}</title></head><body><article>{body}</article></body></html>", "utf-8")
    drop(desk, path)
    article = desk.session.state.article
    assert article is not None
    shown = article.article.title
    assert shown.startswith("Votes bold next gnisrever xxx")
    assert (len(shown), shown[-1]) == (300, "…")
    assert not set(shown) & set("\n\u202e\u2066<>")
    assert "\n" not in desk.window.windowTitle()
    with Library.open(desk.path, create=False) as library:
        assert library.articles.get(article.article.id) == replace(article.article, title=shown)
