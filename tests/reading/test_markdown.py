from __future__ import annotations

import pytest

from annotator.reading.markdown import parse_markdown
from tests.reading.builders import shapes

ARTICLE = """\
---
title: "Council Votes"
author: [Jane Doe, Tom Roe]
date: 2026-05-12
lang: en
draft: true
---

# Council Votes on **Homes**

The council voted
on *Tuesday*, [the mayor](http://example.com/x) said.

> “We need homes,” she said.
>
> “Now.”

- First item
- Second `item`
  1. Nested one
  2. Nested two

| Year | Homes |
|------|-------|
| 2019 | 40    |

```
code stays
```

![The mayor](file:///etc/passwd) Last words.[^1]

[^1]: A note.
"""


def test_blocks_are_kept_in_reading_order() -> None:
    assert parse_markdown(ARTICLE).text == "\n\n".join(
        [
            "Council Votes on Homes",
            "The council voted on Tuesday, the mayor said.",
            "“We need homes,” she said.",
            "“Now.”",
            "- First item\n- Second item\n1. Nested one\n2. Nested two",
            "Year | Homes\n2019 | 40",
            "code stays",
            "The mayor Last words.[^1]",
            "[^1]: A note.",
        ]
    )
    assert shapes(parse_markdown(ARTICLE)) == [
        ("heading", "Council Votes on Homes"), ("quote", "“We need homes,” she said."), ("quote", "“Now.”"),
        ("item", "- First item"), ("item", "- Second item"), ("item", "1. Nested one"), ("item", "2. Nested two"),
        ("row", "Year | Homes"), ("row", "2019 | 40"), ("code", "code stays"),
    ]  # fmt: skip


def test_front_matter_is_metadata() -> None:
    parsed = parse_markdown(ARTICLE)
    assert (parsed.title, parsed.byline) == ("Council Votes", "Jane Doe, Tom Roe")
    assert (parsed.published, parsed.language) == ("2026-05-12", "en")


def test_the_first_heading_is_the_title() -> None:
    assert parse_markdown("# Council Votes.\n\nIt was late.").title == "Council Votes."
    assert parse_markdown("It was late.\n\n# Later").title == ""


@pytest.mark.parametrize("text", ["---\n\nIt was late.\n\n---\n\nAnd dark.", "---\nIt was late\n---\n"])
def test_a_rule_is_no_front_matter(text: str) -> None:
    assert "It was late" in parse_markdown(text).text


def test_raw_html_stays_text() -> None:
    parsed = parse_markdown("<script>alert(1)</script>\n\nSee <b>this</b> & that &amp; those.")
    assert parsed.text == "<script>alert(1)</script>\n\nSee <b>this</b> & that & those."


def test_a_hard_break_is_a_line_break() -> None:
    assert parse_markdown("One  \ntwo\\\nthree\nfour").text == "One\ntwo\nthree four"


def test_a_list_keeps_its_numbers_and_further_paragraphs() -> None:
    assert parse_markdown("3. Three\n\n   More.\n\n4. Four").text == "3. Three\n\nMore.\n\n4. Four"
