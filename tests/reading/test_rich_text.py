from __future__ import annotations

import pytest

from annotator.reading.content import Kind
from annotator.reading.job import Job
from annotator.reading.parsed import Parsed, Unreadable
from annotator.reading.rich_text import parse_rich_text

HEAD = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}}"


def read(body: str, head: str = HEAD) -> Parsed:
    return parse_rich_text((head + body + "}").encode("latin-1"), Job(Kind.RICH_TEXT))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r"It was \ldblquote late\rdblquote , she\rquote s said.", "It was “late”, she’s said."),
        (r"Caf\'e9 \u8364? 5\~000", "Café € 5\u00a0000"),
        (r"\u-10179?\u-9019? news", "📅 news"),
        (r"One.\par Two.\line three", "One.\n\nTwo.\n\nthree"),
        (r"{\b Bold} and {\i thin} words", "Bold and thin words"),
        (r"\{brace\} and \\ slash", "{brace} and \\ slash"),
        (r"{\*\generator x;}It fell.{\pict\bin5 }}}}}}It rose.", "It fell.It rose."),
    ],
    ids=["quotes", "accents", "astral", "paragraphs", "runs", "escapes", "binary"],
)
def test_words_come_out_as_they_were_written(source: str, words: str) -> None:
    assert read(source).text == words


def test_tables_and_lists_stay_recognisable() -> None:
    listed = r"{\listtext\'95\tab}First item\par {\listtext 2.\tab}Second\par "
    rows = r"\trowd Year\cell Homes\cell\row\trowd 2019\cell 40\cell\row "
    assert (
        read(r"It fell.\par " + listed + rows).text
        == "It fell.\n\n- First item\n\n2. Second\n\nYear | Homes\n2019 | 40"
    )


def test_what_is_deleted_goes_and_what_is_inserted_stays() -> None:
    parsed = read(r"Rate is {\deleted\revauthdel1 4.1}{\revised\revauth1 3.9} percent.")
    assert parsed.text == "Rate is 3.9 percent."
    assert "tracked changes" in parsed.warnings[0]
    assert read(r"Rate \deleted 4.1\deleted0 3.9 percent.").text == "Rate 3.9 percent."


def test_a_footnote_stands_at_the_end() -> None:
    parsed = read(r"It rose in 2019{\super\chftn{\footnote\pard{\super\chftn} Minutes, page 4.}} by much.\par ")
    assert parsed.text == "It rose in 2019 by much.\n\n[1] Minutes, page 4."
    assert "1 note stands at the end of the text." in parsed.warnings


def test_the_header_names_title_and_author() -> None:
    parsed = read(r"It fell on Monday.\par ", HEAD + r"{\info{\title Caf\'e9 Votes}{\author Jane Doe}}")
    assert (parsed.title, parsed.byline) == ("Café Votes", "Jane Doe")


def test_another_code_page_is_read() -> None:
    head = r"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Arial;}}\f0 "
    assert parse_rich_text((head + "}").encode()[:-1] + rb"\'dd\'f2\'ee}", Job(Kind.RICH_TEXT)).text == "Это"


def test_a_file_that_is_cut_off_says_so() -> None:
    parsed = parse_rich_text((HEAD + "It fell on Monday.\\par {\\b And th").encode(), Job(Kind.RICH_TEXT))
    assert any("cut off" in warning for warning in parsed.warnings)


def test_deep_groups_are_refused() -> None:
    with pytest.raises(Unreadable, match="too deeply"):
        read("{" * 5_000 + "x" + "}" * 5_000)


def test_raised_marks_do_not_glue_to_numbers() -> None:
    parsed = read(
        r"It rose in 2026{\super 1} and fell.{\rtlch \ltrch\super\insrsid12 2} It has 12{\super 3} rooms "
        r"of 4 m{\super 2}, the 5{\super th}; CO{\sub 2} fell too.\par "
    )
    assert parsed.text == "It rose in 2026 and fell. It has 12³ rooms of 4 m², the 5th; CO2 fell too."
    assert "2 footnote marks were left out." in parsed.warnings
