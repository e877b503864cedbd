"""What is selected is what is stored, painted and exported, whatever the characters and however it was selected."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.canonical import canonicalise
from annotator.core.span import Span
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.operations import exporting, marking
from annotator.ui import theme
from tests.faults.pages import painted, selected
from tests.journeys.conftest import Desk

KEEP = QTextCursor.MoveMode.KeepAnchor
NO_KEYS = Qt.KeyboardModifier.NoModifier
BEFORE = {
    "ANC-001-emoji": "📰 ",
    "ANC-001-family": "👨‍👩‍👧‍👦 ",
    "ANC-001-flag": "🇩🇪 ",
    "ANC-001-script-letter": "𝒜 ",
    "ANC-001-ten-emoji": "😀" * 10 + " ",
    "ANC-001-combining": "Cafe\u0301 ",
}


def select(desk: Desk, start: int, end: int) -> None:
    """Select by Qt's own positions, as a mouse does; `end` is where the caret stands."""
    cursor = QTextCursor(desk.view.document())
    cursor.setPosition(start)
    cursor.setPosition(end, KEEP)
    desk.view.setTextCursor(cursor)


def highlighted(desk: Desk) -> list[str]:
    """Return the quotes that the library holds for the open article, after a look at each place in the text."""
    article = desk.session.state.article
    assert article is not None
    with Library.open(desk.path, create=False) as library:
        text = library.articles.version(article.version.id).text
        marks = library.highlights.of_version(article.version.id)
    assert [mark.anchor.span.slice(text) for mark in marks] == [mark.anchor.quote for mark in marks]
    return [mark.anchor.quote for mark in marks]


@pytest.mark.parametrize("before", BEFORE.values(), ids=BEFORE)
def test_exactly_the_chosen_characters(shared_desk: Desk, tmp_path: Path, before: str) -> None:
    desk, document = shared_desk, shared_desk.view.document()
    article_id = desk.open(f"{before}The rate fell to 4.1% in May. It had been 4.7% before.", title=before)
    desk.view.setTextCursor(document.find("4.1%"))
    desk.type("t")
    assert highlighted(desk) == ["4.1%"]
    assert painted(document) == ["4.1%"]
    with Library.open(desk.path, create=False) as library:
        exporting.export_report(library, article_id, tmp_path / "report.json")
        exporting.export_report(library, article_id, tmp_path / "report.html")
    report = json.loads((tmp_path / "report.json").read_text("utf-8"))
    (claim,) = report["report"]["claims"]
    (place,) = claim["anchors"]
    assert place["quote"] == desk.view.text[place["start"] : place["end"]] == "4.1%"
    assert ">4.1%<" in (tmp_path / "report.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "start", "end", "quote"),
    [
        ("a📰b", 2, 3, "📰"),
        ("a📰b.", 0, 2, "a📰"),
        ("cafe\u0301!", 4, 5, "e\u0301"),
        ("a👨‍👩‍👧‍👦b", 4, 6, "👨‍👩‍👧‍👦"),
        ("x🇩🇪y", 3, 5, "🇩🇪"),
    ],
    ids=["ANC-002-second-half", "ANC-002-first-half", "ANC-002-accent", "ANC-002-family", "ANC-002-flag"],
)
def test_an_edge_inside_a_character_takes_the_whole_of_it(
    shared_desk: Desk, text: str, start: int, end: int, quote: str
) -> None:
    shared_desk.open(text, title=f"{text} {start}")
    select(shared_desk, start, end)
    shared_desk.type("t")
    assert highlighted(shared_desk)[-1] == quote
    assert painted(shared_desk.view.document()) == [quote]


def test_anc_003_a_selection_over_paragraphs(shared_desk: Desk) -> None:
    desk = shared_desk
    desk.open("One 📰 rose.\n\nTwo fell.\nThree stayed.")
    cursor = desk.view.document().find("rose")
    select(desk, cursor.selectionStart(), desk.view.document().find("Three").selectionEnd())
    assert "\u2029" in desk.view.textCursor().selectedText()
    desk.type("f")
    assert highlighted(desk) == ["rose.\n\nTwo fell.\nThree"]
    assert [piece for piece in painted(desk.view.document()) if piece] == ["rose.", "Two fell.", "Three"]


