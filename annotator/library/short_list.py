"""The short list: the few earlier claims worth comparing with a statement, with what their words say for them."""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from annotator.core.match import Candidate
from annotator.library.connection import Connection
from annotator.library.postings import Budget, Holders, Postings
from annotator.library.relevance import bm25
from annotator.library.rows import claim, value
from annotator.library.seal import Row
from annotator.library.terms import Terms, is_piece
from annotator.library.vocabulary import Vocabulary

# How many places of terms are read for one statement; three places cost about a microsecond.
_OWN = Budget(alone=6_000, paired=60_000, terms_paired=3)
_GROUNDS = Budget(alone=8_000, terms_alone=12)
_CONTEXT = Budget(alone=2_000, terms_alone=12)
# A repeat stands far in front by its own words. Of the strong matches of 1,000 statements of the public sets the quick
# look finds 180 of 181, in half the time on a hundred thousand claims.
_OWN_QUICK = Budget(alone=3_000, paired=30_000, terms_paired=2)

# More words than this make a statement no better known, only slower to look for.
_MOST_WORDS = 64
_MOST_CONTEXT = 96
# For so many claims that share the statement's own words, the claims that its rationale or surroundings speak for. On
# the train splits a list of 50 with half as many beside it is no better than one of 40 with these (.605 and .817).
_BESIDE = 0.3
_SPARE = 20
_ROWS = "SELECT c.* FROM json_each(?) wanted JOIN claim c ON c.sequence = wanted.value"


@dataclass(frozen=True, slots=True)
class Effort:
    """How far a look goes: how many claims that share the statement's own words come, at most.

    A `quick` one finds repeats: it reads fewer places of the statement's words, and none in rationales and sources.
    """

    limit: int = 50
    quick: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: the statement's words, those around it included, and the claims that may not come.

    `beside` names claims, by sequence, that are compared whatever their words.
    """

    words: Sequence[str]
    context: Sequence[str] = ()
    effort: Effort = Effort()
    left_out: Collection[str] = ()
    beside: Collection[int] = ()


@dataclass(slots=True)
class _Found:
    """What was read for a statement: the rarities of its terms and those around it, and the claims that hold them."""

    own: dict[str, float]
    holders: Holders
    grounds: Holders
    around: dict[str, float] = field(default_factory=dict)
    context: Holders = field(default_factory=Holders)


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
        if not (own or wanted.beside) or wanted.effort.limit < 1:
            return []
        words = {term: word for term, word in terms.items() if word and not is_piece(term)}
        quick = wanted.effort.quick
        found = _Found(
            own=self._claims.rarities(own),
            holders=self._claims.read(terms, own, _OWN_QUICK if quick else _OWN),
            grounds=Holders() if quick else self._grounds.read(words, self._grounds.count(words), _GROUNDS),
        )
        if wanted.context:
            terms = self._terms.by_word(wanted.context[:_MOST_CONTEXT]) | terms
            around = self._claims.count(terms)
            found.around = self._claims.rarities(around)
            found.context = self._claims.read(terms, around, _CONTEXT, found.holders.whole)
        return self._candidates(found, self._rows(found, wanted))

    def _known(self, terms: dict[str, str]) -> dict[str, int]:
        """Return how many claims hold each of a statement's terms.

        Where none holds a term, the nearest one that some do is put beside it into `terms`.
        """
        known = self._claims.count(terms)
        unknown = [term for term in terms if term not in known and not is_piece(term)]
        near = [nearest for term in unknown if (nearest := self._vocabulary.nearest(term))]
        if not near:
            return known
        for term in near:
            terms.setdefault(term, "")
        return self._claims.count(terms)

    def _rows(self, found: _Found, wanted: Wanted) -> list[Row]:
        """Return the rows of the claims that are to be compared, asking for more when too many may not be shown."""
        limit = wanted.effort.limit
        asked = limit + min(len(wanted.left_out), _SPARE)
        some = math.ceil(limit * _BESIDE)
        beside = {*found.grounds.best(some), *found.context.best(some), *wanted.beside}
        while True:
            chosen = found.holders.best(asked)
            rows = self._connection.rows(_ROWS, [json.dumps(chosen)])
            kept = [row for row in rows if _may_come(row, wanted)][:limit]
            if len(kept) >= limit or len(chosen) < asked:
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
                grounds=found.grounds.weight(row["sequence"]),
                rarest=max(map(found.own.__getitem__, filter(found.own.__contains__, terms)), default=0.0),
            )
            for row, terms in zip(rows, listed, strict=True)
        ]
        return sorted(candidates, key=lambda one: (-one.bm25, one.claim.sequence))


def _may_come(row: Row, wanted: Wanted) -> bool:
    return bool(row["id"] not in wanted.left_out and row["text"].strip())
