from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.canonical import canonicalise
from annotator.core.credit import read_byline
from annotator.paths import resource
from annotator.reading.plain import parse_plain

BODY = "The council voted on Tuesday. It was late."


def test_a_headline_byline_and_date_are_recognised_and_stay() -> None:
    raw = f"Council Votes\n\nBy Jane Doe\n\nPublished 12 May 2026\n\n{BODY}"
    parsed = parse_plain(raw)
    assert (parsed.title, parsed.byline, parsed.published) == ("Council Votes", "Jane Doe", "12 May 2026")
    assert parsed.text == raw


@pytest.mark.parametrize(
    "raw",
    [
        BODY,
        f"{BODY}\n\nMore words.",
        "Only one line",
        f"A line\n{BODY}\n\nMore.",
        f"By Jane Doe\n\n{BODY}",
        f"12 May 2026\n\n{BODY}",
        f"{'Long ' * 40}\n\n{BODY}",
        f"What we know:\n\n{BODY}",
    ],
)
def test_other_first_lines_are_no_headline(raw: str) -> None:
    assert parse_plain(raw).title == ""


@pytest.mark.parametrize("title", ["Who Pays for the Port?", "“We Lost,” Mayor Says", "Stop!", "Ein Titel"])
def test_a_headline_may_ask_or_quote(title: str) -> None:
    assert parse_plain(f"{title}\n\n{BODY}").title == title


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("by Jane Doe and Tom van Roe", "Jane Doe and Tom van Roe"),
        ("By J.D. O’Neil | Reuters", "J.D. O’Neil"),
        ("Von Max Müller, Berlin", "Max Müller"),
        ("By the river the men waited", ""),
        ("By Tuesday it was over.", ""),
        ("Bystanders saw it", ""),
    ],
)
def test_bylines(line: str, names: str) -> None:
    assert read_byline(line) == names


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("2026-05-12", "2026-05-12"),
        ("2026-05-12T09:30:00+02:00", "2026-05-12T09:30:00+02:00"),
        ("12 May 2026", "12 May 2026"),
        ("May 12, 2026", "May 12, 2026"),
        ("Tuesday, May 12, 2026 at 9:30 a.m. EST", "Tuesday, May 12, 2026 at 9:30 a.m. EST"),
        ("Published on May 12, 2026", "May 12, 2026"),
        ("Updated: 12.05.2026", "12.05.2026"),
        ("12. Mai 2026, 9:30 Uhr", "12. Mai 2026, 9:30 Uhr"),
        ("By Jane Doe | May 12, 2026", "May 12, 2026"),
        ("May 12 was a day", ""),
        ("In 2026 it rained", ""),
    ],
)
def test_dates(line: str, date: str) -> None:
    assert parse_plain(f"A Headline\n\n{line}\n\n{BODY}").published == date


def test_a_date_deep_in_the_text_is_not_its_date() -> None:
    assert parse_plain("A Headline\n\n" + f"{BODY}\n\n" * 10 + "12 May 2026").published == ""


def test_wrapped_lines_stay_as_they_are() -> None:
    raw = "The council of the town voted for\nthe plan on Tuesday night.\n\nIt was late."
    assert parse_plain(raw).text == raw


def test_what_could_not_be_kept_is_said() -> None:
    assert parse_plain("a\0b").warnings == ("1 NUL character became “\ufffd”.",)
    assert parse_plain("a\ud800b").text == "ab"


def test_the_sample_article_is_read_whole() -> None:
    raw = resource("sample", "sample.txt").read_text(encoding="utf-8")
    parsed = parse_plain(raw)
    assert parsed.text == raw.strip()
    assert parsed.title.startswith("Harlow Bay Council Approves 420 Homes")
    assert (parsed.byline, parsed.published, parsed.warnings) == ("Maren Tollard", "12 May 2026", ())


@given(st.text(st.one_of(st.characters(), st.sampled_from("\n \r\0\ufeff\ud800By 1May")), max_size=300))
def test_any_text_gives_a_canonical_one(raw: str) -> None:
    text = parse_plain(raw).text
    assert canonicalise(text).text == text
    assert text == text.strip()
