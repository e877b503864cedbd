"""Where the window stood and how its parts were divided, kept from one start to the next."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow, QSplitter

_GEOMETRY, _SPLITTER, _SIDE_LIST = "window/geometry", "window/splitter", "window/side_list"


def save(settings: QSettings, window: QMainWindow, splitter: QSplitter, side_list_shown: bool) -> None:
    """Keep geometry and division."""
    settings.setValue(_GEOMETRY, window.saveGeometry())
    settings.setValue(_SPLITTER, splitter.saveState())
    settings.setValue(_SIDE_LIST, side_list_shown)
    settings.sync()


def restore(settings: QSettings, window: QMainWindow, splitter: QSplitter) -> bool:
    """Take up geometry and division again, and tell whether the list on the side is to be shown."""
    geometry, state = settings.value(_GEOMETRY), settings.value(_SPLITTER)
    if isinstance(geometry, QByteArray):
        window.restoreGeometry(geometry)
    if isinstance(state, QByteArray):
        splitter.restoreState(state)
    return bool(settings.value(_SIDE_LIST, True, bool))
