from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.core.claim import Claim, Verdict
from annotator.core.match import FoundClaim
from annotator.ui.library_search import FoundModel, LibrarySearch

VERDICT = Verdict("false", "False", decided_at="2025-03-04T10:00:00Z")
HERE = FoundClaim(
    Claim("c1", "A bridge\ncosts", "2025-01-01T00:00:00Z", "Mayor", verdict=VERDICT), "a1", "Bridge", "h1"
)
ELSEWHERE = FoundClaim(Claim("c2", "Bridges", "2024-01-01T00:00:00Z", title="An earlier check"), None, "", None)


@pytest.fixture
def search(qtbot: QtBot) -> LibrarySearch:
    window = QWidget()
    window.resize(1000, 700)
    qtbot.addWidget(window)
    search = LibrarySearch(window)
    window.show()
    search.open()
    return search


def _type(search: LibrarySearch, words: str) -> None:
    QTest.keyClicks(search._field, words)


def test_the_model_keeps_qt_s_rules(qtmodeltester: ModelTester) -> None:
    model = FoundModel()
    model.show([HERE, ELSEWHERE])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_a_row_says_verdict_claimant_article_and_date() -> None:
    model = FoundModel()
    model.show([HERE, ELSEWHERE])
    assert model.data(model.index(0)) == "A bridge costs"
    assert model.about(HERE) == "False · Mayor · Bridge · 2025-03-04"
    assert model.about(ELSEWHERE) == "to check · An earlier check · 2024-01-01"


def test_typing_asks_once_it_pauses(search: LibrarySearch, qtbot: QtBot) -> None:
    asked: list[str] = []
    search.words_typed.connect(asked.append)
    with qtbot.waitSignal(search.words_typed):
        _type(search, "bri")
    assert asked == ["bri"]


def test_an_answer_to_other_words_is_dropped(search: LibrarySearch) -> None:
    _type(search, "bri")
    search.show_found("br", [HERE])
    assert search._model.rowCount() == 0
    search.show_found("bri", [HERE])
    assert search._model.rowCount() == 1


def test_return_goes_to_the_claim_and_arrows_move_while_typing(search: LibrarySearch, qtbot: QtBot) -> None:
    _type(search, "bri")
    search.show_found("bri", [ELSEWHERE, HERE])
    with qtbot.assertNotEmitted(search.claim_chosen):
        QTest.keyClick(search._field, Qt.Key.Key_Return)
    assert "no article" in search._count.text()
    QTest.keyClick(search._field, Qt.Key.Key_Down)
    with qtbot.waitSignal(search.claim_chosen) as chosen:
        QTest.keyClick(search._field, Qt.Key.Key_Return)
    assert chosen.args == ["a1", "c1"]
    search.grab()


def test_nothing_found_is_said(search: LibrarySearch) -> None:
    _type(search, "xyz")
    search.show_found("xyz", [])
    assert search._count.text() == "No claim fits."


def test_the_last_words_stay_and_are_asked_again(search: LibrarySearch, qtbot: QtBot) -> None:
    _type(search, "bri")
    with qtbot.waitSignal(search.closed):
        search.close_search()
    with qtbot.waitSignal(search.words_typed) as asked:
        search.open()
    assert asked.args == ["bri"]
