"""Never lost: next unchecked, next worth checking, next article, back and forward, with keys only."""

from __future__ import annotations

from PySide6.QtCore import Qt

from annotator.library.library import Library
from annotator.operations import marking
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import CTRL

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
BRIDGE = (
    "The council voted 7 to 2 on Tuesday. The work will cost €48 million. It is a fine day. "
    "It carried 12,000 vehicles in 2019. So they say."
)
SCHOOL = "The school was built in 1931. It has 412 pupils and 30 teachers. Come and see it."
POOL = "The pool closed in March 2020. Nobody swims there."


def test_next_unchecked_goes_round_crosses_over_and_says_when_none_is_left(desk: Desk) -> None:
    pool = desk.open(POOL)
    school = desk.open(SCHOOL)
    desk.type("jh")
    bridge = desk.open(BRIDGE)
    desk.type("htht")
    assert desk.verdicts() == ["", "true", "", "true"]
    desk.press(KEY.Key_Return, CTRL)
    assert desk.target() == "The council voted 7 to 2 on Tuesday."
    desk.press(KEY.Key_Return, CTRL)
    assert desk.target() == "It is a fine day."
    desk.press(KEY.Key_Return, CTRL)
    assert desk.target() == "The council voted 7 to 2 on Tuesday."
    assert desk.says() == "Went round the end of the article."
    desk.type("f")
    desk.press(KEY.Key_Return, CTRL)
    assert desk.target() == "It is a fine day."
    assert desk.says() == "The last claim to check in this article."
    desk.type("u")
    desk.press(KEY.Key_Return, CTRL)
    assert desk.view.article_id == school
    assert desk.target() == "It has 412 pupils and 30 teachers."
    desk.type("t")
    desk.press(KEY.Key_Return, CTRL)
    assert desk.view.article_id == school
    assert desk.says() == "No claim is left to check; this is the next sentence without a verdict."
    desk.go(bridge)
    desk.type("jjjjt")
    desk.press(KEY.Key_Return, CTRL)
    assert desk.says() == "Every sentence of this article carries a verdict."
    assert desk.view.article_id == bridge
    assert pool


def test_next_unchecked_comes_to_a_verdict_on_other_words(desk: Desk) -> None:
    desk.open(BRIDGE)
    desk.type("tt")
    desk.press(KEY.Key_Up)
    desk.press(KEY.Key_Right, CTRL | Qt.KeyboardModifier.ShiftModifier | ALT)
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Down)
    desk.press(KEY.Key_Return, CTRL)
    assert desk.says() == "Check again: its words have changed since the verdict."
    desk.type("f")
    assert desk.verdicts() == ["true", "false"]
    desk.press(KEY.Key_Return, CTRL)
    assert desk.says().startswith("No claim is left to check")


def test_what_another_program_left_to_check_is_found(desk: Desk) -> None:
    desk.open(SCHOOL)
    bridge = desk.open(BRIDGE)
    desk.type("t")
    with Library.open(desk.path) as other:
        outline = next(each for each in other.articles.outlines() if each.article.id != bridge)
        marking.highlight(other, outline.version_id, outline.sentences[2], None)
    desk.type("t")
    desk.press(KEY.Key_Return, CTRL)
    assert desk.target() == "Come and see it."


def test_w_goes_to_what_looks_worth_checking(desk: Desk) -> None:
    desk.open(BRIDGE)
    seen = []
    for _ in range(3):
        desk.type("w")
        seen.append(desk.target())
    assert seen == [
        "The work will cost €48 million.", "It carried 12,000 vehicles in 2019.",
        "The council voted 7 to 2 on Tuesday.",
    ]  # fmt: skip
    for _ in range(3):
        desk.type("tw")
    assert desk.says() == "No other sentence of this article looks worth checking."


def test_the_next_article_with_work_left(desk: Desk) -> None:
    pool = desk.open(POOL)
    school = desk.open(SCHOOL)
    bridge = desk.open(BRIDGE)
    desk.press(KEY.Key_PageDown, CTRL)
    assert desk.view.article_id == school
    desk.type("ttt")
    desk.press(KEY.Key_PageDown, CTRL)
    assert desk.view.article_id == pool
    desk.press(KEY.Key_PageDown, CTRL)
    assert desk.view.article_id == bridge
    desk.type("ttttt")
    desk.press(KEY.Key_PageDown, CTRL)
    assert (desk.view.article_id, desk.target()) == (pool, "The pool closed in March 2020.")
    desk.type("tt")
    desk.press(KEY.Key_PageDown, CTRL)
    assert (desk.view.article_id, desk.says()) == (pool, "No other article has anything left to check.")


def test_back_and_forward_as_in_a_browser(desk: Desk) -> None:
    school = desk.open(SCHOOL)
    bridge = desk.open(BRIDGE)
    desk.press(KEY.Key_Left, ALT)
    assert desk.view.article_id == school
    desk.press(KEY.Key_Left, ALT)
    assert desk.says() == "There is no place further back."
    desk.press(KEY.Key_Right, ALT)
    assert desk.view.article_id == bridge
    desk.type("htkk")
    desk.type("ww")
    assert desk.view.sentence_index == 3
    places = []
    for key in (KEY.Key_Left, KEY.Key_Left, KEY.Key_Left, KEY.Key_Right, KEY.Key_Right, KEY.Key_Right):
        desk.press(key, ALT)
        places.append((desk.view.article_id == bridge, desk.view.sentence_index))
    assert places[2][0] is False
    assert places[-1] == (True, 3)
    desk.press(KEY.Key_Right, ALT)
    assert desk.says() == "There is no place further on."
    desk.press(KEY.Key_Left, ALT)
    desk.type("n")
    desk.press(KEY.Key_Right, ALT)
    assert desk.says() == "There is no place further on."
