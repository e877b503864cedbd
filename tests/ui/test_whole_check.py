"""The look at every row of a library that was opened: part by part, and what the checker wishes comes between."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.sentences import sentences
from annotator.core.span import Span
from annotator.errors import KnownError
from annotator.library.library import Library
from annotator.operations import importing, marking
from annotator.reading.reading import Reading
from annotator.ui import whole_check
from annotator.ui.open_library import OpenLibrary
from annotator.ui.tasks import Workers
from annotator.ui.whole_check import WholeCheck

TEXT = "The council voted 7 to 2. It closed in 2023. The ferry runs every hour."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.annotator"
    with Library.open(path) as library:
        added = importing.add_article(library, Reading(TEXT, sentences(TEXT)))
        for start, end in ((0, 25), (26, 44)):
            marking.highlight(library, added.version_id, Span(start, end), "true")
    return path


@pytest.fixture
def thread(qtbot: QtBot) -> Iterator[Workers]:
    thread = Workers(1, "library")
    yield thread
    thread.close()


def opened(thread: Workers, path: Path) -> OpenLibrary:
    library = OpenLibrary()
    thread.run(library.open, path, False, then=lambda _: None, failed=_fail)
    thread.finish()
    return library


def damaged(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("UPDATE highlight SET quote = 'Another quote.'")
    other.commit()
    other.close()


def test_each_part_leaves_the_thread_to_whoever_wants_it(thread: Workers, path: Path, qtbot: QtBot) -> None:
    library, said, order = opened(thread, path), list[KnownError](), list[str]()
    check = WholeCheck(library, thread, said.append, thread)
    check.start()
    thread.run(library.list_articles, then=lambda _: order.append("wish"), failed=_fail)
    thread.finish()
    assert order == ["wish"]
    assert check._pause.isActive()
    check.finish()
    assert not check._pause.isActive()
    assert said == []
    thread.run(library.close, then=lambda _: None, failed=_fail)
    thread.finish()


@pytest.mark.expects_log("no backup was made: LibraryCorrupt")
def test_what_is_damaged_is_said_once_in_a_sentence(thread: Workers, path: Path, qtbot: QtBot) -> None:
    damaged(path)
    library, said = opened(thread, path), list[KnownError]()
    check = WholeCheck(library, thread, said.append, thread)
    check.start()
    qtbot.waitUntil(lambda: bool(said))
    assert [f"The library {path} is damaged in 4 places" in str(error) for error in said] == [True]
    assert not check._pause.isActive()
    thread.run(library.close, then=lambda _: None, failed=lambda _: None)
    thread.finish()


@pytest.mark.expects_log("no backup was made: LibraryCorrupt")
def test_a_large_library_is_not_looked_through(
    thread: Workers, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged(path)
    monkeypatch.setattr(whole_check, "CHECKED_BYTES", 1)
    library, said = opened(thread, path), list[KnownError]()
    check = WholeCheck(library, thread, said.append, thread)
    check.start()
    thread.finish()
    check.finish()
    assert said == []
    thread.run(library.close, then=lambda _: None, failed=_fail)
    thread.finish()


@pytest.mark.expects_log("no backup was made: LibraryCorrupt")
def test_another_library_puts_an_end_to_the_look(thread: Workers, path: Path, qtbot: QtBot, tmp_path: Path) -> None:
    damaged(path)
    library, said = opened(thread, path), list[KnownError]()
    check = WholeCheck(library, thread, said.append, thread)
    check.start()
    thread.run(library.open, tmp_path / "other.annotator", True, then=lambda _: check.start(), failed=_fail)
    thread.finish()
    check.finish()
    assert said == []
    thread.run(library.close, then=lambda _: None, failed=_fail)
    thread.finish()


def _fail(value: object) -> None:
    pytest.fail(f"this should not have arrived: {value}")
