"""How a library is: what is in it, and whether it is all as it was written."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.errors import LibraryError
from annotator.library.attachments import file_problems, kept_files
from annotator.library.opening import require_schema
from annotator.library.soundness import Problem, damage_by_parts

if TYPE_CHECKING:
    from annotator.library.library import Library

__all__ = ["LibraryInfo", "Problem", "check", "check_by_parts", "info"]


@dataclass(frozen=True, slots=True)
class LibraryInfo:
    """What is in a library, in numbers."""

    path: Path
    size: int
    schema: int
    sqlite: str
    read_only: bool
    articles: int
    versions: int
    claims: int
    judged: int
    highlights: int
    evidence: int
    links: int
    queries: int
    files: int
    history: int
    steps: int
    vectors: int


def check(library: Library) -> list[Problem]:
    """Look at every row and every attached file, and return what is wrong; an empty list means a sound library."""
    return [problem for part in check_by_parts(library) for problem in part]


def check_by_parts(library: Library) -> Iterator[list[Problem]]:
    """Look at one small part after another, and yield what is wrong in each; between two the library is free."""
    try:
        require_schema(library.connection)
    except LibraryError as error:
        yield [Problem("schema", "", str(error))]
    yield from damage_by_parts(library.connection)
    try:
        yield list(file_problems(library.connection))
    except LibraryError as error:
        yield [Problem("attachment", "", str(error))]


def info(library: Library) -> LibraryInfo:
    """Count what is in a library."""
    connection = library.connection
    counts = connection.rows(
        "SELECT (SELECT count(*) FROM article) AS articles, (SELECT count(*) FROM version) AS versions, "
        "(SELECT count(*) FROM claim) AS claims, (SELECT count(*) FROM claim WHERE label_id <> '') AS judged, "
        "(SELECT count(*) FROM highlight) AS highlights, (SELECT count(*) FROM evidence) AS evidence, "
        "(SELECT count(*) FROM link) AS links, (SELECT count(*) FROM writer_query) AS queries, "
        "(SELECT count(*) FROM verdict_history) AS history, "
        "(SELECT count(*) FROM undo_step) AS steps, (SELECT count(*) FROM claim_vector) AS vectors"
    )[0]
    return LibraryInfo(
        path=library.path,
        size=connection.pragma("page_count") * connection.pragma("page_size"),
        schema=connection.pragma("user_version"),
        sqlite=sqlite3.sqlite_version,
        read_only=library.read_only,
        files=len(kept_files(connection)),
        **counts,
    )
