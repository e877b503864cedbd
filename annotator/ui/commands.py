"""The table of actions as Qt actions, with menus and tool bar; each is connected by its id."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton

from annotator.core.scale import Scale
from annotator.ui.actions import MENUS, VERDICT_PREFIX, Action, icon_of, words
from annotator.ui.icons import icon, set_icon
from annotator.ui.theme import Theme


class Commands(QObject):
    """All actions of one window."""

    def __init__(self, window: QMainWindow, table: Iterable[Action]) -> None:
        super().__init__(window)
        self._window = window
        self._rows: dict[str, Action] = {}
        self._actions: dict[str, QAction] = {}
        self._has_article = self._may_write = False
        self._steps = {"undo": False, "redo": False}
        themes = QActionGroup(self)
        for row in table:
            action = self._build(row)
            if row.id.startswith("theme-"):
                themes.addAction(action)

    def on(self, action_id: str, slot: Callable[[], object]) -> None:
        """Call `slot` whenever an action is triggered."""
        self._actions[action_id].triggered.connect(lambda _checked=False: slot())

    def action(self, action_id: str) -> QAction:
        """Return one action."""
        return self._actions[action_id]

    def name(self, action_id: str, text: str) -> None:
        """Give an action another text, or its own again for an empty one."""
        own = words(self._rows[action_id].text)
        self._actions[action_id].setText(text.replace("&", "&&") or own)

    def allow(self, *, has_article: bool | None = None, may_write: bool | None = None) -> None:
        """Switch actions on and off by what is open; what is not given stays as it was."""
        self._has_article = self._has_article if has_article is None else has_article
        self._may_write = self._may_write if may_write is None else may_write
        self._switch()

    def allow_steps(self, *, undo: bool, redo: bool) -> None:
        """Switch undo and redo on and off."""
        self._steps = {"undo": undo, "redo": redo}
        self._switch()

    def fill_menus(self) -> None:
        """Build the menu bar."""
        bar = self._window.menuBar()
        for name in MENUS:
            menu = bar.addMenu(words(name))
            menu.setToolTipsVisible(False)
            self._fill(menu, name)

    def tool_bar(self) -> QToolBar:
        """Return a tool bar with the most used actions."""
        bar = QToolBar(self._window)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setFloatable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        tools = sorted((row for row in self._rows.values() if row.tool), key=attrgetter("tool"))
        for place, row in enumerate(tools):
            if place and row.tool != tools[place - 1].tool:
                bar.addSeparator()
            bar.addAction(self._actions[row.id])
            button = bar.widgetForAction(self._actions[row.id])
            if row.id.startswith(VERDICT_PREFIX) and isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return bar

    def tint(self, scale: Scale, theme: Theme) -> None:
        """Give the verdicts of a rating scale their colours of a theme."""
        for label in scale.labels:
            action = self._actions.get(VERDICT_PREFIX + label.id)
            if action is not None:
                action.setIcon(icon(icon_of(label.id), theme.verdict(label.colour).strong))

    def _switch(self) -> None:
        for action_id, row in self._rows.items():
            missing = (row.needs_article and not self._has_article) or (row.writes and not self._may_write)
            self._actions[action_id].setEnabled(not missing and self._steps.get(action_id, True))

    def _fill(self, menu: QMenu, name: str) -> None:
        for row in self._rows.values():
            if row.menu == name and not row.own:
                if row.apart:
                    menu.addSeparator()
                menu.addAction(self._actions[row.id])

    def _build(self, row: Action) -> QAction:
        action = QAction(words(row.text), self._window)
        action.setObjectName(row.id)
        action.setCheckable(row.checkable)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setIconVisibleInMenu(False)
        if not row.own:
            action.setShortcuts([QKeySequence(key, QKeySequence.SequenceFormat.PortableText) for key in row.keys])
        if row.id == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        if row.icon and not row.id.startswith(VERDICT_PREFIX):
            set_icon(action, row.icon)
        action.setToolTip(_tip(words(row.text), row))
        self._window.addAction(action)
        self._rows[row.id], self._actions[row.id] = row, action
        return action


def shown_keys(row: Action) -> str:
    """Return the keys of an action as the desktop writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return " · ".join(QKeySequence(key, QKeySequence.SequenceFormat.PortableText).toString(native) for key in row.keys)


def _tip(text: str, row: Action) -> str:
    """Return the tool tip: the table's own words and the keys, never a user's text."""
    return f"{text} ({shown_keys(row)})" if row.keys else text
