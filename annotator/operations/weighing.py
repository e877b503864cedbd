"""How much the sentences of an article are worth checking, by the weights that come with the program."""

from __future__ import annotations

import tomllib
from functools import cache

from annotator.core.worth import REASONS, WorthModel
from annotator.paths import resource


@cache
def model() -> WorthModel:
    """Return the model of the program's resources."""
    table = tomllib.loads(resource("statements", "worth.toml").read_text(encoding="utf-8"))
    words = resource("statements", "worth_words.tsv").read_text(encoding="utf-8").splitlines()
    return WorthModel.from_table(table, words)


def worth(sentence: str) -> float:
    """Return how much a sentence is worth checking, from 0 to 1."""
    return model().worth(sentence)


def reasons(sentence: str) -> tuple[str, ...]:
    """Return in words what speaks for or against checking a sentence, the strongest first: "a number", "a question"."""
    return tuple(dict.fromkeys(REASONS[name] for name in model().reasons(sentence)))
