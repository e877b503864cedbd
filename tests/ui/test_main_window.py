"""The real window over a real library, driven by keys."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QToolBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.core.change import Change
from annotator.core.claim import Claim
from annotator.core.sentences import sentences
from annotator.core.span import Span
from annotator.errors import LibraryFull
from annotator.library.library import Library
from annotator.operations import importing, marking
from annotator.reading.reading import Reading
from annotator.ui import file_dialogs, verbs
from annotator.ui.app import open_window
from annotator.ui.crash import CrashReporter, FaultDialog
from annotator.ui.key_sheet import KeySheet
from annotator.ui.main_window import MainWindow

TEXT = (
    "The council voted 7 to 2 on Tuesday. The new bridge costs €48 million. It closed in 2023 after a storm. "
    "Nobody knows when it opens again. 🏗 The old one carried 12,000 vehicles a day."
)
EARLIER = "The new bridge costs 48 million euros, they say."
ROOT = Path(__file__).resolve().parents[2]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desk:
    """A window, with the keys of its user."""

    def __init__(self, window: MainWindow, library: Path) -> None:
        self.window, self.session, self.library = window, window.session, library

    def focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def type(self, text: str) -> None:
        for character in text:
            QTest.keyClicks(self.focused(), character)
            self.settle()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focused(), key, modifiers)
        self.settle()

    def settle(self) -> None:
        self.session.wait()
        QApplication.processEvents()
        self.session.wait()

    def open(self, text: str = TEXT) -> None:
        """Open a text without the child process that reads it; pasting and dropping go the whole way."""
        title = text.partition("\n")[0]
        self.session.take_reading(Reading(text, sentences(text), title=title, source="clipboard"))
        self.settle()

    def verdicts(self) -> list[str]:
        records = sorted(self.session.state.records.values(), key=lambda record: record.highlights[0].anchor.span)
        return [record.claim.verdict.label_id if record.claim.verdict else "" for record in records]

    def notice(self) -> str:
        notice = self.window.parts.bar.notice()
        return notice.text if notice else ""

    def notes(self) -> list[str]:
        return [record.claim.rationale for record in self.session.state.records.values() if record.claim.rationale]


Make = Callable[[], MainWindow]


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path) -> Iterator[Make]:
    """Return a maker of windows over the same settings; each is gone for good after the test."""
    made: list[MainWindow] = []

    def make() -> MainWindow:
        kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        made.append(open_window(CrashReporter(), kept=kept, settings_file=tmp_path / "settings.toml")[0])
        made[-1].show()
        qtbot.waitExposed(made[-1])
        made[-1].activateWindow()
        return made[-1]

    yield make
    for window in made:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(make: Make) -> MainWindow:
    return make()


@pytest.fixture
def desk(window: MainWindow, tmp_path: Path) -> Desk:
    desk = Desk(window, tmp_path / "library.annotator")
    window.session.open_library(desk.library, create=True)
    desk.settle()
    return desk


def test_without_an_article_the_title_is_the_program_s_and_the_page_says_what_to_do(desk: Desk) -> None:
    assert desk.window.windowTitle() == "Fact Annotator"
    assert desk.window.parts.welcome.isVisible()
    assert desk.window.commands.action("open").isEnabled()
    assert not desk.window.commands.action("verdict:true").isEnabled()


def test_an_opened_article_has_the_focus_on_its_first_sentence(desk: Desk) -> None:
    desk.open("Bridge <b>News</b>\n\nThe council voted 7 to 2. It did so late.")
    assert desk.window.windowTitle() == "Bridge <b>News</b> – Fact Annotator"
    assert desk.focused() is desk.window.view
    assert desk.window.view.sentence_index == 0


def test_verdict_keys_judge_sentence_after_sentence(desk: Desk) -> None:
    desk.open()
    desk.type("tf3q")
    assert desk.verdicts() == ["true", "false", "unverified", "unverified"]
    assert desk.window.line.progress() == "4 of 5 sentences checked"
    assert desk.window.line.fact() == "Saved: verdict “Unverified”"
    with Library.open(desk.library, create=False) as other:
        assert len(other.claims.records(other.articles.outlines()[0].version_id)) == 4


def test_the_same_key_again_changes_the_verdict(desk: Desk) -> None:
    desk.open()
    desk.type("tkf")
    assert desk.verdicts() == ["false"]


def test_digits_and_highlight_without_verdict(desk: Desk) -> None:
    desk.open()
    desk.type("1h2")
    assert desk.verdicts() == ["true", "", "false"]


def test_delete_removes_the_highlight_and_undo_brings_it_back(desk: Desk) -> None:
    desk.open()
    desk.type("tk")
    desk.press(Qt.Key.Key_Delete)
    assert desk.verdicts() == []
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.verdicts() == ["true"]
    desk.press(Qt.Key.Key_Z, CTRL | SHIFT)
    assert desk.verdicts() == []
    desk.press(Qt.Key.Key_Z, CTRL)
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.verdicts() == []
    desk.press(Qt.Key.Key_Y, CTRL)
    assert desk.verdicts() == ["true"]


def test_undo_names_its_step(desk: Desk) -> None:
    desk.open()
    assert desk.window.commands.action("undo").text().startswith("Undo import of")
    desk.type("t")
    assert desk.window.commands.action("undo").text() == "Undo verdict “True”"
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.window.commands.action("redo").text() == "Redo verdict “True”"
    assert desk.window.line.fact() == "Undone: verdict “True”"


def test_a_note_is_written_and_typing_in_it_tags_nothing(desk: Desk) -> None:
    desk.open()
    desk.type("te")
    assert desk.focused() is desk.window.panel.editor.note
    desk.type("tfu 123 hqj")
    desk.press(Qt.Key.Key_Escape)
    assert desk.focused() is desk.window.view
    assert desk.notes() == ["tfu 123 hqj"]
    assert desk.verdicts() == ["true"]
    desk.type("f")
    assert desk.verdicts() == ["true", "false"]


def test_a_notice_that_goes_leaves_the_focus_in_the_note(desk: Desk) -> None:
    desk.open()
    desk.type("te")
    desk.window.notices.say("The report is written.")
    desk.window.parts.bar.dismiss()
    desk.type("tfu")
    assert desk.verdicts() == ["true"]
    assert desk.window.panel.editor.note.value() == "tfu"


def test_return_goes_to_the_note_as_well(desk: Desk) -> None:
    desk.open()
    desk.type("t")
    desk.press(Qt.Key.Key_Return)
    assert desk.focused() is desk.window.panel.editor.note


def test_undo_in_a_note_undoes_typing_only(desk: Desk) -> None:
    desk.open()
    desk.type("teab")
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.verdicts() == ["true"]
    assert desk.window.panel.editor.note.value() == ""


@pytest.mark.parametrize("keys", ["te", "ts"])
def test_a_claim_that_was_undone_is_chosen_no_more(desk: Desk, keys: str) -> None:
    desk.open()
    desk.type(keys[0])
    desk.press(Qt.Key.Key_Z, CTRL)
    assert desk.window.keys.chosen == ""
    desk.type(keys[1])
    assert "Highlight a sentence first" in desk.notice()


def test_the_menu_of_the_article_judges(desk: Desk) -> None:
    desk.open()
    menu = desk.window.view.context_menu()
    [judge] = [action for action in menu.actions() if action.text().replace("&", "") == "False"]
    judge.trigger()
    desk.settle()
    assert desk.verdicts() == ["false"]
    menu.deleteLater()


def test_a_source_is_added(desk: Desk) -> None:
    desk.open()
    desk.type("ts")
    desk.type("https://example.org/minutes")
    desk.press(Qt.Key.Key_Return)
    [record] = desk.session.state.records.values()
    assert [source.url for source in record.evidence] == ["https://example.org/minutes"]
    assert desk.verdicts() == ["true"]


def test_note_and_source_go_to_the_selection_that_was_judged_last(desk: Desk) -> None:
    desk.open()
    desk.type("te")
    desk.press(Qt.Key.Key_Escape)
    start = TEXT.index("The new bridge")
    desk.window.view.select(Span(start, start + len("The new bridge")))
    desk.type("fs")
    desk.type("Minutes")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    desk.type("e")
    desk.type("why")
    desk.press(Qt.Key.Key_Escape)
    [record] = [each for each in desk.session.state.records.values() if each.claim.text == "The new bridge"]
    assert (len(record.evidence), record.claim.rationale) == (1, "why")


def test_the_note_is_for_the_open_card_though_the_cursor_went_on_to_another_claim(desk: Desk) -> None:
    desk.open()
    desk.type("tf")
    desk.window.view.go_to_sentence(0)
    desk.type("ue")
    desk.type("first")
    desk.press(Qt.Key.Key_Escape)
    [record] = [each for each in desk.session.state.records.values() if each.claim.rationale]
    assert record.claim.text == "The council voted 7 to 2 on Tuesday."


def test_text_and_panel_follow_each_other(desk: Desk) -> None:
    desk.open()
    desk.type("tf")
    places = {record.highlights[0].anchor.span: claim for claim, record in desk.session.state.records.items()}
    first, second = (places[span] for span in sorted(places))
    assert desk.window.panel.list.chosen == second
    desk.window.view.go_to_sentence(0)
    assert desk.window.panel.list.chosen == first
    desk.window.panel.list.claim_chosen.emit(second)
    assert desk.window.view.active_highlight() == desk.session.state.highlight_of(second)
    assert desk.window.keys.chosen == second


def test_next_and_previous_claim_go_round(desk: Desk) -> None:
    desk.open()
    desk.type("tf")
    places = {record.highlights[0].anchor.span: claim for claim, record in desk.session.state.records.items()}
    first, second = (places[span] for span in sorted(places))
    seen = []
    for key in "nnp":
        desk.type(key)
        seen.append(desk.window.keys.chosen)
    assert seen == [first, second, first]


def test_ctrl_return_goes_to_what_is_to_check_and_says_when_nothing_is(desk: Desk) -> None:
    desk.open()
    desk.type("thf")
    desk.press(Qt.Key.Key_Return, CTRL)
    assert desk.window.view.sentence_index == 1
    desk.type("t")
    desk.press(Qt.Key.Key_Return, CTRL)
    assert desk.window.view.sentence_index == 3
    desk.type("tt")
    desk.press(Qt.Key.Key_Return, CTRL)
    assert desk.window.line.fact() == "Every sentence of this article carries a verdict."


def test_matches_are_listed_and_taken_over_only_after_being_asked(desk: Desk) -> None:
    with Library.open(desk.library) as other:
        added = importing.add_article(other, Reading(EARLIER, sentences(EARLIER)))
        version = other.articles.version(added.version_id)
        marking.highlight(other, version.id, version.sentences[0], "false")
    desk.open()
    desk.type("jh")
    matches = desk.window.panel.editor.matches
    assert len(matches.rows) == 1
    desk.type("m")
    assert desk.verdicts() == [""]
    desk.press(Qt.Key.Key_Return)
    assert desk.verdicts() == ["false"]


@pytest.fixture
def matched(desk: Desk) -> Desk:
    """Return the desk with a claim to check that has two earlier checks."""
    with Library.open(desk.library) as other:
        text = f"{EARLIER} The new bridge costs €48 million in all."
        added = importing.add_article(other, Reading(text, sentences(text)))
        version = other.articles.version(added.version_id)
        for sentence, label in zip(version.sentences, ("false", "true"), strict=True):
            marking.highlight(other, version.id, sentence, label)
    desk.open()
    desk.type("jh")
    return desk


def offered(desk: Desk) -> list[str]:
    return [row.match.claim.id for row in desk.window.panel.editor.matches.rows]


def relations(desk: Desk) -> list[str]:
    (record,) = desk.session.state.records.values()
    return [link.relation.value for link in record.links]


def test_keys_open_an_earlier_check_and_say_when_there_is_none(matched: Desk) -> None:
    matches = matched.window.panel.editor.matches
    matched.type("x")
    assert matched.notice() == "Choose an earlier check first; Ctrl+1 opens the first."
    matched.press(Qt.Key.Key_2, CTRL)
    assert matches.chosen is matches.rows[1]
    matched.press(Qt.Key.Key_5, CTRL)
    assert matched.notice() == "No earlier check of this claim has the number 5."
    assert relations(matched) == []


def test_what_is_not_the_same_stays_away_until_it_is_undone(matched: Desk) -> None:
    first, second = offered(matched)
    matched.press(Qt.Key.Key_1, CTRL)
    matched.type("x")
    assert (relations(matched), offered(matched)) == (["not the same"], [second])
    matched.type("jk")
    assert offered(matched) == [second]
    matched.press(Qt.Key.Key_Z, CTRL)
    assert relations(matched) == []
    assert set(offered(matched)) == {first, second}


def test_c_links_a_contradiction_and_r_a_repeat_that_asks(matched: Desk) -> None:
    matched.press(Qt.Key.Key_1, CTRL)
    matched.type("c")
    assert relations(matched) == ["contradicts"]
    matched.press(Qt.Key.Key_1, CTRL)
    matched.type("r")
    assert relations(matched) == ["contradicts", "repeats"]
    assert matched.verdicts() == [""]
    matched.press(Qt.Key.Key_Return)
    assert matched.verdicts() in (["false"], ["true"])
    assert relations(matched) == ["contradicts", "repeats"]
    matched.press(Qt.Key.Key_Z, CTRL)
    matched.press(Qt.Key.Key_Z, CTRL)
    assert (relations(matched), matched.verdicts()) == (["contradicts"], [""])


def test_a_repeat_judged_otherwise_is_listed_and_said_on_its_card(matched: Desk) -> None:
    panel = matched.window.panel
    matched.press(Qt.Key.Key_1, CTRL)
    verdict = panel.editor.matches.rows[0].match.claim.verdict
    matched.type("r")
    matched.press(Qt.Key.Key_Escape)
    assert panel.contradictions.isHidden()
    matched.type("k")
    matched.type("t" if verdict is not None and verdict.label_id == "false" else "f")
    assert panel.contradictions.heading.accessibleName().startswith("1 contradiction")
    assert panel.editor.matches.conflict.isVisible()
    panel.contradictions.rows[0].button.click()
    matched.settle()
    assert panel.list.chosen == next(iter(matched.session.state.records))
    matched.press(Qt.Key.Key_Z, CTRL)
    assert panel.contradictions.isHidden()
    assert not panel.editor.matches.conflict.isVisible()


def test_letters_typed_in_a_note_link_nothing(matched: Desk) -> None:
    matched.press(Qt.Key.Key_1, CTRL)
    matched.type("e")
    matched.type("rcx")
    matched.press(Qt.Key.Key_Escape)
    assert relations(matched) == []
    assert matched.notes() == ["rcx"]


def test_paste_makes_an_article_titled_by_its_first_line(desk: Desk) -> None:
    QApplication.clipboard().setText("Storm Closes Bridge\n\nThe bridge was closed on Monday. Nobody was hurt.")
    desk.press(Qt.Key.Key_V, CTRL)
    assert desk.window.windowTitle() == "Storm Closes Bridge – Fact Annotator"


def test_an_empty_clipboard_is_said(desk: Desk) -> None:
    QApplication.clipboard().clear()
    desk.press(Qt.Key.Key_V, CTRL)
    assert "clipboard" in desk.notice()


def test_files_are_opened_by_ctrl_o(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bridge.txt").write_text("Bridge\n\nIt opens in May, the mayor said.")
    monkeypatch.setattr(file_dialogs, "ask_articles", lambda _: [str(tmp_path / "bridge.txt")])
    desk.press(Qt.Key.Key_O, CTRL)
    assert desk.window.windowTitle().startswith("Bridge")


@pytest.mark.parametrize("place", ["welcome", "view"])
def test_files_are_dropped(desk: Desk, tmp_path: Path, place: str) -> None:
    if place == "view":
        desk.open()
    (tmp_path / "bridge.txt").write_text("Bridge\n\nIt opens in May, the mayor said.")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "bridge.txt"))])
    target = desk.window.parts.welcome if place == "welcome" else desk.window.view
    actions, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    target.dropEvent(QDropEvent(QPointF(QPoint(5, 5)), actions, data, left, Qt.KeyboardModifier.NoModifier))
    desk.settle()
    assert desk.window.windowTitle().startswith("Bridge")


def test_a_bad_file_is_said_in_a_line_and_the_article_stays(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    title = desk.window.windowTitle()
    desk.session.import_sources([str(tmp_path / "missing.txt")])
    desk.settle()
    assert "missing.txt" in desk.notice()
    assert desk.window.windowTitle() == title


def test_the_list_opens_articles_and_shows_progress(desk: Desk) -> None:
    desk.open()
    desk.type("t")
    desk.open("Another Article\n\nIt has two sentences. This is one of them.")
    model = desk.window.parts.articles.model()
    rows = [model.data(model.index(place)) for place in range(model.rowCount())]
    assert rows[0] == "Another Article"
    assert len(rows) == 2
    desk.window.parts.articles.article_chosen.emit(desk.session.state.article and _other(desk))
    desk.settle()
    assert desk.verdicts() == ["true"]
    assert desk.focused() is desk.window.view


def _other(desk: Desk) -> str:
    with Library.open(desk.library, create=False) as library:
        return library.articles.outlines()[1].article.id


def test_library_search_finds_while_typing_and_leads_to_the_claim(desk: Desk, qtbot: QtBot) -> None:
    desk.open()
    desk.type("jt")
    desk.open("Another Article\n\nIt has two sentences. This is one of them.")
    desk.press(Qt.Key.Key_L, CTRL)
    assert desk.window.search.isVisible()
    with qtbot.waitSignal(desk.session.claims_found, check_params_cb=lambda words, _: words == "bri"):
        desk.type("bri")
    desk.press(Qt.Key.Key_Return)
    assert not desk.window.search.isVisible()
    assert desk.verdicts() == ["true"]
    assert desk.window.view.sentence_index == 1
    desk.press(Qt.Key.Key_L, CTRL)
    desk.press(Qt.Key.Key_Escape)
    assert not desk.window.search.isVisible()
    assert desk.focused() is desk.window.view


def test_find_and_escape(desk: Desk) -> None:
    desk.open()
    desk.press(Qt.Key.Key_F, CTRL)
    desk.type("bridge")
    assert desk.verdicts() == []
    desk.press(Qt.Key.Key_F3)
    desk.press(Qt.Key.Key_Escape)
    assert not desk.window.parts.pane.find_bar.isVisible()
    assert desk.focused() is desk.window.view


def test_the_report_goes_where_it_is_said(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def ask(_parent: QWidget, proposed: Path) -> Path:
        asked.append(proposed)
        return tmp_path / "report.csv"

    monkeypatch.setattr(file_dialogs, "ask_report", ask)
    desk.open("Bridge: a/b?\n\nThe council voted 7 to 2. It did so late.")
    desk.type("t")
    desk.press(Qt.Key.Key_E, CTRL)
    assert asked == []
    desk.press(Qt.Key.Key_Return)
    assert asked[0].name == "Bridge a b.html"
    assert (tmp_path / "report.csv").is_file()
    assert "report.csv" in desk.notice()
    desk.press(Qt.Key.Key_E, CTRL)
    desk.press(Qt.Key.Key_E, CTRL)
    assert asked[1] == tmp_path / "Bridge a b.csv"


def test_a_narrow_screen_starts_without_the_list(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.ui.window_state._NARROW", 100_000)
    window = make()
    assert window.parts.articles.isHidden()
    assert not window.commands.action("side-list").isChecked()
    window.close()
    monkeypatch.undo()
    assert not make().parts.articles.isHidden()


def test_the_side_list_folds_away_and_stays_away(desk: Desk, make: Make) -> None:
    desk.press(Qt.Key.Key_F9)
    assert not desk.window.parts.articles.isVisible()
    desk.window.close()
    again = make()
    assert not again.parts.articles.isVisible()
    again.commands.action("side-list").trigger()
    assert again.parts.articles.isVisible()


def test_the_size_of_the_text_is_kept(desk: Desk, make: Make) -> None:
    desk.open()
    size = desk.window.view.font_size
    desk.press(Qt.Key.Key_Plus, CTRL)
    assert desk.window.view.font_size > size
    again = make()
    assert again.view.font_size == desk.window.view.font_size
    again.close()
    desk.window.activateWindow()
    desk.press(Qt.Key.Key_0, CTRL)
    assert desk.window.view.font_size == size


def test_the_theme_is_switched_and_kept(desk: Desk, tmp_path: Path) -> None:
    desk.window.commands.action("theme-dark").trigger()
    assert desk.window.palette().window().color().lightness() < 80
    assert 'theme = "dark"' in (tmp_path / "settings.toml").read_text("utf-8")
    desk.window.commands.action("theme-light").trigger()


def test_the_key_sheet_and_about_do_not_block(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Qt.Key.Key_F1)
    sheet = desk.window.findChild(KeySheet)
    assert isinstance(sheet, KeySheet)
    assert not sheet.isModal()
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.window.errands._key_sheet is None)
    desk.window.activateWindow()
    desk.window.commands.action("about").trigger()
    box = QApplication.activeModalWidget()
    assert box is not None
    box.close()


def test_the_checker_s_name_is_asked_in_the_line(desk: Desk) -> None:
    desk.open()
    desk.window.commands.action("checker").trigger()
    desk.type("Jo t Doe")
    desk.press(Qt.Key.Key_Return)
    assert desk.focused() is desk.window.view
    desk.type("t")
    [record] = desk.session.state.records.values()
    assert record.claim.verdict is not None
    assert record.claim.verdict.checker == "Jo t Doe"


def test_escape_leaves_the_checker_s_name_as_it_was(desk: Desk) -> None:
    desk.open()
    desk.window.commands.action("checker").trigger()
    desk.type("Nobody")
    desk.press(Qt.Key.Key_Escape)
    assert not desk.window.line.asks()
    assert desk.focused() is desk.window.view
    desk.type("t")
    [record] = desk.session.state.records.values()
    assert record.claim.verdict is not None
    assert record.claim.verdict.checker == ""


def test_a_full_disk_is_said_and_what_was_typed_stays(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Change:
        raise LibraryFull("The disk is full; nothing was saved.")

    desk.open()
    desk.type("te")
    with monkeypatch.context() as patch:
        patch.setattr(verbs, "edit_claim", fail)
        desk.type("because")
        desk.press(Qt.Key.Key_Escape)
        assert desk.notes() == []
        assert desk.window.panel.editor.note.value() == "because"
        assert desk.window.panel.failure.text() == "The disk is full; nothing was saved."
    desk.window.panel.flush()
    desk.settle()
    assert desk.notes() == ["because"]


def test_failed_verdicts_are_said_and_can_be_asked_for_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    full, highlight = [True], verbs.highlight

    def fail(library: Library, version_id: str, span: Span, label_id: str) -> Change:
        if full:
            raise LibraryFull("The disk is full; the verdict was not saved.")
        return highlight(library, version_id, span, label_id)

    desk.open()
    monkeypatch.setattr(verbs, "highlight", fail)
    desk.type("tf")
    assert desk.notice() == "The disk is full; the verdict was not saved."
    assert desk.verdicts() == []
    desk.window.parts.bar.choose()
    desk.settle()
    assert desk.notice() == "The disk is full; the verdict was not saved."
    full.clear()
    desk.window.parts.bar.choose()
    desk.settle()
    assert desk.verdicts() == ["true", "false"]


def test_a_library_that_cannot_be_opened_is_said_with_a_way_out(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bad.annotator").write_text("This is no library.")
    desk = Desk(window, tmp_path / "good.annotator")
    window.session.open_library(tmp_path / "bad.annotator", create=True)
    desk.settle()
    assert "bad.annotator" in desk.notice()
    assert not window.commands.action("open").isEnabled()
    monkeypatch.setattr(file_dialogs, "ask_library", lambda _: desk.library)
    window.parts.bar.choose()
    desk.settle()
    assert window.commands.action("open").isEnabled()
    assert (tmp_path / "bad.annotator").read_text() == "This is no library."


def test_a_library_that_another_window_has_is_not_opened(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.annotator"
    code = "import pathlib, sys; from annotator.ui.single_instance import lock; held = lock(pathlib.Path(sys.argv[1]))"
    waiting = subprocess.Popen(
        [sys.executable, "-c", f"{code}; print(held, flush=True); input()", str(other)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert waiting.stdout is not None
    waiting.stdout.readline()
    monkeypatch.setattr(file_dialogs, "ask_library", lambda _: other)
    desk.window.commands.action("library").trigger()
    desk.settle()
    assert "Another window" in desk.notice()
    assert desk.session.path == desk.library
    waiting.communicate(b"\n")
    desk.window.commands.action("library").trigger()
    desk.settle()
    assert desk.session.path == other


@pytest.mark.expects_log("no backup was made: LibraryCorrupt")
def test_a_damaged_library_is_said_though_it_opens(desk: Desk) -> None:
    desk.open()
    desk.type("t")
    assert desk.notice() == ""
    other = sqlite3.connect(desk.library)
    other.execute("UPDATE highlight SET quote = 'Another quote.'")
    other.commit()
    other.close()
    desk.session.open_library(desk.library)
    desk.settle()
    assert "is damaged in 2 places" in desk.notice()


def test_a_lost_library_is_rescued_with_one_button(desk: Desk) -> None:
    desk.open()
    desk.type("t")
    desk.library.rename(desk.library.with_name("moved"))
    desk.type("f")
    assert "rescue copy" in desk.notice()
    assert desk.verdicts() == ["true"]
    desk.window.parts.bar.choose()
    desk.settle()
    [copy] = desk.library.parent.glob("library-rescued-*")
    assert str(copy) in desk.notice()
    with Library.open(copy, create=False) as rescued:
        assert rescued.claims.count() == 1


def test_a_fault_is_said_and_can_be_read(desk: Desk) -> None:
    desk.window.errands.on_fault_found("ValueError in ui/x.py:1\n\nmore\n")
    assert "ValueError in ui/x.py:1" in desk.notice()
    desk.window.parts.bar.choose()
    dialog = desk.window.findChild(FaultDialog)
    assert isinstance(dialog, FaultDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    dialog.close()


def test_another_program_s_verdict_appears(desk: Desk) -> None:
    desk.open()
    desk.type("j")
    with Library.open(desk.library) as other:
        outline = other.articles.outlines()[0]
        marking.highlight(other, outline.version_id, outline.sentences[3], "false")
    desk.session._on_look_due()
    desk.settle()
    assert desk.verdicts() == ["false"]
    assert desk.window.view.sentence_index == 1


def test_closing_stores_what_is_being_typed(desk: Desk) -> None:
    desk.open()
    desk.type("te")
    desk.type("half a thou")
    desk.window.close()
    with Library.open(desk.library, create=False) as library:
        [claim] = _claims(library)
        assert claim.rationale == "half a thou"


def test_what_cannot_be_stored_keeps_the_window_open_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> Change:
        raise LibraryFull("The disk is full; nothing was saved.")

    desk.open()
    desk.type("te")
    desk.type("because")
    monkeypatch.setattr(verbs, "edit_claim", fail)
    assert not desk.window.close()
    assert desk.window.isVisible()
    assert "close again" in desk.notice()
    assert desk.window.close()


def test_open_dialogs_close_with_the_window(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F1)
    sheet = desk.window.findChild(KeySheet)
    assert isinstance(sheet, KeySheet)
    desk.window.close()
    assert not sheet.isVisible()


def _claims(library: Library) -> list[Claim]:
    return [claim for page in library.claims.pages() for claim in page]


def test_every_control_has_a_name(desk: Desk) -> None:
    desk.open()
    desk.type("t")
    nameless = [each for each in desk.window.findChildren(QWidget) if _is_control(each) and not _spoken(each)]
    assert [f"{type(each).__name__} in {type(each.parent()).__name__}" for each in nameless] == []


def _is_control(widget: QWidget) -> bool:
    """Tell whether a widget is one of ours that takes input; Qt's own inner parts speak for themselves."""
    kinds = QLineEdit | QPlainTextEdit | QAbstractItemView | QAbstractButton
    inner = isinstance(widget.parent(), QLineEdit | QMenuBar | QToolBar) or widget.objectName().startswith("qt_")
    popup = isinstance(widget, QAbstractItemView) and widget.window() is not widget.nativeParentWidget()
    return isinstance(widget, kinds) and not inner and not popup


def _spoken(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text
