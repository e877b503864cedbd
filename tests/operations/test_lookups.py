"""Questions about earlier claims, answered by a process of its own."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.core.article import Version
from annotator.core.canonical import digest
from annotator.core.claim import Claim
from annotator.core.sentences import sentences
from annotator.errors import LibraryUnreachable, LookupsEnded
from annotator.library.library import Library
from annotator.matching.ranking import Statement
from annotator.operations import lookups
from annotator.operations.lookup_process import Fault, LookupProcess, MatchQuestion, Passage, Slice, send

TEXT = (
    "The new ferry to the island carries 400 cars every day. Nobody asked. The old harbour bridge was closed in 2019."
)
QUESTION = MatchQuestion(Statement("The old harbour bridge was closed in 2019."), "mine", "article")
SPANS = tuple(sentences(TEXT))
VERSION = Version("v1", "article", 1, TEXT, digest(TEXT), "2026-01-01T00:00:00Z", SPANS)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "library.annotator"
    earlier = [
        Claim("bridge", "The old harbour bridge was closed in 2019.", "2026-01-01T00:00:00Z"),
        Claim("ferry", "The new ferry to the island carries 400 cars every day.", "2026-01-01T00:00:00Z"),
    ]
    with Library.open(path) as library, library.unrecorded():
        library.claims.add_many(earlier)
    return path


@pytest.fixture
def process(path: Path) -> Iterator[LookupProcess]:
    process = LookupProcess()
    yield process.open(path)
    process.close()


def test_a_process_answers_as_the_library_does(process: LookupProcess, path: Path) -> None:
    with Library.open(path) as library:
        expected = lookups.matches(library, QUESTION)
        looked = lookups.look(library, VERSION, 0, 60)
    assert [match.claim.id for match in expected][:1] == ["bridge"]
    assert process.matches(QUESTION) == expected
    assert process.look(VERSION, 0, 60) == looked == Slice((0, 2), 3)


def test_an_article_goes_over_once_and_is_looked_through_in_slices(process: LookupProcess) -> None:
    first = process.look(VERSION, 0, 0)
    assert first == Slice((0,), 1)
    # What is looked at is the article that went over, not the empty one of the same id.
    emptied = Version("v1", "article", 1, "", digest(""), "2026-01-01T00:00:00Z", ())
    assert process.look(emptied, first.next, 60) == Slice((2,), 3)


def test_what_was_written_meanwhile_is_found(process: LookupProcess, path: Path) -> None:
    new = MatchQuestion(Statement("The lighthouse was painted red by the council in June."), "mine", "article")
    assert process.matches(new) == []
    with Library.open(path) as library, library.unrecorded():
        library.claims.add_many([Claim("red", new.statement.text, "2026-01-01T00:00:00Z")])
    assert [match.claim.id for match in process.matches(new)] == ["red"]


def test_reading_never_writes(process: LookupProcess, path: Path) -> None:
    before = path.read_bytes()
    process.matches(QUESTION)
    assert path.read_bytes() == before


def test_a_library_that_cannot_be_opened_is_said_in_its_own_words(tmp_path: Path) -> None:
    process = LookupProcess()
    with pytest.raises(LibraryUnreachable, match="There is no library at"):
        process.open(tmp_path / "missing.annotator")
    process.close()


def test_a_process_that_ended_is_told_from_every_other_fault(process: LookupProcess) -> None:
    process.close()
    process.close()
    with pytest.raises(LookupsEnded):
        process.matches(QUESTION)


def test_a_process_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/no/such/interpreter")
    with pytest.raises(LookupsEnded):
        LookupProcess()


def test_a_bug_there_is_raised_here_with_its_traceback(process: LookupProcess) -> None:
    with pytest.raises(RuntimeError, match=r"(?s)process that looks earlier claims up.*AssertionError"):
        process._ask("no question")
    assert process.matches(QUESTION)


def test_it_serves_until_there_are_no_more_questions(path: Path) -> None:
    questions, answers = io.BytesIO(), io.BytesIO()
    for question in (path, QUESTION, Passage("v1", VERSION, 0, 60), Passage("v2", None, 0, 60)):
        send(questions, question)
    questions.seek(0)
    lookups.serve(questions, answers)
    answers.seek(0)
    opened, matches, looked, fault = (pickle.load(answers) for _ in range(4))
    assert opened is None
    assert [match.claim.id for match in matches][:1] == ["bridge"]
    assert looked == Slice((0, 2), 3)
    assert isinstance(fault, Fault)
    assert not answers.read()


def test_it_ends_when_whoever_started_it_does(process: LookupProcess) -> None:
    child = process._process
    assert child.stdin is not None
    child.stdin.close()
    assert child.wait(60) == 0
