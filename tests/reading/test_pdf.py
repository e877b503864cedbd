"""PDF documents: lines to paragraphs, and a sentence for whatever may be missing."""

from __future__ import annotations

import pytest

from annotator.paths import resource
from annotator.reading.content import Kind
from annotator.reading.job import Job
from annotator.reading.parsed import Parsed, Unreadable
from annotator.reading.pdf import parse_pdf
from tests.reading.builders import Words, pdf, set_page

SAMPLE = resource("sample", "sample.txt").read_text(encoding="utf-8").strip().split("\n\n")
TITLE, PARAGRAPHS = SAMPLE[0], SAMPLE[3:]
TEXT = "\n\n".join(PARAGRAPHS)


def read(pages: list[list[Words]], **how: object) -> Parsed:
    return parse_pdf(pdf(pages, **how), Job(Kind.PDF))  # type: ignore[arg-type]


def test_lines_become_paragraphs_again() -> None:
    parsed = read([set_page(PARAGRAPHS[:6]), set_page(PARAGRAPHS[6:])])
    assert parsed.text == TEXT
    assert parsed.warnings == ()


def test_paragraphs_that_only_indent_their_first_line() -> None:
    page: list[Words] = []
    y = 760.0
    for text in PARAGRAPHS[:4]:
        for at, (x, _, size, line) in enumerate(set_page([text], width=70)):
            page.append((x + (20 if at == 0 else 0), y, size, line))
            y -= 13.2
    assert read([page]).text == "\n\n".join(PARAGRAPHS[:4])


def test_a_paragraph_goes_on_over_the_page() -> None:
    lines = set_page(PARAGRAPHS[5:7])
    first, second = lines[:3], [(x, 780 - 13.2 * at, size, line) for at, (x, _, size, line) in enumerate(lines[3:])]
    assert PARAGRAPHS[5] in read([first, second]).text


def test_running_heads_and_page_numbers_go() -> None:
    pages = [
        [(72.0, 815.0, 9.0, "The Harlow Bugle"), *set_page(part), (290.0, 30.0, 9.0, str(number))]
        for number, part in enumerate((PARAGRAPHS[:4], PARAGRAPHS[4:8], PARAGRAPHS[8:]), 1)
    ]
    parsed = read(pages)
    assert parsed.text == TEXT
    assert parsed.warnings == ("6 running heads and page numbers left out.",)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (["They would not be con-", "vinced of it at all."], "They would not be convinced of it at all."),
        (["It was a well-", "known fact in the town."], "It was a well-known fact in the town."),
        (["The tide-mark stood. A tide-", "mark is a line."], "The tide-mark stood. A tide-mark is a line."),
        (["The U.S.-", "Russian talks have ended."], "The U.S.-Russian talks have ended."),
        (["They voted 9–", "6 on that Tuesday night."], "They voted 9–6 on that Tuesday night."),
        (["She said – and he did –", "that it was over then."], "She said – and he did – that it was over then."),
    ],
)
def test_hyphens_at_line_ends_are_undone_with_care(lines: list[str], words: str) -> None:
    page = [(72.0, 760.0 - 13.2 * at, 11.0, line) for at, line in enumerate(lines)]
    assert read([page]).text == words


def test_raised_marks_do_not_glue_to_numbers() -> None:
    page = [
        (72.0, 760.0, 11.0, "It rose in 2019."), (154.0, 764.5, 6.5, "1"), (160.0, 760.0, 11.0, "Then it fell to 4"),
        (240.0, 764.5, 6.5, "2"), (247.5, 760.0, 11.0, "km in all of it."),
    ]  # fmt: skip
    parsed = read([page])
    assert parsed.text == "It rose in 2019. Then it fell to 4² km in all of it."
    assert "1 footnote mark was left out." in parsed.warnings


