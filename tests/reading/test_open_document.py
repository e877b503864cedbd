from __future__ import annotations

import re

import pytest

from annotator.reading.content import Kind
from annotator.reading.job import Job
from annotator.reading.open_document import parse_open_document
from annotator.reading.parsed import Parsed
from tests.reading.builders import open_document, shapes

SAYS = "The rate is 3.9 percent, the minister said."


def read(body: str, meta: str = "", styles: str = "") -> Parsed:
    return parse_open_document(open_document(body, meta, styles), Job(Kind.OPEN_DOCUMENT))


def test_blocks_stay_recognisable() -> None:
    parsed = read(
        '<text:h text:outline-level="1">What it costs</text:h>'
        f"<text:p>{SAYS}</text:p>"
        '<text:p text:style-name="P1">“We need homes,” said Ann Lee.</text:p>'
        "<text:list><text:list-item><text:p>First item</text:p><text:p>and more of it</text:p></text:list-item>"
        "<text:list-item><text:p>Second item</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell>"
        "<table:table-cell><text:p>Homes</text:p></table:table-cell></table:table-row></table:table>",
        styles='<style:style style:name="P1" style:parent-style-name="Quotations"/>',
    )
    assert parsed.text == (
        f"What it costs\n\n{SAYS}\n\n“We need homes,” said Ann Lee.\n\n- First item\nand more of it\n- Second item\n\n"
        "Year | Homes"
    )
    assert parsed.title == "What it costs"
    assert shapes(parsed)[:3] == [
        ("heading", "What it costs"), ("quote", "“We need homes,” said Ann Lee."),
        ("item", "- First item"),
    ]  # fmt: skip


@pytest.mark.parametrize("position", ["super 58%", "33% 80%"])
def test_raised_marks_do_not_glue_to_numbers(position: str) -> None:
    style = f'<style:style style:name="T1"><style:text-properties style:text-position="{position}"/></style:style>'
    lowered = '<style:style style:name="T2"><style:text-properties style:text-position="sub 58%"/></style:style>'
    marked = "It rose in 2026[1] and fell.[2] It has 12[3] rooms of 4 m[2], the 5[th]; CO<2> fell too."
    up, down = ('<text:span text:style-name="T{}">{}</text:span>'.format(number, r"\1") for number in (1, 2))
    words = re.sub(r"\[(\w+)\]", up, re.sub("<(2)>", down, marked))
    parsed = read(f"<text:p>{words}</text:p>", styles=style + lowered)
    assert parsed.text == "It rose in 2026 and fell. It has 12³ rooms of 4 m², the 5th; CO2 fell too."
    assert "2 footnote marks were left out." in parsed.warnings


def test_changes_are_accepted_and_notes_stand_at_the_end() -> None:
    parsed = read(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>4.1</text:p></text:deletion>"
        '</text:changed-region></text:tracked-changes><text:p>It rose in 2019<text:note text:note-class="footnote">'
        "<text:note-citation>1</text:note-citation><text:note-body><text:p>Minutes, page 4.</text:p></text:note-body>"
        '</text:note> by <text:change-start text:change-id="c"/>3.9<text:change-end text:change-id="c"/> percent.'
        "<office:annotation><text:p>Really?</text:p></office:annotation></text:p>"
    )
    assert parsed.text == "It rose in 2019 by 3.9 percent.\n\n[1] Minutes, page 4."
    assert [warning.split(";")[0] for warning in parsed.warnings] == [
        "The document has tracked changes",
        "1 comment in the margin was left out.",
        "1 note stands at the end of the text.",
    ]


def test_blanks_breaks_and_boxes() -> None:
    parsed = read(
        '<text:p>one<text:s text:c="3"/>two<text:tab/>three<text:line-break/>four\nfive<text:span> six</text:span>'
        "<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame></text:p>"
    )
    assert parsed.text == "one two three\nfour five six\n\nIn the box."


def test_properties_name_title_and_author() -> None:
    meta = "<dc:title>Council Votes</dc:title><meta:initial-creator>Jane Doe</meta:initial-creator>"
    parsed = read(f"<text:p>{SAYS}</text:p>", meta)
    assert (parsed.title, parsed.byline) == ("Council Votes", "Jane Doe")
    assert parsed.warnings == ("Guessed from who made the document: byline “Jane Doe”.",)
