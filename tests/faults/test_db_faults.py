"""DB-004 to DB-010, DB-013, DB-014, DB-032: faults at every statement, full disk, locks, files that go away."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.core.change import StepKind
from annotator.core.evidence import Evidence
from annotator.core.span import Span
from annotator.errors import (
    KnownError,
    LibraryBusy,
    LibraryCorrupt,
    LibraryFull,
    LibraryMoved,
    LibraryReadOnly,
    LibraryUnreachable,
    NotALibrary,
)
from annotator.library import health
from annotator.library.faults import library_error
from annotator.library.library import Library
from tests.library.desk import (
    AT,
    article,
    claim,
    content,
    first_file,
    furnish,
    highlight,
    judge,
    link,
    verdict,
    version,
)

PATH = Path("/desk/library.annotator")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return first_file(tmp_path)


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    with Library.open(path, patience=0.05) as library:
        yield library


def add_article(library: Library) -> None:
    with library.step(StepKind.IMPORT_ARTICLE, at=AT):
        library.articles.add(article("a2"))
        library.articles.add_version(version("v2", "a2"))


def highlight_and_judge(library: Library) -> None:
    with library.step(StepKind.HIGHLIGHT, at=AT):
        library.claims.add(claim("c2"))
        library.highlights.add(highlight("h2", "c2", "v1", Span(18, 30)))
        library.claims.set_verdict("c2", verdict(), reason="", at=AT, checker="Ada")


def edit(library: Library) -> None:
    with library.step(StepKind.EDIT_CLAIM, at=AT):
        library.claims.put(claim(text="Jobs grew.", rationale="typed for an hour"))


def attach(library: Library) -> None:
    with library.step(StepKind.ADD_SOURCE, at=AT):
        library.evidence.add(Evidence("e2", "c1", "Table"))
        library.links.add(link("l2"))


def remove(library: Library) -> None:
    with library.step(StepKind.REMOVE_HIGHLIGHT, at=AT):
        library.articles.remove("a1")


def import_claims(library: Library) -> None:
    with library.unrecorded():
        library.claims.add_many(claim(f"i{n}", outside_id=f"x{n}") for n in range(1200))
        library.claims.put_many([claim("i1", outside_id="x1", verdict=verdict())])


def name_checker(library: Library) -> None:
    with library.unrecorded():
        library.settings.put("checker", "Grace")


def undo(library: Library) -> None:
    library.undo.undo(AT, "Ada")


WRITES = [add_article, highlight_and_judge, judge, edit, attach, remove, import_claims, name_checker, undo]


def whole(library: Library) -> dict[str, list[dict[str, object]]]:
    """Return every row there is, undo log and settings included."""
    logs = {
        table: library.connection.rows(f"SELECT * FROM {table}") for table in ("undo_step", "undo_change", "setting")
    }
    return {**content(library, history=True), **logs}


def fault(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("injected")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize("write", WRITES)
def test_a_write_that_fails_at_any_statement_leaves_nothing_behind(
    library: Library, write: Callable[[Library], None]
) -> None:
    before = whole(library)
    allowed = 0
    while not succeeds(library, write, allowed):
        assert whole(library) == before
        assert not library.connection.database.conn.in_transaction
        allowed += 1
    assert allowed >= 4
    assert whole(library) != before
    assert health.check(library) == []


def succeeds(library: Library, write: Callable[[Library], None], allowed: int) -> bool:
    """Tell whether a write gets through when SQLite fails after so many statements."""
    countdown = allowed

    def fail(_sql: str, _parameters: object) -> None:
        nonlocal countdown
        countdown -= 1
        if countdown < 0:
            raise fault(sqlite3.SQLITE_IOERR_WRITE)

    library.connection.database._tracer = fail
    try:
        write(library)
    except LibraryUnreachable:
        return False
    finally:
        library.connection.database._tracer = None
    return True


CODES = [
    (sqlite3.SQLITE_BUSY, LibraryBusy),
    (sqlite3.SQLITE_BUSY_SNAPSHOT, LibraryBusy),
    (sqlite3.SQLITE_BUSY_RECOVERY, LibraryBusy),
    (sqlite3.SQLITE_LOCKED, LibraryBusy),
    (sqlite3.SQLITE_PROTOCOL, LibraryBusy),
    (sqlite3.SQLITE_READONLY, LibraryReadOnly),
    (sqlite3.SQLITE_READONLY_DIRECTORY, LibraryReadOnly),
    (sqlite3.SQLITE_READONLY_ROLLBACK, LibraryReadOnly),
    (sqlite3.SQLITE_READONLY_DBMOVED, LibraryMoved),
    (sqlite3.SQLITE_FULL, LibraryFull),
    (sqlite3.SQLITE_IOERR, LibraryUnreachable),
    (sqlite3.SQLITE_IOERR_WRITE, LibraryUnreachable),
    (sqlite3.SQLITE_IOERR_FSYNC, LibraryUnreachable),
    (sqlite3.SQLITE_IOERR_SHORT_READ, LibraryUnreachable),
    (sqlite3.SQLITE_NOLFS, LibraryUnreachable),
    (sqlite3.SQLITE_CANTOPEN, LibraryUnreachable),
    (sqlite3.SQLITE_CANTOPEN_ISDIR, LibraryUnreachable),
    (sqlite3.SQLITE_PERM, LibraryUnreachable),
    (sqlite3.SQLITE_AUTH, LibraryUnreachable),
    (sqlite3.SQLITE_NOTADB, NotALibrary),
    (sqlite3.SQLITE_CORRUPT, LibraryCorrupt),
    (sqlite3.SQLITE_CORRUPT_VTAB, LibraryCorrupt),
    (sqlite3.SQLITE_CORRUPT_INDEX, LibraryCorrupt),
]


@pytest.mark.parametrize(("code", "kind"), CODES)
def test_every_code_has_its_class_and_a_sentence_with_the_path(code: int, kind: type[KnownError]) -> None:
    known = library_error(fault(code), PATH)
    assert type(known) is kind
    assert str(PATH) in str(known)
    assert str(known).endswith(".")


def test_every_kind_of_trouble_has_a_sentence_of_its_own() -> None:
    sentences = {kind: str(library_error(fault(code), PATH)) for code, kind in CODES}
    assert len(set(sentences.values())) == len(sentences) == 7


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (UnicodeDecodeError("utf-8", b"\xff", 0, 1, "bad"), LibraryCorrupt),
        (sqlite3.OperationalError("Could not decode to UTF-8 column 'text'"), LibraryCorrupt),
        (OSError(28, "No space left on device"), LibraryFull),
        (OSError(30, "Read-only file system"), LibraryReadOnly),
        (OSError(5, "Input/output error"), LibraryUnreachable),
        (PermissionError(13, "Permission denied"), LibraryUnreachable),
    ],
)
def test_errors_that_are_not_sqlites_have_a_class_too(error: Exception, kind: type[KnownError]) -> None:
    assert type(library_error(error, PATH)) is kind


@pytest.mark.parametrize(
    "code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_MISUSE, sqlite3.SQLITE_MISMATCH]
)
def test_bugs_are_not_dressed_up(library: Library, code: int) -> None:
    assert library_error(fault(code), PATH) is None
    assert library_error(sqlite3.ProgrammingError("no code"), PATH) is None
    assert library_error(KeyError("x"), PATH) is None
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        library.connection.run("SELECT * FROM clam")


@pytest.mark.parametrize("write", WRITES)
@pytest.mark.parametrize("code", [code for code, _ in CODES if code < 256])
def test_no_write_swallows_a_fault_at_commit(library: Library, write: Callable[[Library], None], code: int) -> None:
    before = whole(library)

    def fail(sql: str, _parameters: object) -> None:
        if sql == "COMMIT":
            raise fault(code)

    library.connection.database._tracer = fail
    with pytest.raises(dict(CODES)[code]):
        write(library)
    library.connection.database._tracer = None
    assert whole(library) == before


def test_a_full_disk_loses_nothing_and_the_same_wish_works_afterwards(library: Library) -> None:
    """DB-005."""
    before = whole(library)
    pages = library.connection.pragma("page_count")
    library.connection.run(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryFull, match="disk with the library"):
        import_claims(library)
    assert whole(library) == before
    library.connection.run("PRAGMA max_page_count = 1000000")
    import_claims(library)
    assert library.claims.count() == 1201
    assert health.check(library) == []


@pytest.mark.parametrize("write", WRITES)
def test_another_program_that_writes_is_waited_for_and_then_named(
    library: Library, path: Path, write: Callable[[Library], None]
) -> None:
    before = whole(library)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryBusy, match="in use by another program"):
        write(library)
    assert whole(library) == before
    other.execute("ROLLBACK")
    other.close()
    write(library)
    assert whole(library) != before


def test_an_open_reader_makes_the_commit_wait_and_nothing_is_lost(library: Library, path: Path) -> None:
    before = whole(library)
    other = sqlite3.connect(path)
    cursor = other.execute("SELECT * FROM claim, label")
    cursor.fetchone()
    with pytest.raises(LibraryBusy):
        edit(library)
    assert whole(library) == before
    cursor.close()
    other.close()
    edit(library)
    assert library.claims.get("c1").rationale == "typed for an hour"


def test_an_open_library_holds_no_lock_between_two_writes(library: Library, path: Path) -> None:
    pages = library.claims.pages(1)
    next(pages)
    other = sqlite3.connect(path, timeout=0, isolation_level=None)
    other.execute("UPDATE setting SET value = value")
    other.execute("BEGIN EXCLUSIVE")
    other.close()
    assert library.claims.count() == 1


@pytest.mark.parametrize("how", ["deleted", "renamed", "replaced"])
@pytest.mark.parametrize("write", [judge, add_article, undo])
def test_a_library_that_goes_away_is_noticed_at_the_next_write_and_rescued(
    library: Library, path: Path, tmp_path: Path, how: str, write: Callable[[Library], None]
) -> None:
    judge(library, "Unverified")
    before = content(library, history=True)
    go_away(path, how)
    with pytest.raises(LibraryMoved, match="deleted, moved or replaced"):
        write(library)
    rescued = library.rescue(tmp_path / "rescued.annotator")
    with Library.open(rescued) as copy:
        assert content(copy, history=True) == before
        assert health.check(copy) == []


def go_away(path: Path, how: str) -> None:
    if how == "deleted":
        path.unlink()
    else:
        path.rename(path.with_name("moved.annotator"))
    if how == "replaced":
        with Library.open(path) as new:
            furnish(new)


def test_a_file_cut_short_while_open_is_damaged(path: Path) -> None:
    with Library.open(path) as library:
        with path.open("r+b") as file:
            file.truncate(4096 * 12)
        library.connection.run("PRAGMA cache_size = 0")
        problems = health.check(library)
    assert problems


@pytest.mark.parametrize("share", [0.9, 0.5, 0.1])
def test_a_file_cut_short_is_refused_or_found_damaged(path: Path, share: float) -> None:
    """DB-021."""
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    found = False
    try:
        with Library.open(path) as library:
            found = bool(health.check(library))
    except LibraryCorrupt:
        found = True
    assert found
