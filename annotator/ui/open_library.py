"""The library as its own thread holds it: every method here runs there, and plain values go back to the window.

Each write answers with all that the window must show afterwards, so that the window never asks twice and never waits.
Imports of the operations stand inside the functions: their libraries load on this thread, while the window shows.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annotator.core.change import Change, SignedReport, Step, StepKind
from annotator.core.claim import ClaimRecord
from annotator.core.contradiction import Contradiction
from annotator.core.match import Match
from annotator.core.scale import Scale
from annotator.errors import KnownError, Refused

if TYPE_CHECKING:
    from annotator.core.match import FoundClaim
    from annotator.library.backup import Copy
    from annotator.library.library import Library
    from annotator.library.vectors import Pending, Vector
    from annotator.matching.meaning import Encoder
    from annotator.operations.desk import ArticleRow, OpenArticle, Progress
    from annotator.operations.lookup_process import MatchQuestion
    from annotator.operations.tally import Tally
    from annotator.reading.reading import Reading

Verb = Callable[..., Change]
_log = logging.getLogger(__name__)

# Copied in a moment, while a key waits; a larger library gets its backup when it is closed.
COPIED_BYTES: Final = 16_000_000
CONTEXT_SENTENCES: Final = 2
_HEAD: Final = 400  # characters, which tell the writing of a text
# Undone or done again, these change which text is open.
_OF_ARTICLES: Final = frozenset({StepKind.IMPORT_ARTICLE, StepKind.REVISE_ARTICLE, StepKind.REMOVE_ARTICLE})


@dataclass(frozen=True, slots=True)
class Opened:
    """A library that is open now."""

    path: Path
    read_only: bool
    checker: str
    steps: tuple[Step | None, Step | None]
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Rating:
    """The rating scale in force, and all there are to choose from."""

    scale: Scale
    known: list[Scale]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What there is to show after a write.

    `records` are the changed claims of the open article; `article` is set when it has to be shown afresh; `gone` when
    it is no longer in the library; `listed` when the list of articles changed; `relied` are the signed reports that
    used a verdict which is another one now.
    """

    step: Step | None = None
    focus: str = ""
    records: dict[str, ClaimRecord | None] = field(default_factory=dict)
    progress: Progress | None = None
    contradictions: tuple[Contradiction, ...] | None = None
    steps: tuple[Step | None, Step | None] = (None, None)
    article: OpenArticle | None = None
    gone: bool = False
    listed: list[ArticleRow] | None = None
    already_known: bool = False
    known_since: str = ""
    relied: tuple[SignedReport, ...] = ()


