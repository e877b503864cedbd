"""New drafts by keys: asked about at import, places confirmed, orphans attached, stale verdicts given again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.core.highlight import HighlightState
from annotator.core.revision import Places, places_in
from annotator.core.sentences import sentences
from annotator.library.library import Library
from annotator.operations import exporting
from annotator.reading.reading import Reading
from annotator.ui.comparison_page import ComparisonPage
from tests.core.draft_edits import cases
from tests.journeys.conftest import Desk
from tests.journeys.keyboard import CTRL

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
FIRST = (
    "Council Votes on Harbour Bridge\n\n"
    "The council voted 7 to 2 on Tuesday to rebuild the harbour bridge. Mayor Ines Falk said the work will cost "
    "€48 million. Nobody was asked about the ferry before the vote.\n\n"
    "Opponents called the figure too low. The bridge carried 12,000 vehicles a day in 2019. 🏗 It was closed in 2023."
)
COST = "Mayor Ines Falk said the work will cost €48 million."
FERRY = "Nobody was asked about the ferry before the vote."
TRAFFIC = "The bridge carried 12,000 vehicles a day in 2019."
SECOND = FIRST.replace("€48", "€84").replace(f" {FERRY}", "").replace("Opponents", "Yesterday opponents")


class Drafts:
    """A desk with an article whose drafts come as files."""

    def __init__(self, desk: Desk, folder: Path, bot: QtBot) -> None:
        self.desk, self.folder, self.bot = desk, folder, bot
        self.bar = desk.window.parts.draft_bar
        self.place = desk.window.panel.editor.place
        self.review = desk.window.panel.review

    def take(self, *texts: str) -> None:
        """Import texts as files, given together."""
        paths = []
        for number, text in enumerate(texts):
            path = self.folder / f"draft-{len(list(self.folder.iterdir()))}-{number}.txt"
            path.write_text(text, encoding="utf-8")
            paths.append(str(path))
        self.desk.window.errands.take_sources(paths)
        self.desk.settle()

    def judged(self, *quotes: str) -> None:
        """Take in the first draft and judge some quotes in it."""
        self.take(FIRST)
        for quote in quotes:
            self.desk.mark(self.desk.span_of(quote), "true")
        self.desk.view.setFocus()

    def answer(self, key: Qt.Key) -> None:
        """Answer the question that is asked by the key of a button, and let that be stored."""
        with self.bot.waitSignal(self.desk.session.draft_questions.settled):
            self.desk.press(key, ALT)
        self.desk.settle()

    def comparison(self) -> ComparisonPage:
        """Return the page that compares drafts."""
        page = self.desk.window.drafts.comparison.page
        assert page is not None
        return page

    def finish_comparing(self) -> None:
        """Let what is being compared be shown."""
        self.desk.settle()
        self.desk.window.drafts.comparison.finish()

    def places(self) -> Places:
        """Return how the highlights of the open article stand."""
        article = self.desk.session.state.article
        assert article is not None
        return places_in(list(self.desk.session.state.records.values()), article.version.id)

    def version(self) -> int:
        """Return the number of the open version."""
        article = self.desk.session.state.article
        assert article is not None
        return article.version.number

    def articles(self) -> int:
        """Return how many articles the list shows."""
        return self.desk.window.parts.articles.model().rowCount()


@pytest.fixture
def drafts(desk: Desk, tmp_path: Path, qtbot: QtBot) -> Drafts:
    folder = tmp_path / "drafts"
    folder.mkdir()
    return Drafts(desk, folder, qtbot)


def test_08_counts_of_placed_to_review_and_orphaned_after_a_draft(drafts: Drafts) -> None:
    drafts.judged(COST, FERRY, TRAFFIC)
    drafts.take(SECOND)
    assert drafts.version() == 1
    assert "looks like a new draft of" in drafts.bar.words.text()
    drafts.answer(KEY.Key_N)
    assert drafts.bar.isHidden()
    assert (drafts.version(), drafts.articles()) == (2, 1)
    assert drafts.places() == Places(placed=1, moved=1, orphaned=1)
    notice = drafts.desk.window.parts.bar.notice()
    assert notice is not None
    assert "1 placed, 1 to review, 1 orphaned" in notice.text
    assert "1 placed · 1 to review · 1 orphaned" in drafts.review.heading.text()
    assert len(drafts.review.rows()) == 2


@pytest.mark.parametrize("kind", ["inserted before", "number changed", "deleted", "reflow"])
def test_08_an_edit_never_places_a_highlight_on_other_words(drafts: Drafts, kind: str) -> None:
    for case in list(cases(kind, 12))[:2]:
        first = drafts.desk.open(case.old, title=f"{kind} {case.marked.start}")
        drafts.desk.mark(case.marked, "true")
        drafts.desk.session.draft_questions.take(_reading(case.new, f"{kind} {case.marked.start}"), True)
        drafts.desk.settle()
        drafts.answer(KEY.Key_N)
        assert drafts.desk.view.article_id == first
        (record,) = drafts.desk.session.state.records.values()
        (mark,) = record.highlights
        if mark.state is HighlightState.PLACED:
            assert mark.anchor.span == case.expected
        assert (mark.state is HighlightState.PLACED) is (kind in {"inserted before", "reflow"})


def test_09_an_orphan_is_attached_with_all_that_is_on_it(drafts: Drafts) -> None:
    drafts.judged(FERRY)
    drafts.desk.note("Asked the port office.")
    drafts.desk.source("https://example.org/ferry")
    drafts.take(FIRST.replace(FERRY, "The ferry went unmentioned at city hall."))
    drafts.answer(KEY.Key_N)
    assert drafts.places() == Places(orphaned=1)
    drafts.desk.type("d")
    assert drafts.place.isVisible()
    assert drafts.place.wordings() == [FERRY]
    assert drafts.desk.view.hasFocus()
    while drafts.desk.target() != "The ferry went unmentioned at city hall.":
        drafts.desk.type("j")
    drafts.desk.type("a")
    assert drafts.places() == Places(placed=1)
    (record,) = drafts.desk.session.state.records.values()
    assert record.claim.verdict is not None
    assert record.claim.verdict.label_id == "true"
    assert record.claim.rationale == "Asked the port office."
    assert [source.url for source in record.evidence] == ["https://example.org/ferry"]
    assert list(drafts.desk.stored().values()) == ["The ferry went unmentioned at city hall."]
    drafts.desk.press(KEY.Key_Z, CTRL)
    assert drafts.places() == Places(orphaned=1)
    drafts.desk.press(KEY.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert drafts.places() == Places(placed=1)


def test_enter_confirms_a_place_and_goes_to_the_next_one_to_review(drafts: Drafts) -> None:
    drafts.judged(COST, TRAFFIC)
    drafts.take(FIRST.replace("€48", "€84").replace("12,000", "21,000"))
    drafts.answer(KEY.Key_N)
    assert drafts.places() == Places(moved=2)
    drafts.desk.type("d")
    assert drafts.place.wordings() == [COST, COST.replace("48", "84")]
    assert "48" in drafts.place.facts.text()
    assert "84" in drafts.place.facts.text()
    drafts.desk.press(KEY.Key_Return)
    assert drafts.places() == Places(placed=1, moved=1)
    assert drafts.place.wordings() == [TRAFFIC, TRAFFIC.replace("12,000", "21,000")]
    drafts.desk.press(KEY.Key_Return)
    assert drafts.places() == Places(placed=2)
    drafts.desk.press(KEY.Key_Z, CTRL)
    assert drafts.places() == Places(placed=1, moved=1)


@pytest.mark.parametrize(
    ("old", "new"),
    [("will cost", "will not cost"), ("€48", "€4"), ("Ines Falk", "Ines Falck"), ("will cost", "may cost")],
    ids=["not", "digit", "name", "may"],
)
def test_10_a_stale_verdict_says_check_again_until_it_is_given_again(
    drafts: Drafts, old: str, new: str, tmp_path: Path
) -> None:
    drafts.judged(COST)
    drafts.take(FIRST.replace(old, new))
    drafts.answer(KEY.Key_N)
    drafts.desk.type("d")
    drafts.desk.press(KEY.Key_Return)
    panel, line = drafts.desk.window.panel, drafts.desk.window.line
    assert drafts.places() == Places(placed=1)
    assert line.again() == "1 to check again"
    assert panel.filters.stale.text() == "⚠ Check again: 1"
    assert panel.filters.stale.isVisible()
    assert drafts.place.wordings() == [COST, COST.replace(old, new)]
    assert _reported(drafts, tmp_path / "before.json")
    drafts.desk.press(KEY.Key_Home, CTRL)
    drafts.desk.press(KEY.Key_Return, CTRL)
    assert drafts.desk.says() == "Check again: its words have changed since the verdict."
    assert drafts.desk.target() == COST.replace(old, new)
    drafts.desk.type("f")
    assert line.again() == ""
    assert panel.filters.stale.isHidden()
    assert drafts.place.isHidden()
    assert not _reported(drafts, tmp_path / "after.json")


def _reported(drafts: Drafts, path: Path) -> bool:
    """Tell whether the report calls a verdict stale."""
    with Library.open(drafts.desk.path, create=False) as library:
        exporting.export_report(library, drafts.desk.view.article_id, path)
    return '"stale": true' in path.read_text(encoding="utf-8")


def _reading(text: str, title: str) -> Reading:
    return Reading(text, sentences(text), title=title, source="clipboard")


def test_the_comparison_of_two_drafts_is_gone_through_by_keys(drafts: Drafts) -> None:
    drafts.judged(COST, FERRY)
    drafts.take(SECOND)
    drafts.answer(KEY.Key_N)
    drafts.desk.press(KEY.Key_D, CTRL)
    drafts.finish_comparing()
    page = drafts.comparison()
    assert page.view.hasFocus()
    assert "3 changes" in page.said.text()
    assert [page.view.text[span.start : span.end] for span in page.view.compared.gone] == ["48", FERRY, "Opponents"]
    drafts.desk.type("n")
    assert "“\u206848\u2069” became “\u206884\u2069”" in page.said.text()
    assert page.view.accessibleDescription() == page.said.text()
    drafts.desk.type("p")
    assert "Change 3 of 3" in page.said.text()
    drafts.desk.press(KEY.Key_Escape)
    assert drafts.desk.view.hasFocus()
    assert drafts.desk.view.isVisible()
