"""What can be typed after `annotator`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeAlias

from annotator import __version__

LANGUAGES = ("en", "de")
PARTS = ("figures", "article", "earlier", "queries", "history", "method", "signing")
VERBS = (
    "read", "add", "articles", "remove", "claims", "match", "judge", "report", "sign", "reopen", "house", "scale",
    "library",
)  # fmt: skip


def verb_parser() -> argparse.ArgumentParser:
    """Return the parser for a command line that names a verb."""
    parser = argparse.ArgumentParser(
        prog="annotator", description="Check articles line by line, from a terminal.", allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"Fact Annotator {__version__}")
    _add_library(parser, default=None)
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    _add_reading(verbs)
    _add_claims(verbs)
    _add_checking(verbs)
    _add_signing(verbs)
    _add_scale(verbs)
    _add_keeping(verbs)
    return parser


def window_parser() -> argparse.ArgumentParser:
    """Return the parser for a command line that opens the window."""
    parser = argparse.ArgumentParser(
        prog="annotator",
        description="Open the window, importing the articles given.",
        epilog=f"Verbs for a terminal: {', '.join(VERBS)}; `annotator VERB --help` says more.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Fact Annotator {__version__}")
    _add_library(parser, default=None)
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="a file to import and show")
    return parser


# argparse gives this type no public name.
_Verbs: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001


def _add_library(parser: argparse.ArgumentParser, default: object = argparse.SUPPRESS) -> None:
    parser.add_argument(
        "--library", type=Path, default=default, metavar="PATH", help="the library file; default: the user's own"
    )


def _verb(verbs: _Verbs, name: str, text: str, *, json: bool = False) -> argparse.ArgumentParser:
    parser = verbs.add_parser(name, help=text, description=text, allow_abbrev=False)
    _add_library(parser)
    if json:
        parser.add_argument("--json", action="store_true", help="print JSON")
    return parser


def _add_reading(verbs: _Verbs) -> None:
    read = _verb(verbs, "read", "Read an article without storing it.", json=True)
    read.add_argument("source", metavar="FILE|URL|-")
    _add_how_to_read(read)
    add = _verb(verbs, "add", "Import articles into the library and print their ids.", json=True)
    add.add_argument("sources", nargs="+", metavar="FILE|URL|-")
    _add_how_to_read(add)
    draft = add.add_mutually_exclusive_group()
    draft.add_argument("--as-draft-of", metavar="ARTICLE", help="take the text as the next draft of this article")
    draft.add_argument("--new", action="store_true", help="take what looks like a draft for an article of its own")
    _verb(verbs, "articles", "List the articles of the library with their progress.", json=True)
    remove = _verb(verbs, "remove", "Remove an article with its claims; the window's undo brings it back.", json=True)
    remove.add_argument("article", metavar="ARTICLE", help="an id, its beginning, or the title")


def _add_how_to_read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--encoding", default="", metavar="NAME", help="read the text in this encoding, not as found")
    parser.add_argument("--whole", action="store_true", help="take all of a web page, not only the article on it")


def _add_claims(verbs: _Verbs) -> None:
    claims = _verb(verbs, "claims", "Import or export earlier claims, or look at ClaimReview records.")
    actions = claims.add_subparsers(dest="action", required=True, metavar="import|export|validate")
    for name, text in (
        ("import", "Import earlier claims from a .csv, .jsonl or .json file (ClaimReview too)."),
        ("export", "Write every claim of the library to a .csv, .jsonl or .json file."),
    ):
        action = _verb(actions, name, text)
        action.add_argument("file", type=Path, metavar="FILE")
        if name == "import":
            action.add_argument(
                "--column", dest="columns", action="append", type=_pair, metavar="FIELD=COLUMN",
                help="the column of a table that holds a field, as in text=Statement; as often as needed",
            )  # fmt: skip
    validate = _verb(actions, "validate", "Say what is wrong with the ClaimReview records of a file.", json=True)
    validate.add_argument("file", type=Path, metavar="FILE")


def _add_checking(verbs: _Verbs) -> None:
    match = _verb(verbs, "match", "Find earlier claims for a statement, or for a file of statements.", json=True)
    match.add_argument("text", nargs="?", metavar="TEXT")
    match.add_argument("--queries", type=Path, metavar="Q.jsonl")
    match.add_argument("--out", type=Path, metavar="R.jsonl")
    match.add_argument("--limit", type=_positive, default=10, metavar="N", help="matches a statement (10)")
    match.add_argument("--words-only", action="store_true", help="leave the local model out, where it is installed")
    judge = _verb(verbs, "judge", "Highlight a quotation of an article and give it a verdict.", json=True)
    judge.add_argument("article", metavar="ARTICLE", help="an id, its beginning, or the title")
    judge.add_argument("--quote", required=True, metavar="TEXT", help="the words as they stand in the article")
    judge.add_argument("--verdict", required=True, metavar="LABEL", help="a verdict of the scale in use")
    judge.add_argument("--rationale", metavar="TEXT")
    judge.add_argument("--source", action="append", default=[], type=_some_text, metavar="URL")
    report = _verb(verbs, "report", "Write the verdict report of an article.")
    report.add_argument("article", metavar="ARTICLE", help="an id, its beginning, or the title")
    report.add_argument("--out", type=Path, required=True, metavar="FILE.(html|pdf|docx|md|csv|xlsx|jsonld|json)")
    report.add_argument("--cut", choices=("public", "internal"), help="internal, if no template says otherwise")
    report.add_argument("--template", metavar="NAME", help="take cut and parts as they were kept under a name")
    report.add_argument(
        "--without", action="append", choices=PARTS, metavar="PART", help=f"leave out: {', '.join(PARTS)}"
    )
    report.add_argument("--tagged", action="store_true", help="a PDF for screen readers (needs the extra “tagged”)")
    report.add_argument("--language", choices=LANGUAGES, help="what the program's own words are in (en)")
    report.add_argument("--address", default="", metavar="URL", help="where the report will be published")
    report.add_argument("--queries", action="store_true", help="write the query sheet for the writer, .docx or .html")


def _add_signing(verbs: _Verbs) -> None:
    sign = _verb(verbs, "sign", "Answer for the report of an article, which is read-only from then on.", json=True)
    sign.add_argument("--check", action="store_true", help="only say what stands against signing")
    sign.add_argument("--sources", type=int, metavar="N", help="ask from now on for so many sources a claim (1)")
    reopen = _verb(verbs, "reopen", "Let a signed article be changed again; that is recorded.")
    for verb in (sign, reopen):
        verb.add_argument("article", metavar="ARTICLE", help="an id, its beginning, or the title")
        verb.add_argument("--note", default="", metavar="TEXT", help="what is to be said with it")
    house = _verb(verbs, "house", "Say or change what the desk puts on its reports.")
    for name, text in (
        ("name", "the name of the desk"), ("footer", "a line at the foot"), ("method", "a method note of its own"),
        ("home", "its home page"), ("accent", "the colour of headings, as #rrggbb"), ("links", "the colour of links"),
    ):  # fmt: skip
        house.add_argument(f"--{name}", metavar="TEXT", help=text)
    house.add_argument("--logo", metavar="FILE", help="a PNG or JPEG picture; an empty name for none")


def _add_scale(verbs: _Verbs) -> None:
    scale = _verb(verbs, "scale", "Say or choose the rating scale that verdicts are given on.")
    actions = scale.add_subparsers(dest="action", required=True, metavar="show|use|import|export")
    _verb(actions, "show", "List the scales and the verdicts of the one in use.", json=True)
    use = _verb(actions, "use", "Give verdicts on another scale from now on; stored ones stay as given.")
    use.add_argument("name", metavar="NAME")
    for name, text in (
        ("import", "Take up a scale from a .json file and give verdicts on it from now on."),
        ("export", "Write the scale in use to a .json file for another desk."),
    ):
        _verb(actions, name, text).add_argument("file", type=Path, metavar="FILE")


def _add_keeping(verbs: _Verbs) -> None:
    library = _verb(verbs, "library", "Look after the library file.")
    actions = library.add_subparsers(
        dest="action", required=True, metavar="info|check|backup|restore|salvage|embed|purge"
    )
    _verb(actions, "info", "Say what is in the library.", json=True)
    _verb(actions, "check", "Check the library for damage.", json=True)
    backup = _verb(actions, "backup", "Write a verified copy of the library.", json=True)
    backup.add_argument("file", nargs="?", type=Path, metavar="FILE", help="default: beside the library, with the time")
    restore = _verb(actions, "restore", "Put a backup in the library's place; the present one is kept.", json=True)
    restore.add_argument("file", type=Path, metavar="FILE")
    salvage = _verb(actions, "salvage", "Save what can be read of a damaged library in a new one.", json=True)
    salvage.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help="default: beside the library, with the time"
    )
    _verb(actions, "purge", "Wipe what was removed for good; nothing done so far can be undone then.", json=True)
    _verb(actions, "embed", "Work out for the local model what every claim means; a run broken off goes on.", json=True)


def _some_text(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("an empty source says nothing")
    return text


def _pair(text: str) -> tuple[str, str]:
    field, sign, column = text.partition("=")
    if not (field.strip() and sign and column.strip()):
        raise argparse.ArgumentTypeError(f"“{text}” does not read like FIELD=COLUMN")
    return field.strip(), column.strip()


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a positive number")
    return number
