from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.settings import Appearance, Keys, Matching, Network, Reports, Settings, load, save

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
SETTINGS = st.builds(
    Settings,
    st.builds(Appearance, st.sampled_from(["system", "light", "dark"]), st.sampled_from([0, 8, 17, 48])),
    st.builds(Reports, TEXTS, st.sampled_from([".html", ".csv"])),
    st.builds(Network, st.booleans()),
    st.builds(Matching, st.booleans()),
    st.builds(Keys, st.booleans(), st.dictionaries(TEXTS, TEXTS, max_size=4)),
)


@given(settings=SETTINGS)
def test_what_is_saved_is_loaded_again(settings: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.toml"
    save(settings, path)
    assert load(path) == (settings, "")


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.toml") == (Settings(), "")


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe", b"[" * 5000, b"\0"])
def test_an_unreadable_file_is_kept_and_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    settings, sentence = load(path)
    assert settings == Settings()
    assert "settings.toml.unreadable" in sentence
    assert (tmp_path / "settings.toml.unreadable").read_bytes() == content


def test_values_of_another_version_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(
        '[appearance]\ntheme = "mauve"\narticle_font_size = "big"\nsparkle = true\n'
        '[reports]\nsuffix = ".md"\n[future]\nx = 1\n'
    )
    assert load(path) == (Settings(Appearance(), Reports("", ".md")), "")


def test_a_failed_save_leaves_the_old_file(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.write_text("")
    with pytest.raises(OSError, match="file"):
        save(Settings(), blocker / "settings.toml")
    assert blocker.read_text() == ""


def test_keys_that_are_no_text_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[keys]\nsingle_letters = "no"\nchanged = {find = "Ctrl+G", open = 5}\n')
    assert load(path) == (Settings(keys=Keys(True, {"find": "Ctrl+G"})), "")
    path.write_text('[keys]\nchanged = "Ctrl+G"\n')
    assert load(path) == (Settings(), "")
