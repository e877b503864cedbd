"""The world around the library file: limits on its size, folders that go, journals of other files, no memory left."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.span import Span
from annotator.errors import LibraryCorrupt, LibraryError, LibraryMoved
from annotator.library import health
from annotator.library.highlights import HighlightStore
from annotator.library.library import Library
from annotator.operations import marking
from annotator.ui.claim_fields import QUIET
from tests.faults.test_db_hot_journal import killed_amid_commit
from tests.journeys.conftest import Desk
from tests.library.desk import content, first_file, judge

ROOT = Path(__file__).resolve().parents[2]
# Python ignores the signal, so that a write beyond the limit is an error as a full disk is one.
LIMITED = """
import resource, sys
from pathlib import Path
from annotator.core.claim import Claim
from annotator.errors import LibraryError
from annotator.library import health
from annotator.library.library import Library

def write(library):
    with library.unrecorded():
        library.claims.add_many(Claim(f"c-{n}", f"Claim {n} " * 40, "2026-05-01T10:00:00.000Z") for n in range(400))

with Library.open(Path(sys.argv[1])) as library:
    before = library.claims.count()
    resource.setrlimit(resource.RLIMIT_FSIZE, (Path(sys.argv[1]).stat().st_size, resource.RLIM_INFINITY))
    try:
        write(library)
    except LibraryError as error:
        print(type(error).__name__, library.claims.count() - before)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    write(library)
    print(library.claims.count() - before, health.check(library))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_db_007_a_file_that_may_not_grow_loses_nothing_and_the_same_wish_works_afterwards(tmp_path: Path) -> None:
    path = first_file(tmp_path)
    ran = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)], env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    refused, after = ran.stdout.splitlines()
    assert refused.startswith("Library")
    assert refused.endswith(" 0")
    assert after == "400 []"


def test_db_015_a_folder_that_goes_away_is_noticed_at_the_next_write(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    path = first_file(stick)
    with Library.open(path) as library:
        judge(library, "Unverified")
        before = content(library, history=True)
        stick.rename(tmp_path / "pulled out")
        with pytest.raises(LibraryMoved):
            judge(library)
        rescued = library.rescue(tmp_path / "rescued.annotator")
    with Library.open(rescued) as copy:
        assert content(copy, history=True) == before


def test_db_018_a_journal_of_another_library_never_passes_unseen(tmp_path: Path) -> None:
    """DB-018: SQLite knows a journal by its name alone, so what it brings must be found or harmless."""
    (tmp_path / "other").mkdir()
    (tmp_path / "mine").mkdir()
    other = killed_amid_commit(tmp_path / "other")
    path = first_file(tmp_path / "mine")
    with Library.open(path) as library:
        before = content(library)
    shutil.copy(other.with_name(other.name + "-journal"), path.with_name(path.name + "-journal"))
    try:
        with Library.open(path, create=False) as library:
            assert health.check(library) or content(library) == before
    except LibraryError as error:
        assert isinstance(error, LibraryCorrupt)  # noqa: PT017 - one of two good ends


def test_db_045_no_memory_left_takes_the_whole_verdict_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = first_file(tmp_path)

    def fail(*_: object) -> None:
        raise MemoryError

    with Library.open(path) as library:
        before = content(library, history=True)
        with monkeypatch.context() as patch:
            patch.setattr(HighlightStore, "add", fail)
            with pytest.raises(MemoryError):
                marking.highlight(library, "v1", Span(0, 4), "true")
        assert content(library, history=True) == before
        assert marking.highlight(library, "v1", Span(0, 4), "true").focus
        assert health.check(library) == []


def test_db_044_typed_words_are_in_the_file_while_the_field_still_has_the_keys(shared_desk: Desk, qtbot: QtBot) -> None:
    """DB-044: what the file holds is what a kill leaves."""
    desk = shared_desk
    desk.open("The bridge costs 48 million.")
    desk.type("t")
    desk.type("e")
    field = desk.window.focusWidget()
    with qtbot.waitSignal(desk.session.edit_saved):
        QTest.keyClicks(field, "As the budget says")
    assert desk.window.focusWidget() is field
    assert QUIET <= 2_000
    with Library.open(desk.path, create=False) as library:
        (claim,) = [one for page in library.claims.pages() for one in page]
    assert claim.rationale == "As the budget says"
