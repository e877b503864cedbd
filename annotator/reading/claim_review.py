"""schema.org ClaimReview records as they are met in the wild, read tolerantly.

Source: https://schema.org/ClaimReview. Ratings arrive as objects, strings or lists; numbers contradict labels, so the
label is what counts.
"""

from __future__ import annotations

from collections.abc import Mapping


def is_claim_review(record: Mapping[str, object]) -> bool:
    """Tell whether a JSON object is meant as a ClaimReview."""
    return "claimReviewed" in record or "ClaimReview" in _texts(record.get("@type"))


def from_claim_review(record: Mapping[str, object]) -> dict[str, str]:
    """Return the fields of a claim line; missing or unusable ones are empty."""
    item = _object(record.get("itemReviewed"))
    claimed = _first_text(item.get("datePublished"))
    rating = _object(record.get("reviewRating"))
    return {
        "id": _first_text(record.get("@id")) or _first_text(record.get("url")),
        "text": _first_text(record.get("claimReviewed")),
        "title": _first_text(record.get("headline")) or _first_text(record.get("name")),
        "verdict": _label(record.get("reviewRating")),
        "claimant": _name(item.get("author")),
        "date": (claimed or _first_text(record.get("datePublished")))[:10],
        "url": _first_text(record.get("url")),
        "rationale": _first_text(rating.get("ratingExplanation")),
        "language": _first_text(record.get("inLanguage")),
    }


def _label(rating: object) -> str:
    if isinstance(rating, list):
        return next((label for label in map(_label, rating) if label), "")
    if isinstance(rating, Mapping):
        return _first_text(rating.get("alternateName")) or _name(rating.get("alternateName")) or _name(rating)
    return _first_text(rating)


def _name(value: object) -> str:
    """Return the names of a person, an organisation, or a list of them."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value)))
    return _first_text(_object(value).get("name")) if isinstance(value, Mapping) else _first_text(value)


def _object(value: object) -> Mapping[str, object]:
    if isinstance(value, list) and value:
        return _object(value[0])
    return value if isinstance(value, Mapping) else {}


def _texts(value: object) -> list[str]:
    return [str(item) for item in (value if isinstance(value, list) else [value])]


def _first_text(value: object) -> str:
    if isinstance(value, list):
        return next((text for text in map(_first_text, value) if text), "")
    return value.strip() if isinstance(value, str) else ""
