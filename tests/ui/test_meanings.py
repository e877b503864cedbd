"""What claims mean to a local model, worked out while the checker works; a stand-in takes the model's place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator import paths
from annotator.library.library import Library
from annotator.matching import local_model
from annotator.operations import meaning
from annotator.operations.exchange import import_claims
from annotator.settings import Settings, save
from annotator.ui import meanings
from annotator.ui.session import Session
from annotator.ui.status_line import StatusLine
from tests.operations.stand_in import StandIn

COUNT = 40


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    stand_in = StandIn()
    monkeypatch.setattr(local_model, "missing", list)
    monkeypatch.setattr(local_model, "load", lambda: stand_in)
    monkeypatch.setattr(meanings, "FIRST_PAUSE_MS", 1)
    monkeypatch.setattr(meanings, "PAUSE_MS", 1)
    return stand_in


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path, claims = tmp_path / "library.annotator", tmp_path / "claims.jsonl"
    lines = (f'{{"text": "Bridge number {number} is closed.", "verdict": "true"}}\n' for number in range(COUNT))
    claims.write_text("".join(lines), "utf-8")
    with Library.open(path) as library:
        import_claims(library, claims)
    return path


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    session = Session()
    session.library_opened.connect(session.meanings.start)
    yield session
    session.close()


def known(path: Path) -> tuple[int, int]:
    with Library.open(path) as library:
        return library.vectors.counts("stand-in/1")


def in_use(session: Session) -> object:
    return session._library._encoder


def test_every_claim_is_worked_out_with_progress(session: Session, qtbot: QtBot, path: Path, model: StandIn) -> None:
    seen: list[tuple[int, int]] = []
    session.meanings.changed.connect(lambda done, claims: seen.append((done, claims)))
    with qtbot.waitSignal(session.meanings.finished):
        session.open_library(path)
    assert seen == [(16, COUNT), (32, COUNT)]
    assert known(path) == (COUNT, COUNT)


def test_a_later_session_goes_on_where_this_one_was_closed(qtbot: QtBot, path: Path, model: StandIn) -> None:
    first = Session()
    first.library_opened.connect(first.meanings.start)
    with qtbot.waitSignal(first.meanings.changed):
        first.open_library(path)
    first.close()
    asked = len(model.asked)
    assert 16 <= known(path)[0] < COUNT
    second = Session()
    second.library_opened.connect(second.meanings.start)
    with qtbot.waitSignal(second.meanings.finished):
        second.open_library(path)
    second.close()
    assert known(path) == (COUNT, COUNT)
    assert len(model.asked) - asked < COUNT


def test_without_the_model_nothing_happens(session: Session, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(session.meanings.state_told) as told:
        session.open_library(path)
    assert "fact-annotator[semantic]" in told.args[0]
    with qtbot.assertNotEmitted(session.meanings.model_found, wait=50):
        session.wait()
    assert known(path) == (0, COUNT)


def test_the_model_is_left_out_and_taken_back(session: Session, qtbot: QtBot, path: Path, model: StandIn) -> None:
    with qtbot.waitSignal(session.meanings.finished):
        session.open_library(path)
    asked = len(model.asked)
    save(Settings().with_matching(local_model=False), paths.settings_file())
    told: list[tuple[str, bool]] = []
    session.meanings.state_told.connect(lambda sentence, installed: told.append((sentence, installed)))
    with qtbot.waitSignal(session.meanings.finished):
        session.meanings.begin()
    assert told == [(meaning.state(), True)]
    assert "left out, as the settings say" in meaning.state()
    assert in_use(session) is None
    save(Settings(), paths.settings_file())
    with qtbot.waitSignal(session.meanings.finished):
        session.meanings.begin()
    assert in_use(session) is model
    assert len(model.asked) == asked


def test_the_status_line_says_how_far_it_is(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    assert line.meanings() == ""
    line.show_meanings(12, 40)
    assert line.meanings() == "Local model: 12 of 40 claims"
    line.hide_meanings()
    assert line.meanings() == ""
