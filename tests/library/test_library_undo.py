from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from annotator.core.change import Change, StepKind
from annotator.errors import Refused
from annotator.library import health, undo
from annotator.library.library import Library
from tests.library.desk import AT, TEXT, Scribbler, article, claim, content, flat, furnish, judge, version


@pytest.mark.parametrize("seed", range(5))
def test_fifty_random_steps_are_undone_and_redone_exactly(empty: Library, seed: int) -> None:
    scribbler = Scribbler(empty, seed)
    states = [flat(content(empty))]
    while len(states) <= 50:
        scribbler.scribble()
        if flat(content(empty)) != states[-1]:
            states.append(flat(content(empty)))
    for _ in range(2):
        for before in reversed(states[:-1]):
            empty.undo.undo(AT, "Ada")
            assert flat(content(empty)) == before
        for after in states[1:]:
            empty.undo.redo(AT, "Ada")
            assert flat(content(empty)) == after
    # The scribbled attachments are names without files.
    assert {problem.kind for problem in health.check(empty)} <= {"attachment"}


@pytest.mark.parametrize("seed", range(3))
def test_wandering_back_and_forth_with_new_steps_keeps_the_library_sound(path: Path, seed: int) -> None:
    with Library.open(path) as library:
        scribbler = Scribbler(library, seed)
        for _ in range(25):
            scribbler.scribble()
    with Library.open(path) as library:
        scribbler = Scribbler(library, seed + 100)
        for _ in range(40):
            move = scribbler.random.choice([library.undo.undo, library.undo.redo, None])
            if move is None:
                scribbler.scribble()
            elif (library.undo.last() if move == library.undo.undo else library.undo.next()) is not None:
                move(AT, "Ada")
        # The scribbled attachments are names without files.
        assert {problem.kind for problem in health.check(library)} <= {"attachment"}


def test_steps_survive_a_restart_with_their_names(path: Path) -> None:
    with Library.open(path) as library:
        furnish(library)
        judge(library)
        before = content(library)
        library.undo.undo(AT, "Ada")
    with Library.open(path) as library:
        last, following = library.undo.last(), library.undo.next()
        assert last is not None
        assert (last.kind, last.detail, last.at) == (StepKind.HIGHLIGHT, "Jobs fell", AT)
        assert following is not None
        assert following.kind is StepKind.JUDGE
        library.undo.redo(AT, "Ada")
        assert content(library) == before


def test_a_new_step_drops_what_could_be_redone(library: Library) -> None:
    judge(library)
    library.undo.undo(AT, "Ada")
    judge(library, "Unverified")
    assert library.undo.next() is None
    with pytest.raises(Refused, match="nothing to redo"):
        library.undo.redo(AT, "Ada")


def test_a_step_that_changes_nothing_is_none(library: Library) -> None:
    judge(library)
    library.undo.undo(AT, "Ada")
    with library.step(StepKind.EDIT_CLAIM, at=AT) as record:
        library.claims.put(library.claims.get("c1"))
    assert record.change == Change()
    assert library.undo.next() is not None


def test_there_is_nothing_to_undo_in_an_empty_library(empty: Library) -> None:
    assert empty.undo.last() is None
    with pytest.raises(Refused, match="nothing to undo"):
        empty.undo.undo(AT, "Ada")


def test_a_step_and_its_undoing_name_what_they_touched(library: Library) -> None:
    with library.step(StepKind.REMOVE_HIGHLIGHT, at=AT) as record:
        library.highlights.remove("h1")
    assert record.change.claims == {"c1"}
    assert record.change.articles == {"a1"}
    assert record.change.step is not None
    assert record.change.step.kind is StepKind.REMOVE_HIGHLIGHT
    assert library.undo.undo(AT, "Ada") == record.change
    assert library.undo.redo(AT, "Ada") == record.change


def test_undoing_a_verdict_is_itself_written_into_the_history(library: Library) -> None:
    judge(library)
    library.undo.undo("2026-03-02T10:00:00Z", "Grace")
    library.undo.redo("2026-03-03T10:00:00Z", "Grace")
    entries = library.history.of_claim("c1")
    assert [(entry.old_label, entry.new_label, entry.reason, entry.checker) for entry in entries] == [
        ("", "False", "first", "Ada"),
        ("False", "True", "", "Ada"),
        ("True", "False", "undo", "Grace"),
        ("False", "True", "redo", "Grace"),
    ]


