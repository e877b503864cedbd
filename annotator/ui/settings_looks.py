"""The settings of how the program looks."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QFontDatabase

from annotator.settings import Appearance
from annotator.ui import theme
from annotator.ui.claims_labels import Choice, PlainLabel
from annotator.ui.language import NAMES
from annotator.ui.settings_rows import Section
from annotator.ui.theme import ThemeChoice
from annotator.ui.typesetting import LARGEST, NORMAL_SIZE, SMALLEST


class LooksSection(Section):
    """Colours, and the type articles are read in; each change is a wish that is carried out at once."""

    theme_chosen = Signal(str)
    font_chosen = Signal(str)  # a family, or nothing for the program's own
    size_chosen = Signal(int)
    language_chosen = Signal(str)  # a code, or nothing for that of the desktop

    def __init__(self) -> None:
        super().__init__()
        self.name(self.tr("Looks"))
        self.colours = Choice(self.tr("Colours"))
        for choice, words in (
            (ThemeChoice.SYSTEM, self.tr("As the desktop has them")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
            (ThemeChoice.HIGH_CONTRAST, self.tr("High contrast")),
        ):
            self.colours.addItem(words, choice.value)
        self.font_of_article = Choice(self.tr("Typeface of the article"))
        self.size_of_article = Choice(self.tr("Size of the article"))
        for size in range(SMALLEST, LARGEST + 1):
            self.size_of_article.addItem(self.tr("{size} px").format(size=QLocale().toString(size)), size)
        self.sample = PlainLabel(self.tr("The council voted 7 to 2 on Tuesday to rebuild the bridge."), wraps=True)
        self.add_row(self.tr("Colours"), self.colours)
        self.add_row(self.tr("Typeface of the article"), self.font_of_article)
        self.add_row(
            self.tr("Size of the article"),
            self.size_of_article,
            self.tr("In the article, Ctrl and the wheel do it too."),
        )
        self.language = Choice(self.tr("Language"))
        self.language.addItem(self.tr("That of the desktop"), "")
        for code, own_name in NAMES.items():
            self.language.addItem(own_name, code)
        self.add_below(self.sample)
        self.add_row(self.tr("Language"), self.language, self.tr("It changes when the program is started again."))
        self.close_up()
        self.colours.activated.connect(lambda _: self.theme_chosen.emit(self.colours.currentData()))
        self.font_of_article.activated.connect(lambda _: self.font_chosen.emit(self.font_of_article.currentData()))
        self.language.activated.connect(lambda _: self.language_chosen.emit(self.language.currentData()))
        self.size_of_article.activated.connect(lambda _: self.size_chosen.emit(self.size_of_article.currentData()))

    def show_settings(self, appearance: Appearance) -> None:
        """Show what holds now."""
        if not self.font_of_article.count():
            self._fill_families()
        self.colours.setCurrentIndex(max(0, self.colours.findData(appearance.theme)))
        self.font_of_article.setCurrentIndex(max(0, self.font_of_article.findData(appearance.article_font)))
        self.language.setCurrentIndex(max(0, self.language.findData(appearance.language)))
        size = appearance.article_font_size or NORMAL_SIZE
        self.size_of_article.setCurrentIndex(self.size_of_article.findData(size))
        self.sample.setFont(theme.article_font(size))

    def _fill_families(self) -> None:
        self.font_of_article.addItem(self.tr("The program’s own"), "")
        for family in QFontDatabase.families():
            if not QFontDatabase.isPrivateFamily(family):
                self.font_of_article.addItem(family, family)
