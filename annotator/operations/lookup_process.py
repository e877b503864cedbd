"""Questions about earlier claims, put to a process of its own.

Two threads of one program share one interpreter: while one compares texts, the other waits for its turn whenever it
comes back from its toolkit. A process beside a window leaves it the interpreter. `lookups` is what runs there; nothing
of it is imported here.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Final

import annotator
from annotator.core.article import Version
from annotator.core.match import Match
from annotator.errors import KnownError, LookupsEnded

if TYPE_CHECKING:
    from annotator.matching.ranking import Statement

_END_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class MatchQuestion:
    """Which earlier claims match a claim of an article; `by_meaning` where a local model is to help."""

    statement: Statement
    claim_id: str
    article_id: str
    by_meaning: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Which sentences from `first` on were checked before, as far as one comes in some seconds; at least one.

    `version` may be None when the last passage was of the same one.
    """

    version_id: str
    version: Version | None
    first: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Slice:
    """The sentences that were found in one go, by index, the index to go on at, and how many seconds it took."""

    found: tuple[int, ...]
    next: int
    took: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class Fault:
    """A bug met by the process, as its traceback."""

    trace: str


class LookupProcess:
    """A process that answers questions about one library, which it is to open first; for one thread at a time.

    Raises:
        LookupsEnded: it cannot be started, or has ended.
    """

    def __init__(self) -> None:
        root = Path(annotator.__file__).resolve().parents[1]
        paths = [str(root), os.environ.get("PYTHONPATH", "")]
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-X", "utf8", "-P", "-m", "annotator.operations.lookups"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=root,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise LookupsEnded(f"Earlier claims are looked up more slowly: {error.strerror}.") from error
        self._version_id = ""

    def open(self, library: Path) -> LookupProcess:
        """Open a library for reading, and return this process."""
        self._ask(library)
        return self

    def matches(self, question: MatchQuestion) -> list[Match]:
        """Return the earlier claims that match, best first."""
        found: list[Match] = self._ask(question)
        return found

    def look(self, version: Version, first: int, seconds: float) -> Slice:
        """Look sentences up from one on, for a time; at least one."""
        known = version.id == self._version_id
        found: Slice = self._ask(Passage(version.id, None if known else version, first, seconds))
        self._version_id = version.id
        return found

    def close(self) -> None:
        """End the process; from any thread, and more than once."""
        # It only reads, so there is nothing it could leave half done.
        self._process.kill()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_END_SECONDS)
        for stream in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                if stream is not None:
                    stream.close()

    def _ask(self, question: object) -> Any:  # noqa: ANN401 - what a question is answered with is its own affair
        """Return the answer of the process; a fault in it is raised here with its traceback."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            send(self._process.stdin, question)
            answer = pickle.load(self._process.stdout)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
            raise LookupsEnded("The process that looks earlier claims up has ended.") from error
        if isinstance(answer, KnownError):
            raise answer
        if isinstance(answer, Fault):
            raise RuntimeError(f"in the process that looks earlier claims up:\n{answer.trace}")
        return answer


def send(stream: IO[bytes], message: object) -> None:
    """Write a message as one that `pickle.load` reads."""
    pickle.dump(message, stream, pickle.HIGHEST_PROTOCOL)
    stream.flush()
