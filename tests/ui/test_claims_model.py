"""The rows of the claims: in reading order, changed one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.core.claim import Claim, ClaimRecord, decide
from annotator.core.criteria import ClaimFilter
from annotator.core.highlight import Anchor, Highlight
from annotator.core.scale import BASIC
from annotator.core.span import Span
from annotator.ui.claims_model import ClaimRole, ClaimsFilter, ClaimsModel

VERSION = "version"


def make(number: int, start: int, label_id: str = "") -> ClaimRecord:
    label = BASIC.label(label_id)
    quote = f"Statement {number}."
    verdict = decide(label, BASIC, at="2026-01-02", checker="", checked_text=quote) if label else None
    claim = Claim(f"c{number}", quote, "2026-01-01", verdict=verdict, sequence=number)
    anchor = Anchor(Span(start, start + len(quote)), quote, "", "")
    return ClaimRecord(claim, (Highlight(f"h{number}", claim.id, VERSION, anchor, "2026-01-01"),))


def ids(model: ClaimsModel) -> list[str]:
    records = [model.data(model.index(row), ClaimRole.RECORD) for row in range(model.rowCount())]
    return [record.claim.id for record in records if isinstance(record, ClaimRecord)]


@pytest.fixture
def model(qtmodeltester: ModelTester) -> ClaimsModel:
    model = ClaimsModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped
    model.show_records(VERSION, [make(2, 100), make(1, 0), make(3, 200)], BASIC)
    return model


def test_rows_stand_in_reading_order(model: ClaimsModel) -> None:
    assert ids(model) == ["c1", "c2", "c3"]
    assert [model.row_of(f"c{number}") for number in (1, 2, 3, 4)] == [0, 1, 2, None]


def test_an_update_inserts_moves_changes_and_removes_without_a_reset(
    model: ClaimsModel, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped
    with qtbot.assertNotEmitted(model.modelReset):
        model.update_records({"c4": make(4, 50), "c1": make(1, 150), "c3": None, "c9": None})
    assert ids(model) == ["c4", "c2", "c1"]


def test_a_changed_claim_reports_one_row_and_an_equal_one_none(model: ClaimsModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.update_records({"c2": make(2, 100, "false")})
    assert changed.args[0].row() == changed.args[1].row() == 1
    with qtbot.assertNotEmitted(model.dataChanged):
        model.update_records({"c2": make(2, 100, "false")})


def test_the_place_in_the_shown_version_counts(model: ClaimsModel) -> None:
    record = make(5, 120)
    elsewhere = replace(record.highlights[0], id="old", version_id="older", anchor=Anchor(Span(0, 1), "S", "", ""))
    model.update_records({"c5": replace(record, highlights=(elsewhere, *record.highlights))})
    assert ids(model) == ["c1", "c2", "c5", "c3"]


def test_a_row_speaks_its_verdict_words_and_sources(model: ClaimsModel) -> None:
    record = make(2, 100, "false")
    noted = replace(record, claim=replace(record.claim, rationale="Wrong\nyear"))
    model.update_records({"c2": noted})
    spoken = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "False. Statement 2.. no source. Note: Wrong year"


@given(
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 300), st.booleans()), max_size=30),
)
def test_any_updates_leave_what_a_fresh_model_would_show(steps: list[tuple[int, int, bool]]) -> None:
    model, kept = ClaimsModel(), dict[str, ClaimRecord]()
    model.show_records(VERSION, [], BASIC)
    for number, start, stays in steps:
        record = make(number, start)
        model.update_records({record.claim.id: record if stays else None})
        if stays:
            kept[record.claim.id] = record
        else:
            kept.pop(record.claim.id, None)
    fresh = ClaimsModel()
    fresh.show_records(VERSION, kept.values(), BASIC)
    assert ids(model) == ids(fresh)
    assert all(ids(model)[model.row_of(claim_id) or 0] == claim_id for claim_id in kept)


def test_the_filter_shows_one_label_and_always_the_chosen_claim(qtmodeltester: ModelTester) -> None:
    model = ClaimsModel()
    model.show_records(VERSION, [make(1, 0, "true"), make(2, 50), make(3, 90, "true")], BASIC)
    claims = ClaimsFilter(model)
    qtmodeltester.check(claims)  # type: ignore[no-untyped-call]  # pytest-qt leaves it untyped
    claims.show_only(ClaimFilter("true"))
    assert [claims.claim_at(claims.index(row, 0)) for row in range(claims.rowCount())] == ["c1", "c3"]
    claims.show_only(ClaimFilter(""))
    claims.keep("c3")
    assert [claims.claim_at(claims.index(row, 0)) for row in range(claims.rowCount())] == ["c2", "c3"]
    model.update_records({"c2": make(2, 50, "false")})
    assert [claims.claim_at(claims.index(row, 0)) for row in range(claims.rowCount())] == ["c3"]
    claims.show_only(ClaimFilter())
    assert claims.rowCount() == 3
