from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from annotator.reading.reading import Reading
from annotator.ui.draft_bar import DraftBar
from annotator.ui.draft_questions import DraftQuestion
from tests.ui.conftest import make_article


@pytest.fixture
def bar(qtbot: QtBot) -> DraftBar:
    bar = DraftBar()
    qtbot.addWidget(bar)
    return bar


def question(source: str = "draft.txt", title: str = "A title") -> DraftQuestion:
    return DraftQuestion(Reading("Words.", (), source=source), True, make_article(title))


def test_questions_are_asked_one_after_the_other(bar: DraftBar) -> None:
    questions = [question(f"{number}.txt") for number in range(3)]
    answered: list[tuple[str, DraftQuestion]] = []
    bar.draft_chosen.connect(lambda each: answered.append(("draft", each)))
    bar.article_chosen.connect(lambda each: answered.append(("article", each)))
    for each in questions:
        bar.ask(each)
    assert "0.txt" in bar.words.text()
    assert bar.left.text() == "2 more to answer"
    bar.draft.click()
    bar.draft.click()
    assert answered == [("draft", questions[0])]
    bar.take_away(questions[0])
    assert "1.txt" in bar.words.text()
    assert bar.left.text() == "1 more to answer"
    bar.article.click()
    assert answered[1:] == [("article", questions[1])]
    bar.take_away(questions[1])
    bar.close_button.click()
    assert bar.waiting == 0
    assert bar.isHidden()


def test_an_answer_that_failed_can_be_given_again(bar: DraftBar) -> None:
    bar.ask(question())
    bar.draft.click()
    assert not bar.article.isEnabled()
    bar.ask_again(question())
    assert bar.article.isEnabled()


def test_a_title_stays_plain_and_short(bar: DraftBar) -> None:
    bar.ask(question(title="<b>Bold</b>\u202e " + "long " * 100))
    assert "<b>Bold</b>⟨bidi⟩" in bar.words.text()
    assert len(bar.words.text()) < 200


@pytest.mark.parametrize("press", ["_on_draft_chosen", "_on_article_chosen", "_on_left_out"])
def test_a_late_press_answers_nothing(bar: DraftBar, press: str) -> None:
    heard: list[object] = []
    bar.draft_chosen.connect(heard.append)
    bar.article_chosen.connect(heard.append)
    getattr(bar, press)()
    assert heard == []
