"""The child is believed in nothing, and whatever becomes of it is one sentence."""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path

import pytest

from annotator.errors import ReadingError
from annotator.reading import sandbox
from annotator.reading.content import Kind
from annotator.reading.sandbox import Request, cancel, child_command, parse

REQUEST = Request(Kind.PLAIN, "draft.txt", seconds=20)
ARMED = "from annotator.reading.child import forbid_network_and_files as forbid, leave_network as leave\n"
EMPTY = ("title", "byline", "published", "publisher", "url", "language", "encoding")
GOOD = {"text": "It fell.", **dict.fromkeys(EMPTY, ""), "warnings": [], "encoding_guessed": False, "passages": []}


def child(code: str) -> list[str]:
    return [sys.executable, "-P", "-c", code]


def saying(answer: object) -> list[str]:
    return child(f"print({json.dumps(json.dumps(answer))})")


def test_a_text_goes_in_and_comes_out_with_its_sentences() -> None:
    parsed, spans = parse("It fell. Then it rose. 📰 All of it.".encode(), REQUEST)
    assert [span.slice(parsed.text) for span in spans] == ["It fell.", "Then it rose.", "📰 All of it."]


def test_it_works_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "annotator.py").write_text("raise SystemExit(3)")
    (tmp_path / "json.py").write_text("raise SystemExit(3)")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)
    assert parse(b"It fell.", REQUEST)[0].text == "It fell."


@pytest.mark.parametrize(
    "code",
    ["import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "raise SystemExit(1)", "import os; os.abort()"],
    ids=["killed", "status", "abort"],
)
def test_a_child_that_dies_is_one_sentence(code: str) -> None:
    with pytest.raises(ReadingError, match=r"stopped unexpectedly on “draft\.txt”"):
        parse(b"x" * 5_000_000, REQUEST, child(code))


def test_a_child_that_hangs_is_ended() -> None:
    started = time.monotonic()
    with pytest.raises(ReadingError, match="took too long"):
        parse(b"x", Request(Kind.PLAIN, "draft.txt", seconds=0.3), child("import time; time.sleep(60)"))
    assert time.monotonic() - started < 30


def test_a_child_that_never_reads_is_ended_too() -> None:
    with pytest.raises(ReadingError, match="took too long"):
        parse(b"x" * 5_000_000, Request(Kind.PLAIN, "draft.txt", seconds=0.3), child("while True: pass"))


@pytest.mark.parametrize(
    "answer",
    [
        [],
        1,
        None,
        "text",
        {},
        {"parsed": GOOD},
        {"parsed": {**GOOD, "more": ""}, "sentences": []},
        {"parsed": {**GOOD, "title": 5}, "sentences": []},
        {"parsed": {**GOOD, "title": "\ud800"}, "sentences": []},
        {"parsed": {**GOOD, "warnings": [1]}, "sentences": []},
        {"parsed": {**GOOD, "encoding_guessed": "yes"}, "sentences": []},
        {"parsed": {**GOOD, "passages": [[0, 9, "quote"]]}, "sentences": []},
        {"parsed": {**GOOD, "passages": [[0, 8, "poem"]]}, "sentences": []},
        {"parsed": {**GOOD, "passages": [[0, 8]]}, "sentences": []},
        {"parsed": {**GOOD, "passages": [[4, 8, "row"], [0, 2, "row"]]}, "sentences": []},
        {"parsed": GOOD, "sentences": [[0, 9]]},
        {"parsed": GOOD, "sentences": [[3, 2]]},
        {"parsed": GOOD, "sentences": [[0, 5], [4, 6]]},
        {"parsed": GOOD, "sentences": [[0.0, 3]]},
        {"parsed": GOOD, "sentences": [[0]]},
        {"parsed": GOOD, "sentences": 7},
    ],
    ids=str,
)
def test_an_answer_out_of_order_is_refused(answer: object) -> None:
    with pytest.raises(ReadingError, match="no proper answer"):
        sandbox._understood(json.dumps(answer).encode(), REQUEST)


@pytest.mark.parametrize("answer", [b"", b"garbage", b"\xff\xfe", b"[" * 100_000, b'{"parsed": NaN'])
def test_garbage_is_refused(answer: bytes) -> None:
    with pytest.raises(ReadingError, match="no proper answer"):
        sandbox._understood(answer, REQUEST)


def test_garbage_from_a_child_is_refused() -> None:
    with pytest.raises(ReadingError, match="no proper answer"):
        parse(b"x", REQUEST, child("print('garbage')"))


def test_a_flood_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "LARGEST_ANSWER", 100_000)
    with pytest.raises(ReadingError, match="stopped unexpectedly"):
        parse(b"x", REQUEST, child("while True: print('x' * 1000)"))


