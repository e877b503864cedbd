"""Sentences as a reader would mark them; "|" in a case stands where one ends."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.sentences import sentences

SEED = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "seed_article.txt"

CASES = [
    # titles, names and initials
    ("Mr. Smith met Dr. Jones.| They spoke.", "titles stand before a name"),
    ("Sen. Ann Lee and Rep. Bo Cruz agreed.", "offices stand before a name"),
    ("Gov. Hill, Lt. Col. Ray and the Rev. Amos Pitt left.", "titles follow one another"),
    ("Vice President J.D. Vance spoke.| He left.", "two initials belong to the surname"),
    ("George W. Bush won.| Al Gore lost.", "a middle initial is no end"),
    ("It was W.E.B. Du Bois who wrote it.", "a name part is no sentence opener"),
    ("J. R. R. Tolkien wrote it.| It sold.", "spaced initials"),
    ("A book by John F. Kennedy Jr. Smith was sold.", "Jr. before a name"),
    ("He met Martin Luther King Jr. The march followed.".replace("Jr. ", "Jr.| "), "Jr. before an opener"),
    ("She moved to St. Louis.| He stayed.", "Saint before a place"),
    ("Use plan B.| The rest is easy.", "a letter before an opener ends it"),
    ("It is he and I.| Bob left.", "the pronoun I after a small word"),
    ("Germany lost World War I.| The treaty followed.", "a Roman one before an opener"),
    # initialisms and abbreviations
    ("The U.S. Senate voted.", "initials before the name they belong to"),
    ("He flew to the U.S.| The talks failed.", "initials before an opener"),
    ("Washington, D.C. — The president spoke.", "a dateline is not cut at its dash"),
    ("He left at 5 p.m. Monday.| She stayed.", "a day belongs to the hour"),
    ("It opens at 9 a.m.| It closes at noon.", "an hour before an opener"),
    ("At 10 a.m. EST the vote began.", "a time zone belongs to the hour"),
    ("See No. 5 on the list.| It is short.", "a number belongs to No."),
    ("She said no.| Five men left.", "no as a word ends a sentence"),
    ("See p. 12 and pp. 14 to 16.", "page numbers"),
    ("Apple Inc. Chief Tim Cook spoke.", "Inc. before a title"),
    ("He works for Acme Corp.| They sell rope.", "Corp. before an opener"),
    ("Smith v. Jones was heard on Jan. 5.| It was brief.", "v. and a month before its day"),
    ("In Sept. 2019 it fell.", "a month before its year"),
    ("Bring pens, paper, etc. to the hall.", "etc. before a small letter"),
    ("Some, e.g. Berlin, and others, i.e. Paris, agreed.", "e.g. and i.e. go on"),
    ("The bill of ex-Sen. Mary Holt passed.", "a prefix does not hide a title"),
    ("She has a Ph.D. He has none.".replace("Ph.D. ", "Ph.D.| "), "Ph.D. before an opener"),
    ("He was taken ill.| Mayor Hart stepped in.", "ill is no state, Ill. is"),
    ("A firm in Springfield, Ill. Mayor Hart said so.", "a state before a title is no end"),
    ("It was the best in the west.| Mr. Hill won.", "a plain word before a title"),
    ("The U.S.-led force and the non-U.S. troops left.", "a hyphen after initials"),
    # numbers
    ("It rose 4.1 percent to $3.5 million.| It fell later.", "decimals"),
    ("It happened in 2019.| Nobody noticed.", "a year ends a sentence"),
    ("He turned 5.| 20 people came.", "a number may open a sentence"),
    ("Version 2.0.1 is at example.com.| Get it.", "dots inside a version and an address"),
    ("1. The council met.| 2. It voted.", "a label stays with its item"),
    ("Growth was 2 percent.3 It was slow.".replace("3 It", "3| It"), "a footnote number glued to the stop"),
    ("It was denied.[12]| It was true.", "a footnote mark in brackets"),
    # quotations and brackets
    ("“It is over,” he said.| “We won.”", "a quotation with its speaker"),
    ("He said, “We lost. We will return.”| She left.".replace("lost. ", "lost.| "), "a quotation is split inside"),
    ("“Is it true?” she asked.", "a small letter goes on after a question"),
    ("“Why now?” Smith asked.| Nobody knew.", "a named speaker goes on after a question"),
    ("“Why now?”| He left.", "a pronoun opens a new sentence"),
    ("It was called a “mistake.”| Trump agreed.", "the quotation mark belongs to the sentence"),
    ('He called it "a farce."| The mayor laughed.', "a straight quotation mark belongs to the sentence"),
    ("‘We won.’| They cheered.", "single quotation marks"),
    ("She wore a “Stop. Think. Act.” badge.", "a short slogan inside a sentence is not split"),
    ("(He left early.)| She stayed.", "the bracket belongs to the sentence"),
    ("The plan (see Fig. 2) failed.", "an abbreviation inside brackets"),
    (
        'He called it "theft." Ann Lee called it "a hot mess."'.replace('" Ann', '"| Ann'),
        "a quotation that ends before",
    ),
    ('We were young," he said.| He then said "no" twice.', "a closing straight mark opens nothing"),
    ("He read it on example-tv.com.| Facebook users did too.", "an address is no initialism"),
    ("How high?| 6%.| How about $13.| Fine.", "a figure is no label"),
    ("I am 30.| Imagine that.", "an English age is no German ordinal"),
    ("If Prop. 205 passes, it is law.", "a proposition has a number"),
    ("James “J.D.” Vance won.", "a nickname in quotation marks"),
    ("“Peace is near.”“We doubt it.”".replace("”“", "”|“"), "two quotations without a space"),
    ("„Das ist gut.“| Er ging.", "German quotation marks"),
    ("« C’est fini. »| Il sortit.", "French quotation marks with spaces"),
    # other stops
    ("Really?!| Yes!| No.", "mixed stops"),
    ("He waited ... and left.", "an ellipsis before a small letter"),
    ("He waited…| Then he left.", "an ellipsis before a capital"),
    ("I think … I know him.", "an ellipsis before I"),
    ("He waited . . . and left.| She did not.", "a spaced ellipsis"),
    ("We met.| […] The rest is known.", "an omission mark opens the next sentence"),
    ("Yahoo! Finance reported it.", "a name with an exclamation mark"),
    ("Putin’s demands—a ban and more—remain.", "dashes do not split"),
    ("He said: the vote failed; nobody cared.", "a colon and a semicolon do not split"),
    ("The firm fell.| iPhone sales rose.", "a brand with a small first letter"),
    ("Great news! 🎉| The vote passed.".replace("! 🎉| ", "!| 🎉 "), "a pictograph goes with the next sentence"),
    ("All done! 🎉", "a pictograph at the end goes with the last sentence"),
    # other languages
    ("Am 3. Oktober wird gefeiert.| Es regnet.", "a German ordinal before a month"),
    ("Der 1. FC Köln gewann.| Die Fans jubelten.", "a German ordinal before a name"),
    ("Das war z. B. Berlin.| Er kam u. a. aus Wien.", "spaced German abbreviations"),
    ("Il est venu avec M. Dupont.| Elle aussi.", "a French title"),
    ("Vive en EE. UU. desde 2010.| ¿Por qué?| ¡No sé!", "Spanish opening marks"),
    (
        "Это сказал А. С. Пушкин.| Он умер в 1837 г. В городе было тихо.".replace("г. В", "г.| В"),
        "Russian initials, year",
    ),
    ("他来了。|她走了！|为什么？|不知道。", "Chinese stops need no space"),
    ("“我很高兴。”他说。", "a Chinese speaker after a quotation"),
    ("वह आया।| वह गया।", "the danda"),
    ("डॉ. सिंह आए। वे बैठे।".replace("। वे", "।| वे"), "a Hindi title"),
    ("هل جاء؟| نعم.| ذهب د. أحمد.", "the Arabic question mark and a title"),
    ("Τι κάνεις;| Καλά.", "the Greek question mark"),
    ("Sie wohnt in der Hauptstr. 15 in Bonn.", "a German street before its number"),
    ("Frau Dr. med. Anja Kurz kam.| Er ging.", "a German degree before a name"),
    ("Er ist 45.| Das Opfer starb in der Nacht auf dem Weg.", "a German age before an opener with a noun"),
    ("Selon l’art. 5 de la loi, c’est interdit.", "an abbreviation after an elided article"),
    ("Né le 11 janv. 1977, il vit à Paris.", "a French month before its year"),
    ("Sta. Cruz es una isla.| Fdez. Díaz calló.", "Spanish names that are shortened"),
    ("Это было 5 янв. 2010 г.| Суд отклонил иск.", "a Russian year before a capital"),
    ("В г. Тверь жили 20 тыс. чел.| Сейчас меньше.", "a Russian town, and a unit that ends a sentence"),
    ("Площадь — 5 тыс. кв. м.| Причина неясна.", "square metres end a sentence"),
    ("He lives in Peoria, Ill.| Workers were told.", "a state before a word with its verb"),
    ("Bring pens, paper, etc.| Bush did.", "etc. before a capital"),
    ('"لماذا الآن؟" تساءل النائب.| لم يجب.', "an Arabic speaker after a question"),
    ('"क्यों?" पत्रकार ने पूछा।| मंत्री चुप रहे।', "a Hindi speaker after a question"),
    ("“我们没有错！”示威者高喊。|调查仍在进行……|公司没有回应。", "a Chinese speaker, an ellipsis before a sentence"),
    ("“我……我不知道。”他说。", "a Chinese ellipsis inside a quotation"),
    # lines
    ("Council Approves Plan\n\nThe vote was close.".replace("\n\n", "|\n\n"), "a headline is a sentence of its own"),
    ("Council Approves Plan|\nThe vote of the council on Tuesday was closer than many had thought.", "a short line"),
    (
        "The council of the town met and voted for Mr.\nHolt and the plan to build.| It was late on\nTuesday.",
        "wrapped lines are joined",
    ),
    ("What we know:|\n- The vote passed|\n- Nobody left", "list items"),
    ("Steps:|\n1. Read it.|\n2. Judge it.", "numbered items"),
    ("By Jane Doe|\n12 May 2026|\nThe council met in the town hall on Tuesday to vote on it.", "byline and date lines"),
]


def _marked(text: str) -> list[str]:
    return [part.strip() for part in text.split("|")]


@pytest.mark.parametrize(("marked", "why"), CASES, ids=[why for _, why in CASES])
def test_sentences_end_where_a_reader_ends_them(marked: str, why: str) -> None:
    text = marked.replace("|", "")
    expected = [part.removeprefix("- ") for part in _marked(marked)]
    assert [span.slice(text) for span in sentences(text)] == expected, why


def test_a_line_without_letter_or_digit_is_left_out() -> None:
    text = "First part.\n\n* * *\n\nSecond part."
    assert [span.slice(text) for span in sentences(text)] == ["First part.", "Second part."]


def test_table_rows_are_not_joined() -> None:
    text = "Homes built in the port | Year of approval\n40 | 2019\n60 | 2020"
    assert [span.slice(text) for span in sentences(text)] == text.split("\n")


def test_no_sentences_in_nothing() -> None:
    assert sentences("") == sentences(" \n\t\n") == sentences("…!?") == ()


@pytest.mark.skipif(not SEED.exists(), reason="the sample data is not beside the checkout")
def test_a_news_article_as_a_reader_splits_it() -> None:
    text = SEED.read_text(encoding="utf-8")
    found = [span.slice(text) for span in sentences(text)]
    assert len(found) == 34
    assert found[10] == "“My whole life has been one big negotiation,” Trump said."
    assert found[18].startswith("Vice President J.D. Vance, ")
    assert found[18].endswith("“very brutal war.”")


PIECES = st.sampled_from(
    [
        *"aZé9.!?…,;:“”‘’\"'()[]«»-—*•#>|%$\n\t \u00a0\u2009\u3000\u200b。！？، ؟।क",
        "\n\n", "Mr.", "U.S.", "p.m.", "The ", "I ", "5. ", "...", ". . .",
        "👩‍👩‍👧", "🇺🇦", "e\u0301", "שלום", "مرحبا. ", "你好。",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=60).map("".join)


@given(TEXTS)
def test_sentences_are_trimmed_ordered_and_apart(text: str) -> None:
    end = 0
    for span in sentences(text):
        assert end <= span.start < span.end <= len(text)
        assert span.slice(text) == span.slice(text).strip()
        assert any(character.isalnum() for character in span.slice(text))
        end = span.end


@given(TEXTS)
def test_every_word_is_in_a_sentence(text: str) -> None:
    covered: set[int] = set()
    for span in sentences(text):
        covered.update(range(span.start, span.end))
    missed = "".join(character for index, character in enumerate(text) if index not in covered)
    assert not any(character.isalnum() for character in missed)


@given(TEXTS, TEXTS)
def test_a_further_paragraph_changes_nothing_before_it(text: str, more: str) -> None:
    before = sentences(text)
    assert sentences(f"{text}\n\n{more}")[: len(before)] == before


@given(TEXTS, st.text(max_size=20))
def test_a_paragraph_reads_the_same_wherever_it_stands(text: str, before: str) -> None:
    shift = len(before) + 2
    alone = [(span.start + shift, span.end + shift) for span in sentences(text)]
    placed = [(span.start, span.end) for span in sentences(f"{before}\n\n{text}")]
    assert placed[len(placed) - len(alone) :] == alone


@pytest.mark.parametrize(
    "unit", ["a. ", "! ", ".", '."', "“a. ", "5. A ", "\n", "a\n", ". . ", "( ", "?” A said ", "—"]
)
def test_no_text_makes_it_quadratic(unit: str) -> None:
    # A quadratic pass over this many characters would not end within the run of the tests.
    assert isinstance(sentences(unit * (300_000 // len(unit))), tuple)
