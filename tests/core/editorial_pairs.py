"""Pairs of drafts as editors make them: several edits at once, with the place of every sentence known."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from annotator.core.span import Span

_BREAK = re.compile(r"(?<=[.!?”])\s+(?=[A-Z“])")
_QUOTES = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'"})


@dataclass
class Sentence:
    """A sentence of the older draft, or a new one where `number` is None."""

    number: int | None
    text: str
    changed: bool = False


@dataclass(frozen=True)
class Pair:
    """Two drafts; `new_places` has no entry for a sentence that was cut or now reads otherwise."""

    old: str
    new: str
    old_places: dict[int, Span]
    new_places: dict[int, Span]
    calm: frozenset[int] = field(default_factory=frozenset)


Draft = list[list[Sentence]]


def pair(text: str, seed: int, edits: int = 5) -> Pair:
    """Return a text and its next draft; the same seed makes the same edits."""
    dice = random.Random(f"pair {seed}")
    old, new = _drafted(text), _drafted(text)
    old_text, old_places = _written(old)
    for edit in dice.sample(EDITS, edits):
        edit(dice, new)
    new[:] = [paragraph for paragraph in new if paragraph]
    new_text, new_places = _written(new)
    return Pair(old_text, new_text, old_places, new_places, _calm(old, new))


def _drafted(text: str) -> Draft:
    split = [_BREAK.split(part.strip()) for part in re.split(r"\n\s*\n", text) if part.strip()]
    numbers = iter(range(sum(map(len, split))))
    return [[Sentence(next(numbers), each) for each in paragraph] for paragraph in split]


def _written(draft: Draft) -> tuple[str, dict[int, Span]]:
    text, places = "", dict[int, Span]()
    for row, paragraph in enumerate(draft):
        for place, each in enumerate(paragraph):
            text += " " if place else "\n\n" if row else ""
            if each.number is not None and not each.changed:
                places[each.number] = Span(len(text), len(text) + len(each.text))
            text += each.text
    return text, places


def _calm(old: Draft, new: Draft) -> frozenset[int]:
    """Return the sentences that stand, unchanged, between the same unchanged neighbours as before."""
    before, after = _threes(old), _threes(new)
    return frozenset(three[1] for three in before & after if three[1] is not None)


def _threes(draft: Draft) -> set[tuple[int | None, ...]]:
    numbers = [-2 if each.changed or each.number is None else each.number for row in draft for each in row]
    framed = [-1, *numbers, -1]
    return {three for three in zip(framed, framed[1:], framed[2:], strict=False) if -2 not in three}


def _any(dice: random.Random, draft: Draft, fits: str = "") -> tuple[list[Sentence], int] | None:
    found = [(row, at) for row in draft for at, each in enumerate(row) if re.search(fits, each.text)]
    return dice.choice(found) if found else None


def _reword(dice: random.Random, draft: Draft, fits: str, other: Callable[[str], str]) -> None:
    if (found := _any(dice, draft, fits)) is not None:
        row, at = found
        now = re.sub(fits, lambda match: other(match[0]), row[at].text, count=1)
        row[at] = Sentence(row[at].number, now, changed=True)


def _move_sentence(dice: random.Random, draft: Draft) -> None:
    if (found := _any(dice, draft)) is not None:
        moved = found[0].pop(found[1])
        target = dice.choice(draft)
        target.insert(dice.randint(0, len(target)), moved)


def _move_paragraph(dice: random.Random, draft: Draft) -> None:
    moved = draft.pop(dice.randrange(len(draft)))
    draft.insert(dice.randint(0, len(draft)), moved)


def _cut_sentence(dice: random.Random, draft: Draft) -> None:
    if (found := _any(dice, draft)) is not None:
        del found[0][found[1]]


def _cut_paragraph(dice: random.Random, draft: Draft) -> None:
    if len(draft) > 2:
        del draft[dice.randrange(len(draft))]


def _add_paragraph(dice: random.Random, draft: Draft) -> None:
    added = [Sentence(None, "A second source has since confirmed the account."), Sentence(None, "More to follow.")]
    draft.insert(dice.randint(0, len(draft)), added)


def _merge(dice: random.Random, draft: Draft) -> None:
    """Join a sentence to the next one, which keeps its words."""
    rows = [row for row in draft if len(row) > 1 and any(each.text.endswith(".") for each in row[:-1])]
    if rows:
        row = dice.choice(rows)
        at = next(at for at, each in enumerate(row[:-1]) if each.text.endswith("."))
        row[at] = Sentence(row[at].number, row[at].text[:-1] + ", while", changed=True)


def _repeat(dice: random.Random, draft: Draft) -> None:
    """Repeat a sentence as a pull quote."""
    if (found := _any(dice, draft)) is not None:
        draft.insert(dice.randint(0, len(draft)), [Sentence(None, found[0][found[1]].text)])


def _retitle(_: random.Random, draft: Draft) -> None:
    draft[0] = [Sentence(None, "What we know so far")]


def _requote(_: random.Random, draft: Draft) -> None:
    for row in draft:
        for each in row:
            each.text = each.text.translate(_QUOTES)


EDITS: tuple[Callable[[random.Random, Draft], None], ...] = (
    _move_sentence, _move_paragraph, _cut_sentence, _cut_paragraph, _add_paragraph, _merge, _repeat, _retitle, _requote,
    lambda dice, draft: _reword(dice, draft, r"\d+", lambda old: str(int(old) + 1)),
    lambda dice, draft: _reword(dice, draft, r"(?<=[a-z] )[A-Z][a-z]{3,}", lambda _: "Haldane"),
    lambda dice, draft: _reword(dice, draft, r", ", lambda _: ". Then "),
)  # fmt: skip
