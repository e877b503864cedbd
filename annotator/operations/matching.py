"""Find earlier claims for a statement, and record what the checker decides about them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotator.core.change import Change, StepKind
from annotator.core.claim import Claim
from annotator.core.evidence import Evidence, SourceKind, Stance
from annotator.core.link import Link, Relation
from annotator.core.match import Match
from annotator.errors import Refused
from annotator.library.library import Library
from annotator.library.short_list import Effort
from annotator.matching.meaning import Encoder
from annotator.matching.query import content_words
from annotator.matching.ranking import Statement, rank
from annotator.operations.marking import checked_wording
from annotator.operations.meaning import Meaning
from annotator.operations.reliance import with_reports
from annotator.operations.stamp import new_id, now, today
from annotator.operations.wording import shortened

# The sentences around a statement say what it is about, but not for ever.
MOST_CONTEXT_WORDS = 96
_EFFORT = Effort(40)


@dataclass(frozen=True, slots=True)
class Reach:
    """How far a search for earlier claims goes.

    `effort` says how many claims that share its words are compared with a statement. With an `encoder` they are
    compared by meaning too, together with the claims that only mean the same; `most_new` is how many of them may be
    worked out while somebody waits, and when there are more the words decide alone.
    """

    effort: Effort = _EFFORT
    encoder: Encoder | None = None
    most_new: int = 0


_BY_WORDS = Reach()


def find_matches(
    library: Library, statement: Statement, *, claim_id: str | None = None, article_id: str | None = None,
    limit: int = 10, reach: Reach = _BY_WORDS,
) -> list[Match]:  # fmt: skip
    """Return the earlier claims that match a statement, best first; nothing for one without words.

    The claim itself, what was rejected for it as not the same, and the other claims of its article are left out when
    their ids are given.
    """
    words = content_words(statement.text)
    if not words:
        return []
    model = reach.encoder if reach.encoder and reach.encoder.knows(statement.text) else None
    meaning = Meaning(library, model, statement, reach.most_new) if model else None
    candidates = library.search.short_list(
        words,
        context=_words_around(statement),
        effort=replace(reach.effort, limit=max(reach.effort.limit, limit)),
        without_claims=_left_out(library, claim_id) if claim_id else (),
        without_article=article_id,
        beside=meaning.near() if meaning else (),
    )
    if meaning is None:
        return rank(statement, candidates, limit)
    return rank(statement, meaning.beside(candidates), limit, meaning.model)


def _words_around(statement: Statement) -> list[str]:
    """Return the words of the sentences around a statement and its own; none when it stands alone."""
    if not (statement.before or statement.after):
        return []
    return content_words(" ".join([*statement.before, statement.text, *statement.after]), most=MOST_CONTEXT_WORDS)


def _left_out(library: Library, claim_id: str) -> tuple[str, ...]:
    """Return a claim and the earlier ones that were rejected for it."""
    links = library.links.of_claim(claim_id)
    return claim_id, *(each.earlier_claim_id for each in links if each.relation is Relation.NOT_THE_SAME)


def link(library: Library, claim_id: str, match: Match, relation: Relation) -> Change:
    """Record how a claim stands to an earlier one, with what was shown; its verdict stays as it is.

    Raises:
        Refused: when either claim is gone.
    """
    with library.step(StepKind.LINK, relation.value, at=now()) as step:
        _put_link(library, claim_id, match, relation)
    return replace(step.change, focus=claim_id)


def take_over(library: Library, claim_id: str, match: Match) -> Change:
    """Link a claim as a repeat and take over the earlier verdict, as a new decision, and copies of its sources.

    The rationale comes along where the claim has none; the address of an imported check becomes a source.

    Raises:
        Refused: when either claim is gone, or the earlier one has no verdict to take over.
    """
    at, checker = now(), library.settings.get("checker", "")
    claim, earlier = library.claims.get(claim_id), _present(library, match)
    if earlier.verdict is None:
        raise Refused("The earlier claim has no verdict yet, so there is nothing to take over.")
    verdict = replace(earlier.verdict, decided_at=at, checker=checker, checked_text=checked_wording(library, claim))
    with library.step(StepKind.TAKE_OVER, verdict.label, at=at) as step:
        _put_link(library, claim_id, match, Relation.REPEATS)
        reason = f"as in the earlier check: {shortened(earlier.text)}"
        library.claims.set_verdict(claim_id, verdict, reason=reason, at=at, checker=checker)
        _copy_sources(library, earlier, claim_id)
        if earlier.rationale and not claim.rationale:
            library.claims.put(replace(claim, rationale=earlier.rationale))
    return with_reports(library, replace(step.change, focus=claim_id))


def sources_of(library: Library, earlier: Claim) -> list[Evidence]:
    """Return what would be taken over as sources from an earlier claim: its own, then the address of its check."""
    sources = library.evidence.of_claim(earlier.id)
    if earlier.url and all(source.url != earlier.url for source in sources):
        title = earlier.title or "Earlier check"
        sources.append(
            Evidence(
                "", earlier.id, title, earlier.url, SourceKind.SECONDARY, stance=Stance.CONTEXT, accessed_on=today()
            )
        )
    return sources


def unlink(library: Library, link_id: str) -> Change:
    """Remove a link; what was taken over with it stays.

    Raises:
        Refused: when it is gone already.
    """
    present = library.links.get(link_id)
    with library.step(StepKind.REMOVE_LINK, present.relation.value, at=now()) as step:
        library.links.remove(link_id)
    return replace(step.change, focus=present.claim_id)


def _present(library: Library, match: Match) -> Claim:
    return library.claims.get(match.claim.id)


def _copy_sources(library: Library, earlier: Claim, claim_id: str) -> None:
    present = library.evidence.of_claim(claim_id)
    known = {(source.title, source.url, source.locator) for source in present}
    position = max((source.position for source in present), default=-1) + 1
    for source in sources_of(library, earlier):
        if (source.title, source.url, source.locator) not in known:
            library.evidence.add(replace(source, id=new_id(), claim_id=claim_id, position=position))
            position += 1


def _put_link(library: Library, claim_id: str, match: Match, relation: Relation) -> None:
    library.claims.get(claim_id)
    earlier = _present(library, match)
    if earlier.id == claim_id:
        raise Refused("A claim cannot be linked to itself.")
    for old in library.links.of_claim(claim_id):
        if old.earlier_claim_id == earlier.id:
            library.links.remove(old.id)
    verdict = earlier.verdict
    library.links.add(
        Link(
            id=new_id(),
            claim_id=claim_id,
            earlier_claim_id=earlier.id,
            relation=relation,
            created_at=now(),
            checker=library.settings.get("checker", ""),
            score=match.score,
            scorer=match.scorer,
            earlier_text=earlier.text,
            earlier_label=verdict.label if verdict else "",
            earlier_date=earlier.said_on or (verdict.decided_at[:10] if verdict else ""),
        )
    )
