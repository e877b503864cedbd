"""What can still be read of a damaged library, in a new one.

A row is taken over when its seal says that it is as it was written. An article or a claim whose own row is lost, while
its text or its highlights are not, is made anew from these and from the history of verdicts.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from annotator.core.article import Article
from annotator.core.claim import Claim, Verdict
from annotator.core.scale import label_id
from annotator.errors import LibraryCorrupt, LibraryError, Refused
from annotator.library import opening
from annotator.library.attachments import copy_files, kept_files
from annotator.library.connection import Access, Connection
from annotator.library.faults import surfaced
from annotator.library.rows import article_row, claim_row, verdict_columns
from annotator.library.schema import SEARCH_INDEXES, migrate, sealed_in
from annotator.library.seal import SEAL, Row
from annotator.library.soundness import damage
from annotator.library.torn_tables import TornTable

_LONGEST_TITLE = 200
# Each after what it belongs to, and the history before the claims that are made anew from it.
_ORDER = (
    "article", "version", "scale", "label", "setting", "sign_off", "claim", "verdict_history", "highlight", "evidence",
    "link", "writer_query",
)  # fmt: skip
# What each row belongs to, as column and table.
_OWNERS = {
    "version": (("article_id", "article"),),
    "label": (("scale_id", "scale"),),
    "highlight": (("version_id", "version"), ("claim_id", "claim")),
    "evidence": (("claim_id", "claim"),),
    "link": (("claim_id", "claim"),),
    "writer_query": (("claim_id", "claim"),),
}


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What a new library at `path` holds of a damaged one.

    `lost` counts, by table, the rows that are known to be missing; `remade` are articles and claims made anew from what
    was left of them.
    """

    path: Path
    articles: int
    claims: int
    judged: int
    remade: int
    lost: dict[str, int] = field(default_factory=dict)


def salvage(damaged: Path, target: Path) -> Salvaged:
    """Write everything whole in a damaged library to a new one at `target`; the damaged one is left as it is.

    The log of undoable steps is not taken over.

    Raises:
        Refused: when something stands at `target`.
        LibraryError: when nothing can be read, or the new library cannot be written; nothing of it is left then.
    """
    opening.require_file(damaged)
    opening.require_header(damaged)
    if target.exists():
        raise Refused(f"{target} is there already; name a new file for what can be saved.")
    with surfaced(target):
        opening.make_folder(target.parent)
        with _copied(damaged, target) as torn, opening.draft_beside(target) as draft:
            taken = _taken_over(torn, draft)
            saved = opening.glance(draft)
            try:
                _require_sound(saved)
                done = _counted(saved, target, taken)
                copy_files(kept_files(saved), damaged, target)
            finally:
                saved.close()
            opening.publish(draft, target)
        opening.sync_folder(target.parent)
    return done


@contextmanager
def _copied(damaged: Path, target: Path) -> Iterator[Connection]:
    """Open a copy of a damaged library, its journal played back; the library itself is never written."""
    with opening.draft_beside(target) as copy:
        for suffix in ("", opening.JOURNAL):
            source = damaged.with_name(damaged.name + suffix)
            if source.exists():
                shutil.copyfile(source, copy.with_name(copy.name + suffix))
                copy.with_name(copy.name + suffix).chmod(opening.FILE_MODE)
        connection = Connection.to_file(copy, Access.WRITE)
        # Damaged text is read as far as it goes: its row is then known by its seal.
        connection.database.conn.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
        # SQLite otherwise refuses every page of a file that was cut off (https://www.sqlite.org/recovery.html).
        connection.run("PRAGMA writable_schema = ON")
        try:
            yield connection
        finally:
            connection.close()


