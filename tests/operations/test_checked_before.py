from __future__ import annotations

from itertools import islice

from annotator.core.claim import Claim
from annotator.core.match import Band
from annotator.library.library import Library
from annotator.matching.ranking import Statement
from annotator.operations.checked_before import checked_before
from annotator.operations.importing import Added
from annotator.operations.matching import find_matches


def remember(library: Library, *texts: str) -> None:
    with library.unrecorded():
        library.claims.add_many(Claim(f"k{number}", text, "2026-01-01T00:00:00Z") for number, text in enumerate(texts))


def test_each_sentence_comes_with_its_best_earlier_claim(library: Library, article: Added) -> None:
    version = library.articles.version(article.version_id)
    texts = [version.text[span.start : span.end] for span in version.sentences]
    repeated = max(texts, key=len)
    remember(library, repeated, "The ferry to the island is painted green every other year.")
    found = {version.text[one.span.start : one.span.end]: one.match for one in checked_before(library, version)}
    assert set(found) <= set(texts)
    match = found[repeated]
    assert match is not None
    assert (match.claim.id, match.band) == ("k0", Band.STRONG)
    assert [text for text, other in found.items() if other and other.band is Band.STRONG] == [repeated]


def test_the_caller_may_stop_write_and_go_on(library: Library, article: Added) -> None:
    version = library.articles.version(article.version_id)
    whole = list(checked_before(library, version))
    stream = checked_before(library, version)
    first = list(islice(stream, 1))
    remember(library, "Something else was said about the ferry.")
    rest = checked_before(library, version, start=version.sentences.index(first[0].span) + 1)
    assert [one.span for one in first + list(rest)] == [one.span for one in whole]


def test_the_sentences_around_decide_between_two_claims(library: Library) -> None:
    remember(library, "It fell by half in Norway.", "It fell by half in Saxony.")
    for place, right in (("Norway", "k0"), ("Saxony", "k1")):
        statement = Statement("It fell by half last year.", before=(f"Take unemployment in {place}.",))
        assert find_matches(library, statement)[0].claim.id == right
