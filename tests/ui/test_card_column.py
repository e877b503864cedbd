"""The column of cards: placed without asking for each one, and always as if it had been placed anew."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QRect, QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from annotator.core.criteria import ClaimFilter
from annotator.ui.card_column import CardColumn
from annotator.ui.claims_delegate import PADDING, CardDelegate
from annotator.ui.claims_panel import ClaimsPanel
from tests.ui.test_claims_panel import ARTICLE, RECORDS, VERSION, make

HEIGHTS = [30, 10, 50, 10, 200, 40, 40]
WIDTH, ROOM = 120, 100
_Move = QAbstractItemView.CursorAction


class Column(CardColumn):
    def doItemsLayout(self) -> None:  # noqa: N802 - Qt calls it
        self.place_rows(HEIGHTS, WIDTH)


@pytest.fixture
def column(qtbot: QtBot) -> CardColumn:
    column = Column()
    qtbot.addWidget(column)
    column.setModel(QStringListModel([str(height) for height in HEIGHTS], column))
    column.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    column.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    column.setAutoScroll(False)
    column.show()
    qtbot.waitExposed(column)
    column.resize(200, column.height() + ROOM - column.viewport().height())
    assert column.viewport().height() == ROOM
    return column


def index(column: CardColumn, row: int) -> QModelIndex:
    return column.model().index(row, 0)


@pytest.mark.parametrize("scrolled", [0, 7, 95, 280])
def test_every_pixel_belongs_to_the_row_that_stands_there(column: CardColumn, scrolled: int) -> None:
    column.verticalScrollBar().setValue(scrolled)
    assert column.verticalScrollBar().maximum() == sum(HEIGHTS) - ROOM
    for row, height in enumerate(HEIGHTS):
        rect = column.visualRect(index(column, row))
        assert rect == QRect(0, sum(HEIGHTS[:row]) - scrolled, WIDTH, height)
        for y in (rect.top(), rect.bottom()):
            assert column.indexAt(QPoint(5, y)).row() == row
    assert not column.indexAt(QPoint(5, sum(HEIGHTS) - scrolled)).isValid()
    assert not column.indexAt(QPoint(5, -scrolled - 1)).isValid()
    assert not column.visualRect(QModelIndex()).isValid()


def test_rows_stand_at_the_right_where_writing_goes_from_there(column: CardColumn) -> None:
    column.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert column.visualRect(index(column, 2)).right() == column.viewport().width() - 1


@pytest.mark.parametrize(
    ("row", "move", "reached"),
    [
        (-1, _Move.MoveDown, 0), (0, _Move.MoveUp, 0), (2, _Move.MoveUp, 1), (2, _Move.MoveDown, 3),
        (6, _Move.MoveDown, 6), (3, _Move.MoveHome, 0), (0, _Move.MoveEnd, 6), (0, _Move.MovePageDown, 4),
        (4, _Move.MovePageDown, 5), (6, _Move.MovePageUp, 5), (5, _Move.MovePageUp, 4), (4, _Move.MovePageUp, 0),
    ],
)  # fmt: skip
def test_keys_lead_up_and_down_and_by_the_page(column: CardColumn, row: int, move: _Move, reached: int) -> None:
    column.setCurrentIndex(index(column, row))
    assert column.moveCursor(move, Qt.KeyboardModifier.NoModifier).row() == reached


def test_a_row_is_brought_into_view_and_a_part_of_the_view_selected(column: CardColumn) -> None:
    column.scrollTo(index(column, 6))
    assert column.visualRect(index(column, 6)).bottom() == ROOM - 1
    column.scrollTo(index(column, 4))
    assert column.visualRect(index(column, 4)).top() == 0
    column.setSelection(QRect(0, 0, 5, 5), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert [each.row() for each in column.selectedIndexes()] == [4]
    region = column.visualRegionForSelection(column.selectionModel().selection())
    assert region.boundingRect() == column.visualRect(index(column, 4))


@pytest.mark.parametrize("seed", range(8))
def test_heights_kept_over_changes_are_those_measured_anew(qtbot: QtBot, seed: int) -> None:
    panel, source = ClaimsPanel(), random.Random(seed)
    qtbot.addWidget(panel)
    panel.resize(400, 780)
    panel.show_article(ARTICLE, VERSION, RECORDS[:12], panel._scale)
    panel.show()
    changes = (
        lambda: panel.update_records({f"c{source.randrange(16)}": None}),
        lambda: panel.update_records({"c3": make(3, text="Other words.", rationale=source.choice(["", "A note."]))}),
        lambda: panel.update_records(dict.fromkeys([f"c{(n := source.randrange(16))}"], make(n))),
        lambda: panel.update_records({"c5": replace(make(source.randrange(90)), claim=make(5).claim)}),
        lambda: panel.select_claim(source.choice(["", *(record.claim.id for record in panel.model.records)])),
        lambda: panel.claims.show_only(source.choice([ClaimFilter(), ClaimFilter(label_id="true")])),
        lambda: panel.resize(source.choice([300, 400]), 780),
    )
    for _ in range(25):
        source.choice(changes)()
        panel.list.settle()
        shown = panel.list._delegate
        anew = CardDelegate(panel.claims)
        anew.set_width(shown._width, shown._font)
        anew.set_chosen(panel.list.chosen, panel.list._editor_height + PADDING)
        assert list(shown.heights()) == list(anew.heights())
        assert len(shown.heights()) == panel.claims.rowCount()