@pytest.mark.parametrize(
    ("before", "mark", "after", "words"),
    [
        ("It rose by 8 percent in 2026", "1", "and then fell.", "It rose by 8 percent in 2026 and then fell."),
        ("It rose in 2026", "12", "and then fell.", "It rose in 2026 and then fell."),
        ("The fleet has 12", "3", "ships in all.", "The fleet has 12³ ships in all."),
        ("It is 1,200", "2", "km of coast.", "It is 1,200² km of coast."),
    ],
)
def test_a_raised_digit_after_digits_is_told_from_them(before: str, mark: str, after: str, words: str) -> None:
    end = 72.0 + 5.6 * len(before)
    page = [(72.0, 760.0, 11.0, before), (end, 764.5, 6.5, mark), (end + 12, 760.0, 11.0, after)]
    assert read([page]).text == words


def test_footnotes_stand_at_the_end() -> None:
    first = [*set_page(PARAGRAPHS[:3]), (72.0, 60.0, 8.0, "1 Minutes of the council, page 4.")]
    parsed = read([first, set_page(PARAGRAPHS[3:])])
    assert parsed.text == f"{TEXT}\n\n1 Minutes of the council, page 4."


def test_headings_lists_and_tables_stay_recognisable() -> None:
    page = [
        (72.0, 780.0, 20.0, "Council Votes on Homes"),
        *set_page(PARAGRAPHS[:1], top=740),
        (72.0, 640.0, 14.0, "What it costs"),
        (72.0, 610.0, 11.0, "• First item of it"), (72.0, 596.0, 11.0, "• Second item of it"),
        (72.0, 560.0, 11.0, "Year"), (200.0, 560.0, 11.0, "Homes"),
        (72.0, 546.0, 11.0, "2019"), (200.0, 546.0, 11.0, "40"),
    ]  # fmt: skip
    parsed = read([page])
    assert parsed.title == "Council Votes on Homes"
    assert parsed.text == (
        f"Council Votes on Homes\n\n{PARAGRAPHS[0]}\n\nWhat it costs\n\n- First item of it\n- Second item of it\n\n"
        "Year | Homes\n2019 | 40"
    )


def test_the_title_is_the_documents_own_unless_it_is_a_file_name() -> None:
    page = [(72.0, 790.0, 20.0, "Council Votes"), *set_page(PARAGRAPHS[:2])]
    assert read([page], title="Harlow Bay Homes").title == "Harlow Bay Homes"
    assert read([page], title="Microsoft Word - draft.docx").title == "Council Votes"


@pytest.mark.parametrize(
    "how",
    [{"mode": 3}, {"before": "1 1 1 rg "}],
    ids=["invisible", "white"],
)
def test_text_that_cannot_be_seen_is_warned_of(how: dict[str, object]) -> None:
    assert any("not visible" in warning for warning in read([set_page(PARAGRAPHS)], **how).warnings)


def test_text_beside_the_page_is_warned_of() -> None:
    beside = (-400.0, 400.0, 11.0, "Hidden words")
    assert any("not visible" in warning for warning in read([[*set_page(PARAGRAPHS), beside]]).warnings)


def test_a_page_without_text_is_named() -> None:
    parsed = read([set_page(PARAGRAPHS), [], set_page(PARAGRAPHS)])
    assert "There is no text on page 2; it may be a picture." in parsed.warnings


def test_a_scan_is_refused() -> None:
    with pytest.raises(Unreadable, match="only pictures"):
        read([[], []])


def test_glyph_soup_is_warned_of() -> None:
    table = str.maketrans("abcdefghijklmnopqrstuvwxyz", "nopqrstuvwxyzabcdefghijklm")
    parsed = read([set_page([paragraph.translate(table) for paragraph in PARAGRAPHS])])
    assert any("garbled" in warning for warning in parsed.warnings)


@pytest.mark.parametrize("packed", [True, False])
def test_a_stream_that_is_damaged_is_warned_of(packed: bool) -> None:
    data = bytearray(pdf([set_page(PARAGRAPHS[:6]), set_page(PARAGRAPHS[6:])], packed=packed))
    at = data.index(b"stream\n") + 150
    if packed:
        data[at] ^= 0x10
    else:
        del data[at : at + 40]
    parsed = parse_pdf(bytes(data), Job(Kind.PDF))
    assert any("damaged" in warning for warning in parsed.warnings)
