"""A small desk to test the library with: builders, an editor that makes random changes, and a look at all content."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from annotator.core.article import Article, Version
from annotator.core.attachment import Attachment
from annotator.core.canonical import digest
from annotator.core.change import StepKind
from annotator.core.claim import Claim, Verdict
from annotator.core.evidence import Evidence
from annotator.core.highlight import Highlight, describe
from annotator.core.link import Link, Relation
from annotator.core.query import Outcome, Query
from annotator.core.span import Span
from annotator.core.tags import clean_tags
from annotator.library.library import Library
from annotator.library.schema import UNDOABLE

AT = "2026-03-01T10:00:00Z"
TEXT = "Jobs fell by 3 %. The 👩‍👩‍👧 family paid nothing — “never”, she said.\nPrices rose to 4.1 points.\n"
WORDS = ("jobs", "prices", "tax", "é", "👩‍👩‍👧", "שלום", "never paid", "4.1", "—", "a\nb", "\\u0000", '"quoted"', "")


def article(article_id: str = "a1", **fields: str) -> Article:
    return replace(Article(article_id, "Jobs and prices", AT, source="jobs.txt"), **fields)


def version(version_id: str = "v1", article_id: str = "a1", number: int = 1, text: str = TEXT) -> Version:
    spans = (Span(0, min(17, len(text))),)
    return Version(version_id, article_id, number, text, digest(text), AT, spans, warnings=("a warning — here",))


def claim(claim_id: str = "c1", text: str = "Jobs fell by 3 %.", **fields: object) -> Claim:
    return replace(Claim(claim_id, text, AT), **cast("dict[str, Any]", fields))


def highlight(
    highlight_id: str = "h1", claim_id: str = "c1", version_id: str = "v1", span: Span | None = None
) -> Highlight:
    return Highlight(highlight_id, claim_id, version_id, describe(TEXT, span or Span(0, 17)), AT)


def verdict(label: str = "False", *, number: float | None = 1, text: str = "Jobs fell by 3 %.") -> Verdict:
    return Verdict(label.lower(), label, "basic", number, AT, "Ada", text)


def link(link_id: str = "l1", claim_id: str = "c1", earlier: str = "c0", score: float = 83.33333333333333) -> Link:
    return Link(link_id, claim_id, earlier, Relation.REPEATS, AT, "Ada", score, "token_set", "Jobs fell.", "False")


def query(query_id: str = "q1", claim_id: str = "c1", wording: str = "Jobs fell by 3.1 %.") -> Query:
    return Query(query_id, claim_id, AT, wording, "Which month?", asked_by="Ada")


def furnish(library: Library) -> None:
    """Put one article with one judged and sourced claim into a library, as one step."""
    with library.step(StepKind.HIGHLIGHT, "Jobs fell", at=AT):
        library.articles.add(article())
        library.articles.add_version(version())
        library.claims.add(claim())
        library.highlights.add(highlight())
        library.claims.set_verdict("c1", verdict(), reason="first", at=AT, checker="Ada")
        library.evidence.add(Evidence("e1", "c1", "Bureau of Labour", "https://example.org/jobs", quote="3.1 %"))
        library.links.add(link())
        library.queries.add(query())


def judge(library: Library, label: str = "True", claim_id: str = "c1") -> None:
    """Give a verdict, as one step."""
    with library.step(StepKind.JUDGE, label, at=AT):
        library.claims.set_verdict(claim_id, verdict(label), reason="", at=AT, checker="Ada")


def content(library: Library, *, history: bool = False) -> dict[str, list[dict[str, Any]]]:
    """Return every row that undo must bring back exactly."""
    tables = (*UNDOABLE, "verdict_history") if history else UNDOABLE
    return {table: library.connection.rows(f"SELECT * FROM {table} ORDER BY sequence") for table in tables}


def first_file(folder: Path) -> Path:
    """Return the path of a furnished, closed library."""
    path = folder / "library.annotator"
    with Library.open(path) as library:
        furnish(library)
    return path


class Scribbler:
    """Makes random changes, each one a step that touches any of the tables."""

    def __init__(self, library: Library, seed: int) -> None:
        self.library = library
        self.random = random.Random(seed)
        self.made = 0

    def scribble(self) -> None:
        """Make one random change that can be made now."""
        deeds = [self.add_article, self.add_claim]
        if self._ids("article"):
            deeds += [self.edit_article, self.add_version, self.remove_article]
        if self._ids("claim"):
            deeds += [
                self.edit_claim,
                self.tag_claim,
                self.judge,
                self.judge,
                self.add_source,
                self.add_link,
                self.remove_claim,
            ]
        if self._ids("claim") and self._ids("version"):
            deeds += [self.add_highlight, self.add_highlight]
        deeds += [self.settle_query, self.remove_query] * bool(self._ids("writer_query"))
        deeds += [self.remove_highlight] * bool(self._ids("highlight"))
        deeds += [self.remove_link] * bool(self._ids("link"))
        deeds += [self.edit_source, self.remove_source] * bool(self._ids("evidence"))
        with self.library.step(self.random.choice(list(StepKind)), at=AT):
            self.random.choice(deeds)()

    def _ids(self, table: str) -> list[str]:
        return [row["id"] for row in self.library.connection.rows(f"SELECT id FROM {table} ORDER BY sequence")]

    def _one(self, table: str) -> str:
        return self.random.choice(self._ids(table))

    def _new(self) -> str:
        self.made += 1
        return f"id{self.made}-{self.random.getrandbits(32):x}"

    def _words(self) -> str:
        return " ".join(self.random.choices(WORDS, k=self.random.randrange(4)))

    def add_article(self) -> None:
        new = self._new()
        self.library.articles.add(article(new, title=self._words()))
        self.library.articles.add_version(version(self._new(), new))

    def edit_article(self) -> None:
        self.library.articles.put(article(self._one("article"), title=self._words(), byline=self._words()))

    def add_version(self) -> None:
        article_id = self._one("article")
        number = len(self.library.articles.versions(article_id)) + 1
        self.library.articles.add_version(version(self._new(), article_id, number))

    def remove_article(self) -> None:
        self.library.articles.remove(self._one("article"))

    def add_claim(self) -> None:
        self.library.claims.add(claim(self._new(), self._words()))

    def edit_claim(self) -> None:
        old = self.library.claims.get(self._one("claim"))
        self.library.claims.put(replace(old, text=self._words(), rationale=self._words(), claimant=self._words()))

    def tag_claim(self) -> None:
        old = self.library.claims.get(self._one("claim"))
        tags = clean_tags(self.random.choices(WORDS, k=self.random.randrange(4)))
        self.library.claims.put(replace(old, place=self._words(), tags=tags))

    def judge(self) -> None:
        number = self.random.choice([None, 1, 0.1 + 0.2, 1 / 3])
        decision = self.random.choice([None, verdict(number=number), verdict("True", text=self._words())])
        self.library.claims.set_verdict(self._one("claim"), decision, reason="", at=AT, checker="Ada")

    def remove_claim(self) -> None:
        self.library.claims.remove(self._one("claim"))

    def add_highlight(self) -> None:
        start = self.random.randrange(len(TEXT) - 12)
        span = Span(start, start + self.random.randrange(6, 12))
        self.library.highlights.add(highlight(self._new(), self._one("claim"), self._one("version"), span))

    def remove_highlight(self) -> None:
        self.library.highlights.remove(self._one("highlight"))

    def add_source(self) -> None:
        self.library.evidence.add(Evidence(self._new(), self._one("claim"), self._words(), confidential=True))

    def edit_source(self) -> None:
        old = self.library.evidence.get(self._one("evidence"))
        kept = self.random.choice([None, Attachment(self._words(), f"{self.random.getrandbits(256):064x}", 0)])
        self.library.evidence.put(replace(old, quote=self._words(), position=old.position + 1, attachment=kept))

    def remove_source(self) -> None:
        self.library.evidence.remove(self._one("evidence"))

    def add_link(self) -> None:
        self.library.links.add(link(self._new(), self._one("claim"), self._one("claim"), self.random.random() * 100))

    def remove_link(self) -> None:
        self.library.links.remove(self._one("link"))

    def add_query(self) -> None:
        self.library.queries.add(query(self._new(), self._one("claim"), self._words()))

    def settle_query(self) -> None:
        old = self.library.queries.get(self._one("writer_query"))
        outcome = self.random.choice(list(Outcome))
        self.library.queries.put(replace(old, outcome=outcome, answer=self._words(), settled_at=AT))

    def remove_query(self) -> None:
        self.library.queries.remove(self._one("writer_query"))


def flat(rows: dict[str, list[dict[str, Any]]]) -> str:
    """Return content as text, so that two states can be compared at a glance."""
    return json.dumps(rows, ensure_ascii=False, indent=1)
