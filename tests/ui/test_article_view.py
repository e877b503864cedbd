"""The article view, driven with keys and the mouse."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QTextFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.article import Article, Version
from annotator.core.claim import ClaimRecord
from annotator.core.highlight import HighlightState
from annotator.core.passage import Passage, Shape
from annotator.core.scale import BASIC
from annotator.core.span import Span
from annotator.ui import theme
from annotator.ui.article_view import ArticleView

FIRST, SECOND, THIRD = "😀 The first sentence stands here.", "The second one follows it.", "A third one ends it."
SHORT = f"{FIRST} {SECOND}\n\n{THIRD}"
MANY = [f"Sentence number {number} of this article is about a family 👨‍👩‍👧‍👦 and its house." for number in range(120)]
KEYS = Qt.KeyboardModifier
Record = Callable[..., ClaimRecord]
Open = Callable[..., Version]


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    view.reduced_motion = True
    qtbot.addWidget(view)
    view.resize(800, 500)
    view.show()
    view.activateWindow()
    return view


@pytest.fixture
def article() -> Article:
    return Article("article", "A title", "2026-01-02T03:04:05Z")


@pytest.fixture
def short(view: ArticleView, article: Article, version: Callable[..., Version]) -> Version:
    made = version(SHORT, [FIRST, SECOND, THIRD])
    view.show_article(article, made, [], BASIC)
    return made


@pytest.fixture
def long(view: ArticleView, article: Article, version: Callable[..., Version]) -> Version:
    made = version("\n\n".join(MANY), MANY)
    view.show_article(article, made, [], BASIC)
    return made


def span_of(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def point_on(view: ArticleView, words: str) -> QPoint:
    span = span_of(view.text, words)
    middle = Span(span.start + len(words) // 2, span.start + len(words) // 2 + 1)
    return view.geometry_of_text.span_boxes(middle, view.geometry_of_text.visible())[0].center().toPoint()


def click(view: ArticleView, qtbot: QtBot, words: str) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_on(view, words))
    # A third click within the double-click time would select a paragraph.
    qtbot.wait(QApplication.doubleClickInterval() // 8)


@pytest.fixture(autouse=True)
def quick_clicks(qapp: QApplication) -> Iterator[None]:
    usual = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(8)
    yield
    qapp.setDoubleClickInterval(usual)


def test_an_opened_article_has_the_focus_and_its_first_sentence(
    view: ArticleView, qtbot: QtBot, article: Article, version: Callable[..., Version]
) -> None:
    with qtbot.waitSignal(view.sentence_changed) as seen:
        view.show_article(article, version(SHORT, [FIRST, SECOND, THIRD]), [], BASIC)
    assert seen.args == [0]
    qtbot.waitUntil(view.hasFocus)
    assert view.target().slice(view.text) == FIRST


def test_a_quotation_has_a_bar_beside_it(view: ArticleView, article: Article, version: Callable[..., Version]) -> None:
    made = version(SHORT, [FIRST, SECOND, THIRD])
    view.show_article(article, made, [], BASIC)
    bare = view.grab().toImage()
    line = SHORT.split("\n", maxsplit=1)[0]
    view.show_article(article, replace(made, passages=(Passage(Span(0, len(line)), Shape.QUOTE),)), [], BASIC)
    border = QColor(theme.current().border)
    shown = view.grab().toImage()
    assert count_of(shown, border) > count_of(bare, border) + 20
    assert view.text == SHORT


def count_of(image: QImage, colour: QColor) -> int:
    """Return how many points of a picture have a colour."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(image.pixelColor(x, y) == colour for x, y in points)


def test_up_and_down_move_by_sentence_and_stop_at_the_ends(view: ArticleView, qtbot: QtBot, short: Version) -> None:
    for key, expected in (("Down", 1), ("Down", 2), ("Down", 2), ("Up", 1), ("Up", 0), ("Up", 0)):
        QTest.keyClick(view, Qt.Key[f"Key_{key}"])
        assert view.sentence_index == expected
        assert view.target() == short.sentences[expected]


