"""Articles and their versions, as the library keeps them."""

from __future__ import annotations

from collections import defaultdict

from annotator.core.article import Article, ArticleOutline, Version
from annotator.core.canonical import digest
from annotator.core.credit import HEAD, statements
from annotator.core.span import Span
from annotator.errors import LibraryCorrupt, Refused
from annotator.library.claims import ClaimStore
from annotator.library.connection import Connection
from annotator.library.lookup import by_id, by_name
from annotator.library.rows import article, article_row, spans, value, values, version, version_row
from annotator.library.seal import Row

_KNOWN = 4  # versions kept in memory: sentences of a long one take long to read
_LATEST = "v.number = (SELECT max(number) FROM version WHERE article_id = v.article_id)"


class ArticleStore:
    """The articles under check, newest first, and their immutable versions."""

    def __init__(self, connection: Connection, claims: ClaimStore) -> None:
        self._connection = connection
        self._claims = claims
        self._known: dict[str, tuple[str, Version]] = {}

    def add(self, added: Article) -> None:
        """Keep a new article; its text comes with a version."""
        self._connection.insert("article", article_row(added))

    def put(self, changed: Article) -> None:
        """Keep what is newly known about an article."""
        self._connection.update("article", by_id(self._connection, "article", changed.id), article_row(changed))

    def get(self, article_id: str) -> Article:
        """Return an article, or raise `Refused`."""
        return value(article, by_id(self._connection, "article", article_id))

    def find(self, prefix: str) -> Article:
        """Return the one article whose id begins with `prefix`, or whose title it is, or raise `Refused`."""
        return value(article, by_name(self._connection, "article", "title", prefix))

    def all(self) -> list[Article]:
        """Return every article, newest first."""
        return values(article, self._connection.rows("SELECT * FROM article ORDER BY sequence DESC"))

    def remove(self, article_id: str) -> None:
        """Remove an article with its versions and highlights, and the claims that are highlighted nowhere else."""
        row = by_id(self._connection, "article", article_id)
        versions = self._connection.rows(
            "SELECT sequence, id FROM version WHERE article_id = ? ORDER BY number DESC", [article_id]
        )
        for one in versions:
            self._remove_highlights(one["id"])
            self._connection.delete("version", one)
        self._connection.delete("article", row)

    def _remove_highlights(self, version_id: str) -> None:
        rows = self._connection.rows("SELECT * FROM highlight WHERE version_id = ?", [version_id])
        for row in rows:
            self._connection.delete("highlight", row)
        for claim_id in dict.fromkeys(row["claim_id"] for row in rows):
            if self._connection.row("SELECT 1 FROM highlight WHERE claim_id = ?", [claim_id]) is None:
                self._claims.remove(claim_id)

    def add_version(self, added: Version) -> None:
        """Keep a new version.

        Raises:
            ValueError: its digest is not that of its text, or a sentence or passage leaves the text.
        """
        if digest(added.text) != added.sha256:
            raise ValueError("the digest is not that of the text")
        if not all(span.fits(added.text) for span in (*added.sentences, *(one.span for one in added.passages))):
            raise ValueError("a sentence or passage ends after the text")
        self._connection.insert("version", version_row(added))

    def version(self, version_id: str) -> Version:
        """Return a version, or raise `Refused`.

        Its text never changes, so one that was read is read again only if its seal is another.

        Raises:
            LibraryCorrupt: the text is not the one that was imported; nothing can be said about its highlights.
        """
        known = self._known.get(version_id)
        if known is not None:
            row = self._connection.row("SELECT seal FROM version WHERE id = ?", [version_id])
            if row is not None and row["seal"] == known[0]:
                return known[1]
        row = by_id(self._connection, "version", version_id)
        read = _as_imported(value(version, row))
        self._known = {**dict(list(self._known.items())[1 - _KNOWN :]), version_id: (row["seal"], read)}
        return read

    def latest(self, article_id: str) -> Version:
        """Return the newest version of an article, or raise `Refused`."""
        row = self._connection.row(f"SELECT id FROM version v WHERE article_id = ? AND {_LATEST}", [article_id])
        if row is None:
            raise Refused(f"There is no text of an article {article_id} in the library.")
        return self.version(row["id"])

    def versions(self, article_id: str) -> list[Version]:
        """Return the versions of an article, oldest first."""
        rows = self._connection.rows("SELECT * FROM version WHERE article_id = ? ORDER BY number", [article_id])
        return [_as_imported(one) for one in values(version, rows)]

    def by_digest(self, sha256: str) -> Version | None:
        """Return the version that came first with this text, or None."""
        row = self._connection.row("SELECT * FROM version WHERE sha256 = ? ORDER BY sequence LIMIT 1", [sha256])
        return None if row is None else value(version, row)

    def outlines(self) -> list[ArticleOutline]:
        """Return what a list of articles shows of each, newest first, without loading more than the head of a text."""
        rows = self._connection.rows(
            "SELECT a.*, v.id AS version_id, v.number AS version_number, v.sentences, "
            f"substr(v.text, 1, {HEAD}) AS head "
            f"FROM article a JOIN version v ON v.article_id = a.id WHERE {_LATEST} ORDER BY a.sequence DESC"
        )
        marks, unplaced = self._marks(), self._unplaced()

        def outline(row: Row) -> ArticleOutline:
            return ArticleOutline(
                article(row),
                row["version_id"],
                row["version_number"],
                statements(row["head"], spans(row["sentences"])),
                tuple(marks[row["version_id"]]),
                unplaced.get(row["version_id"], 0),
            )

        return values(outline, rows)

    def _unplaced(self) -> dict[str, int]:
        rows = self._connection.rows(
            "SELECT version_id, count(*) AS n FROM highlight WHERE state <> 'placed' GROUP BY version_id"
        )
        return {row["version_id"]: row["n"] for row in rows}

    def _marks(self) -> dict[str, list[tuple[Span, bool]]]:
        marks: dict[str, list[tuple[Span, bool]]] = defaultdict(list)
        rows = self._connection.rows(
            "SELECT h.version_id, h.span_start, h.span_end, c.label_id <> '' AS judged FROM highlight h "
            "JOIN claim c ON c.id = h.claim_id WHERE h.state = 'placed' AND h.span_start BETWEEN 0 AND h.span_end "
            "ORDER BY h.version_id, h.span_start, h.span_end"
        )
        for row in rows:
            marks[row["version_id"]].append((Span(row["span_start"], row["span_end"]), bool(row["judged"])))
        return marks


def _as_imported(read: Version) -> Version:
    if digest(read.text) != read.sha256:
        raise LibraryCorrupt(
            f"The text of version {read.number} of this article is not as it was imported, so it is not opened; "
            "restore a backup of the library."
        )
    return read
