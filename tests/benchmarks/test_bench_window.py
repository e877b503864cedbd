"""The window on a library with 100,000 earlier claims: when it is usable, and how long its thread is ever held up."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import log
from annotator.library.library import Library
from annotator.ui import app
from annotator.ui.app import open_window
from annotator.ui.article_view import ArticleView
from annotator.ui.crash import CrashReporter
from annotator.ui.session import Session
from tests.benchmarks import holds, synthetic

SIZE = 100_000
VERDICTS = 40
PATIENCE_S = 60
LONGEST_MS = 50

pytestmark = pytest.mark.benchmark


class Heartbeat(QObject):
    """Beats as often as the event loop lets it, and remembers how long it was kept waiting."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now

    def reset(self) -> None:
        """Forget what was measured till now."""
        self.gaps.clear()
        self._last = time.perf_counter()


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.perf_counter() + PATIENCE_S
    while not condition():
        assert time.perf_counter() < deadline
        QApplication.processEvents()


@pytest.fixture
def large_library(tmp_path: Path) -> Path:
    path = tmp_path / "large.annotator"
    with Library.open(path) as library, library.unrecorded():
        library.claims.add_many(synthetic.claims(SIZE))
    return path


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    paragraphs = [" ".join(synthetic.queries(5, SIZE, seed=7)[:5])] + [
        " ".join(text for text in synthetic.statements(5, seed)) for seed in range(20)
    ]
    path.write_text("A benchmark\n\n" + "\n\n".join(paragraphs), "utf-8")
    return path


@pytest.fixture
def reporter(tmp_path: Path, watched: holds.WatchedApplication, paced: None) -> CrashReporter:
    app.application()
    return CrashReporter(log.set_up(tmp_path / "log"))


def test_a_large_library_never_holds_the_window_up(
    large_library: Path, article: Path, tmp_path: Path, reporter: CrashReporter, watched: holds.WatchedApplication
) -> None:
    started = time.perf_counter()
    window, session = app.open_window(reporter, settings_file=tmp_path / "settings.toml")
    window.show()
    window.activateWindow()
    shown = (time.perf_counter() - started) * 1000
    heart = Heartbeat()
    watched.holds.clear()
    opened: list[object] = []
    session.article_opened.connect(opened.append)
    app.Start(session, large_library, [str(article)]).begin()
    wait_until(lambda: bool(opened))
    usable = (time.perf_counter() - started) * 1000
    opening, opening_holds = list(heart.gaps), list(watched.holds)
    watched.holds.clear()
    waits, stored = verdicts(session, window.findChild(ArticleView), heart)
    working_holds = list(watched.holds)
    session.close()
    window.close()
    print(f"\nwindow shown after {shown:.0f} ms, article open after {usable:.0f} ms with {SIZE:,} earlier claims")  # noqa: T201
    print(f"key to stored and announced: median {statistics.median(stored):.0f} ms, worst {max(stored):.0f} ms")  # noqa: T201
    often = f"{sum(wait > LONGEST_MS for wait in waits)} times over {LONGEST_MS} ms"
    print(f"the window's thread was held: opening {max(opening):.0f} ms, working {longest(waits)}; {often}")  # noqa: T201
    for phase, held in (("opening", opening_holds), ("working", working_holds)):
        print(f"  longest event {phase}: {holds.most(held)}\n{holds.longest(held)}")  # noqa: T201
    print(f"platform {os.environ.get('QT_QPA_PLATFORM', 'native')}, load {os.getloadavg()[0]:.1f}")  # noqa: T201
    assert max(waits) < PATIENCE_S * 1000


def longest(waits: list[float]) -> str:
    return ", ".join(f"{wait:.0f}" for wait in sorted(waits)[:-6:-1]) + " ms"


def verdicts(session: Session, view: object, heart: Heartbeat) -> tuple[list[float], list[float]]:
    """Type verdicts, each once the matches of the last are shown; return the heart's waits and the times to COMMIT."""
    assert isinstance(view, ArticleView)
    done: list[object] = []
    matched: list[object] = []
    session.step_done.connect(lambda step, how: done.append(step))
    session.matches_found.connect(lambda claim_id, matches: matched.append(claim_id))
    view.setFocus()
    wait_until(lambda: QApplication.focusWidget() is view)
    heart.reset()
    stored = []
    for number in range(1, VERDICTS + 1):
        pressed = time.perf_counter()
        QTest.keyClick(view, (Qt.Key.Key_T, Qt.Key.Key_F, Qt.Key.Key_U)[number % 3])
        wait_until(lambda: len(done) >= number)  # noqa: B023
        stored.append((time.perf_counter() - pressed) * 1000)
        wait_until(lambda: len(matched) >= number)  # noqa: B023
    return list(heart.gaps), stored


def test_the_window_answers_while_articles_are_read(qtbot: QtBot, tmp_path: Path) -> None:
    """The longest silence of the event loop while large, deep and damaged files are imported: at most 200 ms."""
    pages = {
        "deep.html": "<div>" * 100_000 + "<p>It fell.</p>",
        "large.txt": "It fell by 4 percent in the town. " * 50_000,
        "broken.docx": "PK\x03\x04 word/",
        "links.html": "<a href=x>story</a> " * 60_000 + "<p>It fell by 4 percent in the town.</p>",
    }
    for name, text in pages.items():
        (tmp_path / name).write_text(text)
    window, session = open_window(CrashReporter(), settings_file=tmp_path / "settings.toml")
    session.open_library(tmp_path / "library.annotator", create=True)
    window.show()
    qtbot.waitExposed(window)
    session.wait()
    beats: list[float] = [perf_counter()]
    pulse = QTimer(interval=5)
    pulse.timeout.connect(lambda: beats.append(perf_counter()))
    pulse.start()
    with qtbot.waitSignal(session.imports_stored, timeout=120_000):
        window.errands.take_sources([str(tmp_path / name) for name in pages])
    pulse.stop()
    silence = max(after - before for before, after in pairwise(beats)) * 1000
    window.close()
    print(f"\nlongest silence while reading: {silence:.0f} ms")  # noqa: T201
    assert silence <= 200
