"""Take an article out of the library: in a step that can be undone, and wiped for good when that is wanted."""

from __future__ import annotations

from annotator.core.change import Change, StepKind
from annotator.library import purging
from annotator.library.automatic_backups import backups_of
from annotator.library.library import Library
from annotator.library.purging import Purged
from annotator.operations.stamp import now
from annotator.operations.wording import shortened


def remove_article(library: Library, article_id: str) -> Change:
    """Remove an article with its drafts, highlights, and the claims that are highlighted nowhere else.

    Undo brings it back, until what was removed is wiped. Links of other claims keep the words they were made with.

    Raises:
        Refused: when there is no such article, or its report is signed off.
    """
    article = library.articles.get(article_id)
    # With the article gone nothing tells any more that it was signed.
    library.sign_offs.require_open(Change(articles=frozenset({article_id})))
    with library.step(StepKind.REMOVE_ARTICLE, shortened(article.title), at=now()) as step:
        library.articles.remove(article_id)
    return step.change


def purge(library: Library) -> Purged:
    """Wipe what was removed: its text is then in the library's file no more, and nothing so far can be undone.

    Raises:
        LibraryError: when the library cannot be written; everything is then as before.
    """
    return purging.purge(library)


def backups_that_remain(library: Library) -> int:
    """Return how many automatic backups there are, in which what was wiped may still stand."""
    return len(backups_of(library.path))
