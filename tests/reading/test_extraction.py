"""The article out of pages with furniture: never worse than the extraction library alone, and without the furniture."""

from __future__ import annotations

import re
from collections import Counter
from html import escape

import pytest
import trafilatura

from annotator.paths import resource
from annotator.reading.page import parse_page

SAMPLE = resource("sample", "sample.txt").read_text(encoding="utf-8").strip().split("\n\n")
TITLE, WORDS = SAMPLE[0], SAMPLE[3:]
HALF = len(WORDS) // 2


def paragraphs(words: list[str]) -> str:
    return "".join(f"<p>{escape(each, quote=False)}</p>" for each in words)


NAMES = ("Home", "News", "Politics", "Sport", "Culture", "Opinion", "Weather", "Jobs", "Shop")
MENU = f"<nav><ul>{''.join(f'<li><a href=/{name}>{name}</a></li>' for name in NAMES)}</ul></nav>"
STORY = (
    "<li><a href=/s{0}><img src=x.jpg><span>Mayor opens the new harbour wing number {0} after a delay</span></a></li>"
)
RELATED = f"<div class=related><h3>More from the Bugle</h3><ul>{''.join(map(STORY.format, range(8)))}</ul></div>"
SHARE = "<div class=share><span>Share</span><a href=#>Facebook</a><a href=#>Twitter</a><a href=#>Email</a></div>"
LETTER = (
    "<div class=newsletter-signup><h4>Get the Bugle in your inbox</h4><p>Sign up to our newsletter for the stories of "
    "the day, every morning.</p><form><input><button>Sign up</button></form></div>"
)
FORM = (
    "<p>Leave a Reply</p><p>Your email address will not be published. Required fields are marked *</p><p>Comment *</p>"
    "<p>Name *</p><p>Save my name, email, and website in this browser for the next time I comment.</p>"
)
COMMENTS = (
    "<section id=comments><h3>3 Comments</h3><div class=comment><p>joe99 says:</p><p>I was there and it was not like "
    f"that at all, believe me, they all knew it.</p></div>{FORM}</section>"
)
COOKIES = "<div id=cookie-banner><p>We use cookies to make this site better.</p><button>Accept</button></div>"
AUTHOR = "<div class=author-bio><p>Maren Tollard is a reporter at the Bugle. She covers the council.</p></div>"
PICTURE = (
    "<figure><img src=a.jpg><figcaption>The fairground on Tuesday. Photo: Tom Roe / The Bugle</figcaption></figure>"
)
FOOT = (
    "<footer><p>© 2026 The Harlow Bugle. All rights reserved.</p><ul><li><a href=#>Privacy Policy</a></li>"
    "<li><a href=#>Terms of Use</a></li></ul></footer>"
)
HEAD = f"<h1>{TITLE}</h1>"
BREAKS = "<br><br>".join(escape(each, quote=False) for each in WORDS)
LISTED = "<ul><li>The first point of all of it</li><li>The second point of all of it</li></ul>"
PAGES = {
    "semantic": f"{MENU}{COOKIES}<main><article>{HEAD}<p class=byline>By Maren Tollard</p>{PICTURE}{paragraphs(WORDS)}"
    f"</article>{SHARE}{RELATED}{COMMENTS}</main>{FOOT}",
    "divisions": f"<div id=header>{MENU}</div><div id=content><div class=post>{HEAD}<div class=entry-content>"
    f"{paragraphs(WORDS)}{SHARE}</div>{AUTHOR}</div>{COMMENTS}</div><div id=sidebar>{RELATED}{LETTER}</div>{FOOT}",
    "between": f"{MENU}<article>{HEAD}{paragraphs(WORDS[:HALF])}{LETTER}<aside class=ad>Advertisement</aside>"
    f"{paragraphs(WORDS[HALF:])}{SHARE}{RELATED}</article>{FOOT}",
    "breaks": f"{MENU}<div class=story>{HEAD}{BREAKS}</div>{FOOT}",
    "table": f"<table><tr><td width=150>{MENU}</td><td>{HEAD}{paragraphs(WORDS)}</td><td>{RELATED}</td></tr></table>"
    f"{FOOT}",
    "form": f"{MENU}<div class=article-body>{HEAD}{paragraphs(WORDS)}{FORM}</div>{FOOT}",
    "listed": f"{MENU}<article>{HEAD}{paragraphs(WORDS)}{LISTED}</article>{RELATED}{FOOT}",
    "short": f"{MENU}<article>{HEAD}{paragraphs(WORDS[:2])}</article>{RELATED}{COMMENTS}{FOOT}",
}
TRUTH = {
    **dict.fromkeys(PAGES, "\n".join(WORDS)),
    "listed": "\n".join([*WORDS, "The first point of all of it", "The second point of all of it"]),
    "short": "\n".join(WORDS[:2]),
}
FURNITURE = ("cookies", "Privacy", "Leave a Reply", "email address", "Sign up", "Mayor opens", "Facebook", "joe99", "©")


def score(text: str, truth: str) -> float:
    """Return the F1 of the runs of four words, without the headline."""
    found, wanted = (
        Counter(tuple(words[at : at + 4]) for at in range(len(words) - 3))
        for words in (re.findall(r"\w+", each.removeprefix(TITLE)) for each in (text, truth))
    )
    both = (found & wanted).total()
    return 2 * both / (found.total() + wanted.total())


@pytest.mark.parametrize("name", PAGES)
def test_the_article_comes_without_the_furniture(name: str) -> None:
    page = f"<!doctype html><html lang=en><head><title>{TITLE}</title></head><body>{PAGES[name]}</body></html>"
    text = parse_page(page).text
    alone = trafilatura.extract(page, favor_precision=True, include_comments=False) or ""
    assert score(text, TRUTH[name]) >= max(0.98, score(alone, TRUTH[name]))
    assert [words for words in FURNITURE if words in text and name != "between"] == []
