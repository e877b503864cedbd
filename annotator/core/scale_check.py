"""What makes a rating scale one that verdicts can be given on."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import get_args

from annotator.core.canonical import canonicalise
from annotator.core.scale import Label, LineStyle, Scale, label_id

MOST_LABELS = 9
LONGEST_NAME, LONGEST_DEFINITION, LONGEST_GLYPH = 40, 400, 2
COLOURS = ("blue", "teal", "yellow", "rose", "orange", "grey")
_HEX = re.compile(r"#[0-9a-f]{6}")


def tidied(scale: Scale) -> Scale:
    """Return a scale with its texts in one line each, its keys in capitals, and the ids that follow from the names."""
    return replace(scale, name=_line(scale.name), labels=tuple(map(_tidied, scale.labels)))


def flaws(scale: Scale) -> list[str]:
    """Return what is wrong with a tidied scale, one sentence each; nothing when verdicts can be given on it."""
    if not scale.name:
        return ["A rating scale needs a name."]
    if not 1 <= len(scale.labels) <= MOST_LABELS:
        return [f"A rating scale has between 1 and {MOST_LABELS} verdicts."]
    return [*_flaws_of_labels(scale.labels), *_doubles(scale.labels)]


def _flaws_of_labels(labels: Iterable[Label]) -> Iterator[str]:
    for place, label in enumerate(labels, 1):
        if not (label.id and label.name.isprintable()):
            yield f"Verdict {place} needs a name with a letter or digit in it, and none but printable characters."
        if len(label.name) > LONGEST_NAME or len(label.definition) > LONGEST_DEFINITION:
            yield (
                f"The words of “{label.name[:LONGEST_NAME]}” are too long: a name has up to {LONGEST_NAME} characters, "
                f"a definition up to {LONGEST_DEFINITION}."
            )
        yield from _flaws_of_looks(label)


def _flaws_of_looks(label: Label) -> Iterator[str]:
    if label.key and not (len(label.key) == 1 and label.key.isalpha()):
        yield f"The key of “{label.name}” has to be one letter; digits follow the order."
    if not (1 <= len(label.glyph) <= LONGEST_GLYPH and label.glyph.isprintable() and label.glyph.strip()):
        yield f"“{label.name}” needs a sign of one or two characters, so that it shows without its colour."
    if label.colour not in COLOURS and not _HEX.fullmatch(label.colour):
        yield f"The colour of “{label.name}” has to be {', '.join(COLOURS)} or #rrggbb."
    if label.line not in get_args(LineStyle):
        yield f"The line of “{label.name}” has to be {', '.join(get_args(LineStyle))}."
    if label.number is not None and not math.isfinite(label.number):
        yield f"The number of “{label.name}” is none."


def _doubles(labels: Iterable[Label]) -> Iterator[str]:
    known = list(labels)
    for label in _second(known, lambda label: label.id):
        yield f"Two verdicts are called “{label.name}”."
    for label in _second(known, lambda label: label.key):
        yield f"Two verdicts have the key {label.key}."
    for label in _second(known, lambda label: label.glyph):
        yield f"Two verdicts have the sign {label.glyph}, and would differ by colour alone."


def _second(labels: Iterable[Label], said: Callable[[Label], str]) -> Iterator[Label]:
    """Yield every label that says the same as one before it; to say nothing is no repetition."""
    seen: set[str] = set()
    for label in labels:
        if said(label) in seen:
            yield label
        seen |= {said(label)} - {""}


def _tidied(label: Label) -> Label:
    name = _line(label.name)
    return replace(
        label,
        id=label_id(name),
        name=name,
        definition=_line(label.definition),
        key=label.key.strip().upper(),
        glyph=_line(label.glyph),
        colour=label.colour.strip().casefold(),
        number=None if label.number is None else float(label.number),
    )


def _line(text: str) -> str:
    return " ".join(canonicalise(text).text.split())
