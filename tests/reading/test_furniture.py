from __future__ import annotations

from pathlib import Path

import pytest

from annotator.reading.furniture import without_furniture

SEED = Path(__file__).resolve().parents[2] / ".." / "shared" / "data" / "seed_article.txt"
BODY = "The council voted on Tuesday.\n\nIt was late, and nobody stayed."


@pytest.mark.parametrize(
    "tail",
    [
        "Leave a Reply\n\nYour email address will not be published. Required fields are marked *",
        "Leave a Reply Cancel reply\nYour email address will not be published.\nComment *\nName *\nPost Comment",
        "3 Comments\n\nJoin the conversation",
        "Save my name, email, and website in this browser for the next time I comment.",
        "Share this article\nFacebook\nTwitter\nEmail",
        "Facebook | X | WhatsApp | Email",
        "Follow us on Instagram",
        "Subscribe to our newsletter",
        "Get the best of the Bugle in your inbox every morning",
        "Read more: Mayor opens port",
        "Related articles\nMayor opens port\nPort closes again",
        "You may also like\nFive ways to sleep",
        "© 2026 The Harlow Bugle. All rights reserved.",
        "Copyright © 2026 The Harlow Bugle",
        "All rights reserved.",
        "Privacy Policy | Terms of Use | Contact us",
        "We use cookies to make this site better.",
        "Tags: housing, port",
        "Advertisement",
        "Back to top",
        "Share\n\nRelated\n\nLeave a comment\n\nName\n\nEmail",
    ],
)
def test_the_end_of_a_page_is_left_out(tail: str) -> None:
    trimmed = without_furniture(f"{BODY}\n\n{tail}")
    assert trimmed.text == BODY
    assert list(trimmed.dropped) == [line for line in tail.split("\n") if line]


@pytest.mark.parametrize("head", ["Skip to content", "Menu\nSearch\nSign in", "Home > News > Local", "Advertisement"])
def test_the_start_of_a_page_is_left_out(head: str) -> None:
    assert without_furniture(f"{head}\n\n{BODY}").text == BODY


@pytest.mark.parametrize(
    "line",
    [
        "Leave a reply, the judge told him, or go to jail.",
        "Share prices fell by 4 percent.",
        "Follow us, the guide said.",
        "Copyright law was changed in 1976 by the state.",
        "Comments by the mayor were not published.",
        "Subscribe, they said, and the paper will live.",
        "The site uses cookies.",
        "More from the mayor came on Friday, when she said no.",
        "Read the report before you vote.",
    ],
)
def test_a_statement_at_the_end_stays(line: str) -> None:
    assert without_furniture(f"{BODY}\n\n{line}").dropped == ()


@pytest.mark.parametrize("line", ["Leave a Reply", "Related", "Read more: Mayor opens port", "Share", "3 Comments"])
def test_nothing_is_cut_from_the_middle(line: str) -> None:
    text = f"{BODY}\n\n{line}\n\n{BODY}"
    assert without_furniture(text).text == text


def test_an_advertisement_is_left_out_wherever_it_stands() -> None:
    assert without_furniture(f"{BODY}\n\nAdvertisement\n\nMore of it.").text == f"{BODY}\n\nMore of it."


def test_a_comment_form_ends_the_article_though_comments_follow() -> None:
    form = "Leave a Reply\nYour email address will not be published. Required fields are marked *"
    text = f"{BODY}\n\n{form}\n\nJoe says: I was there and it was not like that at all, believe me."
    assert without_furniture(text).text == BODY


@pytest.mark.parametrize("text", ["Share", "Menu\nHome", "Share\n\nEmail", ""])
def test_a_text_of_nothing_else_stays(text: str) -> None:
    assert without_furniture(text).text == text


def test_what_was_left_out_is_said_in_one_sentence() -> None:
    form = "Leave a Reply\n\nYour email address will not be published. Required fields are marked *\n\nName\n\nEmail"
    assert without_furniture(f"{BODY}\n\n{form}").warning == (
        "4 lines of page furniture were left out: “Leave a Reply”, "
        "“Your email address will not be published. Required fields a…”, “Name” and 1 more."
    )
    assert without_furniture(f"{BODY}\nShare").warning == "1 line of page furniture was left out: “Share”."
    assert without_furniture(BODY).warning == ""


@pytest.mark.skipif(not SEED.exists(), reason="the sample data is not beside the checkout")
def test_an_article_copied_from_its_page_ends_with_its_last_words() -> None:
    trimmed = without_furniture(SEED.read_text(encoding="utf-8"))
    assert trimmed.text.rstrip().endswith("“We have bigger challenges that we need to figure out.”")
    assert len(trimmed.dropped) == 2
