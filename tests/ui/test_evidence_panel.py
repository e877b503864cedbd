"""The sources of a claim: added, edited and removed in place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.core.evidence import Evidence, SourceKind, Stance
from annotator.ui.evidence_panel import EvidencePanel
from annotator.ui.evidence_row import EvidenceRow

REPORT = Evidence("e1", "c1", "Annual report", "https://example.org/report", locator="p. 4")
PERSON = Evidence("e2", "c1", "The press officer", kind=SourceKind.PERSON, confidential=True)


@pytest.fixture
def panel(qtbot: QtBot) -> EvidencePanel:
    panel = EvidencePanel()
    qtbot.addWidget(panel)
    panel.show_evidence("c1", (REPORT, PERSON))
    panel.show()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    return panel


def open_first(panel: EvidencePanel) -> EvidenceRow:
    row = panel.rows[0]
    QTest.mouseClick(row.buttons[1], Qt.MouseButton.LeftButton)
    return row


def test_return_adds_an_address_once(panel: EvidencePanel, qtbot: QtBot) -> None:
    name = panel.new_source.name
    name.setFocus()
    QTest.keyClicks(name, "https://example.org/tuf")
    panel.new_source.details.locator.setText("p. 3")
    panel.new_source.details.stance.setCurrentIndex(1)
    with qtbot.waitSignal(panel.added) as added:
        QTest.keyClick(name, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(panel.added):
        QTest.keyClick(name, Qt.Key.Key_Return)
    expected = Evidence("", "c1", "", "https://example.org/tuf", locator="p. 3", stance=Stance.CONTRADICTS)
    assert added.args == ["c1", expected]
    assert not panel.new_source.details.isVisible()


def test_a_pasted_address_is_a_link_and_anything_else_a_title(panel: EvidencePanel, qtbot: QtBot) -> None:
    for pasted, title, url in (
        ("https://example.org/a", "", "https://example.org/a"),
        ("javascript:alert(1)", "javascript:alert(1)", ""),
    ):
        QGuiApplication.clipboard().setText(pasted)
        panel.new_source.name.setFocus()
        QTest.keyClick(panel.new_source.name, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert panel.new_source.details.isVisible()
        with qtbot.waitSignal(panel.added) as added:
            QTest.keyClick(panel.new_source.name, Qt.Key.Key_Return)
        assert (added.args[1].title, added.args[1].url) == (title, url)


def test_a_row_says_everything_in_plain_text(panel: EvidencePanel) -> None:
    panel.show_evidence("c1", (replace(REPORT, title="<b>bold</b>\u202e"), PERSON))
    row = panel.rows[0]
    assert row.accessibleName() == "Source: <b>bold</b>⟨bidi⟩"
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in row.findChildren(QLabel))
    assert "p. 4" in row.accessibleDescription()
    assert "confidential" in panel.rows[1].accessibleDescription()


def test_only_a_web_address_can_be_opened_and_only_by_wish(panel: EvidencePanel, qtbot: QtBot) -> None:
    assert not panel.rows[1].buttons[0].isVisible()
    with qtbot.waitSignal(panel.open_url_requested) as opened:
        QTest.mouseClick(panel.rows[0].buttons[0], Qt.MouseButton.LeftButton)
    assert opened.args == [REPORT.url]
    panel.show_evidence("c1", (replace(REPORT, url="file:///etc/passwd"),))
    assert not panel.rows[0].buttons[0].isVisible()


def test_editing_hands_on_the_whole_source_and_a_refresh_keeps_the_caret(panel: EvidencePanel, qtbot: QtBot) -> None:
    editor = open_first(panel).editor
    assert editor is not None
    editor.title.setFocus()
    editor.title.setCursorPosition(6)
    with qtbot.waitSignal(panel.edited, timeout=3000) as edited:
        QTest.keyClicks(editor.title, " tft")
    assert edited.args == [replace(REPORT, title="Annual tft report")]
    QTest.keyClicks(editor.title, "!")
    panel.show_evidence("c1", (edited.args[0], PERSON))
    assert (editor.title.text(), editor.title.cursorPosition()) == ("Annual tft! report", 11)


def test_delete_and_the_button_remove(panel: EvidencePanel, qtbot: QtBot) -> None:
    panel.rows[1].setFocus()
    with qtbot.waitSignal(panel.removal_requested) as removed:
        QTest.keyClick(panel.rows[1], Qt.Key.Key_Delete)
    assert removed.args == ["e2"]
    with qtbot.waitSignal(panel.removal_requested) as removed:
        QTest.mouseClick(panel.rows[0].buttons[2], Qt.MouseButton.LeftButton)
    assert removed.args == ["e1"]


def test_rows_that_stay_are_the_same_widgets(panel: EvidencePanel) -> None:
    first = open_first(panel)
    panel.show_evidence("c1", (PERSON, REPORT))
    assert panel.rows[1] is first
    assert first.editor is not None
    panel.show_evidence("c1", (PERSON,))
    assert len(panel.rows) == 1


def test_a_half_typed_source_waits_for_its_claim(panel: EvidencePanel) -> None:
    QTest.keyClicks(panel.new_source.name, "Half")
    panel.show_evidence("c2", ())
    assert panel.new_source.name.text() == ""
    panel.show_evidence("c1", (REPORT, PERSON))
    assert panel.new_source.name.text() == "Half"


def test_what_could_not_be_kept_comes_back(panel: EvidencePanel, qtbot: QtBot) -> None:
    QTest.keyClicks(panel.new_source.name, "Lost title")
    QTest.keyClick(panel.new_source.name, Qt.Key.Key_Return)
    editor = open_first(panel).editor
    assert editor is not None
    QTest.keyClicks(editor.details.locator, "x")
    panel.flush()
    panel.show_evidence("c2", ())
    panel.mark_failed("c1")
    panel.show_evidence("c1", (REPORT, PERSON))
    assert panel.new_source.name.text() == "Lost title"
    again = panel.rows[0].editor
    assert again is not None
    assert again.details.locator.text() == "xp. 4"
    with qtbot.waitSignal(panel.edited) as edited:
        panel.flush()
    assert edited.args[0].locator == "xp. 4"


def test_an_emptied_name_is_not_handed_on(panel: EvidencePanel, qtbot: QtBot) -> None:
    editor = open_first(panel).editor
    assert editor is not None
    with qtbot.assertNotEmitted(panel.edited):
        editor.url.clear()
        editor.title.selectAll()
        QTest.keyClick(editor.title, Qt.Key.Key_Delete)
        panel.flush()
