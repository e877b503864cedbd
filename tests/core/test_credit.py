"""Which lines are credits, and that a statement never is one."""

from __future__ import annotations

import pytest

from annotator.core.credit import HEAD, is_credit, statements
from annotator.core.sentences import sentences

CREDITS = [
    "By Jane Doe",
    "By Jane Doe and Tom van Roe",
    "By J.D. O’Neil | Reuters",
    "Von Max Müller, Berlin",
    "Par Anne Le Goff",
    "12 May 2026",
    "Tuesday, May 12, 2026 at 9:30 a.m. EST",
    "Published: 12 May 2026, 10:04 GMT",
    "Updated 3:12 p.m. EDT, May 12, 2026",
    "Stand: 12. Mai 2026, 9:30 Uhr",
    "Mis à jour le 3 mars 2024",
    "(Reporting by Jane Doe in Paris; Editing by Tom Roe)",
    "Photo: Jane Doe/Reuters",
    "4 min read",
]
STATEMENTS = [
    "By the river the men waited",
    "By Tuesday it was over.",
    "By 2030 Jane Doe will be 50.",
    "Reporting by Jane Doe found that 40 people had died.",
    "Reporting by the Times led to three arrests.",
    "Published in 2019, the book sold 40,000 copies.",
    "Updated figures of May 2026 show a fall.",
    "May 12, 2026 was a day of rain.",
    "Photos: what the police found",
    "The council approved the plan on May 12, 2026.",
]


@pytest.mark.parametrize("line", CREDITS)
def test_a_line_of_credits_is_known(line: str) -> None:
    assert is_credit(line)


@pytest.mark.parametrize("line", STATEMENTS)
def test_a_statement_is_no_credit(line: str) -> None:
    assert not is_credit(line)


def test_credits_above_an_article_are_no_statements() -> None:
    text = "Council Approves Plan\n\nBy Jane Doe\n12 May 2026\n\nThe council met. It voted."
    found = sentences(text)
    told = statements(text, found)
    assert [span.slice(text) for span in found if span not in told] == ["By Jane Doe", "12 May 2026"]
    assert statements(text[:HEAD], found) == told


def test_further_down_everything_counts() -> None:
    text = "The council met again. " * (HEAD // 20) + "\n\n12 May 2026"
    found = sentences(text)
    assert statements(text, found) == statements(text[:HEAD], found) == found
