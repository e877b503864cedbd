"""Colours by their meaning, and what puts them on the program."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from functools import lru_cache
from string import Template
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from annotator.paths import resource
from annotator.ui.icons import retint

ARTICLE_FONTS = ("Source Serif 4", "Source Serif Pro", "Charter", "Georgia", "Noto Serif", "DejaVu Serif", "serif")
_BLACK, _WHITE = "#111111", "#ffffff"


class ThemeChoice(StrEnum):
    """What the checker chose; SYSTEM follows the desktop between light and dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


@dataclass(frozen=True, slots=True)
class VerdictColours:
    """The colours of one verdict: the fill under `text`, and `strong` for glyphs, lines and borders on a surface."""

    fill: str
    text: str
    strong: str


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of the program by its meaning, as #rrggbb.

    `window` is the frame, `surface` the article, `raised` what lies on the frame (cards, fields), `track` what is left
    of a progress; `sentence` and `sentence_bar` show the sentence cursor; `verdicts` go by the colour names that labels
    use.
    """

    name: str
    dark: bool
    window: str
    surface: str
    raised: str
    text: str
    muted: str
    border: str
    track: str
    handle: str
    accent: str
    on_accent: str
    focus: str
    selection: str
    on_selection: str
    sentence: str
    sentence_bar: str
    error: str
    verdicts: dict[str, VerdictColours] = field(hash=False)

    def verdict(self, colour: str) -> VerdictColours:
        """Return the colours for `Label.colour`: a name of this theme or #rrggbb; any other name reads as grey."""
        named = self.verdicts.get(colour)
        if named is not None:
            return named
        return _derived(colour, self) if QColor.isValidColorName(colour) else self.verdicts["grey"]


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours as WCAG 2 defines it, 1 to 21."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@lru_cache
def load(name: str) -> Theme:
    """Return the bundled theme called `name`."""
    values = tomllib.loads(resource("themes", f"{name}.toml").read_text("utf-8"))
    verdicts = {colour: VerdictColours(**shades) for colour, shades in values["verdicts"].items()}
    return Theme(name=name, dark=values["dark"], verdicts=verdicts, **values["colours"])


def current() -> Theme:
    """Return the theme that is on the program, light before any was applied."""
    theme = application().property("theme")
    return theme if isinstance(theme, Theme) else load("light")


def apply(app: QApplication, theme: Theme) -> None:
    """Put a theme on the whole program: style, palette, style sheet, icons.

    Widgets that paint themselves take `current()` and repaint on a PaletteChange.
    """
    if app.property("theme") == theme:
        return
    app.setProperty("theme", theme)
    if app.property("theme_style") is None:
        app.setStyle("Fusion")
        app.setProperty("theme_style", "Fusion")
    app.setPalette(_palette(theme))
    app.setStyleSheet(_style_sheet(theme))
    retint(app, theme.text, theme.muted, theme.on_selection)


@contextmanager
def undressed() -> Iterator[None]:
    """Build a window without the style sheet, and dress it once it stands.

    Dressed, Qt looks up the style of everything in a part anew each time that part is put into another. Beside another
    window nothing is undressed: once that window ends, Qt would look up the style of a menu bar that is gone.
    """
    app = application()
    alone = not app.topLevelWidgets()
    if alone:
        app.setStyleSheet("")
    try:
        yield
    finally:
        if alone:
            app.setStyleSheet(_style_sheet(current()))


def article_font(size: int) -> QFont:
    """Return the font articles are read in, `size` pixels high."""
    font = QFont()
    chosen = application().property("article_font")
    font.setFamilies([*([chosen] if chosen else []), *ARTICLE_FONTS])
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(size)
    return font


def choose_article_font(family: str) -> None:
    """Have articles read in this typeface from now on; an empty name stands for the program's own choice."""
    application().setProperty("article_font", family)


class Appearance(QObject):
    """Keeps the program in the theme the checker chose, or in step with the desktop."""

    theme_changed = Signal(object)

    def __init__(self, app: QApplication, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        app.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)
        self._refresh()

    @property
    def choice(self) -> ThemeChoice:
        """What the checker chose."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Take another theme, or follow the desktop again."""
        self._choice = choice
        self._refresh()

    def _on_color_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        self._refresh()

    def _refresh(self) -> None:
        name = self._choice.value
        if self._choice is ThemeChoice.SYSTEM:
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
            name = ThemeChoice.DARK.value if dark else ThemeChoice.LIGHT.value
        theme = load(name)
        if self._app.property("theme") != theme:
            apply(self._app, theme)
            self.theme_changed.emit(theme)


def application() -> QApplication:
    """Return the running application."""
    return cast("QApplication", QApplication.instance())


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@lru_cache
def _derived(colour: str, theme: Theme) -> VerdictColours:
    """Return a full set for a colour a desk made up: readable on its fill, and strong enough on every surface."""
    fill = QColor(colour).name()
    text = max((_BLACK, _WHITE), key=lambda ink: contrast(ink, fill))
    strong = QColor(fill)
    while min(contrast(strong.name(), ground) for ground in (theme.window, theme.surface, theme.raised)) < 4.5:
        step = 5 if theme.dark else -5
        strong.setHsl(strong.hslHue(), strong.hslSaturation(), strong.lightness() + step)
    return VerdictColours(fill, text, strong.name())


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.surface,
        role.AlternateBase: theme.window,
        role.Text: theme.text,
        role.PlaceholderText: theme.muted,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.on_selection,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
        role.Mid: theme.border,
    }
    palette = QPalette(QColor(theme.raised), QColor(theme.window))
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.muted))
    return palette


def _style_sheet(theme: Theme) -> str:
    template = Template(resource("themes", "window.qss").read_text("utf-8"))
    shade = "dark" if theme.dark else "light"
    drawn = {name: resource("themes", f"{name}-{shade}.svg").as_posix() for name in ("check", "arrow")}
    return template.substitute(asdict(theme), **drawn)
