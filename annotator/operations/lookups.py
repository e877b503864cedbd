"""The answers to questions about earlier claims, given by the library's thread or by a process of its own.

As a process it only reads, from an open library file of its own, answers one question after the other, and ends when
its input does, which is when whoever started it ends; see `lookup_process`.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO, Final

from annotator.core.article import Version
from annotator.core.match import Band, Match
from annotator.errors import KnownError
from annotator.library.library import Library
from annotator.matching.meaning import Encoder
from annotator.operations.checked_before import checked_before
from annotator.operations.lookup_process import Fault, MatchQuestion, Passage, Slice, send
from annotator.operations.matching import Reach, find_matches

# Claims the model is asked about while somebody waits; more of them are left to the background.
MOST_NEW: Final = 4
# Whoever reads on a screen comes first.
_POLITENESS: Final = 5


def matches(library: Library, question: MatchQuestion, encoder: Encoder | None = None) -> list[Match]:
    """Return the earlier claims that match, best first."""
    reach = Reach(encoder=encoder, most_new=MOST_NEW)
    return find_matches(
        library, question.statement, claim_id=question.claim_id, article_id=question.article_id, reach=reach
    )


def look(library: Library, version: Version, first: int, seconds: float) -> Slice:
    """Look sentences up from one on, for a time; at least one."""
    found: list[int] = []
    started = time.monotonic()
    for sentence in checked_before(library, version, start=first):
        if sentence.match is not None and sentence.match.band is Band.STRONG:
            found.append(sentence.number)
        took = time.monotonic() - started
        if took >= seconds:
            return Slice(tuple(found), sentence.number + 1, took)
    return Slice(tuple(found), len(version.sentences), time.monotonic() - started)


class _Answers:
    """What the process knows between two questions."""

    def __init__(self) -> None:
        self._library: Library | None = None
        self._version: Version | None = None

    def to(self, question: object) -> object:
        """Return the answer to a question; the first one is the path of the library."""
        if isinstance(question, Path):
            self._library = Library.open(question, create=False, read_only=True)
            return None
        assert self._library is not None
        if isinstance(question, MatchQuestion):
            return matches(self._library, question, _encoder() if question.by_meaning else None)
        assert isinstance(question, Passage)
        self._version = question.version or self._version
        assert self._version is not None
        assert self._version.id == question.version_id
        return look(self._library, self._version, question.first, question.seconds)


def _encoder() -> Encoder | None:
    from annotator.operations.meaning import encoder

    return encoder()


def serve(questions: IO[bytes], answers: IO[bytes]) -> None:
    """Answer every question until there are no more."""
    answer_to: Callable[[object], object] = _Answers().to
    while True:
        try:
            question = pickle.load(questions)
        except EOFError:
            return
        try:
            answer = answer_to(question)
        except KnownError as error:
            answer = error
        except Exception:
            answer = Fault(traceback.format_exc())
        send(answers, answer)


def _main() -> None:
    # Ctrl+C in a terminal is for the window, which ends this process in its turn.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(_POLITENESS)
    with suppress(BrokenPipeError):
        serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    _main()
