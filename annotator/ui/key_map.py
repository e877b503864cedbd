"""The keys in force: those of the table with the checker's changes, and what stands against a key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from PySide6.QtCore import QCoreApplication, QKeyCombination
from PySide6.QtGui import QKeySequence

from annotator.core.scale import BASIC, Scale
from annotator.ui.actions import MENUS, TABLE, VERDICT_PREFIX, Action, actions, words
from annotator.ui.theme import application

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText
# Keys without which the window could not be walked through, read, or typed into.
_RESERVED: Final = frozenset(
    {"Tab", "Shift+Tab", "Backtab", "Space", "Return", "Enter", "Esc", "Up", "Down", "Left", "Right", "Home", "End",
     "PgUp", "PgDown", "Backspace", "Ctrl+A", "Ctrl+C", "Ctrl+X", "Ctrl+V", "Alt+F4"}
)  # fmt: skip
_DIGITS: Final = frozenset("123456789")


def _tr(text: str) -> str:
    return QCoreApplication.translate("KeyMap", text)


@dataclass(frozen=True, slots=True)
class KeyMap:
    """What the checker changed: keys by action, and whether single letters act at all."""

    changed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    single_letters: bool = True

    def keys(self, row: Action) -> tuple[str, ...]:
        """Return the keys of an action, whether or not single letters act."""
        kept = None if row.own else self.changed.get(row.id)
        return tuple(map(canonical, row.keys)) if kept is None else kept

    def rows(self, scale: Scale) -> tuple[Action, ...]:
        """Return the table with the keys in force; a verdict's letter gives way to an action that has it."""
        taken = self._taken()
        return tuple(replace(row, keys=self._in_force(row, taken)) for row in actions(scale))

    def first(self, action_id: str) -> str:
        """Return the first key in force of an action on the basic scale, or an empty text."""
        row = next((row for row in actions(BASIC) if row.id == action_id), None)
        if row is None:
            return ""
        taken = self._taken() if row.id.startswith(VERDICT_PREFIX) else set[str]()
        return next(iter(self._in_force(row, taken)), "")

    def _taken(self) -> set[str]:
        return {key for row in TABLE for key in self.keys(row)}

    def _in_force(self, row: Action, taken: set[str]) -> tuple[str, ...]:
        keys = self.keys(row)
        if row.id.startswith(VERDICT_PREFIX):
            keys = tuple(key for key in keys if key and key not in taken)
        return keys if self.single_letters else tuple(key for key in keys if not types_a_character(key))

    def covered(self, scale: Scale) -> list[tuple[str, Action]]:
        """Return the letters of a scale that another action has, each with that action."""
        owners = {key: row for row in TABLE for key in self.keys(row)}
        return [(label.key, owners[label.key]) for label in scale.labels if label.key in owners]

    def with_keys(self, action_id: str, keys: tuple[str, ...]) -> KeyMap:
        """Return the map with other keys for an action; its own keys leave no trace."""
        own = next(KeyMap().keys(row) for row in TABLE if row.id == action_id)
        changed = {name: found for name, found in self.changed.items() if name != action_id}
        return replace(self, changed=changed if keys == own else {**changed, action_id: keys})


def current() -> KeyMap:
    """Return the keys in force in this program."""
    found = application().property("key_map")
    return found if isinstance(found, KeyMap) else KeyMap()


def put_in_force(key_map: KeyMap) -> None:
    """Make these the keys of the program; what shows keys asks for them anew."""
    application().setProperty("key_map", key_map)


def shown(action_id: str) -> str:
    """Return the first key of an action as the desktop writes it, or an empty text."""
    key = current().first(action_id)
    return native(key) if key else ""


def native(key: str) -> str:
    """Return a key as the desktop writes it."""
    return QKeySequence(key, _PORTABLE).toString(_NATIVE)


def portable(combination: QKeyCombination) -> str:
    """Return a pressed key by its portable name."""
    return QKeySequence(combination).toString(_PORTABLE)


def types_a_character(key: str) -> bool:
    """Tell whether a key is a letter, digit or sign without Ctrl or Alt."""
    return len(key.removeprefix("Shift+")) == 1


