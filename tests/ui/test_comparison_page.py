from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.article import Version
from annotator.core.canonical import digest
from annotator.core.claim import ClaimRecord
from annotator.core.highlight import HighlightState
from annotator.core.scale import BASIC
from annotator.core.span import Span
from annotator.operations.comparing import DraftPair
from annotator.ui.comparison_page import ComparisonPage
from annotator.ui.comparison_text import compared
from tests.ui.conftest import AT, make_article

Record = Callable[..., ClaimRecord]
OLD = "🏗 It cost 48 in all. It rained. The <b>end</b>."
NEW = "🏗 It cost 84 in all. The <b>end</b>. More."


def pair_of(old: str, new: str, drafts: int = 2) -> DraftPair:
    versions = [Version(f"v{number}", "article", number, old, digest(old), AT) for number in range(1, drafts + 1)]
    versions[-1] = replace(versions[-1], text=new, sha256=digest(new))
    return DraftPair(make_article(), tuple(versions), versions[-2], versions[-1], (), (), BASIC)


@pytest.fixture
def page(qtbot: QtBot) -> ComparisonPage:
    page = ComparisonPage()
    qtbot.addWidget(page)
    return page


def test_changes_are_marked_in_the_one_text(page: ComparisonPage) -> None:
    pair = pair_of(OLD, NEW)
    page.show_waiting(pair)
    assert page.said.text() == "Comparing…"
    page.show_comparison(compared(pair), "A title")
    view = page.view
    assert view.toPlainText() == view.text == "🏗 It cost 48 84 in all. It rained. The <b>end</b>. More."
    cursor = view.textCursor()
    start, end = view.positions.span_to_utf16(view.compared.gone[0])
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "48"
    assert cursor.charFormat().fontStrikeOut()
    assert [span.slice(view.text) for span in view.compared.new] == ["84", "More."]


def test_the_way_from_change_to_change_goes_round(page: ComparisonPage) -> None:
    page.show_comparison(compared(pair_of(OLD, NEW)), "A title")
    seen = []
    for _ in range(4):
        QTest.keyClick(page.view, Qt.Key.Key_N)
        seen.append(page.said.text())
    assert seen == [
        "Change 1 of 3: “\u206848\u2069” became “\u206884\u2069”.",
        "Change 2 of 3: “\u2068It rained.\u2069” was taken out.",
        "Change 3 of 3: “\u2068More.\u2069” was added.",
        "Change 1 of 3: “\u206848\u2069” became “\u206884\u2069”.",
    ]
    page.previous.click()
    assert page.said.text() == seen[2]
    assert page.said.accessibleName() == page.said.text()


def test_from_the_start_the_way_back_leads_to_the_last_change(page: ComparisonPage) -> None:
    page.show_comparison(compared(pair_of(OLD, NEW)), "A title")
    QTest.keyClick(page.view, Qt.Key.Key_P)
    assert page.said.text().startswith("Change 3 of 3")


def test_typography_alone_is_no_change(page: ComparisonPage) -> None:
    page.show_comparison(compared(pair_of("It’s  late.", "It's late.")), "A title")
    assert page.said.text() == "The two drafts read the same but for typography."
    assert not page.next.isEnabled()
    page.step(1)


def test_verdicts_lie_under_both_drafts(record: Record) -> None:
    pair = pair_of(OLD, NEW)
    lost, kept = record(pair.older, Span(21, 31), "false"), record(pair.newer, Span(2, 20), "true")
    unsure = record(pair.newer, Span(21, 36), "true")
    unsure = replace(unsure, highlights=(replace(unsure.highlights[0], state=HighlightState.MOVED),))
    found = compared(replace(pair, older_records=(lost,), newer_records=(kept, unsure)))
    words = [(mark.span.slice(found.text), mark.label.id if mark.label else "", mark.begins) for mark in found.marks]
    assert words == [
        ("It cost ", "true", True), ("84", "true", False), (" in all.", "true", False), ("It rained.", "false", True),
    ]  # fmt: skip


def test_a_stale_verdict_is_none_of_the_newer_draft(record: Record) -> None:
    pair = pair_of(OLD, NEW)
    stale = record(pair.newer, Span(2, 20), "true")
    assert stale.claim.verdict is not None
    verdict = replace(stale.claim.verdict, checked_text="It cost 48 in all.")
    stale = replace(stale, claim=replace(stale.claim, verdict=verdict))
    found = compared(replace(pair, newer_records=(stale,)))
    assert all(mark.stale for mark in found.marks)


def test_of_several_drafts_any_two_are_chosen(page: ComparisonPage) -> None:
    chosen: list[tuple[int, int]] = []
    page.drafts_chosen.connect(lambda older, newer: chosen.append((older, newer)))
    page.show_waiting(pair_of(OLD, NEW))
    assert not page.older.isEnabled()
    page.show_waiting(pair_of(OLD, NEW, drafts=3))
    assert page.older.isEnabled()
    assert (page.older.currentData(), page.newer.currentData()) == (2, 3)
    page.older.setCurrentIndex(0)
    page.older.activated.emit(0)
    page.newer.setCurrentIndex(0)
    page.newer.activated.emit(0)
    assert chosen == [(1, 3)]
