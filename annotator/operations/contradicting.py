"""Find the claims that repeat each other with different verdicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.core.claim import Claim
from annotator.core.contradiction import Contradiction, disagree
from annotator.core.link import Link, Relation
from annotator.library.library import Library


def contradictions(library: Library, version_id: str) -> tuple[Contradiction, ...]:
    """Return the contradictions that a claim of a version is in, whichever of the two was linked to the other."""
    links = library.links.of_version(version_id)
    ids = {claim_id for link in links for claim_id in (link.claim_id, link.earlier_claim_id)}
    return among(links, {claim.id: claim for claim in library.claims.some(ids)})


def among(links: Iterable[Link], claims: Mapping[str, Claim]) -> tuple[Contradiction, ...]:
    """Return each pair of claims that is linked as a repeat and judged differently now, in the order of the links.

    What a link kept of the earlier verdict does not count: it may have been revised since. A claim that is gone
    contradicts nothing.
    """
    found: dict[frozenset[str], Contradiction] = {}
    for link in links:
        claim, earlier = claims.get(link.claim_id), claims.get(link.earlier_claim_id)
        if link.relation is not Relation.REPEATS or claim is None or earlier is None:
            continue
        if disagree(claim.verdict, earlier.verdict):
            found.setdefault(frozenset({claim.id, earlier.id}), Contradiction(claim, earlier))
    return tuple(found.values())
