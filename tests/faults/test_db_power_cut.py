"""DB-003: the power fails in the middle of a write, and of what was on its way to the disk only some arrives.

`CUTS=5000 make test ARGS=tests/faults/test_db_power_cut.py` tries five thousand states of the disk.

What may arrive follows https://www.sqlite.org/atomiccommit.html: a page of the library is written only after the part
of the journal that holds its old content was made durable, and that part is counted in the journal's header. Every
other sector that was written since may have arrived, may be as it was, or may hold anything.
"""

from __future__ import annotations

import os
import random
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.library import health
from annotator.library.library import Library
from annotator.library.opening import JOURNAL
from tests.library.desk import claim, content, first_file, judge

CUTS = int(os.environ.get("CUTS", "100"))
LOT = 100
SECTOR = 512
MOMENTS = 30
Content = dict[str, list[dict[str, object]]]


@dataclass(frozen=True)
class Moment:
    """Library and journal as they are in the middle of a write."""

    library: bytes
    journal: bytes

    @property
    def durable(self) -> int:
        """How much of the journal is counted in its headers, so that pages may have been written."""
        end = position = 0
        sector = int.from_bytes(self.journal[20:24], "big")
        page = int.from_bytes(self.journal[24:28], "big")
        while self.journal[position : position + 8] == b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7":
            count = int.from_bytes(self.journal[position + 8 : position + 12], "big")
            if not count:
                break
            end = position + sector + count * (page + 8)
            position = -(-end // sector) * sector
        return end


@dataclass(frozen=True)
class Write:
    """A write that was under way: what stood before it, moments of it, and what stood after it."""

    before: bytes
    moments: tuple[Moment, ...]
    after: bytes


def journal_of(path: Path) -> Path:
    return path.with_name(path.name + JOURNAL)


def moment(path: Path) -> Moment:
    return Moment(path.read_bytes(), journal_of(path).read_bytes())


@pytest.fixture(scope="module")
def write(tmp_path_factory: pytest.TempPathFactory) -> Write:
    """Record a large write whose pages go to the disk all the time."""
    path = first_file(tmp_path_factory.mktemp("power"))
    with Library.open(path) as library:
        judge(library, "True")
        before = path.read_bytes()
        library.connection.run("PRAGMA cache_size = 4")
        moments = []
        with library.unrecorded():
            for number in range(MOMENTS):
                judge(library, ("True", "False", "Unverified")[number % 3])
                library.claims.add_many(
                    claim(f"m{number}-{n}", f"Statement {n} of part {number}", outside_id=f"y{number}-{n}")
                    for n in range(25)
                )
                moments.append(moment(path))
        return Write(before, tuple(moments), path.read_bytes())


def told(path: Path) -> Content:
    with Library.open(path, create=False) as library:
        return content(library, history=True)


def mixed(old: bytes, new: bytes, chance: random.Random) -> bytes:
    """Return a library of which some written pages have arrived, some in part, and some hold anything in a sector."""
    size = 8 * SECTOR
    # The file may not have grown yet.
    length = chance.choice([len(new), max(len(old), chance.randrange(0, len(new), size))])
    arrived = bytearray(old.ljust(length, b"\0"))
    share = chance.random()
    for start in range(0, length, size):
        piece = bytearray(new[start : start + size])
        if piece == old[start : start + size] or chance.random() > share:
            continue
        if chance.random() < 0.3:
            sector = chance.randrange(0, size, SECTOR)
            former = bytes(arrived[start + sector : start + sector + SECTOR])
            piece[sector : sector + SECTOR] = chance.choice([bytes(SECTOR), chance.randbytes(SECTOR), former])
        arrived[start : start + size] = piece
    return bytes(arrived)


def spoilt(data: bytes, first: int, chance: random.Random) -> bytes:
    """Return a journal of which from `first` on only some has arrived."""
    kept, tail = data[:first], bytearray(data[first:])
    for start in range(0, len(tail), SECTOR):
        if chance.random() < 0.4:
            piece = chance.choice([bytes(SECTOR), chance.randbytes(SECTOR)])
            tail[start : start + SECTOR] = piece[: len(tail) - start]
    return kept + bytes(tail[: chance.randrange(len(tail) + 1)])


def state(write: Write, chance: random.Random) -> tuple[bytes, bytes]:
    """Return library and journal as they may be found after the power failed in the middle of the write."""
    found = chance.choice(write.moments)
    # The sector of the header is rewritten in place when records are counted.
    journal = spoilt(found.journal, found.durable, chance)
    if found.library == write.before:
        return write.before, journal
    return mixed(write.before, found.library, chance), journal


def test_the_recorded_write_is_one_that_can_be_torn(write: Write) -> None:
    assert write.before != write.after
    reached = [one for one in write.moments if one.library != write.before]
    assert len(reached) > MOMENTS / 2
    assert all(0 < one.durable <= len(one.journal) for one in reached)
    assert any(one.durable < len(one.journal) for one in write.moments)


@pytest.mark.parametrize("lot", range(-(-CUTS // LOT)))
def test_db_003_after_a_power_cut_the_library_is_as_before_the_write(tmp_path: Path, write: Write, lot: int) -> None:
    path = tmp_path / "library.annotator"
    path.write_bytes(write.before)
    before = told(path)
    chance = random.Random(lot)
    corrupt = lost = replayed = 0
    for number in range(LOT):
        library, journal = state(write, chance)
        path.write_bytes(library)
        journal_of(path).write_bytes(journal)
        replayed += library != write.before
        with Library.open(path, create=False) as opened:
            lost += content(opened, history=True) != before
            corrupt += bool(number % 10 == 0 and health.check(opened))
    assert replayed > LOT / 2
    assert (corrupt, lost) == (0, 0)


def test_a_write_that_was_acknowledged_is_there_whatever_became_of_the_journal(tmp_path: Path, write: Write) -> None:
    path = tmp_path / "library.annotator"
    path.write_bytes(write.after)
    after = told(path)
    assert after != told_of(tmp_path, write.before)
    # Cut to nothing and made durable before the write is acknowledged; what is left is a name, or not even that.
    for journal in (b"", None):
        path.write_bytes(write.after)
        journal_of(path).unlink(missing_ok=True)
        if journal is not None:
            journal_of(path).write_bytes(journal)
        assert told(path) == after


def told_of(folder: Path, data: bytes) -> Content:
    path = folder / "other.annotator"
    path.write_bytes(data)
    return told(path)
