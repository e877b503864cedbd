from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.core.claim import Claim, ClaimRecord, decide
from annotator.core.contradiction import Contradiction
from annotator.core.scale import BASIC
from annotator.ui.contradictions import ContradictionList, own_words
from annotator.ui.matches_panel import MatchesPanel


def claim(claim_id: str, label_id: str, said_on: str = "") -> Claim:
    label = BASIC.label(label_id)
    assert label is not None
    verdict = decide(label, BASIC, at="2026-01-02T03:04:05Z", checker="", checked_text="")
    return Claim(claim_id, f"Words of <b>{claim_id}</b>", "2026", verdict=verdict, said_on=said_on)


FOUND = Contradiction(claim("a", "true"), claim("b", "false", "2025-03-02"))


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


def test_contradictions_are_listed_with_both_dates_and_lead_to_the_claim_that_is_here(qtbot: QtBot) -> None:
    shown = ContradictionList()
    qtbot.addWidget(shown)
    assert shown.isHidden()
    shown.show_contradictions([FOUND], {"b"})
    assert shown.heading.accessibleName().startswith("1 contradiction")
    (row,) = shown.rows
    assert plain(row.words.text()) == (
        "“Words of <b>a</b>”: True as of 2026-01-02. “Words of <b>b</b>”: False as of 2025-03-02."
    )
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in shown.findChildren(QLabel))
    with qtbot.waitSignal(shown.claim_requested) as asked:
        row.button.click()
    assert asked.args == ["b"]
    shown.show_contradictions([], {"b"})
    assert shown.isHidden()
    assert shown.rows == []


def test_many_are_folded_until_asked_for(qtbot: QtBot) -> None:
    shown = ContradictionList()
    qtbot.addWidget(shown)
    shown.show_contradictions([Contradiction(claim(f"a{i}", "true"), FOUND.earlier) for i in range(3)], {"a0"})
    shown.show()
    assert not shown.rows[0].isVisible()
    shown.heading.click()
    assert shown.rows[0].isVisible()


def test_the_card_of_either_claim_says_it_from_its_side(qtbot: QtBot) -> None:
    assert plain(own_words(FOUND, "b")).startswith("⚠ Contradiction: False as of 2025-03-02 here, but True as of")
    panel = MatchesPanel()
    qtbot.addWidget(panel)
    panel.show_contradictions([FOUND])
    panel.show_claim(ClaimRecord(FOUND.claim), BASIC)
    assert not panel.conflict.isHidden()
    assert plain(panel.conflict.text()).startswith("⚠ Contradiction: True as of 2026-01-02 here, but False as of")
    panel.show_claim(ClaimRecord(claim("c", "true")), BASIC)
    assert panel.conflict.isHidden()
