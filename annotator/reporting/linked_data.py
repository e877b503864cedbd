"""The report as JSON-LD: a schema.org ClaimReview for each verdict, a W3C Web Annotation for each highlight.

Each object is made anew, so that nothing of one claim is left in the next. An address that nobody gave is not made up:
without one a review is marked as a draft, and so is one whose verdict was given on other words. How was checked, who
signed and what was corrected has no field in a ClaimReview and stands in an annotation of the whole text.
"""

from __future__ import annotations

import base64
import json
import re
import uuid
from collections.abc import Iterator

from annotator.core.claim_review import DRAFT, flaws, repeated_urls
from annotator.errors import ReportError
from annotator.reporting import phrases
from annotator.reporting.document import ClaimBlock, Place, Rating, Report
from annotator.reporting.escaping import link, visible

Node = dict[str, object]

_SCHEMA, _ANNOTATION = "https://schema.org", "http://www.w3.org/ns/anno.jsonld"
# What ends a script element, or a line of one.
_ESCAPED = re.compile("[<>&\u2028\u2029]")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_ORGANIZATION = re.compile(
    r"\b(agency|association|authority|bank|board|bureau|campaign|centre|center|commission|committee|company|council|"
    r"department|foundation|government|group|inc|institute|ltd|ministry|newspaper|office|organi[sz]ation|party|police|"
    r"society|union|university)\b\.?",
    re.IGNORECASE,
)


def write(report: Report) -> bytes:
    """Return the report as JSON-LD that may also stand inside a script element."""
    text = json.dumps({"@graph": _graph(report)}, ensure_ascii=False, allow_nan=False, indent=1)
    return _ESCAPED.sub(lambda sign: f"\\u{ord(sign[0]):04x}", text).encode("utf-8") + b"\n"


