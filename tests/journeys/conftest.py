"""The real window over a real library, for journeys by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.sentences import sentences
from annotator.core.span import Span
from annotator.library.library import Library
from annotator.reading.reading import Reading
from annotator.settings import Settings, save
from annotator.ui import key_map
from annotator.ui.app import open_window
from annotator.ui.crash import CrashReporter
from annotator.ui.key_map import KeyMap
from annotator.ui.main_window import MainWindow
from tests.journeys.keyboard import Keyboard

TEXT = (
    "The council voted 7 to 2 on Tuesday. The new bridge costs €48 million. It closed in 2023 after a storm. "
    "Nobody knows when it opens again. 🏗 The old one carried 12,000 vehicles a day."
)
OpenDesk = Callable[..., MainWindow]


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let the windowless platform say what it lacks: a window manager, and a keyboard to give to a popup."""
    item.add_marker(pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise|grabbing)"))


class Desk(Keyboard):
    """A window with a library, its keys, and a look at what became of them."""

    def __init__(self, window: MainWindow, path: Path) -> None:
        super().__init__(window)
        self.window, self.session, self.view, self.path = window, window.session, window.view, path
        window.view.reduced_motion = True

    def open(self, text: str, title: str = "") -> str:
        """Open a text as a new article, and return its id."""
        title = title or text.partition("\n")[0][:60]
        self.session.take_reading(Reading(text, sentences(text), title=title, source="clipboard"))
        self.settle()
        return self.view.article_id

    def go(self, article_id: str) -> None:
        """Open an article again."""
        self.session.open_article(article_id)
        self.settle()

    def mark(self, span: Span, label_id: str = "") -> str:
        """Highlight a stretch of the open article, and return the highlight's id."""
        known = set(self.marks())
        self.session.highlight(span, label_id)
        self.settle()
        (made,) = set(self.marks()) - known
        return made

    def marks(self) -> dict[str, str]:
        """Return what each highlight of the open article quotes, by id, as the window knows it."""
        records = self.session.state.records.values()
        return {mark.id: mark.anchor.quote for record in records for mark in record.highlights}

    def stored(self) -> dict[str, str]:
        """Return the same as the library holds it."""
        article = self.session.state.article
        assert article is not None
        with Library.open(self.path, create=False) as library:
            return {mark.id: mark.anchor.quote for mark in library.highlights.of_version(article.version.id)}

    def verdicts(self) -> list[str]:
        """Return the verdict of each claim, in reading order."""
        records = sorted(self.session.state.records.values(), key=lambda record: record.highlights[0].anchor.span)
        return [record.claim.verdict.label_id if record.claim.verdict else "" for record in records]

    def says(self) -> str:
        """Return what the status line says."""
        return self.window.line.fact()

    def target(self) -> str:
        """Return the words that a key would act on."""
        return self.view.target().slice(self.view.text)

    def span_of(self, words: str) -> Span:
        """Return where words stand in the open article."""
        start = self.view.text.index(words)
        return Span(start, start + len(words))

    def sees(self, words: str) -> bool:
        """Tell whether words are wholly on screen."""
        return self.view.shows_all_of(self.span_of(words))


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Return a desk with an empty library."""
    window, session = open_window(CrashReporter(), settings_file=tmp_path / "settings.toml")
    window.resize(1300, 800)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    desk = Desk(window, tmp_path / "library.annotator")
    session.open_library(desk.path, create=True)
    desk.settle()
    yield desk
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def open_desk(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[OpenDesk]:
    """Return what opens a window on an article; each window is gone for good after the test."""
    made: list[MainWindow] = []

    def make(settings: Settings | None = None, text: str = TEXT) -> MainWindow:
        file = tmp_path / "settings.toml"
        if settings is not None:
            save(settings, file)
        kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        window, session = open_window(CrashReporter(), kept=kept, settings_file=file)
        made.append(window)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        session.open_library(tmp_path / "library.annotator", create=True)
        session.wait()
        if text and not session.state.article:
            session.take_reading(Reading(text, sentences(text), title=text[:20], source="clipboard"))
        session.wait()
        QApplication.processEvents()
        session.wait()
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    key_map.put_in_force(KeyMap())


@pytest.fixture
def window(open_desk: OpenDesk) -> MainWindow:
    """Return a window on an article."""
    return open_desk()
