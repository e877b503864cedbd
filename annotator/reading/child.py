"""The child process that decodes and parses: it has no network, opens no user file, and its memory and time are capped.

It takes one line of JSON (what to parse) and then the bytes on standard input, and answers with one JSON object on
standard output. Run as `python -m annotator.reading.child`.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from annotator.core.sentences import sentences
from annotator.errors import ReadingError
from annotator.reading.content import Kind
from annotator.reading.job import Job
from annotator.reading.parsed import Unreadable
from annotator.reading.parsers import Parser, parser

MEMORY = 1 << 30
LONGEST_ARTICLE = 2_000_000
_NEW_USER_AND_NETWORK = 0x10000000 | 0x40000000
_NEW_NETWORK = 0x40000000
_DIE_WITH_PARENT = 1
_KILL = 9

_FORBIDDEN = (
    "socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system", "os.spawn", "os.remove", "os.rename",
    "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown", "os.startfile", "ftplib.",
    "urllib.", "http.", "smtplib.", "webbrowser.", "shutil.",
)  # fmt: skip
_HARMLESS = frozenset({"socket.gethostname", "shutil.get_archive_formats"})


def main() -> int:
    """Read one request from standard input, answer it, and return the exit status."""
    header = json.loads(sys.stdin.buffer.readline())
    limit(int(header["seconds"]), int(header.get("memory", MEMORY)))
    leave_network()
    # Imported first: the libraries look at the system while they are loaded, and nothing untrusted was read yet.
    job = Job(Kind(header["job"].pop("kind")), **header["job"])
    parse = parser(job.kind)
    forbid_network_and_files()
    try:
        said = json.dumps(answer(parse, sys.stdin.buffer.read(), job), ensure_ascii=False).encode("utf-8", "replace")
    except MemoryError:
        said = b'{"failed": "memory"}'
    sys.stdout.buffer.write(said)
    sys.stdout.buffer.flush()
    return 0


def answer(parse: Parser, data: bytes, job: Job) -> dict[str, Any]:
    """Return what is to be said about `data`: the article, or in a word why there is none."""
    try:
        parsed = parse(data, job)
    except Unreadable as error:
        return {"unreadable": str(error)}
    except ReadingError as error:
        return {"refused": str(error)}
    except MemoryError:
        return {"failed": "memory"}
    except RecursionError:
        return {"failed": "depth"}
    except Exception as error:
        return {"failed": type(error).__name__}
    if not any(character.isalnum() for character in parsed.text):
        return {"failed": "no text"}
    if len(parsed.text) > LONGEST_ARTICLE:
        return {
            "refused": f"The article has {len(parsed.text):,} characters, but at most {LONGEST_ARTICLE:,} can be read."
        }
    spans = [[span.start, span.end] for span in sentences(parsed.text)]
    shaped = [[passage.span.start, passage.span.end, passage.shape] for passage in parsed.passages]
    return {"parsed": asdict(parsed) | {"passages": shaped}, "sentences": spans}


def limit(seconds: int, memory: int) -> None:
    """Cap memory, processor time and file writes, where the system knows such limits."""
    try:
        import resource
    except ImportError:
        return
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds + 1),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def leave_network() -> None:
    """Move to a network without connections and end with the parent, where the system permits it."""
    end_with_parent()
    if sys.platform != "linux":
        return
    import ctypes

    with suppress(OSError, AttributeError):
        system = ctypes.CDLL(None, use_errno=True)
        if system.unshare(_NEW_NETWORK) != 0:
            system.unshare(_NEW_USER_AND_NETWORK)


def end_with_parent() -> None:
    """Have the system end this process when the program ends, where it knows how to."""
    if sys.platform != "linux":
        return
    import ctypes

    with suppress(OSError, AttributeError):
        ctypes.CDLL(None, use_errno=True).prctl(_DIE_WITH_PARENT, _KILL, 0, 0, 0)


def forbid_network_and_files() -> None:
    """Make every use of the network, of other programs and of files outside the Python installation an error."""
    places = {
        sys.prefix,
        sys.base_prefix,
        sys.exec_prefix,
        *(place for place in sys.path if place),
        "/usr/share/zoneinfo",
    }
    roots = tuple(os.path.realpath(place) + os.sep for place in places)

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(_FORBIDDEN) and event not in _HARMLESS:
            raise PermissionError(f"the reader may not use {event}")
        if event == "open":
            _check_open(arguments, roots)

    sys.addaudithook(watch)


def _check_open(arguments: tuple[Any, ...], roots: tuple[str, ...]) -> None:
    path, mode = arguments[0], arguments[1] or "r"
    if isinstance(path, int):
        return
    if set(mode) & set("wax+"):
        raise PermissionError("the reader writes no file")
    if not os.path.realpath(os.fsdecode(path)).startswith(roots):
        raise PermissionError("the reader opens no file of the user")


if __name__ == "__main__":
    sys.exit(main())
