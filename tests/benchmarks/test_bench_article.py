"""ANC-008: the window on 300,000 characters with 2,000 highlights: opening, judging, moving an edge, scrolling."""

from __future__ import annotations

import os
import random
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator import log
from annotator.core.claim import Claim, decide
from annotator.core.highlight import Highlight, describe
from annotator.core.scale import BASIC
from annotator.core.sentences import sentences
from annotator.library.library import Library
from annotator.operations import importing
from annotator.reading.reading import Reading
from annotator.ui import app
from annotator.ui.crash import CrashReporter
from annotator.ui.main_window import MainWindow
from tests.benchmarks import synthetic
from tests.benchmarks.holds import WatchedApplication
from tests.benchmarks.test_bench_window import wait_for, wait_until

CHARACTERS, HIGHLIGHTS = 300_000, 2_000
OPENINGS, VERDICTS, EDGES, FRAMES = 7, 40, 60, 120
REST_MS = 250
AT = "2026-01-01T00:00:00.000Z"
# The same size of work in the closest peer, as measured on a machine of this kind.
PEER = {"open": "2,899 ms", "key": "23 ms, without undo", "scroll": "not measured", "edge": "a modal step each"}

pytestmark = pytest.mark.benchmark


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds till the page was painted, and how many of them the window's thread computed itself."""

    wall: float
    own: float


class Watch:
    """Started with a key, it is read when all that the key brought about is painted."""

    def __init__(self, window: MainWindow) -> None:
        self._page = window.view.viewport()
        self.start()

    def start(self) -> None:
        self._wall, self._own = time.perf_counter(), time.thread_time()

    def read(self) -> Spent:
        # Paints everything that is waiting to be painted in the window.
        self._page.repaint()
        return Spent((time.perf_counter() - self._wall) * 1000, (time.thread_time() - self._own) * 1000)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library with a long article and a short one."""
    path = tmp_path_factory.mktemp("article") / "library.annotator"
    words = iter(synthetic.statements(CHARACTERS // 60, 3))
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) + 2 * len(paragraphs) < CHARACTERS:
        paragraphs.append(" ".join(next(words) for _ in range(4)))
    text = "\n\n".join(paragraphs)[:CHARACTERS]
    with Library.open(path) as opened:
        short = importing.add_article(opened, Reading("A short one. It ends.", sentences("A short one. It ends.")))
        added = importing.add_article(opened, Reading(text, sentences(text), title="A long article"))
        version = opened.articles.version(added.version_id)
        chosen = random.Random(4).sample(range(len(version.sentences)), min(HIGHLIGHTS, len(version.sentences)))
        spans = [version.sentences[place] for place in chosen]
        spans += [type(span)(span.start + 4, span.end + 40) for span in spans[: HIGHLIGHTS - len(spans)]]
        with opened.unrecorded():
            for number, span in enumerate(spans):
                anchor = describe(version.text, span)
                label = BASIC.labels[number % 3]
                verdict = decide(label, BASIC, at=AT, checker="", checked_text=anchor.quote)
                opened.claims.add(Claim(f"c{number}", anchor.quote, AT, verdict=verdict))
                opened.highlights.add(Highlight(f"h{number}", f"c{number}", version.id, anchor, AT))
        assert (len(version.text), len(spans), short.article_id != added.article_id) == (CHARACTERS, HIGHLIGHTS, True)
    return path


@pytest.fixture
def window(library: Path, tmp_path: Path, watched: WatchedApplication, paced: None) -> Iterator[MainWindow]:
    app.application()
    window, session = app.open_window(CrashReporter(log.set_up(tmp_path / "log")), settings_file=tmp_path / "s.toml")
    session.lookups.work_apart()
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    session.open_library(library)
    rows: list[object] = []
    session.articles_listed.connect(rows.append)
    wait_until(lambda: bool(rows))
    yield window
    session.close()
    window.close()


def ids(window: MainWindow) -> tuple[str, str]:
    """Return the ids of the long article and of the short one."""
    model = window.parts.articles.model()
    rows = [model.index(place).data(Qt.ItemDataRole.UserRole) for place in range(model.rowCount())]
    rows.sort(key=lambda row: -row.sentences)
    return rows[0].id, rows[1].id


def open_and_paint(window: MainWindow, article_id: str) -> Spent:
    """Return the time until an article is painted."""
    watch = Watch(window)
    window.session.open_article(article_id)
    wait_for(window.session.article_opened)
    spent = watch.read()
    QApplication.processEvents()
    return spent


def report(what: str, spent: list[Spent], bar: str, peer: str) -> None:
    wall, own = [each.wall for each in spent], [each.own for each in spent]
    figures = f"median {statistics.median(wall):.1f} ms, worst {max(wall):.1f} ms"
    figures += f", of its own making {statistics.median(own):.1f} ms, worst {max(own):.1f} ms"
    print(f"{what}: {figures} (bar {bar}; closest peer {peer})")  # noqa: T201


def test_a_long_article_with_many_highlights(window: MainWindow) -> None:
    long, short = ids(window)
    print(f"\n{CHARACTERS:,} characters, {HIGHLIGHTS:,} highlights, load {os.getloadavg()[0]:.1f}")  # noqa: T201
    openings = []
    for _ in range(OPENINGS):
        open_and_paint(window, short)
        wait_for_rest()
        openings.append(open_and_paint(window, long))
    report("open to painted", openings, "300 ms", PEER["open"])
    report("verdict key to stored and painted", verdicts(window), "50 ms", PEER["key"])
    report("edge key to stored and painted", edges(window), "50 ms", PEER["edge"])
    report("frame while scrolling", frames(window), "33 ms", PEER["scroll"])


def verdicts(window: MainWindow) -> list[Spent]:
    window.view.setFocus()
    window.view.go_to_sentence(900)
    watch, seen = Watch(window), []
    for number in range(1, VERDICTS + 1):
        wait_for_rest()
        watch.start()
        QTest.keyClick(window.view, (Qt.Key.Key_T, Qt.Key.Key_F, Qt.Key.Key_U)[number % 3])
        wait_for(window.session.steps_changed)
        seen.append(watch.read())
    return seen


def edges(window: MainWindow) -> list[Spent]:
    window.view.move_sentence(-1)
    watch, seen = Watch(window), []
    for _ in range(EDGES):
        watch.start()
        QTest.keyClick(window.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
        wait_for(window.session.steps_changed)
        seen.append(watch.read())
    return seen


def frames(window: MainWindow) -> list[Spent]:
    wait_for_rest()
    bar, watch, seen = window.view.verticalScrollBar(), Watch(window), []
    for number in range(FRAMES):
        bar.setValue(bar.maximum() * number // FRAMES if number % 2 else bar.value() + 60)
        watch.start()
        seen.append(watch.read())
        QApplication.processEvents()
    return seen


def wait_for_rest() -> None:
    """Wait as long as a checker needs to look: by then the matches of the last verdict are there."""
    # QTest.qWait would keep Python's lock, and with it the library's thread from working.
    loop = QEventLoop()
    QTimer.singleShot(REST_MS, loop.quit)
    loop.exec()
