"""Take in a new draft of an article, and settle where its highlights stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from annotator.core.anchoring.folding import fold, same_wording
from annotator.core.anchoring.placing import Placement, place_all
from annotator.core.article import Article, Version
from annotator.core.canonical import digest
from annotator.core.change import Change, StepKind
from annotator.core.highlight import Highlight, HighlightState, describe
from annotator.core.match import Difference
from annotator.core.revision import Places, count_places
from annotator.core.span import Span
from annotator.errors import LibraryCorrupt, ReadingError, Refused
from annotator.library.library import Library
from annotator.matching.differences import differences
from annotator.operations.stamp import new_id, now
from annotator.operations.wording import shortened
from annotator.reading.reading import Reading

_ALIKE = 60.0
# What is compared of two texts to see whether they are drafts of one article.
_COMPARED = 6_000
_MOST_COMPARED = 200
# Two lines of a few words are alike too easily.
_FEWEST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Revised:
    """Where the new version is, and what became of the highlights."""

    change: Change
    article_id: str
    version_id: str
    places: Places


@dataclass(frozen=True, slots=True)
class Wordings:
    """What a highlight read before and reads now, and the facts in which the two differ; `now` is empty for none."""

    before: str
    now: str
    facts: tuple[Difference, ...]


def likely_draft_of(library: Library, reading: Reading) -> Article | None:
    """Return the article that a reading may be a new draft of: by address, by title, or by its words; or None.

    It is a guess to ask about. A text that the library holds already is no new draft.
    """
    if library.articles.by_digest(digest(reading.text)) is not None:
        return None
    articles = library.articles.all()
    for known in articles:
        if reading.url and reading.url == known.url:
            return known
    title = fold(reading.title).casefold()
    for known in articles:
        if title and title == fold(known.title).casefold():
            return known
    head = reading.text[:_COMPARED].split()
    for known in articles[:_MOST_COMPARED] if len(head) >= _FEWEST_WORDS else ():
        words = _first_words(library, known)
        if words and fuzz.ratio(head, words, score_cutoff=_ALIKE):
            return known
    return None


def _first_words(library: Library, article: Article) -> list[str]:
    try:
        return library.articles.latest(article.id).text[:_COMPARED].split()
    except LibraryCorrupt:
        # One damaged article must not keep others out.
        return []


def revise(library: Library, article_id: str, reading: Reading) -> Revised:
    """Keep a reading as the next version of an article, with a place, a question or a loss for every highlight.

    Raises:
        ReadingError: when the reading holds no text.
        Refused: when there is no such article, its report is signed off, or a version of any article has this text.
    """
    if not reading.text.strip():
        raise ReadingError(f"No text was found in {reading.source or 'the new draft'}; the article was left as it was.")
    article, older = library.articles.get(article_id), library.articles.latest(article_id)
    sha256 = digest(reading.text)
    if older.sha256 == sha256:
        raise Refused(f"The text of “{shortened(article.title)}” is the same; no new draft was added.")
    at = now()
    version = Version(
        new_id(), article_id, older.number + 1, reading.text, sha256, at, reading.sentences, reading.source_sha256,
        reading.reader, reading.warnings, older.id, reading.passages,
    )  # fmt: skip
    placements = place_all(older.text, version.text, library.highlights.of_version(older.id))
    carried = [_carried(one, version.id, at) for one in placements]
    with library.step(StepKind.REVISE_ARTICLE, shortened(article.title), at=at) as step:
        library.articles.add_version(version)
        for mark in carried:
            library.highlights.add(mark)
    return Revised(step.change, article_id, version.id, count_places(carried))


def confirm_place(library: Library, highlight_id: str) -> Change:
    """Accept the proposed place of a highlight; a verdict on other words stays, and is stale until it is given again.

    One that is placed already, by an earlier press of the same key, is no fault.

    Raises:
        Refused: when it is gone, has no proposed place, or a newer version took it over.
    """
    mark = library.highlights.get(highlight_id)
    if mark.state is HighlightState.PLACED:
        return Change(focus=mark.claim_id)
    if mark.state is HighlightState.ORPHAN:
        raise Refused("No place is proposed for these words; select them in the article and attach the claim there.")
    return _settled(library, mark, mark.anchor.span, StepKind.CONFIRM_PLACE)


def attach(library: Library, highlight_id: str, span: Span) -> Change:
    """Put a highlight that lost its place upon `span`; verdict, notes and sources stay as they are.

    Raises:
        Refused: when it is gone or has a sure place, there is nothing to highlight, or a newer version took it over.
    """
    mark = library.highlights.get(highlight_id)
    if mark.state is HighlightState.PLACED:
        raise Refused("This highlight has its place; move its edges instead.")
    text = library.articles.version(mark.version_id).text
    if not span.fits(text):
        raise Refused("The selection lies outside the article; nothing was attached.")
    span = span.trimmed(text)
    if not len(span):
        raise Refused("Nothing is selected there to attach the claim to.")
    return _settled(library, mark, span, StepKind.ATTACH_HIGHLIGHT)


def keep_as_orphan(library: Library, highlight_id: str) -> Change:
    """Turn down the proposed place of a highlight; its claim stays, with the words it had.

    Raises:
        Refused: when it is gone, or has a sure place.
    """
    mark = library.highlights.get(highlight_id)
    if mark.state is HighlightState.ORPHAN:
        return Change(focus=mark.claim_id)
    if mark.state is HighlightState.PLACED:
        raise Refused("This highlight has its place; nothing is to be turned down.")
    _require_latest(library, mark)
    before = _before(library, mark)
    orphan = replace(mark, state=HighlightState.ORPHAN, anchor=replace(before.anchor, span=Span(0, 0)))
    with library.step(StepKind.CONFIRM_PLACE, shortened(before.anchor.quote), at=now()) as step:
        library.highlights.put(orphan)
    return replace(step.change, focus=mark.claim_id)


def wordings(library: Library, highlight_id: str) -> Wordings:
    """Return what a highlight read when it was last sure, what it reads now, and what that changes.

    For one that has its place, what it read before is the wording its verdict was given on.
    """
    mark = library.highlights.get(highlight_id)
    verdict = library.claims.get(mark.claim_id).verdict
    checked = verdict.checked_text if verdict and mark.state is HighlightState.PLACED else ""
    before = checked or _before(library, mark).anchor.quote
    now_reads = "" if mark.state is HighlightState.ORPHAN else mark.anchor.quote
    changed = () if not now_reads or same_wording(before, now_reads) else differences(now_reads, before)
    return Wordings(before, now_reads, changed)


def _carried(placed: Placement, version_id: str, at: str) -> Highlight:
    old = placed.highlight
    return Highlight(new_id(), old.claim_id, version_id, placed.anchor, at, placed.state, old.id)


def _settled(library: Library, mark: Highlight, span: Span, kind: StepKind) -> Change:
    """Give a highlight its sure place; a claim that still reads as the old quote follows, its verdict does not."""
    _require_latest(library, mark)
    before = _before(library, mark)
    anchor = describe(library.articles.version(mark.version_id).text, span)
    claim = library.claims.get(mark.claim_id)
    with library.step(kind, shortened(anchor.quote), at=now()) as step:
        library.highlights.put(replace(mark, anchor=anchor, state=HighlightState.PLACED))
        if same_wording(claim.text, before.anchor.quote):
            library.claims.put(replace(claim, text=anchor.quote))
    return replace(step.change, focus=mark.claim_id)


def _require_latest(library: Library, mark: Highlight) -> None:
    version = library.articles.version(mark.version_id)
    if library.articles.latest(version.article_id).id != version.id:
        raise Refused("There is a newer draft of this article; settle the place of the words in that one.")


def _before(library: Library, mark: Highlight) -> Highlight:
    """Return the highlight as it was last sure: this one's predecessor, or the one before."""
    known = mark
    while known.predecessor_id is not None:
        try:
            known = library.highlights.get(known.predecessor_id)
        except Refused:
            break
        if known.state is HighlightState.PLACED:
            break
    return known