def check(data: bytes, report: Report) -> None:
    """Read the file again.

    Raises:
        ReportError: when a review or an annotation is missing or not usable; the sentence names the field.
    """
    try:
        graph = json.loads(data)["@graph"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ReportError("The report was not written: it would not be JSON-LD.") from error
    if graph != _graph(report):
        raise ReportError("The report was not written: it would not hold every verdict and highlight.")
    labels = [rating.name for rating in report.head.scale]
    found = [one for one in graph if one["@type" if "@type" in one else "type"] == "ClaimReview"]
    repeated = repeated_urls(found)
    for place, review in enumerate(found):
        for flaw in (*flaws(review, labels), *filter(None, [repeated.get(place)])):
            if flaw.fatal:
                raise ReportError(f"The report was not written: review {place + 1}, {flaw.field}: {flaw.sentence}.")


def _graph(report: Report) -> list[Node]:
    return [*reviews(report), *assessments(report), *_descriptions(report)]


def reviews(report: Report) -> list[Node]:
    """Return a ClaimReview for each claim that has a verdict and words."""
    return [_review(block, report) for block in report.claims if block.rating.id and visible(block.wording).strip()]


def assessments(report: Report) -> list[Node]:
    """Return a Web Annotation for each highlight."""
    return [_annotation(block, place, report) for block in report.claims for place in block.anchors]


def _review(block: ClaimBlock, report: Report) -> Node:
    head = report.head
    made: Node = {"@context": _SCHEMA, "@type": "ClaimReview"}
    address = link(head.house.address)
    if address:
        made["url"] = f"{address.partition('#')[0]}#claim-{block.number}"
    if not address or block.stale:
        made["creativeWorkStatus"] = DRAFT
    made["claimReviewed"] = visible(block.wording.strip())
    if _ISO_DATE.match(block.decided_at):
        made["datePublished"] = block.decided_at[:10]
    author = _checker(report)
    if author:
        made["author"] = author
    made["reviewRating"] = _rating(block, head.scale)
    made["itemReviewed"] = _claim(block, report)
    return made


def _rating(block: ClaimBlock, scale: tuple[Rating, ...]) -> Node:
    made: Node = {"@type": "Rating"}
    numbers = [rating.number for rating in scale if rating.number is not None]
    number = block.rating.number
    if number is not None and numbers and 1 <= min(numbers) <= number <= max(numbers) > min(numbers):
        for name, value in (("ratingValue", number), ("bestRating", max(numbers)), ("worstRating", min(numbers))):
            made[name] = int(value) if value == int(value) else value
    made["alternateName"] = visible(block.rating.name.strip()) or block.rating.id
    if block.rationale.strip():
        made["ratingExplanation"] = visible(block.rationale.strip())
    return made


def _checker(report: Report) -> Node:
    house = report.head.house
    if house.name or link(house.home):
        made: Node = {"@type": "Organization"}
        if house.name:
            made["name"] = visible(house.name)
        if link(house.home):
            made["url"] = link(house.home)
        return made
    return {"@type": "Person", "name": visible(report.head.checkers[0])} if report.head.checkers else {}


def _claim(block: ClaimBlock, report: Report) -> Node:
    made: Node = {"@type": "Claim"}
    name = visible(block.claimant.strip())
    if name:
        kind = "Organization" if _ORGANIZATION.search(name) else "Person"
        made["author"] = {"@type": kind, "name": name}
    if _ISO_DATE.fullmatch(block.said_on):
        made["datePublished"] = block.said_on
    address = link(report.head.url)
    if address:
        article: Node = {"@type": "NewsArticle", "url": address}
        if report.head.title:
            article["headline"] = visible(report.head.title)
        if _ISO_DATE.match(report.head.published):
            article["datePublished"] = report.head.published[:10]
        made["appearance"] = [article]
    return made


def _annotation(block: ClaimBlock, place: Place, report: Report) -> Node:
    """Return an annotation whose id follows from the text and the place, and tells nothing of the library."""
    digest = report.head.sha256
    name = f"{digest}/{block.number}/{place.start}-{place.end}".encode("utf-8", "replace").decode()
    return {
        "@context": _ANNOTATION,
        "id": uuid.uuid5(uuid.NAMESPACE_URL, name).urn,
        "type": "Annotation",
        "motivation": "assessing",
        "body": list(_bodies(block)),
        "target": {
            "source": link(report.head.url) or _named_by_digest(digest),
            "selector": [
                {"type": "TextQuoteSelector", "exact": visible(place.quote), "prefix": visible(place.prefix),
                 "suffix": visible(place.suffix)},
                {"type": "TextPositionSelector", "start": place.start, "end": place.end},
            ],
        },
    }  # fmt: skip


def _descriptions(report: Report) -> Iterator[Node]:
    """Yield what is said of the report as a whole, as an annotation of the whole text."""
    told = [phrases.corrected(one) for one in report.corrections]
    if report.has("method"):
        told.append(phrases.method(report.head))
    if report.has("signing"):
        told.append(phrases.settled(report.head.signing))
    bodies = [_words("describing", text) for text in told]
    if bodies:
        digest = report.head.sha256
        yield {
            "@context": _ANNOTATION,
            "id": uuid.uuid5(uuid.NAMESPACE_URL, f"{digest}/report").urn,
            "type": "Annotation",
            "motivation": "describing",
            "body": bodies,
            "target": link(report.head.url) or _named_by_digest(digest),
        }


def _words(purpose: str, text: str) -> Node:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": visible(text)}


def _bodies(block: ClaimBlock) -> Iterator[Node]:
    yield {"type": "TextualBody", "purpose": "classifying", "value": visible(block.rating.name)}
    if block.rationale.strip():
        yield _words("commenting", block.rationale)
    if block.text:
        yield _words("describing", block.text)
    yield from (_words("commenting", sentence) for sentence in block.review)


def _named_by_digest(sha256: str) -> str:
    """Return the name of a text by its digest, after RFC 6920."""
    try:
        raw = bytes.fromhex(sha256)
    except ValueError:
        raw = b""
    return f"ni:///sha-256;{base64.urlsafe_b64encode(raw).decode().rstrip('=')}"
