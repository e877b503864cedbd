"""The table of actions as Qt actions, with menus and tool bar; each is connected by its id."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton, QWidget

from annotator.core.scale import Scale
from annotator.ui import key_map
from annotator.ui.actions import MENUS, VERDICT_PREFIX, Action, icon_of, words
from annotator.ui.icons import glyph_icon, icon, set_icon
from annotator.ui.theme import Theme, current

# The action that stands first after the verdicts in the menu for checking and in the tool bar.
_AFTER_VERDICTS: Final = "highlight"
_STEPS: Final = frozenset({"undo", "redo"})
# With more verdicts than this the tool bar has their signs only; the panel names them all.
_MOST_NAMED: Final = 4


class Commands(QObject):
    """All actions of one window; the verdicts among them are those of the scale in force."""

    verdict_requested = Signal(str)  # label id

    def __init__(self, window: QMainWindow, table: Iterable[Action]) -> None:
        super().__init__(window)
        self._window = window
        self._rows: dict[str, Action] = {}
        self._actions: dict[str, QAction] = {}
        self._refuses: Callable[[], bool] = lambda: False
        self._has_article = self._may_write = self._covered = False
        self._steps = {"undo": False, "redo": False, "reopen": False}
        # Where verdicts stand: in the menu for checking and in the tool bar, each before the action named here.
        self._places: list[tuple[QWidget, QAction]] = []
        themes = QActionGroup(self)
        for row in table:
            action = self._build(row)
            if row.id.startswith("theme-"):
                themes.addAction(action)

    def on(self, action_id: str, slot: Callable[[], object]) -> None:
        """Call `slot` whenever an action is triggered."""
        self._actions[action_id].triggered.connect(lambda _checked=False: self._may(action_id) and slot())

    def ask_first(self, refuses: Callable[[], bool]) -> None:
        """Ask this before an action changes the open article; it says why when it refuses."""
        self._refuses = refuses

    def action(self, action_id: str) -> QAction:
        """Return one action."""
        return self._actions[action_id]

    def name(self, action_id: str, text: str) -> None:
        """Give an action another text, or its own again for an empty one."""
        own = title(self._rows[action_id])
        self._actions[action_id].setText(text.replace("&", "&&") or own)

    def show_keys(self, scale: Scale) -> None:
        """Take the verdicts of a scale and the keys in force; menus, tool bar and tool tips follow."""
        rows = {row.id: row for row in key_map.current().rows(scale)}
        verdicts = [row for row in rows.values() if _is_verdict(row)]
        present = [row for row in self._rows.values() if _is_verdict(row)]
        if [(row.id, row.text) for row in verdicts] != [(row.id, row.text) for row in present]:
            self._replace_verdicts([row.id for row in present], verdicts)
        for row in rows.values():
            self._rows[row.id] = row
            _set_keys(self._actions[row.id], row)
        self.tint(scale, current())

    def verdicts(self) -> list[QAction]:
        """Return the actions of the verdicts, in the order of the scale."""
        return [action for name, action in self._actions.items() if name.startswith(VERDICT_PREFIX)]

    def allow(
        self, *, has_article: bool | None = None, may_write: bool | None = None, covered: bool | None = None
    ) -> None:
        """Switch actions on and off by what is open, and whether another page covers the article.

        What is not given stays as it was.
        """
        self._covered = self._covered if covered is None else covered
        self._has_article = self._has_article if has_article is None else has_article
        self._may_write = self._may_write if may_write is None else may_write
        self._switch()

    def allow_steps(self, *, undo: bool, redo: bool) -> None:
        """Switch undo and redo on and off."""
        self._steps |= {"undo": undo, "redo": redo}
        self._switch(self._steps)

    def allow_reopening(self, allowed: bool) -> None:
        """Switch on what is there for a signed article only."""
        self._steps["reopen"] = allowed
        self._switch()

    def _may(self, action_id: str) -> bool:
        """Tell whether an action may go ahead; what changes the open article may be refused."""
        row = self._rows[action_id]
        changes = row.writes and (row.needs_article or action_id in _STEPS) and action_id != "reopen"
        return not (changes and self._refuses())

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
            if _is_verdict(row):
                _widen(bar, self._actions[row.id])
            elif row.id == _AFTER_VERDICTS:
                self._places.append((bar, self._actions[row.id]))
        return bar

    def tint(self, scale: Scale, theme: Theme) -> None:
        """Give the verdicts of a rating scale their colours of a theme."""
        for label in scale.labels:
            action = self._actions.get(VERDICT_PREFIX + label.id)
            if action is not None:
                strong, name = theme.verdict(label.colour).strong, icon_of(label.id)
                action.setIcon(icon(name, strong) if name else glyph_icon(label.glyph, strong))

    def _replace_verdicts(self, old: list[str], verdicts: list[Action]) -> None:
        for action_id in old:
            gone = self._actions.pop(action_id)
            del self._rows[action_id]
            for place, _ in self._places:
                place.removeAction(gone)
            self._window.removeAction(gone)
            gone.deleteLater()
        for row in verdicts:
            action = self._build(row)
            for place, before in self._places:
                place.insertAction(before, action)
                if isinstance(place, QToolBar):
                    _widen(place, action, named=len(verdicts) <= _MOST_NAMED)
        self._switch()

    def _switch(self, only: Iterable[str] = ()) -> None:
        for action_id in only or self._rows:
            row = self._rows[action_id]
            missing = (row.needs_article and (self._covered or not self._has_article)) or (
                row.writes and not self._may_write
            )
            self._actions[action_id].setEnabled(not missing and self._steps.get(action_id, True))

    def _fill(self, menu: QMenu, name: str) -> None:
        for row in self._rows.values():
            if row.menu == name and not row.own:
                separator = menu.addSeparator() if row.apart else None
                menu.addAction(self._actions[row.id])
                if row.id == _AFTER_VERDICTS and separator is not None:
                    self._places.append((menu, separator))

    def _build(self, row: Action) -> QAction:
        action = QAction(title(row).replace("&", "&&") if _is_verdict(row) else title(row), self._window)
        action.setObjectName(row.id)
        action.setCheckable(row.checkable)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setIconVisibleInMenu(False)
        if row.id == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        if row.icon and not _is_verdict(row):
            set_icon(action, row.icon)
        if _is_verdict(row):
            label_id = row.id.removeprefix(VERDICT_PREFIX)
            wish = self.verdict_requested.emit
            action.triggered.connect(lambda _checked=False: self._may(row.id) and wish(label_id))
        _set_keys(action, row)
        self._window.addAction(action)
        self._rows[row.id], self._actions[row.id] = row, action
        return action


def _is_verdict(row: Action) -> bool:
    return row.id.startswith(VERDICT_PREFIX)


def title(row: Action) -> str:
    """Return the words of an action in the user's language; those of a verdict are the desk's own."""
    return row.text if _is_verdict(row) else words(row.text)


def _set_keys(action: QAction, row: Action) -> None:
    if not row.own:
        action.setShortcuts([QKeySequence(key, QKeySequence.SequenceFormat.PortableText) for key in row.keys])
    action.setToolTip(_tip(title(row), row))


def _widen(bar: QToolBar, action: QAction, *, named: bool = True) -> None:
    """Show the name of a verdict beside its icon."""
    button = bar.widgetForAction(action)
    if isinstance(button, QToolButton) and named:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


def shown_keys(row: Action) -> str:
    """Return the keys of an action as the desktop writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return " · ".join(QKeySequence(key, QKeySequence.SequenceFormat.PortableText).toString(native) for key in row.keys)


def _tip(text: str, row: Action) -> str:
    """Return the tool tip: the words of the action and its keys."""
    # What looks like markup would be read as such.
    plain = text.replace("<", "‹")
    return f"{plain} ({shown_keys(row)})" if row.keys else plain
