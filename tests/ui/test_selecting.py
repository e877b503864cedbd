"""Selecting and stretching in the article, with the mouse and with keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.article import Article, Version
from annotator.core.claim import ClaimRecord
from annotator.core.scale import BASIC
from annotator.core.span import Span
from annotator.ui.article_view import ArticleView

FIRST, SECOND, THIRD = "😀 Dr. Falk paid 3.5 % more.", "The second one follows it.", "A third e\u0301 👨‍👩‍👧 ends it."
TEXT = f"{FIRST} {SECOND}\n\n{THIRD}"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
KEY = Qt.Key
Record = Callable[..., ClaimRecord]


@pytest.fixture
def view(qtbot: QtBot, article: Article, version: Callable[..., Version]) -> ArticleView:
    view = ArticleView()
    view.reduced_motion = True
    qtbot.addWidget(view)
    view.resize(800, 500)
    view.show()
    view.activateWindow()
    view.show_article(article, version(TEXT, [FIRST, SECOND, THIRD]), [], BASIC)
    return view


def span_of(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def point(view: ArticleView, words: str, share: float = 0.5) -> QPoint:
    box = view.geometry_of_text.span_boxes(span_of(words), view.geometry_of_text.visible())[0]
    return QPointF(box.left() + box.width() * share, box.center().y()).toPoint()


def send(view: ArticleView, kind: QEvent.Type, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    buttons = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else LEFT
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
    place = QPointF(at)
    event = QMouseEvent(kind, place, QPointF(view.viewport().mapToGlobal(at)), button, buttons, held)
    QApplication.sendEvent(view.viewport(), event)


def hover(view: ArticleView, at: QPoint) -> None:
    none = Qt.MouseButton.NoButton
    where = QPointF(view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), QMouseEvent(QEvent.Type.MouseMove, QPointF(at), where, none, none, NONE))


def drag(view: ArticleView, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> str:
    """Press, move and release; return what was shown as selected before the release."""
    send(view, QEvent.Type.MouseButtonPress, start)
    send(view, QEvent.Type.MouseMove, end, held)
    shown = view.selected_span()
    send(view, QEvent.Type.MouseButtonRelease, end, held)
    return shown.slice(TEXT) if shown else ""


def version_on(view: ArticleView) -> Version:
    page = view._page
    assert page is not None
    return page.version


def show(view: ArticleView, *records: ClaimRecord) -> None:
    view.update_records({record.claim.id: record for record in records})


def test_a_drag_shows_whole_sentences_while_dragging(view: ArticleView) -> None:
    assert drag(view, point(view, "Falk"), point(view, "paid")) == FIRST
    assert view.target().slice(TEXT) == FIRST
    assert drag(view, point(view, "follows"), point(view, "paid")) == f"{FIRST} {SECOND}"
    assert drag(view, point(view, "second"), point(view, "third")) == f"{SECOND}\n\n{THIRD}"


@pytest.mark.parametrize("held", [ALT, CTRL])
def test_a_drag_with_alt_or_ctrl_takes_the_exact_characters(view: ArticleView, held: Qt.KeyboardModifier) -> None:
    start, end = point(view, "paid", 0), point(view, "3.5 %", 1)
    assert drag(view, start, end, held) == "paid 3.5 %"
    assert drag(view, end, start, held) == "paid 3.5 %"
    assert drag(view, point(view, "more.", 0), point(view, "The", 0), held) == "more."


def test_a_drag_begun_inside_the_selection_selects_anew(view: ArticleView) -> None:
    view.select(span_of(FIRST))
    assert drag(view, point(view, "Falk", 0), point(view, "Falk", 1), ALT) == "Falk"
    assert view.target().slice(TEXT) == "Falk"


def test_shift_and_a_drag_go_on_from_where_the_selection_began(view: ArticleView) -> None:
    view.select(span_of("Falk"))
    send(view, QEvent.Type.MouseButtonPress, point(view, "paid", 1), SHIFT)
    send(view, QEvent.Type.MouseMove, point(view, "more", 1), SHIFT | ALT)
    send(view, QEvent.Type.MouseButtonRelease, point(view, "more", 1), SHIFT | ALT)
    assert view.target().slice(TEXT) == "Falk paid 3.5 % more"


def test_a_double_click_and_a_drag_select_words(view: ArticleView) -> None:
    QTest.mouseDClick(view.viewport(), LEFT, pos=point(view, "second"))
    assert view.target().slice(TEXT) == "second"
    send(view, QEvent.Type.MouseMove, point(view, "one"))
    assert view.target().slice(TEXT) == "second one"
    send(view, QEvent.Type.MouseButtonRelease, point(view, "one"))


def test_the_page_follows_a_drag_beyond_its_edge(
    view: ArticleView, qtbot: QtBot, article: Article, version: Callable[..., Version]
) -> None:
    many = [f"Sentence {number} of many stands here." for number in range(90)]
    view.show_article(article, version("\n\n".join(many), many), [], BASIC)
    send(view, QEvent.Type.MouseButtonPress, QPoint(200, 60))
    send(view, QEvent.Type.MouseMove, QPoint(200, view.viewport().height() + 60))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 300)
    selected = view.selected_span()
    send(view, QEvent.Type.MouseButtonRelease, QPoint(200, view.viewport().height() + 60))
    assert selected is not None
    assert view.text[selected.end - 1] == "."
    assert len(selected) > 400
    still = view.verticalScrollBar().value()
    qtbot.wait(80)
    assert view.verticalScrollBar().value() == still


def test_ctrl_and_arrows_take_more_sentences_and_a_verdict_goes_on_behind_them(view: ArticleView, qtbot: QtBot) -> None:
    QTest.keyClick(view, KEY.Key_Down, CTRL)
    assert view.target().slice(TEXT) == f"{FIRST} {SECOND}"
    with qtbot.waitSignal(view.claim_requested) as seen:
        view.request_claim("true")
    assert seen.args == [span_of(f"{FIRST} {SECOND}"), "true"]
    assert view.sentence_index == 2
    QTest.keyClick(view, KEY.Key_Up, CTRL)
    QTest.keyClick(view, KEY.Key_Up, CTRL)
    QTest.keyClick(view, KEY.Key_Up, CTRL)
    assert view.target() == Span(0, len(TEXT))
    QTest.keyClick(view, KEY.Key_Down, CTRL)
    assert view.target().slice(TEXT) == f"{SECOND}\n\n{THIRD}"
    QTest.keyClick(view, KEY.Key_Down, CTRL)
    assert (view.target().slice(TEXT), view.textCursor().hasSelection()) == (THIRD, False)


def moves(view: ArticleView, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier) -> str:
    with qtbot.waitSignal(view.edges_moved) as seen:
        QTest.keyClick(view, key, held)
    return str(seen.args[1].slice(TEXT))


def test_keys_move_the_edges_of_the_active_highlight(view: ArticleView, qtbot: QtBot, record: Record) -> None:
    show(view, record(version_on(view), span_of("one follows"), "true"))
    view.reveal("mark-1")
    assert moves(view, qtbot, KEY.Key_Right, SHIFT) == "one follows i"
    # The answer to the first key has not come yet.
    assert moves(view, qtbot, KEY.Key_Right, SHIFT) == "one follows it"
    assert moves(view, qtbot, KEY.Key_Left, SHIFT | ALT) == "one follows"
    assert moves(view, qtbot, KEY.Key_Left, SHIFT | CTRL) == "d one follows"
    assert moves(view, qtbot, KEY.Key_Right, SHIFT | CTRL | ALT) == "one follows"
    assert moves(view, qtbot, KEY.Key_Down, SHIFT) == "one follows it."
    assert moves(view, qtbot, KEY.Key_Up, SHIFT | CTRL) == SECOND


def test_a_selection_s_edges_move_by_the_same_keys(view: ArticleView, qtbot: QtBot) -> None:
    view.select(span_of("second"))
    with qtbot.assertNotEmitted(view.edges_moved):
        QTest.keyClick(view, KEY.Key_Right, SHIFT | ALT)
        assert view.target().slice(TEXT) == "second one"
        QTest.keyClick(view, KEY.Key_Left, SHIFT | CTRL | ALT)
        assert view.target().slice(TEXT) == "The second one"
        QTest.keyClick(view, KEY.Key_Right, SHIFT | CTRL)
        assert view.target().slice(TEXT) == "he second one"


def test_a_caret_moved_by_keys_selects_inside_a_highlight(view: ArticleView, qtbot: QtBot, record: Record) -> None:
    show(view, record(version_on(view), span_of(FIRST), "true"))
    view.go_to_sentence(0)
    with qtbot.assertNotEmitted(view.edges_moved):
        for _ in range(2):
            QTest.keyClick(view, KEY.Key_Right)
        for _ in range(3):
            QTest.keyClick(view, KEY.Key_Right, SHIFT)
    assert view.target().slice(TEXT) == "Dr."


def handle(view: ArticleView, words: str, *, end: bool) -> QPoint:
    boxes = view.geometry_of_text.span_boxes(span_of(words), view.geometry_of_text.visible())
    corner = boxes[-1].bottomRight() + QPointF(2, 4) if end else boxes[0].topLeft() - QPointF(2, 4)
    return corner.toPoint()


def test_handles_draw_an_edge_to_words_and_ask_once(view: ArticleView, qtbot: QtBot, record: Record) -> None:
    show(view, record(version_on(view), span_of("Falk paid"), "true"))
    view.reveal("mark-1")
    asked: list[tuple[str, str]] = []
    view.edges_moved.connect(lambda mark, span: asked.append((mark, span.slice(TEXT))))
    plain = view.viewport().grab().toImage()
    send(view, QEvent.Type.MouseButtonPress, handle(view, "Falk paid", end=True))
    send(view, QEvent.Type.MouseMove, point(view, "more"))
    assert asked == []
    assert view.viewport().grab().toImage() != plain
    send(view, QEvent.Type.MouseButtonRelease, point(view, "more"))
    assert asked in ([("mark-1", "Falk paid 3.5 % more")], [("mark-1", "Falk paid 3.5 %")])
    send(view, QEvent.Type.MouseButtonPress, handle(view, "Falk paid", end=False))
    send(view, QEvent.Type.MouseMove, point(view, "alk", 0), ALT)
    send(view, QEvent.Type.MouseButtonRelease, point(view, "alk", 0), ALT)
    assert asked[1:] == [("mark-1", "alk paid")]
    assert view.active_highlight() == "mark-1"


def test_a_handle_that_is_only_clicked_moves_nothing(view: ArticleView, qtbot: QtBot, record: Record) -> None:
    show(view, record(version_on(view), span_of("Falk paid"), "true"))
    view.reveal("mark-1")
    with qtbot.assertNotEmitted(view.edges_moved):
        QTest.mouseClick(view.viewport(), LEFT, pos=handle(view, "Falk paid", end=True))


@pytest.fixture
def three(view: ArticleView, record: Record) -> ArticleView:
    """Return the view with a sentence, words of it, and words that cross into the next sentence."""
    shown = version_on(view)
    spans = (FIRST, "3.5 % more", f"more. {SECOND[:10]}")
    show(
        view, *(record(shown, span_of(words), label) for words, label in zip(spans, ("true", "false", ""), strict=True))
    )
    return view


def test_o_goes_round_all_highlights_of_the_sentence(three: ArticleView) -> None:
    three.go_to_sentence(0)
    assert three.active_highlight() == "mark-1"
    seen = [(three.cycle_highlights(), three.active_highlight()) for _ in range(3)]
    assert seen == [((2, 3), "mark-2"), ((3, 3), "mark-3"), ((1, 3), "mark-1")]
    three.go_to_sentence(2)
    assert three.cycle_highlights() == (0, 0)


def test_o_and_delete_are_about_one_highlight_only(three: ArticleView, qtbot: QtBot) -> None:
    three.go_to_sentence(0)
    with qtbot.waitSignal(three.highlight_activated) as seen:
        three.cycle_highlights()
    assert seen.args == ["mark-2"]
    with qtbot.waitSignal(three.removal_requested) as removed:
        three.request_removal()
    assert removed.args == ["mark-2"]


def test_the_pointer_outlines_the_highlight_on_top_and_lists_all_of_them(three: ArticleView, qtbot: QtBot) -> None:
    hover(three, point(three, "Falk"))
    assert three.hovered() == "mark-1"
    assert three.hover_list.isHidden()
    hover(three, point(three, "more"))
    qtbot.waitUntil(three.hover_list.isVisible)
    assert three.hovered() == "mark-2"
    rows = [row.text() for row in three.hover_list.rows()]
    assert [row.partition(":")[0] for row in rows] == ["✗ False", "○ To check", "✓ True"]
    with qtbot.waitSignal(three.highlight_activated) as seen:
        three.hover_list.rows()[1].click()
    assert seen.args == ["mark-3"]
    assert three.hover_list.isHidden()


def test_what_is_hovered_shows_over_lines_and_paragraphs(view: ArticleView, record: Record) -> None:
    span = span_of(f"{SECOND}\n\n{THIRD}")
    show(view, record(version_on(view), span, "true"))
    before = view.viewport().grab().toImage()
    view.hover("mark-1")
    after = view.viewport().grab().toImage()
    for words in (SECOND, THIRD):
        box = view.geometry_of_text.span_boxes(span_of(words), view.geometry_of_text.visible())[0]
        area = box.adjusted(-3, -3, 3, 3).toAlignedRect()
        assert after.copy(area) != before.copy(area)
    view.hover("")
    assert view.viewport().grab().toImage() == before