def objection(key_map: KeyMap, action_id: str, key: str, scale: Scale) -> str:
    """Return the sentence that says why an action cannot have a key, or an empty text."""
    shown_key = native(key) or key
    own = next((KeyMap().keys(row) for row in TABLE if row.id == action_id), ())
    if not key or canonical(key) != key:
        return _tr("“{key}” is no key.").format(key=key)
    if key in _mnemonics():
        return _tr("{key} opens a menu.").format(key=shown_key)
    if key in _DIGITS:
        return _tr("The digits give the verdicts in the order of the scale.")
    if key in _RESERVED and key not in own:
        return _tr("{key} is needed for moving about and typing.").format(key=shown_key)
    owner = next((row for row in actions(scale) if row.id != action_id and key in key_map.keys(row)), None)
    if owner is not None:
        name = words(owner.text) if not owner.id.startswith(VERDICT_PREFIX) else owner.text
        return _tr("{key} is the key of “{action}” already.").format(key=shown_key, action=name.rstrip("…"))
    return ""


def covered_sentence(covered: list[tuple[str, Action]]) -> str:
    """Return the sentence that says which letters of a scale give no verdict here."""
    key, row = covered[0]
    return _tr("{key} means “{action}” here and gives no verdict; the digits do. Either can be changed.").format(
        key=native(key), action=words(row.text).rstrip("…")
    )


def verdict_keys(scale: Scale) -> dict[str, tuple[str, ...]]:
    """Return the keys in force for each verdict of a scale by its id, as the desktop writes them."""
    rows = [row for row in current().rows(scale) if row.id.startswith(VERDICT_PREFIX)]
    return {row.id.removeprefix(VERDICT_PREFIX): tuple(map(native, row.keys)) for row in rows}


def letters_of(scale: Scale) -> str:
    """Return the keys that give the verdicts, as in "T, F or U"; the digits where no letter does; nothing for none."""
    keys = [keys[0] for keys in verdict_keys(scale).values() if keys]
    if len(keys) < 2:
        return "".join(keys)
    return _tr("{keys} or {last}").format(keys=", ".join(keys[:-1]), last=keys[-1])


def stored(key_map: KeyMap) -> dict[str, str]:
    """Return the changes as the settings keep them."""
    return {action: " ".join(keys) for action, keys in key_map.changed.items()}


def from_settings(changed: Mapping[str, str], single_letters: bool) -> tuple[KeyMap, list[str]]:
    """Return the map that the settings hold, and a sentence for each action whose kept keys cannot be used.

    Such an action has its own keys again; actions that this program does not know are passed over.
    """
    rows = {row.id: row for row in TABLE if not row.own}
    wished = {action: tuple(dict.fromkeys(keys.split())) for action, keys in changed.items() if action in rows}
    wished = {action: tuple(canonical(key) or key for key in keys) for action, keys in wished.items()}
    key_map, complaints = KeyMap(wished, single_letters), []
    # Each round takes at least one change back, and without changes no key is there twice.
    while (found := _first_objection(key_map)) is not None:
        action, sentence = found
        complaints.append(
            _tr("The keys kept for “{action}” cannot be used, so it has its own again: {reason}").format(
                action=words(rows[action].text).rstrip("…"), reason=sentence
            )
        )
        key_map = key_map.with_keys(action, KeyMap().keys(rows[action]))
    return key_map, complaints


def _first_objection(key_map: KeyMap) -> tuple[str, str] | None:
    no_labels = Scale("", "", ())
    for action, keys in key_map.changed.items():
        for key in keys:
            sentence = objection(key_map, action, key, no_labels)
            if sentence:
                return action, sentence
    return None


def canonical(key: str) -> str:
    """Return a key by its one portable name, or an empty text for what is no key, or more than one."""
    sequence = QKeySequence(key, _PORTABLE)
    return sequence.toString(_PORTABLE) if sequence.count() == 1 else ""


def _mnemonics() -> set[str]:
    names = [words(menu) for menu in MENUS]
    return {f"Alt+{name[name.index('&') + 1].upper()}" for name in names if "&" in name[:-1]}
