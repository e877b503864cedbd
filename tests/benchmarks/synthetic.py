"""Made-up claims with a natural spread of word frequencies, the same at every run."""

from __future__ import annotations

import random
from collections.abc import Iterator

from annotator.core.claim import Claim, Verdict

VOCABULARY = 40_000
_SYLLABLES = (
    "ba",
    "cor",
    "den",
    "fal",
    "gri",
    "hun",
    "jo",
    "kel",
    "lum",
    "mar",
    "nes",
    "pol",
    "qua",
    "rin",
    "sta",
    "tov",
)
_LABELS = (("true", "True", 5.0), ("false", "False", 1.0), ("unverified", "Unverified", None))


def word(rank: int) -> str:
    """Return the word of this frequency rank."""
    letters = []
    rank += len(_SYLLABLES)
    while rank:
        rank, digit = divmod(rank, len(_SYLLABLES))
        letters.append(_SYLLABLES[digit])
    return "".join(letters)


def statements(count: int, seed: int = 7) -> Iterator[str]:
    """Yield statements of 8 to 24 words whose frequencies fall as 1/rank (Zipf)."""
    source = random.Random(seed)
    for _ in range(count):
        ranks = [int(VOCABULARY ** source.random()) - 1 for _ in range(source.randint(8, 24))]
        words = [word(rank) for rank in ranks]
        words.insert(source.randrange(len(words)), str(source.randint(2, 5000)))
        yield " ".join(words).capitalize() + "."


def claims(count: int, seed: int = 7) -> Iterator[Claim]:
    """Yield that many judged earlier claims."""
    for number, text in enumerate(statements(count, seed)):
        label_id, label, place = _LABELS[number % 3]
        verdict = Verdict(label_id, label, "basic", place, "2026-01-01T00:00:00.000Z", "", text)
        yield Claim(f"s{number}", text, "2026-01-01T00:00:00.000Z", verdict=verdict, outside_id=f"o{number}")


def queries(count: int, library_size: int, seed: int = 7) -> list[str]:
    """Return statements that repeat some of the first `library_size` with a few words changed."""
    source = random.Random(seed + 1)
    chosen = sorted(source.sample(range(library_size), count))
    wanted = dict.fromkeys(chosen)
    found = []
    for number, text in enumerate(statements(library_size, seed)):
        if number in wanted:
            words = text.split()
            words[source.randrange(len(words))] = word(source.randrange(200))
            found.append(" ".join(words))
    return found
