"""The overview beside the scroll bar and the progress agree with what the library holds."""

from __future__ import annotations

import sqlite3
from collections import Counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.library.library import Library
from annotator.operations import desk as operations
from annotator.operations import marking
from annotator.ui.overview import COLUMN
from tests.journeys.conftest import Desk

LABELS = ("true", "false", "unverified", None)
TEXT = "\n\n".join(f"Statement {number} is about a house. It cost {number} euros." for number in range(80))


def stored_counts(desk: Desk) -> Counter[str]:
    """Return the highlights of the article per verdict, as SQL counts them."""
    connection = sqlite3.connect(f"{desk.path.as_uri()}?mode=ro", uri=True)
    try:
        rows = connection.execute(
            "SELECT c.label_id, count(*) FROM highlight h JOIN claim c ON c.id = h.claim_id "
            "JOIN version v ON v.id = h.version_id WHERE v.article_id = ? AND h.state = 'placed' GROUP BY 1",
            [desk.view.article_id],
        ).fetchall()
    finally:
        connection.close()
    return Counter(dict(rows))


@pytest.fixture
def full(desk: Desk) -> Desk:
    article = desk.open(TEXT)
    with Library.open(desk.path) as other:
        outline = other.articles.outlines()[0]
        for number, span in enumerate(outline.sentences[::3]):
            marking.highlight(other, outline.version_id, span, LABELS[number % 4])
    desk.go(article)
    return desk


def drawn(desk: Desk) -> Counter[str]:
    return Counter(mark.label.id if mark.label else "" for mark in desk.view.overview.ticks.marks)


def test_the_numbers_equal_those_of_the_library(full: Desk) -> None:
    for keys in ("", "jt", "jjf", "h"):
        full.type(keys)
        counts = full.view.overview.counts
        assert drawn(full) == stored_counts(full)
        assert counts.above + counts.here + counts.below == stored_counts(full).total()
    with Library.open(full.path, create=False) as other:
        (row,) = operations.list_articles(other)
        assert full.window.line.progress() == f"{row.checked} of {row.sentences} sentences checked"
        assert full.window.parts.articles.model().progress_text(row) == f"{row.checked} of {row.sentences} checked"
    full.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert drawn(full) == stored_counts(full)


def test_counts_say_what_is_above_and_below_and_lead_there(full: Desk) -> None:
    first = full.view.overview.counts
    assert (first.above, first.here > 0, first.below > 0) == (0, True, True)
    full.view.go_to_sentence(159)
    last = full.view.overview.counts
    assert (last.below, last.above > 0) == (0, True)
    full.view.go_to_sentence(80)
    counts = full.view.overview.counts
    assert counts.above + counts.here + counts.below == stored_counts(full).total()
    shown = [button for button in full.view.findChildren(type(full.view.overview._above)) if button.isVisible()]
    assert sorted(button.text() for button in shown) == sorted([f"↑ {counts.above}", f"↓ {counts.below}"])
    (below,) = [button for button in shown if button.text().startswith("↓")]
    QTest.mouseClick(below, Qt.MouseButton.LeftButton)
    full.settle()
    assert full.view.active_highlight()
    assert full.view.shows_all_of(full.view.target())
    assert full.window.keys.chosen == full.session.state.claim_at(full.view.active_highlight())
    full.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert full.view.sentence_index == 80


@pytest.mark.parametrize("place", [0, 20, 52])
def test_a_click_on_a_tick_goes_there(full: Desk, place: int) -> None:
    overview = full.view.overview
    mark = overview.ticks.marks[place]
    x = 2 + overview.ticks.column(mark) * COLUMN + 1
    point = QPoint(x, overview.ticks.y(mark, overview.height()) + 1)
    QTest.mouseClick(overview, Qt.MouseButton.LeftButton, pos=point)
    full.settle()
    assert full.view.active_highlight() == mark.highlight_id
    assert full.view.shows_all_of(mark.span)


def test_ticks_have_the_colour_of_their_verdict(full: Desk) -> None:
    full.type("jf")
    full.view.overview.show_now()
    image = full.view.overview.grab().toImage()
    ratio = image.devicePixelRatio()
    seen = set()
    for mark in full.view.overview.ticks.marks:
        column, y = full.view.overview.ticks.column(mark), full.view.overview.ticks.y(mark, full.view.overview.height())
        seen.add((column, image.pixelColor(int((2 + column * COLUMN + 1) * ratio), int((y + 1) * ratio)).name()))
    assert len(seen) == len({column for column, _ in seen}) == 4
    assert len({colour for _, colour in seen}) == 4
