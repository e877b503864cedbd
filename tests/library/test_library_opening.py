from __future__ import annotations

import ast
import os
import sqlite3
import stat
from pathlib import Path

import pytest

from annotator.errors import (
    LibraryCorrupt,
    LibraryReadOnly,
    LibraryTooNew,
    LibraryUnreachable,
    NotALibrary,
)
from annotator.library import opening
from annotator.library.connection import PRAGMAS, Access, Connection
from annotator.library.library import Library
from annotator.library.schema import APPLICATION_ID, UNDOABLE, newest
from tests.library.desk import content, first_file, furnish, judge

LIBRARY_FLOOR = Path(opening.__file__).parent


def refused_untouched(path: Path, error: type[Exception], sentence: str) -> None:
    """Show that opening is refused, by name, and that the file and its folder stay as they are."""
    before, beside = path.read_bytes(), sorted(path.parent.iterdir())
    with pytest.raises(error, match=sentence) as caught:
        Library.open(path)
    assert str(path) in str(caught.value)
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == beside


def test_a_new_library_is_whole_private_and_alone_in_its_folder(tmp_path: Path) -> None:
    """DB-040."""
    path = tmp_path / "new" / "deep" / "library.annotator"
    Library.open(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [stat.S_IMODE(folder.stat().st_mode) for folder in (path.parent, path.parent.parent)] == [0o700, 0o700]
    assert [one.name for one in path.parent.iterdir()] == ["library.annotator"]


@pytest.mark.parametrize("name", ["é 😀.annotator", "a#b?c%41.annotator", "file:x.annotator", "x" * 200])
def test_any_file_name_can_be_opened(tmp_path: Path, name: str) -> None:
    """DB-035."""
    path = tmp_path / name
    with Library.open(path) as library:
        furnish(library)
    with Library.open(path, create=False) as library:
        assert library.claims.count() == 1
    assert path.is_file()


def test_every_pragma_is_set_at_every_open(path: Path) -> None:
    for _ in range(2):
        with Library.open(path) as library:
            assert [library.connection.pragma(name) for name, _, _ in PRAGMAS] == [kept for _, _, kept in PRAGMAS]
            assert library.connection.pragma("application_id") == APPLICATION_ID
            assert library.connection.pragma("user_version") == newest()
            judge_or_furnish(library)


def judge_or_furnish(library: Library) -> None:
    if library.claims.count():
        judge(library)
    else:
        furnish(library)
    assert library.connection.pragma("journal_mode") == "truncate"


def test_a_pragma_that_does_not_hold_is_an_error(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first_file(path.parent)
    monkeypatch.setattr("annotator.library.connection.PRAGMAS", (("synchronous", "OFF", 2),))
    with pytest.raises(LibraryUnreachable, match="synchronous"):
        Library.open(path)


def test_every_table_is_strict(library: Library) -> None:
    """DB-031."""
    rows = library.connection.rows(
        "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
    )
    own = [row for row in rows if not row["name"].startswith(("claim_f", "claim_grounds", "claim_pieces", "sqlite_"))]
    assert len(own) == 15
    assert all(row["sql"].endswith("STRICT") for row in own)
    assert {row["name"] for row in own} >= set(UNDOABLE)


def test_nothing_is_created_when_that_is_not_wanted(tmp_path: Path) -> None:
    """DB-009."""
    for path in (tmp_path / "none.annotator", tmp_path / "no folder" / "none.annotator"):
        with pytest.raises(LibraryUnreachable, match="no library at"):
            Library.open(path, create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_a_pipe_and_a_file_below_a_file_are_unreachable(tmp_path: Path) -> None:
    """DB-009."""
    with pytest.raises(LibraryUnreachable, match="is a folder"):
        Library.open(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(LibraryUnreachable, match="is not a file"):
        Library.open(tmp_path / "pipe")
    (tmp_path / "file").write_text("x")
    with pytest.raises(LibraryUnreachable):
        Library.open(tmp_path / "file" / "library.annotator")


@pytest.mark.parametrize("data", [b"", b"x", b"not a database, but long enough to look at " * 50, b"\0" * 8192])
def test_a_file_that_is_no_database_is_left_alone(path: Path, data: bytes) -> None:
    """DB-019, DB-020."""
    path.write_bytes(data)
    refused_untouched(path, NotALibrary, "is empty" if not data else "is not a Fact Annotator library")


@pytest.mark.parametrize("application", [0, 0x12345678])
def test_another_programs_database_is_left_alone(path: Path, application: int) -> None:
    """DB-020."""
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA application_id = {application}")
    other.execute("CREATE TABLE claim (id)")
    other.close()
    refused_untouched(path, NotALibrary, "is not a Fact Annotator library")


def test_a_newer_library_is_left_alone(path: Path) -> None:
    """DB-025."""
    first_file(path.parent)
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA user_version = {newest() + 1}")
    other.close()
    refused_untouched(path, LibraryTooNew, "newer version of Fact Annotator")


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER evil AFTER INSERT ON claim BEGIN DELETE FROM verdict_history; END",
        "CREATE VIEW claim_view AS SELECT * FROM claim",
        "CREATE TABLE extra (a)",
        "CREATE INDEX more ON claim (text)",
    ],
)
def test_a_library_with_parts_that_none_has_is_not_opened(path: Path, sql: str) -> None:
    """DB-029."""
    first_file(path.parent)
    other = sqlite3.connect(path)
    other.execute(sql)
    other.close()
    refused_untouched(path, NotALibrary, "parts that no library has")


@pytest.mark.parametrize(
    "sql", ["DROP TRIGGER history_keeps_words", "DROP TABLE link", "ALTER TABLE claim ADD COLUMN x TEXT"]
)
def test_a_library_that_lost_parts_is_damaged(path: Path, sql: str) -> None:
    first_file(path.parent)
    other = sqlite3.connect(path)
    other.execute(sql)
    other.close()
    refused_untouched(path, LibraryCorrupt, "lost parts")


def test_statistics_of_another_tool_do_no_harm(path: Path) -> None:
    first_file(path.parent)
    other = sqlite3.connect(path)
    other.execute("ANALYZE")
    other.close()
    with Library.open(path) as library:
        assert library.claims.count() == 1


def test_a_library_turned_to_wal_is_turned_back(path: Path) -> None:
    first_file(path.parent)
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("UPDATE setting SET value = ''")
    other.close()
    with Library.open(path) as library:
        assert library.connection.pragma("journal_mode") == "truncate"
        assert library.claims.count() == 1


def test_a_library_that_can_only_be_read_opens_and_refuses_every_write(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DB-008."""
    first_file(path.parent)
    monkeypatch.setattr(opening, "is_writable", lambda _: False)
    with Library.open(path) as library:
        assert library.read_only
        assert library.claims.records("v1")[0].claim.id == "c1"
        assert [one.claim.id for one in library.search.short_list(["jobs"])] == ["c1"]
        before = content(library, history=True)
        for deed in (lambda: judge(library), lambda: library.undo.undo("", ""), lambda: furnish(library)):
            with pytest.raises(LibraryReadOnly, match="can only be read"):
                deed()
        with pytest.raises(LibraryReadOnly), library.unrecorded():
            pass
        assert content(library, history=True) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
@pytest.mark.parametrize("mode", [(0o400, 0o700), (0o600, 0o500)])
def test_a_write_protected_file_or_folder_opens_to_be_read(path: Path, mode: tuple[int, int]) -> None:
    """DB-008."""
    first_file(path.parent)
    path.chmod(mode[0])
    path.parent.chmod(mode[1])
    try:
        with Library.open(path) as library:
            assert library.read_only
    finally:
        path.parent.chmod(0o700)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_unreachable(path: Path) -> None:
    first_file(path.parent)
    path.chmod(0)
    with pytest.raises(LibraryUnreachable, match="cannot be opened"):
        Library.open(path)


def test_writes_of_another_program_are_noticed(library: Library, path: Path) -> None:
    judge(library)
    assert not library.changed_elsewhere()
    with Library.open(path) as other:
        judge(other, "Unverified")
    assert library.changed_elsewhere()
    assert not library.changed_elsewhere()


def test_a_snapshot_sees_one_state(library: Library, path: Path) -> None:
    with library.snapshot():
        before = content(library)
        other = Connection.to_file(path, Access.WRITE, patience=0)
        with pytest.raises(Exception, match="in use"), other.transaction():
            other.run("DELETE FROM link")
        other.close()
        assert content(library) == before


def test_a_library_that_appears_while_one_is_laid_is_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay = opening.lay

    def slow(draft: Path, version: int | None = None) -> None:
        monkeypatch.setattr(opening, "lay", lay)
        lay(draft, version)
        first_file(path.parent)

    monkeypatch.setattr(opening, "lay", slow)
    opening.lay_new(path)
    with Library.open(path) as library:
        assert library.claims.count() == 1


def test_the_floor_writes_only_by_ways_that_cannot_lose_anything() -> None:
    """DB-031."""
    for module in sorted(LIBRARY_FLOOR.glob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                where = f"{module.name}:{node.lineno}"
                names = {keyword.arg for keyword in node.keywords}
                assert not names & {"replace", "ignore", "alter", "truncate"}, f"{where} may drop or replace rows"
                assert not _is_raw_write(node), f"{where} writes past the transaction"
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert "OR REPLACE INTO" not in node.value.upper(), module.name
                assert "OR IGNORE INTO" not in node.value.upper(), module.name


def _is_raw_write(node: ast.Call) -> bool:
    called = ast.unparse(node.func)
    return called.endswith(("conn.execute", "conn.executemany", "conn.executescript", "handle.execute", "delete_where"))


def test_the_look_for_raw_writes_sees_one() -> None:
    (call,) = [node for node in ast.walk(ast.parse("db.conn.execute('DELETE')")) if isinstance(node, ast.Call)]
    assert _is_raw_write(call)
