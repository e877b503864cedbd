"""Colours: readable everywhere, and told apart by colour-blind readers."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.core.scale import BASIC, Scale
from annotator.core.scale_presets import CLASSIC, PRESETS
from annotator.paths import resource
from annotator.ui import theme
from annotator.ui.icons import icon, set_icon
from annotator.ui.theme import Appearance, Theme, ThemeChoice, apply, contrast, load, undressed

NAMES = ("light", "dark", "high_contrast")
PAIRS = [
    *itertools.product(("text", "muted", "accent", "error", "focus"), ("window", "surface", "raised")),
    ("text", "sentence"),
    ("muted", "sentence"),
    ("sentence_bar", "surface"),
    ("on_accent", "accent"),
    ("on_selection", "selection"),
]
# Machado, Oliveira and Fernandes 2009, full severity, on linear RGB.
VISION = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def lab(colour: str, vision: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)]
    seen = [min(1.0, max(0.0, sum(m * c for m, c in zip(row, linear, strict=True)))) for row in VISION[vision]]
    to_xyz = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.95047, 1.0, 1.08883)
    x, y, z = (sum(m * c for m, c in zip(row, seen, strict=True)) / w for row, w in zip(to_xyz, white, strict=True))
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def difference(first: str, second: str, vision: str) -> float:
    pairs = zip(lab(first, vision), lab(second, vision), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def test_the_simulation_gives_the_published_figure_for_pastel_green_and_red() -> None:
    assert difference("#bbf7d0", "#fecaca", "normal") == pytest.approx(45.7, abs=0.5)
    assert difference("#bbf7d0", "#fecaca", "deutan") == pytest.approx(4.6, abs=0.5)


@pytest.mark.parametrize("name", NAMES)
def test_every_text_can_be_read(name: str) -> None:
    shown = load(name)
    weak = [pair for pair in PAIRS if contrast(getattr(shown, pair[0]), getattr(shown, pair[1])) < 4.5]
    assert weak == []
    for verdict in shown.verdicts.values():
        assert contrast(verdict.text, verdict.fill) >= 4.5
        for ground in (shown.window, shown.surface, shown.raised, shown.sentence):
            assert contrast(verdict.strong, ground) >= 4.5


@pytest.mark.parametrize("scale", [scale for scale in PRESETS if scale is not CLASSIC], ids=lambda scale: scale.id)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("vision", VISION)
def test_verdicts_differ_for_every_kind_of_vision(name: str, vision: str, scale: Scale) -> None:
    fills = {label.name: load(name).verdict(label.colour).fill for label in scale.labels}
    pairs = itertools.combinations(fills, 2)
    assert [pair for pair in pairs if difference(fills[pair[0]], fills[pair[1]], vision) < 20] == []


@pytest.mark.parametrize("scale", PRESETS, ids=lambda scale: scale.id)
def test_no_label_rests_on_its_colour_alone(scale: Scale) -> None:
    assert len({label.glyph for label in scale.labels}) == len(scale.labels)
    for name in NAMES:
        colours = [load(name).verdict(label.colour) for label in scale.labels]
        assert all(contrast(colour.text, colour.fill) >= 4.5 for colour in colours)


@pytest.mark.parametrize(
    ("name", "fills"),
    [("light", ["#8fc3f7", "#ffac66", "#e3e3e3"]), ("dark", ["#2361a6", "#8a3b00", "#3a3a3a"])],
)
def test_the_built_in_labels_have_their_fills(name: str, fills: list[str]) -> None:
    assert [load(name).verdict(label.colour).fill for label in BASIC.labels] == fills


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("colour", ["#ffff00", "#123456", "#808080", "#ff0000", "#000000", "#ffffff"])
def test_a_made_up_colour_is_readable_too(name: str, colour: str) -> None:
    shown = load(name)
    verdict = shown.verdict(colour)
    assert verdict.fill == colour
    assert contrast(verdict.text, verdict.fill) >= 4.5
    assert min(contrast(verdict.strong, ground) for ground in (shown.window, shown.surface, shown.raised)) >= 4.5


@pytest.mark.parametrize("name", NAMES)
def test_a_progress_stands_out_from_what_is_left(name: str) -> None:
    assert contrast(load(name).accent, load(name).track) >= 3


def test_an_unknown_colour_name_reads_as_grey() -> None:
    assert load("light").verdict("no such colour") == load("light").verdicts["grey"]


def test_the_program_takes_the_theme(qapp: QApplication) -> None:
    theme.apply(qapp, load("dark"))
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == load("dark").surface
    assert "$" not in qapp.styleSheet()
    assert theme.current() == load("dark")
    theme.apply(qapp, load("light"))
    assert theme.current() == load("light")
    assert qapp.palette().color(QPalette.ColorRole.Base).name() == load("light").surface


def test_it_follows_the_desktop_until_told_otherwise(qtbot: QtBot, qapp: QApplication) -> None:
    appearance = Appearance(qapp)
    qtbot.addWidget(QToolButton())
    seen: list[Theme] = []
    appearance.theme_changed.connect(seen.append)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.current().name == "light"
    appearance.choose(ThemeChoice.DARK)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.current().name == "dark"
    appearance.choose(ThemeChoice.SYSTEM)
    assert [each.name for each in seen] == ["dark", "light"]
    appearance.deleteLater()


def inked(drawn: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    image = drawn.pixmap(QSize(24, 24), 1.0, mode).toImage()
    points = itertools.product(range(image.width()), range(image.height()))
    colours = [QColor.fromRgba(image.pixel(x, y)) for x, y in points]
    return {colour.name() for colour in colours if colour.alpha() == 255}


# The program's own icon keeps its colours.
TINTED = [path for path in sorted(resource("icons").glob("*.svg")) if path.stem != "annotator"]


@pytest.mark.parametrize("path", TINTED, ids=lambda path: path.stem)
def test_every_icon_draws_in_the_colour_asked_for(qapp: QApplication, path: object) -> None:
    assert "#a04300" in inked(icon(getattr(path, "stem", ""), "#a04300"))


def test_icons_follow_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    action = QAction("Open", button)
    theme.apply(qapp, load("light"))
    set_icon(button, "open")
    set_icon(action, "close")
    assert load("light").text in inked(button.icon())
    theme.apply(qapp, load("dark"))
    assert load("dark").text in inked(button.icon())
    assert load("dark").text in inked(action.icon())
    assert load("dark").muted in inked(button.icon(), QIcon.Mode.Disabled)
    theme.apply(qapp, load("light"))


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_of_the_style_sheet_is_there(qapp: QApplication, name: str) -> None:
    theme.apply(qapp, load(name))
    pictures = re.findall(r'url\("([^"]+)"\)', qapp.styleSheet())
    assert len(set(pictures)) == 2
    assert all(Path(picture).is_file() for picture in pictures)


def test_a_window_is_built_undressed_only_while_there_is_no_other(qapp: QApplication) -> None:
    apply(qapp, load("light"))
    dressed = qapp.styleSheet()
    assert dressed
    for window in qapp.topLevelWidgets():
        shiboken6.delete(window)
    with undressed():
        assert not qapp.styleSheet()
    other = QWidget()
    with undressed():
        assert qapp.styleSheet() == dressed
    other.deleteLater()
    assert qapp.styleSheet() == dressed
