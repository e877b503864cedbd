"""What a web page says about its article: JSON-LD, then OpenGraph, then marks in the page."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from lxml.html import HtmlElement

_LONGEST_TITLE = 300
_LONGEST_FIELD = 200
_LARGEST_SCRIPT = 1_000_000
_MOST_SCRIPTS = 20
_MOST_NODES = 2_000
_TAGS = re.compile(r"<[^<>]{1,200}>")
_NOT_SHOWN = re.compile("[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ARTICLE = re.compile(r"Article|Posting|Report|Review|ClaimReview|WebPage", re.IGNORECASE)
_BY = re.compile(r"(?:by|von|par|por|written by)\s+", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]{3,2000}", re.IGNORECASE)

# The names under which pages give a field, the most telling first.
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "headline"),
    "byline": ("author", "byl", "parsely-author", "sailthru.author", "dc.creator", "article:author"),
    "published": (
        "article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "pubdate",
        "publishdate", "dc.date.issued", "dc.date", "date",
    ),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "publisher"),
    "url": ("og:url",),
    "language": ("og:locale", "content-language"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Metadata:
    """The fields of an article, as the page gives them; unknown fields are empty."""

    title: str = ""
    byline: str = ""
    published: str = ""
    publisher: str = ""
    url: str = ""
    language: str = ""

    def completed(self, other: Metadata) -> Metadata:
        """Return this with what only `other` knows."""
        missing = {name: getattr(other, name) for name in _META if not getattr(self, name)}
        return replace(self, **missing)


def read_metadata(tree: HtmlElement) -> Metadata:
    """Return what the page itself says, source by source."""
    known = _from_json(tree).completed(_from_meta(tree)).completed(_from_marks(tree))
    title = known.title
    for separator in (" | ", " - ", " – ", " — "):
        if known.publisher and title.lower().endswith((separator + known.publisher).lower()):
            title = title[: -len(separator + known.publisher)]
    return replace(known, title=title.strip())


def one_line(value: object, most: int = _LONGEST_FIELD) -> str:
    """Return text from a page as one capped line without tags, control characters and direction overrides."""
    if not isinstance(value, str):
        return ""
    plain = html.unescape(_TAGS.sub("", value[: most * 10]))
    line = " ".join(_NOT_SHOWN.sub(" ", plain).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def _from_json(tree: HtmlElement) -> Metadata:
    """Return what the page's JSON-LD says; broken JSON says nothing."""
    found = Metadata()
    for node in _article_nodes(tree):
        found = found.completed(
            Metadata(
                title=one_line(node.get("headline"), _LONGEST_TITLE),
                byline=one_line(_names(node.get("author"))),
                published=one_line(node.get("datePublished")),
                publisher=one_line(_names(node.get("publisher"))),
                url=web_address(node.get("url")),
                language=_language(node.get("inLanguage")),
            )
        )
    return found


def _article_nodes(tree: HtmlElement) -> list[dict[str, Any]]:
    """Return the nodes that describe an article, those named an article before those named a page."""
    nodes: list[dict[str, Any]] = []
    for script in tree.xpath("//script[contains(@type, 'ld+json')]")[:_MOST_SCRIPTS]:
        source = (script.text or "").strip()
        if not source or len(source) > _LARGEST_SCRIPT:
            continue
        try:
            value = json.loads(source, strict=False, parse_constant=lambda _: None)
        except (ValueError, RecursionError):
            continue
        nodes += [node for node in _nodes(value) if _ARTICLE.search(str(node.get("@type", "")))]
    return sorted(nodes, key=lambda node: "WebPage" in str(node.get("@type", "")))


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    waiting = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting += [node[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in node]
        elif isinstance(node, list):
            waiting += node[:_MOST_NODES]


def _names(value: object) -> str:
    """Return the names in an author or publisher, which may be a text, an object or a list of them."""
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(name for name in map(_names, value[:20]) if name))
    if isinstance(value, dict):
        value = value.get("name")
        return _names(value) if isinstance(value, (str, list)) else ""
    return _person(one_line(value))


def _person(text: str) -> str:
    return (
        "" if text.startswith(("http://", "https://", "@")) else _BY.sub("", text, count=1) if _BY.match(text) else text
    )


def _from_meta(tree: HtmlElement) -> Metadata:
    said: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = one_line(element.get("content"), _LONGEST_TITLE)
        if name and content:
            said.setdefault(name, content)
    values = {field: next((said[name] for name in names if name in said), "") for field, names in _META.items()}
    return Metadata(
        values["title"],
        _person(values["byline"]),
        values["published"],
        values["publisher"],
        web_address(values["url"]),
        _language(values["language"]),
    )


def _from_marks(tree: HtmlElement) -> Metadata:
    """Return what the elements of the page say."""
    language = _language(tree.get("lang") or tree.get("xml:lang"))
    canonical = tree.xpath("//link[@rel='canonical']/@href")
    times = tree.xpath("//article//time/@datetime | //header//time/@datetime") or tree.xpath("//time/@datetime")
    headings = tree.xpath("//h1")
    title = one_line(headings[0].text_content(), _LONGEST_TITLE) if len(headings) == 1 else ""
    if not title:
        title = one_line("".join(tree.xpath("//title[1]//text()")[:20]), _LONGEST_TITLE)
    return Metadata(
        title,
        _marked_author(tree),
        one_line(times[0]) if times else "",
        "",
        web_address(canonical[0]) if canonical else "",
        language,
    )


def _marked_author(tree: HtmlElement) -> str:
    path = "//*[@rel='author' or @itemprop='author' or contains(@class, 'byline') or contains(@class, 'author-name')]"
    for element in tree.xpath(path)[:10]:
        text = one_line(element.text_content())
        if 3 < len(text) <= 80:
            return _person(text)
    return ""


def web_address(value: object) -> str:
    """Return a value that is a web address; nothing for any other."""
    text = one_line(value, 2000)
    return text if _WEB_ADDRESS.fullmatch(text) else ""


def _language(value: object) -> str:
    text = one_line(value)
    return text.replace("_", "-") if _LANGUAGE.fullmatch(text) else ""
