from __future__ import annotations

import pytest

from annotator.core.passage import Passage, Shape
from annotator.core.sentences import sentences
from annotator.core.span import Span
from annotator.errors import ReadingError
from annotator.library.library import Library
from annotator.operations import importing, revising, stepping
from annotator.operations.importing import Added
from annotator.reading.reading import Reading


def test_an_article_is_stored_as_read(library: Library, article: Added) -> None:
    version = library.articles.version(article.version_id)
    stored = library.articles.get(article.article_id)
    assert stored.title == "Council Votes on Harbour Bridge"
    assert stored.source == "bridge.txt"
    assert version.number == 1
    assert [span.slice(version.text) for span in version.sentences][1].startswith("The council voted 7 to 2")


def test_the_same_text_is_found_again(library: Library, article: Added) -> None:
    version = library.articles.version(article.version_id)
    again = importing.add_article(library, Reading(version.text, version.sentences, title="Another title"))
    assert again.already_known
    assert (again.article_id, again.version_id) == (article.article_id, article.version_id)
    assert len(library.articles.all()) == 1


def test_no_text_is_refused(library: Library) -> None:
    with pytest.raises(ReadingError, match="No text"):
        importing.add_article(library, Reading(" \n ", ()))
    assert not library.articles.all()


def test_what_is_no_running_paragraph_is_kept_of_every_draft(library: Library) -> None:
    text = "The Quay\n\n“It stands.”\n\nSo she said."
    shaped = (Passage(Span(0, 8), Shape.HEADING), Passage(Span(10, 22), Shape.QUOTE))
    added = importing.add_article(library, Reading(text, sentences(text), passages=shaped))
    assert library.articles.version(added.version_id).passages == shaped
    text = f"{text} Twice."
    draft = revising.revise(library, added.article_id, Reading(text, sentences(text), passages=shaped[:1]))
    assert library.articles.version(draft.version_id).passages == shaped[:1]
    stepping.undo(library)
    stepping.redo(library)
    assert library.articles.version(draft.version_id).passages == shaped[:1]


def test_an_import_can_be_undone_and_redone(library: Library, article: Added) -> None:
    version = library.articles.version(article.version_id)
    stepping.undo(library)
    assert not library.articles.all()
    stepping.redo(library)
    assert library.articles.version(article.version_id) == version


def test_pasted_markup_without_text_falls_back_on_the_plain_form() -> None:
    reading = importing.read_clipboard("The bridge was closed in 2023.", html="<p></p>")
    assert reading.text == "The bridge was closed in 2023."
