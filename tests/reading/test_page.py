from __future__ import annotations

import pytest

from annotator.paths import resource
from annotator.reading.page import parse_page
from tests.reading.builders import shapes

SAMPLE = resource("sample", "sample.txt").read_text(encoding="utf-8").strip().split("\n\n")
TITLE, _, _, *PARAGRAPHS = SAMPLE
JOINERS = "co\u00adop, e\u0301, 👩\u200d👧, a\u2060b all stay here."


def page(body: str, head: str = "") -> str:
    return f"<!doctype html><html lang=en><head><title>T</title>{head}</head><body>{body}</body></html>"


def article(*extra: str) -> str:
    return "<article>" + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:6]) + "".join(extra) + "</article>"


def test_an_article_comes_out_of_its_page() -> None:
    navigation = "<nav><ul><li><a href=/>Home</a></li><li><a href=/news>News</a></li></ul></nav>"
    cookies = "<div class=cookie-banner><p>We use cookies.</p><button>Accept</button></div>"
    comments = "<section id=comments><h3>Leave a Reply</h3><p>Your email address will not be published.</p></section>"
    footer = "<footer><p>© 2026 The Harlow Bugle. All rights reserved.</p></footer>"
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    parsed = parse_page(page(f"{navigation}{cookies}<article><h1>{TITLE}</h1>{body}</article>{comments}{footer}"))
    assert parsed.text.removeprefix(TITLE).strip() == "\n\n".join(PARAGRAPHS)
    assert parsed.title == TITLE
    assert parsed.language == "en"


def test_blocks_stay_recognisable() -> None:
    blocks = (
        "<h2>What it costs</h2><blockquote><p>“We need homes,” said Ann Lee.</p><p>“And soon.”</p></blockquote>"
        "<ul><li>First <b>item</b> of it</li><li>Second item of it</li></ul>"
        "<ol><li>One thing</li><li>Two things</li></ol>"
        "<table><tr><th>Year</th><th>Homes</th></tr><tr><td>2019</td><td>40</td></tr></table>"
    )
    parsed = parse_page(page(article(blocks)))
    assert parsed.text.endswith(
        "What it costs\n\n“We need homes,” said Ann Lee.\n\n“And soon.”\n\n- First item of it\n- Second item of it\n"
        "1. One thing\n2. Two things\n\nYear | Homes\n2019 | 40"
    )
    found = [one for one in shapes(parsed) if one != ("heading", TITLE)]
    assert found[:4] == [
        ("heading", "What it costs"), ("quote", "“We need homes,” said Ann Lee."), ("quote", "“And soon.”"),
        ("item", "- First item of it"),
    ]  # fmt: skip
    assert found[-2:] == [("row", "Year | Homes"), ("row", "2019 | 40")]


def test_who_signs_a_quotation_stays_below_it() -> None:
    quotation = "<blockquote><p>Nobody asked us.</p><footer>— Petra Lühr, resident</footer></blockquote>"
    parsed = parse_page(page(f"{article(quotation)}<footer><p>© 2026 The Paper</p></footer>"))
    assert parsed.text.endswith("Nobody asked us.\n\n— Petra Lühr, resident")
    assert shapes(parsed)[-2:] == [("quote", "Nobody asked us."), ("quote", "— Petra Lühr, resident")]


def test_the_lines_of_the_source_are_not_those_of_the_text() -> None:
    text = parse_page(page(article("<p>The vote\n   was close<br>and late.</p>"))).text
    assert text.endswith("The vote was close\nand late.")


@pytest.mark.parametrize(
    ("marked", "read"),
    [
        ("It rose in 2019.<sup><a href='#fn1'>1</a></sup> Then it fell.", "It rose in 2019. Then it fell."),
        ("It rose in 2019<sup>1</sup> by a lot.", "It rose in 2019 by a lot."),
        ("It rose by 41 percent<sup>[2]</sup> in a year.", "It rose by 41 percent in a year."),
        ("<a href='#note'><sup>3</sup></a>It rose by a lot.", "It rose by a lot."),
        ("The area is 4<sup>2</sup> and 10<sup>6</sup> m<sup>2</sup>.", "The area is 4² and 10⁶ m²."),
        ("It was the 1<sup>st</sup> of its kind.", "It was the 1st of its kind."),
        ("They had <del>three</del> <ins>four</ins> people there.", "They had four people there."),
        ("It says 漢<ruby>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby> on it.", "It says 漢字 on it."),
        (JOINERS, JOINERS),
    ],
    ids=["linked", "year", "bracket", "around", "powers", "ordinal", "struck", "ruby", "joiners"],
)  # fmt: skip
def test_marks_do_not_glue_to_words(marked: str, read: str) -> None:
    assert parse_page(page(article(f"<p>{marked}</p>"))).text.split("\n\n")[-1] == read


