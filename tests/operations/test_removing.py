"""An article is removed, brought back, and wiped so that nothing of it is left in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.core.evidence import Evidence
from annotator.core.sentences import sentences
from annotator.core.span import Span
from annotator.errors import Refused
from annotator.library import health
from annotator.library.attachments import files_folder, keep_file
from annotator.library.library import Library
from annotator.operations import (
    editing,
    importing,
    keeping,
    marking,
    querying,
    rating,
    removing,
    signing,
    sourcing,
    stepping,
)
from annotator.operations.importing import Added
from annotator.reading.reading import Reading
from tests.library.desk import content

CANARY = "Xylocanary"
TEXT = f"The {CANARY} opens in May. It cost {CANARY}12 million in all."


def add_canaries(library: Library, file: Path) -> str:
    """Put the word on an article in every way there is, and return the article's id."""
    reading = Reading(TEXT, sentences(TEXT), title=f"{CANARY} opens", byline=CANARY, source=f"{CANARY}.txt")
    added = importing.add_article(library, reading)
    first = marking.highlight(library, added.version_id, Span(0, len(TEXT.partition(".")[0]) + 1), "true").focus
    second = marking.highlight(library, added.version_id, Span(4, 4 + len(CANARY)), "false").focus
    assert first
    assert second
    editing.edit_claim(library, first, rationale=f"{CANARY} said so.", claimant=CANARY, tags=(CANARY,), place=CANARY)
    file.write_text(CANARY * 100)
    kept = keep_file(library.path, file)
    sourcing.attach(library, first, Evidence("", first, title=CANARY, quote=CANARY, attachment=kept))
    querying.ask_writer(library, first, f"{CANARY} or so")
    marking.judge(library, first, "unverified")
    return added.article_id


def on_disk(library: Library) -> bool:
    """Tell whether the word stands in the library's file, its journal or its folder of files."""
    files = [path for path in library.path.parent.rglob("*") if path.is_file() and path.suffix != ".txt"]
    return any(CANARY.lower().encode() in path.read_bytes().lower() for path in files)


def test_a_removed_article_comes_back_with_everything_on_it(library: Library, article: Added) -> None:
    marking.highlight(library, article.version_id, Span(0, 11), "true")
    before = content(library)
    change = removing.remove_article(library, article.article_id)
    assert (set(change.articles), len(change.claims)) == ({article.article_id}, 1)
    assert not library.articles.all()
    assert library.claims.count() == 0
    assert health.check(library) == []
    stepping.undo(library)
    assert content(library) == before


def test_claims_that_stand_elsewhere_stay(library: Library, article: Added) -> None:
    marking.highlight(library, article.version_id, Span(0, 11), "true")
    other = importing.add_article(library, Reading("Another text stands here.", (Span(0, 25),), title="Other"))
    kept = marking.highlight(library, other.version_id, Span(0, 25), "false").focus
    removing.remove_article(library, article.article_id)
    assert kept
    assert library.claims.get(kept).text == "Another text stands here."
    assert library.claims.count() == 1


def test_a_signed_article_is_reopened_first(library: Library, article: Added) -> None:
    claim_id = marking.highlight(library, article.version_id, Span(0, 11), "true").focus
    assert claim_id
    editing.edit_claim(library, claim_id, rationale="The minutes say so.")
    signing.set_sources_wanted(library, 0)
    keeping.set_checker_name(library, "Ada")
    signing.sign_off(library, article.article_id)
    with pytest.raises(Refused, match="signed off"):
        removing.remove_article(library, article.article_id)
    assert library.articles.all()


def test_an_unknown_article_is_refused(library: Library) -> None:
    with pytest.raises(Refused, match="no article"):
        removing.remove_article(library, "nothing")


def test_db_041_what_is_wiped_is_in_no_file_of_the_library(library: Library, article: Added, tmp_path: Path) -> None:
    rating.scales(library)
    marking.highlight(library, article.version_id, Span(0, 11), "true")
    before = content(library)
    removed = add_canaries(library, tmp_path / "source.txt")
    removing.remove_article(library, removed)
    assert on_disk(library)
    purged = removing.purge(library)
    assert purged.steps > 5
    assert purged.entries >= 3
    assert purged.files == 1
    assert not on_disk(library)
    assert list(files_folder(library.path).iterdir()) == []
    assert content(library) == before
    assert health.check(library) == []
    assert stepping.steps(library) == (None, None)


def test_a_wipe_keeps_what_is_still_there(library: Library, article: Added, tmp_path: Path) -> None:
    kept_id = add_canaries(library, tmp_path / "source.txt")
    before = content(library, history=True)
    assert removing.purge(library).entries == 0
    assert content(library, history=True) == before
    assert len(list(files_folder(library.path).iterdir())) == 1
    assert library.articles.get(kept_id).title == f"{CANARY} opens"
    with pytest.raises(Exception, match="append-only"):
        library.connection.run("DELETE FROM verdict_history")
