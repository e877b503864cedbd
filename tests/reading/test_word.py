"""Word documents, read as a checker would read them with all changes accepted."""

from __future__ import annotations

import pytest

from annotator.reading.content import Kind
from annotator.reading.job import Job
from annotator.reading.parsed import Parsed
from annotator.reading.word import parse_word
from tests.reading.builders import paragraph, shapes, word, word_parts, zipped

SAYS = "The rate is 3.9 percent, the minister said on Monday."


def read(body: str, **more: str) -> Parsed:
    return parse_word(word(body, more=more), Job(Kind.WORD))


def run(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def test_blocks_stay_recognisable() -> None:
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"
        for cells in (("Year", "Homes"), ("2019", "40"))
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    parsed = read(
        paragraph("Council Votes", "Title")
        + paragraph("By Jane Doe")
        + paragraph("What it costs", "Heading1")
        + paragraph(SAYS)
        + paragraph("“We need homes,” said Ann Lee.", "Quote")
        + paragraph("First item", "ListParagraph", listed.format(1))
        + paragraph("Second item", "ListParagraph", listed.format(1))
        + paragraph("One thing", "ListParagraph", listed.format(2))
        + f"<w:tbl>{rows}</w:tbl>"
    )
    assert parsed.text == (
        f"Council Votes\n\nBy Jane Doe\n\nWhat it costs\n\n{SAYS}\n\n“We need homes,” said Ann Lee.\n\n"
        "- First item\n- Second item\n1. One thing\n\nYear | Homes\n2019 | 40"
    )
    assert ("heading", "What it costs") in shapes(parsed)
    assert ("quote", "“We need homes,” said Ann Lee.") in shapes(parsed)
    assert shapes(parsed)[-3:] == [("item", "1. One thing"), ("row", "Year | Homes"), ("row", "2019 | 40")]
    assert (parsed.title, parsed.byline) == ("Council Votes", "Jane Doe")


def test_tracked_insertions_stay_and_deletions_go() -> None:
    parsed = read(
        paragraph(
            run("Rate is ") + f"<w:del>{run('4.1').replace('w:t', 'w:delText')}</w:del><w:ins>{run('3.9')}</w:ins>"
            + run(" percent") + f"<w:moveFrom>{run(' now')}</w:moveFrom><w:moveTo>{run(' today')}</w:moveTo>" + run(".")
        )
    )  # fmt: skip
    assert parsed.text == "Rate is 3.9 percent today."
    assert "tracked changes" in parsed.warnings[0]


def test_a_footnote_mark_is_no_digit_and_the_note_stays() -> None:
    notes = (
        '<w:footnotes {ns}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        f'<w:footnote w:id="1">{paragraph("Minutes of the council, page 4.")}</w:footnote></w:footnotes>'
    )
    parsed = read(
        paragraph(run("It rose in 2019") + '<w:r><w:footnoteReference w:id="1"/></w:r>' + run(" by much.")),
        footnotes=notes,
    )
    assert parsed.text == "It rose in 2019 by much.\n\n1. Minutes of the council, page 4."
    assert any("1 note stands at the end" in warning for warning in parsed.warnings)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (f'<w:fldSimple w:instr="DATE">{run("12 May")}</w:fldSimple>', "12 May"),
        (f"<w:hyperlink>{run('the minutes')}</w:hyperlink>", "the minutes"),
        (f"<w:sdt><w:sdtContent>{run('a field')}</w:sdtContent></w:sdt>", "a field"),
        (f"<w:bdo>{run('turned')}</w:bdo>", "turned"),
        (f"<w:smartTag>{run('Harlow')}</w:smartTag>", "Harlow"),
        ("<m:oMath><m:r><m:t>x=4</m:t></m:r></m:oMath>", "x=4"),
        (f'{run("4")}{run("2", """<w:vertAlign w:val="superscript"/>""")}{run(" km")}', "4² km"),
        ("<w:r><w:t>well</w:t><w:noBreakHyphen/><w:t>known</w:t></w:r>", "well‑known"),
        ("<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t></w:r>", "one two"),
        ("<w:r><w:t>one</w:t><w:br/><w:t>two</w:t></w:r>", "one\ntwo"),
        ("<w:r><w:t>one</w:t><w:cr/><w:t>two</w:t></w:r>", "one\ntwo"),
        (f"{run('They had ')}{run('three ', '<w:strike/>')}{run('four.')}", "They had four."),
    ],
    ids=["field", "link", "control", "bdo", "tag", "formula", "power", "hyphen", "tab", "break", "return", "struck"],
)  # fmt: skip
def test_no_words_get_lost_between_the_runs(markup: str, words: str) -> None:
    assert words in read(paragraph(run("It says ") + markup)).text


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('In the box it says so.')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    alone = both[: both.index("<mc:Fallback>")] + "</mc:AlternateContent>"
    for markup in (both, alone):
        assert read(paragraph(SAYS) + paragraph(f"<w:r>{markup}</w:r>")).text.count("In the box it says so.") == 1


def test_what_stands_beside_the_text_is_told() -> None:
    parsed = read(
        paragraph(SAYS),
        comments=f'<w:comments {{ns}}><w:comment w:id="0">{paragraph("Really?")}</w:comment></w:comments>',
        header1=f"<w:hdr {{ns}}>{paragraph('Confidential')}</w:hdr>",
    )
    assert parsed.text == SAYS
    assert "1 comment in the margin was left out." in parsed.warnings
    assert "Headers and footers of the pages were left out." in parsed.warnings


def test_properties_name_the_article_and_guess_its_author() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Council Votes</dc:title>'
        "<dc:creator>Jane Doe</dc:creator></cp:coreProperties>"
    )
    parsed = parse_word(zipped({**word_parts(paragraph(SAYS)), "docProps/core.xml": core}), Job(Kind.WORD))
    assert (parsed.title, parsed.byline) == ("Council Votes", "Jane Doe")
    assert any(warning.startswith("Guessed") for warning in parsed.warnings)


def test_words_that_the_reader_drops_are_missed() -> None:
    hidden = "".join(
        f"<w:unheardOf>{run('These words are in no element that anybody knows. ')}</w:unheardOf>" for _ in range(3)
    )
    parsed = read(paragraph(SAYS) + paragraph(hidden))
    assert any("could not be read" in warning for warning in parsed.warnings)
