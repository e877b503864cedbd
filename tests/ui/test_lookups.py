"""The window's questions about earlier claims, with a process of their own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.core.claim import Claim
from annotator.core.match import Match
from annotator.core.sentences import sentences
from annotator.core.span import Span
from annotator.errors import LookupsEnded
from annotator.library.library import Library
from annotator.operations import lookup_process
from annotator.reading.reading import Reading
from annotator.ui.lookups import Lookups
from annotator.ui.session import Session

TEXT = "The new ferry to the island carries 400 cars every day. Nobody asked for it. The harbour bridge closed in 2019."
WAIT_MS = 60_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.annotator"
    text = "The new ferry to the island carries 400 cars every day."
    with Library.open(path) as library, library.unrecorded():
        library.claims.add_many([Claim("ferry", text, "2026-01-01T00:00:00Z")])
    return path


@pytest.fixture
def session(qtbot: QtBot, path: Path) -> Iterator[Session]:
    session = Session()
    session.lookups.work_apart()
    session.open_library(path)
    with qtbot.waitSignal(session.article_opened, timeout=WAIT_MS):
        session.take_reading(Reading(TEXT, sentences(TEXT), title="The Bridge"))
    yield session
    session.close()


def found_after_a_verdict(session: Session, qtbot: QtBot) -> list[Match]:
    with qtbot.waitSignal(session.matches_found, timeout=WAIT_MS) as told:
        session.highlight(Span(0, TEXT.index(". ") + 1), "false")
    assert told.args is not None
    found: list[Match] = told.args[1]
    return found


def opened(lookups: Lookups, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: lookups._ready, timeout=WAIT_MS)


def test_matches_and_marks_come_from_the_process(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the library's thread was asked")

    opened(session.lookups, qtbot)
    monkeypatch.setattr("annotator.operations.lookups.matches", refuse)
    monkeypatch.setattr("annotator.operations.lookups.look", refuse)
    assert [match.claim.id for match in found_after_a_verdict(session, qtbot)] == ["ferry"]
    qtbot.waitUntil(lambda: session.earlier.found == {0}, timeout=WAIT_MS)


def test_when_the_process_ends_the_answer_comes_all_the_same(session: Session, qtbot: QtBot) -> None:
    opened(session.lookups, qtbot)
    process = session.lookups._process
    assert process is not None
    process._process.kill()
    assert [match.claim.id for match in found_after_a_verdict(session, qtbot)] == ["ferry"]
    assert session.lookups._process is None


def test_without_a_process_the_library_answers(qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise LookupsEnded("There are too many processes.")

    monkeypatch.setattr(lookup_process, "LookupProcess", fail)
    session = Session()
    session.lookups.work_apart()
    session.open_library(path)
    with qtbot.waitSignal(session.article_opened, timeout=WAIT_MS):
        session.take_reading(Reading(TEXT, sentences(TEXT), title="The Bridge"))
    assert [match.claim.id for match in found_after_a_verdict(session, qtbot)] == ["ferry"]
    session.close()


def test_another_library_gets_a_process_of_its_own(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    opened(session.lookups, qtbot)
    first = session.lookups._process
    session.open_library(tmp_path / "other.annotator", create=True)
    qtbot.waitUntil(lambda: session.lookups._process is not first, timeout=WAIT_MS)
    opened(session.lookups, qtbot)
    assert first is not None
    assert first._process.poll() is not None


def test_closing_at_once_leaves_no_process_behind(qtbot: QtBot, path: Path) -> None:
    session = Session()
    session.lookups.work_apart()
    session.open_library(path)
    qtbot.waitUntil(lambda: session.lookups._process is not None, timeout=WAIT_MS)
    process = session.lookups._process
    session.close()
    assert process is not None
    assert process._process.poll() is not None
