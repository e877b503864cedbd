"""Bad saved pages and mails, and a child process that ends badly."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from annotator.errors import ReadingError
from annotator.library.library import Library
from annotator.operations import importing
from annotator.paths import resource
from annotator.reading import sandbox
from annotator.reading.content import Kind
from annotator.reading.reader import read_bytes, read_text
from annotator.reading.sandbox import Request, parse
from tests.reading.builders import saved_page

PARAGRAPHS = resource("sample", "sample.txt").read_text(encoding="utf-8").strip().split("\n\n")[3:]
PAGE = (
    "<html><body><article>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS) + "</article></body></html>"
).encode()
WHOLE = saved_page(PAGE)


def refusal(data: bytes, name: str = "a.mhtml") -> str:
    with pytest.raises(ReadingError) as caught:
        read_bytes(data, name=name)
    return str(caught.value)


def child(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def outcome(code: str, seconds: float = 20) -> str:
    with pytest.raises(ReadingError) as caught:
        parse(b"x", Request(Kind.PLAIN, "a.txt", seconds=seconds), child(code))
    return str(caught.value)


# Any format: the child.


def test_imp_010_the_same_file_twice(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.annotator", create=True)
    first = importing.add_article(library, read_text("It fell on Monday."))
    again = importing.add_article(library, read_text("It fell on Monday.\r\n"))
    assert (again.article_id, again.already_known, len(again.known_since) > 9) == (first.article_id, True, True)
    assert len(library.articles.all()) == 1
    library.close()


def test_imp_016_a_child_that_is_killed() -> None:
    assert "stopped unexpectedly" in outcome("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")


def test_imp_017_a_child_that_takes_too_long() -> None:
    assert "took too long" in outcome("import time; time.sleep(60)", 0.3)


@pytest.mark.skipif(sys.platform != "linux", reason="address space is capped on Linux")
def test_imp_018_a_child_that_needs_too_much_memory() -> None:
    with pytest.raises(ReadingError, match="too complex"):
        parse(b"a b. " * 3_000_000, Request(Kind.PLAIN, "a.txt", seconds=60, memory=64 << 20))


def test_imp_019_a_child_that_talks_nonsense(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "no proper answer" in outcome("print('garbage')")
    monkeypatch.setattr(sandbox, "LARGEST_ANSWER", 100_000)
    assert "stopped unexpectedly" in outcome("while True: print('x' * 1000)")


@pytest.mark.skipif(sys.platform != "linux", reason="the system ends children with their parent on Linux")
def test_imp_020_no_child_outlives_the_program(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    inner = (
        "import os, time; from annotator.reading.child import end_with_parent; end_with_parent(); "
        f"open({str(told)!r}, 'w').write(str(os.getpid())); time.sleep(60)"
    )
    program = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"
    parent = subprocess.Popen(child(program), cwd=Path(__file__).resolve().parents[2])
    for _ in range(400):
        if told.exists() and told.read_text():
            break
        threading.Event().wait(0.05)
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    for _ in range(200):
        if not Path(f"/proc/{told.read_text()}").exists():
            break
        threading.Event().wait(0.05)
    with pytest.raises(ProcessLookupError):
        os.kill(int(told.read_text()), 0)


# Saved pages.


def test_imp_110_no_page_in_the_file() -> None:
    assert "no page was found" in refusal(WHOLE.replace(b"Content-Type: text/html", b"Content-Type: text/css"))
    assert "no page was found" in refusal(b"From: x\r\nContent-Type: multipart/related\r\n\r\nIt fell.")
    assert "no page was found" in refusal(WHOLE.replace(b'boundary="----x"', b'boundary="----y"'))
    cut = read_bytes(WHOLE[: WHOLE.index(b"</p>", 3_000)], name="a.mhtml")
    assert any("cut off" in warning for warning in cut.warnings)


def test_imp_111_charsets_that_are_unknown_or_lie() -> None:
    unknown = read_bytes(saved_page(PAGE, charset="x-unheard-of"), name="a.mhtml")
    assert unknown.text == "\n\n".join(PARAGRAPHS)
    lying = read_bytes(saved_page(PAGE.decode().encode("cp1252"), charset="utf-8"), name="a.mhtml")
    assert any("could not be read" in warning for warning in lying.warnings)


def test_imp_112_bad_base64_and_unknown_ways_of_writing() -> None:
    assert "cannot be read" in refusal(saved_page(PAGE, how="x-unheard-of"))
    assert "damaged" in refusal(saved_page(b"QUJDRA==!! no base64 at all ~~~~ (((", how="base64"))
    soup = b"From: a\nSubject: b\n\n" + b"\n".join([b"QUJD" * 19] * 6)
    assert "still packed" in refusal(soup, "a.eml")


def test_imp_113_deep_multiparts_are_refused() -> None:
    data = b"MIME-Version: 1.0\r\n"
    for level in range(3_000):
        data += b'Content-Type: multipart/mixed; boundary="b%d"\r\n\r\n--b%d\r\n' % (level, level)
    assert "too deeply" in refusal(data + b"Content-Type: text/html\r\n\r\n<p>x")


def test_imp_114_frames_and_other_parts_are_left_alone() -> None:
    frame = b"\r\n------x\r\nContent-Type: text/html\r\nContent-Location: file:///etc/passwd\r\n\r\n<p>Buy this.</p>"
    cut = WHOLE.index(b"\r\n------x")
    assert read_bytes(WHOLE[:cut] + frame + WHOLE[cut:], name="a.mhtml").text == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize("head", [b"X-A: " + b"x" * 5_000_000 + b"\r\n", b"X-A: y\r\n" * 200_000], ids=["long", "many"])
def test_imp_115_heads_beyond_all_measure(head: bytes) -> None:
    assert "head longer" in refusal(head + WHOLE)


# The clipboard; what the window does with it is tested there.


def test_imp_121_a_huge_clipboard() -> None:
    with pytest.raises(ReadingError, match=r"20 MB"):
        read_text("word " * 4_200_000)


def test_imp_122_half_characters_are_left_out_and_said() -> None:
    reading = read_text("It \ud83dfell. It rose.")
    assert reading.text == "It fell. It rose."
    assert [span.slice(reading.text) for span in reading.sentences] == ["It fell.", "It rose."]
    assert reading.warnings