class OpenLibrary:
    """One library and the article that is open in it."""

    def __init__(self) -> None:
        self._library: Library | None = None
        self._article: OpenArticle | None = None
        self._tally: Tally | None = None
        self._encoder: Encoder | None = None

    @property
    def library(self) -> Library:
        """The open library.

        Raises:
            Refused: when none is open.
        """
        if self._library is None:
            raise Refused("No library is open; choose one first.")
        return self._library

    def open(self, path: Path, create: bool) -> Opened:
        """Open a library in place of the one that is open."""
        from annotator.library.library import Library
        from annotator.operations.keeping import checker_name
        from annotator.operations.stepping import steps

        is_new = create and not path.exists()
        library = Library.open(path, create=create)
        self.close()
        self._library = library
        return Opened(library.path, library.read_only, checker_name(library), steps(library), is_new)

    def close(self) -> None:
        """Close the library, if one is open, after a backup when anything was written since the last."""
        if self._library is not None:
            self._back_up(self._library)
        self._let_go()

    def begin_backup(self) -> Copy | None:
        """Take a copy for a backup; None when there is nothing new, or so much that the checker would have to wait."""
        from annotator.operations.keeping import begin_backup, is_backup_due

        small = self.library.path.stat().st_size <= COPIED_BYTES
        return begin_backup(self.library) if small and is_backup_due(self.library) else None

    def go_back(self, path: Path, backup: Path) -> tuple[Opened, Path | None]:
        """Put a backup in the place of the library at `path`, and open it; return where what it replaced is kept."""
        from annotator.operations.keeping import restore

        self._let_go()
        kept = restore(backup, path)
        return self.open(path, create=False), kept

    def _let_go(self) -> None:
        library, self._library = self._library, None
        self._forget_article()
        if library is not None:
            library.close()

    def _back_up(self, library: Library) -> None:
        from annotator.operations.keeping import back_up_automatically, is_backup_due

        try:
            if is_backup_due(library):
                back_up_automatically(library)
        except KnownError as error:
            # The work itself is stored; the next session tries again, and says so.
            _log.error("no backup was made: %s", type(error).__name__)

    def list_articles(self) -> list[ArticleRow]:
        """Return every article with its progress, newest first."""
        from annotator.operations.desk import list_articles

        return list_articles(self.library)

    def open_article(self, article_id: str) -> Outcome:
        """Read an article and everything on it."""
        from annotator.operations.desk import open_article
        from annotator.operations.stepping import steps
        from annotator.operations.tally import Tally
        from annotator.operations.weighing import worth

        self._article = open_article(self.library, article_id)
        # The first painting would make the model ready for such a text otherwise, and hold the window for 50 ms.
        worth(self._article.version.text[:_HEAD])
        self._tally = Tally(self._article.version, self._article.records)
        return Outcome(
            progress=self._tally.progress,
            contradictions=self._contradictions(),
            steps=steps(self.library),
            article=self._article,
        )

    def add(self, reading: Reading, show: bool) -> Outcome:
        """Store what was read, open it if it is to be shown, and list the articles anew."""
        from annotator.operations.importing import add_article
        from annotator.operations.stepping import steps

        added = add_article(self.library, reading)
        outcome = self.open_article(added.article_id) if show else Outcome(steps=steps(self.library))
        listed = None if added.already_known else self.list_articles()
        return replace(
            outcome,
            step=added.change.step,
            listed=listed,
            already_known=added.already_known,
            known_since=added.known_since,
        )

    def carry_out(self, verb: Verb, *values: object) -> Outcome:
        """Run one operation, which commits, and return what it changed."""
        change = verb(self.library, *values)
        of_articles = change.step is not None and change.step.kind in _OF_ARTICLES
        if of_articles or change.everything or self.library.changed_elsewhere():
            afresh = self._afresh(change.articles)
            return replace(afresh, step=change.step, focus=change.focus or "", relied=change.relied)
        return replace(self._changed(change), relied=change.relied)

    def look(self) -> Outcome | None:
        """Return the article and the list afresh when another program wrote to the library, else None."""
        if self._library is None or not self._library.changed_elsewhere():
            return None
        return self._afresh()

    def matches(self, claim_id: str) -> list[Match]:
        """Return the earlier claims that match a claim of the open article."""
        from annotator.operations import lookups

        question = self.match_question(claim_id)
        return lookups.matches(self.library, question, self._encoder) if question else []

    def match_question(self, claim_id: str) -> MatchQuestion | None:
        """Return what is to be looked up for a claim of the open article; None when it is not there."""
        from annotator.matching.ranking import Statement
        from annotator.operations.lookup_process import MatchQuestion

        record, article = self._tally.records.get(claim_id) if self._tally else None, self._article
        if record is None or article is None:
            return None
        before, after = self._context(record)
        statement = Statement(record.claim.text, record.claim.claimant, before, after)
        return MatchQuestion(statement, claim_id, article.article.id, self._encoder is not None)

    def take_encoder(self, encoder: Encoder | None) -> tuple[int, int]:
        """Find earlier claims by meaning too from now on, or by words alone; return how many of how many it knows."""
        self._encoder = encoder
        if encoder is None:
            return 0, 0
        return self.library.vectors.counts(encoder.name)

    def pending(self, after: int, most: int) -> Pending:
        """Return claims that the model does not know yet."""
        return self.library.vectors.missing(self._encoder.name if self._encoder else "", after, most)

    def keep_vectors(self, encoder: Encoder, vectors: list[Vector]) -> None:
        """Keep what claims mean."""
        from annotator.operations.meaning import keep

        keep(self.library, encoder, vectors)

    def find_claims(self, words: str) -> list[FoundClaim]:
        """Return the claims of all articles that hold the words."""
        from annotator.operations.finding import find_claims

        return find_claims(self.library, words)

    def article_id(self) -> str:
        """Return the id of the open article."""
        if self._article is None:
            raise Refused("Open an article first; there is nothing to report yet.")
        return self._article.article.id

    def set_checker_name(self, name: str) -> str:
        """Give verdicts from now on under another name, and return it as it is kept."""
        from annotator.operations.keeping import checker_name, set_checker_name

        set_checker_name(self.library, name)
        return checker_name(self.library)

    def scales(self) -> Rating:
        """Return the rating scale in force and those to choose from."""
        from annotator.operations import rating

        return Rating(rating.scale_in_force(self.library), rating.scales(self.library))

    def use_scale(self, name: str) -> tuple[Rating, Outcome | None]:
        """Give verdicts on another scale, and return the open article as it is shown with it."""
        from annotator.operations import rating

        rating.use_scale(self.library, name)
        return self._rated()

    def revise_scale(self, scale: Scale) -> tuple[Rating, Outcome | None]:
        """Give verdicts on a changed scale; see `use_scale`."""
        from annotator.operations import rating

        rating.revise_scale(self.library, scale)
        return self._rated()

    def _rated(self) -> tuple[Rating, Outcome | None]:
        return self.scales(), self.open_article(self._article.article.id) if self._article else None

    def rescue(self, target: Path) -> Path:
        """Write everything the open library holds to a new file, though its own file is gone."""
        return self.library.rescue(target)

    def _changed(self, change: Change) -> Outcome:
        from annotator.operations.desk import load_records
        from annotator.operations.stepping import steps

        now = steps(self.library)
        if self._article is None or self._tally is None:
            return Outcome(change.step, steps=now)
        records = load_records(self.library, self._article.version.id, change.claims)
        self._tally.take(records)
        here = [claim_id for claim_id, record in records.items() if record is not None]
        focus = change.focus or (here[0] if len(here) == 1 else "")
        return Outcome(change.step, focus, records, self._tally.progress, self._contradictions(), now)

    def _afresh(self, touched: Collection[str] = ()) -> Outcome:
        """Return the list and the open article as they are now; with none open, one of those touched."""
        from annotator.operations.stepping import steps

        listed = self.list_articles()
        present = self._article.article.id if self._article else ""
        wanted = next((row.id for row in listed if row.id == present or (not present and row.id in touched)), "")
        if wanted:
            return replace(self.open_article(wanted), listed=listed)
        self._forget_article()
        return Outcome(steps=steps(self.library), gone=bool(present), listed=listed)

    def _forget_article(self) -> None:
        self._article = self._tally = None

    def _contradictions(self) -> tuple[Contradiction, ...] | None:
        from annotator.operations.contradicting import contradictions

        return contradictions(self.library, self._article.version.id) if self._article else None

    def _context(self, record: ClaimRecord) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the sentences before and after a claim's first highlight."""
        if self._article is None or not record.highlights:
            return (), ()
        version, span = self._article.version, record.highlights[0].anchor.span
        before = [sentence for sentence in version.sentences if sentence.end <= span.start]
        after = [sentence for sentence in version.sentences if sentence.start >= span.end]
        return (
            tuple(sentence.slice(version.text) for sentence in before[-CONTEXT_SENTENCES:]),
            tuple(sentence.slice(version.text) for sentence in after[:CONTEXT_SENTENCES]),
        )
