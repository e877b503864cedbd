"""Which sentences of an article were checked before, one after the other, so that a window shows them as they come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.core.article import Version
from annotator.core.claimants import claimants
from annotator.core.match import Match
from annotator.core.span import Span
from annotator.library.library import Library
from annotator.library.short_list import Effort
from annotator.matching.query import content_words
from annotator.matching.ranking import Statement
from annotator.operations.matching import Reach, find_matches

# "Thank you." was said before, but never checked.
_FEWEST_WORDS = 3
# What was checked before stands far in front by its own words; a long list adds time, no marks.
_REACH = Reach(Effort(20, quick=True))


@dataclass(frozen=True, slots=True)
class CheckedBefore:
    """A sentence of a version, by number, and its best earlier claim; `match` is None when there is none."""

    number: int
    span: Span
    match: Match | None


def checked_before(library: Library, version: Version, *, start: int = 0) -> Iterator[CheckedBefore]:
    """Yield the sentences of a version, from the one with number `start` on, with the best earlier claim of each.

    Sentences of fewer than three words that say something are left out. Each sentence is looked up when it is asked for
    and nothing is held open between two, so the caller may stop, or write, at any point.
    """
    names = claimants(version.text, version.sentences)
    for number, span in enumerate(version.sentences[start:], start):
        text = version.text[span.start : span.end]
        if len(content_words(text)) >= _FEWEST_WORDS:
            statement = Statement(text, names[number])
            found = find_matches(library, statement, article_id=version.article_id, limit=1, reach=_REACH)
            yield CheckedBefore(number, span, next(iter(found), None))
