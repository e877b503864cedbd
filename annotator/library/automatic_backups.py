"""The backups that nobody has to think of: beside the library, thinned out by day, week and month."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.errors import LibraryError
from annotator.library import opening
from annotator.library.backup import FOLDER_SUFFIX, Copy, copy_to, counts
from annotator.library.connection import Connection
from annotator.library.faults import surfaced
from annotator.library.soundness import damage

if TYPE_CHECKING:
    from annotator.library.library import Library

DAYS_KEPT = 12
WEEKS_KEPT = 10
MONTHS_KEPT = 9

_STAMP = re.compile(r"\.(\d{8}T\d{12})Z\.annotator$")
_STAMP_FORMAT = "%Y%m%dT%H%M%S%f"


@dataclass(frozen=True, slots=True)
class Backup:
    """A sound automatic backup, and what it holds."""

    path: Path
    made_at: datetime
    articles: int
    claims: int


@dataclass(frozen=True, slots=True)
class Found:
    """The newest sound backup of a library, None where there is none, and how many that are not sound."""

    newest: Backup | None
    damaged: int


def back_up_automatically(library: Library, moment: datetime) -> Path:
    """Write a verified copy into the folder of automatic backups beside the library, and thin the folder out.

    The files of sources, which are never changed nor removed, stay where they are and serve every copy.
    """
    return finish(begin(library, moment))


def begin(library: Library, moment: datetime) -> Copy:
    """Take a copy on the library's thread; it is a backup when it is finished."""
    return Copy(library.connection, _stamped(library.path, "", moment))


def finish(copy: Copy) -> Path:
    """Verify a copy, keep it, and thin out the older ones; on any thread."""
    path = copy.finish()
    rotate(path.parent)
    return path


def before_upgrade(connection: Connection) -> Path:
    """Write a verified copy of a library of an older version, before it is upgraded."""
    version = connection.pragma("user_version")
    return copy_to(connection, _stamped(connection.path, f".version-{version}", datetime.now(UTC)))


def backups_folder(library: Path) -> Path:
    """Return the folder beside a library in which its automatic backups lie."""
    return library.with_name(library.name + FOLDER_SUFFIX)


def is_due(library: Library) -> bool:
    """Tell whether the library was written after its newest backup; one that was never worked in needs none."""
    newest = max((_made_at(path) for path in backups_of(library.path)), default=None)
    if newest is None:
        return any(counts(library.connection)[table] for table in ("article", "claim"))
    with surfaced(library.path):
        return datetime.fromtimestamp(library.path.stat().st_mtime, UTC) > newest


def newest_sound(library: Path) -> Found:
    """Look for the newest automatic backup of a library that is sound; the library itself is not touched."""
    damaged = 0
    for path in sorted(backups_of(library), key=_made_at, reverse=True):
        backup = _looked_through(path)
        if backup is not None:
            return Found(backup, damaged)
        damaged += 1
    return Found(None, damaged)


def _looked_through(path: Path) -> Backup | None:
    try:
        connection = opening.glance(path)
        try:
            opening.require_schema(connection)
            if damage(connection):
                return None
            held = counts(connection)
            return Backup(path, _made_at(path), held["article"], held["claim"])
        finally:
            connection.close()
    except LibraryError:
        return None


def backups_of(library: Path) -> list[Path]:
    """Return the automatic backups of a library, in no order; whether they are sound is not looked at."""
    folder = backups_folder(library)
    with surfaced(folder):
        return _stamped_in(folder) if folder.is_dir() else []


def rotate(folder: Path) -> list[Path]:
    """Remove the automatic backups that no tier keeps, and return them; other files are left alone."""
    newest_first = sorted(_stamped_in(folder), key=_made_at, reverse=True)
    kept = {
        path
        for period, count in ((_day, DAYS_KEPT), (_week, WEEKS_KEPT), (_month, MONTHS_KEPT))
        for path in _newest_of_each(newest_first, period, count)
    }
    removed = [path for path in newest_first if path not in kept]
    for path in removed:
        with surfaced(path):
            path.unlink(missing_ok=True)
    return removed


def _newest_of_each(paths: list[Path], period: Callable[[datetime], str], count: int) -> list[Path]:
    newest: dict[str, Path] = {}
    for path in paths:
        newest.setdefault(period(_made_at(path)), path)
    return list(newest.values())[:count]


def _day(made_at: datetime) -> str:
    return f"{made_at:%Y%m%d}"


def _week(made_at: datetime) -> str:
    year, week, _ = made_at.isocalendar()
    return f"{year}-{week}"


def _month(made_at: datetime) -> str:
    return f"{made_at:%Y%m}"


def _stamped(library: Path, note: str, moment: datetime) -> Path:
    stamp = moment.astimezone(UTC).strftime(_STAMP_FORMAT)
    return backups_folder(library) / f"{library.stem}{note}.{stamp}Z.annotator"


def _stamped_in(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if _STAMP.search(path.name)]


def _made_at(path: Path) -> datetime:
    """Return when a backup was made; one whose name gives no such moment is the oldest of all."""
    match = _STAMP.search(path.name)
    try:
        return datetime.strptime(match[1] if match else "", _STAMP_FORMAT).replace(tzinfo=UTC)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
