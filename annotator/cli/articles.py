"""The verbs on articles: read, add, articles, judge, report."""

from __future__ import annotations

import argparse
import sys

from annotator.cli.output import print_json, print_table, warn
from annotator.core.article import Version
from annotator.core.evidence import Evidence
from annotator.core.span import Span
from annotator.errors import KnownError, Refused
from annotator.library.library import Library
from annotator.operations import desk, editing, exporting, importing, marking, sourcing, weighing
from annotator.reading.reading import Reading

STANDARD_INPUT = "-"


def read(options: argparse.Namespace) -> int:
    """Print what a file holds, without storing it."""
    reading = _reading(options.source)
    if options.json:
        print_json(_described(reading))
        return 0
    for name in ("title", "byline", "published", "publisher", "url", "language"):
        if getattr(reading, name):
            print(f"{name}: {getattr(reading, name)}")
    print(f"sentences: {len(reading.sentences)}\n\n{reading.text}")
    for warning in reading.warnings:
        warn(warning)
    return 0


def add(library: Library, options: argparse.Namespace) -> int:
    """Import articles; one that cannot be read is named, the others are imported."""
    added, failures = [], 0
    for source in options.sources:
        try:
            reading = _reading(source)
            outcome = importing.add_article(library, reading)
        except KnownError as error:
            failures += 1
            warn(str(error))
            continue
        for warning in reading.warnings:
            warn(warning)
        if outcome.already_known:
            warn(f"{reading.source}: this text is in the library already.")
        title = library.articles.get(outcome.article_id).title
        added.append({"id": outcome.article_id, "title": title, "already_known": outcome.already_known})
        if not options.json:
            print(outcome.article_id)
    if options.json:
        print_json(added)
    return 1 if failures else 0


def list_all(library: Library, options: argparse.Namespace) -> int:
    """List the articles, newest first."""
    rows = desk.list_articles(library)
    if options.json:
        print_json(
            [
                {
                    "id": row.id, "title": row.title, "source": row.source, "added": row.created_at,
                    "sentences": row.sentences, "checked": row.checked, "claims": row.claims, "judged": row.judged,
                }
                for row in rows
            ]
        )  # fmt: skip
        return 0
    print_table(
        [(row.id, f"{row.checked}/{row.sentences} sentences", f"{row.claims} claims", row.title) for row in rows]
    )
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
    if options.json:
        print_json({"article": article.id, "claim": claim_id, "start": span.start, "end": span.end})
    else:
        print(claim_id)
    return 0


def report(library: Library, options: argparse.Namespace) -> int:
    """Write the report of an article."""
    article = library.articles.find(options.article)
    print(exporting.export_report(library, article.id, options.out, cut=options.cut))
    return 0


def _reading(source: str) -> Reading:
    if source == STANDARD_INPUT:
        return importing.read_bytes(sys.stdin.buffer.read(), "standard input")
    return importing.read(source)


def _described(reading: Reading) -> dict[str, object]:
    sentences = [
        {"start": span.start, "end": span.end, "text": text, "worth": round(weighing.worth(text), 3), "claimant": None}
        for span in reading.sentences
        for text in (span.slice(reading.text),)
    ]
    names = ("title", "byline", "published", "publisher", "url", "language", "text")
    return {
        **{name: getattr(reading, name) for name in names},
        "sentences": sentences,
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