def test_a_verdict_on_a_sentence_is_asked_for_and_the_cursor_goes_on(
    view: ArticleView, qtbot: QtBot, short: Version
) -> None:
    wishes: list[tuple[Span, str]] = []
    view.claim_requested.connect(lambda span, label: wishes.append((span, label)))
    for label in ("true", "false", "", "unverified"):
        view.request_claim(label)
    last = short.sentences[2]
    assert wishes == [(short.sentences[0], "true"), (short.sentences[1], "false"), (last, ""), (last, "unverified")]
    assert view.sentence_index == 2


def test_a_verdict_on_a_selection_leaves_the_cursor_and_drops_the_selection(
    view: ArticleView, qtbot: QtBot, short: Version
) -> None:
    view.select(Span(SHORT.index("second"), SHORT.index("second") + 11))
    with qtbot.waitSignal(view.claim_requested) as seen:
        view.request_claim("false")
    assert seen.args[0].slice(SHORT) == "second one"
    assert not view.textCursor().hasSelection()
    assert view.sentence_index == 0


def test_shift_and_arrows_select_characters(view: ArticleView, qtbot: QtBot, short: Version) -> None:
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right, KEYS.ShiftModifier)
    assert view.target().slice(SHORT) == "😀 T"
    assert view.sentence_index == 0
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.target() == short.sentences[0]


def test_a_selection_by_mouse_is_the_target(view: ArticleView, qtbot: QtBot, short: Version) -> None:
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_on(view, "second"))
    assert view.target().slice(SHORT) == "second"


def test_a_click_takes_the_cursor_to_its_sentence(view: ArticleView, qtbot: QtBot, short: Version) -> None:
    with qtbot.waitSignal(view.sentence_changed) as seen:
        click(view, qtbot, "third")
    assert seen.args == [2]
    assert view.target() == short.sentences[2]


def test_clicks_go_through_the_highlights_at_a_place(
    view: ArticleView, qtbot: QtBot, short: Version, record: Record
) -> None:
    whole = record(short, short.sentences[1], "true")
    words = record(short, span_of(SHORT, "second one"), "false")
    view.update_records({each.claim.id: each for each in (whole, words)})
    seen: list[str] = []
    view.highlight_activated.connect(seen.append)
    for _ in range(3):
        click(view, qtbot, "second")
    assert seen == ["mark-2", "mark-1", "mark-2"]
    assert view.target() == span_of(SHORT, "second one")
    click(view, qtbot, "third")
    assert seen[-1] == ""
    assert view.active_highlight() == ""


def test_a_key_on_a_clicked_highlight_judges_that_highlight(
    view: ArticleView, qtbot: QtBot, short: Version, record: Record
) -> None:
    words = record(short, span_of(SHORT, "second one"), "false")
    view.update_records({words.claim.id: words})
    click(view, qtbot, "second one")
    with qtbot.waitSignal(view.claim_requested) as seen:
        view.request_claim("true")
    assert seen.args == [span_of(SHORT, "second one"), "true"]
    assert view.sentence_index == 1


def test_the_cursor_on_a_highlighted_sentence_activates_and_removes_it(
    view: ArticleView, qtbot: QtBot, short: Version, record: Record
) -> None:
    known = record(short, short.sentences[1], "true")
    view.update_records({known.claim.id: known})
    with qtbot.assertNotEmitted(view.removal_requested):
        view.request_removal()
    with qtbot.waitSignal(view.highlight_activated) as seen:
        view.move_sentence(1)
    assert seen.args == ["mark-1"]
    with qtbot.waitSignal(view.removal_requested) as removed:
        view.request_removal()
    assert removed.args == ["mark-1"]
    view.update_records({known.claim.id: None})
    assert view.active_highlight() == ""


def test_going_on_after_a_verdict_announces_no_other_highlight(
    view: ArticleView, qtbot: QtBot, short: Version, record: Record
) -> None:
    known = record(short, short.sentences[1], "true")
    view.update_records({known.claim.id: known})
    with qtbot.assertNotEmitted(view.highlight_activated):
        view.request_claim("false")
    assert view.active_highlight() == "mark-1"


