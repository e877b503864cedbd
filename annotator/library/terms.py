"""Text as the search indexes see it: the stems of words, and three-letter pieces of scripts written without spaces."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from itertools import chain

from annotator.library.connection import Connection
from annotator.library.schema import MATCHING_TOKENIZER, WORDS_TOKENIZER
from annotator.library.unspaced import pieces

# What lies between these characters is indexed apart; the index's own tokenizer takes each piece from there.
_CHUNK = re.compile(r"[^\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f\s]+")
# The same for ASCII text, in small letters: several times faster.
_ASCII = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}

# Words beyond this are looked up again when they come again; it bounds the memory.
_MOST_KNOWN = 60_000


class Terms:
    """Turns text into terms by the very tokenizer of the index, in a database of its own that no file holds."""

    def __init__(self) -> None:
        self._database = Connection.to_memory()
        for table, tokenizer in (("stem", MATCHING_TOKENIZER), ("word", WORDS_TOKENIZER)):
            self._database.run(f'CREATE VIRTUAL TABLE {table} USING fts5 (chunk, tokenize="{tokenizer}")')
            self._database.run(f"CREATE VIRTUAL TABLE {table}_place USING fts5vocab ({table}, instance)")
        self._known: dict[str, tuple[str, ...]] = {}
        self._words: dict[str, dict[str, str]] = {}

    def of(self, texts: Sequence[str]) -> list[list[str]]:
        """Return the terms of each text in reading order."""
        chunked = [_chunks(text) for text in texts]
        self._learn(set(chain.from_iterable(chunked)))
        return [list(chain.from_iterable(map(self._known.__getitem__, chunks))) for chunks in chunked]

    def by_word(self, words: Iterable[str]) -> dict[str, str]:
        """Return the terms of words, each with the one word that a query of the index knows it by."""
        chunks = [chunk for word in words for chunk in _chunks(word)]
        if len(self._words) + len(chunks) > _MOST_KNOWN:
            self._words.clear()
        unknown = list({chunk for chunk in chunks if chunk not in self._words})
        stems, tokens = self._tokens("stem", unknown), self._tokens("word", unknown)
        for chunk, *tokenized in zip(unknown, stems, tokens, strict=True):
            self._words[chunk] = dict(zip(*tokenized, strict=True)) | {piece: piece for piece in pieces(chunk)}
        found: dict[str, str] = {}
        for chunk in chunks:
            for term, word in self._words[chunk].items():
                found.setdefault(term, word)
        return found

    def close(self) -> None:
        """Let go of the database."""
        self._database.close()

    def _learn(self, chunks: set[str]) -> None:
        if len(self._known) + len(chunks) > _MOST_KNOWN:
            self._known.clear()
        unknown = [chunk for chunk in chunks if chunk not in self._known]
        for chunk, stems in zip(unknown, self._tokens("stem", unknown), strict=True):
            self._known[chunk] = (*stems, *pieces(chunk))

    def _tokens(self, table: str, chunks: Sequence[str]) -> list[list[str]]:
        """Return what the tokenizer of a table makes of each chunk."""
        found: list[list[str]] = [[] for _ in chunks]
        if chunks:
            self._database.run(f"DELETE FROM {table}")
            self._database.run(
                f"INSERT INTO {table} (rowid, chunk) SELECT key, value FROM json_each(?)", [json.dumps(chunks)]
            )
            for row in self._database.rows(f"SELECT doc, term FROM {table}_place ORDER BY doc, offset"):
                found[row["doc"]].append(row["term"])
        return found


def _chunks(text: str) -> list[str]:
    if text.isascii():
        return text.translate(_ASCII).split()
    # A lone surrogate is no character of any word.
    return _CHUNK.findall(text.encode("utf-8", "ignore").decode().lower())


def is_piece(term: str) -> bool:
    """Tell whether a term is a piece of a script without spaces rather than a word."""
    return not term.isascii() and pieces(term) == [term]
