"""The verbs on the rating scale: show, use, import, export."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from annotator.cli.output import print_json, print_table
from annotator.core.scale import Scale
from annotator.library.library import Library
from annotator.operations import rating


def show(library: Library, options: argparse.Namespace) -> int:
    """List the verdicts of the scale in use, and the other scales."""
    present = rating.scale_in_force(library)
    known = rating.scales(library)
    if options.json:
        print_json({"in use": present.name, "scales": [_described(scale) for scale in known]})
        return 0
    print(f"In use: {present.name}")
    print_table(
        [
            (f"{place} {label.key}".strip(), f"{label.glyph} {label.name}", label.definition)
            for place, label in enumerate(present.labels, 1)
        ]
    )
    others = [scale.name for scale in known if scale.id != present.id]
    print(f"Also here: {', '.join(others)}")
    return 0


def use(library: Library, options: argparse.Namespace) -> int:
    """Give verdicts on another scale from now on."""
    print(f"In use: {rating.use_scale(library, options.name).name}")
    return 0


def import_file(library: Library, options: argparse.Namespace) -> int:
    """Take up a scale from a file."""
    print(f"In use: {rating.revise_scale(library, rating.read_scale(options.file)).name}")
    return 0


def export_file(library: Library, options: argparse.Namespace) -> int:
    """Write the scale in use to a file."""
    rating.write_scale(rating.scale_in_force(library), options.file)
    print(options.file)
    return 0


def _described(scale: Scale) -> dict[str, object]:
    return {"id": scale.id, "name": scale.name, "verdicts": [asdict(label) for label in scale.labels]}
