"""Reading the rows of a table in a damaged file: those that can be read, around those that cannot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.errors import LibraryError
from annotator.library.connection import Connection
from annotator.library.seal import Row, is_whole
from annotator.library.soundness import is_digest

_AT_ONCE = 256
# Where the file no longer says how many rows it has.
_MOST_ROWS = 1 << 21


@dataclass(slots=True)
class TornTable:
    """A table whose rows may be out of reach or not as they were written; `unread` counts those, as they are found."""

    connection: Connection
    name: str
    unread: int = 0

    def whole_rows(self) -> Iterator[Row]:
        """Yield every row that has the content it was sealed with, by sequence."""
        last = self._last()
        for first in range(1, last + 1, _AT_ONCE):
            yield from self._between(first, min(last, first + _AT_ONCE - 1))

    def _between(self, first: int, last: int) -> Iterator[Row]:
        try:
            # One way through the tree alone: other indexes may lead elsewhere.
            rows = self.connection.rows(
                f"SELECT * FROM {self.name} NOT INDEXED WHERE sequence BETWEEN ? AND ? ORDER BY sequence", [first, last]
            )
        except LibraryError:
            if first == last:
                self.unread += 1
                return
            middle = (first + last) // 2
            yield from self._between(first, middle)
            yield from self._between(middle + 1, last)
            return
        seen = first - 1
        for row in rows:
            # In a torn file a search may lead to rows of another place, or to the same one twice.
            in_place = isinstance(row["sequence"], int) and seen < row["sequence"] <= last
            if in_place and self._is_whole(row):
                seen = row["sequence"]
                yield row
            else:
                self.unread += 1

    def _is_whole(self, row: Row) -> bool:
        if not is_whole(self.name, row):
            return False
        return self.name != "version" or is_digest(row["text"], row["sha256"])

    def _last(self) -> int:
        """Return the largest sequence there may be."""
        found = [self._number(f"SELECT max(sequence) AS n FROM {self.name}")]
        found.append(self._number(f"SELECT max(seq) AS n FROM sqlite_sequence WHERE name = '{self.name}'"))
        known = [number for number in found if number is not None]
        return min(max(known), _MOST_ROWS) if known else _MOST_ROWS

    def _number(self, sql: str) -> int | None:
        try:
            number = self.connection.rows(sql)[0]["n"]
        except LibraryError:
            return None
        return number if isinstance(number, int) else 0
