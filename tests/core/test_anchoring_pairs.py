from __future__ import annotations

import json
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest

from annotator.core.anchoring.placing import place_all
from annotator.core.highlight import Highlight, HighlightState, describe
from tests.core.draft_edits import cases
from tests.core.editorial_pairs import Pair, pair

DATA = Path(__file__).resolve().parents[2] / ".." / "shared" / "data"
SEED = DATA / "seed_article.txt"
OPENINGS = DATA / "matching" / "politifact" / "claims.jsonl"
OWN = (
    "Harbour bridge to close for repairs\n\n"
    "The harbour bridge will close on 4 May, the city said on Monday. “We cannot wait,” engineer Ines Holm said. "
    "Some 12,400 cars cross it each day.\n\n"
    "Repairs cost 3.2 million crowns, 40 percent more than planned. The council, led by Tom Adair, voted 9 to 4. "
    "“It’s late,” said Adair. “It’s late,” said Adair.\n\n"
    "Ferries will run every 20 minutes until October. The old timetable, from 2019, returns in winter. "
    "A spokesman for Rikard Lines denied that fares would rise.\n\n"
    "The bridge opened in 1931. It has been closed twice, in 1954 and in 1988."
)


def tally(pairs: list[Pair]) -> Counter[str]:
    """Place every sentence of every pair and count what became of it; a silently wrong place fails at once."""
    counted: Counter[str] = Counter()
    for number, made in enumerate(pairs):
        marks = [Highlight(f"{key}", "c", "v", describe(made.old, span), "") for key, span in made.old_places.items()]
        for placed in place_all(made.old, made.new, marks):
            key = int(placed.highlight.id)
            due = made.new_places.get(key)
            if placed.state is HighlightState.PLACED:
                assert placed.anchor.span == due, (number, placed.highlight.anchor.quote, placed.anchor.quote)
            counted["all"] += 1
            counted[placed.state] += 1
            counted["calm"] += key in made.calm
            counted["calm asked"] += key in made.calm and placed.state is not HighlightState.PLACED
    return counted


def test_no_sentence_of_our_own_texts_is_silently_misplaced() -> None:
    counted = tally([pair(OWN, seed) for seed in range(40)])
    counted += tally([pair(case.old, seed) for seed, case in enumerate(cases("none", 10))])
    assert counted[HighlightState.PLACED] > counted["all"] / 2


@pytest.mark.skipif(not SEED.exists(), reason="the sample texts are not beside the checkout")
def test_no_sentence_of_a_hundred_real_pairs_is_silently_misplaced() -> None:
    with OPENINGS.open(encoding="utf-8") as lines:
        bodies = [_body(json.loads(line)) for line in islice(lines, 400)]
    texts = ["\n\n".join(bodies[at : at + 8]) for at in range(0, 400, 8)]
    seed_text = SEED.read_text(encoding="utf-8")
    counted = tally([pair(seed_text, seed) for seed in range(50)])
    counted += tally([pair(text, seed) for seed, text in enumerate(texts, 50)])
    print(counted)  # noqa: T201
    assert counted["calm asked"] <= counted["calm"] * 0.05, counted


def _body(claim: dict[str, str]) -> str:
    return max((value for value in claim.values() if isinstance(value, str)), key=len)
