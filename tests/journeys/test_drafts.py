"""New drafts by keys: asked about at import, places confirmed, orphans attached, stale verdicts given again."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.core.claim import is_stale
from annotator.core.highlight import HighlightState
from annotator.core.revision import Places, places_in
from annotator.core.sentences import sentences
from annotator.library.library import Library
from annotator.operations import exporting
from annotator.operations.comparing import DraftPair
from annotator.reading.reading import Reading
from annotator.ui import comparison
from annotator.ui.comparison_page import ComparisonPage
from annotator.ui.comparison_text import ComparedText, compared
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


@pytest.mark.parametrize(("answer", "label_ids"), [("accept", ["false"]), ("turn down", ["true", "false"])])
def test_a_verdict_key_on_a_proposed_place_asks_first_whether_it_is_the_place(
    drafts: Drafts, answer: str, label_ids: list[str]
) -> None:
    drafts.judged(COST)
    drafts.take(FIRST.replace("€48", "€84"))
    drafts.answer(KEY.Key_N)
    desk, new = drafts.desk, COST.replace("€48", "€84")
    while desk.target() != new:
        desk.type("j")
    desk.type("f")
    assert len(desk.marks()) == 1
    assert desk.says() == "An earlier highlight may belong here: say first whether it does."
    assert drafts.place.isVisible()
    if answer == "accept":
        desk.press(KEY.Key_Return)
    else:
        desk.window.commands.action("keep-orphan").trigger()
        desk.settle()
    assert desk.view.hasFocus()
    assert desk.target() == new
    desk.type("f")
    records = desk.session.state.records.values()
    assert sorted(record.claim.verdict.label_id for record in records if record.claim.verdict) == sorted(label_ids)
    (mark,) = (mark for record in records for mark in record.highlights if mark.state is HighlightState.PLACED)
    assert mark.anchor.quote == new


def test_words_selected_at_a_proposed_place_are_a_claim_of_their_own(drafts: Drafts) -> None:
    drafts.judged(COST)
    drafts.take(FIRST.replace("€48", "€84"))
    drafts.answer(KEY.Key_N)
    drafts.desk.view.select(drafts.desk.span_of("€84 million"))
    drafts.desk.type("f")
    assert "€84 million" in drafts.desk.marks().values()
    assert drafts.places() == Places(placed=1, moved=1)


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


def test_after_the_comparison_the_question_has_the_focus_again(drafts: Drafts) -> None:
    drafts.judged(COST)
    drafts.take(SECOND)
    drafts.answer(KEY.Key_N)
    drafts.desk.type("d")
    question = drafts.desk.window.panel.editor.place.confirm
    assert question.hasFocus()
    drafts.desk.press(KEY.Key_D, CTRL)
    drafts.finish_comparing()
    drafts.desk.press(KEY.Key_Escape)
    assert question.hasFocus()


def test_many_files_are_stored_while_questions_stand(drafts: Drafts) -> None:
    drafts.judged(COST)
    other = "The museum opens on Sunday. Entry is free for pupils until noon. The café serves soup and bread all day."
    drafts.take(SECOND, other, FIRST.replace("12,000", "21,000"), other.replace("Sunday", "Monday"))
    assert drafts.articles() == 2
    assert drafts.bar.waiting == 3
    assert drafts.bar.left.text() == "2 more to answer"
    drafts.answer(KEY.Key_N)
    drafts.answer(KEY.Key_S)
    assert (drafts.articles(), drafts.bar.waiting) == (3, 1)
    drafts.answer(KEY.Key_N)
    assert drafts.articles() == 3
    assert drafts.desk.view.text.startswith("The museum opens on Monday")


def test_the_same_text_is_no_draft_and_an_empty_one_changes_nothing(drafts: Drafts) -> None:
    drafts.judged(COST)
    drafts.take(FIRST)
    assert drafts.bar.isHidden()
    drafts.take("  \n")
    assert drafts.bar.isHidden()
    assert (drafts.articles(), drafts.version()) == (1, 1)


def test_the_same_draft_twice_is_stored_once(drafts: Drafts) -> None:
    drafts.judged(COST)
    drafts.take(SECOND, SECOND)
    assert drafts.bar.waiting == 2
    drafts.answer(KEY.Key_N)
    drafts.answer(KEY.Key_N)
    assert (drafts.articles(), drafts.version()) == (1, 2)


def test_what_is_typed_on_a_card_outlives_a_draft(drafts: Drafts) -> None:
    drafts.judged(COST)
    drafts.take(FIRST.replace("€48", "€84"))
    drafts.desk.press(KEY.Key_Down)
    drafts.desk.press(KEY.Key_N)
    drafts.desk.type("eHalf a thought")
    drafts.answer(KEY.Key_N)
    (record,) = drafts.desk.session.state.records.values()
    assert record.claim.rationale == "Half a thought"
    assert drafts.places() == Places(moved=1)


def test_a_second_draft_while_some_of_the_first_await_review(drafts: Drafts) -> None:
    drafts.judged(COST, FERRY)
    for text in (SECOND, SECOND.replace("too low", "much too low")):
        drafts.take(text)
        drafts.answer(KEY.Key_N)
    assert drafts.version() == 3
    assert drafts.places() == Places(moved=1, orphaned=1)
    drafts.desk.type("d")
    assert drafts.place.wordings() == [COST, COST.replace("48", "84")]
    drafts.desk.type("d")
    assert drafts.place.wordings() == [FERRY]


def test_undoing_a_draft_brings_the_one_before_back(drafts: Drafts) -> None:
    drafts.judged(COST)
    before = drafts.desk.stored()
    drafts.take(SECOND)
    drafts.answer(KEY.Key_N)
    drafts.desk.press(KEY.Key_Z, CTRL)
    assert (drafts.version(), drafts.desk.view.text) == (1, FIRST)
    assert drafts.desk.stored() == drafts.desk.marks() == before
    assert drafts.desk.window.line.again() == ""
    drafts.desk.press(KEY.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert (drafts.version(), drafts.places()) == (2, Places(moved=1))


def test_an_article_that_is_gone_leaves_its_draft_to_be_kept_apart(drafts: Drafts) -> None:
    drafts.take(FIRST)
    drafts.take(SECOND)
    drafts.desk.press(KEY.Key_Z, CTRL)
    assert drafts.articles() == 0
    with drafts.bot.waitSignal(drafts.desk.session.draft_questions.kept_open):
        drafts.bar.draft.click()
    assert drafts.bar.waiting == 1
    assert drafts.bar.article.isEnabled()
    drafts.answer(KEY.Key_S)
    assert (drafts.articles(), drafts.version(), drafts.desk.view.text) == (1, 1, SECOND)


def test_a_verdict_after_a_draft_keeps_cards_and_highlights_together(drafts: Drafts) -> None:
    drafts.judged(TRAFFIC)
    drafts.take("A new first paragraph.\n\n" + FIRST)
    drafts.answer(KEY.Key_N)
    (record,) = drafts.desk.session.state.records.values()
    drafts.desk.session.judge(record.claim.id, "false")
    drafts.desk.settle()
    (mark,) = drafts.desk.session.state.records[record.claim.id].highlights
    assert mark.id in drafts.desk.stored()
    drafts.desk.type("n")
    assert drafts.desk.target() == TRAFFIC


def test_keeping_an_orphan_turns_the_proposal_down(drafts: Drafts) -> None:
    drafts.judged(COST)
    drafts.take(SECOND)
    drafts.answer(KEY.Key_N)
    drafts.desk.type("d")
    drafts.place.orphan.click()
    drafts.desk.settle()
    assert drafts.places() == Places(orphaned=1)
    drafts.desk.press(KEY.Key_Z, CTRL)
    assert drafts.places() == Places(moved=1)


def test_a_window_with_an_open_question_closes_at_the_second_time(drafts: Drafts) -> None:
    drafts.judged(COST)
    drafts.take(SECOND)
    assert not drafts.desk.window.close()
    notice = drafts.desk.window.parts.bar.notice()
    assert notice is not None
    assert "whether it is a new draft" in notice.text
    assert drafts.desk.window.close()


def test_a_verdict_on_the_card_confirms_the_place_it_shows(drafts: Drafts) -> None:
    drafts.judged(COST)
    drafts.take(SECOND)
    drafts.answer(KEY.Key_N)
    drafts.desk.type("df")
    assert drafts.places() == Places(placed=1)
    (record,) = drafts.desk.session.state.records.values()
    assert record.claim.verdict is not None
    assert (record.claim.verdict.label_id, record.claim.verdict.checked_text) == ("false", COST.replace("48", "84"))
    assert not is_stale(record)
    assert drafts.desk.window.line.again() == ""


def test_the_review_crosses_over_to_another_article(drafts: Drafts) -> None:
    drafts.judged(COST)
    drafts.take(SECOND)
    drafts.answer(KEY.Key_N)
    bridge = drafts.desk.view.article_id
    pool = drafts.desk.open("The pool closed in March 2020. Nobody swims there.")
    drafts.desk.type("d")
    assert drafts.desk.view.article_id == bridge
    assert drafts.place.wordings() == [COST, COST.replace("48", "84")]
    drafts.desk.press(KEY.Key_Return)
    assert drafts.places() == Places(placed=1)
    # Its place is sure now, its verdict is not.
    drafts.desk.go(pool)
    drafts.desk.type("d")
    assert drafts.desk.view.article_id == bridge


def test_nothing_to_attach_is_said(drafts: Drafts) -> None:
    drafts.judged(COST)
    drafts.desk.type("a")
    assert drafts.desk.says() == "Every highlight of this article has its place."
    drafts.desk.type("d")
    assert drafts.desk.says() == "Nothing is left to review."


def test_a_long_draft_is_compared_on_a_thread_of_its_own(drafts: Drafts, monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[str] = []

    def noted(pair: DraftPair) -> ComparedText:
        threads.append(threading.current_thread().name)
        return compared(pair)

    monkeypatch.setattr(comparison, "compared", noted)
    text = "\n\n".join(f"Paragraph {number} says that {number * 7} ships came." for number in range(2_000))
    drafts.take(text)
    drafts.take(text.replace("that 700 ships", "that 7 ships"))
    drafts.answer(KEY.Key_N)
    drafts.desk.press(KEY.Key_D, CTRL)
    drafts.finish_comparing()
    assert "1 change " in drafts.comparison().said.text()
    assert all(name.startswith("comparing") for name in threads)
    assert len(threads) == 1
