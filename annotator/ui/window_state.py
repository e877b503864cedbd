"""Where the window stood and how its parts were divided, kept from one start to the next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter

# What a desktop puts around a window is known only after it is shown.
_FRAME = QSize(16, 56)
_NARROW = 760
_GEOMETRY, _SPLITTER, _SIDE_LIST = "window/geometry", "window/splitter-{}", "window/side_list"


def save(kept: QSettings, window: QMainWindow, splitters: Sequence[QSplitter], side_list_shown: bool) -> None:
    """Keep geometry and division."""
    kept.setValue(_GEOMETRY, window.saveGeometry())
    for number, splitter in enumerate(splitters):
        kept.setValue(_SPLITTER.format(number), splitter.saveState())
    if has_room(window):
        kept.setValue(_SIDE_LIST, side_list_shown)
    kept.sync()


def fit(window: QMainWindow) -> None:
    """Make a window that is not shown yet no larger than the screen, its frame included."""
    if not window.windowState() & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen):
        room = window.screen().availableGeometry().size()
        window.resize(window.size().boundedTo(room - _FRAME))


def has_room(window: QMainWindow) -> bool:
    """Tell whether the screen is wide enough for the list of articles beside article and claims."""
    return window.screen().availableGeometry().width() >= _NARROW


def restore(kept: QSettings, window: QMainWindow, splitters: Sequence[QSplitter]) -> bool:
    """Take up geometry and division again, and tell whether the list on the side is to be shown."""
    geometry = kept.value(_GEOMETRY)
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    for number, splitter in enumerate(splitters):
        state = kept.value(_SPLITTER.format(number))
        if isinstance(state, QByteArray):
            splitter.restoreState(state)
    return bool(kept.value(_SIDE_LIST, True, bool))
