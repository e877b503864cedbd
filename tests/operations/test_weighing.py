"""Which sentences are worth checking: what moves one up, what is said about it, and how well the order is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.worth import WORTH_CHECKING
from annotator.operations.weighing import model, reasons, worth

LABELLED = Path(__file__).with_name("worth_sentences.txt")

PAIRS = [
    ("Rents rose 41 percent.", "Rents changed a little bit.", "a number and an amount"),
    ("The plan costs $18 million.", "The plan costs money.", "money"),
    ("The field was sold in 1974.", "The field was sold to someone.", "a year"),
    ("The vote was on Tuesday night.", "The vote was on that night.", "a day"),
    ("The man met Ann Lee of Port Selwyn.", "The man met a friend of the town.", "names"),
    ("It is the biggest port in the world.", "It is a port in the world.", "a superlative"),
    ("Wages here are lower than prices.", "Wages here are paid for work.", "a comparison"),
    ("The mayor said the drains are old.", "The mayor sees the drains are old.", "an attribution"),
    ("The council rejected the plan in full.", "The council knows the plan in full.", "a past event"),
    ("The council has built 88 flats.", "Has the council built 88 flats?", "no question"),
    ("The park is empty at night.", "I think the park is empty at night.", "no opinion"),
    ("They own the port and the docks.", "They will own the port and the docks.", "no prediction"),
    ("The council met at the town hall.", "Town hall.", "no fragment"),
    ("The city owes 3 million euros.", "Thank you, ladies and gentlemen, good evening.", "no small talk"),
]


@pytest.mark.parametrize(("more", "less", "why"), PAIRS, ids=[why for _, _, why in PAIRS])
def test_a_cue_moves_a_sentence_up(more: str, less: str, why: str) -> None:
    assert worth(more) > worth(less), why


def test_an_article_puts_its_figures_before_its_asides() -> None:
    article = [
        "“Nobody in this room can claim not to have known.”",
        "Who will pay if the costs rise again?",
        "Rents in Harlow Bay have risen by 41 percent since 2019, the housing office reported in March.",
        "Traffic remains an open question.",
        "A plan for a park failed in a 2021 referendum, in which 52.3 percent of voters said no.",
    ]
    best = sorted(article, key=worth, reverse=True)[:2]
    assert set(best) == {article[2], article[4]}


@given(st.text(max_size=300))
def test_it_is_a_share_of_one(sentence: str) -> None:
    assert 0 <= worth(sentence) < 1
    assert worth(sentence) == worth(sentence)


def test_a_credit_line_is_worth_nothing() -> None:
    assert worth("By Jane Doe") == worth("12 May 2026") == 0
    assert reasons("By Jane Doe") == ()


def test_it_tells_why_in_words() -> None:
    assert set(reasons("Rents in the port rose 41 percent in 2019.")[:3]) == {"a number", "an amount", "a change"}
    assert "a comparison" in reasons("Wages are far lower than prices in all 40 towns.")
    assert reasons("Should we do it?")[0] == "a question"
    assert "very short" in reasons("And yet.")


def order(above: list[float], below: list[float]) -> float:
    """Return how often one of the first stands above one of the second (the area under the ROC curve)."""
    pairs = sum((more > less) + (more == less) / 2 for more in above for less in below)
    return pairs / (len(above) * len(below))


def test_most_labelled_sentences_stand_on_their_side() -> None:
    lines = LABELLED.read_text(encoding="utf-8").splitlines()
    scores = [(line.startswith("+"), worth(line[2:])) for line in lines]
    up = [score for wanted, score in scores if wanted]
    down = [score for wanted, score in scores if not wanted]
    assert order(up, down) >= 0.97
    assert sum((score >= WORTH_CHECKING) == wanted for wanted, score in scores) / len(scores) >= 0.9


@pytest.mark.parametrize(
    ("fact", "aside"),
    [
        ("Die Mieten stiegen 2019 um 41 Prozent.", "Vielleicht sollten wir darüber reden."),
        ("Les loyers ont augmenté de 41 % en 2019.", "Peut-être faut-il en parler demain ?"),
        ("Los alquileres subieron un 41 por ciento en 2019.", "Quizás debemos hablar de eso mañana."),
        ("Цены выросли на 41 процент в 2019 году.", "Возможно, мы будем говорить об этом."),
        ("2019年，房租上涨了41%，是二十年来最高的。", "你觉得呢？"),
    ],
)
def test_facts_of_other_languages_stand_before_asides(fact: str, aside: str) -> None:
    assert worth(fact) >= WORTH_CHECKING > worth(aside)


@pytest.mark.parametrize(
    ("told", "aside"),
    [
        ("Der Rat beschloss den Bau der Brücke.", "Ich hoffe, der Rat findet eine Brücke."),
        ("Le conseil a rejeté le projet, selon le maire.", "Je souhaite que le conseil parle du projet."),
        ("El consejo rechazó el plan, señaló el alcalde.", "Ojalá el consejo hable pronto del plan."),
        ("Совет отклонил план, сообщил мэр города.", "Надеюсь, совет и мэр думают о городе."),
        ("أعلن المجلس أنه رفض الخطة أمس.", "ربما يجب أن نفكر في هذه الخطة."),
        ("परिषद ने सोमवार को योजना रद्द की, महापौर ने कहा।", "शायद हमें इस योजना पर सोचना चाहिए।"),
        ("市议会周二宣布否决了该计划。", "我认为市议会应该考虑该计划。"),
    ],
)
def test_what_happened_stands_before_wishes_in_other_languages(told: str, aside: str) -> None:
    assert worth(told) > worth(aside) + 0.1


def test_german_nouns_are_no_names() -> None:
    plea = "Wir müssen endlich anfangen, über die Zukunft unserer Stadt und ihrer Häuser zu reden."
    assert "a name" not in reasons(plea)
    assert worth(plea) < WORTH_CHECKING
    met = "Am Freitag traf sich der Rat mit {} zu einem Gespräch über die Brücke."
    assert worth(met.format("Anna Berg")) > worth(met.format("einer Bürgerin"))


def test_no_name_moves_a_sentence() -> None:
    names = {"trump", "obama", "clinton", "democrats", "republicans", "china", "iran"}
    assert not names & {word for term in model().words for word in term}