def test_a_claim_taken_back_keeps_its_history(library: Library) -> None:
    library.undo.undo(AT, "Ada")
    assert library.claims.count() == 0
    assert [entry.new_label for entry in library.history.of_claim("c1")] == ["False", ""]


def test_rows_changed_outside_the_log_are_refused_and_the_step_dropped(library: Library) -> None:
    judge(library)
    with library.unrecorded():
        library.claims.put(claim(rationale="added by an import"))
    before = content(library)
    with pytest.raises(Refused, match="cannot be undone any more"):
        library.undo.undo(AT, "Ada")
    assert content(library) == before
    last = library.undo.last()
    assert last is not None
    assert last.kind is StepKind.HIGHLIGHT


def test_rows_changed_by_another_program_are_refused(library: Library, path: Path) -> None:
    judge(library)
    other = sqlite3.connect(path)
    other.execute("UPDATE claim SET rationale = 'meddled'")
    other.commit()
    other.close()
    with pytest.raises(Refused, match="changed again"):
        library.undo.undo(AT, "Ada")


def test_a_claim_that_something_new_belongs_to_is_not_undone(library: Library) -> None:
    with library.step(StepKind.HIGHLIGHT, at=AT):
        library.claims.add(claim("c2"))
    with library.unrecorded():
        library.connection.run(
            "INSERT INTO link SELECT 90, 'l9', 'c2', earlier_claim_id, relation, created_at, checker, score, scorer, "
            "earlier_text, earlier_label, earlier_date, seal FROM link"
        )
    with pytest.raises(Refused):
        library.undo.undo(AT, "Ada")
    assert library.claims.get("c2").id == "c2"


def test_a_damaged_image_is_never_put_back(library: Library) -> None:
    judge(library)
    library.connection.run("UPDATE undo_change SET image = replace(image, 'Jobs', 'Jibs') WHERE deed = 'update'")
    with pytest.raises(Refused):
        library.undo.undo(AT, "Ada")
    assert library.claims.get("c1").text == "Jobs fell by 3 %."


def test_only_the_last_steps_are_kept(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undo, "STEPS_KEPT", 5)
    for _ in range(4):
        judge(library)
        judge(library, "False")
    assert library.connection.rows("SELECT count(*) AS n FROM undo_step") == [{"n": 5}]
    assert library.connection.rows("SELECT count(DISTINCT step) AS n FROM undo_change") == [{"n": 5}]


def test_the_text_of_a_new_version_is_not_stored_twice(empty: Library) -> None:
    with empty.step(StepKind.IMPORT_ARTICLE, at=AT):
        empty.articles.add(article())
        empty.articles.add_version(version(text=TEXT * 100))
    logged = empty.connection.rows("SELECT sum(length(coalesce(image, ''))) AS n FROM undo_change")
    assert logged == [{"n": 0}]


def break_off(library: Library) -> None:
    with library.step(StepKind.REMOVE_HIGHLIGHT, at=AT):
        library.claims.remove("c1")
        raise ZeroDivisionError


def test_an_exception_takes_the_whole_step_back(library: Library) -> None:
    before = content(library, history=True)
    steps = library.connection.rows("SELECT * FROM undo_step")
    with pytest.raises(ZeroDivisionError):
        break_off(library)
    assert content(library, history=True) == before
    assert library.connection.rows("SELECT * FROM undo_step") == steps
    judge(library)
    assert library.claims.get("c1").verdict is not None


def test_a_step_inside_a_step_joins_it(library: Library) -> None:
    with library.step(StepKind.TAKE_OVER, at=AT) as outer:
        with library.step(StepKind.JUDGE, at=AT) as inner:
            library.claims.set_verdict("c1", None, reason="", at=AT, checker="Ada")
        with pytest.raises(ZeroDivisionError):
            break_off(library)
    assert inner.change == outer.change
    assert outer.change.claims == {"c1"}
    assert library.claims.get("c1").verdict is None
    last = library.undo.last()
    assert last is not None
    assert last.kind is StepKind.TAKE_OVER


def test_the_change_is_not_known_before_the_step_is_done(library: Library) -> None:
    with library.step(StepKind.JUDGE, at=AT) as record, pytest.raises(RuntimeError):
        _ = record.change


def test_a_step_inside_an_unrecorded_write_says_that_anything_may_have_changed(library: Library) -> None:
    with library.unrecorded(), library.step(StepKind.JUDGE, at=AT) as record:
        library.claims.set_verdict("c1", None, reason="", at=AT, checker="Ada")
    assert record.change.everything
    assert library.undo.last() is not None
    assert library.claims.get("c1").verdict is None
