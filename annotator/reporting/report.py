"""Builds the neutral report from an article and its claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from annotator.core.article import Article, Version
from annotator.core.claim import ClaimRecord, Verdict, VerdictEntry, is_stale
from annotator.core.credit import statements
from annotator.core.evidence import Evidence
from annotator.core.highlight import Highlight, HighlightState
from annotator.core.link import Relation
from annotator.core.query import Outcome
from annotator.core.scale import Label, Scale
from annotator.core.span import Span
from annotator.reporting import outside
from annotator.reporting.document import (
    DESK_PARTS,
    PARTS,
    STALE,
    TO_CHECK,
    ClaimBlock,
    Correction,
    Counts,
    Cut,
    Decision,
    EarlierCheck,
    Head,
    House,
    Mark,
    Part,
    Place,
    Question,
    Rating,
    Report,
    Signing,
    Source,
    Tally,
)
from annotator.reporting.runs import cut as cut_text

_LOST = "The highlighted words are not found in this version of the article."
_UNSURE = "The article changed; the place of the highlight should be looked at."
_STALE = "Stale: the verdict was given on another wording of the claim."


@dataclass(frozen=True, slots=True)
class ReportInput:
    """What a report is built from; `history` holds the verdict history by claim id, where it is wanted.

    `corrected` are the verdicts that were changed after a signed report had used them, each with its claim's id.
    """

    article: Article
    version: Version
    records: Sequence[ClaimRecord]
    scale: Scale
    checker: str
    exported_at: str
    history: Mapping[str, Sequence[VerdictEntry]] = field(default_factory=dict)
    house: House = field(default_factory=House)
    signing: Signing = field(default_factory=Signing)
    corrected: Sequence[tuple[str, Correction]] = ()


def build(given: ReportInput, cut: Cut = "internal", parts: Collection[Part] = PARTS) -> Report:
    """Return the report with the parts that are wanted; the same input gives the same report."""
    may_have = [part for part in PARTS if cut == "internal" or part not in DESK_PARTS]
    left_out = tuple(part for part in may_have if part not in parts)
    records = sorted(given.records, key=lambda record: _reading_order(record, given.version))
    blocks = tuple(
        _without(_block(number, record, given, cut), left_out) for number, record in enumerate(records, start=1)
    )
    marked = [
        (highlight.anchor.span, Mark(number, place))
        for number, record in enumerate(records, start=1)
        for place, highlight in enumerate(_placed(record, given.version), start=1)
    ]
    judged = [
        highlight.anchor.span
        for record, block in zip(records, blocks, strict=True)
        for highlight in _placed(record, given.version)
        if block.rating.id and highlight.state is HighlightState.PLACED
    ]
    told = statements(given.version.text, given.version.sentences)
    counts = _counts(blocks, given.scale, _covered(told, judged), len(told))
    runs = () if "article" in left_out else cut_text(given.version.text, marked)
    head = replace(_head(given, records, cut), left_out=left_out)
    return Report(head, counts, runs, blocks, _corrections(given, records, cut))


def _without(block: ClaimBlock, left_out: Collection[Part]) -> ClaimBlock:
    """Return a claim without the parts that are left out."""
    if not left_out:
        return block
    return replace(
        block,
        earlier=() if "earlier" in left_out else block.earlier,
        queries=() if "queries" in left_out else block.queries,
        history=() if "history" in left_out else block.history,
        places=0 if "article" in left_out else block.places,
    )


def _placed(record: ClaimRecord, version: Version) -> list[Highlight]:
    """Return the highlights that can be marked in the version, in reading order; never one over other words."""
    found = [
        highlight
        for highlight in record.highlights
        if highlight.version_id == version.id
        and highlight.state is not HighlightState.ORPHAN
        and highlight.anchor.holds_in(version.text)
    ]
    return sorted(found, key=lambda highlight: highlight.anchor.span)


def _reading_order(record: ClaimRecord, version: Version) -> tuple[int, int, int, str]:
    """Return what sorts claims by their first highlight; those without one come last, as they came in."""
    placed = _placed(record, version)
    first = placed[0].anchor.span if placed else Span(len(version.text) + 1, len(version.text) + 1)
    return first.start, -first.end, record.claim.sequence, record.claim.id


def _block(number: int, record: ClaimRecord, given: ReportInput, cut: Cut) -> ClaimBlock:
    """Return what the report says about one claim."""
    claim, verdict = record.claim, record.claim.verdict
    placed = _placed(record, given.version)
    quotes = tuple(highlight.anchor.quote for highlight in placed or record.highlights)
    internal = cut == "internal"
    return ClaimBlock(
        number=number,
        rating=_rating_of(verdict, given.scale),
        quotes=quotes,
        text="" if quotes and claim.text.strip() == quotes[0].strip() else claim.text,
        claimant=claim.claimant,
        said_on=claim.said_on,
        rationale=claim.rationale,
        decided_at=verdict.decided_at if verdict else "",
        checker=verdict.checker if verdict and internal else "",
        sources=_sources(record, cut),
        earlier=tuple(
            EarlierCheck(link.relation, link.earlier_text, link.earlier_label, link.earlier_date)
            for link in record.links
            if link.relation is not Relation.NOT_THE_SAME
        ),
        history=_history(given.history.get(claim.id, ())) if internal else (),
        places=len(placed),
        review=tuple(_review(record, placed)),
        said_at=claim.place,
        tags=claim.tags if internal else (),
        queries=_queries(record) if internal else (),
        anchors=tuple(map(_place, placed)),
        stale=is_stale(record),
    )


def _place(highlight: Highlight) -> Place:
    anchor = highlight.anchor
    return Place(anchor.span.start, anchor.span.end, anchor.quote, anchor.prefix, anchor.suffix)


def _review(record: ClaimRecord, placed: Sequence[Highlight]) -> Iterable[str]:
    """Yield what somebody should look at again."""
    if not placed or len(placed) < len(record.highlights):
        yield _LOST
    if any(highlight.state is HighlightState.MOVED for highlight in placed):
        yield _UNSURE
    if is_stale(record):
        yield _STALE


def _sources(record: ClaimRecord, cut: Cut) -> tuple[Source, ...]:
    """Return the sources in the checker's order.

    A confidential one never leaves the desk, nor does how to reach a person.
    """
    ordered = sorted(record.evidence, key=lambda one: (one.position, one.id))
    return tuple(
        Source(
            one.kind,
            one.title,
            one.url,
            one.locator,
            one.quote,
            one.stance,
            one.accessed_on,
            one.archive_url,
            one.confidential,
            *_file(one, cut),
        )
        for one in map(outside.source if cut == "public" else _kept, ordered)
        if cut == "internal" or not one.confidential
    )


def _kept(evidence: Evidence) -> Evidence:
    return evidence


def _file(evidence: Evidence, cut: Cut) -> tuple[str, str]:
    """Return name and digest of the file of a source, for the desk alone."""
    if evidence.attachment is None or cut == "public":
        return "", ""
    return evidence.attachment.name, evidence.attachment.sha256


def _queries(record: ClaimRecord) -> tuple[Question, ...]:
    return tuple(
        Question(one.wording, one.question, one.answer, one.outcome, one.asked_at, one.settled_at)
        for one in record.queries
    )


def _history(entries: Sequence[VerdictEntry]) -> tuple[Decision, ...]:
    """Return the history of a verdict as it was written down."""
    return tuple(Decision(one.at, one.checker, one.old_label, one.new_label, one.reason) for one in entries)


def _rating(label: Label) -> Rating:
    return Rating(label.id, label.name, label.glyph, label.colour, label.line, label.definition, label.number)


def _rating_of(verdict: Verdict | None, scale: Scale) -> Rating:
    """Return how a verdict is shown, with the definition it was given with; a label from outside looks neutral."""
    if verdict is None:
        return TO_CHECK
    label = scale.shown(verdict.label_id, verdict.scale_id)
    if label is None:
        return Rating(verdict.label_id or verdict.label, verdict.label, "•", "grey", "dot")
    definition = scale.defined(verdict.label_id, verdict.scale_id)
    return Rating(label.id, verdict.label, label.glyph, label.colour, label.line, definition, verdict.number)


def _meaning(rating: Rating) -> tuple[str, str]:
    return rating.id, rating.definition


def _covered(sentences: Sequence[Span], judged: Sequence[Span]) -> int:
    """Return how many sentences hold words of a judged claim whose place is sure."""
    return sum(any(sentence.overlaps(span) for span in judged) for sentence in sentences)


def _counts(blocks: Sequence[ClaimBlock], scale: Scale, covered: int, sentences: int) -> Counts:
    """Return the figures, counted from the blocks that are printed."""
    # A label whose definition was changed stands once for each, with the verdicts that were given on it.
    ratings = {_meaning(rating): rating for rating in map(_rating, scale.labels)}
    for block in blocks:
        if not block.stale:
            ratings.setdefault(_meaning(block.rating), block.rating)
    stale = sum(block.stale for block in blocks)
    if stale:
        ratings[_meaning(STALE)] = STALE
    # "To check" closes the list, whether or not a claim is still to check.
    ratings.pop(_meaning(TO_CHECK), None)
    ratings[_meaning(TO_CHECK)] = TO_CHECK
    found = Counter(_meaning(block.counted) for block in blocks)
    return Counts(
        claims=len(blocks),
        tallies=tuple(Tally(rating, found[meaning]) for meaning, rating in ratings.items()),
        to_check=found[_meaning(TO_CHECK)],
        needs_review=sum(bool(block.review) for block in blocks),
        unsourced=sum(not block.sources for block in blocks),
        open_queries=sum(query.outcome is Outcome.OPEN for block in blocks for query in block.queries),
        sentences_checked=covered,
        sentences=sentences,
        stale=stale,
    )


def _corrections(given: ReportInput, records: Sequence[ClaimRecord], cut: Cut) -> tuple[Correction, ...]:
    """Return the corrections under the numbers of this report; why a verdict was changed stays with the desk."""
    numbers = {record.claim.id: number for number, record in enumerate(records, start=1)}
    return tuple(
        replace(one, number=numbers.get(claim_id, 0), reason=one.reason if cut == "internal" else "")
        for claim_id, one in given.corrected
    )


def _head(given: ReportInput, records: Sequence[ClaimRecord], cut: Cut) -> Head:
    """Return the head; the public one names neither the checkers of single claims nor the file at the desk."""
    article, version = given.article, given.version
    verdicts = [record.claim.verdict for record in records if record.claim.verdict]
    moments = sorted(verdict.decided_at for verdict in verdicts if verdict.decided_at)
    named = [given.checker] if cut == "public" else [given.checker, *(verdict.checker for verdict in verdicts)]
    return Head(
        title=article.title,
        byline=article.byline,
        published=article.published,
        publisher=article.publisher,
        url=article.url if cut == "internal" else outside.address(article.url),
        source=article.source if cut == "internal" else "",
        language=article.language,
        version_number=version.number,
        sha256=version.sha256,
        imported_at=version.created_at,
        checkers=tuple(dict.fromkeys(name for name in named if name)),
        checked_from=moments[0] if moments else "",
        checked_to=moments[-1] if moments else "",
        exported_at=given.exported_at,
        scale_name=given.scale.name,
        scale=tuple(_rating(label) for label in given.scale.labels),
        cut=cut,
        house=given.house,
        signing=replace(given.signing, note=given.signing.note if cut == "internal" else ""),
    )