@pytest.mark.parametrize(
    ("failed", "words"),
    [("memory", "too complex"), ("depth", "nested too deeply"), ("no text", "holds no text"), ("KeyError", "KeyError")],
)
def test_each_failure_has_its_words(failed: str, words: str) -> None:
    with pytest.raises(ReadingError, match=f"“draft.txt”.*{words}"):
        parse(b"x", REQUEST, saying({"failed": failed}))


@pytest.mark.skipif(sys.platform != "linux", reason="address space is capped on Linux")
def test_a_child_that_needs_too_much_memory_says_so() -> None:
    with pytest.raises(ReadingError, match="too complex"):
        parse(b"a b. " * 3_000_000, Request(Kind.PLAIN, "draft.txt", seconds=60, memory=64 << 20))


def test_an_interpreter_that_is_not_there_is_one_sentence() -> None:
    with pytest.raises(ReadingError, match="could not be started"):
        parse(b"x", REQUEST, ["/no/such/python"])


def test_a_reading_can_be_cancelled() -> None:
    stopper = threading.Timer(0.5, cancel)
    stopper.start()
    with pytest.raises(ReadingError, match="cancelled"):
        parse(b"x", REQUEST, child("import time; time.sleep(60)"))
    stopper.join()
    assert not sandbox._running


def answer_of(code: str) -> str:
    """Return what a child says after the code, as the reason of its failure."""
    report = (
        "import json\nsaid = 'nothing stopped it'\ntry:\n    {}\nexcept Exception as error:\n    said = str(error)\n"
    )
    tell = "print(json.dumps({'failed': said}))"
    with pytest.raises(ReadingError) as caught:
        parse(b"x", REQUEST, child(ARMED + "forbid()\n" + report.format(code) + tell))
    return str(caught.value)


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.socket().connect(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('example.com', 80)",
        "import socket; socket.gethostbyname('example.com')",
        "import socket; socket.create_connection(('127.0.0.1', 9), 1)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
    ],
)
def test_the_child_has_no_network_and_starts_nothing(code: str) -> None:
    assert "the reader may not use" in answer_of(code)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("open('/etc/passwd')", "opens no file"),
        ("open('/tmp/annotator-canary', 'w')", "writes no file"),
        ("import os; os.remove('/tmp/annotator-canary')", "may not use"),
        ("import pathlib; pathlib.Path('~').expanduser().joinpath('x').read_bytes()", "opens no file"),
    ],
)
def test_the_child_opens_no_file_of_the_user(code: str, words: str) -> None:
    assert words in answer_of(code)


def test_the_child_may_load_its_own_libraries() -> None:
    assert "nothing stopped it" in answer_of("import wave, email.parser, lxml.html")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has network namespaces")
def test_the_child_leaves_the_network_where_it_may() -> None:
    code = ARMED + (
        "import ctypes, json, os\n"
        "before = os.readlink('/proc/self/ns/net')\n"
        "allowed = os.fork() or os._exit(0 if ctypes.CDLL(None).unshare(0x40000000) == 0 else 1)\n"
        "allowed = os.waitpid(allowed, 0)[1] == 0\n"
        "leave()\n"
        "print(json.dumps({'failed': f'{allowed} {os.readlink(\"/proc/self/ns/net\") != before}'}))"
    )
    with pytest.raises(ReadingError, match=r"True True|False (?:True|False)"):
        parse(b"x", REQUEST, child(code))


def test_the_command_ignores_the_current_folder() -> None:
    assert "-P" in child_command()
