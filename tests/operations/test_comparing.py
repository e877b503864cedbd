from __future__ import annotations

import pytest

from annotator.core.span import Span
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.operations import comparing, marking, revising
from annotator.operations.importing import Added
from annotator.reading import reader
from tests.operations.conftest import TEXT


def test_the_last_two_drafts_are_compared_unless_others_are_named(library: Library, article: Added) -> None:
    marking.highlight(library, article.version_id, Span(0, 12), "true")
    for new in ("€84 million", "€49 million"):
        revising.revise(library, article.article_id, reader.read_text(TEXT.replace("€48 million", new)))
    pair = comparing.draft_pair(library, article.article_id)
    assert [draft.number for draft in pair.drafts] == [1, 2, 3]
    assert (pair.older.number, pair.newer.number) == (2, 3)
    assert [mark.version_id for record in pair.newer_records for mark in record.highlights] == [pair.newer.id]
    pair = comparing.draft_pair(library, article.article_id, (3, 1))
    assert (pair.older.number, pair.newer.number) == (1, 3)
    assert [mark.version_id for record in pair.older_records for mark in record.highlights] == [article.version_id]


def test_one_draft_cannot_be_compared(library: Library, article: Added) -> None:
    with pytest.raises(Refused, match="one draft only"):
        comparing.draft_pair(library, article.article_id)


def test_a_draft_that_is_gone_cannot_be_compared(library: Library, article: Added) -> None:
    revising.revise(library, article.article_id, reader.read_text(TEXT + " More."))
    with pytest.raises(Refused, match="no longer"):
        comparing.draft_pair(library, article.article_id, (1, 9))
