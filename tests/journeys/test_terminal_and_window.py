"""The same wishes from a terminal and by key presses in the window leave the same reports and claims."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.__main__ import main
from annotator.ui import file_dialogs
from annotator.ui.app import open_window
from annotator.ui.crash import CrashReporter
from annotator.ui.main_window import MainWindow
from tests.journeys.keyboard import CTRL, Keyboard

SEED = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "seed_article.txt"
FURNITURE = "Leave a Reply"
OWN = (
    "Harbour Bridge Reopens After Storm\n\nThe council voted 7 to 2 on Tuesday to rebuild the harbour bridge. "
    "Mayor J.D. Falk said the work will cost €48 million. “We have waited 30 years. It is time,” she said.\n\n"
    "🏗 The bridge carried 12,000 vehicles a day in 2019, according to U.S. figures. It was closed in 2023.\n\n"
    f"{FURNITURE}\n\nYour email address will not be published. Required fields are marked *\n"
)
FIRST = 2
ID_OR_TIME = re.compile(r"\b(?:[0-9a-f]{32}|\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?)\b")

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@dataclass(frozen=True)
class Wish:
    """What is wanted for one sentence; the sentences follow one another from `FIRST`."""

    key: str
    label: str
    rationale: str
    source: str


WISHES = (
    Wish("t", "true", "The minutes say so.", "https://example.org/minutes"),
    Wish("f", "False", 'A "third" less: <b>48 & 32</b>.', "https://example.org/budget?year=2026&page=3"),
    Wish("u", "unverified", "No answer yet.", "https://example.org/letter"),
)


@pytest.fixture(autouse=True)
def one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every report be written at the same moment."""
    monkeypatch.setattr("annotator.operations.exporting.now", lambda: "2026-03-01T10:00:00.000Z")


@pytest.fixture(params=["own", "seed"])
def article(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    if request.param == "seed":
        if not SEED.is_file():
            pytest.skip("the seed article is not here")
        return SEED
    path = tmp_path / "bridge.txt"
    path.write_text(OWN, "utf-8")
    return path


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    window = open_window(CrashReporter(), settings_file=tmp_path / "settings.toml")[0]
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def in_terminal(article: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = ("--library", str(folder / "library.annotator"))

    def run(*words: str) -> str:
        capsys.readouterr()
        assert main([*words, *library]) == 0
        return capsys.readouterr().out.strip()

    sentences = json.loads(run("read", str(article), "--json"))["sentences"]
    article_id = run("add", str(article))
    for sentence, wish in zip(sentences[FIRST:], WISHES, strict=False):
        said = ("--rationale", wish.rationale, "--source", wish.source)
        run("judge", article_id, "--quote", sentence["text"], "--verdict", wish.label, *said)
    for suffix in ("md", "csv"):
        run("report", article_id, "--out", str(folder / f"report.{suffix}"))


def in_window(window: MainWindow, article: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keyboard = Keyboard(window)
    window.session.open_library(folder / "library.annotator", create=True)
    window.session.import_sources([str(article)])
    keyboard.settle()
    keyboard.type("j" * FIRST)
    for wish in WISHES:
        keyboard.type(wish.key)
        keyboard.note(wish.rationale)
        keyboard.source(wish.source)
    for suffix in ("md", "csv"):
        monkeypatch.setattr(file_dialogs, "ask_report", _answer(folder / f"report.{suffix}"))
        keyboard.press(Qt.Key.Key_E, CTRL)
        keyboard.press(Qt.Key.Key_Return)
    window.close()


def test_terminal_and_window_leave_the_same(
    window: MainWindow, article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    folders = [tmp_path / "terminal", tmp_path / "window"]
    for folder in folders:
        folder.mkdir()
    in_terminal(article, folders[0], capsys)
    in_window(window, article, folders[1], monkeypatch)
    for folder in folders:
        library = str(folder / "library.annotator")
        assert main(["claims", "export", str(folder / "claims.jsonl"), "--library", library]) == 0
        assert main(["library", "check", "--library", library]) == 0
    for name in ("report.md", "report.csv", "claims.jsonl"):
        by_terminal, by_window = (comparable(folder / name) for folder in folders)
        assert by_terminal == by_window
        assert FURNITURE not in by_window
    for wish in WISHES:
        assert wish.source in (folders[1] / "report.csv").read_text("utf-8-sig")
    assert FURNITURE in article.read_text("utf-8")


def comparable(path: Path) -> str:
    """Return a file's text without ids and times."""
    return ID_OR_TIME.sub("…", path.read_text("utf-8-sig"))


def _answer(path: Path) -> Callable[[QWidget, Path], Path]:
    return lambda _parent, _proposed: path
