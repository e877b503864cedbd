"""The claims panel as the window sees it: values in, wishes out, and nothing typed ever lost."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QMainWindow, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.article import Article, Version
from annotator.core.claim import Claim, ClaimRecord, decide
from annotator.core.evidence import Evidence
from annotator.core.highlight import Anchor, Highlight
from annotator.core.match import Band, Match
from annotator.core.scale import BASIC
from annotator.core.span import Span
from annotator.ui.claims_panel import ClaimsPanel

ARTICLE = Article("a", "A title", "2026-01-01")
VERSION = Version("v", "a", 1, "", "", "2026-01-01")
CONTROL = Qt.KeyboardModifier.ControlModifier


def make(number: int, label_id: str = "", *, rationale: str = "", text: str = "") -> ClaimRecord:
    label = BASIC.label(label_id)
    quote = f"Statement number {number} says that the harbour froze over for eleven days in a row."
    verdict = decide(label, BASIC, at="2026-01-02", checker="", checked_text=quote) if label else None
    claim = Claim(f"c{number}", text or quote, "2026-01-01", "", rationale, verdict, sequence=number)
    anchor = Anchor(Span(number * 100, number * 100 + len(quote)), quote, "", "")
    return ClaimRecord(claim, (Highlight(f"h{number}", claim.id, "v", anchor, "2026-01-01"),))


RECORDS = [make(number, ["true", "false", "unverified", ""][number % 4]) for number in range(40)]
MATCH = Match(Claim("old", "Earlier words.", "2025-01-01", verdict=RECORDS[1].claim.verdict), 88, Band.STRONG)


@pytest.fixture
def panel(qtbot: QtBot) -> ClaimsPanel:
    panel = ClaimsPanel()
    qtbot.addWidget(panel)
    panel.resize(400, 780)
    panel.show_article(ARTICLE, VERSION, RECORDS, BASIC)
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    return panel


def top_of(panel: ClaimsPanel, claim_id: str) -> int:
    return panel.list.visualRect(panel.claims.index_of(claim_id)).top()


def test_choosing_from_outside_shows_the_editor_and_reports_nothing(panel: ClaimsPanel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(panel.claim_selected):
        panel.select_claim("c20")
    assert panel.editor.isVisible()
    assert panel.editor.text.value() == RECORDS[20].claim.text
    card = panel.list.visualRect(panel.claims.index_of("c20"))
    assert card.contains(panel.editor.geometry())
    assert 0 <= card.top() < panel.list.viewport().height()
    panel.select_claim("")
    assert not panel.editor.isVisible()


def test_a_click_chooses_and_a_second_one_says_so_again(panel: ClaimsPanel, qtbot: QtBot) -> None:
    place = QPoint(60, top_of(panel, "c2") + 12)
    for _ in range(2):
        with qtbot.waitSignal(panel.claim_selected) as selected:
            QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert selected.args == ["c2"]
        assert top_of(panel, "c2") + 12 == place.y()


def test_arrow_keys_choose_cards(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.select_claim("c3")
    panel.list.setFocus()
    with qtbot.waitSignal(panel.claim_selected) as selected:
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert selected.args == ["c4"]
    QTest.keyClick(panel.list, Qt.Key.Key_Up)
    QTest.keyClick(panel.list, Qt.Key.Key_Up)
    assert panel.list.chosen == "c2"
    assert panel.editor.claim_id == "c2"


def test_a_refresh_never_scrolls(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.list.verticalScrollBar().setValue(900)
    here = panel.claims.claim_at(panel.list.indexAt(QPoint(50, 1)))
    before = top_of(panel, here)
    panel.update_records(
        {"c0": None, "c1": make(1, "true", rationale="A note that makes the card higher."), "c2": None}
    )
    qtbot.wait(5)
    assert top_of(panel, here) == before
    panel.select_claim("c12")
    before = top_of(panel, "c12")
    panel.show_matches("c12", [MATCH])
    panel.update_records({"c3": None, "c12": make(12, "false"), "c90": make(90)})
    qtbot.wait(5)
    assert top_of(panel, "c12") == before


def test_a_card_in_view_is_chosen_without_scrolling(panel: ClaimsPanel) -> None:
    panel.resize(400, 1400)
    before = top_of(panel, "c1")
    panel.select_claim("c1")
    assert top_of(panel, "c1") == before
    assert panel.list.verticalScrollBar().value() == 0


def test_typing_is_saved_after_some_quiet_and_on_leaving(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.select_claim("c1")
    panel.focus_note()
    assert panel.editor.note.hasFocus()
    with qtbot.waitSignal(panel.claim_edited, timeout=3000) as edited:
        QTest.keyClicks(panel.editor.note, "tfu 1")
        assert panel.editor.marker.text() == "Not saved yet"
    assert edited.args == ["c1", {"rationale": "tfu 1"}]
    assert panel.editor.marker.text() == "Saving…"
    panel.mark_saved("c1")
    assert panel.editor.marker.text() == "Saved"
    panel.focus_claimant()
    QTest.keyClicks(panel.editor.claimant, "Ada")
    with qtbot.waitSignal(panel.claim_edited) as edited:
        panel.list.setFocus()
    assert edited.args == ["c1", {"claimant": "Ada"}]


def test_another_card_gets_the_typed_words_handed_on_first(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.select_claim("c1")
    panel.focus_note()
    QTest.keyClicks(panel.editor.note, "Words")
    with qtbot.waitSignal(panel.claim_edited) as edited:
        panel.select_claim("c2")
    assert edited.args == ["c1", {"rationale": "Words"}]
    assert panel.editor.note.value() == ""
    panel.select_claim("c1")
    assert panel.editor.note.value() == "Words"


def test_what_comes_back_never_touches_what_is_typed(panel: ClaimsPanel) -> None:
    panel.select_claim("c1")
    panel.focus_note()
    QTest.keyClicks(panel.editor.note, "Some words")
    panel.flush()
    for _ in range(5):
        QTest.keyClick(panel.editor.note, Qt.Key.Key_Left)
    QTest.keyClicks(panel.editor.note, "more ")
    panel.update_records({"c1": make(1, "true", rationale="Some words")})
    panel.mark_saved("c1")
    assert panel.editor.note.value() == "Some more words"
    assert panel.editor.note.textCursor().position() == len("Some more ")
    assert panel.editor.note.hasFocus()


def test_an_undone_edit_is_shown_when_nothing_is_being_typed(panel: ClaimsPanel) -> None:
    panel.select_claim("c1")
    panel.update_records({"c1": make(1, "false", rationale="From elsewhere")})
    assert panel.editor.note.value() == "From elsewhere"


def test_words_that_could_not_be_kept_stay_and_are_sent_again(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.select_claim("c1")
    panel.focus_note()
    QTest.keyClicks(panel.editor.note, "Precious")
    panel.flush()
    panel.mark_failed("c1", "The disk is full.")
    panel.update_records({"c1": RECORDS[1], "c2": RECORDS[2]})
    panel.select_claim("c2")
    panel.mark_failed("c1", "The disk is full.")
    panel.select_claim("c1")
    panel.mark_failed("c1", "The disk is full.")
    assert panel.editor.note.value() == "Precious"
    assert panel.editor.marker.text() == "Not saved"
    assert panel.failure.text() == "The disk is full."
    with qtbot.waitSignal(panel.claim_edited) as edited:
        QTest.mouseClick(panel.retry, Qt.MouseButton.LeftButton)
    assert edited.args == ["c1", {"rationale": "Precious"}]
    panel.mark_saved("c1")
    assert not panel.failure.isVisible()


def test_a_claim_text_left_empty_returns(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.select_claim("c1")
    panel.editor.text.setFocus()
    panel.editor.text.selectAll()
    with qtbot.assertNotEmitted(panel.claim_edited):
        QTest.keyClick(panel.editor.text, Qt.Key.Key_Delete)
        panel.list.setFocus()
    assert panel.editor.text.value() == RECORDS[1].claim.text


def test_no_break_spaces_survive_editing(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.update_records({"c1": make(1, text="4.1\u00a0% of all")})
    panel.select_claim("c1")
    panel.editor.text.setFocus()
    with qtbot.waitSignal(panel.claim_edited) as edited:
        QTest.keyClicks(panel.editor.text, "X")
        panel.flush()
    assert edited.args == ["c1", {"text": "X4.1\u00a0% of all"}]


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_Escape, None), (Qt.Key.Key_Return, CONTROL)])
def test_leaving_the_note_saves_and_asks_for_the_text(
    panel: ClaimsPanel, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier | None
) -> None:
    panel.select_claim("c1")
    panel.focus_note()
    QTest.keyClicks(panel.editor.note, "Done")
    with qtbot.waitSignals([panel.claim_edited, panel.text_focus_requested], order="strict"):
        QTest.keyClick(panel.editor.note, key, modifier or Qt.KeyboardModifier.NoModifier)


def test_escape_leaves_every_field(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.update_records({"c1": replace(RECORDS[1], evidence=(Evidence("e", "c1", "Report"),))})
    panel.select_claim("c1")
    panel.editor.sources.rows[0].edit()
    fields = [field for kind in (QLineEdit, QPlainTextEdit, QComboBox) for field in panel.editor.findChildren(kind)]
    visible = [field for field in fields if field.isVisible()]
    assert len(visible) >= 8
    for field in visible:
        field.setFocus()
        with qtbot.waitSignal(panel.text_focus_requested):
            QTest.keyClick(field, Qt.Key.Key_Escape)


def test_a_verdict_button_wishes_and_the_record_presses(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.select_claim("c1")
    true, false, _unverified, to_check = panel.editor.verdicts.buttons
    assert false.isChecked()
    panel.focus_note()
    QTest.keyClicks(panel.editor.note, "Why")
    with qtbot.waitSignals([panel.claim_edited, panel.verdict_requested], order="strict"):
        QTest.mouseClick(true, Qt.MouseButton.LeftButton)
    assert false.isChecked()
    assert not true.isChecked()
    panel.update_records({"c1": make(1, "true")})
    assert true.isChecked()
    with qtbot.assertNotEmitted(panel.verdict_requested):
        QTest.mouseClick(true, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(panel.verdict_requested) as wished:
        QTest.mouseClick(to_check, Qt.MouseButton.LeftButton)
    assert wished.args == ["c1", ""]


def window_with_actions(panel: ClaimsPanel, qtbot: QtBot, done: list[str]) -> QMainWindow:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(panel)
    for keys in ("T", "1", "E", "Return", "Del", "J", "Esc"):
        action = QAction(keys, window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False, keys=keys: done.append(keys))
        window.addAction(action)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def test_letters_type_in_fields_and_act_in_the_list(panel: ClaimsPanel, qtbot: QtBot) -> None:
    done: list[str] = []
    window = window_with_actions(panel, qtbot, done)
    panel.select_claim("c1")
    sources = panel.editor.sources.new_source
    fields = [panel.editor.note, panel.editor.text, panel.editor.claimant, sources.name, sources.details.kind]
    for field in fields:
        field.setFocus()
        for key in (Qt.Key.Key_T, Qt.Key.Key_1, Qt.Key.Key_E, Qt.Key.Key_J, Qt.Key.Key_Return, Qt.Key.Key_Delete):
            QTest.keyClick(field, key)
    assert done == []
    panel.list.setFocus()
    for key in (Qt.Key.Key_T, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_J):
        QTest.keyClick(panel.list, key)
    assert done == ["T", "1", "Return", "Del", "J"]
    window.takeCentralWidget()


def test_return_presses_a_focused_button(panel: ClaimsPanel, qtbot: QtBot) -> None:
    done: list[str] = []
    window = window_with_actions(panel, qtbot, done)
    panel.select_claim("c1")
    button = panel.editor.verdicts.buttons[0]
    button.setFocus()
    with qtbot.waitSignal(panel.verdict_requested):
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert done == []
    window.takeCentralWidget()


def test_tab_goes_through_the_editor_from_top_to_bottom(panel: ClaimsPanel) -> None:
    panel.select_claim("c1")
    panel.editor.verdicts.buttons[0].setFocus()
    seen = []
    for _ in range(12):
        focus = panel.window().focusWidget()
        assert focus is not None
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    editor, name = panel.editor, panel.editor.sources.new_source.name
    openers = editor.details.openers.values()
    assert seen[1:] == [*editor.verdicts.buttons[1:], editor.note, editor.text, editor.claimant, *openers, name]


def test_the_question_returns_the_focus_to_where_it_was(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.select_claim("c1")
    panel.show_matches("c1", [MATCH])
    panel.focus_note()
    panel.ask_take_over()
    row = panel.editor.matches.rows[0]
    assert row.question is not None
    assert row.question.hasFocus()
    area = panel.list.viewport().rect()
    assert area.contains(row.question.mapTo(panel.list.viewport(), QPoint(1, row.question.height() - 1)))
    with qtbot.assertNotEmitted(panel.text_focus_requested):
        QTest.keyClick(row.question, Qt.Key.Key_Escape)
    assert panel.editor.note.hasFocus()
    panel.editor.note.clearFocus()
    panel.ask_take_over()
    assert row.question is not None
    with qtbot.waitSignals([panel.text_focus_requested, panel.take_over_requested]):
        QTest.keyClick(row.question, Qt.Key.Key_Return)


def test_a_click_in_the_legend_filters_and_another_one_clears(panel: ClaimsPanel) -> None:
    panel.select_claim("c1")
    entry = panel.legend.entries[0]
    QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert panel.claims.rowCount() == 11
    assert entry.isChecked()
    assert panel.list.chosen == "c1"
    QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert panel.claims.rowCount() == 40
    panel.filter_by("")
    panel.select_claim("c2")
    assert panel.list.chosen == "c2"
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert panel.claims.label_id is None


def test_emptiness_says_what_to_do(panel: ClaimsPanel) -> None:
    panel.show_article(ARTICLE, VERSION, RECORDS[:1], BASIC)
    panel.filter_by("false")
    assert panel.show_all.isVisible()
    QTest.mouseClick(panel.show_all, Qt.MouseButton.LeftButton)
    assert panel.list.isVisible()
    panel.update_records({"c0": None})
    assert "press T, F or U." in panel.empty.text()
    assert panel.empty.isVisible()
    panel.clear()
    assert "Open or paste an article" in panel.empty.text()


def test_a_removed_claim_takes_its_editor_along(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.select_claim("c1")
    panel.focus_note()
    QTest.keyClicks(panel.editor.note, "Gone")
    with qtbot.assertNotEmitted(panel.claim_edited), qtbot.assertNotEmitted(panel.claim_selected):
        panel.update_records({"c1": None})
        panel.flush()
    assert panel.list.chosen == ""
    assert not panel.editor.isVisible()


def test_matches_for_another_claim_are_dropped(panel: ClaimsPanel) -> None:
    panel.select_claim("c1")
    panel.set_searching("c1")
    panel.select_claim("c2")
    panel.show_matches("c1", [MATCH])
    assert panel.editor.matches.rows == []
    assert panel.editor.matches.state.text() == ""


def test_every_control_has_a_name_and_every_label_is_plain(panel: ClaimsPanel) -> None:
    panel.update_records({"c1": replace(RECORDS[1], evidence=(Evidence("e", "c1", "<b>x</b>", "https://a.example"),))})
    panel.select_claim("c1")
    panel.show_matches("c1", [MATCH])
    panel.editor.sources.rows[0].edit()
    panel.ask_take_over()
    for label in panel.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
    controls = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    for control in panel.findChildren(QWidget):
        if isinstance(control, controls) and not control.objectName().startswith("qt_"):
            assert control.accessibleName(), control


def test_the_editor_grows_with_what_is_typed(panel: ClaimsPanel, qtbot: QtBot) -> None:
    panel.select_claim("c1")
    panel.focus_note()
    before = panel.editor.height()
    for _ in range(5):
        QTest.keyClicks(panel.editor.note, "A line of a note")
        QTest.keyClick(panel.editor.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.editor.height() > before)
    card = panel.list.visualRect(panel.claims.index_of("c1"))
    assert card.contains(panel.editor.geometry())
    assert not panel.editor.note.verticalScrollBar().isVisible()


@pytest.mark.parametrize("seed", range(3))
def test_every_card_keeps_its_own_height_while_cards_come_go_and_change(panel: ClaimsPanel, seed: int) -> None:
    source = random.Random(seed)
    for _ in range(25):
        number = source.randrange(60)
        gone = source.random() < 0.3
        record = make(number, source.choice(["true", ""]), rationale=source.choice(["", "A note."]))
        panel.update_records({record.claim.id: None if gone else record})
        if source.random() < 0.3:
            panel.select_claim(f"c{source.randrange(60)}")
        if source.random() < 0.2:
            panel.filter_by(source.choice([None, "true", ""]))
        panel.list.settle()
        shown = [panel.list.sizeHintForIndex(panel.claims.index(row, 0)) for row in range(panel.claims.rowCount())]
        panel.list._delegate.forget_rows()
        afresh = [panel.list.sizeHintForIndex(panel.claims.index(row, 0)) for row in range(panel.claims.rowCount())]
        assert shown == afresh
