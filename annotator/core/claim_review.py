"""What makes a schema.org ClaimReview record usable, and what is wrong with one, field by field.

After https://schema.org/ClaimReview and the documentation of the readers of such records.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

LONGEST_CLAIM, LONGEST_LABEL = 75, 60
# What says something else than how true a claim is, so that a number beside it misleads.
OFF_SCALE = frozenset(
    {
        "unverified", "unproven", "unfounded", "unverifiable", "verify", "outdated", "satire", "opinion", "not a claim",
        "void", "in progress", "research in progress", "no evidence", "not checkable", "to check",
    }
)  # fmt: skip
_SHORTENERS = frozenset({"bit.ly", "t.co", "tinyurl.com", "goo.gl", "ow.ly", "is.gd", "buff.ly", "cutt.ly", "t.ly"})
_NUMBERS = ("ratingValue", "bestRating", "worstRating")
_KNOWN = frozenset(
    {
        "@context", "@type", "@id", "url", "claimReviewed", "datePublished", "author", "reviewRating", "itemReviewed",
        "creativeWorkStatus", "inLanguage", "headline", "name", "image", "sdPublisher", "publisher", "description",
        "dateModified", "mainEntityOfPage", "reviewBody", "text",
    }
)  # fmt: skip
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}([T ].+)?)?)?")
DRAFT = "Draft"


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something about one field; a `fatal` one makes the record unusable."""

    field: str
    sentence: str
    fatal: bool = True


Record = Mapping[str, object]


def flaws(record: object, labels: Iterable[str] = ()) -> list[Flaw]:
    """Return what is wrong with a record; `labels` are those of the scale, which a claim should not repeat."""
    if not isinstance(record, Mapping):
        return [Flaw("@type", "the record is not an object")]
    looks = (_kind(record), _claim(record, labels), _url(record), _rating(record), _author(record), _item(record))
    return [flaw for look in looks for flaw in look]


def repeated_urls(records: Iterable[object]) -> dict[int, Flaw]:
    """Return the records, by place from 0, that have the address of an earlier one."""
    seen: dict[str, int] = {}
    found = {}
    for place, record in enumerate(records):
        url = record.get("url") if isinstance(record, Mapping) else None
        if isinstance(url, str) and url and seen.setdefault(url, place) != place:
            found[place] = Flaw("url", f"record {seen[url] + 1} has the same address; each claim needs its own")
    return found


def _kind(record: Record) -> Iterator[Flaw]:
    if "ClaimReview" not in _list(record.get("@type")):
        yield Flaw("@type", "it is not “ClaimReview”")
    context = record.get("@context")
    if context is not None and "schema.org" not in str(context):
        yield Flaw("@context", "it is not schema.org")
    strangers = sorted(name for name in record if name not in _KNOWN)
    for name in strangers:
        yield Flaw(name, "readers do not know this field", fatal=False)


def _claim(record: Record, labels: Iterable[str]) -> Iterator[Flaw]:
    claim = record.get("claimReviewed")
    if not _is_text(claim):
        yield Flaw("claimReviewed", "the claim is missing")
        return
    words = str(claim)
    if len(words) > LONGEST_CLAIM:
        yield Flaw("claimReviewed", f"it is longer than {LONGEST_CLAIM} characters and may be cut", fatal=False)
    for label in labels:
        if re.search(rf"\b{re.escape(label)}\b", words, re.IGNORECASE):
            yield Flaw("claimReviewed", f"it contains the verdict “{label}”", fatal=False)


def _url(record: Record) -> Iterator[Flaw]:
    url = record.get("url")
    if url is None and record.get("creativeWorkStatus") == DRAFT:
        yield Flaw("url", "there is no public address yet: the record is a draft", fatal=False)
    elif not _is_address(url):
        yield Flaw("url", "it is not an absolute http or https address")
    elif _host(str(url)) in _SHORTENERS:
        yield Flaw("url", "it is a shortened address; the page itself is wanted")


def _rating(record: Record) -> Iterator[Flaw]:
    rating = record.get("reviewRating")
    if not isinstance(rating, Mapping):
        yield Flaw("reviewRating", "exactly one Rating object is wanted")
        return
    if "Rating" not in _list(rating.get("@type")):
        yield Flaw("reviewRating.@type", "it is not “Rating”")
    label = rating.get("alternateName")
    if not _is_text(label):
        yield Flaw("reviewRating.alternateName", "the verdict in words is missing")
    elif len(str(label)) > LONGEST_LABEL:
        yield Flaw("reviewRating.alternateName", "it is long and may be cut; the verdict comes first", fatal=False)
    if "name" in rating:
        yield Flaw("reviewRating.name", "it is read as the verdict by some; alternateName is enough", fatal=False)
    yield from _numbers(rating, str(label).strip().casefold())


