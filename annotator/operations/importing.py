"""Bring an article into the library."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotator import paths
from annotator.core.article import Article, Version
from annotator.core.canonical import digest
from annotator.core.change import Change, StepKind
from annotator.errors import ReadingError
from annotator.library.library import Library
from annotator.operations.stamp import new_id, now
from annotator.operations.wording import shortened
from annotator.reading import reader, sandbox
from annotator.reading.content import SUFFIXES, Kind
from annotator.reading.local_file import LARGEST_FILE, take
from annotator.reading.reader import Wish
from annotator.reading.reading import Reading
from annotator.settings import load

UNTITLED = "Untitled article"
_TEXTS = frozenset({Kind.PLAIN, Kind.MARKDOWN, Kind.PAGE})
_HEAD = 3_000
__all__ = ["LARGEST_FILE", "Added", "add_article", "cancel", "head", "read", "read_bytes", "read_clipboard"]


@dataclass(frozen=True, slots=True)
class Added:
    """Where an imported article is; `already_known` when the same text was in the library before, since when."""

    change: Change
    article_id: str
    version_id: str
    already_known: bool
    known_since: str = ""


def read(source: str, *, encoding: str = "", whole: bool = False) -> Reading:
    """Read a file or a web address without storing anything; slow, so never on the library's thread.

    Raises:
        ReadingError: when no article can be read from it.
    """
    private = reader.is_address(source) and load(paths.settings_file())[0].network.private_addresses
    return reader.read(source, Wish(encoding, whole=whole, private_addresses=private))


def head(source: str) -> bytes:
    """Return the first bytes of a text file, to look at them in another encoding; nothing for what is no text file."""
    path = Path(source)
    if reader.is_address(source) or SUFFIXES.get(path.suffix.lower(), Kind.PLAIN) not in _TEXTS:
        return b""
    return take(path)[:_HEAD]


def cancel() -> None:
    """End every reading that is under way; each raises a ReadingError in its own thread."""
    sandbox.cancel()


def read_clipboard(text: str, html: str = "") -> Reading:
    """Read what was pasted; the marked-up form, if there is one, says more about paragraphs than the plain one.

    Raises:
        ReadingError: when neither holds an article.
    """
    if html:
        try:
            return reader.read_html(html)
        except ReadingError:
            if not text.strip():
                raise
    return reader.read_text(text)


def read_bytes(data: bytes, name: str, *, encoding: str = "", whole: bool = False) -> Reading:
    """Read what came through standard input or a drop.

    Raises:
        ReadingError: when no article can be read from it.
    """
    return reader.read_bytes(data, name=name, wish=Wish(encoding, whole=whole))


def add_article(library: Library, reading: Reading) -> Added:
    """Store a reading as a new article; a text that the library already holds is found again instead.

    Raises:
        ReadingError: when the reading holds no text.
    """
    if not reading.text.strip():
        raise ReadingError(f"No text was found in {reading.source or 'the article'}.")
    sha256 = digest(reading.text)
    known = library.articles.by_digest(sha256)
    if known is not None:
        return Added(Change(), known.article_id, known.id, already_known=True, known_since=known.created_at)
    at = now()
    title = reading.title or UNTITLED
    article = Article(
        new_id(), title, at, reading.byline, reading.published, reading.publisher, reading.url, reading.language,
        reading.source,
    )  # fmt: skip
    version = Version(
        new_id(), article.id, 1, reading.text, sha256, at, reading.sentences, reading.source_sha256, reading.reader,
        reading.warnings, passages=reading.passages,
    )  # fmt: skip
    with library.step(StepKind.IMPORT_ARTICLE, shortened(title), at=at) as step:
        library.articles.add(article)
        library.articles.add_version(version)
    return Added(step.change, article.id, version.id, already_known=False)