def _taken_over(torn: Connection, draft: Path) -> _TakeOver:
    """Fill a new library of the same version with the whole rows, and bring it to the newest version."""
    try:
        version = torn.pragma("user_version")
        torn.rows("SELECT count(*) FROM sqlite_master")
    except LibraryError as error:
        raise LibraryCorrupt(
            "Nothing can be read of the damaged library: the part of the file that says where its rows are is lost."
        ) from error
    opening.lay(draft, version)
    connection = Connection.to_file(draft, Access.WRITE)
    try:
        connection.assert_pragmas()
        taken = _TakeOver(torn, connection)
        with connection.transaction():
            for table in _ORDER:
                if table in sealed_in(version):
                    taken.take(table)
        migrate(connection)
        with connection.transaction():
            for index in SEARCH_INDEXES:
                connection.run(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")
    finally:
        connection.close()
    return taken


def _require_sound(connection: Connection) -> None:
    problems = damage(connection)
    if problems:
        raise LibraryCorrupt(f"What was saved would not be a sound library: {problems[0].sentence}")


def _counted(connection: Connection, target: Path, taken: _TakeOver) -> Salvaged:
    numbers = connection.rows(
        "SELECT (SELECT count(*) FROM article) AS articles, (SELECT count(*) FROM claim) AS claims, "
        "(SELECT count(*) FROM claim WHERE label_id <> '') AS judged"
    )[0]
    lost = {table: count for table, count in taken.lost.items() if count}
    return Salvaged(target, **numbers, remade=taken.remade, lost=lost)


class _TakeOver:
    """The rows of a damaged library on their way into a new one."""

    def __init__(self, torn: Connection, new: Connection) -> None:
        self._torn, self._new = torn, new
        # A library of an older version has fewer than the newest.
        self._claim_columns = {column["name"] for column in new.rows("PRAGMA table_info(claim)")}
        self._ids: dict[str, set[str]] = defaultdict(set)
        # Of claims whose own row is not there: most were removed, some are lost.
        self._last_entries: dict[str, Row] = {}
        self.lost: dict[str, int] = {}
        self.remade = 0

    def take(self, table: str) -> None:
        """Write the whole rows of a table, each after those it belongs to."""
        torn = TornTable(self._torn, table)
        prepare = {"version": self._with_article, "highlight": self._with_claim, "verdict_history": self._numbered}
        ownerless = 0
        for number, row in enumerate(torn.whole_rows(), start=1):
            if number == 1 and table == "scale":
                # In the place of the scale that every new library has.
                self._new.run("DELETE FROM label")
                self._new.run("DELETE FROM scale")
            if table in prepare:
                prepare[table](row, number)
            if all(row[column] in self._ids[owner] for column, owner in _OWNERS.get(table, ())):
                self._insert(table, row)
            else:
                ownerless += 1
        self.lost[table] = torn.unread + ownerless

    def _insert(self, table: str, row: Row) -> None:
        self._new.insert(table, {name: value for name, value in row.items() if name != SEAL})
        if "id" in row:
            self._ids[table].add(row["id"])

    def _with_article(self, version: Row, _number: int) -> None:
        """Make the article of a text anew, if it is lost."""
        if version["article_id"] not in self._ids["article"]:
            title = version["text"].strip().partition("\n")[0][:_LONGEST_TITLE]
            self._insert("article", article_row(Article(version["article_id"], title, version["created_at"])))
            self.remade += 1

    def _numbered(self, entry: Row, number: int) -> None:
        """Close the gaps that lost entries leave; a gap would say that somebody took entries out."""
        entry["sequence"] = number
        if entry["claim_id"] not in self._ids["claim"]:
            self._last_entries[entry["claim_id"]] = entry

    def _with_claim(self, mark: Row, _number: int) -> None:
        """Make the claim of a highlight anew, if it is lost, with its last verdict."""
        claim_id = mark["claim_id"]
        if claim_id in self._ids["claim"]:
            return
        last = self._last_entries.get(claim_id)
        words = (last["checked_text"] if last else "") or mark["quote"]
        row = claim_row(Claim(claim_id, words, mark["created_at"])) | verdict_columns(self._verdict_of(last))
        self._insert("claim", {name: value for name, value in row.items() if name in self._claim_columns})
        self.remade += 1

    def _verdict_of(self, entry: Row | None) -> Verdict | None:
        """Return the verdict that an entry of the history tells."""
        if entry is None or not entry["new_label"]:
            return None
        name = entry["new_label"]
        label = self._new.row("SELECT * FROM label WHERE name = ? ORDER BY sequence DESC", [name])
        known = (label["id"], label["scale_id"], label["number"]) if label else (label_id(name), "", None)
        return Verdict(known[0], name, known[1], known[2], entry["at"], entry["checker"], entry["checked_text"])
