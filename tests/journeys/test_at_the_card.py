"""What a checker does at the cards, by keys at the whole window: filter, earlier claims, notes, sources, queries."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.change import Change
from annotator.core.claim import ClaimRecord
from annotator.core.query import Outcome
from annotator.core.sentences import sentences
from annotator.errors import LibraryFull
from annotator.library.attachments import files_folder
from annotator.library.library import Library
from annotator.operations import importing, marking
from annotator.operations.keeping import check
from annotator.reading.reading import Reading
from annotator.ui import verbs
from annotator.ui.app import open_window
from annotator.ui.claims_delegate import PADDING
from annotator.ui.crash import CrashReporter
from annotator.ui.main_window import MainWindow
from tests.journeys.keyboard import CTRL, Keyboard

TEXT = (
    "The council voted 7 to 2 on Tuesday. The new bridge costs €48 million. It closed in 2023 after a storm. "
    "“We waited 30 years,” said Ines Falk. The old one carried 12,000 vehicles a day."
)
EARLIER = "The new bridge costs €84 million. The new bridge does not cost €48 million."
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Desk(Keyboard):
    """A window with an open article, and what stands in it."""

    def __init__(self, window: MainWindow, library: Path) -> None:
        super().__init__(window)
        self.window, self.library = window, library
        self.panel, self.editor = window.panel, window.panel.editor
        window.session.open_library(library, create=True)
        self.settle()

    def open(self) -> None:
        self.window.session.take_reading(Reading(TEXT, sentences(TEXT), title="Bridge", source="clipboard"))
        self.settle()

    def _focused(self) -> QWidget:
        return QApplication.activePopupWidget() or super()._focused()

    @property
    def records(self) -> list[ClaimRecord]:
        records = self.window.session.state.records.values()
        return sorted(records, key=lambda record: record.highlights[0].anchor.span)

    def choose(self, place: int) -> None:
        """Open the card of a claim, with the focus in the text."""
        self.window.keys.show(self.records[place].claim.id)
        self.window.view.setFocus()
        self.settle()

    def verdicts(self) -> list[str]:
        return [record.claim.verdict.label_id if record.claim.verdict else "" for record in self.records]

    def shown(self) -> list[str]:
        claims = self.panel.claims
        return [claims.claim_at(claims.index(row, 0)) for row in range(claims.rowCount())]

    def drawn(self) -> list[str]:
        """Return the claims whose highlights are drawn in full in the text."""
        page = self.window.view._page
        assert page is not None
        return [mark.claim_id for mark in page.marks if page.marks.shows(mark)]

    def counts(self) -> dict[str, int]:
        return {entry.label.id: entry.count for entry in self.panel.legend.entries}


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    window, _ = open_window(CrashReporter(), settings_file=tmp_path / "settings.toml")
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield Desk(window, tmp_path / "library.annotator")
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def judged(desk: Desk) -> Desk:
    """Return the desk with true, false, to check, unverified and true; nothing is chosen."""
    desk.open()
    desk.type("tfhut")
    desk.window.keys.choose("")
    return desk


# Legend and filter.


def test_a_click_on_the_legend_filters_list_and_text_and_esc_shows_all_again(judged: Desk) -> None:
    everything = [record.claim.id for record in judged.records]
    for entry in judged.panel.legend.entries:
        QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
        judged.settle()
        labels = zip(judged.records, judged.verdicts(), strict=True)
        wanted = [record.claim.id for record, label_id in labels if label_id == entry.label.id]
        assert (judged.shown(), judged.drawn()) == (wanted, wanted)
        assert sum(judged.counts().values()) == len(everything)
        judged.window.view.setFocus()
        judged.press(Qt.Key.Key_Escape)
        assert (judged.shown(), judged.drawn()) == (everything, everything)


def test_the_counts_always_make_up_all_claims_and_equal_the_file(judged: Desk) -> None:
    for keys in ("kkf", "ju", "h"):
        judged.type(keys)
        assert sum(judged.counts().values()) == len(judged.records)
    judged.press(Qt.Key.Key_Z, CTRL)
    with sqlite3.connect(judged.library) as file:
        rows = file.execute("SELECT label_id, count(*) FROM claim GROUP BY label_id").fetchall()
    file.close()
    assert {label: count for label, count in judged.counts().items() if count} == dict(rows)


def test_a_verdict_of_another_scale_is_counted_and_can_be_filtered_by(judged: Desk) -> None:
    with sqlite3.connect(judged.library) as file:
        assert file.execute("SELECT count(*) FROM claim WHERE label_id = 'true'").fetchone() == (2,)
    file.close()
    first = judged.records[0].claim.id
    with Library.open(judged.library) as library, library.unrecorded():
        old = library.claims.get(first)
        assert old.verdict is not None
        outside = replace(old.verdict, label_id="pants-fire", label="Pants on fire")
        library.claims.put_many([replace(old, verdict=outside)])
    judged.window.session._on_look_due()
    judged.settle()
    judged.window.keys.choose("")
    assert judged.counts()["pants-fire"] == 1
    assert sum(judged.counts().values()) == 5
    (entry,) = [one for one in judged.panel.legend.entries if one.label.id == "pants-fire"]
    QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert judged.shown() == [first]


def test_words_claimant_sources_and_queries_narrow_the_claims(judged: Desk) -> None:
    ids = [record.claim.id for record in judged.records]
    judged.press(Qt.Key.Key_F, CTRL | SHIFT)
    judged.type("bridge cos")
    assert (judged.shown(), judged.drawn()) == ([ids[1]], [ids[1]])
    assert judged.panel.filters.count.text() == "1 of 5 shown, Esc shows all"
    judged.press(Qt.Key.Key_Escape)
    assert judged.shown() == ids
    judged.press(Qt.Key.Key_F, CTRL | SHIFT)
    judged.type("by:falk")
    assert judged.shown() == [ids[3]]
    judged.press(Qt.Key.Key_Escape)
    judged.choose(0)
    judged.source("https://example.org/minutes")
    judged.choose(1)
    judged.type("iPlease check this.")
    judged.press(Qt.Key.Key_Escape)
    judged.window.keys.choose("")
    QTest.mouseClick(judged.panel.filters.open_queries, Qt.MouseButton.LeftButton)
    assert judged.shown() == [ids[1]]
    QTest.mouseClick(judged.panel.filters.unsourced, Qt.MouseButton.LeftButton)
    QTest.mouseClick(judged.panel.filters.open_queries, Qt.MouseButton.LeftButton)
    assert judged.shown() == ids[1:]


# Earlier claims at the moment of tagging.


def test_tagging_lists_earlier_claims_with_differences_and_a_link_gives_no_verdict(desk: Desk) -> None:
    with Library.open(desk.library) as other:
        added = importing.add_article(other, Reading(EARLIER, sentences(EARLIER), title="Earlier"))
        version = other.articles.version(added.version_id)
        for sentence in version.sentences:
            marking.highlight(other, version.id, sentence, "false")
    desk.open()
    desk.type("jh")
    rows = desk.editor.matches.rows
    kinds = {difference.kind.value for row in rows for difference in row.match.differences}
    assert {"number", "negation"} <= kinds
    assert all(row.match.score > 0 and row.label.name == "False" for row in rows)
    desk.press(Qt.Key.Key_1, CTRL)
    desk.type("r")
    assert [link.relation.value for link in desk.records[0].links] == ["repeats"]
    assert desk.verdicts() == [""]
    desk.press(Qt.Key.Key_Escape)
    assert desk.verdicts() == [""]


# Notes, sources and queries inline.


def test_return_opens_the_note_and_letters_in_it_judge_nothing(judged: Desk) -> None:
    before = judged.verdicts()
    judged.choose(0)
    judged.press(Qt.Key.Key_Return)
    assert judged.editor.note.hasFocus()
    judged.type("tfu wsx")
    judged.press(Qt.Key.Key_Return)
    judged.type("qh")
    judged.press(Qt.Key.Key_Return, CTRL)
    assert judged.window.view.hasFocus()
    assert judged.records[0].claim.rationale == "tfu wsx\nqh"
    judged.press(Qt.Key.Key_Return)
    judged.type("1")
    judged.press(Qt.Key.Key_Escape)
    assert judged.window.view.hasFocus()
    assert judged.records[0].claim.rationale == "tfu wsx\nqh1"
    assert judged.verdicts() == before


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("said_on", "5.3.2026", "2026-03-05"),
        ("place", "tuft hall", "tuft hall"),
        ("tags", "ports, futures,Ports", ("ports", "futures")),
    ],
)
def test_a_field_that_is_asked_for_opens_saves_as_typed_and_stays(
    judged: Desk, name: str, typed: str, kept: object
) -> None:
    judged.choose(0)
    details = judged.editor.details
    assert details.fields[name].isHidden()
    details.openers[name].click()
    judged.type(typed)
    judged.press(Qt.Key.Key_Escape)
    assert getattr(judged.records[0].claim, name) == kept
    assert not details.fields[name].isHidden()
    assert details.openers[name].isHidden()
    judged.type("n")
    assert details.fields[name].isHidden()
    judged.press(Qt.Key.Key_Z, CTRL)
    assert getattr(judged.records[0].claim, name) == type(kept)()


def test_what_is_no_date_is_said_and_not_given_up(judged: Desk) -> None:
    judged.choose(0)
    judged.editor.details.open("said_on")
    judged.type("2026-02-30")
    judged.editor.note.setFocus()
    judged.settle()
    assert judged.editor.details.advice.isVisible()
    assert judged.editor.details.date.text() == "2026-02-30"
    assert judged.records[0].claim.said_on == ""
    judged.editor.details.date.setFocus()
    judged.press(Qt.Key.Key_Backspace)
    judged.press(Qt.Key.Key_Backspace)
    judged.type("28")
    judged.press(Qt.Key.Key_Escape)
    assert judged.editor.details.advice.isHidden()
    assert judged.editor.details.date.text() == "2026-02-28"
    assert judged.records[0].claim.said_on == "2026-02-28"


def test_the_claimant_comes_from_the_sentence_and_known_names_are_offered(judged: Desk) -> None:
    assert [record.claim.claimant for record in judged.records] == ["", "", "", "Ines Falk", ""]
    judged.choose(0)
    judged.editor.claimant.setFocus()
    judged.type("in")
    assert judged.editor.claimant.offered == ["Ines Falk"]
    judged.press(Qt.Key.Key_Down)
    judged.press(Qt.Key.Key_Return)
    judged.editor.flush()
    judged.settle()
    assert judged.records[0].claim.claimant == "Ines Falk"


def test_a_query_starts_from_the_quote_saves_as_typed_and_gets_an_outcome(judged: Desk) -> None:
    judged.choose(0)
    judged.type("i")
    (row,) = judged.editor.queries.rows
    assert row.wording.value() == "The council voted 7 to 2 on Tuesday."
    assert row.wording.textCursor().selectedText() == row.wording.value()
    judged.type("The council voted 7 to 3.")
    judged.editor.flush()
    judged.settle()
    (query,) = judged.records[0].queries
    assert (query.wording, query.outcome) == ("The council voted 7 to 3.", Outcome.OPEN)
    assert row.wording.hasFocus()
    judged.type(" Late.")
    judged.press(Qt.Key.Key_Escape)
    (query,) = judged.records[0].queries
    assert query.wording == "The council voted 7 to 3. Late."
    row.outcome.setCurrentIndex(1)
    row.outcome.activated.emit(1)
    judged.settle()
    judged.type("Agreed.")
    judged.press(Qt.Key.Key_Escape)
    (query,) = judged.records[0].queries
    assert (query.outcome, query.answer) == (Outcome.ACCEPTED, "Agreed.")
    row.remove.click()
    judged.settle()
    assert list(judged.records[0].queries) == []
    judged.press(Qt.Key.Key_Z, CTRL)
    assert list(judged.records[0].queries) == [query]
    assert [one.wording.value() for one in judged.editor.queries.rows] == [query.wording]


def test_a_query_that_could_not_be_stored_stays_and_is_asked_again_once(
    judged: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Change:
        raise LibraryFull("The disk is full; nothing was saved.")

    judged.choose(0)
    judged.type("i")
    with monkeypatch.context() as patch:
        patch.setattr(verbs, "ask_writer", fail)
        judged.type("By 7 to 3.")
        judged.press(Qt.Key.Key_Escape)
        assert not judged.records[0].queries
        assert judged.panel.failure.text() == "The disk is full; nothing was saved."
        judged.choose(1)
    judged.choose(0)
    assert [row.wording.value() for row in judged.editor.queries.rows] == ["By 7 to 3."]
    judged.panel.retry.click()
    judged.settle()
    assert [query.wording for query in judged.records[0].queries] == ["By 7 to 3."]
    assert len(judged.editor.queries.rows) == 1


def test_a_query_that_was_only_opened_is_not_asked(judged: Desk) -> None:
    judged.choose(0)
    judged.type("i")
    judged.press(Qt.Key.Key_Delete)
    judged.press(Qt.Key.Key_Escape)
    assert judged.editor.queries.isHidden()
    assert list(judged.records[0].queries) == []


# Sources dropped and pasted.


def over(desk: Desk, place: int) -> QPoint:
    desk.panel.list.settle()
    index = desk.panel.claims.index(place, 0)
    point = desk.panel.list.visualRect(index).topLeft() + QPoint(3 * PADDING, PADDING)
    return desk.panel.list.viewport().mapTo(desk.panel, point)


def drop(desk: Desk, place: int, brought: QMimeData) -> bool:
    """Drag something onto a card and let go; tell whether it was welcome."""
    point, buttons = over(desk, place), Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(point, Qt.DropAction.CopyAction, brought, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(desk.panel, enter)
    if enter.isAccepted():
        fall = QDropEvent(
            QPointF(point), Qt.DropAction.CopyAction, brought, buttons, Qt.KeyboardModifier.NoModifier
        )  # fmt: skip
        QApplication.sendEvent(desk.panel, fall)
        desk.settle()
        desk.settle()
    return enter.isAccepted()


def brought(*urls: str, text: str = "") -> QMimeData:
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if text:
        data.setText(text)
    return data


def test_a_file_dropped_on_a_card_is_copied_and_becomes_its_source(judged: Desk, tmp_path: Path) -> None:
    minutes = tmp_path / "minutes.txt"
    minutes.write_text("7 to 2", encoding="utf-8")
    assert drop(judged, 1, brought(minutes.as_uri()))
    (source,) = judged.records[1].evidence
    assert source.attachment is not None
    assert (source.title, source.attachment.name) == ("minutes.txt", "minutes.txt")
    minutes.unlink()
    kept = files_folder(judged.library) / source.attachment.kept_as
    assert kept.read_text(encoding="utf-8") == "7 to 2"
    with Library.open(judged.library) as library:
        assert check(library) == []


def test_addresses_are_sources_and_other_text_is_none(judged: Desk) -> None:
    assert drop(judged, 0, brought(text="https://a.example/1\nhttps://b.example/2\n"))
    assert [source.url for source in judged.records[0].evidence] == ["https://a.example/1", "https://b.example/2"]
    assert not drop(judged, 0, brought(text="Just some words"))
    assert not drop(judged, 0, brought(text="javascript:alert(1)"))


def test_a_file_that_cannot_be_read_is_said(judged: Desk, tmp_path: Path) -> None:
    drop(judged, 0, brought((tmp_path / "gone.pdf").as_uri()))
    notice = judged.window.parts.bar.notice()
    assert notice is not None
    assert "gone.pdf" in notice.text
    assert judged.records[0].evidence == ()


def test_a_paste_at_the_card_is_a_source_and_in_the_text_an_article(judged: Desk) -> None:
    QApplication.clipboard().setText("https://a.example/1")
    judged.choose(0)
    judged.panel.list.setFocus()
    judged.press(Qt.Key.Key_V, CTRL)
    assert [source.url for source in judged.records[0].evidence] == ["https://a.example/1"]
    judged.press(Qt.Key.Key_E)
    judged.press(Qt.Key.Key_V, CTRL)
    assert judged.editor.note.value() == "https://a.example/1"
