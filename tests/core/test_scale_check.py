from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.scale import BASIC, Label, Scale, family, label_id, next_revision
from annotator.core.scale_check import COLOURS, flaws, tidied
from annotator.core.scale_presets import PRESETS

ANY = st.text(max_size=50)
LABELS = st.builds(
    Label, ANY, ANY, ANY, ANY, ANY, st.one_of(ANY, st.sampled_from(COLOURS)), ANY, st.none() | st.floats()
)


def changed(place: int = 0, **fields: object) -> Scale:
    labels = [
        replace(label, **cast("dict[str, Any]", fields)) if at == place else label
        for at, label in enumerate(BASIC.labels)
    ]
    return tidied(replace(BASIC, labels=tuple(labels)))


@pytest.mark.parametrize("scale", PRESETS, ids=lambda scale: scale.id)
def test_the_presets_are_sound_and_tidy(scale: Scale) -> None:
    assert flaws(scale) == []
    assert tidied(scale) == scale


@given(st.builds(Scale, ANY, ANY, st.lists(LABELS, max_size=11).map(tuple)))
def test_anything_is_tidied_once_and_judged(scale: Scale) -> None:
    tidy = tidied(scale)
    assert tidied(tidy) == tidy
    if not flaws(tidy):
        assert len({label.id for label in tidy.labels}) == len(tidy.labels)
        assert all(label.id and label.glyph.strip() for label in tidy.labels)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"name": " ?! "}, "needs a name"),
        ({"name": "a" * 41}, "too long"),
        ({"name": "FALSE"}, "Two verdicts are called"),
        ({"name": "Tr\u202eue"}, "printable"),
        ({"definition": "a" * 401}, "too long"),
        ({"key": "f"}, "Two verdicts have the key F"),
        ({"key": "1"}, "one letter"),
        ({"key": "TT"}, "one letter"),
        ({"glyph": ""}, "needs a sign"),
        ({"glyph": "✗"}, "differ by colour alone"),
        ({"glyph": "abc"}, "needs a sign"),
        ({"colour": "mauve"}, "#rrggbb"),
        ({"line": "double"}, "solid"),
        ({"number": float("nan")}, "number"),
    ],
)
def test_what_is_wrong_is_said(fields: dict[str, Any], said: str) -> None:
    assert any(said in sentence for sentence in flaws(changed(**fields)))


def test_a_scale_needs_a_name_and_a_few_labels() -> None:
    assert flaws(replace(BASIC, name="")) == ["A rating scale needs a name."]
    assert flaws(replace(BASIC, labels=())) == flaws(replace(BASIC, labels=BASIC.labels * 4)) != []


def test_a_label_is_found_by_id_before_name_before_key() -> None:
    labels = (Label("x", "X", "", "A", "1", "blue", "solid"), Label("a", "A", "", "X", "2", "grey", "dot"))
    scale = Scale("s", "S", labels)
    assert scale.named(" A ") == labels[1]
    assert scale.named("x") == labels[0]
    assert BASIC.named("t") == BASIC.labels[0]
    assert Scale("s", "S", (replace(labels[0], key=""),)).named("") is None


def test_a_stored_verdict_finds_its_label_on_the_scale_it_was_given_on() -> None:
    old = replace(BASIC, id="old", labels=(replace(BASIC.labels[0], definition="Before."), *BASIC.labels[1:]))
    other = Scale("other", "Other", (Label("true", "True", "Elsewhere.", "", "+", "rose", "dash"),))
    now = Scale("now", "Now", (Label("right", "Right", "Now.", "R", "r", "blue", "solid"),), (old, other))
    assert now.shown("true", "old") == old.labels[0]
    assert now.shown("true", "other") == other.labels[0]
    assert now.shown("true", "gone") == other.labels[0]
    assert now.shown("nothing", "old") is None
    assert now.defined("true", "old") == "Before."
    assert now.defined("right", "now") == "Now."
    assert now.defined("nothing", "old") == ""


def test_names_make_ids_and_revisions_count() -> None:
    assert label_id(" Cannot  confirm! ") == "cannot-confirm"
    assert label_id("正しい") == "正しい"
    assert next_revision("basic", ["basic", "basic~2"]) == "basic~3"
    assert next_revision("basic~2", []) == "basic"
    assert family("basic~3") == "basic"
