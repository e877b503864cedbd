"""The one way to the library file: statements, rows and transactions, bound to the thread that opened it."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import Enum
from itertools import islice
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from annotator.errors import LibraryReadOnly, LibraryUnreachable
from annotator.library.faults import surfaced
from annotator.library.seal import SEAL, Row, checked, is_whole, seal_of

# Well below SQLite's limit of 32,766 values a statement.
_ROWS_AT_ONCE = 500

Tracer = Callable[[str, Any], None]


class Access(Enum):
    """How a file is opened; never so that SQLite would create one."""

    WRITE = "mode=rw"
    READ = "mode=ro"
    # Neither locks nor recovers the file: for a look at a file that may be another program's.
    GLANCE = "mode=ro&immutable=1"


# Asserted at every open. The journal mode comes first: nothing may be written under another one.
PRAGMAS: tuple[tuple[str, str, str | int], ...] = (
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "FULL", 2),
    ("locking_mode", "NORMAL", "normal"),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("recursive_triggers", "ON", 1),
    # Sorted and temporary rows are confidential too, and stay off the disk.
    ("temp_store", "MEMORY", 2),
    # 64 MiB, so that an import of many claims does not write every page over and over.
    ("cache_size", "-65536", -65536),
)


class Connection:
    """An open SQLite file; every fault of it surfaces as a `LibraryError`, every row is fetched at once.

    Raises:
        RuntimeError: on use from another thread than the one that opened it, and on a write outside `transaction`.
    """

    def __init__(
        self, handle: sqlite3.Connection, path: Path, *, read_only: bool, tracer: Tracer | None = None
    ) -> None:
        self.path = path
        self.read_only = read_only
        self.database = Database(handle, recursive_triggers=False, execute_plugins=False, tracer=tracer)
        self._owner = threading.get_ident()
        self._writing = False
        self.before_commit: Callable[[], None] | None = None

    @classmethod
    def to_file(cls, path: Path, access: Access, *, patience: float = 5.0, tracer: Tracer | None = None) -> Connection:
        """Open a file that is there; `patience` is how many seconds to wait while another program holds it."""
        uri = f"{path.absolute().as_uri()}?{access.value}"
        with surfaced(path):
            handle = sqlite3.connect(uri, uri=True, timeout=patience)
        return cls(handle, path, read_only=access is not Access.WRITE, tracer=tracer)

    @classmethod
    def to_memory(cls) -> Connection:
        """Open an empty database that no file holds."""
        return cls(sqlite3.connect(":memory:"), Path(":memory:"), read_only=False)

    def assert_pragmas(self) -> None:
        """Set how the file is written and fail when SQLite does not comply."""
        for name, wanted, kept in PRAGMAS:
            self.run(f"PRAGMA {name} = {wanted}")
            if self.pragma(name) != kept:
                raise LibraryUnreachable(f"The library {self.path} cannot be opened safely ({name} is not {wanted}).")

    def pragma(self, name: str) -> Any:  # noqa: ANN401 - SQLite decides the type
        """Return the value of a pragma."""
        return next(iter(self.rows(f"PRAGMA {name}")[0].values()))

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[Row]:
        """Return all rows of a query."""
        self._require_owner()
        with surfaced(self.path):
            cursor = self.database.execute(sql, parameters)
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    def row(self, sql: str, parameters: Sequence[object] = ()) -> Row | None:
        """Return the first row of a query, or None."""
        return next(iter(self.rows(sql, parameters)), None)

    def run(self, sql: str, parameters: Sequence[object] = ()) -> None:
        """Run one statement."""
        self._require_owner()
        with surfaced(self.path):
            self.database.execute(sql, parameters).close()

    @property
    def writing(self) -> bool:
        """Whether a write transaction is open."""
        return self._writing

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write inside the block, all or nothing; a block inside another joins it as a savepoint."""
        self._require_owner()
        if self.read_only:
            raise LibraryReadOnly(f"The library {self.path} can only be read, not written; nothing was changed.")
        if self._writing:
            with self.database.atomic():
                yield
            return
        if self.database.conn.in_transaction:
            raise RuntimeError("a snapshot only reads")
        self.run("BEGIN IMMEDIATE")
        self._writing = True
        try:
            yield
            if self.before_commit is not None:
                self.before_commit()
            self.run("COMMIT")
        except BaseException:
            self.database.rollback()
            raise
        finally:
            self._writing = False

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read inside the block as if nobody wrote; a block inside another transaction joins it."""
        self._require_owner()
        if self.database.conn.in_transaction:
            yield
            return
        self.run("BEGIN")
        try:
            self.rows("SELECT count(*) FROM sqlite_master")
            yield
        finally:
            self.database.rollback()

    def next_sequence(self, table: str) -> int:
        """Return the number that the next row of a table gets; none is given twice."""
        row = self.row("SELECT seq FROM sqlite_sequence WHERE name = ?", [table])
        return 1 + (row["seq"] if row else 0)

    def insert(self, table: str, row: Row) -> Row:
        """Add a row, and return it with its sequence and its seal."""
        whole = self.sealed(table, {"sequence": self.next_sequence(table), **row})
        self._insert_rows(table, [whole])
        return whole

    def insert_many(self, table: str, rows: Iterable[Row]) -> int:
        """Add rows with the same columns in the order they come, and return how many."""
        first = self.next_sequence(table)
        numbered = enumerate(rows, start=first)
        count = 0
        while batch := [
            self.sealed(table, {"sequence": sequence, **row}) for sequence, row in islice(numbered, _ROWS_AT_ONCE)
        ]:
            self._insert_rows(table, batch)
            count += len(batch)
        return count

    def _insert_rows(self, table: str, rows: list[Row]) -> None:
        # Said in SQL: the insert of sqlite-utils would create a missing table and turn every value over once more.
        marks = f"({', '.join('?' * len(rows[0]))})"
        values = [value for row in rows for value in row.values()]
        self.run(f"INSERT INTO {table} ({', '.join(rows[0])}) VALUES {', '.join([marks] * len(rows))}", values)

    def update(self, table: str, row: Row, changes: Mapping[str, Any]) -> None:
        """Change columns of a row as it was read; a change that changes nothing is not written."""
        whole = self.sealed(table, {**row, **changes})
        # A damaged row may be put back to what its seal was made of.
        if whole[SEAL] != row[SEAL] or not is_whole(table, row):
            with surfaced(self.path):
                self.database.table(table).update(row["sequence"], {**changes, SEAL: whole[SEAL]})

    def delete(self, table: str, row: Row) -> None:
        """Remove a row as it was read."""
        self.require_writing()
        with surfaced(self.path):
            self.database.table(table).delete(row["sequence"])

    def sealed(self, table: str, row: Row) -> Row:
        """Return a row to be written, checked and with its seal."""
        self.require_writing()
        return {**checked(row), SEAL: seal_of(table, row)}

    def require_writing(self) -> None:
        """Fail when no write transaction is open: a write alone would be half an operation."""
        self._require_owner()
        if not self._writing:
            raise RuntimeError("a write needs Library.step() or Library.unrecorded()")

    def copy_into(self, copy: Connection) -> None:
        """Copy the whole file, as it is at one moment, over that of another connection."""
        if self._writing:
            raise RuntimeError("a copy made inside a write would wait for itself")
        with self.snapshot(), surfaced(copy.path):
            self.database.conn.backup(copy.database.conn, progress=_give_up_when_busy)

    def close(self) -> None:
        """Close the file; doing so twice does no harm."""
        self._require_owner()
        with surfaced(self.path):
            self.database.close()

    def _require_owner(self) -> None:
        if threading.get_ident() != self._owner:
            raise RuntimeError("the library belongs to the thread that opened it")


def _give_up_when_busy(status: int, _remaining: int, _total: int) -> None:
    """Break a copy off that the driver would otherwise try for ever."""
    if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        error = sqlite3.OperationalError("database is locked")
        error.sqlite_errorcode = status
        raise error
