"""Keep the library sound: what is in it, whether it is whole, backups, and whose desk it is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from annotator.core.canonical import canonicalise
from annotator.library import automatic_backups, backup, health
from annotator.library import salvage as salvaging
from annotator.library.attachments import file_problems
from annotator.library.automatic_backups import Found
from annotator.library.backup import Copy
from annotator.library.health import LibraryInfo, Problem
from annotator.library.library import Library
from annotator.library.salvage import Salvaged
from annotator.operations.stamp import now


def info(library: Library) -> LibraryInfo:
    """Return what is in the library."""
    return health.info(library)


def check(library: Library) -> list[Problem]:
    """Return everything that is wrong with the library; an empty list when it is sound."""
    return health.check(library)


def check_by_parts(library: Library) -> Iterator[list[Problem]]:
    """Look at one small part after another, and yield what is wrong in each; between two the library is free."""
    return health.check_by_parts(library)


def back_up(library: Library, target: Path) -> Path:
    """Write a verified copy of the library, with the files of its sources beside it, and return where it is.

    Raises:
        LibraryError: when the copy cannot be written or is not sound; no half copy is left.
    """
    return backup.back_up(library, target)


def missing_files(library: Library) -> list[str]:
    """Return one sentence for each attached file that is gone or damaged, so that no copy of the library holds it."""
    return [problem.sentence for problem in file_problems(library.connection)]


def back_up_automatically(library: Library) -> Path:
    """Write a verified copy into the folder beside the library, and thin out the older ones there.

    Twelve daily, ten weekly and nine monthly copies stay. A damaged library is not copied, so that no good copy is ever
    pushed out by a bad one.

    Raises:
        LibraryError: when the copy cannot be written or would not be sound.
    """
    return automatic_backups.back_up_automatically(library, datetime.now(UTC))


def is_backup_due(library: Library) -> bool:
    """Tell whether something was written since the newest automatic backup."""
    return not library.read_only and automatic_backups.is_due(library)


def begin_backup(library: Library) -> Copy:
    """Take a copy of the library, on the thread it belongs to; `finish_backup` makes a backup of it.

    Raises:
        LibraryError: when the copy cannot be written.
    """
    return automatic_backups.begin(library, datetime.now(UTC))


def finish_backup(copy: Copy) -> Path:
    """Verify a copy and keep it as an automatic backup; on any thread.

    Raises:
        LibraryError: when the copy is not sound; it is then removed.
    """
    return automatic_backups.finish(copy)


def newest_sound_backup(library: Path) -> Found:
    """Return the newest automatic backup of a library that is sound, whatever state the library itself is in.

    Raises:
        LibraryError: when the backups cannot be looked through.
    """
    return automatic_backups.newest_sound(library)


def restore(source: Path, library_path: Path) -> Path | None:
    """Put a backup in the library's place and return where the library as it was is kept, if there was one.

    Raises:
        LibraryError: when the backup is not a sound library; the present one is then untouched.
    """
    return backup.restore(source, library_path)


def salvage(damaged: Path, target: Path) -> Salvaged:
    """Write everything that is whole in a damaged library to a new one, and say what that is; the old one stays.

    Raises:
        Refused: when something stands at `target`.
        LibraryError: when nothing can be read, or the new library cannot be written; nothing of it is left then.
    """
    return salvaging.salvage(damaged, target)


def salvage_path(damaged: Path) -> Path:
    """Return where what is saved goes when nobody says where: beside the library, named by the time."""
    return damaged.with_name(f"{damaged.stem}-saved-{_stamp()}{damaged.suffix}")


def checker_name(library: Library) -> str:
    """Return the name that verdicts are given under; empty when none was said."""
    return library.settings.get("checker", "")


def set_checker_name(library: Library, name: str) -> None:
    """Give verdicts from now on under another name."""
    with library.unrecorded():
        library.settings.put("checker", " ".join(canonicalise(name).text.split()))


def backup_path(library: Library) -> Path:
    """Return where a backup made now goes when nobody says where: beside the library, named by the time."""
    return library.path.with_name(f"{library.path.stem}-{_stamp()}{library.path.suffix}")


def _stamp() -> str:
    return now().replace(":", "-").removesuffix("Z").split(".")[0]
