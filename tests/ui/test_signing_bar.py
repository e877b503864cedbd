"""The bar about signing: what it lists, what it says, and when it is out of sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.signing import Deed, Lack, OpenPoint, SignOff
from annotator.ui.sign_offs import Standing
from annotator.ui.signing_bar import SigningBar

SIGNED = SignOff("s", "article", "version", Deed.SIGNED, "2026-03-05T10:00:00Z", "Ada <b>", "as agreed\nby phone")
HOSTILE = "<img src=x> \u202eright to left\n\nand " + "long " * 80


@pytest.fixture
def bar(qtbot: QtBot) -> SigningBar:
    bar = SigningBar()
    qtbot.addWidget(bar)
    bar.resize(600, 300)
    return bar


def open_(bar: SigningBar, qtbot: QtBot) -> None:
    """Show the bar as the window that has the keys."""
    bar.show()
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)


def point(lack: Lack, has: int = 0, wanted: int = 1, words: str = "The bridge is new.") -> OpenPoint:
    return OpenPoint("claim", words, lack, has, wanted)


def test_it_is_out_of_sight_until_there_is_something_to_say(bar: SigningBar) -> None:
    assert bar.isHidden()
    bar.show_standing(Standing("article", (point(Lack.VERDICT),), "Ada"))
    assert not bar.isHidden()
    bar.show_standing(None)
    assert bar.isHidden()
    bar.show_signed(SIGNED)
    assert not bar.isHidden()
    bar.show_signed(None)
    assert bar.isHidden()


def test_every_lack_has_its_words(bar: SigningBar) -> None:
    points = (*map(point, Lack), point(Lack.SOURCES, 1, 3))
    bar.show_standing(Standing("article", points, ""))
    assert [row.partition(":")[0] for row in bar.rows()] == [
        "Your name is missing", "No verdict yet", "No note that says why", "No source yet",
        "Check again, the words changed", "No sure place in the text", "1 of 3 sources",
    ]  # fmt: skip
    assert bar.words.text() == "7 things are missing before the report can be signed off."
    assert bar.sign.isHidden()


def test_foreign_words_stay_on_one_plain_line(bar: SigningBar) -> None:
    bar.show_standing(Standing("article", (point(Lack.VERDICT, words=HOSTILE),), "Ada"))
    (row,) = bar.rows()
    assert "\n" not in row
    assert "\u202e" not in row
    assert len(row) < 220
    bar.show_signed(SIGNED)
    assert bar.words.textFormat() is Qt.TextFormat.PlainText
    assert "Ada <b>" in bar.words.text()
    assert "as agreed by phone" in bar.words.text()


def test_a_line_says_its_point_by_key_and_by_click(bar: SigningBar, qtbot: QtBot) -> None:
    chosen: list[OpenPoint | None] = []
    bar.point_chosen.connect(chosen.append)
    points = (point(Lack.VERDICT), point(Lack.SOURCES))
    bar.show_standing(Standing("article", points, ""))
    open_(bar, qtbot)
    bar.focus_list()
    for _ in range(3):
        QTest.keyClick(bar.list, Qt.Key.Key_Return)
        QTest.keyClick(bar.list, Qt.Key.Key_Down)
    assert chosen == [None, *points]
    bar.list.itemClicked.emit(bar.list.item(1))
    assert chosen[-1] is points[0]


def test_the_chosen_line_keeps_its_place_as_others_go(bar: SigningBar) -> None:
    points = tuple(point(Lack.VERDICT, words=f"Claim {number}.") for number in range(5))
    bar.show_standing(Standing("article", points, "Ada"))
    bar.list.setCurrentRow(3)
    bar.show_standing(Standing("article", points[1:], "Ada"))
    assert bar.list.currentRow() == 3
    bar.show_standing(Standing("article", points[3:], "Ada"))
    assert bar.list.currentRow() == 1


def test_what_is_mended_leaves_a_button_that_signs(bar: SigningBar, qtbot: QtBot) -> None:
    asked: list[bool] = []
    bar.sign_requested.connect(lambda: asked.append(True))
    bar.show_standing(Standing("article", (), "Ada"))
    open_(bar, qtbot)
    assert bar.list.isHidden()
    bar.focus_list()
    assert bar.sign.hasFocus()
    QTest.keyClick(bar.sign, Qt.Key.Key_Return)
    assert asked == [True]


def test_reopening_asks_for_a_reason_and_can_be_given_up(bar: SigningBar, qtbot: QtBot) -> None:
    reasons: list[str] = []
    bar.reopen_requested.connect(reasons.append)
    bar.ask_reason()
    assert bar.reason.isHidden()
    bar.show_signed(SIGNED)
    open_(bar, qtbot)
    bar.reopen.click()
    assert not bar.reason.isHidden()
    assert bar.leave()
    assert bar.reason.isHidden()
    assert not bar.reopen.isHidden()
    assert not bar.leave()
    bar.reopen.click()
    bar.reason.setText("a letter came")
    QTest.keyClick(bar.reason, Qt.Key.Key_Return)
    assert reasons == ["a letter came"]
    QApplication.processEvents()


def test_signing_takes_the_list_away(bar: SigningBar) -> None:
    bar.show_standing(Standing("article", (), "Ada"))
    bar.show_signed(SIGNED)
    assert bar.standing is None
    assert bar.sign.isHidden()
    assert bar.list.isHidden()
    assert not bar.reopen.isHidden()