def test_anc_004_blanks_that_are_no_spaces_are_kept(shared_desk: Desk) -> None:
    quote = "4\u00a0000 Ha\u00adfen\u200bstraße\tNord"
    shared_desk.open(f"It cost {quote} at last.")
    start = len("It cost ")
    select(shared_desk, start, start + len(quote))
    shared_desk.type("t")
    assert highlighted(shared_desk) == [quote]


def test_anc_005_a_claim_in_line_1000_of_a_file_with_crlf(shared_desk: Desk) -> None:
    lines = [f"Line {number} says that 📰 district {number} has {7 * number} wells." for number in range(1, 1001)]
    desk = shared_desk
    desk.open(canonicalise("\r\n".join(lines)).text)
    desk.view.setTextCursor(desk.view.document().find("7000 wells"))
    desk.type("f")
    assert highlighted(desk) == ["7000 wells"]
    assert painted(desk.view.document()) == ["7000 wells"]
    assert desk.view.document().findBlockByNumber(999).text().endswith("7000 wells.")


def test_anc_006_nothing_blanks_everything_and_backwards(shared_desk: Desk) -> None:
    desk = shared_desk
    text = "It fell.  It rose.\n\nThe end."
    desk.open(text, title="backwards")
    desk.view.selectAll()
    desk.type("u")
    assert highlighted(desk) == [text]
    select(desk, 18, 10)
    desk.type("t")
    assert highlighted(desk)[-1] == "It rose."
    select(desk, 8, 10)
    desk.type("t")
    assert sorted(highlighted(desk)) == sorted([text, "It rose."])
    assert desk.says() == "Only blanks are selected there; select the words to check."
    article = desk.session.state.article
    assert article is not None
    with Library.open(desk.path, create=False) as library:
        for span in (Span(3, 3), Span(8, 10), Span(18, 20)):
            with pytest.raises(Refused, match="Nothing is selected"):
                marking.highlight(library, article.version.id, span, "true")
        with pytest.raises(Refused, match="outside the article"):
            marking.highlight(library, article.version.id, Span(0, len(text) + 1), "true")


def test_anc_007_overlapping_nested_identical_and_adjacent(shared_desk: Desk) -> None:
    desk = shared_desk
    desk.open("Alpha beta gamma delta epsilon zeta.", title="stacked")
    ids = [desk.mark(desk.span_of(words), label) for words, label in (
        ("Alpha beta gamma", "true"), ("gamma delta", "false"), ("beta", "unverified"), (" epsilon".strip(), "true"),
        ("zeta", "false"),
    )]  # fmt: skip
    # The same words once more are the same claim, judged anew.
    desk.session.highlight(desk.span_of("beta"), "false")
    desk.settle()
    assert set(desk.marks()) == set(ids)
    assert painted(desk.view.document()) == ["Alpha ", "beta", " ", "gamma", " delta", "epsilon", "zeta"]
    desk.view.put_caret(desk.view.text.index("beta"))
    reached = set()
    for _ in ids:
        desk.type("o")
        reached.add(desk.view.active_highlight())
    assert reached == set(ids)
    for highlight_id, quote in desk.marks().items():
        desk.view.reveal(highlight_id)
        assert desk.target() == quote


