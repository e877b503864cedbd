"""The verbs on articles: read, add, articles, judge, report."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace

from annotator.cli.output import print_json, print_table, warn, warn_of_reports
from annotator.core.article import Version
from annotator.core.claimants import claimants
from annotator.core.evidence import Evidence
from annotator.core.span import Span
from annotator.errors import KnownError, Refused
from annotator.library.library import Library
from annotator.operations import (
    desk,
    editing,
    exporting,
    house,
    importing,
    marking,
    removing,
    revising,
    sourcing,
    weighing,
)
from annotator.reading.decoding import shown_encoding
from annotator.reading.reading import Reading
from annotator.reporting.options import ReportOptions

STANDARD_INPUT = "-"


def read(options: argparse.Namespace) -> int:
    """Print what a file holds, without storing it."""
    reading = _reading(options.source, options)
    if options.json:
        print_json(_described(reading))
        return 0
    for name in ("title", "byline", "published", "publisher", "url", "language"):
        if getattr(reading, name):
            print(f"{name}: {getattr(reading, name)}")
    if reading.encoding:
        print(f"encoding: {shown_encoding(reading.encoding)}{' (a guess)' if reading.encoding_guessed else ''}")
    print(f"sentences: {len(reading.sentences)}\n\n{reading.text}")
    for warning in reading.warnings:
        warn(warning)
    return 0


def add(library: Library, options: argparse.Namespace) -> int:
    """Import articles; one that cannot be read is named, the others are imported."""
    added = []
    many = len(options.sources) > 1
    for number, source in enumerate(options.sources, 1):
        if many and sys.stderr.isatty():
            print(f"{number} of {len(options.sources)}: {source}", file=sys.stderr)
        outcome = _added(library, source, options, "" if not many else f"{source}: ")
        if outcome is None:
            continue
        title = library.articles.get(outcome.article_id).title
        added.append({"id": outcome.article_id, "title": title, "already_known": outcome.already_known})
        if not options.json:
            print(outcome.article_id)
    if options.json:
        print_json(added)
    return 1 if len(added) < len(options.sources) else 0


def _added(library: Library, source: str, options: argparse.Namespace, prefix: str) -> importing.Added | None:
    """Import one article, and say what there is to say about it; None when it cannot be read."""
    try:
        reading = _reading(source, options)
        outcome = _taken_in(library, reading, options)
    except KnownError as error:
        warn(str(error))
        return None
    for warning in reading.warnings:
        warn(prefix + warning)
    if outcome.already_known:
        warn(f"{reading.source}: this text is in the library already, since {outcome.known_since[:10]}.")
    return outcome


def _taken_in(library: Library, reading: Reading, options: argparse.Namespace) -> importing.Added:
    """Store a reading as a new article, or as the next draft of one; what it is is never guessed.

    Raises:
        Refused: when it looks like a draft, and nothing was said about that.
    """
    if options.as_draft_of is not None:
        if len(options.sources) > 1:
            raise Refused(f"{reading.source}: one text at a time can be the next draft of an article.")
        revised = revising.revise(library, library.articles.find(options.as_draft_of).id, reading)
        places = revised.places
        warn(f"{places.placed} highlights placed, {places.moved} to review, {places.orphaned} without a place.")
        return importing.Added(revised.change, revised.article_id, revised.version_id, already_known=False)
    likely = None if options.new else revising.likely_draft_of(library, reading)
    if likely is not None:
        raise Refused(
            f"{reading.source} looks like a new draft of “{likely.title}”; say --as-draft-of {likely.id} or --new."
        )
    return importing.add_article(library, reading)


def list_all(library: Library, options: argparse.Namespace) -> int:
    """List the articles, newest first."""
    rows = desk.list_articles(library)
    if options.json:
        print_json(
            [
                {
                    "id": row.id, "title": row.title, "source": row.source, "added": row.created_at,
                    "sentences": row.sentences, "checked": row.checked, "claims": row.claims, "judged": row.judged,
                    "signed": row.signed,
                }
                for row in rows
            ]
        )  # fmt: skip
        return 0
    print_table(
        [
            (
                row.id, "signed off" if row.signed else f"{row.checked}/{row.sentences} sentences",
                f"{row.claims} claims", row.title,
            )
            for row in rows
        ]
    )  # fmt: skip
    return 0


def remove(library: Library, options: argparse.Namespace) -> int:
    """Remove an article with everything on it."""
    article = library.articles.find(options.article)
    change = removing.remove_article(library, article.id)
    if options.json:
        print_json({"article": article.id, "title": article.title, "claims": len(change.claims)})
    else:
        print(f"Removed “{article.title}”. Undo in the window brings it back, “annotator library purge” wipes it.")
    return 0


def judge(library: Library, options: argparse.Namespace) -> int:
    """Highlight a quotation and give it a verdict, in the same steps as in the window."""
    article = library.articles.find(options.article)
    version = library.articles.latest(article.id)
    span = _span_of(version, options.quote)
    change = marking.highlight(library, version.id, span, marking.label_named(library, options.verdict).id)
    claim_id = change.focus or ""
    if options.rationale is not None:
        editing.edit_claim(library, claim_id, rationale=options.rationale)
    for address in options.source:
        sourcing.attach(library, claim_id, Evidence("", claim_id, url=address))
    warn_of_reports(change.relied)
    if options.json:
        print_json({"article": article.id, "claim": claim_id, "start": span.start, "end": span.end})
    else:
        print(claim_id)
    return 0


def report(library: Library, options: argparse.Namespace) -> int:
    """Write the report of an article."""
    article = library.articles.find(options.article)
    if options.queries:
        print(exporting.export_query_sheet(library, article.id, options.out, language=options.language or ""))
        return 0
    chosen = _chosen(library, options)
    print(exporting.write(exporting.material(library, article.id, address=options.address), chosen, options.out))
    if options.out.suffix.lower() == ".pdf" and not chosen.tagged:
        unshown = exporting.signs_without_font(library, article.id, chosen.cut)
        if unshown:
            warn(f"{len(unshown)} characters have no font here and show as boxes in the PDF: {unshown[:40]}")
    return 0


def _chosen(library: Library, options: argparse.Namespace) -> ReportOptions:
    """Return what is to be exported: a template, if one is named, with what is said beside it."""
    kept = house.template(library, options.template) if options.template else ReportOptions()
    left_out = kept.left_out if options.without is None else tuple(options.without)
    return replace(
        kept,
        cut=options.cut or kept.cut,
        left_out=left_out,
        tagged=options.tagged or kept.tagged,
        language=options.language or kept.language,
    )


def _reading(source: str, options: argparse.Namespace) -> Reading:
    if source == STANDARD_INPUT:
        data = sys.stdin.buffer.read(importing.LARGEST_FILE + 1)
        return importing.read_bytes(data, "standard input", encoding=options.encoding, whole=options.whole)
    return importing.read(source, encoding=options.encoding, whole=options.whole)


def _described(reading: Reading) -> dict[str, object]:
    sentences = [
        {
            "start": span.start, "end": span.end, "text": span.slice(reading.text),
            "worth": round(weighing.worth(span.slice(reading.text)), 3), "claimant": name or None,
        }
        for span, name in zip(reading.sentences, claimants(reading.text, reading.sentences), strict=True)
    ]  # fmt: skip
    names = ("title", "byline", "published", "publisher", "url", "language", "text")
    return {
        **{name: getattr(reading, name) for name in names},
        "sentences": sentences,
        "passages": [
            {"start": one.span.start, "end": one.span.end, "shape": one.shape.value} for one in reading.passages
        ],
        "encoding": shown_encoding(reading.encoding),
        "warnings": list(reading.warnings),
    }


def _span_of(version: Version, quote: str) -> Span:
    """Return the one place of a quotation.

    Raises:
        Refused: when the article does not hold these words, or holds them more than once.
    """
    wanted = quote.strip()
    start = version.text.find(wanted) if wanted else -1
    if start < 0:
        raise Refused("The article does not hold these words exactly; copy the quotation from it.")
    if version.text.find(wanted, start + 1) >= 0:
        raise Refused("The article holds these words more than once; quote more of the sentence.")
    return Span(start, start + len(wanted))