def _numbers(rating: Record, label: str) -> Iterator[Flaw]:
    if not any(name in rating for name in _NUMBERS):
        return
    unusable = [name for name in _NUMBERS if not _is_number(rating.get(name))]
    for name in unusable:
        missing = "all three numbers are wanted, or none"
        yield Flaw(f"reviewRating.{name}", "it is no number" if name in rating else missing)
    if not unusable:
        yield from _range(*(float(str(rating[name])) for name in _NUMBERS))
    if label in OFF_SCALE:
        yield Flaw("reviewRating.ratingValue", f"“{label}” is no degree of truth and takes no number")


def _range(value: float, best: float, worst: float) -> Iterator[Flaw]:
    if worst < 1:
        yield Flaw("reviewRating.worstRating", "it is less than 1")
    if worst >= best:
        yield Flaw("reviewRating.bestRating", "it is not greater than worstRating")
    elif not worst <= value <= best:
        yield Flaw("reviewRating.ratingValue", "it does not lie between worstRating and bestRating")


def _author(record: Record) -> Iterator[Flaw]:
    if "author" not in record:
        yield Flaw("author", "who checked the claim is not said", fatal=False)
        return
    for one in _list(record["author"]):
        yield from _someone(one, "author", name_or_url=True)


def _someone(one: object, field: str, *, name_or_url: bool) -> Iterator[Flaw]:
    if not isinstance(one, Mapping):
        yield Flaw(field, "it is not a Person or an Organization")
        return
    if not any(kind in ("Person", "Organization", "NewsMediaOrganization") for kind in _list(one.get("@type"))):
        yield Flaw(f"{field}.@type", "it is neither “Person” nor “Organization”")
    if not _is_text(one.get("name")) and not (name_or_url and _is_address(one.get("url"))):
        yield Flaw(f"{field}.name", "the name is missing")


def _item(record: Record) -> Iterator[Flaw]:
    item = record.get("itemReviewed")
    if item is None:
        yield Flaw("itemReviewed", "where the claim was made is not said", fatal=False)
        yield from _dates(record, {})
        return
    if not isinstance(item, Mapping):
        yield Flaw("itemReviewed", "it is not a Claim")
        return
    if not any(kind in ("Claim", "CreativeWork") for kind in _list(item.get("@type"))):
        yield Flaw("itemReviewed.@type", "it is neither “Claim” nor “CreativeWork”")
    for one in _list(item.get("author")):
        yield from _someone(one, "itemReviewed.author", name_or_url=False)
    yield from _appearances(item)
    yield from _dates(record, item)


def _appearances(item: Record) -> Iterator[Flaw]:
    for field in ("appearance", "firstAppearance"):
        for one in _list(item.get(field)):
            if not _is_address(one.get("url") if isinstance(one, Mapping) else one):
                yield Flaw(f"itemReviewed.{field}", "it has no absolute http or https address")


def _dates(record: Record, item: Record) -> Iterator[Flaw]:
    checked, claimed = record.get("datePublished"), item.get("datePublished")
    for field, value in (("datePublished", checked), ("itemReviewed.datePublished", claimed)):
        if value is not None and not _is_date(value):
            yield Flaw(field, "it is no date of the form YYYY-MM-DD")
    if _is_date(checked) and _is_date(claimed) and str(checked)[:10] < str(claimed)[:10]:
        yield Flaw("datePublished", "the check is older than the claim", fatal=False)


def _list(value: object) -> list[object]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_number(value: object) -> bool:
    """Tell whether a value is a number, or a text that reads as one, as many records have it."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return False
    try:
        return math.isfinite(float(value))
    except (ValueError, OverflowError):
        return False


def _is_address(value: object) -> bool:
    if not isinstance(value, str) or any(sign.isspace() for sign in value):
        return False
    try:
        parts = urlsplit(value)
        return parts.scheme.lower() in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _is_date(value: object) -> bool:
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return False
    try:
        if len(value) > len("2026-03-01"):
            datetime.fromisoformat(value)
        else:
            date.fromisoformat(f"{value}-01-01"[:10] if len(value) == len("2026") else f"{value}-01"[:10])
    except ValueError:
        return False
    return True


def numbers_ignored(rating: object) -> str:
    """Return why the numbers of a rating cannot be believed, in a few words; empty when they can, or there are none."""
    if not isinstance(rating, Mapping):
        return ""
    label = str(rating.get("alternateName", "")).strip().casefold()
    found = next(_numbers(rating, label), None)
    return f"{found.field.partition('.')[2]}: {found.sentence}" if found else ""
