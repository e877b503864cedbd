from __future__ import annotations

from annotator.library.library import Library
from annotator.operations import finding, marking
from annotator.operations.importing import Added


def test_all_words_are_wanted_and_the_last_may_be_unfinished(library: Library, article: Added) -> None:
    version = library.articles.version(article.version_id)
    sentence = next(span for span in version.sentences if "48 million" in span.slice(version.text))
    marking.highlight(library, version.id, sentence, "true")
    (found,) = finding.find_claims(library, "falk million cos")
    assert found.claim.text == sentence.slice(version.text)
    assert found.article_id == article.article_id
    assert finding.find_claims(library, "million vehicles") == []


def test_no_words_find_nothing(library: Library, article: Added) -> None:
    version = library.articles.version(article.version_id)
    marking.highlight(library, version.id, version.sentences[1], None)
    assert finding.find_claims(library, "  ") == []
