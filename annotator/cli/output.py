"""How a command speaks: results on standard output, everything else in single lines on standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from annotator.core.change import SignedReport


def print_json(value: object) -> None:
    """Print a value as indented JSON."""
    print(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False))


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in aligned columns; the last column takes what room it needs."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [" ".join(cell.split()).ljust(width) for cell, width in zip(row, widths, strict=True)]
        print("  ".join(cells).rstrip())


@contextmanager
def progress_line(what: str) -> Iterator[Callable[[int, int], None]]:
    """Give a function that shows how many of how many are done, in one line on a terminal and nowhere else."""
    shown = False

    def show(done: int, total: int) -> None:
        nonlocal shown
        if sys.stderr.isatty():
            shown = True
            print(f"\r{done:,} of {total:,} {what}", end="", file=sys.stderr, flush=True)

    try:
        yield show
    finally:
        if shown:
            print(file=sys.stderr)


def warn(sentence: str) -> None:
    """Say something on standard error that does not stop the verb."""
    print(f"annotator: {' '.join(sentence.split())}", file=sys.stderr)


def warn_of_reports(reports: Iterable[SignedReport]) -> None:
    """Name the signed reports that used a verdict which is another one now."""
    for report in reports:
        warn(f"the signed report of “{report.title}” used the verdict that was changed; its next export says so.")
