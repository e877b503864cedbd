"""The library: opens the file, holds its stores, and frames every write as one transaction and one named step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from annotator.core.change import Change, Step, StepKind
from annotator.library import opening
from annotator.library.articles import ArticleStore
from annotator.library.attachments import copy_files, kept_files
from annotator.library.automatic_backups import before_upgrade
from annotator.library.backup import copy_to
from annotator.library.claims import ClaimStore
from annotator.library.connection import Connection, Tracer
from annotator.library.evidence import EvidenceStore
from annotator.library.highlights import HighlightStore
from annotator.library.history import VerdictHistory
from annotator.library.index_upkeep import keep_in_step
from annotator.library.links import LinkStore
from annotator.library.queries import QueryStore
from annotator.library.scales import ScaleStore
from annotator.library.schema import migrate, newest
from annotator.library.search import ClaimSearch
from annotator.library.settings import SettingStore
from annotator.library.sign_offs import SignOffStore
from annotator.library.undo import StepRecord, UndoLog
from annotator.library.undo_triggers import arm
from annotator.library.vectors import VectorStore

_PATIENCE = 5.0


class Library:
    """One open library file; it belongs to the thread that opened it."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.path = connection.path
        self.read_only = connection.read_only
        self.history = VerdictHistory(connection)
        self.claims = ClaimStore(connection, self.history)
        self.articles = ArticleStore(connection, self.claims)
        self.highlights = HighlightStore(connection)
        self.evidence = EvidenceStore(connection)
        self.links = LinkStore(connection)
        self.queries = QueryStore(connection)
        self.scales = ScaleStore(connection)
        self.settings = SettingStore(connection)
        self.search = ClaimSearch(connection)
        self.vectors = VectorStore(connection)
        self.sign_offs = SignOffStore(connection)
        self.undo = UndoLog(connection, self.history, self.sign_offs.require_open)
        self._data_version = connection.pragma("data_version")
        self._record: StepRecord | None = None

    @classmethod
    def open(
        cls, path: Path, *, create: bool = True, read_only: bool = False, patience: float = _PATIENCE,
        tracer: Tracer | None = None,
    ) -> Library:  # fmt: skip
        """Open the library at `path`, laying an empty one where there is none and `create` allows it.

        A library of an older version is upgraded, after a verified backup. One that can be read but not written is
        opened `read_only`, and so is one that is not to be written. `patience` is how many seconds to wait while
        another program holds the file.
        """
        opening.ensure(path, create=create)
        connection = opening.connect(path, patience=patience, tracer=tracer, read_only=read_only)
        try:
            if connection.pragma("user_version") < newest():
                before_upgrade(connection)
                migrate(connection)
            if not connection.read_only:
                keep_in_step(connection)
                arm(connection)
            return cls(connection)
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """Close the file; every acknowledged write is in it already."""
        self.search.close()
        self.connection.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def step(self, kind: StepKind, detail: str = "", *, at: str, more_of: str = "") -> Iterator[StepRecord]:
        """Write inside the block as one transaction and one named step that can be undone.

        After the block, `change` of the record says what was touched. An exception takes everything back. A step
        inside another step or inside `unrecorded` joins it. With `more_of`, a highlight's id, it may become part
        of the last step, so that one undo takes both back; see `UndoLog.recording`.
        """
        if self.connection.writing:
            with self.connection.transaction():
                yield self._joined()
            return
        with self.connection.transaction(), self.undo.recording(Step(kind, detail, at), more_of=more_of) as record:
            self._record = record
            try:
                yield record
            finally:
                self._record = None

    def _joined(self) -> StepRecord:
        if self._record is not None:
            return self._record
        record = StepRecord()
        record.finish(Change(everything=True))
        return record

    @contextmanager
    def unrecorded(self) -> Iterator[None]:
        """Write inside the block as one transaction that is no undo step; inside a step it joins the step."""
        with self.connection.transaction():
            yield

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read inside the block as if nobody wrote."""
        with self.connection.snapshot():
            yield

    def changed_elsewhere(self) -> bool:
        """Tell whether another program has written to the library since this was last asked."""
        before, self._data_version = self._data_version, self.connection.pragma("data_version")
        return bool(before != self._data_version)

    def rescue(self, target: Path) -> Path:
        """Copy what is open to a new file, even when the library itself was deleted or moved; return its path.

        The files of sources go with it as far as they are still there.
        """
        copied = copy_to(self.connection, target)
        copy_files(kept_files(self.connection), self.path, target)
        return copied
