"""The score orders sentences; its numbers mean nothing by themselves."""

from __future__ import annotations

import pytest
from annotator.core.worth import worth
from hypothesis import given
from hypothesis import strategies as st

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
    assert 0 < worth(sentence) < 1
    assert worth(sentence) == worth(sentence)