def test_anc_008_two_thousand_highlights_are_all_painted_right(shared_desk: Desk) -> None:
    """ANC-008: how fast they are drawn is measured among the benchmarks."""
    from annotator.core.claim import Claim, ClaimRecord
    from annotator.core.highlight import Highlight, describe
    from annotator.core.scale import BASIC

    desk = shared_desk
    desk.open(" ".join(f"📰 Item{number:04} is here." for number in range(2_000)), title="two thousand")
    article = desk.session.state.article
    assert article is not None
    version = article.version
    records = []
    for number in range(2_000):
        at = f"2026-01-01T00:00:00.{number:06}Z"
        anchor = describe(version.text, desk.span_of(f"Item{number:04}"))
        mark = Highlight(f"m{number}", f"c{number}", version.id, anchor, at)
        records.append(ClaimRecord(Claim(f"c{number}", anchor.quote, at), (mark,)))
    desk.view.show_article(article.article, version, records, BASIC)
    assert painted(desk.view.document()) == [f"Item{number:04}" for number in range(2_000)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال الوزير إن المعدل انخفض إلى 4.1% في مايو 2024.", "4.1%"),
        ("השר אמר כי 12,000 רכבים עברו בגשר ביום.", "12,000 רכבים"),
        ("The word שלום means peace in 2 languages.", "שלום means"),
    ],
    ids=["ANC-017-arabic", "ANC-017-hebrew", "ANC-017-mixed"],
)
def test_right_to_left_words_are_stored_in_logical_order_and_painted_where_they_stand(
    shared_desk: Desk, text: str, words: str
) -> None:
    desk, view = shared_desk, shared_desk.view
    desk.open(text)
    view.setTextCursor(view.document().find(words))
    desk.type("t")
    assert highlighted(desk) == [words]
    assert painted(view.document()) == [words]
    span = desk.span_of(words)
    for box in view.geometry_of_text.span_boxes(span, view.geometry_of_text.visible()):
        place = view.place_at(box.center())
        assert place is not None
        assert place in span


def test_anc_018_nothing_edits_the_article(shared_desk: Desk) -> None:
    desk, view = shared_desk, shared_desk.view
    text = "Find 📰 me here. Replace me there. Nothing changes."
    desk.open(text)
    before = selected(view.document(), 0, view.document().characterCount() - 1)
    view.setFocus()
    composing = QInputMethodEvent("かな", [])
    composing.setCommitString("仮名")
    QApplication.sendEvent(view, composing)
    QApplication.clipboard().setText("pasted")
    view.selectAll()
    for key in ("Ctrl+X", "Ctrl+Z", "Ctrl+Y", "Backspace", "Ctrl+K", "Shift+Ins"):
        QTest.keySequence(view, QKeySequence(key))
        desk.settle()
    data = QMimeData()
    data.setUrls([QUrl("file:///nowhere/at/all.txt")])
    entering = QDragEnterEvent(QPoint(50, 50), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, NO_KEYS)
    QApplication.sendEvent(view.viewport(), entering)
    moved = QDropEvent(QPointF(50, 50), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, NO_KEYS)
    QApplication.sendEvent(view.viewport(), moved)
    desk.settle()
    desk.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    desk.type("me")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Escape)
    view.undo()
    view.redo()
    assert selected(view.document(), 0, view.document().characterCount() - 1) == before == text
    article = desk.session.state.article
    assert article is not None
    assert article.version.text == text
    QApplication.clipboard().clear()
    desk.window.parts.bar.dismiss()


def test_anc_020_size_width_and_colours_leave_the_highlights_alone(shared_desk: Desk) -> None:
    desk, window, view = shared_desk, shared_desk.window, shared_desk.view
    desk.open("📰 The rate fell to 4.1% in May.\n\n" + "It rained in the harbour town. " * 60)
    desk.mark(desk.span_of("4.1%"), "true")
    desk.mark(desk.span_of("📰 The rate"), "false")
    before, stored = painted(view.document()), desk.stored()
    assert before == ["📰 The rate", "4.1%"]
    size = window.size()
    changes: tuple[Callable[[], None], ...] = (
        lambda: desk.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier),
        lambda: window.resize(760, 600),
        lambda: window.commands.action("theme-dark").trigger(),
        lambda: desk.press(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier),
        lambda: window.commands.action("theme-light").trigger(),
        lambda: window.resize(size),
    )
    for change in changes:
        change()
        desk.settle()
        assert painted(view.document()) == before
        assert desk.stored() == stored
    assert theme.current().name == "light"
