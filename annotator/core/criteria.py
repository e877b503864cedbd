"""What a checker looks for among claims, as typed in one line: words, and where they are to stand."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Final

from annotator.core.claim import Claim, ClaimRecord, is_stale, is_unplaced

_PART = re.compile(
    r"(?P<name>by|verdict|tag|since|until):(?P<value>\"[^\"]*\"?|[^\s\"]*)|(?P<word>[^\s:]+|\S)", re.IGNORECASE
)
_WORD = re.compile(r"\w+")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
# What "verdict:" takes for a claim that has none yet.
_TO_CHECK = ("none", "to check", "to-check", "tocheck")
# No date sorts behind it.
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Criteria:
    """What is looked for: every word begins a word of the claim, wherever; those of `by` and `tag` begin one there.

    `verdict` is the beginning of a label's name or id, casefolded, "" for any, None for claims without a verdict.
    `since` and `until` are dates, both included.
    """

    words: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    verdict: str | None = ""
    since: str = ""
    until: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for, so that every claim would fit."""
        return self == _NOTHING

    @property
    def last_moment(self) -> str:
        """The text behind which no date of `until` sorts."""
        return self.until + _LAST


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims of an article are shown; `label_id` is "" for those to check, None for all."""

    label_id: str | None = None
    criteria: Criteria = field(default_factory=Criteria)
    unsourced: bool = False
    open_queries: bool = False
    stale: bool = False
    unplaced: bool = False

    @property
    def is_off(self) -> bool:
        """Whether every claim is shown."""
        return self == _OFF

    def fits(self, record: ClaimRecord) -> bool:
        """Tell whether a claim is shown."""
        verdict = record.claim.verdict
        if self.label_id is not None and self.label_id != (verdict.label_id if verdict else ""):
            return False
        if self.unsourced and record.evidence:
            return False
        if self.open_queries and not any(query.is_open for query in record.queries):
            return False
        if (self.stale and not is_stale(record)) or (self.unplaced and not is_unplaced(record)):
            return False
        return self.criteria.is_empty or fits(self.criteria, record)


_NOTHING: Final = Criteria()
_OFF: Final = ClaimFilter()


def read_criteria(line: str) -> Criteria:
    """Return what a line asks for: `bridge cost by:"Ines Falk" verdict:false tag:ports since:2025 until:2025-06`.

    A date that is none yet, since it is still being typed, asks for nothing.
    """
    words: dict[str, list[str]] = {"": [], "by": [], "tag": []}
    dates: dict[str, str] = {}
    verdict: str | None = ""
    for part in _PART.finditer(line):
        name = (part["name"] or "").lower()
        value = (part["value"] or part["word"] or "").strip('"')
        if name in words:
            words[name] += _WORD.findall(value)
        elif name == "verdict":
            wanted = value.strip().casefold()
            verdict = None if wanted in _TO_CHECK else wanted
        elif _DATE.fullmatch(value):
            dates[name] = value
    return Criteria(
        tuple(words[""]), tuple(words["by"]), tuple(words["tag"]), verdict, dates.get("since", ""),
        dates.get("until", ""),
    )  # fmt: skip


def fits(criteria: Criteria, record: ClaimRecord) -> bool:
    """Tell whether a claim, with its quotes, sources and queries, is what is looked for."""
    claim = record.claim
    if not (_has_verdict(criteria, claim) and _has_date(criteria, claim)):
        return False
    if not (_begin_words(criteria.by, claim.claimant) and _begin_words(criteria.tag, *claim.tags)):
        return False
    quotes = (mark.anchor.quote for mark in record.highlights)
    sources = (text for source in record.evidence for text in (source.title, source.quote))
    queries = (text for query in record.queries for text in (query.wording, query.question))
    return _begin_words(
        criteria.words, claim.text, claim.title, claim.claimant, claim.rationale, claim.place, *claim.tags,
        *quotes, *sources, *queries,
    )  # fmt: skip


def date_of(claim: Claim) -> str:
    """Return the date by which a claim is looked for: of the statement, else of the verdict, else of its entry."""
    return claim.said_on or (claim.verdict.decided_at[:10] if claim.verdict else "") or claim.created_at[:10]


def _has_verdict(criteria: Criteria, claim: Claim) -> bool:
    if criteria.verdict == "":
        return True
    if criteria.verdict is None or claim.verdict is None:
        return criteria.verdict is None and claim.verdict is None
    names = (claim.verdict.label_id.casefold(), claim.verdict.label.casefold())
    return any(name.startswith(criteria.verdict) for name in names)


def _has_date(criteria: Criteria, claim: Claim) -> bool:
    return (not criteria.since or date_of(claim) >= criteria.since) and (
        not criteria.until or date_of(claim) <= criteria.last_moment
    )


def _begin_words(wanted: tuple[str, ...], *texts: str) -> bool:
    if not wanted:
        return True
    words = " " + " ".join(_WORD.findall(_folded(" ".join(texts))))
    return all(" " + _folded(word) in words for word in wanted)


def _folded(text: str) -> str:
    """Return a text without accents and letter case, as the search of the library reads it."""
    if text.isascii():
        return text.casefold()
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter)
    )
