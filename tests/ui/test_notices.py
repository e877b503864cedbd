from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from annotator.ui.notices import Choice, NoticeBar, Notices, Tone


def test_what_was_said_before_the_window_is_kept_in_order(qtbot: QtBot) -> None:
    notices = Notices()
    notices.warn("First.")
    notices.fail("Second.")
    shown: list[str] = []
    notices.listen(lambda notice: shown.append(notice.text))
    notices.say("Third.")
    assert shown == ["First.", "Second.", "Third."]


def _bar(qtbot: QtBot) -> tuple[Notices, NoticeBar]:
    notices, bar = Notices(), NoticeBar()
    qtbot.addWidget(bar)
    notices.listen(bar.show_notice)
    return notices, bar


def _text(bar: NoticeBar) -> str:
    notice = bar.notice()
    return notice.text if notice else ""


def test_the_most_serious_notice_is_shown_first_and_none_is_lost(qtbot: QtBot) -> None:
    notices, bar = _bar(qtbot)
    notices.warn("Warned.")
    notices.fail("Wrong.")
    assert _text(bar) == "Wrong."
    bar.dismiss()
    assert _text(bar) == "Warned."
    bar.dismiss()
    assert not bar.isVisible()
    assert bar.notice() is None


def test_a_mild_notice_gives_way(qtbot: QtBot) -> None:
    notices, bar = _bar(qtbot)
    notices.say("Said.")
    notices.say("Said later.")
    assert _text(bar) == "Said later."
    bar.dismiss()
    assert bar.notice() is None


def test_the_same_notice_is_not_queued_twice(qtbot: QtBot) -> None:
    notices, bar = _bar(qtbot)
    for _ in range(3):
        notices.fail("Wrong.")
    bar.dismiss()
    assert bar.notice() is None


def test_a_choice_is_taken_once_and_closes_the_notice(qtbot: QtBot) -> None:
    notices, bar = _bar(qtbot)
    taken: list[str] = []
    notices.fail("Wrong.", Choice("Mend && go on", lambda: taken.append("mended")))
    bar.choose()
    bar.choose()
    assert taken == ["mended"]
    assert bar.notice() is None


def test_what_went_wrong_stays_and_the_rest_goes_by_itself(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.ui.notices._LINGER", {Tone.SAID: 1, Tone.WARNED: 1})
    notices, bar = _bar(qtbot)
    notices.fail("Wrong.")
    qtbot.wait(20)
    assert _text(bar) == "Wrong."
    bar.dismiss()
    notices.warn("To be decided.", Choice("Decide", lambda: None))
    qtbot.wait(20)
    assert _text(bar) == "To be decided."
    bar.dismiss()
    for tell in (notices.say, notices.warn):
        tell("Said.")
        qtbot.waitUntil(lambda: bar.notice() is None)


def test_a_new_notice_is_not_hidden_by_an_older_warning(qtbot: QtBot) -> None:
    notices, bar = _bar(qtbot)
    notices.warn("Two lines were left out.")
    notices.say("The report is written.")
    assert _text(bar) == "The report is written."
    bar.dismiss()
    assert _text(bar) == "Two lines were left out."


def test_what_can_be_mended_comes_before_what_only_went_wrong(qtbot: QtBot) -> None:
    notices, bar = _bar(qtbot)
    notices.fail("In use by another program.")
    notices.fail("Its file is gone.", Choice("Save a rescue copy", lambda: None))
    notices.fail("The disk is full.")
    shown = []
    while bar.notice():
        shown.append(_text(bar))
        bar.dismiss()
    assert shown == ["Its file is gone.", "The disk is full.", "In use by another program."]


def test_a_notice_that_goes_takes_no_focus_but_its_own(qtbot: QtBot) -> None:
    notices, bar = _bar(qtbot)
    bar.show()
    notices.say("Said.")
    with qtbot.assertNotEmitted(bar.closed):
        bar.dismiss()
    notices.warn("To be decided.", Choice("Decide", lambda: None))
    [button] = bar.findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    qtbot.waitUntil(button.isVisible)
    bar.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    with qtbot.waitSignal(bar.closed):
        bar.choose()


def test_markup_in_a_notice_stays_text(qtbot: QtBot) -> None:
    notices, bar = _bar(qtbot)
    notices.warn("<b>x</b><img src='file:/dev/zero'>")
    assert bar._label.text() == "<b>x</b><img src='file:/dev/zero'>"
    assert bar._label.textFormat().name == "PlainText"
    assert bar.property("tone") == Tone.WARNED.value
