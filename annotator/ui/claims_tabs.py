"""The order in which Tab goes through widgets that come and go: the order in which they are laid out."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_stops(layout: QLayout | None) -> Iterator[QWidget]:
    """Return what Tab stops at in a layout and all layouts inside it, as laid out."""
    for place in range(layout.count() if layout else 0):
        item = layout.itemAt(place) if layout else None
        widget = item.widget() if item else None
        if widget is None:
            yield from tab_stops(item.layout() if item else None)
        elif not widget.isHidden():
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            yield from tab_stops(widget.layout())


def order_tabs(start: QWidget, stops: list[QWidget]) -> None:
    """Let Tab go from `start` through the stops one after the other."""
    for before, after in zip([start, *stops], stops, strict=False):
        QWidget.setTabOrder(before, after)
