"""Line icons in the colour of the text beside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from annotator.paths import resource

_SIZES = (16, 20, 24, 32, 48, 64)
_NAME = "icon_name"


def icon(name: str, colour: str = "") -> QIcon:
    """Return the bundled icon `name` in a colour (#rrggbb), by default that of button text in the present theme."""
    palette = QApplication.palette()
    ink = colour or palette.color(QPalette.ColorRole.ButtonText).name()
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText).name()
    return _drawn(name, ink, disabled, palette.color(QPalette.ColorRole.HighlightedText).name())


@lru_cache(maxsize=64)
def glyph_icon(glyph: str, colour: str) -> QIcon:
    """Return a sign as an icon."""
    drawn = QIcon()
    for size in _SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            font = painter.font()
            font.setPixelSize(round(size * (0.8 if len(glyph) == 1 else 0.6)))
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(pixmap.rect(), Qt.AlignmentFlag.AlignCenter, glyph)
        drawn.addPixmap(pixmap)
    return drawn


def set_icon(target: QAction | QAbstractButton, name: str) -> None:
    """Give an action or a button an icon that follows every later change of the theme."""
    target.setProperty(_NAME, name)
    target.setIcon(icon(name))


def retint(app: QApplication, ink: str, disabled_ink: str, chosen_ink: str) -> None:
    """Draw the icons given by `set_icon` again, in other colours."""
    seen: list[QObject] = list(app.allWidgets())
    seen += [action for widget in app.topLevelWidgets() for action in widget.findChildren(QAction)]
    for target in seen:
        name = target.property(_NAME)
        if name and isinstance(target, QAction | QAbstractButton):
            target.setIcon(_drawn(name, ink, disabled_ink, chosen_ink))


@lru_cache(maxsize=512)
def _drawn(name: str, ink: str, disabled_ink: str, chosen_ink: str) -> QIcon:
    drawn = QIcon()
    looks = (
        (QIcon.Mode.Normal, QIcon.State.Off, ink),
        (QIcon.Mode.Normal, QIcon.State.On, chosen_ink),
        (QIcon.Mode.Disabled, QIcon.State.Off, disabled_ink),
    )
    for shape in _shapes(name):
        for mode, state, colour in looks:
            tinted = QPixmap(shape)
            with QPainter(tinted) as painter:
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
                painter.fillRect(tinted.rect(), QColor(colour))
            drawn.addPixmap(tinted, mode, state)
    return drawn


def _shapes(name: str) -> Iterator[QPixmap]:
    """Yield an icon in every size; the lines are drawn once, which takes far longer than to colour them."""
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", "black").encode()))
    for size in _SIZES:
        shape = QPixmap(size, size)
        shape.fill(Qt.GlobalColor.transparent)
        with QPainter(shape) as painter:
            renderer.render(painter)
        yield shape


@lru_cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text("utf-8")
