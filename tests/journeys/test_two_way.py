"""Cards and highlights lead to each other, and nothing scrolls that need not."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.span import Span
from annotator.library.library import Library
from annotator.operations import marking
from tests.journeys.conftest import Desk

COUNT, JUMPS = 60, 100
TEXT = "\n\n".join(f"Statement {number} says that house {number} cost {number * 7} euros." for number in range(COUNT))


@pytest.fixture
def full(desk: Desk) -> Desk:
    """Return the desk with a claim on every other sentence."""
    article = desk.open(TEXT)
    with Library.open(desk.path) as other:
        outline = other.articles.outlines()[0]
        for number, span in enumerate(outline.sentences[::2]):
            marking.highlight(other, outline.version_id, span, ("true", "false", "unverified", None)[number % 4])
    desk.go(article)
    return desk


def card(desk: Desk, claim_id: str) -> QRect:
    return desk.window.panel.list.visualRect(desk.window.panel.claims.index_of(claim_id))


def centred(desk: Desk, span: Span) -> bool:
    top, bottom = desk.view.geometry_of_text.span_extent(span)
    return abs((top + bottom) / 2 - desk.view.viewport().height() / 2) < 5


def test_a_hundred_random_jumps_keep_both_sides_in_view_and_in_place(full: Desk) -> None:
    source = random.Random(5)
    claims = sorted(full.session.state.records)
    article = full.session.state.article
    assert article is not None
    page, cards = full.view.verticalScrollBar(), full.window.panel.list
    for _ in range(JUMPS):
        claim_id = source.choice([claim for claim in claims if claim != full.window.keys.chosen])
        span = full.session.state.records[claim_id].highlights[0].anchor.span
        seen, before = full.view.shows_all_of(span), page.value()
        if source.random() < 0.5:
            cards.claim_chosen.emit(claim_id)
            full.settle()
            assert full.view.target() == span
            assert page.value() == before if seen else centred(full, span) or page.value() in (0, page.maximum())
        else:
            full.view.go_to_sentence(article.version.sentences.index(span))
            full.settle()
            assert full.window.keys.chosen == cards.chosen == claim_id
        assert full.view.shows_all_of(span)
        assert 0 <= card(full, claim_id).top() < cards.viewport().height()


def test_the_other_side_stays_where_it_is_when_it_shows_what_was_chosen(full: Desk) -> None:
    full.view.go_to_sentence(0)
    full.settle()
    top = card(full, full.window.keys.chosen).top()
    for step in (1, -1, 1, -1):
        full.view.move_sentence(step)
        full.settle()
    assert card(full, full.window.keys.chosen).top() == top


def test_pointing_at_a_card_outlines_its_highlight(full: Desk) -> None:
    cards = full.window.panel.list
    claim_id = full.window.panel.claims.claim_at(cards.indexAt(QPoint(41, 21)))
    QTest.mouseMove(cards.viewport(), QPoint(41, 21))
    full.settle()
    assert full.view.hovered() == full.session.state.highlight_of(claim_id) != ""
    QApplication.sendEvent(cards, QEvent(QEvent.Type.Leave))
    assert full.view.hovered() == ""


def test_asking_again_for_what_is_in_view_centres_it(full: Desk) -> None:
    claim_id = next(
        claim for claim, record in full.session.state.records.items()
        if record.highlights[0].anchor.quote.startswith("Statement 30 ")
    )  # fmt: skip
    full.window.panel.list.claim_chosen.emit(claim_id)
    full.settle()
    bar = full.view.verticalScrollBar()
    middle = bar.value()
    bar.setValue(middle + 80)
    full.window.panel.list.claim_chosen.emit(claim_id)
    full.settle()
    assert bar.value() == middle
