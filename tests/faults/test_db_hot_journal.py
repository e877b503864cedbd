"""DB-016: a program was killed in the middle of a commit; the next open plays the journal back."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.core.claim import Claim
from annotator.errors import LibraryBusy
from annotator.library import backup, health
from annotator.library.library import Library

AT = "2026-05-01T10:00:00.000Z"


# The kernel kills it when it writes past the file's present end: in the middle of the commit, after the first pages.
GROW = """
import resource, signal, sys
from pathlib import Path
from annotator.core.claim import Claim
from annotator.library.library import Library
path = Path(sys.argv[1])
with Library.open(path) as library:
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size, -1))
    with library.unrecorded():
        library.claims.add_many(Claim(f"lost-{n}", f"Claim {n} " * 40, "2026-05-01T10:00:00.000Z") for n in range(400))
"""


def killed_amid_commit(folder: Path) -> Path:
    """Return a library whose program was killed with half a commit written and its journal still there."""
    path = folder / "library.annotator"
    with Library.open(path) as library, library.unrecorded():
        library.claims.add(Claim("kept", "The bridge carried 12,000 vehicles a day.", AT))
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    outcome = subprocess.run([sys.executable, "-c", GROW, str(path)], env=environment, check=False)
    assert outcome.returncode == -signal.SIGXFSZ
    pages = int.from_bytes(path.read_bytes()[28:32], "big")
    assert pages * 4096 > path.stat().st_size
    assert path.with_name(path.name + "-journal").stat().st_size
    return path


def test_the_library_opens_as_it_was_before(tmp_path: Path) -> None:
    with Library.open(killed_amid_commit(tmp_path), create=False) as library:
        assert [claim.id for page in library.claims.pages() for claim in page] == ["kept"]
        assert health.check(library) == []


def test_it_is_no_backup_until_it_was_opened(tmp_path: Path) -> None:
    killed = killed_amid_commit(tmp_path)
    with pytest.raises(LibraryBusy, match="open it once"):
        backup.restore(killed, tmp_path / "restored.annotator")
    assert not (tmp_path / "restored.annotator").exists()
