"""Earlier claims: offered, told apart, and taken over only after an answer."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.core.claim import Claim, ClaimRecord, decide
from annotator.core.link import Link, Relation
from annotator.core.match import Band, Difference, DifferenceKind, Match
from annotator.core.scale import BASIC
from annotator.ui.marked_text import MarkedText
from annotator.ui.matches_panel import MatchesPanel
from annotator.ui.matches_reason import MatchReason


def earlier(number: int, band: Band, label_id: str = "false") -> Match:
    label = BASIC.label(label_id)
    words = f"Earlier words {number} <i>x</i>"
    verdict = decide(label, BASIC, at="2025-03-02T00:00:00Z", checker="", checked_text=words) if label else None
    claim = Claim(f"old{number}", words, "2025-03-02", claimant="Ada", title="A headline", verdict=verdict)
    return Match(claim, 90 - number, band, (Difference(DifferenceKind.NUMBER, "4.1 %", "4.7 %"),))


FOUND = [earlier(1, Band.STRONG), earlier(2, Band.LIKELY, ""), earlier(3, Band.POSSIBLE), earlier(4, Band.POSSIBLE)]
RECORD = ClaimRecord(Claim("c1", "Words.", "2026-01-01"))


@pytest.fixture
def panel(qtbot: QtBot) -> MatchesPanel:
    panel = MatchesPanel()
    qtbot.addWidget(panel)
    panel.show_claim(RECORD, BASIC)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    return panel


def words(panel: MatchesPanel) -> str:
    labels = [label for label in panel.findChildren(QLabel) if label.isVisible()]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    return "\n".join(label.text() for label in labels).replace("\u2068", "").replace("\u2069", "")


def test_it_says_that_it_looks_and_that_there_is_nothing(panel: MatchesPanel) -> None:
    panel.set_searching("c1")
    assert "Looking for earlier claims…" in words(panel)
    panel.show_matches("c1", [])
    assert "Not checked before in this library." in words(panel)
    assert "Looking" not in words(panel)


def test_results_for_another_claim_are_dropped(panel: MatchesPanel) -> None:
    """MAT-011, MAT-017."""
    panel.set_searching("c1")
    panel.show_matches("c2", FOUND)
    assert panel.rows == []
    panel.show_matches("c1", FOUND)
    panel.show_claim(ClaimRecord(Claim("c2", "Other.", "2026-01-01")), BASIC)
    assert panel.rows == []


def test_a_match_shows_words_origin_band_and_difference(panel: MatchesPanel) -> None:
    """MAT-014: of when the earlier verdict is."""
    panel.show_matches("c1", FOUND)
    shown = words(panel)
    for part in ("Ada · A headline", "strong match", "as of 2025-03-02"):
        assert part in shown
    assert panel.rows[0].there.text == "Earlier words 1 <i>x</i>"
    assert "⚠ number differs: 4.1 % / 4.7 %" in shown
    assert panel.rows[0].accessibleName() == "1. Earlier claim, False"


def test_folded_matches_stay_out_of_the_layout_and_unfold_in_their_order(panel: MatchesPanel) -> None:
    panel.show_matches("c1", FOUND)
    column = panel.layout()
    assert column is not None
    high = column.totalSizeHint().height()
    assert not any("place" in vars(row) for row in panel.rows[2:])
    panel.more.click()
    QTest.qWait(0)
    assert [row.place.text() for row in panel.rows] == ["1", "2", "3", "4"]
    assert sorted(panel.rows, key=lambda row: row.y()) == panel.rows
    assert column.totalSizeHint().height() > high


def test_possible_matches_unfold_when_asked_or_reached(panel: MatchesPanel) -> None:
    panel.show_matches("c1", FOUND)
    assert [row.isVisible() for row in panel.rows] == [True, True, False, False]
    assert panel.more.isVisible()
    for step in (1, 1):
        panel.choose(step)
    assert not panel.rows[2].isVisible()
    panel.choose(1)
    assert panel.rows[2].isVisible()
    assert panel.chosen is panel.rows[2]
    for _ in range(5):
        panel.choose(-1)
    assert panel.chosen is panel.rows[0]


def test_nothing_is_taken_over_without_an_answer(panel: MatchesPanel, qtbot: QtBot) -> None:
    panel.show_matches("c1", FOUND)
    with qtbot.assertNotEmitted(panel.take_over_requested), qtbot.assertNotEmitted(panel.link_requested):
        assert panel.ask_take_over()
        assert panel.ask_take_over()
        panel.choose(1)
        panel.choose(-1)
        panel.ask_take_over()
        question = panel.rows[0].question
        assert question is not None
        assert "take over the verdict “False” and its sources?" in words(panel)
        QTest.keyClick(question, Qt.Key.Key_Escape)
    assert panel.rows[0].question is None


def test_return_takes_over_and_l_links_only(panel: MatchesPanel, qtbot: QtBot) -> None:
    panel.show_matches("c1", FOUND)
    panel.ask_take_over()
    question = panel.rows[0].question
    assert question is not None
    with qtbot.waitSignal(panel.take_over_requested) as taken:
        QTest.keyClick(question, Qt.Key.Key_Return)
    assert taken.args == ["c1", FOUND[0]]
    panel.ask_take_over()
    question = panel.rows[0].question
    assert question is not None
    with qtbot.waitSignal(panel.link_requested) as linked, qtbot.assertNotEmitted(panel.take_over_requested):
        QTest.keyClick(question, Qt.Key.Key_L)
    assert linked.args == ["c1", FOUND[0], "repeats"]


def test_an_earlier_claim_without_verdict_can_only_be_linked(panel: MatchesPanel, qtbot: QtBot) -> None:
    panel.show_matches("c1", FOUND[1:2])
    panel.ask_take_over()
    question = panel.rows[0].question
    assert question is not None
    assert not question.accept_button.isVisible()
    with qtbot.waitSignal(panel.link_requested), qtbot.assertNotEmitted(panel.take_over_requested):
        QTest.keyClick(question, Qt.Key.Key_Return)


def test_the_question_says_which_verdict_it_would_replace(panel: MatchesPanel) -> None:
    label = BASIC.labels[0]
    judged = replace(RECORD.claim, verdict=decide(label, BASIC, at="2026", checker="", checked_text="Words."))
    panel.show_claim(replace(RECORD, claim=judged), BASIC)
    panel.show_matches("c1", FOUND)
    panel.ask_take_over()
    assert "It replaces the present verdict “True”." in words(panel)
    assert "Mind that the two differ." in words(panel)


def test_every_relation_can_be_chosen(panel: MatchesPanel) -> None:
    panel.show_matches("c1", FOUND)
    panel.choose(1)
    asked: list[str] = []
    panel.link_requested.connect(lambda _claim, _match, relation: asked.append(relation))
    for button in panel.rows[0].relation_buttons.values():
        button.click()
    assert sorted(asked) == sorted(relation.value for relation in Relation)


def test_a_number_opens_a_match_and_unfolds_the_possible_ones(panel: MatchesPanel) -> None:
    panel.show_matches("c1", FOUND)
    assert [row.place.text() for row in panel.rows] == ["1", "2", "3", "4"]
    assert panel.open(3)
    assert panel.chosen is panel.rows[2]
    assert panel.rows[2].details.isVisible()
    assert not panel.rows[0].details.isVisible()
    assert not panel.open(5)
    assert not panel.open(0)
    assert panel.chosen is panel.rows[2]


def test_a_card_is_built_when_it_is_first_shown(panel: MatchesPanel) -> None:
    panel.show_matches("c1", FOUND)
    assert [len(row.findChildren(MarkedText)) for row in panel.rows] == [1, 1, 0, 0]
    assert [len(row.findChildren(MatchReason)) for row in panel.rows] == [0, 0, 0, 0]
    panel.open(4)
    assert [len(row.findChildren(MarkedText)) for row in panel.rows] == [1, 1, 1, 2]
    assert [len(row.findChildren(MatchReason)) for row in panel.rows] == [0, 0, 0, 1]


def test_no_part_of_a_folded_card_is_a_window_of_its_own(panel: MatchesPanel) -> None:
    panel.show_matches("c1", FOUND)
    assert not any(child.isWindow() for row in panel.rows for child in (row.place, row, *row.findChildren(QLabel)))


def test_without_a_chosen_match_nothing_is_linked(panel: MatchesPanel, qtbot: QtBot) -> None:
    panel.show_matches("c1", FOUND)
    with qtbot.assertNotEmitted(panel.link_requested):
        assert not panel.relate(Relation.NOT_THE_SAME)


def linked(number: int) -> Link:
    return Link(f"l{number}", "c1", f"old{number}", Relation.REPEATS, "2026", earlier_text="Earlier words")


def test_a_repeat_is_linked_at_once_and_its_verdict_asked_about(panel: MatchesPanel, qtbot: QtBot) -> None:
    panel.show_matches("c1", FOUND)
    panel.open(1)
    with qtbot.waitSignal(panel.link_requested) as asked:
        assert panel.relate(Relation.REPEATS)
    assert asked.args == ["c1", FOUND[0], "repeats"]
    panel.show_claim(replace(RECORD, links=(linked(1),)), BASIC)
    question = panel.rows[0].question
    assert question is not None
    assert "Linked as a repeat. Take over the verdict “False” and its sources as well?" in words(panel)
    with qtbot.assertNotEmitted(panel.link_requested):
        assert panel.relate(Relation.REPEATS)
    with qtbot.waitSignal(panel.take_over_requested) as taken, qtbot.assertNotEmitted(panel.link_requested):
        QTest.keyClick(question, Qt.Key.Key_Return)
    assert taken.args == ["c1", FOUND[0]]
    assert [row.match.claim.id for row in panel.rows] == ["old2", "old3", "old4"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_L])
def test_a_linked_repeat_stays_at_the_link(panel: MatchesPanel, qtbot: QtBot, key: Qt.Key) -> None:
    panel.show_matches("c1", FOUND)
    panel.open(1)
    panel.relate(Relation.REPEATS)
    panel.show_claim(replace(RECORD, links=(linked(1),)), BASIC)
    question = panel.rows[0].question
    assert question is not None
    with (
        qtbot.assertNotEmitted(panel.take_over_requested),
        qtbot.assertNotEmitted(panel.link_requested),
        qtbot.waitSignal(panel.question_closed),
    ):
        QTest.keyClick(question, key)
    assert [row.match.claim.id for row in panel.rows] == ["old2", "old3", "old4"]


def test_a_link_undone_takes_its_question_along(panel: MatchesPanel) -> None:
    panel.show_matches("c1", FOUND)
    panel.open(1)
    panel.relate(Relation.REPEATS)
    panel.show_claim(replace(RECORD, links=(linked(1),)), BASIC)
    panel.show_claim(RECORD, BASIC)
    assert len(panel.rows) == 4
    assert panel.rows[0].question is None


def test_a_repeat_of_a_claim_without_verdict_asks_nothing(panel: MatchesPanel, qtbot: QtBot) -> None:
    panel.show_matches("c1", FOUND)
    panel.open(2)
    with qtbot.waitSignal(panel.link_requested):
        panel.relate(Relation.REPEATS)
    assert panel.rows[1].question is None


def test_the_words_that_differ_are_marked_in_both_texts(panel: MatchesPanel) -> None:
    record = ClaimRecord(Claim("c1", "The rate is 4.1 % now.", "2026-01-01"))
    claim = replace(FOUND[0].claim, text="The rate is 4.7 % now.")
    panel.show_claim(record, BASIC)
    panel.show_matches("c1", [replace(FOUND[0], claim=claim)])
    (row,) = panel.rows
    assert [span.slice(row.here.text) for span in row.here.strong] == ["4.1 %"]
    assert [span.slice(row.there.text) for span in row.there.strong] == ["4.7 %"]
    panel.show_claim(replace(record, claim=replace(record.claim, text="The rate is 9 % now.")), BASIC)
    assert panel.rows[0].here.text == "The rate is 9 % now."


def test_why_it_matched_is_told_when_asked(panel: MatchesPanel) -> None:
    panel.show_matches("c1", FOUND)
    panel.open(1)
    assert "Shared words" not in words(panel)
    panel.rows[0].reason.button.click()
    assert "Shared words, 1 of 1: words" in words(panel)
    assert "Score: 89 of 100" in words(panel)
    panel.rows[0].reason.button.click()
    assert "Shared words" not in words(panel)


def test_a_linked_claim_moves_from_the_matches_to_the_links(panel: MatchesPanel, qtbot: QtBot) -> None:
    panel.show_matches("c1", FOUND)
    panel.choose(1)
    panel.choose(1)
    second = panel.rows[1]
    link = Link(
        "l1", "c1", "old1", Relation.REPEATS, "2026", earlier_text="Earlier\nwords", earlier_label="False",
        earlier_date="2025-03-02T00:00:00Z",
    )  # fmt: skip
    panel.show_claim(replace(RECORD, links=(link,)), BASIC)
    assert [row.match.claim.id for row in panel.rows] == ["old2", "old3", "old4"]
    assert panel.rows[0] is second is panel.chosen
    assert "Repeats: “Earlier words” – False, 2025-03-02" in words(panel)
    with qtbot.waitSignal(panel.link_removal_requested) as removed:
        QTest.mouseClick(panel.links.rows[0].remove_button, Qt.MouseButton.LeftButton)
    assert removed.args == ["l1"]
    panel.show_claim(RECORD, BASIC)
    assert len(panel.rows) == 4
    assert not panel.links.isVisible()
