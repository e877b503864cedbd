"""Undo and redo: named steps that live in the library and survive a restart."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from annotator.core.change import Change, Step, StepKind
from annotator.core.claim import VerdictEntry
from annotator.errors import Refused
from annotator.library.connection import Connection
from annotator.library.history import VerdictHistory
from annotator.library.schema import UNDOABLE
from annotator.library.seal import Row, is_whole

STEPS_KEPT = 1000
_GONE = "It cannot be {done} any more: what it changed has been changed again since."

# Label and time of a claim's verdict, by which a decision taken back is noticed, and the wording it was made on.
_Decisions = dict[str, tuple[str, str, str]]


class StepRecord:
    """What a step touched; known once its block has been left."""

    def __init__(self) -> None:
        self._change: Change | None = None

    @property
    def change(self) -> Change:
        """The change that the step made; its `step` is None when no row changed, so that there is nothing to undo."""
        if self._change is None:
            raise RuntimeError("the change is known once the step is done")
        return self._change

    def finish(self, change: Change) -> None:
        """Note what the step touched."""
        self._change = change


class _Stale(Exception):  # noqa: N818 - never leaves this module
    """A row is not as the step left it."""


class UndoLog:
    """The steps that can be undone, newest last, and those that can be redone."""

    def __init__(self, connection: Connection, history: VerdictHistory, allow: Callable[[Change], None]) -> None:
        self._connection = connection
        self._history = history
        # Raises `Refused` for a change that may not be made; its transaction takes it back.
        self._allow = allow
        self._columns = {table: self._real_columns(table) for table in UNDOABLE}

    def last(self) -> Step | None:
        """Return the step that `undo` would take back."""
        return _step(self._last_row())

    def next(self) -> Step | None:
        """Return the step that `redo` would do again."""
        return _step(self._next_row())

    def undo(self, at: str, checker: str) -> Change:
        """Take the last step back.

        Raises:
            Refused: there is none, or its rows were changed by something else; the step is then dropped.
        """
        return self._travel(self._last_row(), at, checker, redo=False)

    def redo(self, at: str, checker: str) -> Change:
        """Do the step again that was taken back last; see `undo`."""
        return self._travel(self._next_row(), at, checker, redo=True)

    def forget(self) -> int:
        """Drop every step, with the content it holds, and return how many there were; see `purging`."""
        count = int(self._connection.rows("SELECT count(*) AS n FROM undo_step")[0]["n"])
        self._drop_where("1")
        return count

    @contextmanager
    def recording(self, step: Step, *, more_of: str = "") -> Iterator[StepRecord]:
        """Write down, inside an open write transaction, what the block changes as one step.

        It becomes part of the last step when that was of the same kind, was about the highlight `more_of`, and left
        every row as it still is.
        """
        record = StepRecord()
        last = self._last_row() if more_of else None
        last = last if last is not None and self._can_go_on(last, step.kind, more_of) else None
        number = self._begin(step) if last is None else self._rename(last["sequence"], step)
        with self._listening(number):
            yield record
        if last is not None:
            self._join_updates(number)
        touched = self._touched(number)
        if touched:
            self._drop_where("done = 0")
            newest = f"SELECT sequence FROM undo_step ORDER BY sequence DESC LIMIT {STEPS_KEPT}"
            self._drop_where(f"sequence NOT IN ({newest})")
        else:
            self._drop_where("sequence = ?", [number])
        change = _change(touched, step if touched else None)
        self._allow(change)
        record.finish(change)

    def _can_go_on(self, last: Row, kind: StepKind, highlight_id: str) -> bool:
        about_it = False
        for change in self._connection.rows("SELECT * FROM undo_change WHERE step = ?", [last["sequence"]]):
            row = self._present(change)
            if row is None or row["seal"] != change["seal_after"]:
                return False
            about_it = about_it or (change["place"] == "highlight" and row["id"] == highlight_id)
        return about_it and bool(last["kind"] == kind.value)

    def _begin(self, step: Step) -> int:
        number = self._connection.next_sequence("undo_step")
        self._connection.run(
            "INSERT INTO undo_step (sequence, kind, detail, at, done) VALUES (?, ?, ?, ?, 1)",
            [number, step.kind.value, step.detail, step.at],
        )
        return number

    def _rename(self, number: int, step: Step) -> int:
        self._connection.run(
            "UPDATE undo_step SET detail = ?, at = ? WHERE sequence = ?", [step.detail, step.at, number]
        )
        return number

    def _join_updates(self, number: int) -> None:
        """Keep of several updates of one row by a step what it was before the first and its seal after the last."""
        changes = self._connection.rows(
            "SELECT sequence, place, key, seal_after FROM undo_change "
            "WHERE step = ? AND deed = 'update' ORDER BY sequence",
            [number],
        )
        first: dict[tuple[str, int], int] = {}
        for change in changes:
            kept = first.setdefault((change["place"], change["key"]), change["sequence"])
            if kept != change["sequence"]:
                self._connection.run(
                    "UPDATE undo_change SET seal_after = ? WHERE sequence = ?", [change["seal_after"], kept]
                )
                self._connection.run("DELETE FROM undo_change WHERE sequence = ?", [change["sequence"]])

    def _travel(self, row: Row | None, at: str, checker: str, *, redo: bool) -> Change:
        if row is None:
            raise Refused("There is nothing to redo." if redo else "There is nothing to undo.")
        try:
            with self._connection.transaction():
                return self._reverse(row, at, checker, redo=redo)
        except (_Stale, sqlite3.IntegrityError) as error:
            with self._connection.transaction():
                self._drop_where("sequence = ?", [row["sequence"]])
            raise Refused(_GONE.format(done="redone" if redo else "undone")) from error

    def _reverse(self, row: Row, at: str, checker: str, *, redo: bool) -> Change:
        number = row["sequence"]
        touched = self._touched(number)
        decisions = self._decisions(touched)
        changes = self._connection.rows("SELECT * FROM undo_change WHERE step = ? ORDER BY sequence DESC", [number])
        self._connection.run("DELETE FROM undo_change WHERE step = ?", [number])
        with self._listening(number):
            for change in changes:
                self._invert(change)
        self._connection.run("UPDATE undo_step SET done = ? WHERE sequence = ?", [int(redo), number])
        self._note_decisions(decisions, self._decisions(touched), at, checker, "redo" if redo else "undo")
        made = _change(touched, _step(row))
        self._allow(made)
        return made

    def _invert(self, change: Row) -> None:
        """Take one change of one row back, after a look at whether the row is still as the change left it."""
        table, key = change["place"], change["key"]
        present = self._present(change)
        left_as = None if present is None else present["seal"]
        if left_as != change["seal_after"] or (present is not None and not is_whole(table, present)):
            raise _Stale
        if change["deed"] == "insert":
            self._connection.run(f"DELETE FROM {table} WHERE sequence = ?", [key])
            return
        image = self._image(table, change["image"])
        names = ", ".join(image)
        marks = ", ".join("?" * len(image))
        if change["deed"] == "delete":
            self._connection.run(f"INSERT INTO {table} ({names}) VALUES ({marks})", list(image.values()))
        else:
            self._connection.run(f"UPDATE {table} SET ({names}) = ({marks}) WHERE sequence = ?", [*image.values(), key])

    def _present(self, change: Row) -> Row | None:
        """Return the row that a change was made to, as it is now."""
        if change["place"] not in UNDOABLE:
            raise _Stale
        return self._connection.row(f"SELECT * FROM {change['place']} WHERE sequence = ?", [change["key"]])

    def _image(self, table: str, text: str) -> Row:
        """Return the row of an image, after a look at whether it is whole."""
        try:
            image: Row = json.loads(text)
            for name in self._columns[table]:
                image[name] = None if image[name] is None else float(image[name])
        except (ValueError, TypeError, KeyError) as error:
            raise _Stale from error
        if not is_whole(table, image):
            raise _Stale
        return image

    @contextmanager
    def _listening(self, step: int) -> Iterator[None]:
        self._connection.run("UPDATE temp.undo_now SET step = ?", [step])
        yield
        self._connection.run("UPDATE temp.undo_now SET step = NULL")

    def _touched(self, step: int) -> list[Row]:
        return self._connection.rows("SELECT DISTINCT claim_id, article_id FROM undo_change WHERE step = ?", [step])

    def _drop_where(self, condition: str, parameters: Iterable[object] = ()) -> None:
        given = list(parameters)
        self._connection.run(
            f"DELETE FROM undo_change WHERE step IN (SELECT sequence FROM undo_step WHERE {condition})", given
        )
        self._connection.run(f"DELETE FROM undo_step WHERE {condition}", given)

    def _decisions(self, touched: list[Row]) -> _Decisions:
        claims = sorted({row["claim_id"] for row in touched if row["claim_id"]})
        rows = self._connection.rows(
            "SELECT id, label, decided_at, checked_text, text FROM claim WHERE id IN (SELECT value FROM json_each(?))",
            [json.dumps(claims)],
        )
        return {row["id"]: (row["label"], row["decided_at"], row["checked_text"] or row["text"]) for row in rows}

    def _note_decisions(self, before: _Decisions, after: _Decisions, at: str, checker: str, reason: str) -> None:
        for claim_id in sorted(before.keys() | after.keys()):
            old, old_time, old_text = before.get(claim_id, ("", "", ""))
            new, new_time, new_text = after.get(claim_id, ("", "", ""))
            if (old, old_time) != (new, new_time):
                self._history.add(VerdictEntry(claim_id, at, checker, old, new, reason, new_text or old_text))

    def _last_row(self) -> Row | None:
        return self._connection.row("SELECT * FROM undo_step WHERE done = 1 ORDER BY sequence DESC LIMIT 1")

    def _next_row(self) -> Row | None:
        return self._connection.row("SELECT * FROM undo_step WHERE done = 0 ORDER BY sequence LIMIT 1")

    def _real_columns(self, table: str) -> list[str]:
        rows = self._connection.rows(f"PRAGMA main.table_info({table})")
        return [row["name"] for row in rows if row["type"] == "REAL"]


def _step(row: Row | None) -> Step | None:
    if row is None or row["kind"] not in set(StepKind):
        return None
    return Step(StepKind(row["kind"]), row["detail"], row["at"])


def _change(touched: list[Row], step: Step | None) -> Change:
    return Change(
        articles=frozenset(row["article_id"] for row in touched if row["article_id"]),
        claims=frozenset(row["claim_id"] for row in touched if row["claim_id"]),
        step=step,
    )
