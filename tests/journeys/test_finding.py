"""Finding in the article by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.journeys.conftest import Desk
from tests.journeys.keyboard import CTRL

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
TEXT = "\n\n".join(f"Line {number} {'about a bridge ' if number % 9 == 4 else ''}ends here." for number in range(90))


def place(desk: Desk) -> str:
    return next(
        label.text() for label in desk.window.parts.pane.find_bar.findChildren(QLabel) if " of " in label.text()
    )


def is_centred(desk: Desk) -> bool:
    hit = desk.view.finder.search.current
    assert hit is not None
    top, bottom = desk.view.geometry_of_text.span_extent(hit)
    return abs((top + bottom) / 2 - desk.view.viewport().height() / 2) < 5


def test_find_keeps_its_term_centres_counts_and_selects(desk: Desk) -> None:
    desk.open(TEXT)
    geometry = desk.view.geometry()
    desk.press(KEY.Key_F, CTRL)
    desk.type("BRIDGE")
    assert place(desk) == "1 of 10"
    assert desk.view.geometry() == geometry
    for number in (2, 3, 4):
        desk.press(KEY.Key_F3)
        assert place(desk) == f"{number} of 10"
    assert is_centred(desk)
    desk.press(KEY.Key_F3, SHIFT)
    assert (place(desk), is_centred(desk)) == ("3 of 10", True)
    desk.press(KEY.Key_Escape)
    assert desk.target() == "Line 22 about a bridge ends here."
    desk.press(KEY.Key_F, CTRL)
    assert place(desk) == "3 of 10"
    desk.press(KEY.Key_Return, CTRL | SHIFT)
    assert desk.view.hasFocus()
    assert desk.target() == "bridge"
    desk.type("f")
    assert list(desk.stored().values()) == ["bridge"]
    desk.press(KEY.Key_F3)
    desk.view.setFocus()
    desk.press(KEY.Key_Return, CTRL | SHIFT)
    assert desk.target() == "bridge"
