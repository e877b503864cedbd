"""Sentences that were checked before, found while the checker reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter, QPixmap
from pytestqt.qtbot import QtBot

from annotator.core.article import Article, Version
from annotator.core.claim import Claim, ClaimRecord
from annotator.core.scale import BASIC
from annotator.core.sentences import sentences
from annotator.core.span import Span
from annotator.library.library import Library
from annotator.operations.exchange import import_claims
from annotator.operations.lookup_process import Slice
from annotator.reading.reading import Reading
from annotator.ui import theme
from annotator.ui.article_view import ArticleView
from annotator.ui.earlier_marks import FIRST_PAUSE_MS, PAUSE_MS, EarlierMarks
from annotator.ui.lookups import Lookups, look
from annotator.ui.open_library import OpenLibrary
from annotator.ui.overlays import Overlays
from annotator.ui.session import Session
from annotator.ui.status_line import StatusLine

TEXT = (
    "The council voted 7 to 2 to rebuild the old harbour bridge. It closed in 2023. "
    "The ferry to the northern island now runs every single hour. Nobody knows yet when the new tunnel opens."
)
EARLIER = (
    '{"text": "The council voted 7 to 2 to rebuild the old harbour bridge.", "verdict": "true"}\n'
    '{"text": "The council voted 9 to 2 to rebuild the old harbour bridge last year.", "verdict": "true"}\n'
    '{"text": "It closed in 2023.", "verdict": "true"}\n'
    '{"text": "The ferry to the northern island now runs every single hour.", "verdict": "false"}\n'
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path, claims = tmp_path / "library.annotator", tmp_path / "claims.jsonl"
    claims.write_text(EARLIER, "utf-8")
    with Library.open(path) as library:
        import_claims(library, claims)
    return path


@pytest.fixture
def session(qtbot: QtBot, path: Path) -> Iterator[Session]:
    session = Session()
    session.open_library(path)
    session.take_reading(Reading(TEXT, sentences(TEXT), title="The Bridge"))
    yield session
    session.close()


def test_sentences_with_a_strong_earlier_claim_are_found_one_slice_after_another(
    session: Session, qtbot: QtBot
) -> None:
    seen: list[frozenset[int]] = []
    session.earlier.changed.connect(seen.append)
    with qtbot.waitSignal(session.earlier.finished):
        session.wait()
    assert seen[0] == frozenset()
    assert seen[-1] == session.earlier.found == {0, 2}


def test_a_slice_ends_with_its_time_and_goes_on_where_it_ended(session: Session, path: Path) -> None:
    session.wait()
    opened = session.state.article
    assert opened is not None
    library = OpenLibrary()
    library.open(path, False)
    first = look(library, opened.version, 0, 0.0)
    assert (first.found, first.next) == ((0,), 1)
    rest = look(library, opened.version, first.next, 60.0)
    assert (rest.found, rest.next) == ((2,), 4)
    library.close()


class Thread:
    """A library's thread that works when it is told to."""

    def __init__(self) -> None:
        self.busy = 0
        self.tasks: list[tuple[Callable[..., Slice], tuple[object, ...], Callable[[Slice], None]]] = []

    def waiting(self) -> int:
        return self.busy

    def run(
        self,
        function: Callable[..., Slice],
        *args: object,
        then: Callable[[Slice], None],
        failed: object,
        patient: bool,
    ) -> None:
        del failed
        assert patient
        self.tasks.append((function, args, then))

    def answer(self, piece: Slice) -> None:
        self.tasks.pop(0)[2](piece)

    def work(self) -> None:
        function, args, then = self.tasks.pop(0)
        then(function(*args))


@pytest.fixture
def marks(session: Session, path: Path) -> Iterator[tuple[EarlierMarks, Thread]]:
    library, thread = OpenLibrary(), Thread()
    library.open(path, False)
    yield EarlierMarks(Lookups(library, thread, session), session), thread  # type: ignore[arg-type]
    library.close()


def test_while_anything_else_waits_nothing_is_asked(
    session: Session, marks: tuple[EarlierMarks, Thread], qtbot: QtBot
) -> None:
    earlier, thread = marks
    session.wait()
    thread.busy = 1
    earlier.start(session.state.article)  # type: ignore[arg-type]
    earlier._on_pause_over()
    assert thread.tasks == []
    thread.busy = 0
    qtbot.waitUntil(lambda: len(thread.tasks) == 1)


def test_a_wish_of_the_checker_lets_the_search_rest(session: Session, marks: tuple[EarlierMarks, Thread]) -> None:
    earlier, thread = marks
    session.wait()
    earlier.start(session.state.article)  # type: ignore[arg-type]
    earlier._on_pause_over()
    earlier.rest()
    thread.answer(Slice((), 1))
    assert earlier._pause.interval() == FIRST_PAUSE_MS
    earlier._pause.start(PAUSE_MS)
    earlier.rest()
    assert earlier._pause.interval() == FIRST_PAUSE_MS
    if not thread.tasks:
        earlier._on_pause_over()
    thread.answer(Slice((), 2))
    assert earlier._pause.interval() == PAUSE_MS


def test_what_was_found_for_another_article_is_dropped(session: Session, marks: tuple[EarlierMarks, Thread]) -> None:
    earlier, thread = marks
    session.wait()
    opened = session.state.article
    assert opened is not None
    earlier.start(opened)
    earlier._on_pause_over()
    earlier.stop()
    thread.work()
    assert earlier.found == frozenset()
    assert thread.tasks == []


def test_the_status_line_counts_them(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    said = []
    for found in ((), (3,), (3, 5)):
        line.show_checked_before(found)
        said.append(line.checked_before())
    assert said == ["", "1 sentence checked before", "2 sentences checked before"]


def test_a_highlight_takes_the_place_of_the_clock(
    qtbot: QtBot, article: Article, version: Callable[..., Version], record: Callable[..., ClaimRecord]
) -> None:
    shown = version("One sentence here. Another one there.", ["One sentence here.", "Another one there."])
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show_article(article, shown, [], BASIC)
    view.show_checked_before({0, 1, 7})

    def clocks() -> list[Span]:
        assert view._page is not None
        canvas = QPixmap(10, 10)
        painter = QPainter(canvas)
        spans = Overlays(painter, view.geometry_of_text, view._page.scene, theme.current()).unmarked_before()
        painter.end()
        return spans

    assert clocks() == list(shown.sentences)
    assert not view.grab().isNull()
    marked = record(shown, shown.sentences[0], "true")
    view.update_records({marked.claim.id: marked})
    assert clocks() == [shown.sentences[1]]
    view.clear()
    view.show_checked_before({0})


def test_a_claim_of_the_article_itself_is_no_earlier_check(session: Session, qtbot: QtBot) -> None:
    session.wait()
    opened = session.state.article
    assert opened is not None
    session.highlight(opened.version.sentences[3], "true")
    session.wait()
    assert isinstance(next(iter(session.state.records.values())).claim, Claim)
    with qtbot.waitSignal(session.earlier.finished):
        session.open_article(opened.article.id)
    assert 3 not in session.earlier.found
