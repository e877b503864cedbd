from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from annotator.core.scale import BASIC, Scale
from annotator.core.scale_presets import PRESETS
from annotator.ui import key_map
from annotator.ui.actions import TABLE
from annotator.ui.key_map import KeyMap, from_settings, objection, stored

IDS = [row.id for row in TABLE if not row.own]
KEYS = st.sampled_from(
    ["", "Ctrl+J", "Ctrl+Shift+J", "G", "T", "1", "Tab", "Alt+A", "Ctrl+F", "F3", "nonsense", "Ctrl+"]
)


def keys_of(found: KeyMap, action: str) -> tuple[str, ...]:
    return next(row.keys for row in found.rows(BASIC) if row.id == action)


@pytest.mark.parametrize("scale", PRESETS, ids=lambda scale: scale.id)
def test_no_preset_has_a_key_of_another_action(scale: Scale) -> None:
    assert KeyMap().covered(scale) == []


def test_a_change_is_kept_and_leaves_no_trace_when_taken_back() -> None:
    changed = KeyMap().with_keys("find", ("Ctrl+G",))
    assert keys_of(changed, "find") == ("Ctrl+G",)
    assert from_settings(stored(changed), True) == (changed, [])
    assert changed.with_keys("find", ("Ctrl+F",)) == KeyMap()
    assert from_settings(stored(changed.with_keys("undo", ())), False)[0].keys(TABLE[0]) == ("Ctrl+O",)


@pytest.mark.parametrize("letters", [True, False])
def test_the_first_key_of_an_action_is_the_first_of_its_row(letters: bool) -> None:
    changed = KeyMap(single_letters=letters).with_keys("find", ("T", "Ctrl+G")).with_keys("note", ())
    rows = changed.rows(BASIC)
    assert [changed.first(row.id) for row in rows] == [next(iter(row.keys), "") for row in rows]
    assert changed.first("no such action") == ""


def test_single_letters_can_be_switched_off() -> None:
    rows = KeyMap(single_letters=False).rows(BASIC)
    keys = {key for row in rows if not row.own for key in row.keys}
    assert not [key for key in keys if key_map.types_a_character(key)]
    assert {"Ctrl+F", "F3", "Return", "Del"} <= keys


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("Ctrl+O", "Open article"),
        ("T", "“True” already"),
        ("9", "digits"),
        ("Tab", "moving about"),
        ("Up", "moving about"),
        ("Ctrl+C", "moving about"),
        ("Alt+A", "menu"),
        ("Ctrl+Foo", "no key"),
        ("", "no key"),
    ],
)
def test_what_stands_against_a_key_is_said(key: str, said: str) -> None:
    assert said in objection(KeyMap(), "find", key, BASIC)


@pytest.mark.parametrize("key", ["Ctrl+J", "G", "Shift+F5", "Ctrl+Alt+Shift+Q", "Ctrl+F", "Meta+K"])
def test_a_free_key_can_be_had(key: str) -> None:
    assert objection(KeyMap(), "find", key, BASIC) == ""


def test_a_key_that_was_freed_can_be_had() -> None:
    assert objection(KeyMap().with_keys("open", ("Ctrl+J",)), "find", "Ctrl+O", BASIC) == ""


@given(st.dictionaries(st.sampled_from([*IDS, "gone", ""]), st.lists(KEYS, max_size=3).map(" ".join), max_size=12))
def test_whatever_was_stored_ends_in_keys_without_a_conflict(stored_keys: dict[str, str]) -> None:
    found, complaints = from_settings(stored_keys, True)
    keys = [key for row in found.rows(BASIC) for key in row.keys]
    assert len(keys) == len(set(keys))
    assert {"1", "2", "3"} <= set(keys)
    assert all("has its own again" in sentence for sentence in complaints)
    assert from_settings(stored(found), True) == (found, [])


def test_two_actions_may_have_changed_their_keys(qapp: QApplication) -> None:
    found, complaints = from_settings({"open": "Ctrl+F", "find": "Ctrl+O"}, True)
    assert complaints == []
    assert (keys_of(found, "open"), keys_of(found, "find")) == (("Ctrl+F",), ("Ctrl+O",))


def test_a_letter_of_a_scale_gives_way_to_an_action(qapp: QApplication) -> None:
    labels = (replace(BASIC.labels[0], key="H"), *BASIC.labels[1:])
    scale = replace(BASIC, labels=labels)
    assert [row.keys for row in KeyMap().rows(scale) if row.id == "verdict:true"] == [("1",)]
    covered = KeyMap().covered(scale)
    assert [(key, row.id) for key, row in covered] == [("H", "highlight")]
    assert "H means “Highlight to check”" in key_map.covered_sentence(covered)


def test_hints_name_the_keys_in_force(qapp: QApplication) -> None:
    try:
        assert key_map.letters_of(BASIC) == "T, F or U"
        key_map.put_in_force(KeyMap({"highlight": ("Ctrl+J",)}, single_letters=False))
        assert key_map.shown("highlight") == "Ctrl+J"
        assert key_map.letters_of(BASIC) == ""
    finally:
        key_map.put_in_force(KeyMap())
