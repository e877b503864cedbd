from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.match import Difference, DifferenceKind
from annotator.matching.differences import differences

SAME = [
    ("The city spent 5 million dollars on the bridge.", "The city spent $5,000,000 on the bridge."),
    ("He is 35 years old.", "He is thirty-five years old."),
    ("Rents rose by 20 percent.", "Rents rose by 20%."),
    ("Rents rose by twenty per cent.", "Rents rose by 20 pct."),
    ("She didn't vote for it.", "She did not vote for it."),
    ("She didn’t vote for it.", "She did not vote for it."),
    ("In 2019 the town lost 300 jobs.", "The town lost 300 jobs in 2019."),
    ("The plant employs 1,500 people.", "The plant employs 1.5 thousand people."),
    ("COVID-19 closed the school.", "Covid closed the school."),
    ("One in five children is poor.", "1 in 5 children is poor."),
    ("The 5th bridge was built in 1990.", "The fifth bridge was built in 1990."),
    ("Half a million people marched.", "500,000 people marched."),
    ("Between 5 and 6 million people fled.", "Between 5 million and 6 million people fled."),
    ("Half of the town voted.", "50% of the town voted."),
    ("Not only Rome but also Milan was hit.", "Rome and Milan were hit."),
    ("No. 10 denies it.", "Number 10 denies it."),
    ("Neither Rome nor Milan paid.", "Rome and Milan did not pay."),
    ("The debt is $2.3 trillion.", "The debt is 2,300,000,000,000 dollars."),
]

CHANGED = [
    ("Unemployment fell to 4.1%.", "Unemployment fell to 4.7%.", "4.1%", "4.7%"),
    ("It grew by 10 percent.", "It grew by 100 percent.", "10 percent", "100 percent"),
    ("It cost 5 million.", "It cost 5 billion.", "5 million", "5 billion"),
    ("Crime fell 20 percent.", "Crime fell 20 points.", "20 percent", "20"),
    ("It cost $5.", "It cost €5.", "$5", "€5"),
    ("Crime fell by 20 percent last year.", "Crime fell last year.", "20 percent", ""),
    ("Three of 20 bridges are unsafe.", "Four of 20 bridges are unsafe.", "Three", "Four"),
]

DENIED = [
    ("He did lie.", "He did not lie.", "", "not"),
    ("She never paid taxes.", "She paid taxes.", "never", ""),
    ("The ministry denies the leak.", "The ministry confirms the leak.", "denies", ""),
    ("He refused to pay.", "He agreed to pay.", "refused", ""),
    ("They won't close the school.", "They will close the school.", "won't", ""),
    ("They left without paying.", "They left after paying.", "without", ""),
    ("He did not say he never paid.", "He said he never paid.", "not, never", "never"),
]


@pytest.mark.parametrize(("query", "claim"), SAME)
def test_another_wording_of_the_same_fact_is_no_difference(query: str, claim: str) -> None:
    assert differences(query, claim) == ()
    assert differences(claim, query) == ()


@pytest.mark.parametrize(("query", "claim", "asked", "known"), CHANGED)
def test_a_changed_number_is_named(query: str, claim: str, asked: str, known: str) -> None:
    assert differences(query, claim) == (Difference(DifferenceKind.NUMBER, asked, known),)
    assert differences(claim, query) == (Difference(DifferenceKind.NUMBER, known, asked),)


@pytest.mark.parametrize(("query", "claim", "asked", "known"), DENIED)
def test_a_denial_is_named(query: str, claim: str, asked: str, known: str) -> None:
    assert differences(query, claim) == (Difference(DifferenceKind.NEGATION, asked, known),)
    assert differences(claim, query) == (Difference(DifferenceKind.NEGATION, known, asked),)


def test_a_text_that_tells_less_is_no_difference() -> None:
    query = "As I told you last week in Leeds, the county closed 12 libraries in 2019, most of them in villages."
    assert differences(query, "The county closed 12 libraries.") == ()


def test_both_kinds_stand_one_after_the_other() -> None:
    found = differences("Crime did not fall 5 percent.", "Crime did fall 6 percent.")
    assert [difference.kind for difference in found] == [DifferenceKind.NUMBER, DifferenceKind.NEGATION]


@given(st.text(st.characters(exclude_categories=())))
def test_a_text_never_differs_from_itself(text: str) -> None:
    assert differences(text, text) == ()


@given(st.text("no t5,.%$a1million-", max_size=60), st.text("no t5,.%$a1million-", max_size=60))
def test_what_differs_does_not_depend_on_the_side(query: str, claim: str) -> None:
    ahead, back = differences(query, claim), differences(claim, query)
    assert bool(ahead) == bool(back)


VOCABULARY = """
the The a of to in not no never all some only most will may must rose fell before after U.S. Germany Paul May Monday 5
$5m 20% half one third twice 2019 June 4th North-Korea 'tis 7/8 ' . , ? from than and by was is more less Nobody isn't
1960s 5pm ٣٫٩ दिल्ली Омск 北京 ﷺ İ ß
"""
WORDS = VOCABULARY.split()


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.lists(st.sampled_from(WORDS), max_size=14))
def test_any_words_can_be_compared(query: list[str], claim: list[str]) -> None:
    found = differences(" ".join(query), " ".join(claim))
    assert all(difference.query or difference.claim for difference in found)


def test_a_letter_that_grows_when_small_moves_no_place() -> None:
    (found,) = differences("İİİ Zeynep left in May 2019.", "İİİ Zeynep left in June 2019.")
    assert (found.query, found.claim) == ("May 2019", "June 2019")


SCRIPTS = [
    ("При пожаре в Омске погибли два человека.", "Два человека погибли при пожаре в Омске."),
    ("दिल्ली में बारिश से 12 लोगों की मौत हुई।", "बारिश से दिल्ली में १२ लोगों की मौत हुई।"),
    ("قتل ٣ أشخاص في بغداد.", "قتل 3 أشخاص في بغداد."),
    ("北京昨天有三人受伤。", "昨天北京有三人受伤。"),
    ("Die Arbeitslosigkeit stieg im Mai auf 5,8 Prozent.", "Im Mai stieg die Arbeitslosigkeit auf 5,8 %."),
]


@pytest.mark.parametrize(("query", "claim"), SCRIPTS)
def test_other_languages_give_no_false_alarm(query: str, claim: str) -> None:
    assert differences(query, claim) == ()


def test_digits_of_other_scripts_are_compared() -> None:
    (difference,) = differences("ارتفعت النسبة إلى ٣٫٩ في المئة", "ارتفعت النسبة إلى ٤٫٩ في المئة")
    assert difference == Difference(DifferenceKind.NUMBER, "٣٫٩", "٤٫٩")


def test_a_denial_that_is_an_opposite_too_is_told_once() -> None:
    (difference,) = differences("Abortion is legal in the state.", "Abortion is illegal in the state.")
    assert difference.kind is DifferenceKind.NEGATION


@pytest.mark.parametrize(
    ("query", "claim"),
    [
        ("Poland bought tanks from Germany.", "Germany sold tanks to Poland."),
        (
            "Gun ownership in Switzerland is higher than in France.",
            "Gun ownership in France is lower than in Switzerland.",
        ),
    ],
)
def test_two_turns_make_no_difference(query: str, claim: str) -> None:
    assert differences(query, claim) == ()


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "5 " * 10_000, "no " * 10_000, "U.S. " * 10_000, "it wasn't. " * 1_000]
)
def test_an_endless_text_is_compared_as_far_as_it_is_read(text: str) -> None:
    assert differences(text, text + "b") == ()
