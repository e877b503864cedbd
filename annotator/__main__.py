"""The front door: a verb goes to the terminal's commands, anything else opens the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from annotator import paths
from annotator.cli.arguments import VERBS, window_parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status: 0 done, 1 something was wrong, 2 wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if _verb_in(given):
        from annotator.cli.verbs import run as run_verb

        return run_verb(given)
    options = window_parser().parse_args(given)
    from annotator.ui.app import run as open_window

    return open_window(options.library or paths.default_library(), options.articles)


def _verb_in(arguments: Sequence[str]) -> bool:
    """Tell whether the first word that is no option, nor the library's path, is a verb."""
    words = iter(arguments)
    for word in words:
        if word == "--library":
            next(words, None)
        elif not word.startswith("-"):
            return word in VERBS
    return False


if __name__ == "__main__":
    sys.exit(main())
