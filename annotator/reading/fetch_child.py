"""The child process that fetches a page: it takes a line of JSON, answers with one, and then gives the page's bytes.

Run as `python -m annotator.reading.fetch_child`. It is ended from outside when it takes too long or is cancelled.
"""

from __future__ import annotations

import json
import sys

from annotator.errors import ReadingError
from annotator.reading.child import end_with_parent, limit
from annotator.reading.fetching import DEADLINE, Fetched, fetch

_MEMORY = 1 << 30


def main() -> int:
    """Fetch what one line of JSON on standard input names, and return the exit status."""
    wish = json.loads(sys.stdin.buffer.readline())
    limit(int(DEADLINE), _MEMORY)
    end_with_parent()
    page = b""
    try:
        fetched = fetch(str(wish["url"]), private=bool(wish["private"]))
        answer, page = _described(fetched), fetched.data
    except ReadingError as error:
        answer = {"refused": str(error)}
    except MemoryError:
        answer = {"refused": "The page is too large to be fetched."}
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii") + b"\n" + page)
    sys.stdout.buffer.flush()
    return 0


def _described(fetched: Fetched) -> dict[str, object]:
    return {
        "url": fetched.url, "kind": fetched.kind, "charset": fetched.charset, "warnings": list(fetched.warnings),
    }  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
