"""A checker who makes random moves with the program's own operations, each one step that can be undone."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from annotator.core.change import Change
from annotator.core.claim import Claim
from annotator.core.evidence import Evidence, Stance
from annotator.core.highlight import Highlight, HighlightState
from annotator.core.link import Relation
from annotator.core.match import Match
from annotator.core.query import Outcome, Query
from annotator.core.sentences import sentences
from annotator.core.span import Span
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.matching.ranking import Statement
from annotator.operations import editing, exchange, importing, marking, matching, querying, removing, revising, sourcing
from annotator.reading.reading import Reading

STATEMENTS = (
    "The council voted 7 to 2 to rebuild the harbour bridge.", "The bridge carried 12,000 vehicles a day in 2019.",
    "Ticket prices rose by 4.5 % 👩‍👩‍👧 for families.", "The mayor said “never again” on 3 May.",
    "המחיר עלה בשלושה אחוזים.",
)  # fmt: skip
NOTES = ("", "Minutes, page 3.", "e\u0301 and \u00e9 — “so”", "a\nb", "🏗")


class Checker:
    """Chooses one move after another among those that can be made now."""

    def __init__(self, library: Library, seed: int) -> None:
        self._library, self._random = library, random.Random(seed)
        self._imported = 0

    def bring_earlier_claims(self, folder: Path) -> None:
        """Import checks of other desks, so that there is something to link to."""
        path = folder / "earlier.csv"
        rows = "".join(f'k{n},"{text}",{n % 2 == 0},https://checks.example/{n}\n' for n, text in enumerate(STATEMENTS))
        path.write_text(f"id,text,verdict,url\n{rows}", "utf-8")
        assert exchange.import_claims(self._library, path).added == len(STATEMENTS)

    def move(self) -> Change:
        """Make a move that changes something."""
        moves: list[Callable[[], Change]] = [
            self.import_article, self.highlight, self.highlight, self.judge, self.edit, self.attach, self.edit_source,
            self.ask_writer, self.edit_query, self.settle_query, self.remove_query, self.detach, self.link,
            self.take_over, self.unlink, self.remove, self.resize, self.revise, self.confirm, self.confirm,
            self.put_elsewhere, self.put_elsewhere, self.remove_article,
        ]  # fmt: skip
        while True:
            try:
                change = self._random.choice(moves)()
            except (IndexError, Refused):
                continue  # Nothing there to make this move on.
            if change.step is not None:
                return change

    def import_article(self) -> Change:
        self._imported += 1
        text = f"Report {self._imported}\n\n" + " ".join(self._random.choices(STATEMENTS, k=4))
        return importing.add_article(self._library, Reading(text, sentences(text), title=text.split("\n")[0])).change

    def remove_article(self) -> Change:
        # One article stays, for the moves to come.
        outline = self._random.choice(self._library.articles.outlines()[1:])
        return removing.remove_article(self._library, outline.article.id)

    def highlight(self) -> Change:
        version = self._library.articles.version(self._random.choice(self._library.articles.outlines()).version_id)
        start = self._random.randrange(len(version.text))
        part = Span(start, min(len(version.text), start + self._random.randrange(1, 40)))
        span = self._random.choice([*version.sentences, part])
        return marking.highlight(self._library, version.id, span, self._label())

    def judge(self) -> Change:
        return marking.judge(self._library, self._claim().id, self._label())

    def edit(self) -> Change:
        note = self._random.choice(NOTES)
        choices: list[editing.ClaimFields] = [
            {"rationale": note}, {"claimant": note, "text": "Prices rose by 5 %."}, {"url": note},
            {"place": note, "tags": (note, "prices")},
        ]  # fmt: skip
        return editing.edit_claim(self._library, self._claim().id, **self._random.choice(choices))

    def ask_writer(self) -> Change:
        return querying.ask_writer(self._library, self._claim().id, self._random.choice(NOTES), "Is it so?")

    def edit_query(self) -> Change:
        note = self._random.choice(NOTES)
        return querying.edit_query(self._library, self._query().id, wording=note, question="Or so?", answer=note)

    def settle_query(self) -> Change:
        return querying.settle_query(self._library, self._query().id, self._random.choice(list(Outcome)))

    def remove_query(self) -> Change:
        return querying.remove_query(self._library, self._query().id)

    def _query(self) -> Query:
        found = [
            query
            for page in self._library.claims.pages()
            for claim in page
            for query in self._library.queries.of_claim(claim.id)
        ]
        if not found:
            raise Refused("no query")
        return self._random.choice(found)

    def attach(self) -> Change:
        note = self._random.choice(NOTES)
        evidence = Evidence("", "", f"Source {note}", "https://example.org/minutes", quote=note, confidential=True)
        return sourcing.attach(self._library, self._claim().id, evidence)

    def edit_source(self) -> Change:
        note = self._random.choice(NOTES)
        return sourcing.edit_source(self._library, replace(self._source(), locator=note, stance=Stance.CONTRADICTS))

    def detach(self) -> Change:
        return sourcing.detach(self._library, self._source().id)

    def link(self) -> Change:
        claim = self._claim()
        return matching.link(self._library, claim.id, self._match(claim), self._random.choice(list(Relation)))

    def take_over(self) -> Change:
        claim = self._claim()
        return matching.take_over(self._library, claim.id, self._match(claim))

    def unlink(self) -> Change:
        return matching.unlink(self._library, self._random.choice(self._library.links.of_claim(self._claim().id)).id)

    def resize(self) -> Change:
        mark = self._mark()
        span = mark.anchor.span
        start = max(0, span.start + self._random.randrange(-4, 5))
        end = max(start, span.end + self._random.randrange(-4, 5))
        change = marking.resize(self._library, mark.id, Span(start, end))
        # The next move of it would come within the burst, and be no step of its own.
        self._library.connection.run("UPDATE undo_step SET at = ?", ["2026-01-01T00:00:00.000Z"])
        return change

    def revise(self) -> Change:
        version = self._library.articles.version(self._random.choice(self._library.articles.outlines()).version_id)
        words = version.text.split(" ")
        # A word goes, which asks about the highlight it stood in, and words come in front.
        words.pop(self._random.randrange(len(words)))
        text = " ".join(["Today:", *words, self._random.choice(STATEMENTS)])
        return revising.revise(self._library, version.article_id, Reading(text, sentences(text))).change

    def confirm(self) -> Change:
        return revising.confirm_place(self._library, self._unsure().id)

    def put_elsewhere(self) -> Change:
        mark = self._unsure()
        text = self._library.articles.version(mark.version_id).text
        return revising.attach(self._library, mark.id, self._random.choice(sentences(text)))

    def remove(self) -> Change:
        return marking.remove_highlight(self._library, self._mark().id)

    def _mark(self) -> Highlight:
        """Return one of the highlights of all articles."""
        outline = self._random.choice(self._library.articles.outlines())
        return self._random.choice(self._library.highlights.of_version(outline.version_id))

    def _unsure(self) -> Highlight:
        """Return one of the highlights of the newest versions whose place is not sure."""
        outlines = self._library.articles.outlines()
        marks = [mark for outline in outlines for mark in self._library.highlights.of_version(outline.version_id)]
        return self._random.choice([mark for mark in marks if mark.state is not HighlightState.PLACED])

    def _label(self) -> str | None:
        return self._random.choice([None, "true", "false", "unverified"])

    def _claim(self) -> Claim:
        """Return one of the claims that stand in an article."""
        claims = [claim for page in self._library.claims.pages() for claim in page if not claim.outside_id]
        return self._random.choice(claims)

    def _source(self) -> Evidence:
        return self._random.choice(self._library.evidence.of_claim(self._claim().id))

    def _match(self, claim: Claim) -> Match:
        return self._random.choice(matching.find_matches(self._library, Statement(claim.text), claim_id=claim.id))
