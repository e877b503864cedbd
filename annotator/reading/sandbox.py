"""Runs the child process that parses, and turns everything that can go wrong there into one sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass, fields
from pathlib import Path
from typing import IO, Any

import annotator
from annotator.core.passage import Passage, Shape
from annotator.core.span import Span
from annotator.errors import ReadingError
from annotator.reading.content import Kind, shown
from annotator.reading.job import Job
from annotator.reading.parsed import Parsed

WALL_SECONDS = 15.0
LARGEST_ANSWER = 64 << 20
_CPU_SIGNAL = 24

_FAILURES = {
    "memory": "is too complex to be read",
    "depth": "is nested too deeply to be read",
    "no text": "holds no text",
}

_running: set[subprocess.Popen[bytes]] = set()
_cancelled: set[subprocess.Popen[bytes]] = set()


@dataclass(frozen=True, slots=True)
class Request:
    """What the child is to parse (see Job), and its limits; `name` is for sentences to the user."""

    kind: Kind
    name: str
    url: str = ""
    pasted: bool = False
    declared: str = ""
    encoding: str = ""
    whole: bool = False
    seconds: float = WALL_SECONDS
    memory: int = 0


@dataclass(frozen=True, slots=True)
class Run:
    """How long a child may run and how much it may say; `name` is for sentences to the user."""

    name: str
    seconds: float
    largest: int


def parse(data: bytes, request: Request, command: list[str] | None = None) -> tuple[Parsed, tuple[Span, ...]]:
    """Return what the child made of `data`, with its sentences.

    Raises:
        ReadingError: when the child refuses, fails, takes too long, is ended, or answers nonsense.
    """
    job = {field.name: getattr(request, field.name) for field in fields(Job)}
    header: dict[str, object] = {"job": job, "seconds": max(1, int(request.seconds))}
    if request.memory:
        header["memory"] = request.memory
    payload = json.dumps(header).encode("ascii") + b"\n" + data
    answer = run(command or child_command(), payload, Run(request.name, request.seconds, LARGEST_ANSWER))
    return _understood(answer, request)


def cancel() -> None:
    """End every reading that is under way; each raises a ReadingError in its own thread."""
    for process in list(_running):
        _cancelled.add(process)
        process.kill()


def child_command() -> list[str]:
    """Return the command that starts the child."""
    return [sys.executable, "-X", "utf8", "-P", "-m", "annotator.reading.child"]


def run(command: list[str], payload: bytes, wish: Run) -> bytes:
    """Return the child's standard output; the child is ended at its time limit and when it says too much.

    Raises:
        ReadingError: then, and when it fails or is cancelled.
    """
    late = threading.Event()
    with _started(command) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        timer = threading.Timer(wish.seconds, _end_late, (process, late))
        feeder = threading.Thread(target=_feed, args=(process.stdin, payload), daemon=True)
        _running.add(process)
        timer.start()
        feeder.start()
        try:
            answer = process.stdout.read(wish.largest + 1)
            if len(answer) > wish.largest:
                process.kill()
            status = process.wait()
        finally:
            process.kill()
            timer.cancel()
            feeder.join()
            _running.discard(process)
    _check_end(process, status, late=late.is_set(), name=shown(wish.name))
    return answer


def _end_late(process: subprocess.Popen[bytes], late: threading.Event) -> None:
    late.set()
    process.kill()


def _started(command: list[str]) -> subprocess.Popen[bytes]:
    root = Path(annotator.__file__).resolve().parents[1]
    paths = [str(root), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in paths if path)}
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=root,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise ReadingError(f"The reader could not be started: {error.strerror}.") from error


def _feed(stdin: IO[bytes], payload: bytes) -> None:
    # A child that ended early has closed its end; its status says why.
    with suppress(OSError, ValueError):
        stdin.write(payload)
    with suppress(OSError, ValueError):
        stdin.close()


def _check_end(process: subprocess.Popen[bytes], status: int, *, late: bool, name: str) -> None:
    if process in _cancelled:
        _cancelled.discard(process)
        raise ReadingError(f"The reading of “{name}” was cancelled; nothing was stored.")
    if late or status == -_CPU_SIGNAL:
        raise ReadingError(f"Reading “{name}” took too long and was ended; nothing was stored.")
    if status != 0:
        raise ReadingError(f"The reader stopped unexpectedly on “{name}”; nothing was stored.")


def _understood(answer: bytes, request: Request) -> tuple[Parsed, tuple[Span, ...]]:
    """Return the values in the child's answer, which is believed in nothing."""
    name = shown(request.name)
    try:
        message = json.loads(answer)
        if "refused" in message:
            raise ReadingError(str(message["refused"]))
        if "unreadable" in message:
            raise ReadingError(f"“{name}” {message['unreadable']}.")
        if "failed" in message:
            reason = _FAILURES.get(message["failed"], f"could not be parsed ({message['failed']})")
            raise ReadingError(f"“{name}” {reason}.")
        return _parsed(message["parsed"]), _spans(message["sentences"], len(message["parsed"]["text"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ReadingError(f"The reader gave no proper answer for “{name}”; nothing was stored.") from error


def _parsed(values: dict[str, Any]) -> Parsed:
    known = {field.name for field in fields(Parsed)}
    if set(values) != known:
        raise ValueError("fields are missing or too many")
    warnings, guessed, shaped = (values.pop(name) for name in ("warnings", "encoding_guessed", "passages"))
    for text in (*values.values(), *warnings):
        if not isinstance(text, str):
            raise TypeError("a field is no text")
        text.encode("utf-8")
    if not isinstance(guessed, bool):
        raise TypeError("a switch is neither on nor off")
    spans = _spans([[start, end] for start, end, _ in shaped], len(values["text"]))
    passages = tuple(Passage(span, Shape(shape)) for span, (_, _, shape) in zip(spans, shaped, strict=True))
    return Parsed(**values, warnings=tuple(warnings), encoding_guessed=guessed, passages=passages)


def _spans(pairs: list[list[int]], length: int) -> tuple[Span, ...]:
    found = []
    end = 0
    for start, stop in pairs:
        if not (type(start) is int and type(stop) is int and end <= start < stop <= length):
            raise ValueError("a sentence or passage is out of place")
        found.append(Span(start, stop))
        end = stop
    return tuple(found)
