"""The settings of the keys: every action with its keys, by menu."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout

from annotator.core.scale import BASIC, Scale
from annotator.ui import key_map
from annotator.ui.actions import GO, MENUS, TABLE, Action, words
from annotator.ui.claims_labels import PlainLabel, flat_button, icon_button
from annotator.ui.key_field import KeyField
from annotator.ui.key_map import KeyMap
from annotator.ui.settings_rows import Section

_PLACES, _FIELD_WIDTH = 2, 124


class _Name(PlainLabel):
    """The name of an action, as tall as it is in its width; many rows of a box layout would each lose a little."""

    def __init__(self, name: str) -> None:
        super().__init__(name, wraps=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of all lines."""
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(self.width()))


class KeysSection(Section):
    """Two keys an action; a key that is taken is refused in a sentence, and nothing changes."""

    keys_chosen = Signal(object)  # KeyMap
    refused = Signal(str)  # one sentence, or nothing when the last wish was carried out

    def __init__(self) -> None:
        super().__init__()
        self.name(
            self.tr("Keys"),
            self.tr(
                "Press a key’s button, then the new key; Delete takes it away. The keys of the verdicts are on the "
                "rating scale."
            ),
        )
        self._scale, self._map = BASIC, KeyMap()
        self.fields: dict[str, list[KeyField]] = {}
        self._resets: dict[str, QAbstractButton] = {}
        self.reset_all = flat_button(self.tr("All keys as they were at first"))
        self.reset_all.clicked.connect(self._reset_all)
        rows = sorted((row for row in TABLE if not row.own), key=_menu)
        for place, group in groupby(rows, key=_menu):
            self.column.addLayout(self._group(words(MENUS[place]).replace("&", ""), list(group)))
        self.add_below(self.reset_all)
        self.close_up()

    def show_keys(self, shown: KeyMap, scale: Scale) -> None:
        """Show the keys in force."""
        self._map, self._scale = shown, scale
        for row in TABLE:
            if row.own:
                continue
            keys = shown.keys(row)
            for place, field in enumerate(self.fields[row.id]):
                field.show_key(keys[place] if place < len(keys) else "")
            self._resets[row.id].setVisible(row.id in shown.changed)
        self.reset_all.setEnabled(bool(shown.changed))

    def _group(self, title: str, rows: list[Action]) -> QVBoxLayout:
        group = QVBoxLayout()
        group.setSpacing(4)
        group.setContentsMargins(0, 12, 0, 0)
        group.addWidget(PlainLabel(title, "heading"))
        for row in rows:
            group.addLayout(self._line(row))
        return group

    def _line(self, row: Action) -> QHBoxLayout:
        name = words(row.text).rstrip("…")
        # No grid: it gives wrapped words a line too few.
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(_Name(name), 1)
        self.fields[row.id] = []
        for place in range(_PLACES):
            field = KeyField(name if place == 0 else self.tr("{action}, second key").format(action=name))
            field.setMinimumWidth(_FIELD_WIDTH)
            field.key_pressed.connect(lambda key, row=row, place=place: self._on_key_pressed(row, place, key))
            line.addWidget(field)
            self.fields[row.id].append(field)
        reset = icon_button("undo", self.tr("{action}: the keys it had at first").format(action=name))
        reset.clicked.connect(lambda _=False, row=row: self._choose(row, KeyMap().keys(row)))
        kept = reset.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        reset.setSizePolicy(kept)
        line.addWidget(reset)
        self._resets[row.id] = reset
        return line

    def _on_key_pressed(self, row: Action, place: int, key: str) -> None:
        keys = list(self._map.keys(row)) + [""] * _PLACES
        keys[place] = key
        self._choose(row, tuple(dict.fromkeys(one for one in keys if one)))

    def _choose(self, row: Action, keys: tuple[str, ...]) -> None:
        """Ask for the keys of one action, unless something stands against one that it does not have yet."""
        added = [key for key in keys if key not in self._map.keys(row)]
        objections = (key_map.objection(self._map, row.id, key, self._scale) for key in added)
        sentence = next(filter(None, objections), "")
        self.refused.emit(sentence)
        if not sentence:
            self.keys_chosen.emit(self._map.with_keys(row.id, keys))

    def _reset_all(self) -> None:
        wanted = KeyMap({}, self._map.single_letters)
        covered = wanted.covered(self._scale)
        self.refused.emit(key_map.covered_sentence(covered) if covered else "")
        self.keys_chosen.emit(wanted)


def _menu(row: Action) -> int:
    return MENUS.index(row.menu or GO)
