from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.article import Version
from annotator.core.claim import ClaimRecord
from annotator.core.highlight import HighlightState
from annotator.core.span import Span
from annotator.core.standing import Standings
from annotator.ui.review_list import ReviewList

Record = Callable[..., ClaimRecord]


@pytest.fixture
def records(record: Record, version: Callable[..., Version]) -> list[ClaimRecord]:
    text = version("It cost 48 in all. It rained. <b>It</b> was late.")
    made = [record(text, Span(0, 18)), record(text, Span(19, 29)), record(text, Span(30, 49))]
    states = (HighlightState.PLACED, HighlightState.MOVED, HighlightState.MOVED)
    return [
        replace(each, highlights=(replace(each.highlights[0], state=state),))
        for each, state in zip(made, states, strict=True)
    ]


@pytest.fixture
def shown(qtbot: QtBot) -> ReviewList:
    shown = ReviewList()
    qtbot.addWidget(shown)
    return shown


def show(shown: ReviewList, number: int, records: list[ClaimRecord]) -> None:
    standings = Standings("version", records)
    unsure = set(standings.unplaced())
    shown.show_places("version", number, standings.totals.places, [one for one in records if one.claim.id in unsure])


def test_counts_and_rows(shown: ReviewList, records: list[ClaimRecord]) -> None:
    show(shown, 2, records)
    assert shown.heading.accessibleName() == "1 placed · 2 to review · 0 orphaned"
    assert shown.rows() == ["To review: “\u2068It rained.\u2069”", "To review: “\u2068<b>It</b> was late.\u2069”"]
    assert not shown.isHidden()


def test_the_counts_stay_when_nothing_is_in_question(shown: ReviewList, records: list[ClaimRecord]) -> None:
    show(shown, 2, records[:1])
    assert not shown.isHidden()
    assert shown.list.isHidden()
    show(shown, 1, records[:1])
    assert shown.isHidden()


def test_return_goes_to_the_claim_of_a_row(shown: ReviewList, records: list[ClaimRecord]) -> None:
    wanted: list[str] = []
    shown.claim_requested.connect(wanted.append)
    show(shown, 2, records)
    shown.list.setCurrentRow(1)
    QTest.keyClick(shown.list, Qt.Key.Key_Return)
    assert wanted == [records[2].claim.id]
    shown.mark_chosen(records[1].claim.id)
    assert shown.list.currentRow() == 0
    shown.mark_chosen("another")
    assert shown.list.currentRow() == -1


def test_the_list_folds_and_stays_folded(shown: ReviewList, records: list[ClaimRecord]) -> None:
    show(shown, 2, records)
    shown.heading.click()
    assert shown.list.isHidden()
    show(shown, 2, records[:2])
    assert shown.list.isHidden()
    shown.heading.click()
    assert not shown.list.isHidden()
