"""Sentences of many languages in running text: how many of their ends are found, and how many are invented.

`boundary_texts` holds one sentence a line, in the order of a text; a text of eight of them must fall into the same.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.core.sentences import sentences

TEXTS = sorted(Path(__file__).with_name("boundary_texts").glob("*.txt"))
RUN = 8
UNSPACED = {"zh"}
LEAST = 0.99


def _ends(lines: list[str], blank: str) -> tuple[str, set[int]]:
    ends = set()
    position = 0
    for line in lines:
        position += len(line)
        ends.add(position)
        position += len(blank)
    return blank.join(lines), ends


def test_there_are_texts_of_eight_languages() -> None:
    assert {path.stem for path in TEXTS} == {"ar", "de", "en", "es", "fr", "hi", "ru", "zh"}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_ends_of_sentences_are_found_in_running_text(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    lines = [line for line in lines if line]
    right = wrong = 0
    surprises = []
    for first in range(len(lines)):
        text, wanted = _ends(lines[first : first + RUN], "" if path.stem in UNSPACED else " ")
        found = {span.end for span in sentences(text)}
        right += len(found & wanted) - 1  # the end of the text is no find
        wrong += len(found ^ wanted)
        surprises += [f"{text[max(0, end - 30) : end]}¦{text[end : end + 20]}" for end in found ^ wanted]
    assert 2 * right / (2 * right + wrong) >= LEAST, sorted(set(surprises))
