"""The tables of a library and the numbered, append-only steps by which they came to be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotator.core.scale import BASIC
from annotator.library.rows import label_row, scale_row
from annotator.library.unspaced import holds_any, holds_beyond_ascii

if TYPE_CHECKING:
    from annotator.library.connection import Connection

# "FaAn" in ASCII; it stands in the file's header and tells a library from any other SQLite file.
APPLICATION_ID = 0x4661416E

# Rows of these tables can be undone; the append-only history and the search index follow by other means.
UNDOABLE = ("article", "version", "claim", "highlight", "evidence", "link", "writer_query")
SEALED = (*UNDOABLE, "verdict_history", "scale", "label", "setting", "sign_off")
# The schema a sealed table came with, where it was not the first.
_SINCE = {"writer_query": 3, "sign_off": 5}
# The search indexes with their columns; `INDEXED` says what each is made from.
SEARCH_INDEXES = {
    "claim_fts": ("text", "title"),
    "claim_find": ("text", "title", "claimant", "rationale", "place", "tags"),
    "claim_grounds": ("rationale", "sources"),
    "claim_pieces": ("text", "title"),
}
# Vowel signs belong to the words of Hindi and other Indian scripts; without them a word falls into single letters.
MATCHING_TOKENIZER = "porter unicode61 remove_diacritics 2 categories 'L* N* Co Mc Mn'"
WORDS_TOKENIZER = MATCHING_TOKENIZER.removeprefix("porter ")


@dataclass(frozen=True, slots=True)
class Migration:
    """One step of the schema; `apply` runs inside a transaction that also sets the new version."""

    version: int
    apply: Callable[[Connection], None]


# Every table is kept in the order of `sequence`, which is never given twice, so no clock decides an order. References
# to something that may be gone (a predecessor, an earlier claim, the claim of a history entry) are no foreign keys.
_TABLES = (
    """CREATE TABLE article (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
        created_at TEXT NOT NULL, byline TEXT NOT NULL, published TEXT NOT NULL, publisher TEXT NOT NULL,
        url TEXT NOT NULL, language TEXT NOT NULL, source TEXT NOT NULL, seal TEXT NOT NULL
    ) STRICT""",
    # The text stands last: what lies before it is read without it.
    """CREATE TABLE version (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        article_id TEXT NOT NULL REFERENCES article (id), number INTEGER NOT NULL, sha256 TEXT NOT NULL,
        created_at TEXT NOT NULL, sentences TEXT NOT NULL, source_sha256 TEXT NOT NULL, reader TEXT NOT NULL,
        warnings TEXT NOT NULL, predecessor_id TEXT, seal TEXT NOT NULL, text TEXT NOT NULL,
        UNIQUE (article_id, number)
    ) STRICT""",
    """CREATE TABLE claim (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL,
        created_at TEXT NOT NULL, claimant TEXT NOT NULL, rationale TEXT NOT NULL, title TEXT NOT NULL,
        url TEXT NOT NULL, said_on TEXT NOT NULL, language TEXT NOT NULL, outside_id TEXT NOT NULL,
        label_id TEXT NOT NULL, label TEXT NOT NULL, scale_id TEXT NOT NULL, number REAL, decided_at TEXT NOT NULL,
        checker TEXT NOT NULL, checked_text TEXT NOT NULL, seal TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE highlight (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        claim_id TEXT NOT NULL REFERENCES claim (id), version_id TEXT NOT NULL REFERENCES version (id),
        span_start INTEGER NOT NULL, span_end INTEGER NOT NULL, quote TEXT NOT NULL, prefix TEXT NOT NULL,
        suffix TEXT NOT NULL, state TEXT NOT NULL, predecessor_id TEXT, created_at TEXT NOT NULL, seal TEXT NOT NULL,
        CHECK (0 <= span_start AND span_start <= span_end)
    ) STRICT""",
    """CREATE TABLE evidence (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        claim_id TEXT NOT NULL REFERENCES claim (id), title TEXT NOT NULL, url TEXT NOT NULL, kind TEXT NOT NULL,
        locator TEXT NOT NULL, quote TEXT NOT NULL, stance TEXT NOT NULL, accessed_on TEXT NOT NULL,
        archive_url TEXT NOT NULL, confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
        position INTEGER NOT NULL, seal TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE link (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        claim_id TEXT NOT NULL REFERENCES claim (id), earlier_claim_id TEXT NOT NULL, relation TEXT NOT NULL,
        created_at TEXT NOT NULL, checker TEXT NOT NULL, score REAL NOT NULL, scorer TEXT NOT NULL,
        earlier_text TEXT NOT NULL, earlier_label TEXT NOT NULL, earlier_date TEXT NOT NULL, seal TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE verdict_history (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, claim_id TEXT NOT NULL, at TEXT NOT NULL, checker TEXT NOT NULL,
        old_label TEXT NOT NULL, new_label TEXT NOT NULL, reason TEXT NOT NULL, checked_text TEXT NOT NULL,
        seal TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE scale (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        current INTEGER NOT NULL CHECK (current IN (0, 1)), seal TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE label (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, scale_id TEXT NOT NULL REFERENCES scale (id), id TEXT NOT NULL,
        position INTEGER NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL, key TEXT NOT NULL,
        glyph TEXT NOT NULL, colour TEXT NOT NULL, line TEXT NOT NULL, number REAL, seal TEXT NOT NULL,
        UNIQUE (scale_id, id)
    ) STRICT""",
    """CREATE TABLE setting (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL, seal TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE undo_step (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, detail TEXT NOT NULL, at TEXT NOT NULL,
        done INTEGER NOT NULL CHECK (done IN (0, 1))
    ) STRICT""",
    """CREATE TABLE undo_change (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL REFERENCES undo_step (sequence),
        place TEXT NOT NULL, deed TEXT NOT NULL CHECK (deed IN ('insert', 'update', 'delete')), key INTEGER NOT NULL,
        image TEXT, seal_after TEXT, claim_id TEXT, article_id TEXT
    ) STRICT""",
)

_INDEXES = (
    "CREATE INDEX version_by_digest ON version (sha256)",
    "CREATE INDEX claim_by_outside_id ON claim (outside_id)",
    "CREATE INDEX claim_by_claimant ON claim (claimant COLLATE NOCASE)",
    "CREATE INDEX highlight_by_claim ON highlight (claim_id)",
    "CREATE INDEX highlight_by_place ON highlight (version_id, span_start, span_end)",
    "CREATE INDEX evidence_by_claim ON evidence (claim_id, position)",
    "CREATE INDEX link_by_claim ON link (claim_id)",
    "CREATE INDEX history_by_claim ON verdict_history (claim_id)",
    "CREATE INDEX undo_change_by_step ON undo_change (step)",
)

_GUARDS = (
    """CREATE TRIGGER history_keeps_entries BEFORE DELETE ON verdict_history
    BEGIN SELECT RAISE(ABORT, 'the history of verdicts is append-only'); END""",
    """CREATE TRIGGER history_keeps_words BEFORE UPDATE ON verdict_history
    BEGIN SELECT RAISE(ABORT, 'the history of verdicts is append-only'); END""",
    """CREATE TRIGGER version_keeps_text BEFORE UPDATE ON version
    WHEN new.text IS NOT old.text OR new.sha256 IS NOT old.sha256
    BEGIN SELECT RAISE(ABORT, 'the text of a version never changes'); END""",
)


def search_index(name: str, columns: tuple[str, ...], tokenizer: str) -> str:
    """Return the statement of a full-text index over columns of `claim`; `index_upkeep` keeps it in step."""
    return (
        f"CREATE VIRTUAL TABLE {name} USING fts5 ({', '.join(columns)}, content='claim', content_rowid='sequence', "
        f"tokenize='{tokenizer}')"
    )


@dataclass(frozen=True, slots=True)
class Indexed:
    """What a search index is made from: a table or view, and the condition on `claim_words` that it stands for.

    `possible` is a quicker condition on `claim` that all its rows meet, and few others.
    """

    content: str
    condition: str = "1"
    possible: str = "1"


# Claims in scripts without spaces alone are in the index of pieces, claims with grounds in that of grounds.
INDEXED = {
    "claim_fts": Indexed("claim"),
    "claim_find": Indexed("claim"),
    "claim_grounds": Indexed("claim_with_grounds", "(rationale <> '' OR sources <> '')"),
    "claim_pieces": Indexed("claim_unspaced", holds_any("text", "title"), holds_beyond_ascii("text", "title")),
}

_VIEWS = (
    """CREATE VIEW claim_words AS SELECT sequence, id, text, title, claimant, rationale, (
        SELECT coalesce(group_concat(title || ' ' || quote, ' '), '')
        FROM (SELECT title, quote FROM evidence WHERE claim_id = claim.id ORDER BY sequence)
    ) AS sources FROM claim""",
    *(
        f"CREATE VIEW {made.content} AS SELECT * FROM claim_words WHERE {made.condition}"
        for made in INDEXED.values()
        if made.content != "claim"
    ),
)


# Empty defaults, which no seal counts: a row that was there keeps its seal.
_DESK = (
    "ALTER TABLE claim ADD COLUMN place TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE claim ADD COLUMN tags TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE evidence ADD COLUMN file_name TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE evidence ADD COLUMN file_sha256 TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE evidence ADD COLUMN file_size INTEGER",
    """CREATE TABLE writer_query (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
        claim_id TEXT NOT NULL REFERENCES claim (id), asked_at TEXT NOT NULL, wording TEXT NOT NULL,
        question TEXT NOT NULL, answer TEXT NOT NULL, outcome TEXT NOT NULL, asked_by TEXT NOT NULL,
        settled_at TEXT NOT NULL, settled_by TEXT NOT NULL, seal TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX writer_query_by_claim ON writer_query (claim_id)",
    "CREATE INDEX evidence_by_file ON evidence (file_sha256) WHERE file_sha256 <> ''",
    "DROP VIEW claim_words",
    """CREATE VIEW claim_words AS SELECT sequence, id, text, title, claimant, rationale, place, tags, (
        SELECT coalesce(group_concat(title || ' ' || quote, ' '), '')
        FROM (SELECT title, quote FROM evidence WHERE claim_id = claim.id ORDER BY sequence)
    ) AS sources FROM claim""",
    "DROP TABLE claim_find",
    search_index("claim_find", SEARCH_INDEXES["claim_find"], "unicode61 remove_diacritics 2"),
)


def _matching_index(name: str, tokenizer: str) -> str:
    """Return the statement of an index that only tells which claims hold a word; how often is counted in the claims."""
    columns = ", ".join(SEARCH_INDEXES[name])
    return (
        f"CREATE VIRTUAL TABLE {name} USING fts5 ({columns}, content='{INDEXED[name].content}', "
        f"content_rowid='sequence', tokenize=\"{tokenizer}\", detail=none, columnsize=0)"
    )


def _m001_first_library(connection: Connection) -> None:
    """Lay every table, the search indexes, the guards and the basic rating scale."""
    matching = search_index("claim_fts", ("text", "title"), "porter unicode61 remove_diacritics 2")
    # No stemming here: while a word is being typed, its beginning must be found.
    finding = search_index("claim_find", ("text", "title", "claimant", "rationale"), "unicode61 remove_diacritics 2")
    for statement in (*_TABLES, *_INDEXES, *_GUARDS, matching, finding):
        connection.run(statement)
    connection.insert("scale", scale_row(BASIC, current=True))
    for position, label in enumerate(BASIC.labels):
        connection.insert("label", label_row(label, BASIC.id, position))


def _m002_matching_indexes(connection: Connection) -> None:
    """Lay the index for matching anew, smaller and for more scripts, and beside it those of grounds and of pieces."""
    connection.run("DROP TABLE claim_fts")
    for view in _VIEWS:
        connection.run(view)
    for name in ("claim_fts", "claim_grounds"):
        connection.run(_matching_index(name, MATCHING_TOKENIZER))
    connection.run(_matching_index("claim_pieces", "trigram"))
    for name in ("claim_fts", "claim_grounds", "claim_pieces"):
        connection.run(f"INSERT INTO {name} ({name}) VALUES ('rebuild')")


def _m003_claim_desk(connection: Connection) -> None:
    """Give claims a place and tags, sources a file, and claims queries to the writer; find claims by the new words."""
    for statement in _DESK:
        connection.run(statement)
    connection.run("INSERT INTO claim_find (claim_find) VALUES ('rebuild')")


# What claims mean to a local model. Vectors are made again from the claims whenever they are missing, so they have no
# seal and are not undone: they go with their claim, and with the wording that they were made from.
_VECTORS = (
    """CREATE TABLE claim_vector (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        sequence INTEGER NOT NULL UNIQUE REFERENCES claim (sequence) ON DELETE CASCADE,
        model TEXT NOT NULL, signs BLOB NOT NULL, digest TEXT NOT NULL, vector BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX claim_vector_signs ON claim_vector (model, number, sequence, signs)",
    """CREATE TRIGGER claim_vector_keeps_wording AFTER UPDATE OF text ON claim WHEN NEW.text IS NOT OLD.text
    BEGIN DELETE FROM claim_vector WHERE sequence = OLD.sequence; END""",
)


def _m004_claim_vectors(connection: Connection) -> None:
    """Lay the table of what claims mean to a local model."""
    for statement in _VECTORS:
        connection.run(statement)


# What was signed outlives the article and its claims, so nothing here refers to a row.
_SIGN_OFFS = (
    """CREATE TABLE sign_off (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, article_id TEXT NOT NULL,
        version_id TEXT NOT NULL, deed TEXT NOT NULL, at TEXT NOT NULL, checker TEXT NOT NULL, note TEXT NOT NULL,
        used TEXT NOT NULL, seal TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX sign_off_by_article ON sign_off (article_id)",
    """CREATE TRIGGER sign_off_keeps_entries BEFORE DELETE ON sign_off
    BEGIN SELECT RAISE(ABORT, 'the record of signings is append-only'); END""",
    """CREATE TRIGGER sign_off_keeps_words BEFORE UPDATE ON sign_off
    BEGIN SELECT RAISE(ABORT, 'the record of signings is append-only'); END""",
)


def _m005_sign_offs(connection: Connection) -> None:
    """Lay the append-only record of who answers for which report."""
    for statement in _SIGN_OFFS:
        connection.run(statement)


def _m006_persons_confidential(connection: Connection) -> None:
    """Keep persons confidential who were put down as sources while no public report named any.

    Steps that could bring one back as it was can no longer be undone.
    """
    for row in connection.rows("SELECT * FROM evidence WHERE kind = 'person' AND confidential = 0"):
        connection.update("evidence", row, {"confidential": 1})
    person = "image LIKE '%person%' OR key IN (SELECT sequence FROM evidence WHERE kind = 'person')"
    if connection.row(f"SELECT 1 FROM undo_change WHERE place = 'evidence' AND ({person})"):
        connection.run("DELETE FROM undo_change")
        connection.run("DELETE FROM undo_step")


def _m007_passages(connection: Connection) -> None:
    """Keep of a version which of its lines are headings, quotations, lists and tables."""
    connection.run("ALTER TABLE version ADD COLUMN passages TEXT NOT NULL DEFAULT ''")


MIGRATIONS: tuple[Migration, ...] = (
    Migration(1, _m001_first_library),
    Migration(2, _m002_matching_indexes),
    Migration(3, _m003_claim_desk),
    Migration(4, _m004_claim_vectors),
    Migration(5, _m005_sign_offs),
    Migration(6, _m006_persons_confidential),
    Migration(7, _m007_passages),
)


def sealed_in(version: int) -> tuple[str, ...]:
    """Return the tables with sealed rows that a library of a version has."""
    return tuple(table for table in SEALED if _SINCE.get(table, 1) <= version)


def newest() -> int:
    """Return the schema version this program writes."""
    return MIGRATIONS[-1].version


def migrate(connection: Connection, version: int | None = None) -> None:
    """Bring an open library to a version, by default the newest, each step in one transaction with its number."""
    for migration in MIGRATIONS:
        if connection.pragma("user_version") < migration.version <= (version or newest()):
            with connection.transaction():
                migration.apply(connection)
                connection.run(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.run(f"PRAGMA user_version = {migration.version}")
