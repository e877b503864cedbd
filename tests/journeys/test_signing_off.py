"""Signing a report off at the real window: refused with a list, signed, read-only, reopened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from annotator.core.evidence import Evidence
from annotator.core.signing import Deed, SignOff
from annotator.library.library import Library
from annotator.operations import exporting, signing
from annotator.reporting import json_file
from annotator.ui.articles_panel import ROW_ROLE
from annotator.ui.claim_fields import LineField, TextField
from tests.journeys.conftest import TEXT, Desk
from tests.journeys.keyboard import CTRL

SIGN = CTRL | Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def sign(desk: Desk) -> None:
    desk.press(Qt.Key.Key_S, SIGN)


def plain(text: str) -> str:
    """Return a text without the signs that keep a name apart."""
    return text.replace("\u2068", "").replace("\u2069", "")


def notice(desk: Desk) -> str:
    shown = desk.window.parts.bar.notice()
    return plain(shown.text) if shown else ""


def missing(desk: Desk) -> list[str]:
    bar = desk.window.signing.bar
    return [row.partition(":")[0] for row in bar.rows()] if bar.standing else []


def name(desk: Desk) -> None:
    desk.session.set_checker_name("Ada")
    desk.settle()


def notice_of_state(desk: Desk) -> tuple[bool, bool]:
    """Tell whether the window takes the article as signed, and says so."""
    return desk.session.state.is_signed, desk.window.signing.bar.isVisible()


def record(desk: Desk) -> list[SignOff]:
    with Library.open(desk.path, create=False) as library:
        return library.sign_offs.of_article(desk.view.article_id)


def picture(desk: Desk) -> str:
    """Return everything the library holds of the article, as its report has it."""
    with Library.open(desk.path, create=False) as library:
        path = exporting.export_report(
            library, desk.view.article_id, desk.path.parent / "picture.json", exported_at="2026-01-01T00:00:00Z"
        )
        return repr(json_file.read(path.read_bytes()))


@pytest.fixture
def signed(desk: Desk) -> Desk:
    """An article with one claim that has all it needs, signed off."""
    name(desk)
    desk.open(TEXT, "Bridge")
    desk.type("t")
    desk.view.setFocus()
    desk.note("The minutes say so.")
    desk.source("https://example.org/minutes")
    sign(desk)
    assert desk.session.state.is_signed
    return desk


def test_what_is_missing_is_listed_mended_by_key_and_then_signed(desk: Desk) -> None:
    desk.open(TEXT, "Bridge")
    desk.type("h")
    bar = desk.window.signing.bar
    assert not bar.isVisible()
    sign(desk)
    assert missing(desk) == [
        "Your name is missing", "No verdict yet", "No note that says why", "No source yet",
    ]  # fmt: skip
    assert bar.list.hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.window.line.asks()
    desk.type("Ada")
    desk.press(Qt.Key.Key_Return)
    assert missing(desk) == ["No verdict yet", "No note that says why", "No source yet"]
    bar.focus_list()
    desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_Return)
    assert desk.window.keys.in_panel()
    desk.type("t")
    assert missing(desk) == ["No note that says why", "No source yet"]
    bar.focus_list()
    desk.press(Qt.Key.Key_Return)
    assert desk.window.panel.editor.note.hasFocus()
    desk.type("The minutes say so.")
    sign(desk)
    assert missing(desk) == ["No source yet"]
    bar.list.itemClicked.emit(bar.list.item(0))
    assert desk.window.panel.editor.sources.new_source.name.hasFocus()
    desk.type("https://example.org/minutes")
    desk.press(Qt.Key.Key_Return)
    assert missing(desk) == []
    assert bar.words.text() == "Nothing is missing: the report can be signed off."
    assert record(desk) == []
    bar.focus_list()
    desk.press(Qt.Key.Key_Return)
    assert desk.session.state.is_signed
    assert plain(desk.says()).startswith("Signed off by Ada on 20")
    assert plain(bar.words.text()).startswith("Signed off by Ada on 20")
    assert [(one.deed, one.checker) for one in record(desk)] == [(Deed.SIGNED, "Ada")]
    assert (bar.reopen.isVisible(), bar.list.isVisible()) == (True, False)


def test_the_list_closes_by_escape_and_with_its_article(desk: Desk) -> None:
    first = desk.open(TEXT, "Bridge")
    desk.type("h")
    sign(desk)
    bar = desk.window.signing.bar
    desk.press(Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert desk.view.hasFocus()
    sign(desk)
    assert bar.isVisible()
    desk.open("Another text stands here. It has two sentences.", "Other")
    assert not bar.isVisible()
    desk.go(first)
    assert not bar.isVisible()


def test_an_article_without_claims_is_not_signed(desk: Desk) -> None:
    name(desk)
    desk.open(TEXT, "Bridge")
    sign(desk)
    assert "no claim" in notice(desk)
    assert record(desk) == []


KEYS = ["t", "f", "u", "1", "3", "h", "q", "i", "s", "m", "r", "c", "x", "a"]


@pytest.mark.parametrize("place", ["text", "panel"])
def test_every_letter_that_would_change_something_says_a_sentence(signed: Desk, place: str) -> None:
    before = picture(signed)
    for key in KEYS:
        while signed.window.parts.bar.notice():
            signed.window.parts.bar.dismiss()
        signed.view.setFocus()
        if place == "panel":
            signed.type("n")
            signed.window.panel.focus_note()
        assert notice(signed) == "", key
        signed.type(key)
        assert "signed off, so nothing was changed" in notice(signed), key
        assert picture(signed) == before, key


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Z, CTRL), (Qt.Key.Key_Right, SHIFT),
        (Qt.Key.Key_Left, CTRL | SHIFT), (Qt.Key.Key_Left, ALT | SHIFT), (Qt.Key.Key_Right, CTRL | ALT | SHIFT),
    ],
)  # fmt: skip
def test_edges_removal_and_undo_say_a_sentence(signed: Desk, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    before, marks = picture(signed), signed.marks()
    signed.view.setFocus()
    signed.press(Qt.Key.Key_K)
    signed.type("p")
    signed.view.setFocus()
    signed.press(key, held)
    assert "signed off, so nothing was changed" in notice(signed)
    assert signed.marks() == marks
    assert picture(signed) == before


def test_every_wish_of_the_card_is_refused(signed: Desk, tmp_path: Path) -> None:
    before, session = picture(signed), signed.session
    (claim_id,) = session.state.records
    known = session.state.records[claim_id]
    (mark,) = known.highlights
    file = tmp_path / "scan.txt"
    file.write_text("evidence", "utf-8")
    session.edit_failed.connect(lambda _claim, why: refused.append(why))
    session.change_refused.connect(lambda: refused.append("said"))
    panel, editor = signed.window.panel, signed.window.panel.editor
    wishes: list[Callable[[], object]] = [
        editor.verdicts.buttons[1].click,
        lambda: panel.claim_edited.emit(claim_id, {"rationale": "Other."}),
        lambda: panel.claim_edited.emit(claim_id, {"tags": ("a",)}),
        lambda: panel.source_added.emit(claim_id, Evidence("", claim_id, "More")),
        lambda: panel.source_removed.emit(known.evidence[0].id),
        editor.sources.rows[0].buttons[2].click,
        lambda: editor.sources.file_pasted.emit(claim_id, str(file)),
        lambda: panel.drops.sources_dropped.emit(claim_id, [str(file), "https://example.org/more"]),
        lambda: editor.queries.asked.emit(claim_id, "Other words", "Why?"),
        lambda: editor.place.confirm_requested.emit(mark.id),
        lambda: editor.place.orphan_requested.emit(mark.id),
        lambda: panel.link_removed.emit("none"),
        lambda: session.resize(mark.id, signed.span_of("The council")),
        lambda: session.highlight(signed.span_of("It closed in 2023 after a storm."), "true"),
        session.redo,
    ]
    for wish in wishes:
        refused: list[str] = []
        wish()
        signed.settle()
        assert "said" in refused
    assert picture(signed) == before
    assert list((signed.path.parent).glob("**/scan.txt")) == [file]


def test_the_card_is_read_only_and_opens_again(signed: Desk) -> None:
    editor = signed.window.panel.editor
    signed.type("n")
    editor.sources.rows[0].edit()
    read_only = [field.isReadOnly() for field in editor.findChildren(LineField)]
    read_only += [field.isReadOnly() for field in editor.findChildren(TextField)]
    assert len(read_only) > 8
    assert all(read_only)
    details = editor.sources.rows[0].editor
    assert details is not None
    assert not details.details.kind.isEnabled()
    assert not details.details.confidential.isEnabled()
    assert not editor.sources.new_source.isVisible()
    signed.window.commands.action("reopen").trigger()
    bar = signed.window.signing.bar
    assert bar.reason.hasFocus()
    signed.type("a letter came")
    signed.press(Qt.Key.Key_Return)
    assert not signed.session.state.is_signed
    assert not bar.isVisible()
    assert [(one.deed, one.note) for one in record(signed)] == [(Deed.SIGNED, ""), (Deed.REOPENED, "a letter came")]
    signed.type("n")
    assert not any(field.isReadOnly() for field in editor.findChildren(TextField))
    assert editor.sources.new_source.isVisible()
    signed.view.setFocus()
    signed.type("p")
    signed.window.panel.focus_verdicts()
    signed.type("f")
    assert signed.verdicts() == ["false"]
    signed.press(Qt.Key.Key_Z, CTRL)
    assert signed.verdicts() == ["true"]


def test_reopening_can_be_given_up(signed: Desk) -> None:
    bar = signed.window.signing.bar
    bar.reopen.click()
    assert bar.reason.isVisible()
    signed.press(Qt.Key.Key_Escape)
    assert not bar.reason.isVisible()
    assert bar.reopen.isVisible()
    assert signed.view.hasFocus()
    assert signed.session.state.is_signed


def test_a_changed_verdict_names_the_signed_report_and_leads_there(signed: Desk, tmp_path: Path) -> None:
    article = signed.view.article_id
    signing_bar = signed.window.signing.bar
    signing_bar.reopen.click()
    signed.press(Qt.Key.Key_Return)
    (claim_id,) = signed.session.state.records
    signed.session.judge(claim_id, "false")
    signed.settle()
    assert notice(signed) == "Signed reports use this verdict: “Bridge”. Their next export carries a dated correction."
    signed.open("Another text stands here. It has two sentences.", "Other")
    signed.window.parts.bar.choose()
    signed.settle()
    assert signed.view.article_id == article
    target = tmp_path / "report.md"
    signed.session.export(target)
    signed.settle()
    assert "was changed from True to False" in target.read_text("utf-8")


def test_a_verdict_in_another_article_names_the_report_that_links_to_it(desk: Desk) -> None:
    name(desk)
    minutes = desk.open("The council voted 7 to 2 on Tuesday. More follows here.", "Minutes")
    desk.type("t")
    (earlier,) = desk.session.state.records
    desk.open(TEXT, "Bridge")
    desk.type("t")
    desk.view.setFocus()
    desk.note("The minutes say so.")
    desk.source("https://example.org/minutes")
    (row, *_) = desk.window.panel.editor.matches.rows
    desk.session.link(desk.window.keys.chosen, row.match, "repeats")
    desk.settle()
    sign(desk)
    assert desk.session.state.is_signed
    desk.go(minutes)
    desk.session.judge(earlier, "false")
    desk.settle()
    assert "“Bridge”" in notice(desk)
    desk.session.judge(earlier, "true")
    desk.settle()
    assert desk.verdicts() == ["true"]


def test_the_list_of_articles_says_what_is_signed(signed: Desk) -> None:
    signed.open("Another text stands here. It has two sentences.", "Other")
    model = signed.window.parts.articles.model()
    rows = {model.index(place).data(): model.index(place) for place in range(model.rowCount())}
    assert rows["Bridge"].data(ROW_ROLE).signed
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert rows["Bridge"].data(spoken) == "Bridge, ✓ Signed off"
    assert not rows["Other"].data(ROW_ROLE).signed


def test_what_the_terminal_signs_closes_the_window_s_article(desk: Desk) -> None:
    name(desk)
    desk.open(TEXT, "Bridge")
    desk.type("t")
    desk.note("The minutes say so.")
    desk.source("https://example.org/minutes")
    with Library.open(desk.path, create=False) as library:
        signing.sign_off(library, desk.view.article_id)
    desk.session._on_look_due()
    desk.settle()
    assert notice_of_state(desk) == (True, True)
    with Library.open(desk.path, create=False) as library:
        signing.reopen(library, desk.view.article_id)
    desk.session._on_look_due()
    desk.settle()
    assert notice_of_state(desk) == (False, False)


def test_another_article_stays_open_while_one_is_signed(signed: Desk) -> None:
    signed.open("Another text stands here. It has two sentences.", "Other")
    signed.type("t")
    assert signed.verdicts() == ["true"]
    signed.press(Qt.Key.Key_Z, CTRL)
    assert signed.verdicts() == []


def test_a_new_draft_of_a_signed_article_is_refused(signed: Desk) -> None:
    article, text = signed.view.article_id, signed.view.text
    signed.session.import_text(text.replace("7 to 2", "8 to 1"))
    signed.settle()
    draft_bar = signed.window.parts.draft_bar
    assert draft_bar.waiting == 1
    draft_bar.draft.click()
    signed.settle()
    assert "reopen it" in notice(signed)
    signed.go(article)
    assert signed.view.text == text
    assert draft_bar.waiting == 1


def test_a_drop_on_a_signed_card_says_so(signed: Desk) -> None:
    before = picture(signed)
    signed.type("n")
    panel = signed.window.panel
    panel.list.settle()
    data, held, keys = QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data.setUrls([QUrl("https://example.org/more")])
    row = panel.list.visualRect(panel.claims.index(0, 0))
    place = panel.list.viewport().mapTo(panel, row.topLeft() + QPoint(20, 8))
    enter = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, held, keys)
    QApplication.sendEvent(panel, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(panel, QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, held, keys))
    signed.settle()
    assert "signed off, so nothing was changed" in notice(signed)
    assert picture(signed) == before


def test_the_desk_says_in_the_settings_how_many_sources_it_wants(signed: Desk) -> None:
    window = signed.window
    window.signing.bar.reopen.click()
    signed.press(Qt.Key.Key_Return)
    signed.press(Qt.Key.Key_Comma, CTRL)
    page = window.settings.page
    assert page is not None
    assert page.checking.sources.currentData() == 1
    page.checking.sources.setCurrentIndex(2)
    page.checking.sources.activated.emit(2)
    signed.settle()
    signed.press(Qt.Key.Key_Escape)
    sign(signed)
    assert missing(signed) == ["1 of 2 sources"]
    with Library.open(signed.path, create=False) as library:
        assert signing.sources_wanted(library) == 2


def test_what_was_typed_when_another_program_signed_stays_and_is_stored_once_reopened(desk: Desk) -> None:
    name(desk)
    desk.open(TEXT, "Bridge")
    desk.type("t")
    desk.note("The minutes say so.")
    desk.source("https://example.org/minutes")
    editor = desk.window.panel.editor
    desk.window.panel.focus_note()
    editor.note.setPlainText("The minutes say so, page 3.")
    with Library.open(desk.path, create=False) as library:
        signing.sign_off(library, desk.view.article_id)
    desk.session._on_look_due()
    desk.settle()
    assert desk.session.state.is_signed
    assert editor.drafts.has_failed
    desk.type("n")
    assert editor.note.value() == "The minutes say so, page 3."
    desk.window.signing.bar.reopen.click()
    desk.press(Qt.Key.Key_Return)
    desk.window.panel.flush()
    desk.settle()
    (kept,) = desk.session.state.records.values()
    assert kept.claim.rationale == "The minutes say so, page 3."
    assert not editor.drafts.has_failed
