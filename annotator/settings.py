"""The user's settings: one frozen value per group, kept as TOML.

A file that cannot be read costs the settings in it and nothing else: the defaults hold, the user is told in one
sentence, and the file is kept beside the new one.
"""

from __future__ import annotations

import os
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, TypeVar

THEMES = ("system", "light", "dark", "high_contrast")
SMALLEST_FONT, LARGEST_FONT = 8, 48


@dataclass(frozen=True, slots=True)
class Appearance:
    """How the window looks; a font size of 0 and empty names stand for the program's own choice."""

    theme: str = "system"
    article_font_size: int = 0
    article_font: str = ""
    language: str = ""
    tour_seen: bool = False

    def checked(self) -> Appearance:
        """Return these settings with values out of range replaced by the defaults."""
        theme = self.theme if self.theme in THEMES else "system"
        size = self.article_font_size
        fits = size == 0 or SMALLEST_FONT <= size <= LARGEST_FONT
        return replace(self, theme=theme, article_font_size=size if fits else 0)


@dataclass(frozen=True, slots=True)
class Reports:
    """Where the last report went, so that the next one is offered there."""

    folder: str = ""
    suffix: str = ".html"

    def checked(self) -> Reports:
        """Return these settings as they are: a folder that is gone is no error."""
        return self


@dataclass(frozen=True, slots=True)
class Network:
    """Which addresses may be fetched; those of this computer and its own network only when a desk wants it so."""

    private_addresses: bool = False

    def checked(self) -> Network:
        """Return these settings as they are."""
        return self


@dataclass(frozen=True, slots=True)
class Matching:
    """How earlier claims are found; the local model helps wherever it is installed, unless a checker leaves it out."""

    local_model: bool = True

    def checked(self) -> Matching:
        """Return these settings as they are."""
        return self


@dataclass(frozen=True, slots=True)
class Keys:
    """The keys of the window: whether single letters act, and by action what the checker put in place of its keys.

    The keys of an action are Qt's portable names with a space between; an empty text stands for none.
    """

    single_letters: bool = True
    changed: dict[str, str] = field(default_factory=dict)

    def checked(self) -> Keys:
        """Return these settings without what is no text; whether a key exists is for the window to say."""
        known = {action: keys for action, keys in self.changed.items() if isinstance(keys, str)}
        return Keys(self.single_letters, known)


@dataclass(frozen=True, slots=True)
class Settings:
    """All groups."""

    appearance: Appearance = field(default_factory=Appearance)
    reports: Reports = field(default_factory=Reports)
    network: Network = field(default_factory=Network)
    matching: Matching = field(default_factory=Matching)
    keys: Keys = field(default_factory=Keys)

    def with_appearance(self, **changes: Any) -> Settings:  # noqa: ANN401 - the fields of Appearance
        """Return the settings with some of the appearance changed."""
        return replace(self, appearance=replace(self.appearance, **changes).checked())

    def with_keys(self, **changes: Any) -> Settings:  # noqa: ANN401 - the fields of Keys
        """Return the settings with some of the keys group changed."""
        return replace(self, keys=replace(self.keys, **changes).checked())

    def with_network(self, **changes: Any) -> Settings:  # noqa: ANN401 - the fields of Network
        """Return the settings with some of the network group changed."""
        return replace(self, network=replace(self.network, **changes))

    def with_matching(self, **changes: Any) -> Settings:  # noqa: ANN401 - the fields of Matching
        """Return the settings with some of the matching group changed."""
        return replace(self, matching=replace(self.matching, **changes))

    def with_reports(self, **changes: Any) -> Settings:  # noqa: ANN401 - the fields of Reports
        """Return the settings with some of the reports group changed."""
        return replace(self, reports=replace(self.reports, **changes))


Group = TypeVar("Group", Appearance, Reports, Network, Matching, Keys)


def load(path: Path) -> tuple[Settings, str]:
    """Return the settings in `path` and one sentence about what was wrong with it, empty when nothing was."""
    try:
        with path.open("rb") as file:
            table = tomllib.load(file)
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, ValueError, RecursionError):
        return Settings(), _put_aside(path)
    return Settings(
        _group(Appearance, table).checked(),
        _group(Reports, table).checked(),
        _group(Network, table).checked(),
        _group(Matching, table).checked(),
        _group(Keys, table).checked(),
    ), ""


def save(settings: Settings, path: Path) -> None:
    """Write `settings` to `path`, whole or not at all.

    Raises:
        OSError: when the file cannot be written; the old one still stands.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(_to_toml(asdict(settings)))
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _group(kind: type[Group], table: Mapping[str, Any]) -> Group:
    """Return one group from a TOML table; unknown keys and values of the wrong type are left out."""
    found = table.get(kind.__name__.lower())
    values = found if isinstance(found, dict) else {}
    default = asdict(kind())
    known = {item.name for item in fields(kind)}
    return kind(**{key: value for key, value in values.items() if key in known and type(value) is type(default[key])})


def _put_aside(path: Path) -> str:
    """Keep an unreadable settings file under another name and return the sentence about it."""
    kept = path.with_name(f"{path.name}.unreadable")
    try:
        path.replace(kept)
    except OSError:
        return f"The settings in {path} could not be read; the defaults are used."
    return f"The settings in {path.name} could not be read; the defaults are used, the old file is kept as {kept.name}."


def _to_toml(groups: Mapping[str, Mapping[str, object]]) -> str:
    """Return groups of strings, numbers, switches and tables of these as TOML."""
    blocks = []
    for name, values in groups.items():
        lines = [f"[{name}]", *(f"{key} = {_value(value)}" for key, value in values.items())]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)


def _value(value: object) -> str:
    """Return one value as TOML."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_value(str(key))} = {_value(one)}" for key, one in value.items()) + "}"
    return '"' + "".join(_escaped(character) for character in str(value)) + '"'


def _escaped(character: str) -> str:
    """Return one character as it stands in a basic TOML string."""
    if character in '"\\':
        return "\\" + character
    if character < " " or character == "\x7f":
        return f"\\u{ord(character):04x}"
    return character
