"""The short list: the few earlier claims worth comparing with a statement, with what their words say for them."""

from __future__ import annotations

import heapq
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.core.match import Candidate
from annotator.library.connection import Connection
from annotator.library.postings import Budget, Postings
from annotator.library.relevance import bm25
from annotator.library.rows import claim, value
from annotator.library.seal import Row
from annotator.library.terms import Terms, is_piece
from annotator.library.vocabulary import Vocabulary

# How many places of terms are read for one statement; three places cost about a microsecond.
_OWN = Budget(alone=10_000, paired=60_000, terms_paired=4)
_GROUNDS = Budget(alone=8_000)
_CONTEXT = Budget(alone=4_000)

# More words than this make a statement no better known, only slower to look for.
_MOST_WORDS = 64
_MOST_CONTEXT = 96
# The claims that rationale or surroundings speak for, beside those that share the statement's own words.
_BESIDE = 80
_SPARE = 20
_ROWS = "SELECT c.* FROM json_each(?) wanted JOIN claim c ON c.sequence = wanted.value"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: the statement's words, those around it included, and the claims that may not come."""

    words: Sequence[str]
    context: Sequence[str] = ()
    limit: int = 50
    left_out: Collection[str] = ()


@dataclass(slots=True)
class _Found:
    """What was read for a statement: rarities of its terms, and sums by claim for its words, grounds and context."""

    own: dict[str, float]
    around: dict[str, float]
    sums: dict[int, float]
    grounds: dict[int, float]
    context: dict[int, float] = field(default_factory=dict)


class ShortList:
    """Chooses candidates from the indexes, then reads the claims chosen and weighs all their words."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._terms = Terms()
        self._claims = Postings(connection, "claim_fts")
        self._grounds = Postings(connection, "claim_grounds")
        self._vocabulary = Vocabulary(connection, self._claims)

    def close(self) -> None:
        """Let go of the tokenizer."""
        self._terms.close()

    def of(self, wanted: Wanted) -> list[Candidate]:
        """Return the candidates, best bm25 first."""
        terms = self._terms.by_word(wanted.words[:_MOST_WORDS])
        own = self._known(terms)
        if not own or wanted.limit < 1:
            return []
        around = self._terms.by_word(wanted.context[:_MOST_CONTEXT]) if wanted.context else {}
        rarities = self._claims.rarities(around) | own
        words = {term: word for term, word in terms.items() if not is_piece(term)}
        found = _Found(
            own,
            rarities,
            self._claims.sums(terms, own, _OWN),
            self._grounds.sums(words, self._grounds.rarities(words), _GROUNDS),
        )
        if around:
            ordered = dict(sorted(rarities.items(), key=lambda one: -one[1]))
            found.context = self._claims.sums(around | terms, ordered, _CONTEXT)
        return self._candidates(found, self._rows(found, wanted))

    def _known(self, terms: dict[str, str]) -> dict[str, float]:
        """Return the rarities of a statement's terms; the nearest known term stands in for one that no claim holds."""
        rarities = self._claims.rarities(terms)
        for term in [term for term in terms if term not in rarities and not is_piece(term)]:
            near = self._vocabulary.nearest(term)
            if near is not None:
                terms.setdefault(near, near)
        return self._claims.rarities(terms) if len(terms) > len(rarities) else rarities

    def _rows(self, found: _Found, wanted: Wanted) -> list[Row]:
        """Return the rows of the claims that are to be compared, asking for more when too many may not be shown."""
        asked = wanted.limit + len(wanted.left_out) + _SPARE
        beside = {*_best(found.grounds, _BESIDE), *_best(found.context, _BESIDE)}
        while True:
            chosen = _best(found.sums, asked)
            rows = self._connection.rows(_ROWS, [json.dumps(chosen)])
            kept = [row for row in rows if _may_come(row, wanted)][: wanted.limit]
            if len(kept) >= wanted.limit or len(chosen) < asked:
                break
            asked *= 2
        more = self._connection.rows(_ROWS, [json.dumps(sorted(beside - {row["sequence"] for row in kept}))])
        return kept + [row for row in more if _may_come(row, wanted)]

    def _candidates(self, found: _Found, rows: list[Row]) -> list[Candidate]:
        listed = self._terms.of([f"{row['text']}\n{row['title']}" for row in rows])
        average = max(1.0, sum(map(len, listed)) / max(1, len(listed)))
        candidates = [
            Candidate(
                value(claim, row),
                bm25(terms, found.own, average),
                context=bm25(terms, found.around, average),
                grounds=found.grounds.get(row["sequence"], 0.0),
                rarest=max((found.own[term] for term in set(terms) & found.own.keys()), default=0.0),
            )
            for row, terms in zip(rows, listed, strict=True)
        ]
        return sorted(candidates, key=lambda one: (-one.bm25, one.claim.sequence))


def _best(sums: Mapping[int, float], most: int) -> list[int]:
    """Return the claims of the highest sums, the oldest of equals first."""
    return heapq.nlargest(most, sums, key=sums.__getitem__)


def _may_come(row: Row, wanted: Wanted) -> bool:
    return bool(row["id"] not in wanted.left_out and row["text"].strip())
