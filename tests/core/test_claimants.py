"""Who says what: small cases with one reason each, labelled articles, and what no text may do.

`attributions` holds articles, one sentence a line, each with the one who says it; "###" stands between two articles.
`test.txt` and `more_test.txt` were written before the rules were tried on them.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.claimants import claimant, claimants
from annotator.core.sentences import sentences
from annotator.core.span import Span

LABELLED = Path(__file__).with_name("attributions")
SEED = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "seed_article.txt"
DETERMINERS = {
    "the",
    "a",
    "an",
    "der",
    "die",
    "das",
    "des",
    "le",
    "la",
    "les",
    "el",
    "los",
    "her",
    "his",
    "its",
    "einer",
}

CASES = [
    ("“We lost,” said Ann Lee.", "Ann Lee", "the name after the verb"),
    ("“We lost,” Lee said.", "Lee", "the name before the verb"),
    ("Prime Minister Ann Lee told reporters that the vote was lost.", "Ann Lee", "a title is no name"),
    ("According to the council, rents rose.", "the council", "according to"),
    ("Rents rose, according to Mayor Ann Lee.", "Ann Lee", "according to, at the end"),
    ("Rents rose by 4 percent, the housing office reported.", "the housing office", "reported at the end"),
    ("A U.S. official said talks go on.", "a U.S. official", "somebody without a name"),
    ("The city’s engineer, Ann Lee, told the council that it would hold.", "Ann Lee", "the name beside the office"),
    ("Mayor Ann Lee and Governor Bo Cruz warned of floods.", "Ann Lee and Bo Cruz", "two together"),
    ("Residents said so.", "residents", "the first word of a sentence is no name"),
    ("The talks said to be secret went on.", "", "talks do not speak"),
    ("He has said nothing.", "", "a pronoun for nobody"),
    ("The mayor declined to comment.", "", "silence is no statement"),
    ("It was an attack Lee condemned as a “mistake.”", "", "what is told is not Lee's"),
    ("Rents rose by 4 percent.", "", "nobody says it"),
    ("„Das ist gut“, sagte Ministerin Anna Kurz.", "Anna Kurz", "German"),
    ("Das teilte die Hafenbehörde am Dienstag mit.", "die Hafenbehörde", "what is said is not who says it"),
    ("Dies erklärte der Sprecher der Polizei, Karl Brandt, am Abend.", "Karl Brandt", "the name beside the office"),
    ("Dazu sagte Sprecherin Anna Kurz, es gebe keinen Grund.", "Anna Kurz", "the verb in second place"),
    ("Das sagte er am Montag.", "", "a pronoun for nobody, in second place"),
    ("Das Ministerium sagte, die Zahl sei falsch.", "das Ministerium", "an article is no pronoun"),
    ("Wie die Behörde am Dienstag mitteilte, kostet der Kai 4 Millionen.", "die Behörde", "wie, the verb at the end"),
    ("Der Kai kostet 4 Millionen Euro, wie Falk sagte.", "Falk", "wie, at the end"),
    ("Wie teuer es wird, sagte Falk nicht.", "", "a question"),
    ("Brandt zufolge fahren 12.000 Fahrzeuge über die Brücke.", "Brandt", "zufolge"),
    ("Angaben der Polizei zufolge starben zwei Menschen.", "der Polizei", "Angaben zufolge"),
    ("That said, prices fell.", "", "a turn of phrase"),
    ("Nobody asked for this.", "", "nobody speaks"),
    ("Everyone said so.", "", "everyone is nobody in particular"),
    ("« C’est faux », a déclaré Paul Petit.", "Paul Petit", "French"),
    ("“Es falso”, dijo el ministro Juan Ruiz.", "Juan Ruiz", "Spanish"),
]


def named(text: str) -> list[str]:
    return list(claimants(text, sentences(text)))


@pytest.mark.parametrize(("sentence", "name", "why"), CASES, ids=[why for *_, why in CASES])
def test_a_sentence_tells_who_says_it(sentence: str, name: str, why: str) -> None:
    assert named(sentence)[0] == name, why


def test_pronouns_and_surnames_are_resolved() -> None:
    assert named("Mayor Ann Lee said rents rose. She said wages fell. “It hurts,” Lee said.") == ["Ann Lee"] * 3


def test_a_pronoun_of_the_other_gender_means_nobody() -> None:
    assert named("Ann Lee said rents rose. She said wages fell. He said so.") == ["Ann Lee", "Ann Lee", ""]


def test_a_quotation_has_one_speaker() -> None:
    assert named("“We lost. We will return,” said Ann Lee. “That is all.”") == ["Ann Lee"] * 3


def test_two_of_one_surname_are_not_confused() -> None:
    assert named("Ann Lee said no. Bob Lee said yes. Lee said more.")[2] == "Lee"


def test_a_span_has_a_claimant_when_one_person_says_it() -> None:
    text = "Ann Lee said rents rose. Bo Cruz said wages fell."
    found = sentences(text)
    assert claimant(text, Span(8, 20), found) == "Ann Lee"
    assert claimant(text, Span(8, 40), found) == ""
    assert claimant("Rents rose.", Span(0, 5), (Span(0, 11),)) == ""


def _articles(name: str) -> list[tuple[str, tuple[Span, ...], list[str]]]:
    articles = []
    for article in (LABELLED / name).read_text(encoding="utf-8").split("###\n"):
        text = ""
        spans: list[Span] = []
        wanted: list[str] = []
        for line in article.split("\n"):
            if not line.strip():
                text = text.rstrip(" ") + "\n\n"
                continue
            sentence, _, who = line.partition(" => ")
            spans.append(Span(len(text), len(text) + len(sentence)))
            wanted.append(who)
            text += sentence + (" " if len(spans) > 1 else "\n\n")
        articles.append((text, tuple(spans), wanted))
    return articles


def _words(name: str) -> set[str]:
    return set(name.lower().replace("l’", "").replace(".", "").split()) - DETERMINERS


def _alike(name: str, other: str) -> bool:
    one, two = _words(name), _words(other)
    return bool(one and two) and (one <= two or two <= one)


@pytest.mark.parametrize(
    ("file", "precision", "recall"),
    [("dev.txt", 0.95, 0.95), ("test.txt", 0.93, 0.93), ("more_test.txt", 0.95, 0.95)],
)
def test_claimants_of_labelled_articles(file: str, precision: float, recall: float) -> None:
    right = said = wanted = 0
    for text, spans, who in _articles(file):
        for name, label in zip(claimants(text, spans), who, strict=True):
            right += _alike(name, label)
            said += bool(name)
            wanted += bool(label)
    assert right / said >= precision
    assert right / wanted >= recall


def test_there_are_two_hundred_labels() -> None:
    labels = [label for path in LABELLED.glob("*.txt") for _, _, who in _articles(path.name) for label in who if label]
    assert len(labels) >= 200


@pytest.mark.skipif(not SEED.exists(), reason="the sample data is not beside the checkout")
def test_the_speakers_of_a_news_article() -> None:
    text = SEED.read_text(encoding="utf-8")
    found = sentences(text)
    told = {span.slice(text)[:24]: name for span, name in zip(found, claimants(text, found), strict=True)}
    assert told["Speaking to reporters at"] == "Donald Trump"
    assert told["“My whole life has been "] == told["“I know when people are "] == "Donald Trump"
    assert told["“We’re not going to cont"] == told["“We need to determine ve"] == "Marco Rubio"
    assert told["Kremlin spokesperson Dmi"] == told["He reiterated that Mosco"] == "Dmitry Peskov"
    assert told["Vice President J.D. Vanc"] == "J.D. Vance"
    assert told["A U.S. official said Ukr"] == "a U.S. official"
    assert told["Leave a Reply"] == told["Trump is also expected t"] == ""


PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "„",
        "« ",
        " »",
        "said ",
        "Ann Lee ",
        "he ",
        "the mayor ",
        ", ",
        ". ",
        "\n",
        "\n\n",
        "é",
        "🇺🇦",
        "5 ",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_sentence_gets_an_answer(text: str) -> None:
    found = sentences(text)
    assert len(claimants(text, found)) == len(found)


@pytest.mark.parametrize(
    "unit", ["“", "„“ ", "“a” ", "said ", "Ann ", "the ", "Ann said, ", "a of the ", "Ann, Lee, ", "\x01"]
)
def test_no_text_takes_it_long(unit: str) -> None:
    # A quadratic pass over this many characters would not end within the run of the tests.
    text = unit * (60_000 // len(unit))
    assert len(claimants(text, sentences(text))) == len(sentences(text))


def test_a_quotation_is_said_by_who_signs_it() -> None:
    text = "They met.\n\nNobody asked us. We need no cranes.\n\n— Petra Lühr, resident\n\nThe talks go on."
    assert named(text) == ["", "Petra Lühr", "Petra Lühr", "", ""]
    assert named("Нас не спросили.\n\n— Иван Петров") == ["Иван Петров", ""]


@pytest.mark.parametrize(
    "text",
    [
        "The list is short.\n\n- Petra Lühr, resident",
        "They met.\n\n— and then they left",
        "They met.\n\n— Petra Lühr was late. She left.",
        "They met — Petra Lühr",
        "— Petra Lühr",
    ],
)
def test_other_lines_with_a_dash_sign_nothing(text: str) -> None:
    assert not any(named(text))


def test_a_quotation_after_what_somebody_said_goes_on_with_them() -> None:
    text = "Fares rose, Priya Nair said. “You don’t win people back by charging them more.” Buses are full."
    assert named(text) == ["Priya Nair", "Priya Nair", ""]
    assert named("Fares rose, Priya Nair said.\n\n“You don’t win people back.”") == ["Priya Nair", ""]
