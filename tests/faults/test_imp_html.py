"""Bad web pages: text comes out or is said to be missing; nothing is fetched, opened or waited for."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator

import pytest

from annotator.paths import resource
from annotator.reading.page import parse_page
from annotator.reading.reader import read_bytes

PARAGRAPHS = resource("sample", "sample.txt").read_text(encoding="utf-8").strip().split("\n\n")[3:]
BODY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
LAST = PARAGRAPHS[-1]


def page(body: str = BODY, head: str = "") -> str:
    return f"<!doctype html><html><head><title>T</title>{head}</head><body><article>{body}</article></body></html>"


@pytest.fixture
def touched(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every file opened and every use of the network while a page is parsed in this process."""
    events: list[str] = []
    watching = True

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if watching and (event.startswith(("socket.", "urllib.", "subprocess.")) or event == "open"):
            events.append(f"{event} {arguments[:1]}")

    parse_page(page())
    sys.addaudithook(watch)
    yield events
    watching = False


LOADS = """
<img src="{0}"><img srcset="{0} 2x"><link rel=stylesheet href="{0}">
<style>@import "{0}"; p {{background: url({0})}}</style>
<iframe src="{0}"></iframe><object data="{0}"></object><video src="{0}" poster="{0}"></video><script src="{0}"></script>
<body background="{0}"><ul style="list-style-image:url({0})"><li>An item</li></ul><base href="{0}">
<meta http-equiv=refresh content="0;url={0}"><link rel=preload href="{0}"><link rel="shortcut icon" href="{0}">
<embed src="{0}"><audio src="{0}"></audio><input type=image src="{0}">
<svg><image href="{0}"/><use xlink:href="{0}"/></svg>
"""
ADDRESSES = [
    "http://127.0.0.1:9/x",
    "file:///dev/zero",
    "/dev/zero",
    "secret.png",
    "//host/share/x.png",
    "\\\\host\\share\\x.png",
    "file://host/share/x.png",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_imp_050_051_052_053_nothing_is_loaded(address: str, touched: list[str]) -> None:
    markup = LOADS.format(address)
    parsed = parse_page(page(markup + BODY, markup))
    assert LAST in parsed.text
    assert [event for event in touched if "site-packages" not in event and "resources" not in event] == []


def test_imp_052_a_device_named_in_a_page_is_not_opened() -> None:
    reading = read_bytes(page('<img src="file:///dev/zero">' + BODY).encode(), name="a.html")
    assert LAST in reading.text


@pytest.mark.parametrize("depth", [300, 3_000, 100_000])
def test_imp_054_deep_nesting_never_hides_text(depth: int) -> None:
    reading = read_bytes(("<html><body>" + "<div>" * depth + BODY + "</div>" * depth).encode(), name="a.html")
    assert LAST in reading.text
    assert depth < 100_000 or "nested too deeply" in reading.warnings[0]


@pytest.mark.parametrize("opened", ["<!-- ", "<script>", "<style>", "<textarea>", "<noscript>", "<svg>", "<title>"])
def test_imp_055_what_is_never_closed_hides_nothing_silently(opened: str) -> None:
    parsed = parse_page(f"<html><body>{opened}{BODY}</body></html>")
    assert LAST in parsed.text or parsed.warnings


def test_imp_055_an_unclosed_comment_is_warned_of() -> None:
    assert any("damaged" in warning for warning in parse_page(f"<html><body><!-- {BODY}").warnings)


def test_imp_056_impossible_characters() -> None:
    parsed = parse_page(page(BODY + "<p>a\0b &#0; &#55296; &#xDFFF; &#x110000; &#x80; is the end of it.</p>"))
    assert "€ is the end of it." in parsed.text
    assert not set(parsed.text) & {"\0", "\ud800"}
    parsed.text.encode("utf-8")


def test_imp_057_the_mark_wins_over_the_page() -> None:
    data = b"\xff\xfe" + ("<meta charset=windows-1251>" + page()).encode("utf-16-le")
    assert LAST in read_bytes(data, name="a.html").text


BIG = {
    "attribute": f"<p title='{'x' * 1_000_000}'>{LAST}</p>",
    "brackets": f"<p>{LAST}</p>" + "<" * 200_000,
    "entities": "<p>" + "&amp;" * 100_000 + f"</p><p>{LAST}</p>",
    "tags": "<b>x</b> " * 60_000 + f"<p>{LAST}</p>",
    "scripts": "<script>" * 50_000 + LAST,
    "asides": "<nav>" * 50_000 + LAST,
}


@pytest.mark.parametrize("body", BIG.values(), ids=BIG)
def test_imp_059_too_much_of_anything_ends(body: str) -> None:
    assert LAST in read_bytes(f"<html><body>{body}</body></html>".encode(), name="a.html", seconds=60).text


@pytest.mark.parametrize("how", ["hidden", "style='display: none'", "style='color:red;font-size:0'"])
def test_imp_058_hidden_text_is_left_out_and_said(how: str) -> None:
    parsed = parse_page(page(f"{BODY}<p {how}>Nobody sees these five words.</p><div hidden>Menu</div>"))
    assert parsed.text.endswith(LAST)
    assert "5 words that the page hides were left out." in parsed.warnings


def test_imp_058_a_page_that_hides_all_is_read_all_the_same() -> None:
    parsed = parse_page(f"<html><body style='visibility:hidden'><article>{BODY}</article></body></html>")
    assert parsed.text.endswith(LAST)
    assert any("until its scripts run" in warning for warning in parsed.warnings)


def test_imp_060_the_article_among_many_links() -> None:
    links = "".join(f"<li><a href=/{number}>Story {number} of the day in town</a></li>" for number in range(500))
    parsed = parse_page(
        f"<html><body><article>{BODY}</article><aside class=related><ul>{links}</ul></aside></body></html>"
    )
    assert parsed.text == "\n\n".join(PARAGRAPHS)


HOSTILE_JSON = {
    "nan": '{"@type": "Article", "headline": NaN, "author": Infinity}',
    "broken": '{"@type": "Article", "headline": "x',
    "deep": "[" * 100_000,
    "deep objects": '{"mainEntity": ' * 50_000,
    "wide": "[" + '{"@type": "Article"},' * 40_000 + "{}]",
    "large": '"' + "x" * 1_500_000 + '"',
    "numbers": '{"@type": 5, "headline": [1], "author": {"name": {"name": []}}, "datePublished": {}}',
    "surrogate": '{"@type": "Article", "headline": "a\\ud800b"}',
    "self": '{"@graph": [{"@graph": [{"@graph": null}]}]}',
    "huge number": '{"@type": "Article", "headline": 1' + "0" * 5_000 + "}",
}


@pytest.mark.parametrize("json_ld", HOSTILE_JSON.values(), ids=HOSTILE_JSON)
def test_imp_061_broken_metadata_is_no_harm(json_ld: str) -> None:
    parsed = parse_page(page(head=f'<script type="application/ld+json">{json_ld}</script>'))
    assert LAST in parsed.text
    parsed.title.encode("utf-8")


def test_imp_061_metadata_that_ends_its_script_is_no_harm() -> None:
    json_ld = '<script type="application/ld+json">{"headline": "</script><p>Gotcha</p>"}</script>'
    assert LAST in parse_page(page(head=json_ld)).text


def test_imp_065_text_keeps_its_logical_order() -> None:
    parsed = parse_page(page(BODY + "<p dir=rtl>אבג 12 דהו <bdo dir=rtl>abc</bdo> סוף המשפט הזה.</p>"))
    assert parsed.text.endswith("אבג 12 דהו abc סוף המשפט הזה.")


def test_no_mutation_makes_it_fail() -> None:
    source = random.Random(20260512)
    whole = page(
        BODY + "<ul><li>An item</li></ul><table><tr><td>1</td></tr></table><sup>1</sup>", "<meta name=author content=x>"
    )
    for _ in range(150):
        data = bytearray(whole.encode())
        for _ in range(source.randint(1, 30)):
            at = source.randrange(len(data))
            data[at : at + source.choice([0, 1, 50])] = source.choice(
                [b"<", b">", b"\0", b"&#", b"\xff", b"<!--", b"'", b""]
            )
        text = bytes(data[: source.randrange(len(data) // 2, len(data))]).decode("utf-8", "replace")
        parsed = parse_page(text)
        parsed.text.encode("utf-8")
        assert parsed.text or parsed.warnings
