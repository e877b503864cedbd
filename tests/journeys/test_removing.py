"""An article goes from the window, comes back with undo, and is wiped when that is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from annotator.library.library import Library
from annotator.operations import keeping
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import CTRL

WRONG = "Zanzibarella was the wrong text. It should never have come here."
OTHER = "The bridge was closed in 2023. It opens again in May."


def says(desk: Desk) -> str:
    notice = desk.window.parts.bar.notice()
    return notice.text if notice else ""


def remove(desk: Desk) -> None:
    desk.window.commands.action("remove-article").trigger()
    desk.settle()


def listed(desk: Desk) -> int:
    return desk.window.parts.articles.model().rowCount()


def test_the_open_article_is_removed_and_comes_back_with_its_verdicts(desk: Desk) -> None:
    article_id = desk.open(WRONG, title="Wrong")
    desk.type("tf")
    remove(desk)
    assert (desk.view.article_id, listed(desk)) == ("", 0)
    assert says(desk) == "“Wrong” is removed, with its claims and verdicts; Ctrl+Z brings it back."
    desk.press(Qt.Key.Key_Z, CTRL)
    assert (desk.view.article_id, listed(desk)) == (article_id, 1)
    assert desk.verdicts() == ["true", "false"]
    assert says(desk) == ""


def test_another_article_of_the_list_is_removed_while_one_is_checked(desk: Desk) -> None:
    desk.open(WRONG, title="Wrong")
    kept = desk.open(OTHER, title="Kept")
    desk.type("t")
    articles = desk.window.parts.articles
    rows = {str(articles._list.model().index(place, 0).data()): place for place in range(listed(desk))}
    menu = articles.menu_for(articles._list.model().index(rows["Wrong"], 0))
    assert menu is not None
    (action,) = (one for one in menu.actions() if isinstance(one, QAction))
    assert action.text() == "Remove from the library"
    action.trigger()
    desk.settle()
    assert (desk.view.article_id, listed(desk), desk.verdicts()) == (kept, 1, ["true"])


def test_what_was_removed_is_wiped_when_asked_twice(desk: Desk) -> None:
    desk.open(OTHER, title="Kept")
    desk.type("t")
    desk.open(WRONG, title="Wrong")
    desk.type("f")
    remove(desk)
    desk.window.parts.bar.choose()
    assert says(desk).startswith("Wiped is all that was ever removed here")
    assert on_disk(desk.path)
    desk.window.parts.bar.choose()
    desk.settle()
    assert says(desk) == "What was removed is wiped from the library."
    assert not on_disk(desk.path)
    assert not desk.window.commands.action("undo").isEnabled()
    with Library.open(desk.path, create=False) as library:
        assert keeping.check(library) == []
        assert library.claims.count() == 1


def test_a_signed_article_stays(desk: Desk) -> None:
    desk.open(OTHER, title="Kept")
    desk.type("t")
    desk.note("The minutes say so.")
    desk.source("https://example.org/minutes")
    desk.session.set_checker_name("Ada")
    desk.settle()
    desk.press(Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    remove(desk)
    assert listed(desk) == 1


def on_disk(path: Path) -> bool:
    files = [one for one in path.parent.iterdir() if one.name.startswith(path.name) and one.is_file()]
    return any(b"zanzibarella" in one.read_bytes().lower() for one in files)
