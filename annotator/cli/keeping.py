"""The verbs on the library file: info, check, backup, restore, salvage, embed, purge."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from annotator.cli.output import print_json, print_table, progress_line
from annotator.library.library import Library
from annotator.operations import keeping, meaning, removing


def info(library: Library, options: argparse.Namespace) -> int:
    """Say what is in the library."""
    facts = {
        name: str(value) if isinstance(value, Path) else value for name, value in asdict(keeping.info(library)).items()
    }
    if options.json:
        print_json(facts)
    else:
        print_table([(name.replace("_", " "), str(value)) for name, value in facts.items()])
    return 0


def check(library: Library, options: argparse.Namespace) -> int:
    """Check the library; exit status 1 when something is wrong."""
    problems = keeping.check(library)
    if options.json:
        print_json({"sound": not problems, "problems": [asdict(problem) for problem in problems]})
    else:
        for problem in problems:
            print(problem.sentence)
        if not problems:
            print(f"{library.path} is sound.")
    return 1 if problems else 0


def back_up(library: Library, options: argparse.Namespace) -> int:
    """Write a verified copy of the library."""
    target = keeping.back_up(library, options.file or keeping.backup_path(library))
    missing = keeping.missing_files(library)
    if options.json:
        print_json({"backup": str(target), "missing": missing})
    else:
        print("\n".join([f"Backed up to {target}", *missing]))
    return 0


def purge(library: Library, options: argparse.Namespace) -> int:
    """Wipe what was removed."""
    purged = removing.purge(library)
    backups = removing.backups_that_remain(library)
    if options.json:
        print_json(asdict(purged) | {"backups": backups})
    else:
        print(f"Wiped what was removed. {backups} backups made before may still hold it.")
    return 0


def embed(library: Library, options: argparse.Namespace) -> int:
    """Work out what every claim means, with a line of progress where somebody looks on."""
    with progress_line("claims worked out") as show:
        new = meaning.embed(library, show)
    if options.json:
        print_json({"new": new, "claims": library.claims.count(), "state": meaning.state(library)})
    else:
        print(f"{new} claims worked out. {meaning.state(library)}")
    return 0


def salvage(library_path: Path, options: argparse.Namespace) -> int:
    """Save what can be read of a damaged library."""
    saved = keeping.salvage(library_path, options.file or keeping.salvage_path(library_path))
    if options.json:
        print_json(asdict(saved) | {"path": str(saved.path)})
        return 0
    held = (_count(saved.articles, "article"), _count(saved.claims, "claim"), _count(saved.judged, "verdict"))
    print(f"Saved to {saved.path}: {', '.join(held)}.")
    if saved.remade:
        print(f"Made anew from what was left of them, to be looked at again: {saved.remade}")
    for table, lost in saved.lost.items():
        print(f"Lost of the {table.replace('_', ' ')} table, at least: {_count(lost, 'row')}")
    return 0


def restore(library_path: Path, options: argparse.Namespace) -> int:
    """Put a backup in the library's place."""
    kept = keeping.restore(options.file, library_path)
    before = f"; the library as it was is kept as {kept}" if kept else ""
    _say(
        options, {"library": str(library_path), "kept": str(kept) if kept else None}, f"Restored {library_path}{before}"
    )
    return 0


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _say(options: argparse.Namespace, facts: dict[str, str | None], sentence: str) -> None:
    if options.json:
        print_json(facts)
    else:
        print(sentence)
