"""Disks that are full, read-only, slow, failing, or gone, while the program heats."""

from __future__ import annotations

import contextlib
import errno
import itertools
import shutil
import sqlite3
import time
from typing import TYPE_CHECKING

from faults.campaign import Fault, Told
from faults.checks import Struck, before
from faults.kill import moment
from faults.machine import (
    TICKS_LIVE_S,
    MachineWorld,
    full,
    lacks_disk,
    lacks_shim,
    make_machine,
    make_small_disk,
    no_more_files,
)
from faults.world import ROOT

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

    from faults.world import World

OLD_HISTORY = ROOT / "tests" / "io" / "data" / "history_v2.sqlite3"
MINUTE_S = 60.0
SLOW_AFTER_S = 5.0
"""A disk that takes longer than this is told of."""


def _machine(world: World) -> MachineWorld:
    assert isinstance(world, MachineWorld)
    world.heating()
    return world


def _told(world: MachineWorld, words: str, since: int) -> tuple[str, ...]:
    """A sentence is owed where the program noticed anything: a disk that nobody needed is no trouble."""
    return (words,) if world.fault_like("The history cannot be", since) else ()


def disk_full(world: World, rng: random.Random) -> Told:
    """Another program fills the disk to the last byte, and gives it back."""
    machine = _machine(world)
    moment(rng)
    then, since, lasts_s = before(world), len(world.lines), rng.uniform(3.0, 12.0)
    with full(machine.disk):
        machine.watched(lasts_s, most_s=TICKS_LIVE_S)
    machine.well()
    return then, Struck("disk full, and free again", says=_told(machine, "the disk is full", since))


def full_at_save(world: World, rng: random.Random) -> Told:
    """The settings are saved on a full disk: `warmgui consent withdraw` in a terminal."""
    machine = _machine(world)
    moment(rng)
    then = before(world)
    with full(machine.disk):
        machine.command("consent", "withdraw")
    machine.well()
    return then, Struck("disk full while settings are saved", says=("Nothing was changed: .*No space left",))


def full_at_rotation(world: World, rng: random.Random) -> Told:
    """The log is to begin a new file, and the disk is full."""
    machine = _machine(world)
    moment(rng)
    then = before(world)
    log = machine.disk / "logs" / "warmgui.log"
    with log.open("ab") as file:
        file.write(b"\n" * (1_000_001 - log.stat().st_size))
    errors = len(world.errors())
    with full(machine.disk):
        for miner in world.miners():
            miner.kill()  # what is worth a line in the log
        machine.watched(rng.uniform(3.0, 6.0), most_s=TICKS_LIVE_S)
    world.until(lambda s: s["hashes"] > 0 and not s["faults"], "heat again", after=len(world.lines))
    machine.well()
    assert world.errors()[errors:] == "", world.errors()[errors:]
    assert max(path.stat().st_size for path in log.parent.iterdir()) < 4_100_000
    return then, Struck("disk full while the log begins a new file", says=("The miner stopped",))


def full_at_migration(world: World, rng: random.Random) -> Told:
    """An old history waits for its copy and its new columns, and there is no room for them."""
    assert isinstance(world, MachineWorld)
    shutil.copyfile(OLD_HISTORY, world.history)
    with contextlib.closing(sqlite3.connect(OLD_HISTORY)) as old:
        count, last_t = old.execute("SELECT COUNT(*), MAX(t) FROM sample_1s").fetchone()
    then = before(world)
    with full(world.disk):
        world.start()
        world.until(lambda s: s["faults"], "a sentence")
        world.watched(rng.uniform(0.5, 3.0), most_s=TICKS_LIVE_S)
        with contextlib.closing(sqlite3.connect(world.history)) as kept:
            assert kept.execute("SELECT COUNT(*) FROM sample_1s").fetchone()[0] == count
    world.well()
    assert world.query("SELECT COUNT(*) FROM sample_1s WHERE t <= ?", last_t)[0][0] == count
    return then, Struck("disk full while an old history is copied", says=("the disk is full",))


def no_files_left(world: World, rng: random.Random) -> Told:
    """There is room, but for no other file (inodes)."""
    machine = _machine(world)
    moment(rng)
    then = before(world)
    with no_more_files(machine.disk):
        machine.command("consent", "withdraw")
        machine.watched(rng.uniform(1.0, 6.0), most_s=TICKS_LIVE_S)
    machine.well()
    return then, Struck("no file may be made any more", says=("Nothing was changed: .*No space left",))


def read_only(world: World, rng: random.Random) -> Told:
    """As when the system finds errors on a disk: nothing may be written, what is open included."""
    machine = _machine(world)
    moment(rng)
    then, since = before(world), len(world.lines)
    machine.shim.tell(write_errno=errno.EROFS, open_errno=errno.EROFS)
    try:
        machine.watched(rng.uniform(3.0, 12.0), most_s=TICKS_LIVE_S)
    finally:
        machine.shim.heal()
    machine.well()
    assert machine.fault_like("The history cannot be", since)
    return then, Struck("disk becomes read-only, and is well again", says=("The history cannot be",))


def failing(what: str, **numbers: int) -> Callable[[World, random.Random], Told]:
    """Calls of the disk give errors, all of them or one of a few."""

    def strike(world: World, rng: random.Random) -> Told:
        machine = _machine(world)
        moment(rng)
        then, since = before(world), len(world.lines)
        machine.shim.tell(one_of=rng.choice((1, 1, 2, 5)), **numbers)
        try:
            machine.watched(rng.uniform(3.0, 12.0), most_s=TICKS_LIVE_S)
        finally:
            machine.shim.heal()
        machine.well()
        return then, Struck(what, says=_told(machine, "The history cannot be", since))

    return strike


