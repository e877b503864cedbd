"""Rows to values and values to rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from annotator.core.article import Article, Version
from annotator.core.attachment import Attachment
from annotator.core.claim import Claim, Verdict, VerdictEntry
from annotator.core.evidence import Evidence, SourceKind, Stance
from annotator.core.highlight import Anchor, Highlight, HighlightState
from annotator.core.link import Link, Relation
from annotator.core.passage import Passage, Shape
from annotator.core.scale import Label, Scale
from annotator.core.span import Span
from annotator.errors import LibraryCorrupt
from annotator.library.seal import Row, is_whole

T = TypeVar("T")

VERDICT_COLUMNS = ("label_id", "label", "scale_id", "number", "decided_at", "checker", "checked_text")


def values(read: Callable[[Row], T], rows: Iterable[Row]) -> list[T]:
    """Return the values of rows.

    Raises:
        LibraryCorrupt: a row holds what no version of this program wrote.
    """
    return [value(read, row) for row in rows]


def value(read: Callable[[Row], T], row: Row) -> T:
    """Return the value of one row; see `values`."""
    try:
        return read(row)
    except (ValueError, TypeError) as error:
        raise LibraryCorrupt(
            f"The library holds a damaged row ({row.get('id') or row.get('sequence')}); restore a backup of it."
        ) from error


def article_row(article: Article) -> Row:
    """Return the row of an article."""
    return {
        "id": article.id,
        "title": article.title,
        "created_at": article.created_at,
        "byline": article.byline,
        "published": article.published,
        "publisher": article.publisher,
        "url": article.url,
        "language": article.language,
        "source": article.source,
    }


def article(row: Row) -> Article:
    """Return the article of a row."""
    return Article(
        id=row["id"],
        title=row["title"],
        created_at=row["created_at"],
        byline=row["byline"],
        published=row["published"],
        publisher=row["publisher"],
        url=row["url"],
        language=row["language"],
        source=row["source"],
    )


def spans(text: str) -> tuple[Span, ...]:
    """Return the spans of a JSON array of pairs."""
    return tuple(Span(start, end) for start, end in json.loads(text))


def version_row(version: Version) -> Row:
    """Return the row of a version."""
    return {
        "id": version.id,
        "article_id": version.article_id,
        "number": version.number,
        "sha256": version.sha256,
        "created_at": version.created_at,
        "sentences": json.dumps([[span.start, span.end] for span in version.sentences], separators=(",", ":")),
        "source_sha256": version.source_sha256,
        "reader": version.reader,
        "warnings": json.dumps(list(version.warnings), ensure_ascii=False),
        "predecessor_id": version.predecessor_id,
        "text": version.text,
        "passages": _passages_text(version.passages),
    }


def version(row: Row) -> Version:
    """Return the version of a row."""
    return Version(
        id=row["id"],
        article_id=row["article_id"],
        number=row["number"],
        text=row["text"],
        sha256=row["sha256"],
        created_at=row["created_at"],
        sentences=spans(row["sentences"]),
        source_sha256=row["source_sha256"],
        reader=row["reader"],
        warnings=tuple(json.loads(row["warnings"])),
        predecessor_id=row["predecessor_id"],
        passages=_passages(row["passages"]),
    )


def _passages_text(passages: Sequence[Passage]) -> str:
    """Return passages as a JSON array of start, end and shape; nothing for none, as in older libraries."""
    told = [[passage.span.start, passage.span.end, passage.shape] for passage in passages]
    return json.dumps(told, separators=(",", ":")) if told else ""


def _passages(text: str) -> tuple[Passage, ...]:
    return tuple(Passage(Span(start, end), Shape(shape)) for start, end, shape in json.loads(text or "[]"))


def verdict_columns(verdict: Verdict | None) -> Row:
    """Return the columns of a claim's current verdict; an empty label id means "to check"."""
    kept = verdict or Verdict("", "")
    return {
        "label_id": kept.label_id,
        "label": kept.label,
        "scale_id": kept.scale_id,
        "number": None if kept.number is None else float(kept.number),
        "decided_at": kept.decided_at,
        "checker": kept.checker,
        "checked_text": kept.checked_text,
    }


def verdict(row: Row) -> Verdict | None:
    """Return the current verdict of a claim's row."""
    if not row["label_id"]:
        return None
    return Verdict(
        row["label_id"], row["label"], row["scale_id"], row["number"], row["decided_at"], row["checker"],
        row["checked_text"],
    )  # fmt: skip


def claim_row(claim: Claim) -> Row:
    """Return the row of a claim without its verdict and its place in the order."""
    return {
        "id": claim.id,
        "text": claim.text,
        "created_at": claim.created_at,
        "claimant": claim.claimant,
        "rationale": claim.rationale,
        "title": claim.title,
        "url": claim.url,
        "said_on": claim.said_on,
        "language": claim.language,
        "outside_id": claim.outside_id,
        "place": claim.place,
        "tags": "\n".join(claim.tags),
    }


def claim(row: Row) -> Claim:
    """Return the claim of a row."""
    return Claim(
        id=row["id"],
        text=row["text"],
        created_at=row["created_at"],
        claimant=row["claimant"],
        rationale=row["rationale"],
        verdict=verdict(row),
        title=row["title"],
        url=row["url"],
        said_on=row["said_on"],
        language=row["language"],
        outside_id=row["outside_id"],
        sequence=row["sequence"],
        place=row["place"],
        tags=tuple(row["tags"].split("\n")) if row["tags"] else (),
    )


