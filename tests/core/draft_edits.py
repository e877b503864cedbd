"""Articles full of look-alikes, written by a seeded hand, and the twelve edits that a new draft may bring."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotator.core.span import Span

_WHO = ("The port authority", "Councillor Ada Renn", "The water board", "A spokesman", "The school trust", "Dr Iwo Lem")
_DID = ("said", "reported", "estimated", "confirmed", "denied", "warned")
_WHAT = (
    "that {n} ferries were late in {m}", "that costs rose by {n} percent in {m}", "that {n} pupils moved in {m}",
    "that the café’s rent fell to €{n} in {m}", "that the “old mill” used {n} litres in {m}",
    "that {n} homes flooded in {m}",
)  # fmt: skip
_MONTHS = ("March", "April", "May", "June", "July")
_INSERTED = "Editors added this line later for readers abroad."


@dataclass(frozen=True)
class Case:
    """An edit of a text: what was marked, and where exactly it must be then; None where it must not be placed."""

    kind: str
    old: str
    marked: Span
    new: str
    expected: Span | None


@dataclass
class _Draft:
    """Paragraphs of sentences, with the number of the marked one."""

    paragraphs: list[list[str]]
    at: tuple[int, int]

    def text(self) -> str:
        return "\n\n".join(" ".join(paragraph) for paragraph in self.paragraphs)

    def marked(self) -> Span:
        row, place = self.at
        before = sum(len(" ".join(each)) + 2 for each in self.paragraphs[:row])
        before += sum(len(each) + 1 for each in self.paragraphs[row][:place])
        return Span(before, before + len(self.paragraphs[row][place]))


def cases(kind: str, count: int = 240, seed: int = 7) -> Iterator[Case]:
    """Yield `count` cases of one kind of edit; the same seed gives the same cases."""
    dice = random.Random(f"{kind} {seed}")
    for _ in range(count):
        draft = _draft(dice)
        old, marked = draft.text(), draft.marked()
        new, expected = EDITS[kind](dice, _Draft([list(each) for each in draft.paragraphs], draft.at))
        yield Case(kind, old, marked, new, expected)


def _draft(dice: random.Random) -> _Draft:
    sentences = [_sentence(dice) for _ in range(50)]
    for copied in dice.sample(sentences, 8):
        sentences.insert(dice.randrange(len(sentences)), copied)
    paragraphs: list[list[str]] = []
    while sentences:
        size = dice.randint(2, 5)
        paragraphs.append(sentences[:size])
        sentences = sentences[size:]
    row = dice.randrange(len(paragraphs))
    return _Draft(paragraphs, (row, dice.randrange(len(paragraphs[row]))))


def _sentence(dice: random.Random) -> str:
    what = dice.choice(_WHAT).format(n=dice.randint(2, 99), m=dice.choice(_MONTHS))
    return f"{dice.choice(_WHO)} {dice.choice(_DID)} {what}."


def _none(_: random.Random, draft: _Draft) -> tuple[str, Span | None]:
    return draft.text(), draft.marked()


def _before(dice: random.Random, draft: _Draft) -> tuple[str, Span | None]:
    row, place = draft.at
    target = dice.randint(0, row)
    at = dice.randint(0, place if target == row else len(draft.paragraphs[target]))
    draft.paragraphs[target].insert(at, _INSERTED)
    draft.at = (row, place + (target == row))
    return draft.text(), draft.marked()


def _after(dice: random.Random, draft: _Draft) -> tuple[str, Span | None]:
    row, place = draft.at
    target = dice.randint(row, len(draft.paragraphs) - 1)
    at = dice.randint(place + 1 if target == row else 0, len(draft.paragraphs[target]))
    draft.paragraphs[target].insert(at, _INSERTED)
    return draft.text(), draft.marked()


def _mapped(text: str, span: Span, change: Callable[[str], str]) -> tuple[str, Span]:
    """Return a text changed in three parts, and where the marked part is then."""
    head, inside, tail = change(text[: span.start]), change(span.slice(text)), change(text[span.end :])
    return head + inside + tail, Span(len(head), len(head) + len(inside))


def _reflow(dice: random.Random, draft: _Draft) -> tuple[str, Span | None]:
    return _mapped(
        draft.text(), draft.marked(), lambda part: re.sub(r" ", lambda _: dice.choice((" ", "  ", "\n")), part)
    )


def _typography(_: random.Random, draft: _Draft) -> tuple[str, Span | None]:
    changed = str.maketrans({"“": '"', "”": '"', "’": "'", " ": "\u00a0", "-": "\u2011"})
    return _mapped(draft.text(), draft.marked(), lambda part: part.translate(changed))


def _moved(dice: random.Random, draft: _Draft) -> tuple[str, Span | None]:
    row, place = draft.at
    source = dice.randrange(len(draft.paragraphs))
    marked = draft.paragraphs[row]
    paragraph = draft.paragraphs.pop(source)
    draft.paragraphs.insert(dice.randrange(len(draft.paragraphs) + 1), paragraph)
    draft.at = (next(number for number, each in enumerate(draft.paragraphs) if each is marked), place)
    return draft.text(), draft.marked()


def _sentence_moved(dice: random.Random, draft: _Draft) -> tuple[str, Span | None]:
    row, place = draft.at
    sentence = draft.paragraphs[row].pop(place)
    target = dice.randrange(len(draft.paragraphs))
    at = dice.randint(0, len(draft.paragraphs[target]))
    draft.paragraphs[target].insert(at, sentence)
    draft.at = (target, at)
    return draft.text(), draft.marked()


def _accents(_: random.Random, draft: _Draft) -> tuple[str, Span | None]:
    return _mapped(draft.text(), draft.marked(), lambda part: unicodedata.normalize("NFD", part))


def _replaced(dice: random.Random, draft: _Draft, pattern: str, other: Callable[[str], str]) -> tuple[str, Span | None]:
    row, place = draft.at
    sentence = draft.paragraphs[row][place]
    found = dice.choice(list(re.finditer(pattern, sentence)))
    draft.paragraphs[row][place] = sentence[: found.start()] + other(found[0]) + sentence[found.end() :]
    return draft.text(), None


def _letter(dice: random.Random, draft: _Draft) -> tuple[str, Span | None]:
    return _replaced(dice, draft, "[a-z]", lambda old: dice.choice([one for one in "aeiorstlnx" if one != old]))


def _number(dice: random.Random, draft: _Draft) -> tuple[str, Span | None]:
    return _replaced(dice, draft, r"\d+", lambda old: str(int(old) + dice.randint(1, 9)))


def _duplicated(dice: random.Random, draft: _Draft) -> tuple[str, Span | None]:
    row, place = draft.at
    target = dice.randint(0, row)
    at = dice.randint(0, place if target == row else len(draft.paragraphs[target]))
    draft.paragraphs[target].insert(at, draft.paragraphs[row][place])
    draft.at = (row, place + (target == row))
    return draft.text(), draft.marked()


def _deleted(_: random.Random, draft: _Draft) -> tuple[str, Span | None]:
    row, place = draft.at
    del draft.paragraphs[row][place]
    return draft.text(), None


EDITS: dict[str, Callable[[random.Random, _Draft], tuple[str, Span | None]]] = {
    "none": _none, "inserted before": _before, "inserted after": _after, "reflow": _reflow,
    "typography": _typography, "paragraph moved": _moved, "decomposed": _accents, "letter replaced": _letter,
    "number changed": _number, "duplicated before": _duplicated, "deleted": _deleted,
    "sentence moved": _sentence_moved,
}  # fmt: skip
NEUTRAL = tuple(EDITS)[:7]
