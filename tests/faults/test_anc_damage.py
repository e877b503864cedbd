"""Places that do not hold in the file: nothing is painted there, somebody is asked, nothing is mended in silence."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from annotator.core.highlight import HighlightState
from annotator.core.span import Span
from annotator.errors import LibraryCorrupt
from annotator.library import health
from annotator.library.library import Library
from annotator.operations import desk as desk_operations
from annotator.operations import exporting, importing, marking, revising
from annotator.reading.reading import Reading
from annotator.reporting.report import build
from annotator.ui.claim_words import apart
from tests.faults.pages import painted
from tests.journeys.conftest import Desk

TEXT = "📰 The rate fell to 4.1% in May. It had been 4.7% before. The council voted 7 to 2 on Tuesday."
NOWHERE = {
    "ANC-013-beyond": "span_start = 5000, span_end = 5004",
    "ANC-013-end-beyond": "span_end = 5000",
    "ANC-013-negative": "span_start = -3",
    "ANC-013-backwards": "span_start = 30, span_end = 3",
    "ANC-014-elsewhere": "span_start = span_start + 1, span_end = span_end + 1",
    "ANC-014-other-words": "quote = '4.9%'",
    "ANC-014-empty": "quote = ''",
}


def tamper(path: Path, sql: str) -> None:
    """Change the file as another program would, past every check that a program can be told to ignore."""
    other = sqlite3.connect(path)
    other.execute("PRAGMA ignore_check_constraints = ON")
    other.executescript(sql)
    other.commit()
    other.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a library with an article that has two highlights, one of them at the front of it."""
    path = tmp_path / "library.annotator"
    with Library.open(path, create=True) as library:
        added = importing.add_article(library, Reading(TEXT, (Span(0, 31),), title="Rates"))
        for words in ("4.1%", "4.7%"):
            start = TEXT.index(words)
            marking.highlight(library, added.version_id, Span(start, start + 4), "true")
    return path


@pytest.mark.parametrize("sql", NOWHERE.values(), ids=NOWHERE)
def test_a_highlight_that_cannot_be_where_it_says_waits_for_a_person(path: Path, sql: str) -> None:
    tamper(path, f"UPDATE highlight SET {sql} WHERE quote = '4.1%'")
    with Library.open(path, create=False) as library:
        (row,) = desk_operations.list_articles(library)
        opened = desk_operations.open_article(library, row.id)
        marks = {mark.id: mark for record in opened.records for mark in record.highlights}
        (sound,) = [mark for mark in marks.values() if mark.anchor.quote == "4.7%"]
        (lost,) = [mark for mark in marks.values() if mark.id != sound.id]
        assert sound.state is HighlightState.PLACED
        assert (lost.state, lost.anchor.span) == (HighlightState.ORPHAN, Span(0, 0))
        (block,) = [one for one in build(exporting.material(library, row.id)).claims if not one.places]
        assert block.review == ("The highlighted words are not found in this version of the article.",)
        assert block.rating.id == "true"
        assert f"highlight {lost.id}" in {problem.where for problem in health.check(library)}
        revising.attach(library, lost.id, Span(TEXT.index("4.1%"), TEXT.index("4.1%") + 4))
        settled = library.highlights.get(lost.id)
        assert (settled.state, settled.anchor.quote) == (HighlightState.PLACED, "4.1%")


def test_anc_013_no_number_at_all_is_no_place(path: Path) -> None:
    other = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="cannot store TEXT"):
        other.execute("UPDATE highlight SET span_start = 'three'")
    other.close()


def test_anc_014_the_stored_row_stays_as_it_was_found(path: Path) -> None:
    tamper(path, "UPDATE highlight SET quote = '4.9%' WHERE quote = '4.1%'")
    before = path.read_bytes()
    with Library.open(path, create=False) as library:
        (row,) = desk_operations.list_articles(library)
        desk_operations.open_article(library, row.id)
    assert path.read_bytes() == before


@pytest.mark.expects_log("no backup was made: LibraryCorrupt")
def test_anc_013_014_the_window_asks_and_paints_the_others(shared_desk: Desk) -> None:
    desk = shared_desk
    article_id = desk.open(TEXT, title="Tampered")
    desk.mark(desk.span_of("4.1%"), "true")
    desk.mark(desk.span_of("4.7%"), "false")
    desk.mark(desk.span_of("7 to 2"), "true")
    tamper(
        desk.path,
        "UPDATE highlight SET span_start = 1, span_end = 5 WHERE quote = '4.1%';"
        "UPDATE highlight SET span_end = 9999 WHERE quote = '7 to 2';",
    )
    desk.session.open_library(desk.path)
    desk.settle()
    desk.go(article_id)
    assert painted(desk.view.document()) == ["4.7%"]
    assert sorted(desk.window.panel.review.rows()) == [f"Orphaned: “{apart(words)}”" for words in ("4.1%", "7 to 2")]
    assert desk.verdicts().count("true") == 2


def test_anc_015_a_text_that_is_not_the_imported_one_is_not_opened(path: Path) -> None:
    tamper(path, "DROP TRIGGER version_keeps_text; UPDATE version SET text = replace(text, 'May', 'Jun')")
    # The trigger back, so that the library opens and the text alone is in doubt.
    with Library.open(path.with_name("sound.annotator"), create=True) as sound:
        (trigger,) = sound.connection.rows("SELECT sql FROM sqlite_master WHERE name = 'version_keeps_text'")
    tamper(path, str(trigger["sql"]))
    with Library.open(path, create=False) as library:
        (row,) = desk_operations.list_articles(library)
        for look in (desk_operations.open_article, exporting.material):
            with pytest.raises(LibraryCorrupt, match=r"not as it was imported.*restore a backup"):
                look(library, row.id)
        version_id = library.connection.rows("SELECT id FROM version")[0]["id"]
        with pytest.raises(LibraryCorrupt):
            marking.highlight(library, version_id, Span(0, 5), "true")
        words = " ".join(f"Word{number}" for number in range(40))
        assert revising.likely_draft_of(library, Reading(words, (), title="Another")) is None
        assert importing.add_article(library, Reading(words, (), title="Another")).already_known is False


@pytest.mark.expects_log("no backup was made: LibraryCorrupt")
def test_anc_015_the_window_says_so_and_keeps_what_is_open(shared_desk: Desk) -> None:
    desk = shared_desk
    damaged = desk.open("The bridge was closed in 2023. It opens again in May.", title="Damaged")
    desk.mark(desk.span_of("2023"), "true")
    desk.open("Another article stands here.", title="Sound")
    with Library.open(desk.path, create=False) as sound:
        (trigger,) = sound.connection.rows("SELECT sql FROM sqlite_master WHERE name = 'version_keeps_text'")
    tamper(
        desk.path,
        "DROP TRIGGER version_keeps_text; UPDATE version SET text = replace(text, '2023', '2032');" + trigger["sql"],
    )
    desk.session.open_library(desk.path)
    desk.settle()
    desk.window.parts.bar.dismiss()
    desk.go(damaged)
    shown = desk.window.parts.bar.notice()
    assert shown is not None
    assert "is not as it was imported" in shown.text
    assert "restore a backup" in shown.text
    assert "2032" not in desk.view.text
    assert painted(desk.view.document()) == []
