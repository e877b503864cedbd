from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.article import Version
from annotator.core.claim import ClaimRecord
from annotator.core.highlight import Anchor, HighlightState
from annotator.core.match import Difference, DifferenceKind
from annotator.core.span import Span
from annotator.operations.revising import Wordings
from annotator.ui.claim_words import badge_of
from annotator.ui.marked_text import MarkedText
from annotator.ui.place_question import PlaceQuestion, facts_in_words

Record = Callable[..., ClaimRecord]
VersionOf = Callable[..., Version]
TEXT = "It cost 48 in all. It rained."


@pytest.fixture
def asked(qtbot: QtBot) -> PlaceQuestion:
    question = PlaceQuestion()
    qtbot.addWidget(question)
    return question


def moved(made: ClaimRecord) -> ClaimRecord:
    """Return a record whose highlight waits for review."""
    return replace(made, highlights=(replace(made.highlights[0], state=HighlightState.MOVED),))


def orphaned(made: ClaimRecord) -> ClaimRecord:
    """Return a record whose words are gone."""
    anchor = Anchor(Span(0, 0), "It cost 48 in all.", "Before it. ", " After it.")
    return replace(
        made, highlights=(replace(made.highlights[0], state=HighlightState.ORPHAN, anchor=anchor),)
    )  # fmt: skip


def test_a_sure_place_and_a_fresh_verdict_ask_nothing(asked: PlaceQuestion, record: Record, version: VersionOf) -> None:
    wanted: list[str] = []
    asked.wording_wanted.connect(wanted.append)
    made = record(version(TEXT), Span(0, 18), "true")
    asked.show_record(made)
    assert asked.isHidden()
    assert wanted == []
    assert badge_of(made) == ""


def test_both_wordings_are_shown_word_by_word(asked: PlaceQuestion, record: Record, version: VersionOf) -> None:
    wanted: list[str] = []
    asked.wording_wanted.connect(wanted.append)
    made = moved(record(version(TEXT), Span(0, 18), "true"))
    asked.show_record(made)
    asked.show_record(made)
    assert wanted == [made.highlights[0].id]
    fact = Difference(DifferenceKind.NUMBER, "48", "84")
    asked.show_wording(wanted[0], Wordings("It cost 84 in all.", "It cost 48 in all.", (fact,)))
    before, now = asked.findChildren(MarkedText)
    assert [span.slice(before.text) for span in before.quiet] == ["84"]
    assert [span.slice(now.text) for span in now.strong] == ["48"]
    assert "\u206884\u2069 → \u206848\u2069" in asked.facts.text()
    assert badge_of(made) == "⚠ place not sure"
    heard: list[str] = []
    asked.confirm_requested.connect(heard.append)
    asked.orphan_requested.connect(heard.append)
    asked.confirm.click()
    asked.orphan.click()
    assert heard == [made.highlights[0].id] * 2


def test_an_orphan_shows_its_old_words_and_where_they_stood(
    asked: PlaceQuestion, record: Record, version: VersionOf
) -> None:
    made = orphaned(record(version(TEXT), Span(0, 18), "true"))
    asked.show_record(made)
    asked.show_wording(made.highlights[0].id, Wordings("It cost 48 in all.", "", ()))
    assert asked.wordings() == ["It cost 48 in all."]
    assert asked.confirm.isHidden()
    assert not asked.attach.isHidden()
    assert "Before it." in asked.context.text()
    assert not asked.context.isHidden()
    assert badge_of(made) == "⚠ orphaned"


def test_the_next_wording_takes_the_place_of_the_last(asked: PlaceQuestion, record: Record, version: VersionOf) -> None:
    made = moved(record(version(TEXT), Span(0, 18), "true"))
    asked.show_record(made)
    mark = made.highlights[0].id
    asked.show_wording(mark, Wordings("It cost 48 in all.", "", ()))
    shown = asked.findChildren(MarkedText)
    assert [part.isHidden() for part in shown] == [False, True]
    assert not asked.context.isHidden()
    asked.show_wording(mark, Wordings("It cost 84 in all.", "It cost 48 in all.", ()))
    assert asked.findChildren(MarkedText) == shown
    assert [part.isHidden() for part in shown] == [False, False]
    assert asked.context.isHidden()
    assert asked.wordings() == ["It cost 84 in all.", "It cost 48 in all."]


def test_a_stale_verdict_is_to_be_given_again(asked: PlaceQuestion, record: Record, version: VersionOf) -> None:
    made = record(version(TEXT), Span(0, 18), "true")
    assert made.claim.verdict is not None
    stale = replace(made, claim=replace(made.claim, verdict=replace(made.claim.verdict, checked_text="It cost 84.")))
    asked.show_record(stale)
    assert "Check again" in asked.heading.text()
    assert asked.confirm.isHidden()
    assert asked.attach.isHidden()
    assert badge_of(stale) == "⚠ check again"
    asked.show_record(made)
    assert asked.isHidden()


def test_a_wording_that_comes_too_late_is_not_shown(asked: PlaceQuestion, record: Record, version: VersionOf) -> None:
    made = moved(record(version(TEXT), Span(0, 18), "true"))
    asked.show_record(made)
    asked.show_wording("another", Wordings("a", "b", ()))
    assert asked.wordings() == []
    asked.show_record(replace(made, highlights=()))
    asked.show_wording(made.highlights[0].id, Wordings("a", "b", ()))
    assert asked.wordings() == []


def test_what_is_on_one_side_only_has_a_dash_on_the_other() -> None:
    words = facts_in_words([Difference(DifferenceKind.NEGATION, "not", "")])
    assert words == "negation: – → \u2068not\u2069"
