"""The whole window in German, in a language that is 40 % longer, and from right to left, at 900 by 600."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget

from annotator.operations import meaning
from annotator.settings import Settings
from annotator.ui import language
from annotator.ui.claims_labels import ElidedLabel
from annotator.ui.main_window import MainWindow
from tests.journeys.conftest import OpenDesk
from tests.journeys.keyboard import CTRL, Keyboard

WIDTH, HEIGHT = 900, 600
# A height that depends on a width is known one pass later, and a scroll bar may change the width once more.
LAYOUT_PASSES = 5
_TEXTS = (QLabel, QPushButton, QCheckBox)
_KEPT = re.compile(r"(\{\w*\}|&.|\n)")
_ACCENTS = str.maketrans("aeiouyAEIOUYncsz", "àéîöûýÀÉÎÖÛÝñçšž")


class Pseudo(QTranslator):
    """English with accents, and 40 % longer."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        parts = _KEPT.split(source)
        words = "".join(part if place % 2 else part.translate(_ACCENTS) for place, part in enumerate(parts))
        return words + "~" * max(1, round(len(source) * 0.4))


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    translator = Pseudo()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def mirrored(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    choose = language.choose

    def from_right_to_left(app: QApplication, name: str) -> str:
        chosen = choose(app, name)
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        return chosen

    monkeypatch.setattr(language, "choose", from_right_to_left)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def in_english(qapp: QApplication) -> Iterator[None]:
    yield
    language.choose(qapp, "en")


def clipped(window: QWidget) -> list[str]:
    """Return the labels and buttons whose text has less room than it needs."""
    shown = (one for one in window.findChildren(QWidget) if isinstance(one, _TEXTS) and one.isVisible())
    return [f"{type(one).__name__} “{one.text()}” {one.size()}" for one in shown if _is_clipped(one)]


def _is_clipped(widget: QLabel | QPushButton | QCheckBox) -> bool:
    if isinstance(widget, ElidedLabel) or not widget.text():
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    return widget.sizeHint().width() > widget.width() + 1 or widget.sizeHint().height() > widget.height() + 1


def states(window: MainWindow) -> Iterator[str]:
    """Put the window through everything it shows, naming each."""
    keyboard = Keyboard(window)
    yield "article"
    keyboard.type("tfh")
    keyboard.source("https://example.org/minutes")
    yield "card"
    keyboard.press(Qt.Key.Key_F, CTRL)
    yield "find"
    keyboard.press(Qt.Key.Key_Escape)
    window.notices.warn("Mind the gap between the platform and the train, and the next one too.")
    QApplication.processEvents()
    yield "notice"
    window.line.ask_checker()
    yield "name"
    window.line.close_field()
    window.settings.open()
    page = window.settings.page
    assert page is not None
    for place, section in enumerate(page.sections):
        page.contents.setCurrentRow(place)
        QApplication.processEvents()
        yield f"settings: {section.title}"


def wrong(window: MainWindow) -> dict[str, list[str]]:
    """Return what is clipped in each state of the window."""
    window.resize(WIDTH, HEIGHT)
    QApplication.processEvents()
    found = {}
    for state in states(window):
        for _ in range(LAYOUT_PASSES):
            QApplication.processEvents()
        assert (window.width(), window.height()) == (WIDTH, HEIGHT), f"{state} does not fit"
        found[state] = clipped(window)
    return {state: labels for state, labels in found.items() if labels}


@pytest.mark.usefixtures("pseudo")
def test_nothing_is_clipped_in_a_longer_language(open_desk: OpenDesk) -> None:
    assert wrong(open_desk()) == {}


@pytest.mark.usefixtures("pseudo")
def test_the_empty_window_is_not_clipped_in_a_longer_language(open_desk: OpenDesk) -> None:
    window = open_desk(text="")
    window.resize(WIDTH, HEIGHT)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (WIDTH, HEIGHT)
    assert clipped(window) == []


@pytest.mark.usefixtures("in_english")
def test_nothing_is_clipped_in_german(open_desk: OpenDesk) -> None:
    window = open_desk(Settings().with_appearance(language="de"))
    assert window.menuBar().actions()[0].text() == "&Artikel"
    assert wrong(window) == {}
    window.settings.open()
    assert window.settings.page is not None
    window.settings.show_model(meaning.state(), True)
    assert wrong(window) == {}
    assert "nach ihren Wörtern" in window.settings.page.checking.model.text()
    Keyboard(window).press(Qt.Key.Key_Escape)
    assert {entry.label.name for entry in window.panel.legend.entries} == {"Wahr", "Falsch", "Unbelegt", "Zu prüfen"}


@pytest.mark.usefixtures("mirrored")
def test_from_right_to_left_the_window_is_mirrored_and_nothing_clipped(open_desk: OpenDesk) -> None:
    window = open_desk()
    assert wrong(window) == {}
    window.settings.close()
    QApplication.processEvents()
    parts = (window.parts.articles, window.view, window.panel)
    places = [part.mapTo(window, QPoint(part.width() // 2, 0)).x() for part in parts]
    assert places == sorted(places, reverse=True)


@pytest.mark.usefixtures("mirrored")
@pytest.mark.parametrize(
    "text", ["The council met. It voted 7 to 2.", "המועצה הצביעה. התוצאה 7 מול 2.", "🏗 Eins. ש2 zwei."]
)
def test_from_right_to_left_highlights_stand_where_they_stood(open_desk: OpenDesk, text: str) -> None:
    window = open_desk(text=text)
    Keyboard(window).type("tf")
    version = window.session.state.article
    assert version is not None
    marks = [mark for record in window.session.state.records.values() for mark in record.highlights]
    assert sorted(mark.anchor.span for mark in marks) == list(version.version.sentences)
    assert all(mark.anchor.holds_in(version.version.text) for mark in marks)
