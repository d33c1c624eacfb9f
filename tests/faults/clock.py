"""Clocks that are set while the program heats, that were wrong at its start, and nights that the PC slept.

The machine's own clocks are never touched: a shim before the C library tells the program other times.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import time
from typing import TYPE_CHECKING

import psutil
from faults.campaign import Fault, Told
from faults.checks import Struck, before
from faults.kill import moment
from faults.machine import TICKS_LIVE_S, MachineWorld, lacks_shim, make_machine
from faults.world import HEARTBEAT

from warmgui.io.history.schema import SAMPLE_COLUMNS
from warmgui.io.history.store import KEEP_SECONDS_S, History

if TYPE_CHECKING:
    import random
    from collections.abc import Callable
    from pathlib import Path

    from faults.world import World

HOUR_S, YEAR_S = 3600.0, 365 * 86400.0
OLD_ROWS = 5000
"""Single seconds of nearly a fortnight ago: the first that a clock a year ahead would throw away."""
_INVENTED_S = 6.0
"""A sample covers five seconds at most; one is left open at either end."""


def make_old(folder: Path) -> MachineWorld:
    """A world with a shim, and a history that goes back for a fortnight."""
    world = MachineWorld(folder)
    history = History(world.history)
    history.store(None)
    history.close()
    first = int(time.time() - KEEP_SECONDS_S + 6 * HOUR_S)
    codes = ("seconds", "action", "hashes", "accepted", "rejected", "stale", "energy_kwh", "mining_kwh")
    needed = [*codes, *(name for name in SAMPLE_COLUMNS if name.endswith("_provenance")), "practice"]
    with contextlib.closing(sqlite3.connect(world.history)) as connection, connection:
        connection.executemany(
            f"INSERT INTO sample_1s (t, {', '.join(needed)}) VALUES (?, 1{', 0' * (len(needed) - 1)})",  # noqa: S608
            [(first + second,) for second in range(OLD_ROWS)],
        )
    return world


def _heating(world: World) -> MachineWorld:
    assert isinstance(world, MachineWorld)
    world.heating()
    return world


def _covered_s(world: World) -> float:
    """Seconds of the present run that the history covers, wherever the clock put them."""
    return sum(row[0] for t, row in world.rows().items()) - OLD_ROWS


def _heats(machine: MachineWorld) -> None:
    """The heat goes on within the lease."""
    hashes = machine.hashes()
    machine.until(lambda s: s["hashes"] > hashes, "heat", 15.0, after=len(machine.lines) - 1)


def stepped(jump_s: float, words: str) -> Callable[[World, random.Random], Told]:
    """The clock is set, perhaps there and back several times, and is right at the end."""

    def strike(world: World, rng: random.Random) -> Told:
        machine = _heating(world)
        moment(rng)
        then, covered_s, begun_s = before(world), _covered_s(world), time.monotonic()
        energy_kwh = machine.lines[-1]["energy_kwh_today"]
        rounds = rng.choice((1, 1, 2, 3))
        held_s = 0.0
        for _ in range(rounds):
            away_s = rng.uniform(2.0, 6.0)
            machine.shim.step_clock(jump_s)
            machine.watched(away_s, most_s=TICKS_LIVE_S)
            _heats(machine)
            machine.shim.step_clock(0.0)
            machine.watched(rng.uniform(1.0, 3.0), most_s=TICKS_LIVE_S)
            _heats(machine)
            held_s = max(held_s, away_s + 15.0)
        machine.well()
        passed_s = time.monotonic() - begun_s
        slack_s = HEARTBEAT.slack_s(begun_s) + _INVENTED_S
        counted_s = _covered_s(world) - covered_s
        assert abs(counted_s - passed_s) <= slack_s, f"{counted_s:.0f} s in the history of {passed_s:.0f} s"
        now_kwh = machine.lines[-1]["energy_kwh_today"]
        assert now_kwh >= energy_kwh, f"the day's energy fell from {energy_kwh} to {now_kwh} kWh"
        return then, Struck(
            f"clock set {words}, then right",
            says=("was set (ahead|back) by",),
            gap_s=max(jump_s, 0.0) + held_s,
        )

    return strike


def wrong_at_start(at_utc: float, words: str) -> Callable[[World, random.Random], Told]:
    """The PC starts with a clock that is decades off, and learns the time from the network later."""

    def strike(world: World, rng: random.Random) -> Told:
        assert isinstance(world, MachineWorld)
        then = before(world)
        world.shim.step_clock(at_utc - time.time())
        world.start()
        world.heating()
        world.watched(rng.uniform(2.0, 6.0), most_s=TICKS_LIVE_S)
        assert world.fault_like("is in the year", 0)
        world.shim.step_clock(0.0)
        world.until(
            lambda s: s["time_utc"][:4] == time.strftime("%Y"), "the right time", after=len(world.lines)
        )
        _heats(world)
        world.well()
        return then, Struck(f"clock in {words} at the start, set right later", says=("is in the year",))

    return strike


def paused(world: World, rng: random.Random) -> Told:
    """A pause of ten minutes is ten minutes, whatever the clock on the wall says."""
    machine = _heating(world)
    then = before(world)
    machine.command("pause", "10m")
    machine.until(lambda s: s["action"] == "paused", "the pause", after=len(machine.lines) - 1)
    jump_s = rng.choice((HOUR_S, -HOUR_S, YEAR_S, -YEAR_S))
    machine.shim.step_clock(jump_s)
    seen = len(machine.lines) + 1
    machine.watched(rng.uniform(3.0, 6.0), most_s=TICKS_LIVE_S)
    assert all(line["action"] == "paused" for line in machine.lines[seen:]), "the pause ended"
    machine.shim.step_clock(0.0)
    machine.watched(2.0, most_s=TICKS_LIVE_S)
    assert machine.lines[-1]["action"] == "paused"
    machine.command("resume")
    _heats(machine)
    machine.well()
    return then, Struck("clock set during a pause", says=("was set (ahead|back) by",), gap_s=YEAR_S + 60.0)


def slept(
    shortest_s: float, longest_s: float, words: str, *, boost: bool = False
) -> Callable[[World, random.Random], Told]:
    """All processes stand still, and when they go on the clocks are hours ahead; the monotonic one is not."""

    def strike(world: World, rng: random.Random) -> Told:
        machine = _heating(world)
        if boost:
            machine.command("boost", "30m")
        moment(rng)
        then, covered_s, begun_s = before(world), _covered_s(world), time.monotonic()
        asleep_s, stood_s = rng.uniform(shortest_s, longest_s), rng.uniform(0.5, 3.0)
        family = [psutil.Process(world.pid), *psutil.Process(world.pid).children(recursive=True)]
        for process in family:
            os.kill(process.pid, signal.SIGSTOP)
        time.sleep(stood_s)  # this is the sleep that is tested
        machine.shim.slept(asleep_s)
        for process in reversed(family):
            os.kill(process.pid, signal.SIGCONT)
        seen = len(machine.lines)
        machine.until(lambda s: True, "a status", after=seen)
        _heats(machine)
        machine.well()
        passed_s = time.monotonic() - begun_s
        counted_s = _covered_s(world) - covered_s
        most_s = passed_s + _INVENTED_S
        assert counted_s <= most_s, f"{counted_s:.0f} s in the history of {passed_s:.0f} s awake"
        return then, Struck(words, says=(), gap_s=asleep_s + stood_s + 6.0)

    return strike


_WORLD = {"family": "clock", "target": "clock", "make": make_old, "lacking": lacks_shim, "fresh": True}
_EMPTY = {**_WORLD, "make": make_machine}

FAULTS = (
    Fault("clock.hour_ahead", strike=stepped(HOUR_S, "an hour ahead"), **_WORLD),
    Fault("clock.hour_back", strike=stepped(-HOUR_S, "an hour back"), **_WORLD),
    Fault("clock.year_ahead", strike=stepped(YEAR_S, "a year ahead"), **_WORLD),
    Fault("clock.year_back", strike=stepped(-YEAR_S, "a year back"), **_WORLD),
    Fault("clock.pause", strike=paused, **_EMPTY),
    Fault("clock.begin_1970", strike=wrong_at_start(86400.0, "1970"), **_EMPTY),
    Fault("clock.begin_2038", strike=wrong_at_start(4_200_000_000.0, "2103"), **_EMPTY),
    Fault("clock.sleep_night", strike=slept(2 * HOUR_S, 10 * HOUR_S, "asleep for hours"), **_WORLD),
    Fault("clock.sleep_boost", strike=slept(HOUR_S, 9 * HOUR_S, "asleep in a boost", boost=True), **_WORLD),
    Fault("clock.sleep_short", strike=slept(8.0, 120.0, "asleep for seconds"), **_WORLD),
)
