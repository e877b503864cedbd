"""Walks the widgets of a window: what can be used, what it is called, and what Tab reaches."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QToolBar,
    QWidget,
)

_USED = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit)
MOST_STEPS = 400


def usable(window: QWidget) -> list[QWidget]:
    """Return every visible widget that somebody can use; parts of another one are counted with it."""
    found = [widget for widget in window.findChildren(QWidget) if isinstance(widget, _USED)]
    return [widget for widget in found if widget.isVisible() and not _is_a_part(widget)]


def name(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def unnamed(window: QWidget) -> list[str]:
    """Return the widgets that have no name."""
    return [described(widget) for widget in usable(window) if not name(widget)]


def reached_by_tab(window: QWidget) -> set[QWidget]:
    """Return every widget that has the focus at one time while Tab is pressed again and again."""
    reached: set[QWidget] = set()
    for _ in range(MOST_STEPS):
        focused = QApplication.focusWidget()
        if focused is None:
            break
        if focused in reached and len(reached) > 1:
            # Tab has come round, or turns within a part: either way nothing new follows.
            break
        reached.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        QApplication.processEvents()
    return reached


def beyond_tab(window: QWidget) -> list[str]:
    """Return what can be used but never gets the focus by Tab; tools have their keys and menus."""
    reached = reached_by_tab(window)
    wanted = [widget for widget in usable(window) if widget.isEnabled() and not _has_another_way(widget)]
    return [described(widget) for widget in wanted if not {widget, *widget.findChildren(QWidget)} & reached]


def described(widget: QWidget) -> str:
    """Return a widget and where it stands."""
    return " in ".join(f"{type(each).__name__} “{each.accessibleName()}”" for each in (widget, *_above(widget)))


def _above(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    for _ in range(2):
        if parent is not None:
            yield parent
            parent = parent.parentWidget()


def _is_a_part(widget: QWidget) -> bool:
    """Tell whether a widget belongs to a control of Qt: the field of a box, its list, the button in a field."""
    return isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox | QLineEdit | QMenuBar) or (
        widget.objectName().startswith("qt_")
    )


def _has_another_way(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), QToolBar)