def slow(what: str, shortest_s: float, longest_s: float) -> Callable[[World, random.Random], Told]:
    """Flushes take so long; over the end of a minute, when they come."""

    def strike(world: World, rng: random.Random) -> Told:
        machine = _machine(world)
        moment(rng)
        then, takes_s = before(world), rng.uniform(shortest_s, longest_s)
        machine.shim.tell(sync_us=round(takes_s * 1e6))
        to_minute_s = MINUTE_S - time.time() % MINUTE_S
        try:
            machine.watched(to_minute_s + min(takes_s, 20.0) + rng.uniform(0.0, 5.0), most_s=TICKS_LIVE_S)
        finally:
            machine.shim.heal()
        machine.well()
        told = ("The disk is slow",) if takes_s > SLOW_AFTER_S + 3.0 else ()
        return then, Struck(what, says=told)

    return strike


def slow_writes(world: World, rng: random.Random) -> Told:
    """Every write takes long, of the history and of the log."""
    machine = _machine(world)
    moment(rng)
    then = before(world)
    machine.shim.tell(write_us=round(rng.uniform(0.05, 3.0) * 1e6))
    try:
        machine.watched(rng.uniform(10.0, 20.0), most_s=TICKS_LIVE_S)
    finally:
        machine.shim.heal()
    machine.well()
    return then, Struck("every write takes 0.05 to 3 s", says=())


def slow_at_end(world: World, rng: random.Random) -> Told:
    """It is told to end while the disk flushes for seconds."""
    machine = _machine(world)
    moment(rng)
    then = before(world)
    machine.shim.tell(sync_us=round(rng.uniform(0.5, 6.0) * 1e6))
    machine.watched(rng.uniform(1.0, 4.0), most_s=TICKS_LIVE_S)
    assert world.end() == 0
    machine.shim.heal()
    return then, Struck("flushes take 0.5 to 6 s at the end", ended=True)


def folder_moved(world: World, rng: random.Random) -> Told:
    """Somebody moves the data folder while the program writes into it."""
    machine = _machine(world)
    moment(rng)
    then = before(world)
    data, moved = machine.disk / "data", machine.folder / f"moved-{time.monotonic_ns()}"
    data.rename(moved)
    world.until(lambda _: world.history.exists(), "a new history", after=len(world.lines))
    machine.watched(rng.uniform(2.0, 5.0), most_s=TICKS_LIVE_S)
    known = sorted({*_seconds(moved / world.history.name), *world.rows()})
    known = [t for t in known if t >= then.at_utc - 5.0]
    gap_s = max(later - earlier - 1 for earlier, later in itertools.pairwise(known))
    assert gap_s <= 2, f"{gap_s} s are in neither file"
    return then, Struck(
        "data folder moved away", says=("taken away while the program ran",), keeps_history=False
    )


def folder_deleted(world: World, rng: random.Random) -> Told:
    """Somebody deletes the data folder while the program writes into it."""
    machine = _machine(world)
    moment(rng)
    then = before(world)
    shutil.rmtree(machine.disk / "data")
    world.until(lambda _: world.history.exists() and world.rows(), "a new history", after=len(world.lines))
    machine.watched(rng.uniform(2.0, 5.0), most_s=TICKS_LIVE_S)
    first = min(world.rows())
    assert first <= then.at_utc + 3.0, f"begun anew only {first - then.at_utc:.0f} s later"
    return then, Struck(
        "data folder deleted", says=("taken away while the program ran",), keeps_history=False
    )


def _seconds(path: Path) -> list[int]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return [t for (t,) in connection.execute("SELECT t FROM sample_1s")]


_ON_SMALL = {"family": "disk", "target": "disk", "make": make_small_disk, "lacking": lacks_disk}
_SHIMMED = {"family": "disk", "target": "disk", "make": make_machine, "lacking": lacks_shim}

FAULTS = (
    Fault("disk.full", strike=disk_full, weight=3.0, **_ON_SMALL),
    Fault("disk.full_at_save", strike=full_at_save, **_ON_SMALL),
    Fault("disk.full_at_rotation", strike=full_at_rotation, fresh=True, **_ON_SMALL),
    Fault("disk.full_at_migration", strike=full_at_migration, fresh=True, **_ON_SMALL),
    Fault("disk.no_inodes", strike=no_files_left, **_ON_SMALL),
    Fault("disk.read_only", strike=read_only, weight=2.0, **_SHIMMED),
    Fault("disk.eio_write", strike=failing("writes fail (EIO)", write_errno=errno.EIO), **_SHIMMED),
    Fault("disk.eio_sync", strike=failing("flushes fail (EIO)", sync_errno=errno.EIO), **_SHIMMED),
    Fault("disk.eio_read", strike=failing("reads fail (EIO)", read_errno=errno.EIO), **_SHIMMED),
    Fault("disk.eio_open", strike=failing("files do not open (EIO)", open_errno=errno.EIO), **_SHIMMED),
    Fault("disk.slow_1s", strike=slow("flushes take 0.1 to 1 s", 0.1, 1.0), weight=0.5, **_SHIMMED),
    Fault("disk.slow_10s", strike=slow("flushes take 1 to 10 s", 1.0, 10.0), weight=0.5, **_SHIMMED),
    Fault("disk.slow_30s", strike=slow("flushes take 10 to 30 s", 10.0, 30.0), weight=0.5, **_SHIMMED),
    Fault("disk.slow_writes", strike=slow_writes, **_SHIMMED),
    Fault("disk.slow_end", strike=slow_at_end, **_SHIMMED),
    Fault("disk.moved", strike=folder_moved, fresh=True, **_SHIMMED),
    Fault("disk.deleted", strike=folder_deleted, fresh=True, **_SHIMMED),
)
