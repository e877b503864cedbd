"""From a command line to an operation, and its outcome to the terminal."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from annotator import paths
from annotator.cli import articles, claims, keeping, scales, signing
from annotator.cli.arguments import verb_parser
from annotator.errors import KnownError
from annotator.library.library import Library

Verb = Callable[[Library, argparse.Namespace], int]

_WITH_LIBRARY: dict[str, Verb] = {
    "add": articles.add,
    "articles": articles.list_all,
    "remove": articles.remove,
    "judge": articles.judge,
    "report": articles.report,
    "claims import": claims.import_file,
    "claims export": claims.export_file,
    "match": claims.match,
    "scale show": scales.show,
    "scale use": scales.use,
    "scale import": scales.import_file,
    "scale export": scales.export_file,
    "sign": signing.sign,
    "reopen": signing.reopen,
    "house": signing.house,
    "library info": keeping.info,
    "library check": keeping.check,
    "library backup": keeping.back_up,
    "library embed": keeping.embed,
    "library purge": keeping.purge,
}
# These make a library where there is none; the others say that it is missing.
_CREATING = {"add", "claims import"}


def run(arguments: Sequence[str]) -> int:
    """Carry out a command line that names a verb and return the exit status."""
    parser = verb_parser()
    options = parser.parse_args(arguments)
    _require_sense(parser, options)
    try:
        return _carry_out(options)
    except KnownError as error:
        return _complain(str(error))
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return _complain("Stopped.")


def _carry_out(options: argparse.Namespace) -> int:
    name = " ".join(filter(None, (options.verb, getattr(options, "action", None))))
    path = options.library or paths.default_library()
    if name == "read":
        return articles.read(options)
    if name == "claims validate":
        return claims.validate(options)
    if name == "library restore":
        return keeping.restore(path, options)
    if name == "library salvage":
        return keeping.salvage(path, options)
    # A missing folder may be a disk that is not plugged in: nothing is laid there.
    has_place = options.library is None or path.parent.is_dir()
    with _opened(path, create=name in _CREATING and has_place) as library:
        return _WITH_LIBRARY[name](library, options)


@contextmanager
def _opened(path: Path, *, create: bool) -> Iterator[Library]:
    library = Library.open(path, create=create)
    try:
        yield library
    finally:
        library.close()


def _require_sense(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    if options.verb != "match":
        return
    if (options.text is None) == (options.queries is None):
        parser.error("match takes either a TEXT or --queries with --out")
    if (options.queries is None) != (options.out is None):
        parser.error("--queries and --out belong together")


def _complain(sentence: str) -> int:
    print(f"annotator: {' '.join(sentence.split())}", file=sys.stderr)
    return 1
