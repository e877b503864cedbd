"""The language of the window: texts from resources/i18n, dates and figures by locale, and the direction of writing.

A catalogue is a file of Qt Linguist. Its texts stand in three contexts: "texts" of the window, "sentences" of the
floors below (see `sentences`), and "counted" ones that have a form for each number.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from xml.etree import ElementTree as Tree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.paths import resource
from annotator.ui.theme import application

ENGLISH: Final = "en"
# What each language calls itself.
NAMES: Final = {ENGLISH: "English", "de": "Deutsch"}
SENTENCES: Final = "sentences"
_COUNTED: Final = "counted"


class Catalogue(QTranslator):
    """The texts of one language, by the English ones."""

    def __init__(self, texts: Mapping[str, str], counted: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._texts, self._counted = texts, counted

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Tell Qt that there is something to ask for."""
        return False

    # The signature is Qt's.
    def translate(self, context: str, source: str, _disambiguation: str | None = None, n: int = -1) -> str | None:
        """Return a text in this language, or None where it has none."""
        if context == _COUNTED and source in self._counted:
            return self._counted[source][_form(n)]
        return self._texts.get(source)


def choose(app: QApplication, language: str) -> str:
    """Give the program a language, that of the desktop for an empty or unknown name, and return it."""
    wished = language if language in NAMES else _of_the_desktop()
    locale = QLocale.system() if not language and QLocale.system().name()[:2] == wished else QLocale(wished)
    QLocale.setDefault(locale)
    for old in _translators(app):
        app.removeTranslator(old)
        old.deleteLater()
    found: list[QTranslator] = []
    if wished != ENGLISH:
        texts, counted, sentences = read(wished)
        found = [Catalogue(texts, counted), *_of_qt(wished)]
        app.setProperty("sentences", sentences)
    else:
        app.setProperty("sentences", {})
    for translator in found:
        translator.setParent(app)
        app.installTranslator(translator)
    app.setProperty("translators", found)
    app.setProperty("language", wished)
    app.setLayoutDirection(locale.textDirection())
    return wished


def chosen() -> str:
    """Return the language of the window."""
    return str(application().property("language") or ENGLISH)


def read(language: str) -> tuple[dict[str, str], dict[str, tuple[str, ...]], dict[str, str]]:
    """Return the texts, the counted ones and the sentences of a catalogue."""
    kinds: dict[str, dict[str, tuple[str, ...]]] = {}
    for context in Tree.parse(resource("i18n", f"{language}.ts")).getroot().iter("context"):
        texts = kinds.setdefault(context.findtext("name", ""), {})
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") != "unfinished":
                several = tuple(form.text or "" for form in translation.findall("numerusform"))
                texts[message.findtext("source", "")] = several or (translation.text or "",)
    plain = {kind: {source: forms[0] for source, forms in texts.items()} for kind, texts in kinds.items()}
    return plain.get("texts", {}), kinds.get(_COUNTED, {}), plain.get(SENTENCES, {})


def counted(one: str, many: str, count: int) -> str:
    """Return the form for a number, with the number as the country writes it in the place of {count}."""
    found = QCoreApplication.translate(_COUNTED, many, None, count)
    text = one if found == many and count == 1 else found
    return text.replace("{count}", QLocale().toString(count))


def _form(count: int) -> int:
    """Return which form a number takes; English and German have one for 1 and one for the rest."""
    return 0 if count == 1 else 1


def _of_the_desktop() -> str:
    wished = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((name for name in wished if name in NAMES), ENGLISH)


def _of_qt(language: str) -> list[QTranslator]:
    """Return Qt's own texts, as on the buttons of its dialogs, where they are installed."""
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return [translator] if translator.load(f"qtbase_{language}", folder) else []


def _translators(app: QApplication) -> list[QTranslator]:
    found = app.property("translators")
    return list(found) if isinstance(found, list) else []