def test_a_new_highlight_on_the_selection_becomes_active_where_the_cursor_stayed(
    view: ArticleView, short: Version, record: Record
) -> None:
    span = span_of(SHORT, "second one")
    view.select(span)
    view.request_claim("true")
    made = record(short, span, "true")
    view.update_records({made.claim.id: made})
    assert view.active_highlight() == "mark-1"


def test_a_selection_takes_the_keys_from_the_highlight_that_was_active(
    view: ArticleView, qtbot: QtBot, short: Version, record: Record
) -> None:
    known = record(short, short.sentences[0], "true")
    view.update_records({known.claim.id: known})
    view.reveal("mark-1")
    view.select(span_of(SHORT, "second one"))
    assert view.active_highlight() == ""
    with qtbot.assertNotEmitted(view.removal_requested):
        view.request_removal()
    view.request_claim("false")
    made = record(short, span_of(SHORT, "second one"), "false")
    view.update_records({made.claim.id: made})
    assert view.active_highlight() == "mark-2"
    assert view.target() == span_of(SHORT, "second one")


def test_a_click_announces_the_highlight_the_cursor_went_on_to_in_silence(
    view: ArticleView, qtbot: QtBot, short: Version, record: Record
) -> None:
    known = record(short, short.sentences[1], "true")
    view.update_records({known.claim.id: known})
    view.request_claim("false")
    with qtbot.waitSignal(view.highlight_activated) as seen:
        click(view, qtbot, "second")
    assert seen.args == ["mark-1"]


def test_the_caret_in_a_highlight_activates_it(view: ArticleView, qtbot: QtBot, short: Version, record: Record) -> None:
    known = record(short, span_of(SHORT, "The first"), "true")
    view.update_records({known.claim.id: known})
    assert view.active_highlight() == ""
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.active_highlight() == "mark-1"


def test_the_sentence_at_the_cursor_is_never_at_the_edge(view: ArticleView, long: Version) -> None:
    for step in [1] * 40 + [30, -50, 99, -3]:
        view.move_sentence(step)
        top, bottom = view.geometry_of_text.span_extent(view.target())
        assert bottom <= 0.9 * view.viewport().height()
        assert top >= 0 or view.verticalScrollBar().value() == 0


def test_revealing_scrolls_only_when_it_must_or_is_asked_again(
    view: ArticleView, qtbot: QtBot, long: Version, record: Record
) -> None:
    near, far = record(long, long.sentences[1], "true"), record(long, long.sentences[80], "false")
    view.update_records({each.claim.id: each for each in (near, far)})
    with qtbot.assertNotEmitted(view.highlight_activated):
        view.reveal("mark-1")
        assert view.verticalScrollBar().value() == 0
        view.reveal("mark-2")
    middle = view.viewport().height() / 2
    top, bottom = view.geometry_of_text.span_extent(long.sentences[80])
    assert abs((top + bottom) / 2 - middle) < 5
    assert (view.active_highlight(), view.sentence_index) == ("mark-2", 80)
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 60)
    shifted = view.verticalScrollBar().value()
    view.move_sentence(0)
    view.verticalScrollBar().setValue(shifted)
    view.reveal("mark-2")
    assert view.verticalScrollBar().value() == shifted
    view.reveal("mark-2")
    assert view.verticalScrollBar().value() != shifted


def test_the_flash_is_shown_unless_motion_is_reduced(view: ArticleView, short: Version, record: Record) -> None:
    known = record(short, short.sentences[1], "true")
    view.update_records({known.claim.id: known})
    view.reveal("mark-1")
    still = view.grab().toImage()
    assert view.grab().toImage() == still
    view.reduced_motion = False
    view.reveal("mark-1")
    assert view.grab().toImage() != still


def test_no_refresh_moves_the_page(view: ArticleView, long: Version, record: Record) -> None:
    view.go_to_sentence(60)
    before = view.verticalScrollBar().value()
    made = [record(long, sentence, "true") for sentence in long.sentences]
    view.update_records({each.claim.id: each for each in made})
    view.update_records({each.claim.id: None for each in made})
    assert (view.verticalScrollBar().value(), view.sentence_index) == (before, 60)


