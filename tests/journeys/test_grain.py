"""Any grain and every overlap by keys, down to what the library holds."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.span import Span
from annotator.library.library import Library
from annotator.operations import keeping, marking
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import CTRL

KEY, ALT, SHIFT = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
FAMILY = "👨‍👩‍👧‍👦"
FIRST = f"Dr. Falk said 3.5 % of families {FAMILY} paid in Cafe\u0301s."
TEXT = f"{FIRST} The price\u00a0rose to €48 in 2019.\n\n“So be it,” she said. Nobody answered."


def presses(desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier, times: int) -> None:
    for _ in range(times):
        desk.press(key, held)


def test_one_key_judges_a_selection_without_a_dialog(desk: Desk) -> None:
    desk.open(TEXT)
    for words, key in (("3.5 %", "f"), (FAMILY, "u"), ("Falk said 3.5", "t"), ("in 2019.\n\n“So", "t")):
        desk.view.select(desk.span_of(words))
        desk.type(key)
    assert sorted(desk.stored().values()) == sorted(["3.5 %", FAMILY, "Falk said 3.5", "in 2019.\n\n“So"])
    assert desk.verdicts() == ["true", "false", "unverified", "true"]
    assert desk.window.isActiveWindow()


def test_a_mouse_takes_whole_sentences_and_with_alt_exact_characters(desk: Desk) -> None:
    desk.open(TEXT)
    assert dragged(desk, "Falk", "families") == FIRST  # Neither "Dr." nor "3.5 %" ends a sentence.
    desk.type("t")
    both = f"{FIRST} The price\u00a0rose to €48 in 2019."
    assert dragged(desk, "families", "rose") == both
    desk.type("f")
    assert dragged(desk, "€48", "2019", ALT) == "€48 in 2019"
    desk.type("u")
    assert sorted(desk.stored().values()) == sorted([FIRST, both, "€48 in 2019"])


def dragged(desk: Desk, first: str, last: str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> str:
    """Drag from the first character of some words to the end of others; return what is shown before the release."""
    view, edges = desk.view, []
    for words, share in ((first, 0.0 if held else 0.5), (last, 1.0 if held else 0.5)):
        box = view.geometry_of_text.span_boxes(desk.span_of(words), view.geometry_of_text.visible())[0]
        edges.append(QPointF(box.left() + share * box.width(), box.center().y()).toPoint())
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=edges[0])
    where = QPointF(view.viewport().mapToGlobal(edges[1]))
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    QApplication.sendEvent(
        view.viewport(), QMouseEvent(QEvent.Type.MouseMove, QPointF(edges[1]), where, none, left, held)
    )
    shown = desk.target()
    QTest.mouseRelease(view.viewport(), left, held, edges[1])
    return shown


def test_ten_claims_take_at_most_twenty_keys(desk: Desk) -> None:
    desk.open(" ".join(f"House {number} cost {number + 3} million euros." for number in range(12)))
    keys = "jtfutftutfft"
    desk.type(keys)
    assert (len(desk.verdicts()), len(keys) <= 20) == (11, True)
    assert desk.stored() == desk.marks()


def test_a_burst_of_edge_keys_is_stored_and_is_one_step_to_undo(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marking, "BURST", timedelta(hours=1))
    desk.open(TEXT)
    desk.type("t")
    desk.press(KEY.Key_Up)
    presses(desk, KEY.Key_Left, SHIFT, 5)
    assert list(desk.stored().values()) == [f"Dr. Falk said 3.5 % of families {FAMILY} paid in C"]
    presses(desk, KEY.Key_Left, SHIFT | ALT, 4)
    assert list(desk.stored().values()) == ["Dr. Falk said 3.5 % of families"]
    presses(desk, KEY.Key_Right, SHIFT | CTRL | ALT, 3)
    assert list(desk.stored().values()) == ["said 3.5 % of families"]
    assert desk.says() == "Saved: new edges of “said 3.5 % of families”"
    desk.press(KEY.Key_Z, CTRL)
    assert list(desk.stored().values()) == [FIRST]
    desk.press(KEY.Key_Z, CTRL | SHIFT)
    assert list(desk.stored().values()) == list(desk.marks().values()) == ["said 3.5 % of families"]
    assert len(desk.session.state.records) == 1


def test_an_edge_never_stops_inside_a_character(desk: Desk) -> None:
    desk.open(TEXT)
    desk.mark(desk.span_of("of"))
    desk.type("n")
    seen = []
    for _ in range(26):
        desk.press(KEY.Key_Right, SHIFT)
        seen.append(next(iter(desk.stored().values())))
    assert f"of families {FAMILY}" in seen
    assert not any(
        FAMILY[:cut] in words[-len(FAMILY) :] and FAMILY not in words for words in seen for cut in range(1, 7)
    )
    assert not any(words.endswith("Cafe") for words in seen)
    with Library.open(desk.path, create=False) as library:
        assert keeping.check(library) == []


@pytest.mark.parametrize("nested", [("said 3.5 %", "3.5"), ("families", f"of families {FAMILY}")])
def test_three_overlapping_are_seen_reached_and_removed_one_by_one(desk: Desk, nested: tuple[str, str]) -> None:
    desk.open(TEXT)
    whole = desk.mark(desk.span_of(FIRST), "true")
    parts = [desk.mark(desk.span_of(words), "false") for words in nested]
    desk.view.go_to_sentence(0)
    reached = []
    for _ in range(3):
        desk.type("o")
        reached.append(desk.view.active_highlight())
        assert desk.window.keys.chosen == desk.session.state.claim_at(reached[-1])
    assert set(reached) == {whole, *parts}
    lanes = desk.view.scene_lanes()
    assert len({lanes[mark] for mark in (whole, *parts)}) == 3
    gone = desk.view.active_highlight()
    desk.press(KEY.Key_Delete)
    assert set(desk.stored()) == {whole, *parts} - {gone}
    desk.press(KEY.Key_Z, CTRL)
    assert set(desk.stored()) == {whole, *parts}


def test_o_says_where_it_is(desk: Desk) -> None:
    desk.open(TEXT)
    desk.type("o")
    assert desk.says() == "No highlight lies here."
    desk.type("tko")
    assert desk.says() == "Highlight 1 of 1 here"


def test_more_sentences_with_ctrl_and_arrows(desk: Desk) -> None:
    desk.open(TEXT)
    desk.press(KEY.Key_Down, CTRL)
    desk.press(KEY.Key_Down, CTRL)
    desk.type("f")
    assert list(desk.stored().values()) == [TEXT[: TEXT.index(" Nobody")]]
    assert desk.target() == "Nobody answered."


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_mark_reads_as_the_text_under_it(desk: Desk, data: st.DataObject) -> None:
    pieces = ["Wort ", "e\u0301 ", f"{FAMILY} ", "\u00a0€5. ", "שלום ", "\n\n", "A. ", "日本。"]
    text = "".join(data.draw(st.lists(st.sampled_from(pieces), min_size=3, max_size=25)))
    desk.open(f"{text}End {data.draw(st.integers(0, 10**9))}.")
    for _ in range(3):
        start = data.draw(st.integers(0, len(desk.view.text) - 1))
        desk.view.select(Span(start, min(len(desk.view.text), start + data.draw(st.integers(1, 9)))))
        desk.type("t")
    records = desk.session.state.records.values()
    marks = [mark for record in records for mark in record.highlights]
    for mark in marks:
        assert mark.anchor.span.slice(desk.view.text) == mark.anchor.quote == mark.anchor.quote.strip()
        utf16 = desk.view.positions.span_to_utf16(mark.anchor.span)
        assert desk.view.positions.span_from_utf16(*utf16) == mark.anchor.span
    assert desk.stored() == desk.marks()
