"""The verbs on answering for a report: sign, reopen, house."""

from __future__ import annotations

import argparse
from pathlib import Path

from annotator.cli.output import print_json
from annotator.library.library import Library
from annotator.operations import house as house_style
from annotator.operations import signing


def sign(library: Library, options: argparse.Namespace) -> int:
    """Sign the report of an article off, or only say what stands against it."""
    if options.sources is not None:
        signing.set_sources_wanted(library, options.sources)
    article = library.articles.find(options.article)
    if not options.check:
        signing.sign_off(library, article.id, options.note)
        print(f"Signed off: {article.title}")
        return 0
    points = signing.points_against(library, article.id)
    if options.json:
        print_json([{"claim": one.claim_id, "text": one.wording, "lacks": one.lacks} for one in points])
    for one in () if options.json else points:
        print(f"{one.claim_id}  lacks {one.lacks}: {one.wording}")
    return 1 if points else 0


def reopen(library: Library, options: argparse.Namespace) -> int:
    """Let a signed article be changed again."""
    article = library.articles.find(options.article)
    signing.reopen(library, article.id, options.note)
    print(f"Reopened: {article.title}")
    return 0


def house(library: Library, options: argparse.Namespace) -> int:
    """Say or change what the desk puts on its reports."""
    given = {name: getattr(options, name) for name in ("name", "footer", "method", "home", "accent", "links")}
    house_style.set_house_style(library, **{name: text for name, text in given.items() if text is not None})
    if options.logo is not None:
        house_style.set_logo(library, Path(options.logo) if options.logo else None)
    style = house_style.house_style(library)
    for name in given:
        print(f"{name}: {getattr(style, name)}")
    print(f"logo: {f'{style.logo.kind}, {style.logo.width} × {style.logo.height}' if style.logo.data else ''}")
    return 0