def test_coming_back_to_an_article_finds_the_place(
    view: ArticleView, article: Article, long: Version, version: Callable[..., Version]
) -> None:
    view.go_to_sentence(70)
    place = view.verticalScrollBar().value()
    view.show_article(replace(article, id="other"), version(SHORT, [FIRST]), [], BASIC)
    view.show_article(article, long, [], BASIC, restore=True)
    assert (view.sentence_index, view.verticalScrollBar().value()) == (70, place)
    view.show_article(article, long, [], BASIC)
    assert (view.sentence_index, view.verticalScrollBar().value()) == (0, 0)


@pytest.mark.expects_log("its quote does not stand at its place")
def test_a_highlight_that_lost_its_quote_is_reported_and_not_drawn(
    view: ArticleView, qtbot: QtBot, short: Version, record: Record, caplog: pytest.LogCaptureFixture
) -> None:
    known = record(replace(short, text=SHORT.upper()), short.sentences[0], "true")
    with qtbot.waitSignal(view.anchor_failed) as seen, caplog.at_level(logging.ERROR):
        view.update_records({known.claim.id: known})
    assert seen.args == ["mark-1"]
    assert "mark-1" in caplog.text
    assert all(not formats for formats in layout_formats(view))


def test_an_orphan_is_not_drawn_and_no_fault(view: ArticleView, qtbot: QtBot, short: Version, record: Record) -> None:
    known = record(short, short.sentences[0], "true")
    orphan = replace(known, highlights=(replace(known.highlights[0], state=HighlightState.ORPHAN),))
    with qtbot.assertNotEmitted(view.anchor_failed):
        view.update_records({orphan.claim.id: orphan})
    assert all(not formats for formats in layout_formats(view))


def layout_formats(view: ArticleView) -> list[list[str]]:
    found = []
    block = view.document().firstBlock()
    while block.isValid():
        found.append([piece.format.background().color().name() for piece in block.layout().formats()])
        block = block.next()
    return found


def test_a_new_theme_recolours_the_highlights(
    view: ArticleView, qapp: QApplication, short: Version, record: Record
) -> None:
    theme.apply(qapp, theme.load("light"))
    known = record(short, short.sentences[0], "true")
    view.update_records({known.claim.id: known})
    assert layout_formats(view)[0] == [theme.load("light").verdicts["blue"].fill]
    theme.apply(qapp, theme.load("dark"))
    assert layout_formats(view)[0] == [theme.load("dark").verdicts["blue"].fill]
    theme.apply(qapp, theme.load("light"))


def test_with_nothing_open_every_wish_is_quietly_nothing(view: ArticleView, qtbot: QtBot, short: Version) -> None:
    view.clear()
    assert view.toPlainText() == ""
    with qtbot.assertNotEmitted(view.claim_requested), qtbot.assertNotEmitted(view.removal_requested):
        view.request_claim("true")
        view.request_removal()
        view.move_sentence(1)
        view.reveal("mark-1")
        view.update_records({"claim": None})
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert (view.sentence_index, len(view.target()), view.active_highlight()) == (-1, 0, "")


def test_the_empty_view_says_what_to_do_and_the_full_one_does_not(view: ArticleView, short: Version) -> None:
    def inked() -> bool:
        image = view.viewport().grab().toImage()
        row = image.height() // 2 + 10
        return any(image.pixelColor(x, row) != image.pixelColor(1, 1) for x in range(image.width()))

    assert not inked()
    view.clear()
    assert inked()


def test_the_text_is_the_canonical_one(view: ArticleView, short: Version) -> None:
    assert view.toPlainText() == SHORT
    assert not view.document().isUndoRedoEnabled()
    assert view.isReadOnly()
    assert view.accessibleName()
    assert view.accessibleDescription()
    assert view.textCursor().charFormat().property(QTextFormat.Property.AnchorHref) is None
