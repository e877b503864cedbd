"""Sign a report off, open it again, and tell what was built on a verdict."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from annotator.core.canonical import canonicalise
from annotator.core.change import Change
from annotator.core.claim import Claim, ClaimRecord
from annotator.core.link import Relation
from annotator.core.signing import (
    MOST_SOURCES,
    SOURCES_WANTED,
    Deed,
    OpenPoint,
    SignOff,
    UsedVerdict,
    open_points,
)
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.operations.desk import open_article
from annotator.operations.stamp import new_id, now
from annotator.operations.wording import shortened
from annotator.reporting.document import Correction, Signing

_SOURCES = "sources wanted"
_NAMED_AT_MOST = 20


def points_against(library: Library, article_id: str) -> tuple[OpenPoint, ...]:
    """Return what stands against signing the report of an article, claim by claim."""
    return open_points(open_article(library, article_id).records, sources_wanted(library))


def sign_off(library: Library, article_id: str, note: str = "") -> Change:
    """Answer for the report of an article with the checker's name; the article is read-only from then on.

    Raises:
        Refused: when it is signed already, nobody has said a name, there is nothing to sign, or a claim lacks
            something; the sentence names each such claim.
    """
    with library.snapshot():
        desk = open_article(library, article_id)
        points = points_against(library, article_id)
        used = tuple(_used(library, desk.records))
    if is_signed(library, article_id):
        raise Refused(f"The report of “{desk.article.title}” is signed off already.")
    if not desk.records:
        raise Refused("There is no claim in the article yet, so there is nothing to sign.")
    if not desk.checker:
        raise Refused("Say first whose desk this is: a report is signed with the checker’s name.")
    if points:
        raise Refused(f"The report cannot be signed yet. {_told(points)}")
    return _do(library, SignOff(new_id(), article_id, desk.version.id, Deed.SIGNED, now(), desk.checker, note, used))


def reopen(library: Library, article_id: str, note: str = "") -> Change:
    """Let a signed article be changed again; who did it, when and why is kept.

    Raises:
        Refused: when it is not signed off.
    """
    if not is_signed(library, article_id):
        raise Refused("The report is not signed off, so there is nothing to reopen.")
    version, checker = library.articles.latest(article_id), library.settings.get("checker", "")
    return _do(library, SignOff(new_id(), article_id, version.id, Deed.REOPENED, now(), checker, note))


def is_signed(library: Library, article_id: str) -> bool:
    """Tell whether somebody answers for the report of an article as it is."""
    latest = library.sign_offs.latest(article_id)
    return latest is not None and latest.deed is Deed.SIGNED


def reports_using(library: Library, claim_id: str) -> tuple[str, ...]:
    """Return the titles of the articles whose signed reports used the verdict of a claim."""
    return tuple(one.title for one in library.sign_offs.using(claim_id))


def sources_wanted(library: Library) -> int:
    """Return how many sources a claim needs before its report is signed."""
    told = library.settings.get(_SOURCES, "")
    return int(told) if told.isascii() and told.isdigit() else SOURCES_WANTED


def set_sources_wanted(library: Library, number: int) -> None:
    """Ask from now on for so many sources a claim.

    Raises:
        Refused: when the number is out of range.
    """
    if not 0 <= number <= MOST_SOURCES:
        raise Refused(f"A desk can ask for 0 to {MOST_SOURCES} sources a claim, not {number}.")
    with library.unrecorded():
        library.settings.put(_SOURCES, str(number))


def signing_of(library: Library, article_id: str) -> Signing:
    """Return where the report of an article stands."""
    latest = library.sign_offs.latest(article_id)
    if latest is None:
        return Signing()
    status = "signed off" if latest.deed is Deed.SIGNED else "reopened"
    return Signing(status, latest.checker, latest.at, latest.note)  # type: ignore[arg-type]


def corrections_of(library: Library, article_id: str) -> list[tuple[str, Correction]]:
    """Return the verdicts that were changed after a signed report of the article had used them, oldest first."""
    signed = [one for one in library.sign_offs.of_article(article_id) if one.deed is Deed.SIGNED]
    if not signed:
        return []
    ids = {one.claim_id for done in signed for one in done.used}
    present = {claim.id: claim for claim in library.claims.some(ids)}
    found = [_changed(library, one, _labels(later), later.at) for one, later in pairwise(signed)]
    found.append(_changed(library, signed[-1], {key: _label(claim) for key, claim in present.items()}, ""))
    return [correction for changed in found for correction in changed]


def _do(library: Library, done: SignOff) -> Change:
    cleaned = canonicalise(done.note).text.strip()
    kept = SignOff(
        done.id, done.article_id, done.version_id, done.deed, done.at, done.checker, cleaned, done.used
    )  # fmt: skip
    with library.unrecorded():
        library.sign_offs.add(kept)
    return Change(articles=frozenset({done.article_id}))


def _used(library: Library, records: tuple[ClaimRecord, ...]) -> Iterator[UsedVerdict]:
    """Yield the verdicts that a report says something with: its own and those of the earlier checks it names."""
    own = {record.claim.id for record in records}
    named = {
        link.earlier_claim_id
        for record in records
        for link in record.links
        if link.relation is not Relation.NOT_THE_SAME
    }
    for claim in (*(record.claim for record in records), *library.claims.some(named - own)):
        yield UsedVerdict(claim.id, _label(claim), claim.text)


def _changed(library: Library, done: SignOff, labels: dict[str, str], at: str) -> list[tuple[str, Correction]]:
    """Return what is judged otherwise in `labels` than a signed report said; a claim that is not there was removed."""
    return [
        (one.claim_id, _correction(library, one, labels.get(one.claim_id, ""), at))
        for one in done.used
        if labels.get(one.claim_id) != one.label
    ]


def _correction(library: Library, used: UsedVerdict, label: str, at: str) -> Correction:
    entries = [entry for entry in library.history.of_claim(used.claim_id) if entry.new_label == label]
    when = entries[-1].at if entries else at or now()
    return Correction(when, 0, used.text, used.label, label, entries[-1].reason if entries else "")


def _labels(done: SignOff) -> dict[str, str]:
    return {one.claim_id: one.label for one in done.used}


def _label(claim: Claim) -> str:
    return claim.verdict.label if claim.verdict else ""


def _told(points: tuple[OpenPoint, ...]) -> str:
    told = [f"“{shortened(point.wording)}” lacks {point.lacks}" for point in points[:_NAMED_AT_MOST]]
    more = len(points) - len(told)
    return "; ".join(told) + (f"; and {more} more." if more else ".")