def highlight_row(highlight: Highlight) -> Row:
    """Return the row of a highlight."""
    anchor = highlight.anchor
    return {
        "id": highlight.id,
        "claim_id": highlight.claim_id,
        "version_id": highlight.version_id,
        "span_start": anchor.span.start,
        "span_end": anchor.span.end,
        "quote": anchor.quote,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "state": highlight.state.value,
        "predecessor_id": highlight.predecessor_id,
        "created_at": highlight.created_at,
    }


def highlight(row: Row) -> Highlight:
    """Return the highlight of a row.

    One that is not as it was written has lost its place: it is for a person to look at, and never mended.
    """
    whole = is_whole("highlight", row)
    span = Span(row["span_start"], row["span_end"]) if whole else Span(0, 0)
    return Highlight(
        id=row["id"],
        claim_id=row["claim_id"],
        version_id=row["version_id"],
        anchor=Anchor(span, row["quote"], row["prefix"], row["suffix"]),
        created_at=row["created_at"],
        state=HighlightState(row["state"]) if whole else HighlightState.ORPHAN,
        predecessor_id=row["predecessor_id"],
    )


def evidence_row(evidence: Evidence) -> Row:
    """Return the row of a source."""
    return {
        "id": evidence.id,
        "claim_id": evidence.claim_id,
        "title": evidence.title,
        "url": evidence.url,
        "kind": evidence.kind.value,
        "locator": evidence.locator,
        "quote": evidence.quote,
        "stance": evidence.stance.value,
        "accessed_on": evidence.accessed_on,
        "archive_url": evidence.archive_url,
        "confidential": int(evidence.confidential),
        "position": evidence.position,
        "file_name": evidence.attachment.name if evidence.attachment else "",
        "file_sha256": evidence.attachment.sha256 if evidence.attachment else "",
        "file_size": evidence.attachment.size if evidence.attachment else None,
    }


def evidence(row: Row) -> Evidence:
    """Return the source of a row."""
    return Evidence(
        id=row["id"],
        claim_id=row["claim_id"],
        title=row["title"],
        url=row["url"],
        kind=SourceKind(row["kind"]),
        locator=row["locator"],
        quote=row["quote"],
        stance=Stance(row["stance"]),
        accessed_on=row["accessed_on"],
        archive_url=row["archive_url"],
        confidential=bool(row["confidential"]),
        position=row["position"],
        attachment=attachment(row),
    )


def attachment(row: Row) -> Attachment | None:
    """Return the file of a source's row."""
    if not row["file_sha256"]:
        return None
    return Attachment(row["file_name"], row["file_sha256"], row["file_size"])


def link_row(link: Link) -> Row:
    """Return the row of a link."""
    return {
        "id": link.id,
        "claim_id": link.claim_id,
        "earlier_claim_id": link.earlier_claim_id,
        "relation": link.relation.value,
        "created_at": link.created_at,
        "checker": link.checker,
        "score": float(link.score),
        "scorer": link.scorer,
        "earlier_text": link.earlier_text,
        "earlier_label": link.earlier_label,
        "earlier_date": link.earlier_date,
    }


def link(row: Row) -> Link:
    """Return the link of a row."""
    return Link(
        id=row["id"],
        claim_id=row["claim_id"],
        earlier_claim_id=row["earlier_claim_id"],
        relation=Relation(row["relation"]),
        created_at=row["created_at"],
        checker=row["checker"],
        score=row["score"],
        scorer=row["scorer"],
        earlier_text=row["earlier_text"],
        earlier_label=row["earlier_label"],
        earlier_date=row["earlier_date"],
    )


def entry_row(entry: VerdictEntry) -> Row:
    """Return the row of a history entry."""
    return {
        "claim_id": entry.claim_id,
        "at": entry.at,
        "checker": entry.checker,
        "old_label": entry.old_label,
        "new_label": entry.new_label,
        "reason": entry.reason,
        "checked_text": entry.checked_text,
    }


def entry(row: Row) -> VerdictEntry:
    """Return the history entry of a row."""
    return VerdictEntry(
        claim_id=row["claim_id"],
        at=row["at"],
        checker=row["checker"],
        old_label=row["old_label"],
        new_label=row["new_label"],
        reason=row["reason"],
        checked_text=row["checked_text"],
    )


def scale_row(scale: Scale, *, current: bool) -> Row:
    """Return the row of a rating scale; its labels have rows of their own."""
    return {"id": scale.id, "name": scale.name, "current": int(current)}


def label_row(label: Label, scale_id: str, position: int) -> Row:
    """Return the row of a label."""
    return {
        "scale_id": scale_id,
        "id": label.id,
        "position": position,
        "name": label.name,
        "definition": label.definition,
        "key": label.key,
        "glyph": label.glyph,
        "colour": label.colour,
        "line": label.line,
        "number": None if label.number is None else float(label.number),
    }


def label(row: Row) -> Label:
    """Return the label of a row."""
    return Label(
        id=row["id"],
        name=row["name"],
        definition=row["definition"],
        key=row["key"],
        glyph=row["glyph"],
        colour=row["colour"],
        line=row["line"],
        number=row["number"],
    )