def test_what_was_taken_out_is_said() -> None:
    parsed = parse_page(page(article("<p>They had <del>three</del> people.<sup>1</sup></p>")))
    assert "1 footnote mark was left out." in parsed.warnings
    assert "1 word that the page strikes out was left out." in parsed.warnings


def test_metadata_comes_from_the_page_first() -> None:
    head = (
        '<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "headline": "No"},'
        '{"@type": "NewsArticle",'
        '"headline": "Council &amp; <b>Port</b>", "author": [{"name": "J.D. O\'Neil"}, {"name": "Ann Lee"}],'
        '"datePublished": "2026-05-12T23:30:00-08:00", "publisher": {"name": "The Bugle"}}]}</script>'
        '<meta property="og:title" content="Other title"><meta property="og:url" content="https://example.com/a">'
    )
    parsed = parse_page(page(article(), head))
    assert (parsed.title, parsed.byline) == ("Council & Port", "J.D. O'Neil, Ann Lee")
    assert (parsed.published, parsed.publisher) == ("2026-05-12T23:30:00-08:00", "The Bugle")
    assert parsed.url == "https://example.com/a"
    assert not any("Guessed" in warning for warning in parsed.warnings)


def test_open_graph_fills_what_json_leaves_out() -> None:
    head = (
        '<meta property="og:title" content="Council Votes | The Bugle">'
        '<meta property="og:site_name" content="The Bugle">'
        '<meta name="author" content="By Jane Doe"><meta property="article:published_time" content="2026-05-12">'
    )
    parsed = parse_page(page(article(), head))
    assert (parsed.title, parsed.publisher) == ("Council Votes", "The Bugle")
    assert (parsed.byline, parsed.published) == ("Jane Doe", "2026-05-12")


def test_the_page_itself_fills_the_rest() -> None:
    marks = '<header><time datetime="2026-05-12T10:00">12 May</time><span class="byline">By J.D. O’Neil</span></header>'
    parsed = parse_page(page(marks + article()))
    assert (parsed.byline, parsed.published) == ("J.D. O’Neil", "2026-05-12T10:00")


def test_a_guess_is_called_a_guess() -> None:
    parsed = parse_page(
        page(article(), '<meta name="citation_author" content="Jane Doe">'), "https://www.example.com/2026/05/12/a"
    )
    assert parsed.url == "https://www.example.com/2026/05/12/a"
    assert any(warning.startswith("Guessed, not stated by the page:") for warning in parsed.warnings)


def test_a_title_is_one_plain_capped_line() -> None:
    title = "<title><b>\u202eBad</b>\nnews\x00 " + "x" * 10_000 + "</title>"
    parsed = parse_page(f"<html><head>{title}</head><body>{article()}</body></html>")
    assert len(parsed.title) == 300
    assert not set(parsed.title) & set("\n\u202e\0<>")


def test_a_pasted_piece_is_taken_whole() -> None:
    piece = "<p>One short <b>line</b>.</p><ul><li>An item</li></ul><div>Another.</div>"
    parsed = parse_page(piece, pasted=True)
    assert [line for line in parsed.text.split("\n") if line] == ["One short line.", "- An item", "Another."]
    assert parsed.warnings == ()


def test_a_page_without_paragraphs_is_read_line_by_line() -> None:
    lines = "<br><br>".join(PARAGRAPHS * 2)
    parsed = parse_page(page(f"<table><tr><td>{lines}</td></tr></table>"))
    assert parsed.text.split("\n\n")[:12] == PARAGRAPHS[:12]


def test_a_small_part_of_a_long_page_is_said_to_be_one() -> None:
    link = "<li><a href=/{n}>Another story, number {n}, about the town and its port</a></li>"
    links = "".join(link.format(n=number) for number in range(500))
    parsed = parse_page(page(article() + f"<div class=related><ul>{links}</ul></div>"))
    assert "Another story" not in parsed.text
    assert any("of the page's text was taken" in warning for warning in parsed.warnings)
