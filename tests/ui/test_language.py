"""German is complete, says the same with the same places, and the sentences of the floors below find theirs."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from annotator.core.claim import Verdict
from annotator.core.scale import BASIC
from annotator.core.scale_presets import PRESETS
from annotator.paths import resource
from annotator.reporting import speech
from annotator.ui import language
from annotator.ui.actions import MENUS, TABLE
from annotator.ui.claim_words import date_of, label_of, source_count
from annotator.ui.scale_words import in_language
from annotator.ui.sentences import said

ROOT = Path(__file__).resolve().parents[2]
PLACE = re.compile(r"\{\w*\}")
LANGUAGES = [name for name in language.NAMES if name != "en"]


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("strings_tool", ROOT / "packaging" / "strings.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = _tool()
TEXTS = TOOL.collect()


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    assert language.choose(qapp, "de") == "de"
    yield
    language.choose(qapp, "en")


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_text_is_translated(name: str) -> None:
    kept = TOOL.kept(resource("i18n", f"{name}.ts"))
    missing = sorted(text for text in TEXTS if not kept.get(text))
    assert missing == [], "Run `python packaging/strings.py`, then fill in what it marks as unfinished."
    assert sorted(set(kept) - TEXTS) == [], "Run `python packaging/strings.py`: some texts are gone."


@pytest.mark.parametrize("name", LANGUAGES)
def test_a_translation_has_the_places_of_its_text(name: str) -> None:
    for (kind, text), forms in TOOL.kept(resource("i18n", f"{name}.ts")).items():
        wanted = set(PLACE.findall(text))
        for form in forms:
            found = set(PLACE.findall(form))
            assert found == wanted or (kind == TOOL.SENTENCES and found <= wanted), text


def test_the_collector_finds_texts_of_every_kind() -> None:
    assert {kind for kind, _ in TEXTS} == {"texts", "sentences", "counted", "report"}
    assert ("texts", "Rating scale") in TEXTS
    assert ("texts", "&Article") in TEXTS
    assert ("sentences", "There is nothing to undo.") in TEXTS
    # Of the code, and of the template of the page.
    assert {("report", "Primary source"), ("report", "Skip to the claims"), ("report", "Tags: {}")} <= TEXTS


def test_reports_speak_the_languages_of_the_window() -> None:
    assert tuple(language.NAMES) == speech.LANGUAGES


@pytest.mark.usefixtures("german")
def test_menus_have_a_key_of_their_own() -> None:
    menus = [QApplication.translate("actions", menu) for menu in MENUS]
    keys = [menu[menu.index("&") + 1].casefold() for menu in menus]
    assert len(set(keys)) == len(menus)
    assert all(QApplication.translate("actions", row.text) for row in TABLE)


@pytest.mark.usefixtures("german")
def test_figures_dates_and_numbers_are_german() -> None:
    assert [source_count(count) for count in (0, 1, 2, 1200)] == [
        "keine Quelle", "1 Quelle", "2 Quellen", "1.200 Quellen",
    ]  # fmt: skip
    assert date_of("2025-03-02T10:00:00Z") == "02.03.2025"
    assert date_of("2025-03") == "2025-03"
    assert QLocale().language() == QLocale.Language.German


def test_english_counts_too(qapp: QApplication) -> None:
    language.choose(qapp, "en")
    assert [source_count(count) for count in (0, 1, 2)] == ["no source", "1 source", "2 sources"]
    assert date_of("2025-03-02T10:00:00Z") == "2025-03-02"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.mark.usefixtures("german")
def test_sentences_from_below_are_said_in_german() -> None:
    assert said("There is nothing to undo.") == "Es gibt nichts rückgängig zu machen."
    assert said("“a (b).txt” is empty.") == "„a (b).txt“ ist leer."
    sentence = "The library /desk/{path}.annotator is damaged; restore a backup of it."
    assert said(sentence) == (
        "Die Bibliothek /desk/{path}.annotator ist beschädigt; stellen Sie eine Sicherung wieder her."
    )
    assert said("Nobody ever said this.") == "Nobody ever said this."


@pytest.mark.usefixtures("german")
@given(st.text(max_size=60))
def test_what_is_filled_in_goes_over_unchanged(name: str) -> None:
    assert said(f"There is no library at {name}.").startswith("In ")
    assert name in said(f"“{name}” holds no text.") or said(name) != name


@pytest.mark.usefixtures("german")
def test_bundled_verdicts_are_shown_in_german_and_stay_what_they_are() -> None:
    for preset in PRESETS:
        shown = in_language(preset)
        assert [label.id for label in shown.labels] == [label.id for label in preset.labels]
        assert all(one.name != two.name for one, two in zip(shown.labels, preset.labels, strict=True))
    assert label_of(Verdict("true", "True", "gone"), in_language(BASIC)).name == "Wahr"
    assert label_of(Verdict("ours", "Ours"), in_language(BASIC)).name == "Ours"


def test_an_unknown_language_is_that_of_the_desktop(qapp: QApplication) -> None:
    assert language.choose(qapp, "tlh") in language.NAMES
    assert language.choose(qapp, "") in language.NAMES
    language.choose(qapp, "en")
