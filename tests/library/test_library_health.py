from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.errors import LibraryCorrupt
from annotator.library import health, opening
from annotator.library.connection import Connection
from annotator.library.library import Library
from annotator.library.schema import newest
from tests.library.desk import first_file, judge


def test_a_sound_library_has_no_problem_and_its_numbers_are_told(library: Library, path: Path) -> None:
    judge(library)
    assert health.check(library) == []
    info = health.info(library)
    assert (info.path, info.size, info.schema, info.read_only) == (path, path.stat().st_size, newest(), False)
    assert (info.articles, info.versions, info.claims, info.judged, info.highlights) == (1, 1, 1, 1, 1)
    assert (info.evidence, info.links, info.history, info.steps) == (1, 1, 2, 2)
    assert (info.queries, info.files) == (1, 0)
    assert info.sqlite == sqlite3.sqlite_version


# What breaks a library, the kind of problem it is, and where the check finds it.
BREAKAGES: list[tuple[str, str, str]] = [
    ("UPDATE claim SET rationale = 'meddled'", "seal", "claim c1"),
    ("UPDATE claim SET label_id = 'false', label = 'False'", "seal", "claim c1"),
    ("UPDATE highlight SET span_start = 1", "seal", "highlight h1"),
    ("UPDATE highlight SET span_start = 1", "quote", "highlight h1"),
    ("UPDATE evidence SET confidential = 1", "seal", "evidence e1"),
    ("UPDATE link SET score = 99.5", "seal", "link l1"),
    ("UPDATE article SET title = ''", "seal", "article a1"),
    ("UPDATE version SET sentences = '[[0,1]]'", "seal", "version v1"),
    ("DROP TRIGGER version_keeps_text; UPDATE version SET text = text || '.'", "text", "version v1"),
    ("DROP TRIGGER history_keeps_words; UPDATE verdict_history SET checker = 'Eve'", "seal", "verdict_history 1"),
    ("DROP TRIGGER history_keeps_entries; DELETE FROM verdict_history", "history", "verdict_history"),
    ("DROP TRIGGER history_keeps_entries", "schema", ""),
    ("UPDATE label SET name = 'False' WHERE id = 'true'", "seal", "label true"),
    ("INSERT INTO setting VALUES (7, 'checker', 'Eve', '')", "seal", "setting 7"),
    ("DELETE FROM claim", "reference", "highlight 1"),
    ("INSERT INTO claim_fts (claim_fts, rowid, text, title) VALUES ('delete', 1, 'Jobs', '')", "search", "claim_fts"),
    ("UPDATE undo_change SET step = 99", "reference", "undo_change 1"),
    ("UPDATE undo_change SET step = 99", "undo", "undo_change"),
    ("UPDATE undo_change SET image = '{'", "undo", "undo_change"),
]


@pytest.mark.parametrize(("sql", "kind", "where"), BREAKAGES)
def test_whatever_is_broken_is_found_and_named(library: Library, path: Path, sql: str, kind: str, where: str) -> None:
    """DB-028."""
    judge(library)
    other = sqlite3.connect(path)
    other.executescript(sql)
    other.close()
    problems = health.check(library)
    assert (kind, where) in {(problem.kind, problem.where) for problem in problems}
    assert all(problem.sentence.endswith(".") for problem in problems)


def test_bytes_that_are_no_text_are_found_and_the_rest_stays_readable(library: Library, path: Path) -> None:
    """DB-023."""
    other = sqlite3.connect(path)
    other.execute("UPDATE evidence SET title = CAST(x'ff41' AS TEXT)")
    other.commit()
    other.close()
    found = [(problem.kind, problem.where) for problem in health.check(library)]
    assert found == [("seal", "evidence e1"), ("search", "claim_grounds")]
    assert library.claims.get("c1").text == "Jobs fell by 3 %."


def test_a_library_that_can_only_be_read_is_checked_all_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first_file(path.parent)
    monkeypatch.setattr(opening, "is_writable", lambda _: False)
    with Library.open(path) as library:
        assert health.check(library) == []
    other = sqlite3.connect(path)
    other.execute("UPDATE link SET checker = 'Eve'")
    other.commit()
    other.close()
    with Library.open(path) as library:
        assert [problem.where for problem in health.check(library)] == ["link l1"]


def test_checking_changes_nothing(library: Library, path: Path) -> None:
    before = path.read_bytes()
    health.check(library)
    assert path.read_bytes() == before


def test_a_check_that_cannot_look_says_so(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = Connection.rows
    broken: Callable[..., list[dict[str, object]]] = rows

    def damaged(self: Connection, sql: str, parameters: tuple[object, ...] = ()) -> list[dict[str, object]]:
        if "integrity_check" in sql:
            raise LibraryCorrupt("The library is damaged.")
        return broken(self, sql, parameters)

    monkeypatch.setattr(Connection, "rows", damaged)
    assert [(problem.kind, problem.where) for problem in health.check(library)] == [("file", "file")]
